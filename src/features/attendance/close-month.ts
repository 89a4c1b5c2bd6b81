/** 実績の確定: a month that is over and has nothing open stands still; a returned claim opens it again (ATT-5, BOOK-4, CLM-2). */
import { type Done, done } from '../../platform/act.ts'
import { type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { closeMonth as endpoint } from './contract.ts'
import { lockMonth, reopenMonth, storeMonthClosed } from './queries.ts'
import { readMonth } from './read-month.ts'

export async function closeMonth(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const month = params.month as LocalMonth
  if (month >= monthOf(c.today)) return refuse({ rule: 'ATT-5', code: 'attendance.month-running', slots: { month } })
  await lockMonth(c.tx, params.facilityId, month)
  const result = await readMonth(c, { params })
  if (isRefused(result)) return result
  if (result.open.length > 0)
    return refuse({ rule: 'ATT-5', code: 'attendance.month-open', slots: { month, n: result.open.length } })
  if (result.closedAt) return done('attendance.month-closed', { month }, { facility: params.facilityId })
  await storeMonthClosed(c.tx, { facility: params.facilityId, month, at: c.now, by: c.actor.loginId, totals: result.totals })
  return done('attendance.month-closed', { month }, { facility: params.facilityId })
}

/** Opens a closed month again, under the same locks; false when it was not closed. */
export async function openMonth(c: WriteContext, facility: string, month: LocalMonth): Promise<boolean> {
  await lockMonth(c.tx, facility, month)
  return (await reopenMonth(c.tx, facility, month)).numUpdatedRows === 1n
}
