/** Which certificate carries a use (SET-1, CLM-1). */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'

/** The certificate of that municipality valid on each date, in order. @throws when one is missing: the decision saw it, so it is a defect */
export async function certificateOn(
  tx: ReadTx,
  uses: readonly { child: string; municipality: string; date: LocalDate }[],
): Promise<string[]> {
  const { rows } = await sql<{ i: number; id: string }>`
    select distinct on (u.i) u.i::int as i, c.id
    from unnest(${uses.map((u) => u.child)}::uuid[], ${uses.map((u) => u.municipality)}::text[], ${uses.map((u) => u.date)}::date[])
      with ordinality as u(child_id, municipality, date, i)
    join certificate c on c.child_id = u.child_id and c.municipality = u.municipality
      and u.date between c.valid_from and greatest(c.national_end, c.municipal_end)
    order by u.i, c.valid_from desc`.execute(tx)
  if (rows.length !== uses.length) throw new Error('a use without its certificate')
  return rows.map((row) => row.id)
}
