/** SQL of 過誤調整: why a paid claim was found wrong, and what payments are to a facility. Row-level security decides whose. */
import { sql } from 'kysely'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { FindingCode } from './checks.ts'
import type { Settlement } from './settlement.ts'

/** The one that stands; taken back it is none. */
export const selectCorrection = (tx: ReadTx, claim: string) =>
  tx
    .selectFrom('claim_correction')
    .select(['id', 'side', 'code', 'note', 'asked_at'])
    .where('claim_id', '=', claim)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

/** Those that were taken back, the oldest first. */
export const selectWithdrawn = (tx: ReadTx, claim: string) =>
  tx
    .selectFrom('claim_correction')
    .select(['side', 'code', 'note', 'withdrawn_at', 'withdrawn_note'])
    .where('claim_id', '=', claim)
    .where('withdrawn_at', 'is not', null)
    .orderBy('withdrawn_at')
    .execute()

/** A version that corrects the claim has been made, also one that the reader may not see yet. */
export async function isFollowed(tx: ReadTx, claim: string): Promise<boolean> {
  const { rows } = await sql<{ followed: boolean }>`select claim_followed(${claim}::uuid) as followed`.execute(tx)
  return rows[0]?.followed === true
}

export const storeWithdrawal = (tx: WriteTx, id: string, row: { at: Date; by: string | null; note: string }) =>
  tx
    .updateTable('claim_correction')
    .set({ withdrawn_at: row.at, withdrawn_by: row.by, withdrawn_note: row.note })
    .where('id', '=', id)
    .execute()

/** Paid claims of a month that are to be corrected. */
export const selectCorrected = async (tx: ReadTx, facility: string, month: LocalMonth): Promise<Set<string>> =>
  new Set(
    (
      await tx
        .selectFrom('claim_correction')
        .innerJoin('claim', 'claim.id', 'claim_correction.claim_id')
        .select('claim.id')
        .where('claim.facility_id', '=', facility)
        .where('claim.month', '=', month)
        .where('claim_correction.withdrawn_at', 'is', null)
        .execute()
    ).map((row) => row.id),
  )

/** The version that corrects a claim and was not returned; of several the newest. */
export const selectLaterVersion = (tx: ReadTx, claim: string) =>
  tx
    .selectFrom('claim')
    .select(['id', 'version', 'state'])
    .where('corrects', '=', claim)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertCorrection(
  tx: WriteTx,
  row: { id: string; claim: string; side: 'facility' | 'ward'; code: FindingCode; note: string; by: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('claim_correction')
    .values({
      id: row.id,
      claim_id: row.claim,
      side: row.side,
      code: row.code,
      note: row.note,
      asked_by: row.by,
      asked_at: row.at,
    })
    .execute()
}

/** Payments of a town are made one after the other: each begins with what the one before left. */
export const lockPaying = (tx: WriteTx, municipality: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('pay ' || ${municipality}::text, 0))`.execute(tx)

/**
 * Yen that facilities were paid too much and have not made good, by facility; those that owe nothing are not named. What a 返納 demands
 * or brought is not among it: payments take off the rest alone.
 */
export async function selectDebts(tx: ReadTx, municipality: string): Promise<{ facility: string; name: string; yen: number }[]> {
  const { rows } = await sql<{ facility: string; name: string; yen: number }>`
    select d.facility, f.name, d.yen from (
      select facility_id as facility, sum(yen)::int as yen from (
        select facility_id, paid_yen - claims_yen as yen from payment_part where municipality = ${municipality}
        union all
        select facility_id, -yen from repayment where municipality = ${municipality} and withdrawn_at is null) moved
      group by 1 having sum(yen) > 0) d
    join facility f on f.id = d.facility order by f.name, f.id`.execute(tx)
  return rows
}

export async function insertPart(
  tx: WriteTx,
  row: Settlement & { id: string; payment: string; municipality: string; facility: string },
): Promise<void> {
  await tx
    .insertInto('payment_part')
    .values({
      id: row.id,
      payment_id: row.payment,
      municipality: row.municipality,
      facility_id: row.facility,
      claims_yen: row.claims,
      debt_before: row.debtBefore,
      paid_yen: row.paid,
      debt_after: row.debtAfter,
    })
    .execute()
}

export async function selectParts(tx: ReadTx, payment: string): Promise<Map<string, Settlement>> {
  const rows = await tx
    .selectFrom('payment_part')
    .select(['facility_id', 'claims_yen', 'debt_before', 'paid_yen', 'debt_after'])
    .where('payment_id', '=', payment)
    .execute()
  return new Map(
    rows.map((row) => [
      row.facility_id,
      { claims: row.claims_yen, debtBefore: row.debt_before, paid: row.paid_yen, debtAfter: row.debt_after },
    ]),
  )
}
