/** The working copy of a batch: each act's writes are applied to it, so that the next act is judged after it. Pure (it changes only itself). */
import type { LocalMonth } from '../../platform/calendar.ts'
import { monthOf } from '../../platform/calendar.ts'
import { type Part, totalOf } from '../hours/rules.ts'
import { type Cell, cellStarts, type Places } from '../slot/rules.ts'
import {
  type BookingFacts,
  type BookingUpdate,
  balanceKey,
  type ClosureFacts,
  cellKey,
  type Facts,
  type HoursEntry,
  type PlaceChange,
  type Writes,
} from './facts.ts'
import { isActive } from './rules.ts'

export type Work = Facts & {
  keys: Map<string, { requestHash: string; code: string; ids: Readonly<Record<string, string>> }>
  balances: Map<string, { granted: number; used: number }>
  cells: Map<string, Cell>
  bookings: Map<string, BookingFacts>
  offers: Map<string, Facts['offers'] extends ReadonlyMap<string, infer O> ? O : never>
  closures: Map<string, ClosureFacts>
  /** Ids of a child's bookings. */
  ofChild: Map<string, Set<string>>
  /** BOOK-9: from the booking that stands to the change that waits. */
  pairs: Map<string, string>
}

const noWrites: Writes = {
  hours: [],
  places: [],
  inserted: [],
  updated: [],
  offered: [],
  endedOffers: [],
  grants: [],
  stopped: [],
  opened: [],
}

export const writes = (some: Partial<Writes>): Writes => ({ ...noWrites, ...some })

export const joined = (all: readonly Writes[]): Writes => ({
  hours: all.flatMap((w) => w.hours),
  places: all.flatMap((w) => w.places),
  inserted: all.flatMap((w) => w.inserted),
  updated: all.flatMap((w) => w.updated),
  offered: all.flatMap((w) => w.offered),
  endedOffers: all.flatMap((w) => w.endedOffers),
  grants: all.flatMap((w) => w.grants),
  stopped: all.flatMap((w) => w.stopped),
  opened: all.flatMap((w) => w.opened),
})

export function startWork(facts: Facts): Work {
  const work: Work = {
    ...facts,
    keys: new Map(facts.keys),
    balances: new Map(facts.balances),
    cells: new Map(facts.cells),
    bookings: new Map(),
    offers: new Map(facts.offers),
    closures: new Map(facts.closures),
    ofChild: new Map(),
    pairs: new Map(),
  }
  for (const booking of facts.bookings.values()) put(work, booking)
  return work
}

function put(work: Work, booking: BookingFacts): void {
  const before = work.bookings.get(booking.id)
  if (before?.replaces) work.pairs.delete(before.replaces)
  work.bookings.set(booking.id, booking)
  if (booking.replaces && isActive(booking.state)) work.pairs.set(booking.replaces, booking.id)
  const ids = work.ofChild.get(booking.child)
  if (ids) ids.add(booking.id)
  else work.ofChild.set(booking.child, new Set([booking.id]))
}

