/** BOOK-6 in the settlement: what acts set free is offered on in the same transaction, in joining order, before the public grid. */
import { sql } from 'kysely'
import { requestHash } from '../../platform/act.ts'
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import { anonymous, type ReadTx, type WriteTx } from '../../platform/db.ts'
import { type ClassAge, type SlotKind, windowFor } from '../slot/rules.ts'
import { offerUntil } from '../waitlist/rules.ts'
import type { Act, Facts, OfferAct, OfferFacts, Range } from './facts.ts'
import { certificateOn } from './judge.ts'
import type { Item } from './settle.ts'
import type { CellId, Reach } from './settle-reach.ts'
import type { Won } from './settle-write.ts'

export type Waiter = Range & { id: string; child: string; facility: string; kind: SlotKind }

type Row = {
  id: string
  child_id: string
  facility_id: string
  kind: SlotKind
  date: LocalDate
  start_min: number
  end_min: number
}
const waiterOf = (r: Row): Waiter => ({
  id: r.id,
  child: r.child_id,
  facility: r.facility_id,
  kind: r.kind,
  date: r.date,
  start: r.start_min,
  end: r.end_min,
})

/** Acts that may give places back. */
export const mayFree = (act: Act): boolean =>
  act.act === 'cancel' || act.act === 'change' || act.act === 'confirm' || act.act === 'endOffer' || act.act === 'lift'

/** The first of the line are asked at once; who stands further back is asked by the minute's look when all of them must pass. */
const mostWaiters = 20

/** Those who wait for any of these cells, in joining order, the first of each day. Without those whom an act of the batch itself concerns. */
export async function selectWaiters(tx: ReadTx, cells: readonly CellId[], acts: readonly Act[]): Promise<Waiter[]> {
  if (cells.length === 0) return []
  const own = acts.flatMap((act) => (act.act === 'offer' || act.act === 'endOffer' ? [act.offer] : []))
  const days = new Map<string, { cell: CellId; from: number; to: number }>()
  for (const cell of cells) {
    const key = `${cell.facility}|${cell.date}|${cell.kind}`
    const day = days.get(key) ?? { cell, from: cell.start, to: cell.start }
    days.set(key, { cell, from: Math.min(day.from, cell.start), to: Math.max(day.to, cell.start) })
  }
  const list = [...days.values()]
  const { rows } = await sql<Row>`
    select w.id, w.child_id, w.facility_id, w.kind, w.date, w.start_min, w.end_min
    from unnest(${list.map((d) => d.cell.facility)}::uuid[], ${list.map((d) => d.cell.date)}::date[], ${list.map((d) => d.cell.kind)}::text[],
      ${list.map((d) => d.from)}::int[], ${list.map((d) => d.to + 30)}::int[]) as d(facility_id, date, kind, from_min, to_min)
    cross join lateral (select * from waitlist_entry w where w.facility_id = d.facility_id and w.date = d.date and w.kind = d.kind
      and w.state = 'waiting' and w.start_min < d.to_min and w.end_min > d.from_min and w.id <> all (${own}::uuid[])
      order by w.joined_at, w.id limit ${mostWaiters}) w
    order by w.joined_at, w.id`.execute(tx)
  return rows.map(waiterOf)
}

/** Offers that acts take or end, and those inside a closure (CLS-1). Their ranges never change. */
export async function selectOffers(tx: ReadTx, acts: readonly Act[]): Promise<Waiter[]> {
  const named = acts.flatMap((act) => (act.act === 'endOffer' || (act.act === 'book' && act.offer !== null) ? [act.offer] : []))
  const closures = acts.flatMap((act) => (act.act === 'close' ? [act] : []))
  if (named.length === 0 && closures.length === 0) return []
  const { rows } = await sql<Row>`
    select w.id, w.child_id, w.facility_id, w.kind, w.date, w.start_min, w.end_min from waitlist_entry w
    where w.state = 'offered' and (w.id = any (${named}::uuid[]) or exists (
      select from json_to_recordset(${JSON.stringify(closures)}::json) as c(facility uuid, date date, "to" date, kinds jsonb, start int, "end" int)
      where c.facility = w.facility_id and w.date between c.date and c."to" and c.kinds ? w.kind and w.start_min < c."end" and w.end_min > c.start))`.execute(
    tx,
  )
  return rows.map(waiterOf)
}

/** The offers of a reach that stand now. */
export async function readOffers(tx: ReadTx, { offers }: Reach): Promise<Map<string, OfferFacts>> {
  if (!offers || offers.size === 0) return new Map()
  const { rows } = await sql<Row & { class_age: ClassAge; offer_until: Date }>`
    select id, child_id, facility_id, kind, date, start_min, end_min, class_age, offer_until from waitlist_entry
    where id = any (${[...offers]}::uuid[]) and state = 'offered'`.execute(tx)
  return new Map(rows.map((r) => [r.id, { ...waiterOf(r), classAge: r.class_age, until: r.offer_until }]))
}

