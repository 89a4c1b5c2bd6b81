/** SQL of several bookings in one act. Row-level security decides whose rows are seen. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { SeriesPattern } from './series-rules.ts'

export type SeriesWhat = 'book' | 'change' | 'end'
export type ItemOutcome = 'confirmed' | 'requested' | 'changed' | 'cancelled' | 'cancelledLate' | 'refused'
/** One date as stored. `booking`: the id its booking has, or will have; `from`: of a change, the booking that it replaces. */
export type SeriesItem = {
  booking: string
  from: string | null
  child: string
  facility: string
  kind: SlotKind
  date: LocalDate
  start: number
  end: number
  outcome: ItemOutcome | null
  reasons: readonly Refusal[]
}

const rows = (tx: ReadTx) =>
  tx
    .selectFrom('series')
    .select(['id', 'what', 'earlier_id', 'household_id', 'facility_id', 'child_id', 'pattern', 'items'])
    .select(['request_hash', 'begun_by_kind', 'begun_at', 'settled_at'])
export type SeriesRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

export const itemsOf = (row: Pick<SeriesRow, 'items'>): SeriesItem[] => row.items as SeriesItem[]
export const patternOf = (row: Pick<SeriesRow, 'pattern'>) => row.pattern as (SeriesPattern & { kind: SlotKind }) | null

export const selectSeries = (tx: ReadTx, id: string) => rows(tx).where('id', '=', id).executeTakeFirst()
export const selectLater = (tx: ReadTx, id: string) =>
  rows(tx).where('earlier_id', '=', id).where('settled_at', 'is not', null).orderBy('begun_at').execute()
export const selectByKey = (tx: ReadTx, login: string, key: string) =>
  rows(tx).where('begun_by', '=', login).where('request_key', '=', key).executeTakeFirst()
export const selectPatterns = (tx: ReadTx, facility: string) =>
  rows(tx)
    .where('facility_id', '=', facility)
    .where('what', '=', 'book')
    .where('settled_at', 'is not', null)
    .orderBy('begun_at', 'desc')
    .limit(200)
    .execute()

/** False: a twin of the request was first; its row is there now. */
export const insertSeries = async (
  tx: WriteTx,
  row: {
    id: string
    what: SeriesWhat
    earlier: string | null
    household: string
    facility: string | null
    child: string | null
    pattern: (SeriesPattern & { kind: SlotKind }) | null
    items: readonly SeriesItem[]
    key: string
    hash: Buffer
    login: string
    kind: string
    at: Date
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('series')
    .values({
      id: row.id,
      what: row.what,
      earlier_id: row.earlier,
      household_id: row.household,
      facility_id: row.facility,
      child_id: row.child,
      pattern: row.pattern && JSON.stringify(row.pattern),
      items: JSON.stringify(row.items),
      request_key: row.key,
      request_hash: row.hash,
      begun_by: row.login,
      begun_by_kind: row.kind,
      begun_at: row.at,
    })
    .onConflict((c) => c.columns(['begun_by', 'request_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const writeOutcomes = async (tx: WriteTx, id: string, items: readonly SeriesItem[], at: Date): Promise<void> => {
  await tx
    .updateTable('series')
    .set({ items: JSON.stringify(items), settled_at: at })
    .where('id', '=', id)
    .execute()
}

/** Begun and never settled: a node died, or all of it was refused in a race. */
export const selectStale = (tx: ReadTx, before: Date) =>
  rows(tx).where('settled_at', 'is', null).where('begun_at', '<', before).orderBy('begun_at').limit(100).execute()

export const deleteSeries = async (tx: WriteTx, id: string): Promise<void> => {
  await tx.deleteFrom('series').where('id', '=', id).where('settled_at', 'is', null).execute()
}

/** State of bookings by id. */
export async function selectStates(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx
    .selectFrom('booking')
    .select(['id', 'state'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(found.map((row) => [row.id, row.state]))
}

/** Of these bookings, those that can still be moved or ended, from a day on; ascending. */
export const selectComing = (tx: ReadTx, ids: readonly string[], from: LocalDate) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('booking')
        .select(['id', 'child_id', 'facility_id', 'kind', 'date', 'start_min', 'end_min'])
        .where('id', 'in', [...ids])
        .where('state', 'in', ['requested', 'confirmed'])
        .where('date', '>=', from)
        .orderBy('date')
        .orderBy('start_min')
        .execute()

/** Names as this reader sees them; a child out of sight has none. */
export async function selectNames(tx: ReadTx, children: readonly string[], facilities: readonly string[]) {
  const own = children.length
    ? await tx
        .selectFrom('child')
        .select(['id', 'household_id', 'family_name', 'given_name', 'nickname'])
        .where('id', 'in', [...children])
        .execute()
    : []
  const places = facilities.length
    ? await tx
        .selectFrom('facility')
        .select(['id', 'name'])
        .where('id', 'in', [...facilities])
        .execute()
    : []
  return { children: new Map(own.map((row) => [row.id, row])), facilities: new Map(places.map((row) => [row.id, row.name])) }
}

/** Who is told: the family once, each facility's staff once. */
export async function selectAddresses(tx: ReadTx, pairs: readonly { child: string; facility: string }[]) {
  const family = new Set<string>()
  const staff = new Map<string, Set<string>>()
  for (const { child, facility } of pairs) {
    const { rows: found } = await sql<{ side: 'family' | 'staff'; mail: string }>`
      select side, mail from interview_addresses(${child}, ${facility}) order by side, mail`.execute(tx)
    for (const { side, mail } of found)
      if (side === 'family') family.add(mail)
      else staff.set(facility, (staff.get(facility) ?? new Set()).add(mail))
  }
  return { family: [...family], staff }
}

/** Uses of a child since a day, booked or done: what a habit is read from. */
export const selectUsed = (tx: ReadTx, child: string, from: LocalDate) =>
  tx
    .selectFrom('booking')
    .select(['facility_id', 'kind', 'date', 'start_min', 'end_min'])
    .where('child_id', '=', child)
    .where('date', '>=', from)
    .where('state', 'in', ['confirmed', 'inUse', 'used'])
    .execute()