/** Applies what an act writes; a write to something that was not read is a defect of the caller. */
export function apply(work: Work, done: Writes): void {
  for (const { child, month, layer, granted } of done.grants) {
    const key = balanceKey(child, month, layer)
    work.balances.set(key, { used: work.balances.get(key)?.used ?? 0, granted })
  }
  for (const entry of done.hours) {
    const key = balanceKey(entry.child, entry.month, entry.layer)
    const balance = work.balances.get(key)
    if (!balance) throw new Error(`no balance was read: ${entry.month} ${entry.layer}`)
    work.balances.set(key, { ...balance, used: balance.used + entry.minutes })
  }
  for (const change of done.places) {
    const key = cellKey(change.facility, change.date, change.start, change.kind)
    const cell = work.cells.get(key)
    if (!cell) throw new Error(`no cell was read: ${key}`)
    const moved = <P extends Places>(places: P, extra: number): P => ({
      ...places,
      taken: places.taken + change.places,
      extra: places.extra + extra,
    })
    const [c0, c1, c2] = cell.classes.map((places, i) => (i === change.classAge ? moved(places, change.extraClass) : places))
    if (!c0 || !c1 || !c2) throw new Error(`a cell without its classes: ${key}`)
    work.cells.set(key, { ...cell, total: moved(cell.total, change.extraTotal), classes: [c0, c1, c2] })
  }
  for (const key of done.stopped) {
    const cell = work.cells.get(key)
    if (cell) work.cells.set(key, { ...cell, stopped: true })
  }
  for (const key of done.opened) {
    const cell = work.cells.get(key)
    if (cell) work.cells.set(key, { ...cell, stopped: false })
  }
  for (const booking of done.inserted) put(work, booking)
  for (const { id, from: _from, cause: _cause, ...change } of done.updated) {
    const booking = work.bookings.get(id)
    if (!booking) throw new Error('no booking was read')
    put(work, { ...booking, ...change })
  }
  for (const offer of done.offered) work.offers.set(offer.id, offer)
  for (const { id } of done.endedOffers) work.offers.delete(id)
}

/** The child's bookings of a month without one of them. */
export function othersOf(work: Work, child: string, month: LocalMonth, without: string | null): BookingFacts[] {
  const found: BookingFacts[] = []
  for (const id of work.ofChild.get(child) ?? []) {
    const booking = work.bookings.get(id)
    if (booking && id !== without && monthOf(booking.date) === month) found.push(booking)
  }
  return found
}

/** Entries of a booking for parts, signed. */
export const entriesOf = (
  booking: BookingFacts,
  parts: readonly Part[],
  sign: 1 | -1,
  cause: HoursEntry['cause'],
): HoursEntry[] =>
  parts
    .filter((part) => part.minutes > 0)
    .map((part) => ({
      booking: booking.id,
      child: booking.child,
      month: monthOf(booking.date),
      layer: part.layer,
      minutes: sign * part.minutes,
      cause,
    }))

/** Starts of the cells in which a booking or an offer has its place. */
export const startsOf = (held: { start: number; end: number }): ReadonlySet<number> => new Set(cellStarts(held.start, held.end))

/** Do two uses draw on the same cells where they overlap? */
export const samePool = (
  a: Pick<BookingFacts, 'facility' | 'kind' | 'date'>,
  b: Pick<BookingFacts, 'facility' | 'kind' | 'date'>,
): boolean => a.facility === b.facility && a.kind === b.kind && a.date === b.date

/** One change per cell of a use, without the cells named. */
export const placesOf = (
  use: Pick<BookingFacts, 'facility' | 'kind' | 'date' | 'start' | 'end' | 'classAge'>,
  places: 1 | -1,
  without: ReadonlySet<number> = new Set(),
): PlaceChange[] =>
  cellStarts(use.start, use.end)
    .filter((start) => !without.has(start))
    .map((start) => ({
      facility: use.facility,
      date: use.date,
      start,
      kind: use.kind,
      classAge: use.classAge,
      places,
      extraTotal: 0,
      extraClass: 0,
    }))

/** The row change of a booking; what is not named stays. */
export const updateOf = (booking: BookingFacts, change: Partial<Omit<BookingUpdate, 'id' | 'from'>>): BookingUpdate => ({
  id: booking.id,
  from: booking.state,
  state: booking.state,
  split: booking.split,
  held: booking.held,
  replaces: booking.replaces,
  answerBy: booking.answerBy,
  cutShort: booking.cutShort,
  cause: null,
  ...change,
})

/** Minutes of `a` beyond `b`, layer by layer. */
export function beyond(a: readonly Part[], b: readonly Part[]): Part[] {
  return a.flatMap((part) => {
    const minutes = part.minutes - totalOf(b.filter((other) => other.layer === part.layer))
    return minutes > 0 ? [{ layer: part.layer, minutes }] : []
  })
}
