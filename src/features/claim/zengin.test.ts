import { describe, expect, it } from 'vitest'
import { localDate } from '../../platform/calendar.ts'
import { bankBytes, bankKana } from './bank-kana.ts'
import { type TransferAccount, zenginFile } from './zengin.ts'

const account: TransferAccount = {
  bankCode: '0001',
  bankKana: 'ミホンギンコウ',
  branchCode: '123',
  branchKana: 'ホンテン',
  kind: 'ordinary',
  number: '0000123',
  holderKana: 'フク）ヒマワリカイ',
}

describe('kana that banks carry', () => {
  it.each([
    ['ミホンギンコウ', 'ﾐﾎﾝｷﾞﾝｺｳ'],
    ['パーク', 'ﾊﾟｰｸ'],
    ['ショウ', 'ｼﾖｳ'],
    ['ひまわり', 'ﾋﾏﾜﾘ'],
    ['ＡＢＣ　１２', 'ABC 12'],
    ['フク）ア', 'ﾌｸ)ｱ'],
    ['髙﨑', null],
    ['a', 'A'],
  ])('%s → %s', (text, expected) => expect(bankKana(text)).toBe(expected))
  it('one byte each', () => expect([...bankBytes('ｱﾟ A')]).toEqual([0xb1, 0xdf, 0x20, 0x41]))
})

describe('総合振込', () => {
  const from = { ...account, consignor: '0123456789' }
  it('every record has 120 signs; number and sum stand in the trailer', () => {
    const bytes = zenginFile(from, localDate('2026-12-28'), [
      { to: account, yen: 14_450, reference: 'F000000001' },
      { to: { ...account, kind: 'current' }, yen: 1, reference: '1' },
    ])
    const records = Buffer.from(bytes).toString('latin1').split('\r\n')
    expect(records.map((record) => record.length)).toEqual([120, 120, 120, 120, 120, 0])
    expect(records.map((record) => record[0])).toEqual(['1', '2', '2', '8', '9', undefined])
    expect(records[0]?.slice(54, 58)).toBe('1228')
    expect([records[1]?.slice(80, 90), records[2]?.[42]]).toEqual(['0000014450', '2'])
    expect(records[3]?.slice(1, 19)).toBe('000002000000014451')
  })
  it.each([0, -1, 1.5, 10_000_000_000])('%s yen cannot be sent', (yen) => {
    expect(() => zenginFile(from, localDate('2026-12-28'), [{ to: account, yen, reference: '' }])).toThrow(RangeError)
  })
})
