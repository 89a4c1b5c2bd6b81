/** What a family sees of one day's cells: free places, and why a cell or the day cannot be taken (SLOT-3). Pure. */
import { fiscalYearOf, type LocalDate, monthOf, timeOfDay } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { bookableOf, lengthAllowed, shortestLength } from '../hours/rules.ts'
import {
  type Cell,
  type ClassAge,
  cellMinutes,
  endsAfter,
  freeIn,
  gridOf,
  type SlotKind,
  type Window,
  windowFor,
  windowRefusals,
} from '../slot/rules.ts'
import { certificateReason, facilityOf } from './judge.ts'
import { certificateFor, layersLeft, type Pair } from './own-facts.ts'
import { bookingRefusal, isActive, overlaps } from './rules.ts'
import { othersOf, type Work } from './work.ts'

export type FamilyCell = { start: number; free: number; takable: boolean; why: Refusal | null }
export type FamilyDay = {
  date: LocalDate
  classAge: ClassAge
  window: Window
  cells: readonly FamilyCell[]
  /** Minutes that can still be booked on this day. */
  bookable: number
  /** Most children whom some bookable range can take; 0 = no range. */
  free: number
  mark: 'open' | 'few' | 'full' | 'closed'
  why: Refusal | null
}

/** Few places: the family should not wait. */
const few = 2

/** @param cells of the date and kind, by start */
export function familyDay(
  work: Work,
  pair: Pair,
  kind: SlotKind,
  date: LocalDate,
  cells: ReadonlyMap<number, Cell>,
  now: Date,
): FamilyDay {
  const facility = facilityOf(work, pair.facility)
  const child = work.children.get(pair.child)
  const certificate = certificateFor(work, pair.child, date)
  const window = windowFor(facility.windows[kind], certificate?.municipality === facility.municipality, date)
  const classAge = child?.classAges.get(fiscalYearOf(date)) ?? 0
  const left = layersLeft(work, pair, date).reduce((sum, layer) => sum + layer.left, 0)
  const { unit } = facility.terms
  const bookable = bookableOf(unit, left)
  const own = othersOf(work, pair.child, monthOf(date), null).filter((booking) => isActive(booking.state))
  const familyCells = gridOf(cells.values(), { date, classAge, window, now }).map((cell): FamilyCell => {
    const range = { date, start: cell.start, end: cell.start + cellMinutes }
    const other = own.find((booking) => overlaps(booking, range))
    const why = other
      ? bookingRefusal('BOOK-1', 'booking.overlap', { date, start: other.start, end: other.end, booking: other.id })
      : cell.why
    return { start: cell.start, free: cell.free, takable: why === null, why }
  })

  const open = new Map([...cells].filter(([start]) => familyCells.some((cell) => cell.start === start && cell.takable)))
  const shortest = shortestLength(unit)
  const free = familyCells
    .filter((cell) => cell.takable && endsAfter(open, timeOfDay(cell.start), classAge, unit, Number.POSITIVE_INFINITY).length > 0)
    .map((cell) => rangeFree(open, cell.start, shortest, classAge))
    .reduce((most, n) => Math.max(most, n), 0)
  const whole =
    (child && certificateReason(child.certificates, certificate, date, layersLeft(work, pair, date).length)) ??
    (facility.classAges.includes(classAge) ? null : bookingRefusal('AGE-4', 'booking.class-not-accepted', { classAge }))
  const last = familyCells.at(-1)
  const shut = last ? windowRefusals(window, date, last.start, now)[0] : undefined
  const none = familyCells.find((cell) => cell.why !== null && cell.why.code !== 'slot.none')?.why ?? familyCells[0]?.why
  const short =
    bookable > 0
      ? null
      : ({
          rule: 'HRS-1',
          code: 'hours.short',
          slots: { month: monthOf(date), needMinutes: shortest, leftMinutes: left },
        } as const)
  const why = whole ?? shut ?? (free > 0 ? short : (none ?? null))
  const full =
    free === 0 &&
    !whole &&
    !shut &&
    familyCells.some((cell) => cell.why?.code === 'slot.full' || cell.why?.code === 'slot.class-full')
  const mark = why === null ? (free > few ? 'open' : 'few') : full ? 'full' : 'closed'
  return { date, classAge, window, cells: familyCells, bookable, free, mark, why }
}

const rangeFree = (cells: ReadonlyMap<number, Cell>, start: number, length: number, classAge: ClassAge): number => {
  let least = Number.POSITIVE_INFINITY
  for (let t = start; t < start + length; t += cellMinutes) {
    const cell = cells.get(t)
    least = Math.min(least, cell ? freeIn(cell, classAge) : 0)
  }
  return least
}

export type FreeRange = { date: LocalDate; start: number; end: number }

/** Free ranges of exactly `length` minutes on a day, ascending. */
export function freeRanges(
  day: FamilyDay,
  cells: ReadonlyMap<number, Cell>,
  unit: Parameters<typeof lengthAllowed>[0],
  length: number,
): FreeRange[] {
  if (day.why !== null || !lengthAllowed(unit, length) || length > day.bookable) return []
  const open = new Map([...cells].filter(([start]) => day.cells.some((cell) => cell.start === start && cell.takable)))
  return day.cells
    .filter(
      (cell) => cell.takable && endsAfter(open, timeOfDay(cell.start), day.classAge, unit, length).includes(cell.start + length),
    )
    .map(({ start }) => ({ date: day.date, start, end: start + length }))
}
