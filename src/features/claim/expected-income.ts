/** What a month's uses so far come to by the engines of 利用料 and 請求, before anything is closed or handed in (STAT-2, FEE-1..7, CLM-1). */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import { readFees } from './fees.ts'
import { gatherMonth } from './gather-month.ts'
import { type ClaimTotals, claimsOf, NoMaster, totalsOf } from './lines.ts'
import { readMasters } from './read-masters.ts'

/** Integer yen. `claims` is null where the state has set no price for a day of the month. */
export type ExpectedIncome = { fees: number; claims: ClaimTotals | null }

export async function expectedIncome(c: ReadContext, facility: string, month: LocalMonth): Promise<ExpectedIncome | Refused> {
  const fees = await readFees(c, { params: { facilityId: facility, month } })
  if (isRefused(fees)) return fees
  const { uses, initials } = await gatherMonth(c.tx, facility, month)
  const masters = await readMasters(c.tx)
  try {
    const lines = [...claimsOf(masters, uses, initials).values()].flat()
    return { fees: fees.totals.due, claims: totalsOf(lines) }
  } catch (error) {
    if (error instanceof NoMaster) return { fees: fees.totals.due, claims: null }
    throw error
  }
}
