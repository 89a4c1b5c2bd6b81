/** Places and windows (SLOT-1..3): cells of 30 minutes, free places, when booking opens and closes, why a cell cannot be taken. Pure. */
import {
  addDays,
  addMonths,
  dateOf,
  daysInMonth,
  firstDayOf,
  japanInstant,
  type LocalDate,
  type LocalMonth,
  monthNumberOf,
  monthOf,
  yearOf,
} from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { shortestLength, stepOf } from '../hours/rules.ts'
import type { BookingWindow, Opening, Unit, WindowPair } from '../municipality/rules.ts'

/** 定期利用枠, 柔軟利用枠: separate pools of places. */
export const slotKinds = ['regular', 'flexible'] as const
export type SlotKind = (typeof slotKinds)[number]

/** AGE-4: 0歳児, 1歳児, 2歳児. */
export type ClassAge = 0 | 1 | 2

/** Length of a cell in minutes. */
export const cellMinutes = 30

/** Places of a cell, in total or for one class age; `cap` null = only the total binds. `extra` is BOOK-4's override. */
export type Places = { cap: number | null; extra: number; taken: number }
/** One 30-minute cell of a facility, date and kind. `stopped`: closed by CLS-1. */
export type Cell = {
  start: number
  stopped: boolean
  total: Places & { cap: number }
  classes: readonly [Places, Places, Places]
}

/** Starts of the cells that a range needs, ascending. */
export function cellStarts(start: number, end: number): number[] {
  const starts: number[] = []
  for (let t = Math.floor(start / cellMinutes) * cellMinutes; t < end; t += cellMinutes) starts.push(t)
  return starts
}

/** Free of one count; places beyond the cap (`extra`) never open to the public again. */
const freeOf = (places: Places): number =>
  places.cap === null ? Number.POSITIVE_INFINITY : Math.max(0, places.cap - places.taken)

/** SLOT-1: places of a cell that a child of this class age can take: the smaller of the class and the total. */
export function freeIn(cell: Cell, classAge: ClassAge): number {
  if (cell.stopped) return 0
  return Math.min(freeOf(cell.total), freeOf(cell.classes[classAge]))
}

/** SLOT-1: may a facility set this number? It stays at or above what is taken (below that only CLS-1) and, with the other kinds, within 利用定員. */
export function capacityRefusals(next: number, taken: number, otherKinds: number, licensed: number): Refusal[] {
  const reasons: Refusal[] = []
  if (next < taken) reasons.push(refusal('SLOT-1', 'slot.below-taken', { cap: next, taken }))
  if (next + otherKinds > licensed) reasons.push(refusal('SLOT-1', 'slot.over-licensed', { cap: next, otherKinds, licensed }))
  return reasons
}

/**
 * Open from `opens` (inclusive) to `closes` (exclusive). `opens` null: no 期 covers the date, it does not open.
 * `drawAt`: the month's places are given by lot and have not been drawn yet (SLOT-4).
 */
export type Window = { opens: Date | null; closes: Date; drawAt?: Date }

/** SLOT-4: when a month's places are drawn; `drawnAt` null = not yet. */
export type DrawOfMonth = { drawAt: Date; drawnAt: Date | null }
/** The windows of a kind at a facility, with the months that it gives by lot. */
export type Windows = WindowPair & { draws?: ReadonlyMap<LocalMonth, DrawOfMonth> }

function opensAt(opening: Opening, date: LocalDate): Date | null {
  if (opening.by === 'daysBefore') return japanInstant(addDays(date, -opening.days), opening.time)
  if (opening.by === 'dayOfMonth') {
    const before = firstDayOf(addMonths(monthOf(date), -1))
    const [y, m] = [yearOf(before), monthNumberOf(before)]
    return japanInstant(dateOf(y, m, Math.min(opening.day, daysInMonth(y, m))), opening.time)
  }
  const term = opening.terms.find((t) => t.from <= date && date <= t.to)
  return term ? japanInstant(term.opensOn, term.time) : null
}

/** SLOT-2: from this instant on a date of use can no longer be booked. */
export const closesAt = (closes: { daysBefore: number; time: number }, date: LocalDate): Date =>
  japanInstant(addDays(date, -closes.daysBefore), closes.time)

/** SLOT-2: the window of a date of use. A day of the month that the month before lacks is its last day. */
export const windowOf = (rule: BookingWindow, date: LocalDate): Window => ({
  opens: opensAt(rule.opens, date),
  closes: closesAt(rule.closes, date),
})

/**
 * SLOT-2: `resident` = the certificate is the facility's municipality's. SLOT-4: of a month given by lot what is left opens by the same
 * rule, but not before the draw is done.
 */
export function windowFor(pair: Windows, resident: boolean, date: LocalDate): Window {
  const window = windowOf(resident ? pair.resident : pair.other, date)
  const lot = pair.draws?.get(monthOf(date))
  if (!lot) return window
  const after = lot.drawnAt ?? lot.drawAt
  const opens = window.opens && window.opens > after ? window.opens : window.opens && after
  return lot.drawnAt ? { ...window, opens } : { ...window, opens, drawAt: lot.drawAt }
}

/** SLOT-2: from ≥ the opening instant to < the closing instant, to the millisecond. */
export function windowState(window: Window, now: Date): 'never' | 'before' | 'open' | 'after' {
  if (now.getTime() >= window.closes.getTime()) return 'after'
  if (window.opens === null) return 'never'
  if (window.drawAt) return 'before'
  return now.getTime() < window.opens.getTime() ? 'before' : 'open'
}

