/** Which rows a batch of acts can touch: children with months, cells, bookings, facilities. */

import { sql } from 'kysely'
import { addDays, japanDate, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { cellStarts, type SlotKind } from '../slot/rules.ts'
import { type Act, type CloseAct, type ClosureFacts, cellKey } from './facts.ts'
import { mayFree, selectOffers, selectWaiters, type Waiter } from './settle-line.ts'

export type CellId = { facility: string; date: LocalDate; start: number; kind: SlotKind }

/** Every row that the acts of a batch can touch. */
export type Reach = {
  childMonths: Map<string, { child: string; month: LocalMonth }>
  cells: Map<string, CellId>
  bookings: Set<string>
  facilities: Set<string>
  /** BOOK-6: offers that acts take, end or close. */
  offers?: Set<string>
  /** CLS-1: closures that stand where an act lifts one. */
  closures?: Map<string, ClosureFacts>
  /** BOOK-6: those who wait where acts may set places free, in joining order. */
  waiters?: readonly Waiter[]
  today: LocalDate
}

type Place = {
  id: string
  child_id: string
  facility_id: string
  date: LocalDate
  start_min: number
  end_min: number
  kind: SlotKind
}

const namedBy = (act: Act): string[] => ('booking' in act && act.act !== 'book' ? [act.booking] : [])

/** Do the acts name rows that must be looked up before it is known what they touch? */
export const needsLookup = (acts: readonly Act[]): boolean =>
  acts.some((act) => act.act === 'close' || act.act === 'lift' || act.act === 'endOffer' || namedBy(act).length > 0)

/** The unlocked look that finds the rows to lock; children, facilities, dates and times of a booking never change. */
export async function reachOf(tx: ReadTx, acts: readonly Act[]): Promise<Reach> {
  const first = acts[0]
  if (!first) throw new Error('nothing to settle')
  const reach: Reach = {
    childMonths: new Map(),
    cells: new Map(),
    bookings: new Set(),
    facilities: new Set(),
    offers: new Set(),
    today: japanDate(first.at),
  }
  const named = acts.flatMap(namedBy)
  const places = new Map((await readPlaces(tx, named)).map((place) => [place.id, place]))
  const add = (use: { child: string; facility: string; date: LocalDate; start: number; end: number; kind: SlotKind }): void => {
    const month = monthOf(use.date)
    reach.childMonths.set(`${use.child}|${month}`, { child: use.child, month })
    reach.facilities.add(use.facility)
    for (const start of cellStarts(use.start, use.end)) {
      const cell = { facility: use.facility, date: use.date, start, kind: use.kind }
      reach.cells.set(cellKey(cell.facility, cell.date, cell.start, cell.kind), cell)
    }
  }
  const addPlace = ({ id, child_id, facility_id, date, start_min, end_min, kind }: Place): void => {
    reach.bookings.add(id)
    add({ child: child_id, facility: facility_id, date, start: start_min, end: end_min, kind })
  }
  const addClosure = ({ facility, from, to, start, end, kinds }: Omit<ClosureFacts, 'id'>): void => {
    for (let date = from; date <= to; date = addDays(date, 1))
      for (const kind of kinds)
        for (const cell of cellStarts(start, end))
          reach.cells.set(cellKey(facility, date, cell, kind), { facility, date, start: cell, kind })
  }
  for (const place of places.values()) addPlace(place)
  for (const act of acts) {
    if (act.act === 'offer') add(act)
    else if (act.act === 'book') {
      add(act)
      // A later act of the batch may name what this one makes.
      places.set(act.booking, placeOf(act.booking, act, act))
    } else if (act.act === 'grant') reach.childMonths.set(`${act.child}|${act.month}`, { child: act.child, month: act.month })
    else if (act.act === 'change') {
      const old = places.get(act.booking)
      if (old) {
        const use = { child: old.child_id, facility: old.facility_id, kind: old.kind }
        add({ ...use, date: act.date, start: act.start, end: act.end })
        places.set(act.next, placeOf(act.next, use, act))
      }
    } else if (act.act === 'close') {
      reach.facilities.add(act.facility)
      addClosure({ ...act, from: act.date })
      for (const place of await readTouched(tx, act)) addPlace(place)
    } else if (act.act === 'lift') {
      reach.facilities.add(act.facility)
      reach.closures ??= new Map()
      for (const closure of await readClosures(tx, act.facility)) {
        reach.closures.set(closure.id, closure)
        if (closure.id === act.closure) addClosure(closure)
      }
    }
  }
  for (const offer of await selectOffers(tx, acts)) {
    reach.offers?.add(offer.id)
    add(offer)
  }
  if (!acts.some(mayFree)) return reach
  // Whoever may be offered what these acts set free is locked with them: the place goes on before anybody else sees it.
  reach.waiters = await selectWaiters(tx, [...reach.cells.values()], acts)
  for (const waiter of reach.waiters) add(waiter)
  return reach
}

const placeOf = (
  id: string,
  { child, facility, kind }: { child: string; facility: string; kind: SlotKind },
  { date, start, end }: { date: LocalDate; start: number; end: number },
): Place => ({ id, child_id: child, facility_id: facility, kind, date, start_min: start, end_min: end })

const placeColumns = sql.raw('b.id, b.child_id, b.facility_id, b.date, b.start_min, b.end_min, b.kind')

/** The bookings named, with the other half of a change that waits (BOOK-9). */
async function readPlaces(tx: ReadTx, ids: readonly string[]): Promise<Place[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Place>`
    select ${placeColumns} from booking b join (
      select unnest(${ids}::uuid[]) as id
      union select w.id from booking w where w.replaces = any(${ids}::uuid[])
      union select p.replaces from booking p where p.id = any(${ids}::uuid[])) named on named.id = b.id`.execute(tx)
  return rows
}

type Closure = Pick<CloseAct, 'facility' | 'date' | 'to' | 'start' | 'end' | 'kinds'>
async function readTouched(tx: ReadTx, { facility, date, to, start, end, kinds }: Closure): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select ${placeColumns} from booking b where b.facility_id = ${facility} and b.date between ${date}::date and ${to}::date and b.start_min < ${end}::int
      and b.end_min > ${start}::int and b.kind = any(${kinds}::text[]) and b.state in ('requested', 'confirmed', 'inUse')`.execute(
    tx,
  )
  return rows
}

/** The closures of a facility that stand. */
async function readClosures(tx: ReadTx, facility: string): Promise<ClosureFacts[]> {
  const rows = await tx
    .selectFrom('closure')
    .select(['id', 'from_date', 'to_date', 'start_min', 'end_min', 'kinds'])
    .where('facility_id', '=', facility)
    .where('lifted_at', 'is', null)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    facility,
    from: r.from_date,
    to: r.to_date,
    start: r.start_min,
    end: r.end_min,
    kinds: r.kinds as SlotKind[],
  }))
}
