/**
 * INT-5: bookings that follow a withdrawn acceptance become 施設都合取消, through the one settlement, within a minute of the withdrawal.
 * Found by state and not by event, so that a node that dies in between leaves nothing behind.
 */
import { sql } from 'kysely'
import { type ActHead, requestHash } from '../../platform/act.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import type { createSettlement, PreparedAct } from '../booking/settle.ts'

type Left = { id: string; child: string; facility: string; municipality: string; reason: string }

/** Withdrawals are looked at again for so long, in days: longer than any standstill, and not all that ever were. */
const lookedBack = 40

/** Bookings not yet begun of pairs that had an acceptance and have none that stands. */
async function bookingsLeft(c: JobContext): Promise<Left[]> {
  const since = new Date(c.now.getTime() - lookedBack * 86_400_000)
  return inRole(c.pool, async (tx) => {
    // From the few withdrawals to their bookings: from the bookings it would ask every one of the country, each minute.
    const { rows } = await sql<Left>`
      select distinct on (b.date, b.start_min, b.id)
        b.id, b.child_id as child, b.facility_id as facility, b.municipality, w.withdraw_reason_code as reason
      from facility_acceptance w
        join booking b on b.child_id = w.child_id and b.facility_id = w.facility_id
          and b.state in ('requested', 'confirmed') and b.date >= ${c.today}
      where w.withdrawn_at >= ${since}
        and not exists (select from facility_acceptance a
          where a.child_id = w.child_id and a.facility_id = w.facility_id and a.withdrawn_at is null)
      order by b.date, b.start_min, b.id, w.withdrawn_at desc limit 200`.execute(tx)
    return rows
  })
}

export const endWithdrawnBookings = (settle: ReturnType<typeof createSettlement>): Tick => ({
  name: 'endWithdrawnBookings',
  run: async (c) => {
    const left = await bookingsLeft(c)
    if (left.length === 0) return
    await settle(left.map((booking) => ({ head: headOf(c, booking.id), act: actOf(booking) })))
  },
})

const headOf = (c: JobContext, booking: string): ActHead => ({
  actor: { ...anonymous, kind: 'job' },
  scope: booking,
  key: 'acceptance-withdrawn',
  requestHash: requestHash(booking),
  event: 'booking.endedWithAcceptance',
  at: c.now,
  requestId: c.id(),
  id: c.id,
})

const actOf = (booking: Left): PreparedAct => ({
  channel: 'job',
  facility: booking.facility,
  municipality: booking.municipality,
  act: {
    act: 'cancel',
    booking: booking.id,
    cause: 'acceptanceWithdrawn',
    reason: booking.reason,
    calledAt: null,
  },
  tell: (_code, { booking: id = '' }) => [
    { kind: 'booking.cancelled-by-facility', refs: { booking: id }, to: { child: booking.child } },
  ],
})
