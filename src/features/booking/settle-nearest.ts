/**
 * SLOT-3 in a rush: who lost a place hears the nearest free times in the same answer. They come from a copy of the facility's month that
 * all losers share, at most half a second old and kept in step with this node's own bookings, and from the facts that refused them, by
 * the same judgement. Advice: only a booking decides.
 */
import type pg from 'pg'
import {
  clockText,
  dayOf,
  daysBetween,
  firstDayOf,
  fiscalYearOf,
  japanDate,
  type LocalDate,
  type LocalMonth,
  lastDayOf,
  monthNumberOf,
  monthOf,
} from '../../platform/calendar.ts'
import { inRole } from '../../platform/db.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { type Cell, type ClassAge, cellMinutes, freeIn, type SlotKind } from '../slot/rules.ts'
import { type BookAct, cellKey, type Facts, type PlaceChange } from './facts.ts'
import type { FreeRange } from './family-day.ts'
import { judge } from './judge.ts'
import { selectCells } from './queries.ts'
import { startWork, type Work } from './work.ts'

const maxAgeMs = 500
const maxCopies = 2000
/** Days before and after that are looked at, within the month of the wish. */
const around = 7
const most = 3
/** Of the free times of everybody, so many are tried for one child. */
const mostTries = 20

type Place = { facility: string; kind: SlotKind; month: LocalMonth }
/** `days`: date, its number since the first one, starts of its cells. `free`: starts of free ranges by date, per class and length. */
type Copy = {
  at: number
  cells: Map<string, Cell>
  days: readonly { date: LocalDate; n: number; starts: readonly number[] }[]
  free: Map<string, Map<LocalDate, number[]>>
}
const copiesOf = new WeakMap<pg.Pool, Map<string, Copy>>()
const copies = (pool: pg.Pool): Map<string, Copy> => {
  const known = copiesOf.get(pool) ?? new Map<string, Copy>()
  copiesOf.set(pool, known)
  return known
}
const idOf = ({ facility, kind, month }: Place): string => `${facility}|${kind}|${month}`

const lostCodes = new Set(['slot.full', 'slot.class-full', 'slot.none', 'slot.stopped'])
export const isLost = (refused: readonly Refusal[]): boolean => refused.some((reason) => lostCodes.has(reason.code))

/** SLOT-3, in words; null without any. */
export function nearestReason(ranges: readonly FreeRange[]): Refusal | null {
  if (ranges.length === 0) return null
  const times = ranges
    .map((r) => `${monthNumberOf(r.date)}/${dayOf(r.date)} ${clockText(r.start)}–${clockText(r.end)}`)
    .join('、')
  return { rule: 'SLOT-3', code: 'booking.nearest', slots: { times } }
}

/** The nearest free times for each act, in order. @param facts those that refused them */
export async function nearestTo(pool: pg.Pool, facts: Facts, acts: readonly BookAct[]): Promise<FreeRange[][]> {
  if (acts.length === 0) return []
  const places = new Map(acts.map((act) => [idOf({ ...act, month: monthOf(act.date) }), { ...act, month: monthOf(act.date) }]))
  const known = copies(pool)
  const now = performance.now()
  const stale = [...places].filter(([id]) => now - (known.get(id)?.at ?? Number.NEGATIVE_INFINITY) > maxAgeMs)
  if (stale.length > 0)
    await inRole(pool, async (tx) => {
      if (known.size + stale.length > maxCopies) known.clear()
      await Promise.all(
        stale.map(async ([id, { facility, kind, month, at }]) => {
          const today = japanDate(at)
          const from = firstDayOf(month) < today ? today : firstDayOf(month)
          known.set(id, copyOf(facility, kind, await selectCells(tx, facility, kind, from, lastDayOf(month))))
        }),
      )
    })
  const work = startWork(facts)
  return acts.map((act) => {
    const copy = known.get(idOf({ ...act, month: monthOf(act.date) }))
    return copy ? nearestIn(copy, work, act) : []
  })
}

