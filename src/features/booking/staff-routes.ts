import type { LocalMonth } from '../../platform/calendar.ts'
import { health, type Route, read, settled } from '../../platform/http/route.ts'
import { isRefused } from '../../platform/refusal.ts'
import { confirmRequest, endAtFacility } from './answer-request.ts'
import { bookingsFile } from './bookings-file.ts'
import { changeAtFacility as changeFor } from './change-at-facility.ts'
import { changeAtFacility } from './change-contract.ts'
import { enterFor } from './enter-booking.ts'
import { listBookable } from './list-bookable-children.ts'
import { listOfFacility } from './list-facility-bookings.ts'
import { readFacilityBooking } from './read-facility-booking.ts'
import {
  cancelAtFacility,
  confirmBooking,
  declineBooking,
  enterBooking,
  getBookingsFile,
  getFacilityBooking,
  listBookableChildren,
  listFacilityBookings,
} from './staff-contract.ts'

/** Replies of settled acts are drawn from the row; it is there, for the act has just been committed. */
async function after(c: Parameters<typeof readFacilityBooking>[0], ids: Record<string, string>) {
  const row = await c.tx
    .selectFrom('booking')
    .select('facility_id')
    .where('id', '=', ids.booking ?? '')
    .executeTakeFirst()
  const booking = row && (await readFacilityBooking(c, row.facility_id, ids.booking ?? ''))
  if (!booking || 'refused' in booking) throw new Error('a settled booking is not there')
  return booking
}

const ownOf = (params: { facilityId: string; bookingId: string }) => ({ facility: params.facilityId, booking: params.bookingId })

export const staffBookingRoutes: Route[] = [
  read(listFacilityBookings, (c, { params, query }) =>
    listOfFacility(c, params.facilityId, { ...query, active: query.active === 'yes' }),
  ),
  // On record like a read of health: a list of names leaves the house (SEE-1).
  health(getBookingsFile, async (c, { params, query }) => {
    const value = await bookingsFile(c, params.facilityId, { ...query, active: query.active === 'yes' })
    return isRefused(value) ? value : { value, children: [], facility: params.facilityId }
  }),
  read(getFacilityBooking, (c, { params }) => readFacilityBooking(c, params.facilityId, params.bookingId)),
  read(listBookableChildren, (c, { params, query }) =>
    listBookable(c, params.facilityId, (query.month ?? null) as LocalMonth | null),
  ),
  settled(enterBooking, (c, { params, body }) => enterFor(c, { ...body, facility: params.facilityId }), after),
  settled(confirmBooking, (c, { params }) => confirmRequest(c, ownOf(params)), after),
  settled(
    declineBooking,
    (c, { params, body }) => endAtFacility(c, ownOf(params), { cause: 'declined', reason: body.reason, calledAt: null }),
    after,
  ),
  settled(changeAtFacility, (c, { params, body }) => changeFor(c, ownOf(params), body), after),
  settled(
    cancelAtFacility,
    (c, { params, body }) =>
      endAtFacility(c, ownOf(params), { ...body, calledAt: body.calledAt === null ? null : new Date(body.calledAt) }),
    after,
  ),
]
