/** Painting places (SLOT-1): which cells a range of days and times gives, and whether their numbers are allowed. Pure. */
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import { holidayOn } from '../../platform/holidays.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { capacityRefusals, cellStarts, type SlotKind } from './rules.ts'

export type Caps = readonly [number | null, number | null, number | null]
export type CellPlan = { date: LocalDate; start: number; kind: SlotKind; cap: number; caps: Caps }
export type KnownCell = CellPlan & {
  /** BOOK-4's places beyond the cap; they do not count when it is lowered. */
  extra: number
  extras: readonly [number, number, number]
  taken: number
  takenByClass: readonly [number, number, number]
}
export type Paint = {
  kind: SlotKind
  from: LocalDate
  to: LocalDate
  weekdays: readonly number[]
  start: number
  end: number
  cap: number
  caps: Caps
  /** National holidays stay as they are. */
  skipHolidays: boolean
  /** Days that stay as they are. */
  except: readonly LocalDate[]
}
export type Licence = { kinds: readonly SlotKind[]; capacity: number; capacities: Caps }

/** The most days that one act paints. */
export const mostDays = 93

/** Cells of a paint, by date and start; days before `today` are left out by `paintRefusals`. */
export function paintedCells(paint: Paint): CellPlan[] {
  const cells: CellPlan[] = []
  for (let date = paint.from; date <= paint.to; date = addDays(date, 1)) {
    if (!paint.weekdays.includes(weekdayOf(date)) || paint.except.includes(date)) continue
    if (paint.skipHolidays && holidayOn(date) !== null) continue
    for (const start of cellStarts(paint.start, paint.end))
      cells.push({ date, start, kind: paint.kind, cap: paint.cap, caps: paint.caps })
  }
  return cells
}

/** EVT-1: cells without those of days on which the facility has decided to have none; what takes places away is left. */
export function aroundHouseDays(
  cells: readonly CellPlan[],
  house: ReadonlySet<LocalDate>,
): { cells: CellPlan[]; houseDays: LocalDate[] } {
  const keptAway = (cell: CellPlan): boolean => cell.cap > 0 && house.has(cell.date)
  return {
    cells: cells.filter((cell) => !keptAway(cell)),
    houseDays: [...new Set(cells.filter(keptAway).map((cell) => cell.date))],
  }
}

/** What is wrong with the range itself. */
export function paintRefusals(
  range: { kind: SlotKind; from: LocalDate; to: LocalDate; start: number; end: number },
  licence: Licence,
  today: LocalDate,
): Refusal[] {
  const days = daysBetween(range.from, range.to)
  const reasons: Refusal[] = []
  if (!licence.kinds.includes(range.kind))
    reasons.push({ rule: 'SLOT-1', code: 'slot.kind', slots: { kind: range.kind }, pointer: '/kind' })
  if (days < 0 || days >= mostDays || range.end <= range.start)
    reasons.push({ rule: 'SLOT-1', code: 'slot.range', pointer: '/to' })
  if (range.from < today) reasons.push({ rule: 'SLOT-1', code: 'slot.past-day', pointer: '/from' })
  return reasons
}

const keyOf = (cell: { date: LocalDate; start: number }) => `${cell.date} ${cell.start}`

/**
 * SLOT-1: the sum over kinds stays within 利用定員, in total and per class age; nothing falls below what is taken.
 * @param known cells of every kind on the days concerned
 */
export function planRefusals(cells: readonly CellPlan[], known: readonly KnownCell[], licence: Licence): Refusal[] {
  const own = new Map(known.filter((cell) => cell.kind === cells[0]?.kind).map((cell) => [keyOf(cell), cell]))
  const others = new Map<string, { cap: number; caps: [number, number, number] }>()
  for (const cell of known.filter((k) => k.kind !== cells[0]?.kind)) {
    const sum = others.get(keyOf(cell)) ?? { cap: 0, caps: [0, 0, 0] }
    sum.cap += cell.cap
    for (const i of [0, 1, 2] as const) sum.caps[i] += cell.caps[i] ?? 0
    others.set(keyOf(cell), sum)
  }
  const found = new Map<string, Refusal>()
  const add = (reasons: readonly Refusal[], pointer: string) => {
    for (const reason of reasons) if (!found.has(reason.code + pointer)) found.set(reason.code + pointer, { ...reason, pointer })
  }
  for (const cell of cells) {
    const now = own.get(keyOf(cell))
    const other = others.get(keyOf(cell))
    add(capacityRefusals(cell.cap, Math.max(0, (now?.taken ?? 0) - (now?.extra ?? 0)), other?.cap ?? 0, licence.capacity), '/cap')
    for (const i of [0, 1, 2] as const) {
      const next = cell.caps[i]
      if (next === null) continue
      const taken = Math.max(0, (now?.takenByClass[i] ?? 0) - (now?.extras[i] ?? 0))
      add(capacityRefusals(next, taken, other?.caps[i] ?? 0, licence.capacities[i] ?? licence.capacity), `/caps/${i}`)
    }
  }
  return [...found.values()]
}

/** The places of every kind as they stand once these cells are put, on the days concerned. */
export function standingAfter(cells: readonly CellPlan[], known: readonly KnownCell[]): CellPlan[] {
  const days = new Set(cells.map((cell) => cell.date))
  const put = new Set(cells.map((cell) => `${keyOf(cell)} ${cell.kind}`))
  return [...cells, ...known.filter((cell) => days.has(cell.date) && !put.has(`${keyOf(cell)} ${cell.kind}`))]
}

/** What is worth a second look before it is published. */
export type Care = {
  /** Cells that get fewer places than they have, and those that lose them all. */
  lowered: number
  removed: number
  /** Days among them that are national holidays. */
  holidays: number
  /** Cells before 7:00 or from 20:00. */
  night: number
}
const [morning, evening] = [7 * 60, 20 * 60]

/** @param known cells that stand, of any kind */
function careOf(cells: readonly CellPlan[], known: readonly KnownCell[]): Care {
  const now = new Map(known.map((cell) => [`${keyOf(cell)} ${cell.kind}`, cell.cap]))
  const before = (cell: CellPlan) => now.get(`${keyOf(cell)} ${cell.kind}`) ?? 0
  const days = new Set(cells.filter((cell) => cell.cap > 0).map((cell) => cell.date))
  return {
    lowered: cells.filter((cell) => cell.cap > 0 && cell.cap < before(cell)).length,
    removed: cells.filter((cell) => cell.cap === 0 && before(cell) > 0).length,
    holidays: [...days].filter((date) => holidayOn(date) !== null).length,
    night: cells.filter((cell) => cell.cap > 0 && (cell.start < morning || cell.start >= evening)).length,
  }
}

/** @param known cells that stand on the days of `cells`, of any kind */
export function countsOf(cells: readonly CellPlan[], known: readonly KnownCell[], kind: SlotKind) {
  const own = known.filter((cell) => cell.kind === kind)
  const there = new Set(own.map(keyOf))
  return { cells: cells.length, changed: cells.filter((cell) => there.has(keyOf(cell))).length, care: careOf(cells, own) }
}

/** Cells of a week, moved n weeks on for each of `weeks` weeks. */
export const copiedCells = (week: readonly CellPlan[], weeks: number): CellPlan[] =>
  Array.from({ length: weeks }, (_, i) => week.map((cell) => ({ ...cell, date: addDays(cell.date, (i + 1) * 7) }))).flat()
