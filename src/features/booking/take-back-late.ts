import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { mailsOfPair } from '../interview/interview-mails.ts'
import type { takeBackLate as endpoint } from './late-contract.ts'
import { selectBooking } from './queries.ts'
import { bookingRefusal } from './rules.ts'

/** ATT-5: what was said is true no more; once the child has come there is nothing to take back. */
export async function takeBackLate({ tx }: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await selectBooking(tx, params.bookingId)
  if (!row) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const { numDeletedRows } = await tx.deleteFrom('late_notice').where('booking_id', '=', row.id).executeTakeFirst()
  if (numDeletedRows === 0n) return refuse(bookingRefusal('ATT-5', 'booking.late-none', {}))
  return done(
    'booking.late-withdrawn',
    { booking: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await mailsOfPair(tx, row, { staff: 'booking.late-withdrawn' }, { booking: row.id }),
    },
  )
}
