/** SQL of 定期 intake. Row-level security decides whose; names are there only where the reader may see the child (SEE-1). */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

const shown = 1000

export const resultsOf = (tx: ReadTx, facility: string | null) =>
  tx
    .selectFrom('intake_result as r')
    .innerJoin('facility as f', 'f.id', 'r.facility_id')
    .leftJoin('child as k', 'k.id', 'r.child_id')
    .select(['r.id', 'r.facility_id', 'r.child_id', 'r.month', 'r.state', 'r.entered_at', 'f.name as facility_name', 'f.phone'])
    .select(['k.family_name', 'k.given_name', 'k.nickname', 'k.id as seen'])
    .select((e) => [
      e
        .selectFrom('certificate as c')
        .select('c.number')
        .whereRef('c.child_id', '=', 'r.child_id')
        .orderBy('c.valid_from', 'desc')
        .limit(1)
        .as('number'),
      e
        .exists(
          e
            .selectFrom('facility_acceptance as a')
            .select('a.id')
            .whereRef('a.child_id', '=', 'r.child_id')
            .whereRef('a.facility_id', '=', 'r.facility_id')
            .where('a.withdrawn_at', 'is', null)
            .where(sql<boolean>`'regular' = any(a.kinds)`),
        )
        .as('accepted'),
    ])
    .$if(facility !== null, (q) => q.where('r.facility_id', '=', facility ?? ''))
    .orderBy('r.month', 'desc')
    .orderBy('f.name')
    .orderBy('r.entered_at')
    .limit(shown)
    .execute()
export type ResultRow = Awaited<ReturnType<typeof resultsOf>>[number]

/** Facilities of the own town by their number. */
export const facilitiesNumbered = (tx: ReadTx, town: string, numbers: readonly string[]) =>
  tx
    .selectFrom('facility')
    .select(['id', 'number'])
    .where('municipality', '=', town)
    .where('number', 'in', [...numbers])
    .execute()

export async function childNumbered(tx: ReadTx, number: string, birth: LocalDate, facility: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select intake_child(${number}, ${birth}, ${facility}) as id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Two desks that enter the same result wait here for one another. */
export const lockResult = (tx: WriteTx, key: { child: string; facility: string; month: string }) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${key.child} ${key.facility} ${key.month}`}, 0))`.execute(tx)

export const knownResult = (tx: ReadTx, key: { child: string; facility: string; month: string }) =>
  tx
    .selectFrom('intake_result')
    .select(['id', 'state', 'child_id'])
    .where('child_id', '=', key.child)
    .where('facility_id', '=', key.facility)
    .where('month', '=', key.month as ResultRow['month'])
    .executeTakeFirst()

export async function openRelation(tx: WriteTx, result: string, until: LocalDate): Promise<void> {
  await sql`select intake_open(${result}, ${until})`.execute(tx)
}

export async function familyOf(tx: ReadTx, result: string): Promise<string[]> {
  const { rows } = await sql<{ mail: string }>`select mail from intake_addresses(${result}) as mail order by mail`.execute(tx)
  return rows.map((row) => row.mail)
}
