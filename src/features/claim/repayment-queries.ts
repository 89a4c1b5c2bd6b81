/** SQL of 返納. Row-level security shows a town its own demands and a facility's administrators theirs. */
import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

const repayments = (tx: ReadTx) =>
  tx
    .selectFrom('repayment')
    .innerJoin('facility', 'facility.id', 'repayment.facility_id')
    .innerJoin('municipality', 'municipality.code', 'repayment.municipality')
    .select([
      'repayment.id',
      'repayment.municipality',
      'repayment.facility_id',
      'repayment.yen',
      'repayment.due_on',
      'repayment.reason',
      'repayment.mark',
      'repayment.issuer',
      'repayment.made_at',
      'repayment.received_on',
      'repayment.received_at',
      'repayment.withdrawn_at',
      'facility.name as facility',
      'facility.number',
      'municipality.name as town',
    ])

export const selectRepayment = (tx: ReadTx, id: string) => repayments(tx).where('repayment.id', '=', id).executeTakeFirst()
export type RepaymentRow = NonNullable<Awaited<ReturnType<typeof selectRepayment>>>

export const selectRepaymentsOf = (tx: ReadTx, whose: { municipality: string } | { facility: string }) =>
  repayments(tx)
    .$if('municipality' in whose, (b) =>
      b.where('repayment.municipality', '=', 'municipality' in whose ? whose.municipality : ''),
    )
    .$if('facility' in whose, (b) => b.where('repayment.facility_id', '=', 'facility' in whose ? whose.facility : ''))
    .orderBy('repayment.made_at', 'desc')
    .orderBy('repayment.id')
    .limit(500)
    .execute()

/** Those that come from claims of a span of months, not taken back. */
export async function selectRepaymentsOfMonths(tx: ReadTx, municipality: string, from: LocalMonth, to: LocalMonth) {
  return repayments(tx)
    .where('repayment.municipality', '=', municipality)
    .where('repayment.withdrawn_at', 'is', null)
    .where((e) =>
      e.exists(
        e
          .selectFrom('repayment_claim as rc')
          .innerJoin('claim as c', 'c.id', 'rc.claim_id')
          .select(sql`1`.as('one'))
          .whereRef('rc.repayment_id', '=', 'repayment.id')
          .where('c.month', '>=', from)
          .where('c.month', '<=', to),
      ),
    )
    .orderBy('repayment.made_at')
    .orderBy('repayment.id')
    .execute()
}

/** Corrections that took more than they brought, since the facility last owed nothing; of the debt that stands now. */
export async function selectDebtClaims(tx: ReadTx, municipality: string, facility: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; lately: boolean }>`
    with part as (
      select p.payment_id, p.debt_after, r.made_at from payment_part p join payment_run r on r.id = p.payment_id
      where p.municipality = ${municipality} and p.facility_id = ${facility}),
    clean as (select max(made_at) as at from part where debt_after = 0)
    select c.id, part.made_at > (select coalesce(at, '-infinity') from clean) as lately
    from claim c join claim b on b.id = c.corrects join part on part.payment_id = c.payment_id
    where c.facility_id = ${facility} and c.municipality = ${municipality} and c.state = 'paid' and c.approved_yen < b.approved_yen
    order by 2 desc, c.month, c.id`.execute(tx)

  // A demand that was taken back leaves a debt from before the last clean payment: then all of them.
  const lately = rows.filter((one) => one.lately)
  return (lately.length > 0 ? lately : rows).map(({ id }) => id)
}

export async function insertRepayment(
  tx: WriteTx,
  row: {
    id: string
    municipality: string
    facility_id: string
    yen: number
    due_on: LocalDate
    reason: string
    mark: string
    issuer: string
    made_by: string
    made_at: Date
  },
  claims: readonly string[],
): Promise<void> {
  await tx.insertInto('repayment').values(row).execute()
  if (claims.length > 0)
    await tx
      .insertInto('repayment_claim')
      .values(claims.map((claim) => ({ repayment_id: row.id, claim_id: claim })))
      .execute()
}

/** False when it was received or taken back meanwhile. */
export async function closeRepayment(
  tx: WriteTx,
  id: string,
  change: { received_on: LocalDate; received_by: string; received_at: Date } | { withdrawn_by: string; withdrawn_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('repayment')
    .set(change)
    .where('id', '=', id)
    .where('received_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const selectRepaymentClaims = async (tx: ReadTx, id: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('repayment_claim as r')
      .innerJoin('claim as c', 'c.id', 'r.claim_id')
      .select('r.claim_id')
      .where('r.repayment_id', '=', id)
      .orderBy('c.month')
      .orderBy('c.id')
      .execute()
  ).map((row) => row.claim_id)
