/** SQL of towns at a glance (STAT-5). Row-level security decides whose: the state's all, a prefecture's own. */
import { sql } from 'kysely'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { TownTotals } from './rules.ts'

export type TownRow = Omit<TownTotals, 'medianDays'>
type Sums = Record<keyof TownRow, number>
const sums = sql`sum(t.certified)::int as certified, sum(t.children)::int as children, sum(t.uses)::int as uses, sum(t.minutes)::bigint as minutes,
  sum(t.missed)::int as missed, sum(t.offered)::bigint as offered, sum(t.booked)::bigint as booked, sum(t.decided)::int as decided,
  sum(t.rejected)::int as rejected, sum(t.waiting)::int as waiting, sum(t.cost_yen)::bigint as yen`

export const selectPrefectures = async (tx: ReadTx, month: LocalMonth) =>
  (
    await sql<Sums & { name: string; towns: number; countedAt: Date }>`
      select m.prefecture as name, count(*)::int as towns, min(t.counted_at) as "countedAt", ${sums}
      from town_month t join municipality m on m.code = t.municipality
      where t.month = ${month} group by m.prefecture order by min(m.code)`.execute(tx)
  ).rows

/** @param prefecture null: of all that may be seen */
export const selectTowns = async (tx: ReadTx, month: LocalMonth, prefecture: string | null) =>
  (
    await sql<Sums & { prefecture: string; code: string; name: string; medianDays: number | null }>`
      select m.prefecture, m.code, m.name, t.median_days as "medianDays", t.certified, t.children, t.uses, t.minutes, t.missed, t.offered, t.booked,
        t.decided, t.rejected, t.waiting, t.cost_yen as yen
      from town_month t join municipality m on m.code = t.municipality
      where t.month = ${month} and (${prefecture}::text is null or m.prefecture = ${prefecture}) order by m.code`.execute(tx)
  ).rows

export const selectJoinedTowns = async (tx: ReadTx): Promise<string[]> =>
  (await tx.selectFrom('municipality').select('code').where('joined', '=', true).orderBy('code').execute()).map((row) => row.code)

export const hasTownMonth = async (tx: ReadTx, month: LocalMonth): Promise<boolean> =>
  (await tx.selectFrom('town_month').select('month').where('month', '=', month).limit(1).executeTakeFirst()) !== undefined

/** Until the transaction ends, the functions of STAT-3 count for this town, as for one who may look at it. */
export const actForTown = (tx: WriteTx, town: string) =>
  sql`select set_config('tsuen.kind', 'wardViewer', true), set_config('tsuen.municipality', ${town}, true)`.execute(tx)

export async function storeTownMonth(tx: WriteTx, town: string, month: LocalMonth, totals: TownTotals, at: Date): Promise<void> {
  const { medianDays, yen, ...counts } = totals
  const row = { ...counts, median_days: medianDays, cost_yen: yen, counted_at: at }
  await tx
    .insertInto('town_month')
    .values({ municipality: town, month, ...row })
    .onConflict((conflict) => conflict.columns(['municipality', 'month']).doUpdateSet(row))
    .execute()
}
