/** National minutes that children can still use this month; the others' are the town's own affair. Names are not read. */
import { firstDayOf, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { attainedOn } from '../certification/age.ts'
import { grantsOfMonth, nationalLayer } from '../hours/rules.ts'
import { readTowns } from '../municipality/read-settings.ts'

/** By child; children without a certificate that is valid on `today` are left out. */
export async function leftThisMonth(tx: ReadTx, children: readonly string[], today: LocalDate): Promise<Map<string, number>> {
  if (children.length === 0) return new Map()
  const month = monthOf(today)
  const rows = await tx
    .selectFrom('certificate as c')
    .innerJoin('child as k', 'k.id', 'c.child_id')
    .leftJoin('hours_balance as b', (join) =>
      join.onRef('b.child_id', '=', 'c.child_id').on('b.month', '=', month).on('b.layer', '=', nationalLayer),
    )
    .select(['c.id', 'c.child_id', 'c.municipality', 'c.valid_from', 'c.national_end', 'c.municipal_end', 'k.birth_date'])
    .select(['b.granted', 'b.used'])
    .where('c.child_id', 'in', [...children])
    .where('c.state', '=', 'valid')
    .where('c.valid_from', '<=', lastDayOf(month))
    .where('c.national_end', '>=', today)
    .orderBy('c.valid_from')
    .execute()
  const townOn = await readTowns(
    tx,
    rows.map((row) => row.municipality),
  )
  const left = new Map<string, number>()
  for (const row of rows) {
    const settings = townOn(row.municipality, firstDayOf(month))?.settings
    if (!settings) continue
    const facts = {
      id: row.id,
      municipality: row.municipality,
      from: row.valid_from as LocalDate,
      nationalEnd: row.national_end as LocalDate,
      municipalEnd: row.municipal_end as LocalDate | null,
      attainsThree: attainedOn(row.birth_date as LocalDate, 36),
      suspended: false,
    }
    const granted =
      row.granted ?? grantsOfMonth(facts, month, settings).find(({ layer }) => layer === nationalLayer)?.minutes ?? 0
    left.set(row.child_id, Math.max(0, granted - (row.used ?? 0)))
  }
  return left
}
