/** (e) What the settlement writes, in set statements from arrays already summed per row; every row count is checked. */
import { sql } from 'kysely'
import type { ActHead } from '../../platform/act.ts'
import { addDays, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import { together, type WriteTx } from '../../platform/db.ts'
import { lastDayOfCertificate } from '../hours/rules.ts'
import {
  type BookingFacts,
  type BookingUpdate,
  balanceKey,
  cellKey,
  type Facts,
  type Outcome,
  type PlaceChange,
  type Writes,
} from './facts.ts'
import type { PreparedAct } from './settle.ts'
import { offerRows } from './settle-line.ts'

type DoneOutcome = Extract<Outcome, { kind: 'done' }>
export type Won = { head: ActHead; prepared: PreparedAct; outcome: DoneOutcome; number: string }

/** SEE-1: the facility reads the child until 30 days after the last booked date. */
const relationDays = 30

/** @param facts those of the decision */
export async function writeOutcomes(tx: WriteTx, won: readonly Won[], facts: Facts, id: () => string): Promise<void> {
  if (won.length === 0) return
  const writes = won.map((w) => w.outcome.writes)
  const { inserted, changed, events } = bookingRows(won)
  // One after the other in the database, without waiting for each answer. Ends before new ones: the exclusion constraint looks at each
  // row as it is written; and what is found moved is said before what fails because of it.
  await together([
    moveHours(tx, writes),
    movePlaces(tx, writes),
    updateBookings(tx, changed),
    insertBookings(tx, inserted, facts),
    moveOffers(tx, won),
    ...won.map((w) => keepClosure(tx, w)),
    writeEvents(tx, events, id),
    writeLedger(tx, won, id),
    keepRelations(tx, writes),
  ])
}

/** What the decision rested on has changed since it was read: settle again. */
export class FactsMoved extends Error {}

/** A set statement must touch exactly the rows it was made for. */
function exactly(what: string, expected: number, got: bigint | number | undefined): void {
  if (Number(got ?? 0) !== expected) throw new Error(`${what}: ${got} rows instead of ${expected}`)
}

/** CLS-1: the closure stands with what it ended, or not at all. */
async function keepClosure(tx: WriteTx, { head, prepared: { act } }: Won): Promise<void> {
  if (act.act === 'close')
    await tx
      .insertInto('closure')
      .values({
        id: act.closure,
        facility_id: act.facility,
        from_date: act.date,
        to_date: act.to,
        start_min: act.start,
        end_min: act.end,
        kinds: [...act.kinds],
        cause: act.cause,
        message: act.message,
        decided_by: head.actor.loginId,
        decided_at: head.at,
        by_town: head.actor.kind === 'wardAdmin' || head.actor.kind === 'wardOfficer',
      })
      .execute()
  if (act.act === 'lift')
    await tx
      .updateTable('closure')
      .set({ lifted_at: head.at, lifted_by: head.actor.loginId })
      .where('id', '=', act.closure)
      .where('lifted_at', 'is', null)
      .execute()
}

/** BOOK-6: offers made and ended; their rows are locked (`lockLine`), or their cells are. */
async function moveOffers(tx: WriteTx, won: readonly Won[]): Promise<void> {
  const rows = offerRows(won)
  if (rows.length === 0) return
  const { numAffectedRows } = await sql`
    update waitlist_entry w set state = d.state, class_age = coalesce(d.class_age, w.class_age), offered_at = coalesce(d.offered_at, w.offered_at),
      offer_until = coalesce(d.offer_until, w.offer_until), ended_at = d.ended_at, booking_id = d.booking_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, from_state text, state text, class_age smallint, offered_at timestamptz,
      offer_until timestamptz, ended_at timestamptz, booking_id uuid)
    where w.id = d.id and w.state = d.from_state`.execute(tx)
  exactly('waitlist_entry', rows.length, numAffectedRows)
}

async function moveHours(tx: WriteTx, writes: readonly Writes[]): Promise<void> {
  type Row = {
    child: string
    month: LocalMonth
    layer: string
    used: number
    granted: number | null
    municipality: string | null
  }
  const rows = new Map<string, Row>()
  const of = ({ child, month, layer }: { child: string; month: LocalMonth; layer: string }) => {
    const key = balanceKey(child, month, layer)
    const row = rows.get(key) ?? { child, month, layer, used: 0, granted: null, municipality: null }
    rows.set(key, row)
    return row
  }
  for (const entry of writes.flatMap((w) => w.hours)) of(entry).used += entry.minutes
  for (const grant of writes.flatMap((w) => w.grants)) {
    const row = of(grant)
    row.granted = grant.granted
    row.municipality = grant.municipality
  }
  const list = [...rows.values()].filter((r) => r.used !== 0 || r.granted !== null)
  if (list.length === 0) return
  const { numAffectedRows } = await sql`
    update hours_balance b set used = b.used + d.used, granted = coalesce(d.granted, b.granted), municipality = coalesce(d.municipality, b.municipality)
    from unnest(${list.map((r) => r.child)}::uuid[], ${list.map((r) => r.month)}::text[], ${list.map((r) => r.layer)}::text[],
      ${list.map((r) => r.used)}::int[], ${list.map((r) => r.granted)}::int[], ${list.map((r) => r.municipality)}::text[])
      as d(child_id, month, layer, used, granted, municipality)
    where b.child_id = d.child_id and b.month = d.month and b.layer = d.layer`.execute(tx)
  exactly('hours_balance', list.length, numAffectedRows)
}

async function movePlaces(tx: WriteTx, writes: readonly Writes[]): Promise<void> {
  const rows = new Map<
    string,
    { change: PlaceChange; taken: [number, number, number]; extra: number; extras: [number, number, number] }
  >()
  for (const change of writes.flatMap((w) => w.places)) {
    const key = cellKey(change.facility, change.date, change.start, change.kind)
    const row = rows.get(key) ?? { change, taken: [0, 0, 0], extra: 0, extras: [0, 0, 0] }
    row.taken[change.classAge] += change.places
    row.extra += change.extraTotal
    row.extras[change.classAge] += change.extraClass
    rows.set(key, row)
  }
  // In order: a closure and its lifting may meet in one batch.
  const closed = new Map(
    writes.flatMap((w) => [...w.stopped.map((k) => [k, true] as const), ...w.opened.map((k) => [k, false] as const)]),
  )
  const list = [...rows.values()].filter((r) => r.extra !== 0 || [...r.taken, ...r.extras].some((n) => n !== 0))
  if (list.length > 0) {
    const at = list.map((r) => r.change)
    const { numAffectedRows } = await sql`
      update slot_cell c set
        taken = c.taken + d.t0 + d.t1 + d.t2, taken0 = c.taken0 + d.t0, taken1 = c.taken1 + d.t1, taken2 = c.taken2 + d.t2,
        extra = c.extra + d.e, extra0 = c.extra0 + d.e0, extra1 = c.extra1 + d.e1, extra2 = c.extra2 + d.e2
      from unnest(${at.map((c) => c.facility)}::uuid[], ${at.map((c) => c.date)}::date[], ${at.map((c) => c.start)}::smallint[], ${at.map((c) => c.kind)}::text[],
        ${list.map((r) => r.taken[0])}::smallint[], ${list.map((r) => r.taken[1])}::smallint[], ${list.map((r) => r.taken[2])}::smallint[],
        ${list.map((r) => r.extra)}::smallint[], ${list.map((r) => r.extras[0])}::smallint[], ${list.map((r) => r.extras[1])}::smallint[], ${list.map((r) => r.extras[2])}::smallint[])
        as d(facility_id, date, start_min, kind, t0, t1, t2, e, e0, e1, e2)
      where c.facility_id = d.facility_id and c.date = d.date and c.start_min = d.start_min and c.kind = d.kind`.execute(tx)
    exactly('slot_cell', list.length, numAffectedRows)
  }
  if (closed.size > 0) {
    const keys = [...closed.keys()].map((key) => key.split('|'))
    await sql`
      update slot_cell c set closed = d.closed
      from unnest(${keys.map((k) => k[0])}::uuid[], ${keys.map((k) => k[1])}::date[], ${keys.map((k) => Number(k[2]))}::smallint[], ${keys.map((k) => k[3])}::text[],
        ${[...closed.values()]}::boolean[]) as d(facility_id, date, start_min, kind, closed)
      where c.facility_id = d.facility_id and c.date = d.date and c.start_min = d.start_min and c.kind = d.kind`.execute(tx)
  }
}

type Change = { first: BookingUpdate; last: BookingUpdate; head: ActHead; prepared: PreparedAct }

type Inserted = { facts: BookingFacts; won: Won }
type Event = { booking: string; from: string | null; to: string; cause: string | null; won: Won }

function bookingRows(won: readonly Won[]): { inserted: Inserted[]; changed: Change[]; events: Event[] } {
  const inserted = new Map<string, Inserted>()
  const changed = new Map<string, Change>()
  const events: Event[] = []
  for (const w of won) {
    for (const facts of w.outcome.writes.inserted) {
      if (inserted.has(facts.id)) throw new Error('an id given to two bookings')
      inserted.set(facts.id, { facts, won: w })
      events.push({ booking: facts.id, from: null, to: facts.state, cause: null, won: w })
    }
    for (const update of w.outcome.writes.updated) {
      events.push({ booking: update.id, from: update.from, to: update.state, cause: update.cause, won: w })
      const fresh = inserted.get(update.id)
      const first = changed.get(update.id)?.first ?? update
      // Made and changed in one batch: the row is written once, as it ends.
      if (fresh) fresh.facts = { ...fresh.facts, ...pick(update) }
      else changed.set(update.id, { first, last: update, head: w.head, prepared: w.prepared })
    }
  }
  return { inserted: [...inserted.values()], changed: [...changed.values()], events }
}

async function writeEvents(tx: WriteTx, events: readonly Event[], id: () => string): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ booking, from, to, cause, won: { head, prepared, outcome } }) => ({
    id: id(),
    booking_id: booking,
    at: head.at,
    event: outcome.code,
    from_state: from,
    to_state: to,
    by_kind: prepared.channel === 'job' ? 'job' : head.actor.kind,
    by_login: head.actor.loginId,
    reason_code: cause,
    details: prepared.act.act === 'count' ? { minutes: prepared.act.minutes } : {},
  }))
  await sql`
    insert into booking_event (id, booking_id, at, event, from_state, to_state, by_kind, by_login, reason_code, details)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, booking_id uuid, at timestamptz, event text, from_state text,
      to_state text, by_kind text, by_login uuid, reason_code text, details jsonb)`.execute(tx)
}

