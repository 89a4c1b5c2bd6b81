/** SQL of 募集 (REG-1). Row-level security decides whose entries are seen; names are there only where the reader may see the child. */
import { sql } from 'kysely'
import { firstDayOf, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { ClassAge } from '../slot/rules.ts'
import type { listPublicCalls } from './call-contract.ts'
import { type CallEntry, callState, type Ranked } from './call-rules.ts'

const shown = 200

/** What is kept of a ranked call, by numbers. */
export type CallRecord = { entries: CallEntry[]; ranked: Ranked[] }

const calls = (tx: ReadTx) =>
  tx
    .selectFrom('intake_call as c')
    .innerJoin('municipality as m', 'm.code', 'c.municipality')
    .leftJoin('facility as f', 'f.id', 'c.facility_id')
    .selectAll('c')
    .select(['m.name as town_name', 'f.name as facility_name'])
    .orderBy('c.entries_until', 'desc')
    .orderBy('c.id')
    .limit(shown)

export const selectCall = (tx: ReadTx, id: string) => calls(tx).where('c.id', '=', id).executeTakeFirst()
export type CallRow = NonNullable<Awaited<ReturnType<typeof selectCall>>>

export const selectCallsAt = (tx: ReadTx, facility: string) =>
  calls(tx)
    .where((e) =>
      e.exists(
        e.selectFrom('intake_place as p').select('p.id').whereRef('p.call_id', '=', 'c.id').where('p.facility_id', '=', facility),
      ),
    )
    .execute()

export const selectCallsOfTowns = (tx: ReadTx, towns: readonly string[]) =>
  towns.length === 0
    ? Promise.resolve([])
    : calls(tx)
        .where('c.municipality', 'in', [...towns])
        .execute()

/** Of the children's towns, and with places at a facility that has accepted one of them; those that close first. */
export async function selectCallsOpen(
  tx: ReadTx,
  of: { towns: readonly string[]; children: readonly string[] },
  now: Date,
): Promise<CallRow[]> {
  if (of.children.length === 0) return []
  const open = calls(tx).where('c.ranked_at', 'is', null).where('c.entries_from', '<=', now).where('c.entries_until', '>', now)
  const accepting = tx
    .selectFrom('intake_place as p')
    .innerJoin('facility_acceptance as a', 'a.facility_id', 'p.facility_id')
    .select('p.call_id')
    .where('a.child_id', 'in', [...of.children])
    .where('a.withdrawn_at', 'is', null)
  // Each by an index of its own: together they would read every open call of the country.
  const [near, known] = await Promise.all([
    open.where('c.municipality', 'in', [...of.towns]).execute(),
    open.where('c.id', 'in', accepting).execute(),
  ])
  const all = new Map([...near, ...known].map((row) => [row.id, row]))
  return [...all.values()].sort((a, b) => a.entries_until.getTime() - b.entries_until.getTime() || (a.id < b.id ? -1 : 1))
}

export const selectCallsNamed = (tx: ReadTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : calls(tx)
        .where('c.id', 'in', [...ids])
        .execute()

export const selectPlaces = (tx: ReadTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('intake_place as p')
        .innerJoin('facility as f', 'f.id', 'p.facility_id')
        .select(['p.id', 'p.call_id', 'p.facility_id', 'p.weekday', 'p.start_min', 'p.end_min', 'p.places', 'p.classes'])
        .select('f.name as facility_name')
        .where('p.call_id', 'in', [...ids])
        .orderBy('f.name')
        .orderBy('f.id')
        .orderBy('p.weekday')
        .orderBy('p.start_min')
        .orderBy('p.id')
        .execute()
export type PlaceRow = Awaited<ReturnType<typeof selectPlaces>>[number]

type Head = ReplyOf<typeof listPublicCalls>['calls'][number]

export async function headsOf(tx: ReadTx, rows: readonly CallRow[], now: Date): Promise<Head[]> {
  const places = await selectPlaces(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    facility: row.facility_id ? { id: row.facility_id, name: row.facility_name ?? '' } : null,
    municipality: { code: row.municipality, name: row.town_name },
    month: row.month as LocalMonth,
    lastMonth: row.last_month as LocalMonth,
    from: row.entries_from.toISOString(),
    until: row.entries_until.toISOString(),
    rankedAt: row.ranked_at?.toISOString() ?? null,
    state: callState({ from: row.entries_from, until: row.entries_until, rankedAt: row.ranked_at }, now),
    oneFacility: row.one_facility,
    residentsFirst: row.residents_first,
    points: { sibling: row.sibling_points, care: row.care_points, firstTime: row.first_points },
    reserves: row.reserves,
    seedHash: row.seed_hash,
    places: places
      .filter((place) => place.call_id === row.id)
      .map((place) => ({
        id: place.id,
        facility: { id: place.facility_id, name: place.facility_name },
        weekday: place.weekday,
        start: place.start_min,
        end: place.end_min,
        places: place.places,
        classes: place.classes as ClassAge[],
      })),
  }))
}

export async function countEntries(tx: ReadTx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('intake_entry')
    .select(({ fn }) => ['call_id', fn.countAll<number>().as('n')])
    .where('call_id', 'in', [...ids])
    .groupBy('call_id')
    .execute()
  return new Map(rows.map((row) => [row.call_id, Number(row.n)]))
}

/** Entries with what became of them since: the row of `intake_result` says it, as for results that come from outside. */
const entries = (tx: ReadTx) =>
  tx
    .selectFrom('intake_entry as e')
    .innerJoin('intake_place as p', 'p.id', 'e.place_id')
    .leftJoin('child as k', 'k.id', 'e.child_id')
    .leftJoin('intake_result as r', (join) =>
      join
        .onRef('r.child_id', '=', 'e.child_id')
        .onRef('r.facility_id', '=', 'p.facility_id')
        .onRef('r.month', '=', 'e.month')
        .on('e.outcome', 'is not', null),
    )
    .select(['e.id', 'e.call_id', 'e.place_id', 'e.child_id', 'e.number', 'e.rank', 'e.resident', 'e.sibling', 'e.first_time'])
    .select(['e.why', 'e.outcome', 'r.state', 'r.id as result_id', 'p.places', 'p.facility_id'])
    .select(['k.id as seen', 'k.family_name', 'k.given_name', 'k.nickname'])
    .orderBy('e.rank')
    .orderBy('e.number')

export const selectEntries = (tx: ReadTx, call: string, facility: string | null) =>
  entries(tx)
    .where('e.call_id', '=', call)
    .$if(facility !== null, (q) => q.where('p.facility_id', '=', facility ?? ''))
    .execute()
export type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]