function copyOf(facility: string, kind: SlotKind, days: ReadonlyMap<LocalDate, ReadonlyMap<number, Cell>>): Copy {
  const cells = new Map<string, Cell>()
  for (const [date, day] of days) for (const [start, cell] of day) cells.set(cellKey(facility, date, start, kind), cell)
  const first = [...days.keys()][0]
  const list = [...days].map(([date, day]) => ({ date, n: first ? daysBetween(first, date) : 0, starts: [...day.keys()] }))
  return { at: performance.now(), cells, days: list, free: new Map() }
}

/** Own bookings show at once in the copies of this node. */
export function noteTaken(pool: pg.Pool, changes: readonly PlaceChange[]): void {
  const known = copiesOf.get(pool)
  if (!known) return
  for (const change of changes) {
    const copy = known.get(idOf({ ...change, month: monthOf(change.date) }))
    const key = cellKey(change.facility, change.date, change.start, change.kind)
    const cell = copy?.cells.get(key)
    if (!copy || !cell) continue
    const moved = <P extends { taken: number }>(places: P): P => ({ ...places, taken: places.taken + change.places })
    const [c0, c1, c2] = cell.classes.map((places, i) => (i === change.classAge ? moved(places) : places))
    if (c0 && c1 && c2) copy.cells.set(key, { ...cell, total: moved(cell.total), classes: [c0, c1, c2] })
    copy.free.clear()
  }
}

/** Starts of free ranges of a length for a class, whoever asks; worked out once until the copy changes. */
function freeOf(copy: Copy, { facility, kind }: BookAct, classAge: ClassAge, length: number): Map<LocalDate, number[]> {
  const id = `${classAge} ${length}`
  const known = copy.free.get(id)
  if (known) return known
  const isFree = (date: LocalDate, start: number): boolean => {
    const cell = copy.cells.get(cellKey(facility, date, start, kind))
    return cell !== undefined && !cell.stopped && freeIn(cell, classAge) > 0
  }
  const free = new Map<LocalDate, number[]>()
  for (const { date, starts } of copy.days) {
    const open = starts.filter((start) => {
      let t = start
      while (t < start + length && isFree(date, t)) t += cellMinutes
      return t >= start + length
    })
    if (open.length > 0) free.set(date, open)
  }
  copy.free.set(id, free)
  return free
}

/** The same day first, then the days around it from near to far; within a day from the time wished for outwards. */
function* outwards(copy: Copy, act: BookAct, free: ReadonlyMap<LocalDate, readonly number[]>): Generator<FreeRange> {
  const first = copy.days[0]?.date
  if (!first || free.size === 0) return
  const wished = daysBetween(first, act.date)
  const near = copy.days.filter(({ date, n }) => Math.abs(n - wished) <= around && free.has(date))
  near.sort((a, b) => Math.abs(a.n - wished) - Math.abs(b.n - wished) || a.n - b.n)
  for (const { date } of near) {
    const starts = [...(free.get(date) ?? [])].sort((a, b) => Math.abs(a - act.start) - Math.abs(b - act.start) || a - b)
    for (const start of starts)
      if (date !== act.date || start !== act.start) yield { date, start, end: start + act.end - act.start }
  }
}

function nearestIn(copy: Copy, work: Work, act: BookAct): FreeRange[] {
  const classAge = work.children.get(act.child)?.classAges.get(fiscalYearOf(act.date)) ?? 0
  const here = { ...work, cells: copy.cells }
  const found: FreeRange[] = []
  let tries = 0
  for (const range of outwards(copy, act, freeOf(copy, act, classAge, act.end - act.start))) {
    tries += 1
    if (judge(here, { ...act, ...range, offer: null, without: null }).reasons.length === 0) found.push(range)
    if (found.length === most || tries === mostTries) break
  }
  return found.sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))
}
