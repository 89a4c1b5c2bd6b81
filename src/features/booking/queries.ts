/** SQL of bookings outside the settlement: lists, details, cells of a family's calendar. Row-level security decides whose. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Cell, SlotKind } from '../slot/rules.ts'
import { activeStates, type BookingState } from './rules.ts'

/** Published cells of one kind between two days, inclusive; by date, then start. */
export async function selectCells(
  tx: ReadTx,
  facility: string,
  kind: SlotKind,
  from: LocalDate,
  to: LocalDate,
): Promise<Map<LocalDate, Map<number, Cell>>> {
  const rows = await tx
    .selectFrom('slot_cell')
    .select(['date', 'start_min', 'closed', 'cap', 'cap0', 'cap1', 'cap2', 'extra', 'extra0', 'extra1', 'extra2'])
    .select(['taken', 'taken0', 'taken1', 'taken2'])
    .where('facility_id', '=', facility)
    .where('kind', '=', kind)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('published', '=', true)
    .orderBy('date')
    .orderBy('start_min')
    .execute()
  const days = new Map<LocalDate, Map<number, Cell>>()
  for (const r of rows) {
    const date = r.date as LocalDate
    const day = days.get(date) ?? new Map<number, Cell>()
    day.set(r.start_min, {
      start: r.start_min,
      stopped: r.closed,
      total: { cap: r.cap, extra: r.extra, taken: r.taken },
      classes: [
        { cap: r.cap0, extra: r.extra0, taken: r.taken0 },
        { cap: r.cap1, extra: r.extra1, taken: r.taken1 },
        { cap: r.cap2, extra: r.extra2, taken: r.taken2 },
      ],
    })
    days.set(date, day)
  }
  return days
}

/** The nearest days before and after with published cells that hold any place. */
export async function selectNeighbours(
  tx: ReadTx,
  facility: string,
  kind: SlotKind,
  date: LocalDate,
  today: LocalDate,
): Promise<{ before: LocalDate | null; after: LocalDate | null }> {
  const cells = tx
    .selectFrom('slot_cell')
    .where('facility_id', '=', facility)
    .where('kind', '=', kind)
    .where('published', '=', true)
    .where('cap', '>', 0)
  const before = await cells
    .select(({ fn }) => fn.max('date').as('date'))
    .where('date', '<', date)
    .where('date', '>=', today)
    .executeTakeFirst()
  const after = await cells
    .select(({ fn }) => fn.min('date').as('date'))
    .where('date', '>', date)
    .executeTakeFirst()
  return { before: (before?.date ?? null) as LocalDate | null, after: (after?.date ?? null) as LocalDate | null }
}

export const selectChild = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'household_id', 'family_name', 'given_name', 'nickname', 'birth_date'])
    .where('id', '=', id)
    .executeTakeFirst()

export const selectFacility = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('facility')
    .innerJoin('municipality', 'municipality.code', 'facility.municipality')
    .select(['facility.id', 'facility.name', 'facility.address', 'facility.phone', 'facility.kinds', 'facility.municipality'])
    .select([
      'facility.booking_text',
      'facility.cancel_fee_text',
      'facility.things_to_bring',
      'facility.extras',
      'facility.meals',
    ])
    .select(['municipality.name as municipality_name', 'municipality.prefecture'])
    .where('facility.id', '=', id)
    .executeTakeFirst()

/** Facilities that accepted the child and still do. */
export const selectAccepting = (tx: ReadTx, child: string) =>
  tx
    .selectFrom('facility_acceptance')
    .innerJoin('facility', 'facility.id', 'facility_acceptance.facility_id')
    .innerJoin('municipality', 'municipality.code', 'facility.municipality')
    .select([
      'facility.id',
      'facility.name',
      'facility.phone',
      'facility_acceptance.kinds',
      'municipality.name as municipality_name',
    ])
    .where('facility_acceptance.child_id', '=', child)
    .where('facility_acceptance.withdrawn_at', 'is', null)
    .orderBy('facility.kana')
    .execute()

/** FEE-4: reduction classes of the children with their days. */
export const selectReductions = (tx: ReadTx, children: readonly string[]) =>
  children.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('reduction')
        .select(['child_id', 'class', 'valid_from', 'valid_to', 'municipality'])
        .where('child_id', 'in', [...children])
        .where('ended_at', 'is', null)
        .execute()

