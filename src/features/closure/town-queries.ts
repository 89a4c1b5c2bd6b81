/** SQL of closures by a town. The settlement has no walls: which facilities are the town's the database itself must say. */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'
import { type ClosureRow, closures } from './queries.ts'
import type { ClosureRange } from './rules.ts'

/** Of the officer's or viewer's own town, oldest first: a new one never moves those before it. */
export const selectTownPlaces = (tx: ReadTx) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name', 'kinds'])
    .where('municipality', '=', sql<string>`(select ctx_ward())`)
    .orderBy('id')
    .execute()
export type TownPlace = Awaited<ReturnType<typeof selectTownPlaces>>[number]

/** What a 休止 or 廃止 stops is read and lifted with its entry, whole (PLC-1). */
const ofRegister = sql<boolean>`exists (select from facility_register r where r.facility_id = closure.facility_id and closure.id = any (r.closures))`

/** @param ids of closures; left out = the newest 200 that stand first */
export async function selectTownClosures(
  tx: ReadTx,
  ids?: readonly string[],
): Promise<(ClosureRow & { facility_name: string })[]> {
  const base = closures(tx)
    .innerJoin('facility', 'facility.id', 'closure.facility_id')
    .select('facility.name as facility_name')
    .where('facility.municipality', '=', sql<string>`(select ctx_ward())`)
    .where('by_town', '=', true)
    .where(ofRegister, '=', false)
  return (ids === undefined ? base : base.where('closure.id', 'in', [...ids]))
    .orderBy(sql`lifted_at is not null`)
    .orderBy('from_date', 'desc')
    .orderBy('facility.name')
    .orderBy('closure.id')
    .limit(ids === undefined ? 200 : 300)
    .execute()
}

/** Only an officer's own: the settlement would lift any. */
export const selectOfTown = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('closure')
    .innerJoin('facility', 'facility.id', 'closure.facility_id')
    .select('closure.facility_id')
    .where('closure.id', '=', id)
    .where('by_town', '=', true)
    .where(ofRegister, '=', false)
    .where('facility.municipality', '=', sql<string>`(select ctx_ward_officer())`)
    .executeTakeFirst()

/** Bookings that the town may see: of children whom it has certified. */
export async function countTouched(
  tx: ReadTx,
  facilities: readonly string[],
  { from, to, start, end }: Omit<ClosureRange, 'kinds'>,
): Promise<Map<string, { ended: number; cutShort: number }>> {
  const { rows } = await sql<{ id: string; ended: number; cut_short: number }>`
    select facility_id as id, (count(*) filter (where state <> 'inUse'))::int as ended,
      (count(*) filter (where state = 'inUse'))::int as cut_short
    from booking where facility_id = any (${[...facilities]}::uuid[]) and date between ${from} and ${to}
      and start_min < ${end} and end_min > ${start} and state in ('requested', 'confirmed', 'inUse')
    group by facility_id`.execute(tx)
  return new Map(rows.map((row) => [row.id, { ended: row.ended, cutShort: row.cut_short }]))
}
