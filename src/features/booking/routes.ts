import type { LocalMonth } from '../../platform/calendar.ts'
import { change, type Route, read, settled, swift } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { book, receiptOf } from './book.ts'
import { calendarFile } from './calendar-file.ts'
import { cancelOwn } from './cancel-own.ts'
import { changeBooking, getChange } from './change-contract.ts'
import { changeOwn, nearestToChange } from './change-own.ts'
import {
  cancelBooking,
  getBooking,
  getBookingCalendar,
  getDays,
  getNearest,
  getOwnMonth,
  getPlaces,
  getQuote,
  getTimes,
  listBookings,
  postBooking,
} from './contract.ts'
import { findNearest } from './find-nearest.ts'
import * as late from './late-contract.ts'
import { listOwnBookings } from './list-own-bookings.ts'
import { listPlaces } from './list-places.ts'
import { facilityExists } from './own-facts.ts'
import { readChange } from './read-change.ts'
import { readDays } from './read-days.ts'
import { readOwnBooking } from './read-own-booking.ts'
import { readOwnMonth } from './read-own-month.ts'
import { readQuote } from './read-quote.ts'
import { readTimes } from './read-times.ts'
import { sayLate } from './say-late.ts'
import { takeBackLate } from './take-back-late.ts'

/** Replies of settled acts are drawn from the row; it is there, for the act has just been committed. */
async function own(c: Parameters<typeof readOwnBooking>[0], id: string | undefined) {
  const booking = await readOwnBooking(c, id ?? '')
  if ('refused' in booking) throw new Error('a settled booking is not there')
  return booking
}

const pairOf = (params: { childId: string; facilityId: string }) => ({ child: params.childId, facility: params.facilityId })

export const bookingRoutes: Route[] = [
  read(getPlaces, (c, { params }) => listPlaces(c, params.childId)),
  read(getDays, (c, { params, query }) => readDays(c, pairOf(params), { ...query, month: query.month as LocalMonth })),
  read(getTimes, (c, { params, query }) => readTimes(c, pairOf(params), query)),
  read(getQuote, (c, { params, query }) => readQuote(c, pairOf(params), query)),
  read(getNearest, async (c, { params, query }) => {
    if (!(await facilityExists(c.tx, params.facilityId))) return refuse({ rule: 'BOOK-1', code: 'not-found' })
    return { ranges: await findNearest(c.tx, pairOf(params), query, c, query.change) }
  }),
  swift(
    postBooking,
    (c, { body }) => book(c, body),
    receiptOf,
    (c, ids) => own(c, ids.booking),
  ),
  read(listBookings, (c, { query }) => listOwnBookings(c, query)),
  read(getOwnMonth, (c, { params }) => readOwnMonth(c, params.month as LocalMonth)),
  read(getBooking, (c, { params }) => readOwnBooking(c, params.bookingId)),
  read(getBookingCalendar, (c, { params }) => calendarFile(c, params.bookingId)),
  read(getChange, (c, { params, query }) => readChange(c, params.bookingId, query)),
  settled(
    changeBooking,
    (c, { params, body }) => changeOwn(c, params.bookingId, body),
    (c, ids) => own(c, ids.booking),
    (c, { params, body }, refused) => nearestToChange(c, params.bookingId, body, refused),
  ),
  settled(
    cancelBooking,
    (c, { params, body }) => cancelOwn(c, { booking: params.bookingId, ...body }),
    (c, ids) => own(c, ids.booking),
  ),
  change(late.sayLate, sayLate, (c, ids) => own(c, ids.booking)),
  change(late.takeBackLate, takeBackLate, (c, ids) => own(c, ids.booking)),
]
