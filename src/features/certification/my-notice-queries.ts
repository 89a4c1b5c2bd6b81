/** SQL of 通知書 as their household sees them. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { MadePaper } from './notice-queries.ts'
import type { NoticeKind } from './notice-words.ts'

type Listed = { id: string; kind: NoticeKind; child: string | null; town: string; mark: string; issuedOn: LocalDate }

const papers = (household: string) => sql`
  paper p
    join paper_run r on r.id = p.run_id
    left join certificate c on c.id = p.certificate_id
    left join application_child ac on ac.id = p.application_child_id
    left join child k on k.household_id = ${household} and k.id = coalesce(c.child_id, ac.child_id)
  where p.household_id = ${household} and p.sealed is not null`

export async function noticesOfHousehold(tx: ReadTx, household: string): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select p.id, p.kind, p.mark, r.issued_on as "issuedOn",
      (select m.name from municipality m where m.code = p.municipality) as town,
      nullif(trim(concat_ws(' ', coalesce(k.family_name, ac.family_name), coalesce(k.given_name, ac.given_name))), '') as child
    from ${papers(household)}
    order by r.issued_on desc, p.fiscal_year desc, p.number desc limit 100`.execute(tx)
  return rows
}

export async function noticeOfHousehold(
  tx: ReadTx,
  household: string,
  id: string,
): Promise<(MadePaper & { kind: NoticeKind }) | null> {
  const { rows } = await sql<MadePaper & { kind: NoticeKind }>`
    select p.id, p.kind, k.id as child_id, p.mark, p.sealed, p.run_id, r.issued_on, r.words, r.seal_id, r.kek, r.wrapped_key
    from ${papers(household)} and p.id = ${id}`.execute(tx)
  return rows[0] ?? null
}
