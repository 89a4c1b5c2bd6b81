/** What REG-1 asks of a child that wants to enter a 募集. */
import { firstDayOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { classAge } from '../certification/age.ts'
import { type CallRow, certifiedIn, enteredElsewhere } from './call-queries.ts'

export const entrantOf = async (
  tx: ReadTx,
  child: { id: string; birth_date: LocalDate },
  call: Pick<CallRow, 'id' | 'month'>,
): Promise<{ classAge: number; certified: boolean; elsewhere: string | null }> => {
  const month = call.month as LocalMonth
  return {
    classAge: Math.min(2, classAge(child.birth_date, firstDayOf(month))),
    certified: await certifiedIn(tx, child.id, month),
    elsewhere: (await enteredElsewhere(tx, child.id, month, call.id))?.name ?? null,
  }
}

/** A call as its rules read it. */
export const termsOf = (call: CallRow) => ({
  from: call.entries_from,
  until: call.entries_until,
  rankedAt: call.ranked_at,
  month: call.month as LocalMonth,
  oneFacility: call.one_facility,
})