const rowsOf = (tx: ReadTx) =>
  tx
    .selectFrom('booking')
    .innerJoin('facility', 'facility.id', 'booking.facility_id')
    .leftJoin('child', 'child.id', 'booking.child_id')
    .select(['booking.id', 'booking.number', 'booking.child_id', 'booking.facility_id', 'booking.kind', 'booking.date'])
    .select([
      'booking.start_min',
      'booking.end_min',
      'booking.state',
      'booking.minutes',
      'booking.answer_due_at',
      'booking.class_age',
    ])
    .select([
      'booking.entered_by_kind',
      'booking.override',
      'booking.held',
      'booking.split',
      'booking.agreed',
      'booking.municipality',
    ])
    .select(['booking.cause', 'booking.reason_code', 'booking.version', 'booking.requested_at', 'facility.name as facility_name'])
    .select(['booking.replaces', 'facility.municipality as facility_municipality'])
    .select(['child.family_name', 'child.given_name', 'child.nickname'])
export type BookingRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

export const selectBooking = (tx: ReadTx, id: string): Promise<BookingRow | undefined> =>
  rowsOf(tx).where('booking.id', '=', id).executeTakeFirst()

/** Still to come: active and not over yet. */
const coming = (today: LocalDate, time: number) =>
  sql<boolean>`(booking.state = any(${[...activeStates]}::text[]) and (booking.date > ${today} or booking.date = ${today} and booking.end_min > ${time}))`

export const selectOwnBookings = (
  tx: ReadTx,
  ask: { children: readonly string[]; when: 'coming' | 'past'; today: LocalDate; time: number; limit: number; offset: number },
): Promise<BookingRow[]> => {
  if (ask.children.length === 0) return Promise.resolve([])
  const here = coming(ask.today, ask.time)
  const rows = rowsOf(tx).where('booking.child_id', 'in', [...ask.children])
  return ask.when === 'coming'
    ? rows.where(here).orderBy('booking.date').orderBy('booking.start_min').limit(ask.limit).offset(ask.offset).execute()
    : rows
        .where(sql<boolean>`not ${here}`)
        .orderBy('booking.date', 'desc')
        .orderBy('booking.start_min', 'desc')
        .limit(ask.limit)
        .offset(ask.offset)
        .execute()
}

/** Every booking of these children between two days, inclusive, whatever became of it. */
export const selectOwnMonth = (tx: ReadTx, children: readonly string[], from: LocalDate, to: LocalDate): Promise<BookingRow[]> =>
  children.length === 0
    ? Promise.resolve([])
    : rowsOf(tx)
        .where('booking.child_id', 'in', [...children])
        .where('booking.date', '>=', from)
        .where('booking.date', '<=', to)
        .orderBy('booking.date')
        .orderBy('booking.start_min')
        .orderBy('booking.number')
        .execute()

export const countOwnBookings = async (
  tx: ReadTx,
  ask: { children: readonly string[]; when: 'coming' | 'past'; today: LocalDate; time: number },
): Promise<number> => {
  if (ask.children.length === 0) return 0
  const here = coming(ask.today, ask.time)
  const row = await tx
    .selectFrom('booking')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('child_id', 'in', [...ask.children])
    .where(ask.when === 'coming' ? here : sql<boolean>`not ${here}`)
    .executeTakeFirst()
  return row?.n ?? 0
}

/** A facility's bookings between two days, inclusive. */
export const selectFacilityBookings = (
  tx: ReadTx,
  ask: { facility: string; from: LocalDate; to: LocalDate; states: readonly BookingState[] | null },
): Promise<BookingRow[]> =>
  rowsOf(tx)
    .where('booking.facility_id', '=', ask.facility)
    .where('booking.date', '>=', ask.from)
    .where('booking.date', '<=', ask.to)
    .$if(ask.states !== null, (q) => q.where('booking.state', 'in', [...(ask.states ?? [])]))
    .orderBy('booking.date')
    .orderBy('booking.start_min')
    .orderBy('booking.number')
    .limit(1000)
    .execute()

/** 申請中 of a facility, those that lapse first at the top (BOOK-8). */
export const selectRequested = (tx: ReadTx, facility: string): Promise<BookingRow[]> =>
  rowsOf(tx)
    .where('booking.facility_id', '=', facility)
    .where('booking.state', '=', 'requested')
    .orderBy('booking.answer_due_at')
    .limit(200)
    .execute()