const pick = (u: BookingUpdate): Pick<BookingFacts, 'state' | 'split' | 'held' | 'replaces' | 'answerBy' | 'cutShort'> => ({
  state: u.state,
  split: u.split,
  held: u.held,
  replaces: u.replaces,
  answerBy: u.answerBy,
  cutShort: u.cutShort,
})

const ended = new Set(['cancelled', 'cancelledLate', 'noShow', 'cancelledByFacility', 'declined', 'expired', 'certificateEnded'])

async function updateBookings(tx: WriteTx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const last = changes.map((c) => c.last)
  const { numAffectedRows } = await sql`
    update booking b set state = d.state, split = d.split, held = d.held, minutes = d.minutes, replaces = d.replaces, answer_due_at = d.answer_due_at,
      cut_short = d.cut_short, cause = coalesce(d.cause, b.cause), reason_code = coalesce(d.reason, b.reason_code),
      decided_at = case when d.state = 'confirmed' then coalesce(b.decided_at, d.at) else b.decided_at end,
      ended_at = case when d.ended then d.at else b.ended_at end, version = b.version + 1
    from unnest(${last.map((u) => u.id)}::uuid[], ${changes.map((c) => c.first.from)}::text[], ${last.map((u) => u.state)}::text[],
      ${last.map((u) => JSON.stringify(u.split))}::jsonb[], ${last.map((u) => JSON.stringify(u.held))}::jsonb[], ${last.map((u) => minutesOf(u.split))}::int[],
      ${last.map((u) => u.replaces)}::uuid[], ${last.map((u) => u.answerBy)}::timestamptz[], ${last.map((u) => u.cutShort)}::boolean[],
      ${last.map((u) => u.cause)}::text[], ${changes.map((c) => reasonOf(c.prepared))}::text[], ${last.map((u) => ended.has(u.state))}::boolean[],
      ${changes.map((c) => c.head.at)}::timestamptz[])
      as d(id, from_state, state, split, held, minutes, replaces, answer_due_at, cut_short, cause, reason, ended, at)
    where b.id = d.id and b.state = d.from_state`.execute(tx)
  // A stamp moves a booking's state without the settlement's locks; the batch is judged again from what stands now.
  if (Number(numAffectedRows ?? 0) !== changes.length) throw new FactsMoved()
}

