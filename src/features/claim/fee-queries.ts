/** SQL of 利用料 and of bank accounts. */
import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

export const selectBank = (tx: ReadTx, of: { facility: string } | { municipality: string }) =>
  tx
    .selectFrom('bank_account')
    .select(['consignor', 'bank_code', 'bank_kana', 'branch_code', 'branch_kana', 'kind', 'number', 'holder_kana', 'saved_at'])
    .$if('facility' in of, (q) => q.where('facility_id', '=', 'facility' in of ? of.facility : ''))
    .$if('municipality' in of, (q) => q.where('municipality', '=', 'municipality' in of ? of.municipality : ''))
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
export type BankRow = NonNullable<Awaited<ReturnType<typeof selectBank>>>

export async function selectPayers(tx: ReadTx, bookings: readonly string[]): Promise<Map<string, string>> {
  if (bookings.length === 0) return new Map()
  const rows = await tx
    .selectFrom('booking')
    .select(['id', 'municipality'])
    .where('id', 'in', [...bookings])
    .execute()
  return new Map(rows.map((row) => [row.id, row.municipality]))
}

export const selectReceipts = (tx: ReadTx, facility: string, month: LocalMonth) =>
  tx
    .selectFrom('fee_receipt')
    .select(['id', 'number', 'child_id', 'yen', 'paid_on', 'way', 'voided_at'])
    .where('facility_id', '=', facility)
    .where('month', '=', month)
    .orderBy('received_at')
    .orderBy('id')
    .execute()

export const selectReceipt = (tx: ReadTx, facility: string, id: string) =>
  tx
    .selectFrom('fee_receipt')
    .select(['id', 'number', 'child_id', 'child_name', 'month', 'yen', 'price_yen', 'off_yen', 'paid_on', 'way', 'voided_at'])
    .where('facility_id', '=', facility)
    .where('id', '=', id)
    .executeTakeFirst()

/** How the facility takes money, in its own words, and whether the month is closed. */
export async function selectHowToPay(
  tx: ReadTx,
  facility: string,
  month: LocalMonth,
): Promise<{ payment: string | null; closed: boolean }> {
  const row = await tx
    .selectFrom('facility')
    .leftJoin('month_result', (join) =>
      join.onRef('month_result.facility_id', '=', 'facility.id').on('month_result.month', '=', month),
    )
    .select(['facility.payment_text', 'month_result.state'])
    .where('facility.id', '=', facility)
    .executeTakeFirst()
  return { payment: row?.payment_text ?? null, closed: row?.state === 'closed' }
}

/** Receipts of children, for their family. */
export const selectReceiptsOf = (tx: ReadTx, children: readonly string[], month: LocalMonth) =>
  tx
    .selectFrom('fee_receipt')
    .select(['id', 'number', 'child_id', 'facility_id', 'yen', 'paid_on', 'way', 'voided_at'])
    .where('child_id', 'in', [...children])
    .where('month', '=', month)
    .orderBy('received_at')
    .orderBy('id')
    .execute()

/** Facility of a receipt that the caller may see. */
export const selectReceiptPlace = (tx: ReadTx, id: string) =>
  tx.selectFrom('fee_receipt').select('facility_id').where('id', '=', id).executeTakeFirst()

export async function selectPlaceNames(tx: ReadTx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; municipality: string }>()
  const rows = await tx
    .selectFrom('facility')
    .select(['id', 'name', 'municipality'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

export type OwnBenefit = {
  claim_id: string
  child_id: string
  facility_id: string
  municipality: string
  month: LocalMonth
  pay_on: LocalDate
  minutes: number
  yen: number
}
export const selectOwnBenefits = async (tx: ReadTx, from: LocalMonth, to: LocalMonth): Promise<OwnBenefit[]> =>
  (await sql<OwnBenefit>`select * from own_benefits(${from}, ${to})`.execute(tx)).rows

/** Children of the household by birth, as their family calls them. */
export const selectFamily = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'family_name', 'given_name', 'family_kana', 'given_kana', 'nickname'])
    .where('household_id', '=', household)
    .orderBy('birth_date')
    .orderBy('id')
    .execute()

/** Receipts of a month are written one after the other: two cashboxes never take the same money twice. */
export const lockFees = (tx: WriteTx, facility: string, month: LocalMonth) =>
  sql`select pg_advisory_xact_lock(hashtextextended('fee ' || ${facility}::text || ' ' || ${month}::text, 0))`.execute(tx)