/** BOOK-6: the offer to one who waits, made at an instant; its end is the town's time, at most the close of the window. */
export function offerTo(facts: Facts, waiter: Waiter, at: Date): OfferAct {
  const facility = facts.facilities.get(waiter.facility)
  if (!facility) throw new Error('the facts lack a facility')
  const certificate = certificateOn(facts.children.get(waiter.child)?.certificates ?? [], waiter.date)
  const window = windowFor(facility.windows[waiter.kind], certificate?.municipality === facility.municipality, waiter.date)
  const begins = japanInstant(waiter.date, waiter.start)
  const { id: offer, ...rest } = waiter
  const until = offerUntil(at, facility.offers, window.closes < begins ? window.closes : begins)
  return { act: 'offer', offer, ...rest, until, at, channel: 'job', key: null }
}

/** The line as it stands under the locks: who may be asked, and which entries still wait. */
export type Line = { waiters: readonly Waiter[]; waiting: ReadonlySet<string> }

/** Entries that may be offered something, locked after the bookings: a family that leaves meanwhile waits for the answer. */
export async function lockLine(tx: WriteTx, { waiters = [] }: Reach, acts: readonly Act[]): Promise<ReadonlySet<string>> {
  const ids = [...waiters.map((waiter) => waiter.id), ...acts.flatMap((act) => (act.act === 'offer' ? [act.offer] : []))]
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from waitlist_entry where id = any (${ids}::uuid[]) and state = 'waiting' order by id for update`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

/**
 * The acts with the offers that may follow from them: after each act that may set places free, everybody who waits for these cells is
 * asked in joining order. Who does not pass, or finds no place any more, is refused like anybody; that is no outcome of the act.
 */
export function withOffers(facts: Facts, acts: readonly Act[], line: Line): { act: Act; item: number | null }[] {
  const waiters = line.waiters.filter((waiter) => line.waiting.has(waiter.id))
  return acts.flatMap((act, item): { act: Act; item: number | null }[] => {
    if (act.act === 'offer') return [{ act: standing(facts, act, line.waiting), item }]
    const next = mayFree(act) ? waiters : []
    return [{ act, item }, ...next.map((waiter) => ({ act: offerTo(facts, waiter, act.at), item: null }))]
  })
}

/** An offer that the minute's look asks for: its time counts from now; for an entry that waits no more it is over before it begins. */
function standing(facts: Facts, act: OfferAct, waiting: ReadonlySet<string>): OfferAct {
  const { offer: id, child, facility, kind, date, start, end } = act
  if (!waiting.has(id)) return { ...act, until: act.at }
  return offerTo(facts, { id, child, facility, kind, date, start, end }, act.at)
}

/** An offer as an act of its own, told to the family: once for each entry, whatever dies in between. */
export function offerItem(act: Omit<OfferAct, 'until'>, id: () => string): Item {
  const { at, channel: _channel, key: _key, ...bare } = act
  return {
    head: {
      actor: { ...anonymous, kind: 'job' },
      scope: act.offer,
      key: 'offer',
      requestHash: requestHash(act.offer),
      event: 'waitlist.offer',
      at,
      requestId: id(),
      id,
    },
    prepared: {
      channel: 'job',
      facility: act.facility,
      act: bare,
      tell: () => [{ kind: 'waitlist.offered', refs: { entry: act.offer }, to: { child: act.child } }],
    },
  }
}

type OfferRow = {
  id: string
  from_state: 'waiting' | 'offered'
  state: string
  class_age: number | null
  offered_at: Date | null
  offer_until: Date | null
  ended_at: Date | null
  booking_id: string | null
}

/** What becomes of entries; one made and ended in one batch is written once, as it ends. */
export function offerRows(won: readonly Won[]): OfferRow[] {
  const rows = new Map<string, OfferRow>()
  for (const { head, prepared, outcome } of won) {
    for (const offer of outcome.writes.offered)
      rows.set(offer.id, {
        id: offer.id,
        from_state: 'waiting',
        state: 'offered',
        class_age: offer.classAge,
        offered_at: head.at,
        offer_until: offer.until,
        ended_at: null,
        booking_id: null,
      })
    for (const { id, how } of outcome.writes.endedOffers) {
      const none = { class_age: null, offered_at: null, offer_until: null }
      const before = rows.get(id) ?? { id, from_state: 'offered' as const, ...none }
      const booking = how === 'taken' ? (outcome.writes.inserted[0]?.id ?? null) : null
      rows.set(id, { ...before, state: how === 'taken' ? 'taken' : endOf(prepared), ended_at: head.at, booking_id: booking })
    }
  }
  return [...rows.values()]
}

/** The family gave it up; it ran out; or something else ended it (a closure, another booking at the same time). */
function endOf(prepared: Won['prepared']): 'declined' | 'lapsed' | 'ended' {
  if (prepared.act.act !== 'endOffer') return 'ended'
  return prepared.channel === 'guardian' ? 'declined' : (prepared.act.why ?? 'lapsed')
}
