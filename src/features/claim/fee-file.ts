/** 利用料 as a CSV file, out to the house's own cashbox or service and back with what was paid; all rows or none (FEE-3). Pure. */
import { type LocalDate, type LocalMonth, parseDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { headingOf, readCsv } from '../import/read-csv.ts'
import type { payWays } from './fee-contract.ts'

export type PayWay = (typeof payWays)[number]
export const payWayWords: Readonly<Record<PayWay, string>> = { cash: '現金', transfer: '振込', cashless: 'キャッシュレス' }

/** What is written for reading; a file that comes back may leave these out. */
export const feeColumns = [
  'お子さま',
  '回数',
  '時間（分）',
  '利用料（円）',
  '補助・軽減（円）',
  'お支払い（円）',
  '領収済み（円）',
  '残り（円）',
] as const
/** What a file must have when it comes back: the first two as they were saved, the others filled in. */
export const paidColumns = ['利用月', '識別番号', '領収した額（円）', '領収した日', '支払方法'] as const
type PaidColumn = (typeof paidColumns)[number]
/** Rows of one file, at most. */
export const mostPaidRows = 1000

export type PaidRow = { line: number; child: string; yen: number; paidOn: LocalDate; way: PayWay }

type FeeFileRefusals = {
  'fee-file.head': { column: string }
  'fee-file.rows': { max: number }
  'fee-file.none': Record<string, never>
  'fee-file.cell': { line: number; column: string }
  'fee-file.twice': { line: number; other: number }
}
const refusal = <C extends keyof FeeFileRefusals>(code: C, slots: FeeFileRefusals[C]): Refusal => ({ rule: 'FEE-3', code, slots })

const wayBy: Readonly<Record<string, PayWay>> = {
  現金: 'cash',
  振込: 'transfer',
  振り込み: 'transfer',
  口座振込: 'transfer',
  キャッシュレス: 'cashless',
  カード: 'cashless',
}

/** '2026-12-07', '2026/12/7', '2026年12月7日' */
function readDay(text: string): LocalDate | null {
  const found = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text)
  return found && parseDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`)
}
/** '2026-11', '2026/11', '2026年11月', 'Nov-26' is what some spreadsheets make of it and not read. */
const readMonth = (text: string): string | null => {
  const found = /^(\d{4})[-/年](\d{1,2})月?$/.exec(text)
  return found ? `${found[1]}-${found[2]?.padStart(2, '0')}` : null
}
const readYen = (text: string): number | null => {
  const digits = text.replace(/[,円¥\s]/gu, '')
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : null
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The rows of a file in which an amount is filled in, or every cell that is wrong; nothing is half read. Rows without an amount are not
 * paid yet and skipped; the way of paying may be empty (現金).
 */
export function readFeeFile(text: string, month: LocalMonth): { rows: PaidRow[] } | { refused: Refusal[] } {
  const file = readCsv(text)
  if (!file.ok) return { refused: [{ rule: 'FEE-3', ...file.fault }] }
  const head = file.value.head.map(headingOf)
  const placeOf = (column: PaidColumn): number => head.indexOf(headingOf(column))
  const missing = paidColumns.find((column) => placeOf(column) < 0)
  if (missing) return { refused: [refusal('fee-file.head', { column: missing })] }
  const filled = file.value.rows.filter(({ cells }) => (cells[placeOf('領収した額（円）')] ?? '').trim() !== '')
  if (filled.length === 0) return { refused: [refusal('fee-file.none', {})] }
  if (filled.length > mostPaidRows) return { refused: [refusal('fee-file.rows', { max: mostPaidRows })] }
  const refused: Refusal[] = []
  const seen = new Map<string, number>()
  const rows = filled.flatMap(({ line, cells }): PaidRow[] => {
    const at = (column: PaidColumn) => (cells[placeOf(column)] ?? '').normalize('NFKC').trim()
    const child = at('識別番号').toLowerCase()
    const yen = readYen(at('領収した額（円）'))
    const paidOn = readDay(at('領収した日'))
    const way = at('支払方法') === '' ? 'cash' : wayBy[at('支払方法')]
    const wrong: PaidColumn[] = [
      ...(readMonth(at('利用月')) === month ? [] : (['利用月'] as const)),
      ...(uuid.test(child) ? [] : (['識別番号'] as const)),
      ...(yen !== null ? [] : (['領収した額（円）'] as const)),
      ...(paidOn ? [] : (['領収した日'] as const)),
      ...(way ? [] : (['支払方法'] as const)),
    ]
    refused.push(...wrong.map((column) => refusal('fee-file.cell', { line, column })))
    if (yen === null || !paidOn || !way || wrong.length > 0) return []
    const key = sameReceipt({ child, yen, paidOn, way })
    const other = seen.get(key)
    if (other !== undefined) refused.push(refusal('fee-file.twice', { line, other }))
    else seen.set(key, line)
    return [{ line, child, yen, paidOn, way }]
  })
  return refused.length > 0 ? { refused } : { rows }
}

/** Two receipts with this in common are the same one: a file that is read twice marks nothing twice. */
export const sameReceipt = (one: { child: string; yen: number; paidOn: string; way: PayWay }): string =>
  `${one.child} ${one.yen} ${one.paidOn} ${one.way}`

/** Rows that were read, written once more: what was looked at is what is sent. */
export const paidText = (rows: readonly PaidRow[], month: LocalMonth): string =>
  [paidColumns.join(), ...rows.map((r) => [month, r.child, r.yen, r.paidOn, payWayWords[r.way]].join())].join('\n')
