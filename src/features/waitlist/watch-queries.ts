/** SQL of the minute's look at those who want to be told; runs as the settlement. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

/** So many are looked at in a minute, those looked at longest ago first. */
const most = 100

export const selectToLookAt = async (tx: ReadTx): Promise<string[]> =>
  (
    await sql<{ id: string }>`
      select id from place_watch where told_at is null order by looked_at nulls first, id limit ${most}`.execute(tx)
  ).rows.map((row) => row.id)

export type WatchRow = {
  child_id: string
  facility_id: string
  weekdays: number[]
  from_min: number | null
  to_min: number | null
  /** Null: nobody to be told. */
  mail: string | null
}

/** Null: told or looked at by another node in this moment, or withdrawn. */
export async function lockWatch(tx: WriteTx, id: string, now: Date): Promise<WatchRow | null> {
  const { rows } = await sql<WatchRow>`
    with w as (select * from place_watch where id = ${id} and told_at is null for update skip locked),
      looked as (update place_watch p set looked_at = ${now} from w where p.id = w.id)
    select w.child_id, w.facility_id, w.weekdays, w.from_min, w.to_min,
      (select l.mail from login l where l.id = w.login_id and l.blocked_at is null) as mail from w`.execute(tx)
  return rows[0] ?? null
}

export async function markTold(tx: WriteTx, id: string, now: Date): Promise<void> {
  await sql`update place_watch set told_at = ${now} where id = ${id}`.execute(tx)
}
