/** Places as a CSV file, out and in: rows of ranges with the same numbers; all rows or none (SLOT-1). Pure. */
import { addDays, clockText, daysBetween, type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { readCsv } from '../import/read-csv.ts'
import { type Caps, type CellPlan, type KnownCell, type Licence, planRefusals } from './paint.ts'
import { cellStarts, type SlotKind } from './rules.ts'

/** Head of the file, in this order. */
export const slotColumns = ['日付', '区分', '開始', '終了', '枠の数', '0歳児', '1歳児', '2歳児'] as const
type SlotColumn = (typeof slotColumns)[number]
/** Rows of one file, and days from its first to its last, at most. */
export const mostFileRows = 1000
export const mostFileDays = 186

export type SlotRow = { line: number; date: LocalDate; kind: SlotKind; start: number; end: number; cap: number; caps: Caps }

export const kindName: Readonly<Record<SlotKind, string>> = { regular: '定期利用', flexible: '柔軟利用' }
const kindBy: Readonly<Record<string, SlotKind>> = {
  定期利用: 'regular',
  定期: 'regular',
  柔軟利用: 'flexible',
  柔軟: 'flexible',
}

type SlotFileRefusals = {
  'slot-file.head': Record<string, never>
  'slot-file.rows': { max: number }
  'slot-file.cell': { line: number; column: string }
  'slot-file.twice': { line: number; other: number }
  'slot-file.past': { line: number }
  'slot-file.span': { days: number }
  'slot-file.kind': { line: number }
}
const refusal = <C extends keyof SlotFileRefusals>(code: C, slots: SlotFileRefusals[C]): Refusal => ({
  rule: 'SLOT-1',
  code,
  slots,
})

/** '2026-12-07', '2026/12/7', '2026年12月7日' */
function readDay(text: string): LocalDate | null {
  const found = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text)
  return found && parseDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`)
}

/** '9:00' as minutes on the grid of half hours; spreadsheets write '9:00:00' too. */
function readClock(text: string): number | null {
  const found = /^(\d{1,2}):(00|30)(:00)?$/.exec(text)
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : null
  return minutes !== null && minutes <= 1440 ? minutes : null
}
/** null = blank, undefined = not a number. */
const readNumber = (text: string): number | null | undefined =>
  text === '' ? null : /^\d{1,3}$/.test(text) ? Number(text) : undefined

/** The rows of a file, or every cell that is wrong; nothing is half read. */
export function readSlotFile(text: string): { rows: SlotRow[] } | { refused: Refusal[] } {
  const file = readCsv(text)
  if (!file.ok) return { refused: [{ rule: 'SLOT-1', ...file.fault }] }
  const { head, rows: lines } = file.value
  if (slotColumns.some((name, i) => head[i] !== name)) return { refused: [refusal('slot-file.head', {})] }
  if (lines.length > mostFileRows) return { refused: [refusal('slot-file.rows', { max: mostFileRows })] }
  const refused: Refusal[] = []
  const rows = lines.flatMap(({ line, cells }): SlotRow[] => {
    const at = (column: SlotColumn) => (cells[slotColumns.indexOf(column)] ?? '').normalize('NFKC').trim()
    const [date, kind] = [readDay(at('日付')), kindBy[at('区分')]]
    const [start, end] = [readClock(at('開始')), readClock(at('終了'))]
    const cap = readNumber(at('枠の数'))
    const caps = (['0歳児', '1歳児', '2歳児'] as const).map((column) => ({ column, n: readNumber(at(column)) }))
    const wrong: SlotColumn[] = [
      ...(date ? [] : (['日付'] as const)),
      ...(kind ? [] : (['区分'] as const)),
      ...(start !== null && start < 1440 ? [] : (['開始'] as const)),
      ...(end !== null && (start === null || end > start) ? [] : (['終了'] as const)),
      ...(typeof cap === 'number' ? [] : (['枠の数'] as const)),
      ...caps.flatMap(({ column, n }) => (n === undefined ? [column] : [])),
    ]
    refused.push(...wrong.map((column) => refusal('slot-file.cell', { line, column })))
    if (!date || !kind || start === null || end === null || typeof cap !== 'number' || wrong.length > 0) return []
    return [{ line, date, kind, start, end, cap, caps: caps.map(({ n }) => n ?? null) as unknown as Caps }]
  })
  refused.push(...doubled(rows))
  return refused.length > 0 ? { refused } : { rows }
}

function doubled(rows: readonly SlotRow[]): Refusal[] {
  const seen = new Map<string, number>()
  const found: Refusal[] = []
  for (const row of rows) {
    const keys = cellStarts(row.start, row.end).map((start) => `${row.date} ${row.kind} ${start}`)
    const other = keys.map((key) => seen.get(key)).find((line) => line !== undefined)
    if (other !== undefined) found.push(refusal('slot-file.twice', { line: row.line, other }))
    for (const key of keys) if (!seen.has(key)) seen.set(key, row.line)
  }
  return found
}

export const cellsOf = (row: SlotRow): CellPlan[] =>
  cellStarts(row.start, row.end).map((start) => ({ date: row.date, start, kind: row.kind, cap: row.cap, caps: row.caps }))

/** Painting names no row. */
const inFile: Readonly<Record<string, string>> = {
  'slot.below-taken': 'slot-file.below-taken',
  'slot.over-licensed': 'slot-file.over-licensed',
}
const columnAt: Readonly<Record<string, SlotColumn>> = {
  '/cap': '枠の数',
  '/caps/0': '0歳児',
  '/caps/1': '1歳児',
  '/caps/2': '2歳児',
}

/**
 * What is wrong with rows that were read, each by its line: the same numbers as painting asks, with the file's own other rows counted.
 * @param known cells of every kind on the days of the file
 */
export function fileRefusals(
  rows: readonly SlotRow[],
  known: readonly KnownCell[],
  licence: Licence,
  today: LocalDate,
): Refusal[] {
  const dates = rows.map((row) => row.date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return [{ rule: 'SLOT-1', code: 'slot.nothing', slots: {} }]
  if (daysBetween(first, last) >= mostFileDays) return [refusal('slot-file.span', { days: mostFileDays })]
  const keyOf = (cell: CellPlan) => `${cell.start} ${cell.kind}`
  const days = new Map<LocalDate, Map<string, KnownCell>>()
  const dayOf = (date: LocalDate) => {
    const day = days.get(date) ?? new Map<string, KnownCell>()
    days.set(date, day)
    return day
  }
  for (const cell of known) dayOf(cell.date).set(keyOf(cell), cell)
  const nobody = { extra: 0, extras: [0, 0, 0], taken: 0, takenByClass: [0, 0, 0] } as const
  for (const cell of rows.flatMap(cellsOf)) {
    const day = dayOf(cell.date)
    day.set(keyOf(cell), { ...nobody, ...day.get(keyOf(cell)), ...cell })
  }
  return rows.flatMap((row): Refusal[] => {
    const { line } = row
    if (row.date < today) return [refusal('slot-file.past', { line })]
    if (!licence.kinds.includes(row.kind)) return [refusal('slot-file.kind', { line })]
    return planRefusals(cellsOf(row), [...dayOf(row.date).values()], licence).map(({ rule, code, slots, pointer }) => ({
      rule,
      code: inFile[code] ?? code,
      slots: { ...slots, line, column: columnAt[pointer ?? ''] ?? '枠の数' },
    }))
  })
}

/** Cells as rows of the file: neighbours with the same numbers in one row; cells without places are left out. */
export function fileRows(cells: readonly CellPlan[]): (string | number | null)[][] {
  const ranges: (CellPlan & { end: number })[] = []
  const order = (a: CellPlan, b: CellPlan) =>
    a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.kind !== b.kind ? (a.kind < b.kind ? -1 : 1) : a.start - b.start
  for (const cell of cells.filter((one) => one.cap > 0).sort(order)) {
    const last = ranges.at(-1)
    const same =
      last?.date === cell.date &&
      last.kind === cell.kind &&
      last.end === cell.start &&
      last.cap === cell.cap &&
      `${last.caps}` === `${cell.caps}`
    if (last && same) last.end = cell.start + 30
    else ranges.push({ ...cell, end: cell.start + 30 })
  }
  return ranges.map((r) => [r.date, kindName[r.kind], clockText(r.start), clockText(r.end), r.cap, ...r.caps])
}

/** Rows that were read, written once more: what was looked at is what is sent. */
export const fileText = (rows: readonly SlotRow[]): string =>
  [
    slotColumns.join(),
    ...rows.map((r) =>
      [r.date, kindName[r.kind], clockText(r.start), clockText(r.end), r.cap, ...r.caps.map((n) => n ?? '')].join(),
    ),
  ].join('\n')

/** What an empty file begins with: two rows that show how it is written. */
export const templateRows = (from: LocalDate, kind: SlotKind): (string | number | null)[][] => [
  [from, kindName[kind], '9:00', '12:00', 3, null, null, null],
  [addDays(from, 1), kindName[kind], '13:00', '16:00', 2, 0, null, null],
]