const minutesOf = (parts: BookingFacts['split']): number => parts.reduce((sum, p) => sum + p.minutes, 0)
const reasonOf = (prepared: PreparedAct): string | null => ('reason' in prepared.act ? (prepared.act.reason ?? null) : null)

/** SET-1, CLM-1: the certificate of the payer that is valid on the date, the newest. */
function certificateOf(facts: Facts, booking: BookingFacts): string {
  const own = (facts.children.get(booking.child)?.certificates ?? [])
    .filter((c) => c.municipality === booking.payer && c.from <= booking.date && booking.date <= lastDayOfCertificate(c))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!own) throw new Error('a use without its certificate')
  return own.id
}

async function insertBookings(tx: WriteTx, inserted: readonly Inserted[], facts: Facts): Promise<void> {
  if (inserted.length === 0) return
  const rows = inserted.map(({ facts: b, won: { head, prepared, number } }) => ({
    id: b.id,
    number,
    child_id: b.child,
    facility_id: b.facility,
    municipality: b.payer,
    certificate_id: certificateOf(facts, b),
    kind: b.kind,
    date: b.date,
    start_min: b.start,
    end_min: b.end,
    class_age: b.classAge,
    state: b.state,
    minutes: minutesOf(b.split),
    split: b.split,
    held: b.held,
    agreed: b.terms,
    replaces: b.replaces,
    entered_by: head.actor.loginId,
    entered_by_kind: prepared.channel === 'job' ? 'job' : head.actor.kind,
    entered_reason_code: reasonOf(prepared),
    override: prepared.act.act === 'book' && prepared.act.override,
    requested_at: b.askedAt,
    answer_due_at: b.answerBy,
    decided_at: b.state === 'requested' ? null : head.at,
    ended_at: ended.has(b.state) ? head.at : null,
    cut_short: b.cutShort,
  }))
  await sql`
    insert into booking (id, number, child_id, facility_id, municipality, certificate_id, kind, date, start_min, end_min, class_age, state, minutes,
      split, held, agreed, replaces, entered_by, entered_by_kind, entered_reason_code, override, requested_at, answer_due_at, decided_at, ended_at, cut_short)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, number text, child_id uuid, facility_id uuid, municipality text,
      certificate_id uuid, kind text, date date, start_min smallint, end_min smallint, class_age smallint, state text, minutes int,
      split jsonb, held jsonb, agreed jsonb, replaces uuid, entered_by uuid, entered_by_kind text, entered_reason_code text, override boolean,
      requested_at timestamptz, answer_due_at timestamptz, decided_at timestamptz, ended_at timestamptz, cut_short boolean)`.execute(
    tx,
  )
}

