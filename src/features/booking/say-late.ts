import { type Done, done } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { mailsOfPair } from '../interview/interview-mails.ts'
import type { sayLate as endpoint } from './late-contract.ts'
import { lateRefusals } from './late-rules.ts'
import { selectBooking } from './queries.ts'
import type { BookingState } from './rules.ts'

/** ATT-5: the board shows it at once; the facility is mailed the booking's number and time, nobody's name. */
export async function sayLate(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, actor, now } = c
  const row = await selectBooking(tx, params.bookingId)
  if (!row || !actor.loginId) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const use = { state: row.state as BookingState, date: row.date as LocalDate, start: row.start_min, end: row.end_min }
  const refused = lateRefusals(use, body.expected, now)
  if (refused.length > 0) return { refused }
  const said = { expected_min: body.expected, said_by: actor.loginId, said_at: now }
  await tx
    .insertInto('late_notice')
    .values({ booking_id: row.id, child_id: row.child_id, facility_id: row.facility_id, ...said })
    .onConflict((conflict) => conflict.column('booking_id').doUpdateSet(said))
    .execute()
  return done(
    'booking.late',
    { booking: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await mailsOfPair(tx, row, { staff: 'booking.late' }, { booking: row.id }),
    },
  )
}
