/** SQL of 施設台帳. Everybody sees facilities: which are the town's the database itself must say. */
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { RegisterEvent } from '../../platform/schema/register.ts'
import type { Schema } from '../../platform/schema.ts'
import type { Entry, RegisterState } from './rules.ts'

const ward = sql<string>`(select ctx_ward())`

/** 休止 and 廃止 of a facility that no 再開 ended. */
const standing = (
  event: 'suspended' | 'ended',
) => sql`select r.* from facility_register r where r.facility_id = facility.id and r.event = ${sql.lit(event)}
  and not exists (select from facility_register b where b.takes_back = r.id)`
/** The same as `stateOn` (rules.ts), for lists. */
const stateOn = (today: LocalDate) => sql<RegisterState>`case
  when exists (${standing('ended')} and r.valid_from < ${today}) then 'ended'
  when exists (${standing('suspended')} and ${today} between r.valid_from and r.until) then 'suspended'
  when facility.opened_on > ${today} then 'before' else 'open' end`
const numberOn = (event: 'licensed' | 'confirmed', today: LocalDate) => sql<{ number: string; from: LocalDate } | null>`(
  select jsonb_build_object('number', r.number, 'from', r.valid_from) from facility_register r
  where r.facility_id = facility.id and r.event = ${sql.lit(event)} and r.valid_from <= ${today} order by r.valid_from desc, r.version desc limit 1)`

export type RegisterFilter = {
  state: RegisterState | 'all'
  delivery: 'all' | 'sharedRoom' | 'dedicatedRoom' | 'spareCapacity'
  q: string
}
export type RegisterSort = { sort: 'name' | 'corporation' | 'number' | 'opened' | 'capacity'; dir: 'up' | 'down' }

const places = (tx: ReadTx, today: LocalDate) =>
  tx
    .selectFrom('facility')
    .innerJoin('corporation', 'corporation.id', 'facility.corporation_id')
    .select(['facility.id', 'facility.number', 'facility.name', 'facility.kana', 'corporation.name as corporation'])
    .select(['facility.address', 'delivery_type', 'capacity', 'capacity0', 'capacity1', 'capacity2', 'opened_on', 'ended_on'])
    .select(['published', 'corporation.number as corporation_number', 'facility_type', 'phone', 'website'])
    .select([
      stateOn(today).as('state'),
      numberOn('licensed', today).as('licence'),
      numberOn('confirmed', today).as('confirmation'),
    ])
    .where('facility.municipality', '=', ward)
export type PlaceRow = Awaited<ReturnType<ReturnType<typeof places>['execute']>>[number]

// biome-ignore lint/suspicious/noExplicitAny: the same conditions over rows and over their number
const matching = <Q extends SelectQueryBuilder<Schema, any, any>>(
  query: Q,
  { state, delivery, q }: RegisterFilter,
  today: LocalDate,
): Q => {
  let some = query as SelectQueryBuilder<Schema, 'facility' | 'corporation', unknown>
  if (state !== 'all') some = some.where(stateOn(today), '=', state)
  if (delivery !== 'all') some = some.where('facility.delivery_type', '=', delivery)
  if (q !== '')
    some = some.where((e: ExpressionBuilder<Schema, 'facility' | 'corporation'>) =>
      e.or([
        sql<boolean>`strpos(facility.address, ${q}) > 0`,
        sql<boolean>`strpos(facility.name, ${q}) > 0`,
        sql<boolean>`strpos(facility.kana, ${q}) > 0`,
        sql<boolean>`strpos(corporation.name, ${q}) > 0`,
      ]),
    )
  return some as unknown as Q
}

export async function countPlaces(tx: ReadTx, filter: RegisterFilter, today: LocalDate): Promise<number> {
  const base = tx
    .selectFrom('facility')
    .innerJoin('corporation', 'corporation.id', 'facility.corporation_id')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('facility.municipality', '=', ward)
  return Number((await matching(base, filter, today).executeTakeFirstOrThrow()).n)
}

