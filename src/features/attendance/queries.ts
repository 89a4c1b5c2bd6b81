/** SQL of 登降園: the uses of a day or month with their stamps. Row-level security decides whose. */
import { sql } from 'kysely'
import { firstDayOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { StampSource } from '../../platform/schema/booking.ts'
import type { BookingState, Terms } from '../booking/rules.ts'
import type { Part } from '../hours/rules.ts'
import type { Direction, UseFacts } from './rules.ts'

/** A booking with its stamps; `in` and `out` are the times that count, after corrections. */
export type UseRow = UseFacts & {
  facility: string
  number: string
  kind: 'regular' | 'flexible'
  classAge: number
  municipality: string
  minutes: number
  held: readonly Part[]
  terms: Partial<Terms>
  cutShort: boolean
  inId: string | null
  inSource: StampSource | null
  outId: string | null
  outSource: StampSource | null
  /** When staff last decided the counted minutes (HRS-6). */
  countedAt: Date | null
  /** When a stamp of it last came or changed. */
  touchedAt: Date | null
  name: string | null
  kana: string | null
  called: string | null
}

type Where = {
  facility?: string
  children?: readonly string[]
  booking?: string
  bookings?: readonly string[]
  from?: LocalDate
  to?: LocalDate
}

/** By date, start, name. Names are null where the relation that shows them has ended (SEE-1). */
export async function selectUses(tx: ReadTx, where: Where): Promise<UseRow[]> {
  // Only what is asked stands in the statement: a plan for «this or anything» walks by none of the indexes.
  const conditions = [
    where.facility === undefined ? null : sql`b.facility_id = ${where.facility}`,
    where.booking === undefined ? null : sql`b.id = ${where.booking}`,
    where.bookings === undefined ? null : sql`b.id = any(${[...where.bookings]}::uuid[])`,
    where.children === undefined ? null : sql`b.child_id = any(${[...where.children]}::uuid[])`,
    where.from === undefined ? null : sql`b.date >= ${where.from}`,
    where.to === undefined ? null : sql`b.date <= ${where.to}`,
  ].filter((condition) => condition !== null)
  if (conditions.length === 0) return []
  const { rows } = await sql<{
    id: string
    child: string
    facility: string
    number: string
    kind: 'regular' | 'flexible'
    date: LocalDate
    start: number
    end: number
    class_age: number
    municipality: string
    state: BookingState
    minutes: number
    held: Part[]
    agreed: Partial<Terms>
    cut_short: boolean
    in_id: string | null
    in_at: Date | null
    in_source: StampSource | null
    out_id: string | null
    out_at: Date | null
    out_source: StampSource | null
    counted_at: Date | null
    touched_at: Date | null
    name: string | null
    kana: string | null
    called: string | null
  }>`
    select b.id, b.child_id as child, b.facility_id as facility, b.number, b.kind, b.date, b.start_min as start, b.end_min as "end",
      b.class_age, b.municipality, b.state, b.minutes, b.held, b.agreed, b.cut_short,
      i.id as in_id, i.at as in_at, i.source as in_source, o.id as out_id, o.at as out_at, o.source as out_source,
      (select max(e.at) from booking_event e where e.booking_id = b.id and e.event = 'booking.counted') as counted_at,
      greatest(i.received_at, o.received_at,
        (select max(k.corrected_at) from attendance_correction k where k.attendance_id in (i.id, o.id))) as touched_at,
      btrim(c.family_name || ' ' || c.given_name) as name, btrim(c.family_kana || ' ' || c.given_kana) as kana,
      coalesce(nullif(c.nickname, ''), nullif(c.given_name, ''), c.family_name) as called
    from booking b
      left join attendance i on i.booking_id = b.id and i.direction = 'in'
      left join attendance o on o.booking_id = b.id and o.direction = 'out'
      left join child c on c.id = b.child_id
    where ${sql.join(conditions, sql` and `)}
    order by b.date, b.start_min, kana nulls last, b.id`.execute(tx)
  return rows.map((r) => ({
    id: r.id,
    child: r.child,
    facility: r.facility,
    number: r.number,
    kind: r.kind,
    date: r.date,
    start: r.start,
    end: r.end,
    classAge: r.class_age,
    municipality: r.municipality,
    state: r.state,
    minutes: r.minutes,
    held: r.held,
    terms: r.agreed,
    cutShort: r.cut_short,
    in: r.in_at,
    inId: r.in_id,
    inSource: r.in_source,
    out: r.out_at,
    outId: r.out_id,
    outSource: r.out_source,
    countedAt: r.counted_at,
    touchedAt: r.touched_at,
    name: r.name,
    kana: r.kana,
    called: r.called,
  }))
}

/**
 * Holds bookings that a stamp may move, in one order, until the transaction ends: two phones at one door wait for each other here.
 * Facts must be read after it.
 */
export async function lockUses(tx: WriteTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .selectFrom('booking')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * A use held for an act, as it stands under its lock, and whether its month is closed. Asked at once: PostgreSQL answers in the order
 * asked, so the facts are read after the lock.
 */
export async function holdUse(
  tx: WriteTx,
  where: { facility: string; booking: string },
): Promise<{ use: UseRow | undefined; closed: boolean }> {
  const [, [use], month] = await Promise.all([
    lockUses(tx, [where.booking]),
    selectUses(tx, where),
    tx
      .selectFrom('month_result')
      .innerJoin('booking', (join) =>
        join
          .onRef('booking.facility_id', '=', 'month_result.facility_id')
          .on(sql<boolean>`month_result.month = to_char(booking.date, 'YYYY-MM')`),
      )
      .select('month_result.state')
      .where('booking.id', '=', where.booking)
      .executeTakeFirst(),
  ])
  return { use, closed: month?.state === 'closed' }
}

export type NewStamp = {
  id: string
  use: UseRow
  direction: Direction
  at: Date
  receivedAt: Date
  source: StampSource
  by: string | null
  /** The tablet on which it was made, and that one's own clock (ATT-4). */
  device?: { id: string; at: Date }
}

export async function insertStamp(tx: WriteTx, stamp: NewStamp): Promise<void> {
  await tx
    .insertInto('attendance')
    .values({
      id: stamp.id,
      booking_id: stamp.use.id,
      child_id: stamp.use.child,
      facility_id: stamp.use.facility,
      date: stamp.use.date,
      direction: stamp.direction,
      at: stamp.at,
      received_at: stamp.receivedAt,
      source: stamp.source,
      stamped_by: stamp.by,
      ...(stamp.device ? { device_id: stamp.device.id, device_at: stamp.device.at } : {}),
    })
    .execute()
}

/** The state moves only from where it was read; throws when it was not there any more. */
export async function moveState(tx: WriteTx, id: string, from: BookingState, to: BookingState): Promise<void> {
  if (from === to) return
  const { numUpdatedRows } = await tx
    .updateTable('booking')
    .set((eb) => ({ state: to, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`a booking left ${from} under its lock`)
}

type NewEvent = {
  id: string
  booking: string
  at: Date
  event: string
  from: BookingState
  to: BookingState
  byKind: string
  by: string | null
  reason?: string | null
  details?: Record<string, unknown>
}

export async function insertEvent(tx: WriteTx, event: NewEvent): Promise<void> {
  await tx
    .insertInto('booking_event')
    .values({
      id: event.id,
      booking_id: event.booking,
      at: event.at,
      event: event.event,
      from_state: event.from,
      to_state: event.to,
      by_kind: event.byKind,
      by_login: event.by,
      reason_code: event.reason ?? null,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute()
}

export async function changeStamp(
  tx: WriteTx,
  change: { id: string; stamp: string; from: Date; to: Date; reason: string; by: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('attendance_correction')
    .values({
      id: change.id,
      attendance_id: change.stamp,
      earlier_at: change.from,
      later_at: change.to,
      reason_code: change.reason,
      corrected_by: change.by,
      corrected_at: change.at,
    })
    .execute()
  await tx.updateTable('attendance').set({ at: change.to }).where('id', '=', change.stamp).execute()
}

export async function deleteStamp(tx: WriteTx, id: string): Promise<void> {
  await tx.deleteFrom('attendance').where('id', '=', id).execute()
}

/** Earlier values of stamps, oldest first, by stamp (ATT-2). */
export async function selectCorrections(
  tx: ReadTx,
  stamps: readonly string[],
): Promise<Map<string, { at: Date; reason: string }[]>> {
  const found = new Map<string, { at: Date; reason: string }[]>()
  if (stamps.length === 0) return found
  const rows = await tx
    .selectFrom('attendance_correction')
    .select(['attendance_id', 'earlier_at', 'reason_code'])
    .where('attendance_id', 'in', [...stamps])
    .orderBy('corrected_at')
    .orderBy('id')
    .execute()
  for (const row of rows)
    found.set(row.attendance_id, [...(found.get(row.attendance_id) ?? []), { at: row.earlier_at, reason: row.reason_code }])
  return found
}

/** Days before `before` in an open month with uses that nobody has settled. */
export const selectOpenDays = async (
  tx: ReadTx,
  facility: string,
  before: LocalDate,
): Promise<{ date: LocalDate; uses: number }[]> => {
  const { rows } = await sql<{ date: LocalDate; uses: number }>`
    select b.date, count(*)::int as uses from booking b
    where b.facility_id = ${facility} and b.date < ${before} and b.state in ('confirmed', 'inUse')
    group by b.date order by b.date`.execute(tx)
  return rows
}

export const selectPlace = (tx: ReadTx, id: string) =>
  tx.selectFrom('facility').select(['id', 'name', 'municipality']).where('id', '=', id).executeTakeFirst()

export const selectMonthResult = (tx: ReadTx, facility: string, month: LocalMonth) =>
  tx
    .selectFrom('month_result')
    .select(['state', 'closed_at'])
    .where('facility_id', '=', facility)
    .where('month', '=', month)
    .executeTakeFirst()

export async function storeMonthClosed(
  tx: WriteTx,
  row: { facility: string; month: LocalMonth; at: Date; by: string | null; totals: unknown },
): Promise<void> {
  await tx
    .insertInto('month_result')
    .values({
      facility_id: row.facility,
      month: row.month,
      state: 'closed',
      closed_at: row.at,
      closed_by: row.by,
      totals: JSON.stringify(row.totals),
    })
    .onConflict((c) =>
      c.columns(['facility_id', 'month']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        closed_at: eb.ref('excluded.closed_at'),
        closed_by: eb.ref('excluded.closed_by'),
        totals: eb.ref('excluded.totals'),
      })),
    )
    .execute()
}

/**
 * Holds every use of a month, then the month itself, until the transaction ends: a stamp or a booking of the same instant is either in
 * the result or finds the month closed. In the settlement's order: bookings, then months.
 */
export async function lockMonth(tx: WriteTx, facility: string, month: LocalMonth): Promise<void> {
  await sql`select id from booking where facility_id = ${facility} and date between ${firstDayOf(month)} and ${lastDayOf(month)}
    order by id for update`.execute(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended('month ' || ${facility}::text || ' ' || ${month}::text, 0))`.execute(tx)
}

export const reopenMonth = (tx: WriteTx, facility: string, month: LocalMonth) =>
  tx
    .updateTable('month_result')
    .set({ state: 'open', closed_at: null, closed_by: null })
    .where('facility_id', '=', facility)
    .where('month', '=', month)
    .where('state', '=', 'closed')
    .executeTakeFirst()

export const selectOwnChildren = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'family_name', 'given_name', 'nickname'])
    .where('household_id', '=', household)
    .orderBy('birth_date')
    .orderBy('id')
    .execute()

/** The newest certificate of each child, ended ones too. */
export const selectNewestCertificates = (tx: ReadTx, children: readonly string[]) =>
  tx
    .selectFrom('certificate')
    .innerJoin('municipality', 'municipality.code', 'certificate.municipality')
    .distinctOn('certificate.child_id')
    .select([
      'certificate.child_id',
      'certificate.state',
      'certificate.valid_from',
      'certificate.national_end',
      'certificate.municipal_end',
      'municipality.name as town',
    ])
    .where('certificate.child_id', 'in', [...children])
    .orderBy('certificate.child_id')
    .orderBy('certificate.valid_from', 'desc')
    .execute()

/** What a family is told of places: public data. */
export const selectPlaceFacts = (tx: ReadTx, ids: readonly string[]) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name', 'address', 'phone', 'access', 'things_to_bring'])
    .where('id', 'in', [...ids])
    .execute()

/** The newest version of a use's 提供の記録. */
export async function selectNoted(tx: ReadTx, bookings: readonly string[]): Promise<ReadonlySet<string>> {
  if (bookings.length === 0) return new Set()
  const rows = await tx
    .selectFrom('care_record')
    .select('booking_id')
    .distinct()
    .where('booking_id', 'in', [...bookings])
    .execute()
  return new Set(rows.map((row) => row.booking_id))
}

export const selectCareRecord = (tx: ReadTx, booking: string) =>
  tx
    .selectFrom('care_record')
    .select(['id', 'version', 'sealed', 'recorded_at'])
    .where('booking_id', '=', booking)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertCareRecord(
  tx: WriteTx,
  row: { id: string; use: UseRow; version: number; sealed: Buffer; by: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('care_record')
    .values({
      id: row.id,
      booking_id: row.use.id,
      child_id: row.use.child,
      facility_id: row.use.facility,
      version: row.version,
      sealed: row.sealed,
      recorded_by: row.by,
      recorded_at: row.at,
    })
    .execute()
}
