/** RUSH-05 for one town: how its openings lie now, and the staggering that would keep a tenth. For the office that sets it. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { openingShare, suggestedStagger } from './stagger.ts'

/** Shares are of the children who may book, 0..1; null where there is no such municipality. */
export async function suggestStagger(tx: ReadTx, municipality: string, today: LocalDate) {
  const town = await readSettings(tx, municipality, today)
  if (!town) return null
  const { rows } = await sql<{ facility: string; children: number }>`
    select f.id as facility, count(distinct c.child_id)::int as children
    from facility f
      left join facility_acceptance a on a.facility_id = f.id and a.withdrawn_at is null
      left join certificate c on c.child_id = a.child_id and c.state <> 'suspended' and c.valid_from <= ${today}::date
        and coalesce(c.municipal_end, c.national_end) >= ${today}::date
    where f.municipality = ${municipality} group by f.id`.execute(tx)
  const eligible = new Map(rows.map((row) => [row.facility, row.children]))
  const suggested = suggestedStagger(eligible)
  return {
    municipality,
    facilities: rows.length,
    eligibleChildren: rows.reduce((sum, row) => sum + row.children, 0),
    stagger: town.settings.stagger,
    shareAtOnce: openingShare(eligible, town.settings.stagger),
    suggestedStagger: suggested,
    shareAtOnceSuggested: openingShare(eligible, suggested),
  }
}
