/** SQL of the changes of a town's settings and of the versions that they became. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { SettingsOverrides } from './rules.ts'
import type { Version } from './version-rules.ts'

export type VersionRow = Version & {
  reason: string
  madeBy: string | null
  madeById: string | null
  approvedBy: string | null
  at: Date
  /** Entered at the desk; false: it came with the town. */
  change: boolean
}

/**
 * Every version of a town, the newest first: those entered as changes, and those that came with the town.
 */
export async function selectVersions(tx: ReadTx, town: string): Promise<VersionRow[]> {
  const { rows } = await sql<{
    id: string
    valid_from: LocalDate
    value: SettingsOverrides
    decided_at: Date | null
    withdrawn_at: Date | null
    reason: string
    maker: string | null
    made_by: string | null
    second: string | null
    at: Date
    change: boolean
  }>`
    select v.*, maker.display_name as maker, second.display_name as second from (
      select c.id, c.valid_from, c.value, c.approved_at as decided_at, c.withdrawn_at, c.reason, c.made_by,
          nullif(c.approved_by, c.made_by) as approved_by, c.made_at as at, true as change
        from settings_change c where c.municipality = ${town}
      union all
      select s.id, s.valid_from, s.value, s.decided_at, null, s.reason, s.decided_by, null, s.decided_at, false
        from municipality_setting s where s.municipality = ${town}
          and not exists (select from settings_change c where c.municipality = s.municipality and c.id = s.id)) v
      left join login maker on maker.id = v.made_by left join login second on second.id = v.approved_by
    order by v.valid_from desc, v.at desc, v.id desc`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    validFrom: row.valid_from,
    value: row.value,
    decidedAt: row.decided_at,
    withdrawnAt: row.withdrawn_at,
    reason: row.reason,
    madeBy: row.maker,
    madeById: row.made_by,
    approvedBy: row.second,
    at: row.at,
    change: row.change,
  }))
}

/** The number of the town's last change; 0 where there was none. */
export async function lastOrdinal(tx: ReadTx, town: string): Promise<number> {
  const row = await tx
    .selectFrom('settings_change')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('municipality', '=', town)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function countBookingsFrom(tx: ReadTx, from: LocalDate): Promise<{ residents: number; here: number }> {
  const { rows } = await sql<{
    residents: number
    here: number
  }>`select residents, here from bookings_from(${from}::date)`.execute(tx)
  return rows[0] ?? { residents: 0, here: 0 }
}
