/** SQL of 需給: plans of the own town, and the counts, which are one function of the database. */
import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { PlanLine } from './rules.ts'

/** The newest version. */
export const selectPlan = (tx: ReadTx, year: number) =>
  tx
    .selectFrom('supply_plan as p')
    .leftJoin('login', 'login.id', 'p.decided_by')
    .select(['p.version', 'p.plan', 'p.reason', 'p.decided_at', 'login.display_name as by'])
    .where('p.year', '=', year)
    .orderBy('p.version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** @returns false when this version is there already: somebody was faster */
export async function insertPlan(
  tx: WriteTx,
  row: {
    id: string
    town: string
    year: number
    version: number
    lines: readonly PlanLine[]
    reason: string
    by: string
    at: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('supply_plan')
    .values({
      id: row.id,
      municipality: row.town,
      year: row.year,
      version: row.version,
      plan: JSON.stringify(row.lines),
      reason: row.reason,
      decided_by: row.by,
      decided_at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type Counted = { month: LocalMonth; classAge: number | null; offered: number; booked: number; used: number }

/** @param span whole months, both days inclusive; minutes; `classAge` null = in all */
export const selectCounted = async (tx: ReadTx, { from, to }: { from: LocalDate; to: LocalDate }): Promise<Counted[]> =>
  (
    await sql<Counted>`
      select month, class_age as "classAge", offered, booked, used from town_supply(${from}::date, ${to}::date)`.execute(tx)
  ).rows.map((row) => ({ ...row, offered: Number(row.offered), booked: Number(row.booked), used: Number(row.used) }))
