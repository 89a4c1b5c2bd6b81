/** 全銀 format of 総合振込: header, one record per facility, trailer, end; 120 signs each, CRLF (CLM-4). Pure. */
import { dayOf, type LocalDate, monthNumberOf } from '../../platform/calendar.ts'
import { bankBytes, bankKana } from './bank-kana.ts'

export type TransferAccount = {
  bankCode: string
  bankKana: string
  branchCode: string
  branchKana: string
  kind: 'ordinary' | 'current'
  number: string
  holderKana: string
}
export type Transfer = { to: TransferAccount; yen: number; reference: string }

const kindCode = { ordinary: '1', current: '2' } as const
const text = (value: string, length: number): string => (bankKana(value) ?? '').slice(0, length).padEnd(length, ' ')
const digits = (value: string | number, length: number): string => String(value).padStart(length, '0')

/**
 * @param payOn 振込指定日
 * @param transfers yen > 0, at most ten digits each; throws RangeError otherwise
 */
export function zenginFile(
  from: TransferAccount & { consignor: string },
  payOn: LocalDate,
  transfers: readonly Transfer[],
): Uint8Array {
  for (const { yen } of transfers)
    if (!Number.isInteger(yen) || yen <= 0 || yen > 9_999_999_999) throw new RangeError(`not an amount to transfer: ${yen}`)
  const total = transfers.reduce((sum, { yen }) => sum + yen, 0)
  const records = [
    [
      '1',
      '21',
      '0',
      digits(from.consignor, 10),
      text(from.holderKana, 40),
      digits(monthNumberOf(payOn), 2) + digits(dayOf(payOn), 2),
      digits(from.bankCode, 4),
      text(from.bankKana, 15),
      digits(from.branchCode, 3),
      text(from.branchKana, 15),
      kindCode[from.kind],
      digits(from.number, 7),
      ' '.repeat(17),
    ],
    ...transfers.map(({ to, yen, reference }) => [
      '2',
      digits(to.bankCode, 4),
      text(to.bankKana, 15),
      digits(to.branchCode, 3),
      text(to.branchKana, 15),
      ' '.repeat(4),
      kindCode[to.kind],
      digits(to.number, 7),
      text(to.holderKana, 30),
      digits(yen, 10),
      '0',
      text(reference, 20),
      '7',
      ' ',
      ' '.repeat(7),
    ]),
    ['8', digits(transfers.length, 6), digits(total, 12), ' '.repeat(101)],
    ['9', ' '.repeat(119)],
  ]
  return bankBytes(records.map((record) => `${record.join('')}\r\n`).join(''))
}