/** Codes and slots for the text catalogue. `…At` are ISO instants, times of day minutes since midnight. */
export type SlotRefusals = {
  'slot.not-open': { date: string; opensAt: string }
  'slot.no-term': { date: string }
  /** SLOT-4. */
  'slot.lottery': { date: string; drawAt: string }
  'slot.window-closed': { date: string; closedAt: string }
  /** The use has already begun. */
  'slot.past': { date: string; start: number }
  /** Nothing is offered in the cell. */
  'slot.none': { date: string; start: number }
  /** CLS-1. */
  'slot.stopped': { date: string; start: number }
  /** The first full cell, and how many of the range are. */
  'slot.full': { date: string; start: number; cells: number }
  /** Total free, but none for the class age. */
  'slot.class-full': { date: string; start: number; cells: number; classAge: number }
  'slot.below-taken': { cap: number; taken: number }
  'slot.over-licensed': { cap: number; otherKinds: number; licensed: number }
}

function refusal<C extends keyof SlotRefusals>(rule: string, code: C, slots: SlotRefusals[C]): Refusal {
  return { rule, code, slots }
}

/** SLOT-2: why the window or the clock forbids a booking by the guardian; [] = open. */
export function windowRefusals(window: Window, date: LocalDate, start: number, now: Date): Refusal[] {
  if (now.getTime() >= japanInstant(date, start).getTime()) return [refusal('BOOK-1', 'slot.past', { date, start })]
  const state = windowState(window, now)
  if (state === 'after') return [refusal('SLOT-2', 'slot.window-closed', { date, closedAt: window.closes.toISOString() })]
  if (window.opens === null) return [refusal('SLOT-2', 'slot.no-term', { date })]
  if (window.drawAt) return [refusal('SLOT-4', 'slot.lottery', { date, drawAt: window.drawAt.toISOString() })]
  return state === 'before' ? [refusal('SLOT-2', 'slot.not-open', { date, opensAt: window.opens.toISOString() })] : []
}

/**
 * SLOT-1, SLOT-3: why the cells of a range cannot be taken, one reason of each sort; [] = all are free. `cells` by start.
 * `own`: starts of cells in which the child already has its place (BOOK-9, an offer); they are not asked for a free one.
 */
export function cellRefusals(
  cells: ReadonlyMap<number, Cell>,
  range: { date: LocalDate; start: number; end: number },
  classAge: ClassAge,
  own: ReadonlySet<number> = new Set(),
): Refusal[] {
  const { date } = range
  const found: Record<'none' | 'stopped' | 'full' | 'classFull', number[]> = { none: [], stopped: [], full: [], classFull: [] }
  for (const start of cellStarts(range.start, range.end)) {
    const cell = cells.get(start)
    if (!cell || cell.total.cap === 0) found.none.push(start)
    else if (cell.stopped) found.stopped.push(start)
    else if (own.has(start)) continue
    else if (freeOf(cell.total) === 0) found.full.push(start)
    else if (freeIn(cell, classAge) === 0) found.classFull.push(start)
  }
  const reasons: Refusal[] = []
  const first = (sort: keyof typeof found) => found[sort][0]
  const [none, stopped, full, classFull] = [first('none'), first('stopped'), first('full'), first('classFull')]
  if (none !== undefined) reasons.push(refusal('SLOT-1', 'slot.none', { date, start: none }))
  if (stopped !== undefined) reasons.push(refusal('CLS-1', 'slot.stopped', { date, start: stopped }))
  if (full !== undefined) reasons.push(refusal('SLOT-1', 'slot.full', { date, start: full, cells: found.full.length }))
  if (classFull !== undefined) {
    reasons.push(refusal('SLOT-1', 'slot.class-full', { date, start: classFull, cells: found.classFull.length, classAge }))
  }
  return reasons
}

/** One cell as the grid shows it: a number, and when it is 0 or the window is not open, why (SLOT-3). */
export type GridCell = { start: number; free: number; why: Refusal | null }

/** SLOT-3: the grid of one day for one class age, in order of start. Own bookings of the child are the caller's to mark. */
export function gridOf(
  cells: Iterable<Cell>,
  at: { date: LocalDate; classAge: ClassAge; window: Window; now: Date },
): GridCell[] {
  return [...cells]
    .sort((a, b) => a.start - b.start)
    .map((cell) => {
      const range = { date: at.date, start: cell.start, end: cell.start + cellMinutes }
      const why = [
        ...windowRefusals(at.window, at.date, cell.start, at.now),
        ...cellRefusals(new Map([[cell.start, cell]]), range, at.classAge),
      ]
      return { start: cell.start, free: freeIn(cell, at.classAge), why: why[0] ?? null }
    })
}

/** The ends that can be chosen after a start: lengths of the unit over cells that all have a free place, up to `left` minutes. */
export function endsAfter(
  cells: ReadonlyMap<number, Cell>,
  start: number,
  classAge: ClassAge,
  unit: Unit,
  left: number,
): number[] {
  const ends: number[] = []
  let reach = start
  while (reach < 1440) {
    const cell = cells.get(reach)
    if (!cell || freeIn(cell, classAge) === 0) break
    reach += cellMinutes
  }
  for (let length = shortestLength(unit); length <= Math.min(left, reach - start); length += stepOf(unit))
    ends.push(start + length)
  return ends
}