async function writeLedger(tx: WriteTx, won: readonly Won[], id: () => string): Promise<void> {
  const rows = won.flatMap(({ head, outcome }) =>
    outcome.writes.hours
      .filter((entry) => entry.minutes !== 0)
      .map(({ child, month, layer, booking, minutes, cause }) => ({
        id: id(),
        child_id: child,
        month,
        layer,
        booking_id: booking,
        minutes,
        reason: cause,
        at: head.at,
      })),
  )
  if (rows.length === 0) return
  await sql`
    insert into hours_entry (id, child_id, month, layer, booking_id, minutes, reason, at)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, child_id uuid, month text, layer text, booking_id uuid,
      minutes int, reason text, at timestamptz)`.execute(tx)
}

async function keepRelations(tx: WriteTx, writes: readonly Writes[]): Promise<void> {
  const until = new Map<string, { child: string; facility: string; until: LocalDate }>()
  for (const b of writes.flatMap((w) => w.inserted)) {
    const key = `${b.child}|${b.facility}`
    const day = addDays(b.date, relationDays)
    const known = until.get(key)
    if (!known || known.until < day) until.set(key, { child: b.child, facility: b.facility, until: day })
  }
  const list = [...until.values()].sort((a, b) => (`${a.child}${a.facility}` < `${b.child}${b.facility}` ? -1 : 1))
  if (list.length === 0) return
  await sql`
    insert into facility_relation (child_id, facility_id, live_until)
    select * from unnest(${list.map((r) => r.child)}::uuid[], ${list.map((r) => r.facility)}::uuid[], ${list.map((r) => r.until)}::date[])
    on conflict (child_id, facility_id) do update set live_until = excluded.live_until
      where facility_relation.live_until < excluded.live_until`.execute(tx)
}