export function selectPlaces(
  tx: ReadTx,
  filter: RegisterFilter,
  { sort, dir }: RegisterSort,
  today: LocalDate,
  { limit, offset }: { limit: number; offset: number },
): Promise<PlaceRow[]> {
  const by = {
    name: sql`facility.kana`,
    corporation: sql`corporation.kana`,
    number: sql`facility.number`,
    opened: sql`facility.opened_on`,
    capacity: sql`facility.capacity`,
  }[sort]
  return matching(places(tx, today), filter, today)
    .orderBy(sql`${by} ${sql.raw(dir === 'up' ? 'asc' : 'desc')} nulls last`)
    .orderBy('facility.kana')
    .orderBy('facility.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

export const selectPlace = (tx: ReadTx, id: string, today: LocalDate): Promise<PlaceRow | undefined> =>
  places(tx, today).where('facility.id', '=', id).executeTakeFirst()

export type EntryRow = Entry & {
  version: number
  document: string
  documentOn: LocalDate | null
  reason: string
  closures: string[]
  by: string | null
  at: Date
}

/** In order. */
export async function selectEntries(tx: ReadTx, facility: string): Promise<EntryRow[]> {
  const rows = await tx
    .selectFrom('facility_register as r')
    .leftJoin('login', 'login.id', 'r.by_login')
    .select(['r.id', 'r.version', 'r.event', 'r.valid_from', 'r.until', 'r.number', 'r.document', 'r.document_on', 'r.reason'])
    .select(['r.takes_back', 'r.closures', 'r.at', 'login.display_name as by'])
    .where('r.facility_id', '=', facility)
    .orderBy('r.version')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    event: row.event,
    validFrom: row.valid_from,
    until: row.until,
    number: row.number,
    document: row.document,
    documentOn: row.document_on,
    reason: row.reason,
    takesBack: row.takes_back,
    closures: row.closures,
    by: row.by,
    at: row.at,
  }))
}

export type NewEntry = {
  id: string
  facility: string
  town: string
  version: number
  event: RegisterEvent
  from: LocalDate
  until?: LocalDate | null
  number?: string
  document?: string
  documentOn?: LocalDate | null
  reason: string
  takesBack?: string
  change?: string
  closures?: readonly string[]
  by: string
  at: Date
}

/** @returns false when an entry of this number, or the same act, is there already: somebody was faster */
export async function insertEntry(tx: WriteTx, row: NewEntry): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('facility_register')
    .values({
      id: row.id,
      facility_id: row.facility,
      municipality: row.town,
      version: row.version,
      event: row.event,
      valid_from: row.from,
      until: row.until ?? null,
      number: row.number ?? null,
      document: row.document ?? '',
      document_on: row.documentOn ?? null,
      reason: row.reason,
      takes_back: row.takesBack ?? null,
      change_id: row.change ?? null,
      closures: [...(row.closures ?? [])],
      by_login: row.by,
      at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const setOpening = (tx: WriteTx, facility: string, day: LocalDate | null) =>
  tx.updateTable('facility').set({ opened_on: day }).where('id', '=', facility).where('municipality', '=', ward).execute()

/** 廃止: the facility leaves the search after its last day. */
export const setEnd = (tx: WriteTx, facility: string, day: LocalDate | null) =>
  tx.updateTable('facility').set({ ended_on: day }).where('id', '=', facility).where('municipality', '=', ward).execute()

export async function countTouched(tx: ReadTx, facility: string, { from, to }: { from: LocalDate; to: LocalDate }) {
  const { rows } = await sql<{ bookings: number; families: number; inUse: number; waiting: number }>`
    select bookings, families, in_use as "inUse", waiting from register_touched(${facility}, ${from}::date, ${to}::date)`.execute(
    tx,
  )
  return rows[0] ?? { bookings: 0, families: 0, inUse: 0, waiting: 0 }
}

/** Closures among these that were not over on a day, in order, whether they were lifted or not: a second try meets the same list. */
export const selectClosuresFrom = async (tx: ReadTx, ids: readonly string[], day: LocalDate): Promise<string[]> =>
  ids.length === 0
    ? []
    : (
        await tx
          .selectFrom('closure')
          .select('id')
          .where('id', 'in', [...ids])
          .where('to_date', '>=', day)
          .orderBy('from_date')
          .execute()
      ).map((row) => row.id)

const unseen = (tx: ReadTx, facility: string | null) =>
  tx
    .selectFrom('facility_change as c')
    .innerJoin('facility', 'facility.id', 'c.facility_id')
    .where('facility.municipality', '=', ward)
    .where('c.confirmed_at', 'is not', null)
    .where('c.withdrawn_at', 'is', null)
    .where(sql<boolean>`not exists (select from facility_register r where r.change_id = c.id)`)
    .$if(facility !== null, (q) => q.where('c.facility_id', '=', facility ?? ''))

export const countChanges = async (tx: ReadTx, facility: string | null): Promise<number> =>
  Number(
    (
      await unseen(tx, facility)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

const changeColumns = ['c.id', 'c.facility_id', 'facility.name', 'c.valid_from', 'c.confirmed_at', 'c.reason'] as const
export const selectUnseen = (tx: ReadTx, facility: string | null, limit: number) =>
  unseen(tx, facility)
    .select([...changeColumns, 'c.profile', 'c.settings', 'c.before'])
    .orderBy('c.confirmed_at')
    .orderBy('c.id')
    .limit(limit)
    .execute()

export const selectChange = (tx: ReadTx, id: string) =>
  unseen(tx, null).select(changeColumns).where('c.id', '=', id).executeTakeFirst()
