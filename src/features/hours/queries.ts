/** SQL of hours: balances, certificates and what bookings hold, as far as the actor sees them. */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { firstDayOf, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'

export const selectNames = (tx: ReadTx, children: readonly string[]) =>
  tx
    .selectFrom('child')
    .select(['id', 'given_name', 'family_name', 'nickname', 'birth_date'])
    .where('id', 'in', [...children])
    .orderBy('birth_date')
    .orderBy('id')
    .execute()

export const selectHouseholdChildren = async (tx: ReadTx, household: string): Promise<string[]> =>
  (await tx.selectFrom('child').select('id').where('household_id', '=', household).execute()).map((row) => row.id)

export const selectCertificates = (tx: ReadTx, children: readonly string[]) =>
  tx
    .selectFrom('certificate')
    .select(['id', 'child_id', 'municipality', 'valid_from', 'national_end', 'municipal_end', 'state'])
    .where('child_id', 'in', [...children])
    .orderBy('valid_from')
    .execute()

export const selectBalances = (tx: ReadTx, children: readonly string[], months: readonly LocalMonth[]) =>
  tx
    .selectFrom('hours_balance')
    .select(['child_id', 'month', 'layer', 'granted', 'used', 'municipality'])
    .where('child_id', 'in', [...children])
    .where('month', 'in', [...months])
    .execute()

/** Bookings of the months that hold minutes. */
export const selectHolding = (tx: ReadTx, children: readonly string[], months: readonly [LocalMonth, LocalMonth]) =>
  tx
    .selectFrom('booking')
    .select(['child_id', 'date', 'state', 'held'])
    .where('child_id', 'in', [...children])
    .where('date', '>=', firstDayOf(months[0]) as LocalDate)
    .where('date', '<=', lastDayOf(months[1]) as LocalDate)
    .execute()
