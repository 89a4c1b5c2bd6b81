/** 両国みどり保育園 is of 余裕活用型: its 定員 and 在籍, and one child more from the first of next month (SLOT-1). */
import { insertEnrolment } from '../features/enrolment/queries.ts'
import { addDays, addMonths, firstDayOf, monthOf } from '../platform/calendar.ts'
import type { Demo } from './demo.ts'

export async function loadEnrolment({ tx, today, now, id, facilityIds }: Demo): Promise<void> {
  const facility = facilityIds[3]
  const by = await tx.selectFrom('login').select('id').where('mail', '=', 'ryogoku-facility@demo.example').executeTakeFirst()
  if (!facility || !by) return
  const classes = { capacity0: 6, capacity1: 12, capacity2: 12, enrolled0: 4, enrolled1: 10, enrolled2: 10 }
  for (const entry of [
    { from_date: addDays(today, -30), ...classes },
    { from_date: firstDayOf(addMonths(monthOf(today), 1)), ...classes, enrolled0: 5 },
  ])
    await insertEnrolment(tx, { id: id(), facility_id: facility, ...entry, entered_by: by.id, entered_at: now })
}