export const selectEntriesOfChildren = (tx: ReadTx, children: readonly string[]) =>
  children.length === 0
    ? Promise.resolve([])
    : entries(tx)
        .where('e.child_id', 'in', [...children])
        .execute()

/** The facility for which a child is entered elsewhere, with the same first month. */
export const enteredElsewhere = (tx: ReadTx, child: string, month: LocalMonth, call: string) =>
  tx
    .selectFrom('intake_entry as e')
    .innerJoin('intake_place as p', 'p.id', 'e.place_id')
    .innerJoin('facility as f', 'f.id', 'p.facility_id')
    .select('f.name')
    .where('e.child_id', '=', child)
    .where('e.month', '=', month)
    .where('e.one_facility', '=', true)
    .where('e.call_id', '<>', call)
    .executeTakeFirst()

/** Is the child certified on some day of the month? */
export async function certifiedIn(tx: ReadTx, child: string, month: LocalMonth): Promise<boolean> {
  const row = await tx
    .selectFrom('certificate')
    .select('id')
    .where('child_id', '=', child)
    .where('state', 'not in', ['suspended', 'ended'])
    .where('valid_from', '<=', lastDayOf(month))
    .where(sql<boolean>`coalesce(municipal_end, national_end) >= ${firstDayOf(month)}::date`)
    .executeTakeFirst()
  return row !== undefined
}

export const selectChildren = (tx: ReadTx, of: { ids: readonly string[] } | { household: string }) =>
  tx
    .selectFrom('child')
    .select(['id', 'nickname', 'given_name', 'municipality', 'birth_date'])
    .$if('ids' in of, (q) => q.where('id', 'in', 'ids' in of ? [...of.ids] : []))
    .$if('household' in of, (q) => q.where('household_id', '=', 'household' in of ? of.household : ''))
    .orderBy('birth_date')
    .execute()

/** Entries of one child for one first month wait here for one another, whichever facility they name. */
export const lockEntries = (tx: WriteTx, child: string, month: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`intake entry ${child} ${month}`}, 0))`.execute(tx)

/** Two desks that move up for the same place wait here for one another. */
export const lockPlace = (tx: WriteTx, place: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`intake place ${place}`}, 0))`.execute(tx)
