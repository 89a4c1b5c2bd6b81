/** SQL of the year's figures. Row-level security keeps it to the reader's own town. */
import { sql } from 'kysely'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { PaidPart, PaidVersion } from './year.ts'

/** Paid versions of a span of months, and whatever was paid together with them. */
export async function selectPaidVersions(
  tx: ReadTx,
  municipality: string,
  from: LocalMonth,
  to: LocalMonth,
): Promise<PaidVersion[]> {
  const { rows } = await sql<Omit<PaidVersion, 'facility'> & { facility: string; name: string }>`
    select c.id, c.facility_id as facility, f.name, c.month, c.version, c.payment_id as payment, c.approved_yen, b.approved_yen as before_yen,
      l.benefit, l.reduction, l.waiver, l.municipal
    from claim c join facility f on f.id = c.facility_id left join claim b on b.id = c.corrects
      cross join lateral (
        select coalesce(sum(yen) filter (where kind in ('use', 'initial')), 0)::int as benefit,
          coalesce(sum(reduction_yen) filter (where kind in ('use', 'initial')), 0)::int as reduction,
          coalesce(sum(yen) filter (where kind = 'waiver'), 0)::int as waiver,
          coalesce(sum(yen) filter (where kind = 'municipal'), 0)::int as municipal
        from claim_line where claim_id = c.id and held_at is null) l
    where c.municipality = ${municipality} and c.state = 'paid' and c.payment_id in (
      select p.payment_id from claim p where p.municipality = ${municipality} and p.state = 'paid' and p.month between ${from} and ${to})`.execute(
    tx,
  )
  return rows.map(({ facility, name, ...row }) => ({ ...row, facility: { id: facility, name } }))
}

export async function selectPaidParts(tx: ReadTx, payments: readonly string[]): Promise<PaidPart[]> {
  if (payments.length === 0) return []
  const rows = await tx
    .selectFrom('payment_part')
    .innerJoin('payment_run', 'payment_run.id', 'payment_part.payment_id')
    .select(['payment_id', 'pay_on', 'claims_yen', 'debt_before', 'paid_yen', 'debt_after'])
    .where('payment_id', 'in', [...payments])
    .execute()
  return rows.map((row) => ({
    payment: row.payment_id,
    payOn: row.pay_on,
    claims: row.claims_yen,
    debtBefore: row.debt_before,
    paid: row.paid_yen,
    debtAfter: row.debt_after,
  }))
}

/** 償還払い that was paid, by the month of use; also of closed cases, as sums (SEE-3). */
export async function selectYearRefunds(
  tx: ReadTx,
  from: LocalMonth,
  to: LocalMonth,
): Promise<{ month: LocalMonth; refunds: number; yen: number }[]> {
  const { rows } = await sql<{ month: LocalMonth; refunds: number; yen: number }>`
    select month, refunds, yen from town_refunds(${from}, ${to})`.execute(tx)
  return rows.map((row) => ({ month: row.month, refunds: row.refunds, yen: Number(row.yen) }))
}

/** Approved and not yet paid, of a span of months. */
export async function selectApproved(
  tx: ReadTx,
  municipality: string,
  from: LocalMonth,
  to: LocalMonth,
): Promise<{ claims: number; yen: number }> {
  const { rows } = await sql<{ claims: number; yen: number }>`
    select count(*)::int as claims, coalesce(sum(c.approved_yen - coalesce(b.approved_yen, 0)), 0)::int as yen
    from claim c left join claim b on b.id = c.corrects
    where c.municipality = ${municipality} and c.state = 'approved' and c.month between ${from} and ${to}`.execute(tx)
  return rows[0] ?? { claims: 0, yen: 0 }
}