export const selectEvents = (tx: ReadTx, booking: string) =>
  tx
    .selectFrom('booking_event')
    .select(['at', 'event', 'from_state', 'to_state', 'by_kind', 'reason_code'])
    .where('booking_id', '=', booking)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** BOOK-9: the change of a booking that waits for its facility. */
export const selectWaitingChange = (tx: ReadTx, booking: string) =>
  tx
    .selectFrom('booking')
    .select(['id', 'date', 'start_min', 'end_min', 'answer_due_at'])
    .where('replaces', '=', booking)
    .where('state', '=', 'requested')
    .executeTakeFirst()

/**
 * BOOK-9: the bookings before and after this one by completed changes: the two halves of a change have an event of the same act at the
 * same instant, and one of them ends there.
 */
export async function selectChangeLinks(
  tx: ReadTx,
  row: { id: string; child_id: string; facility_id: string },
): Promise<{ previous: string | null; next: string | null }> {
  const { rows } = await sql<{ id: string; ends: boolean }>`
    select o.booking_id as id, e.to_state = 'cancelled' as ends
    from booking_event e
    join booking b on b.child_id = ${row.child_id} and b.facility_id = ${row.facility_id} and b.id <> e.booking_id
    join booking_event o on o.booking_id = b.id and o.at = e.at and o.event = e.event
      and (o.to_state = 'cancelled') <> (e.to_state = 'cancelled')
    where e.booking_id = ${row.id} and e.event in ('booking.changed', 'booking.change-requested')
    order by e.at`.execute(tx)
  return {
    previous: rows.find((found) => !found.ends)?.id ?? null,
    next: rows.findLast((found) => found.ends)?.id ?? null,
  }
}

/** SEE-1: the child is in sight and its relation to this facility lives. */
export const livesHere = async (tx: ReadTx, child: string, facility: string, today: LocalDate): Promise<boolean> =>
  (await tx
    .selectFrom('facility_relation as r')
    .innerJoin('child', 'child.id', 'r.child_id')
    .select('r.child_id')
    .where('r.child_id', '=', child)
    .where('r.facility_id', '=', facility)
    .where('r.live_until', '>=', today)
    .executeTakeFirst()) !== undefined

/** Children whom a facility accepted and still reads (SEE-1). */
export const selectAcceptedHere = (tx: ReadTx, facility: string, today: LocalDate) =>
  tx
    .selectFrom('facility_acceptance')
    .innerJoin('child', 'child.id', 'facility_acceptance.child_id')
    .innerJoin('facility_relation as r', (join) =>
      join
        .onRef('r.child_id', '=', 'facility_acceptance.child_id')
        .onRef('r.facility_id', '=', 'facility_acceptance.facility_id')
        .on('r.live_until', '>=', today),
    )
    .select(['child.id', 'child.family_name', 'child.given_name', 'child.family_kana', 'child.given_kana', 'child.birth_date'])
    .select(['facility_acceptance.kinds'])
    .where('facility_acceptance.facility_id', '=', facility)
    .where('facility_acceptance.withdrawn_at', 'is', null)
    .orderBy('child.family_kana')
    .orderBy('child.given_kana')
    .execute()

/** BOOK-8: requests whose answer is overdue at an instant. */
export const selectOverdue = (tx: ReadTx, now: Date) =>
  tx
    .selectFrom('booking')
    .select(['id', 'child_id', 'facility_id', 'municipality', 'replaces'])
    .where('state', '=', 'requested')
    .where('answer_due_at', '<=', now)
    .orderBy('answer_due_at')
    .limit(200)
    .execute()

export const selectHousehold = async (tx: ReadTx, household: string): Promise<string[]> =>
  (await tx.selectFrom('child').select('id').where('household_id', '=', household).execute()).map((row) => row.id)

/** The municipality of each child's newest certificate; the last row of a child counts. */
export const selectResidences = async (tx: ReadTx, children: readonly string[]) =>
  children.length === 0
    ? []
    : tx
        .selectFrom('certificate')
        .select(['child_id', 'municipality'])
        .where('child_id', 'in', [...children])
        .orderBy('valid_from')
        .execute()
