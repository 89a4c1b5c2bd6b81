/** BOOK-9, the change of a booking: what it would mean, the family's own, and the facility's on its behalf. */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { cancelRule, judged, ownBooking, price } from './contract.ts'
import { enterReasons } from './rules.ts'
import { detail } from './staff-contract.ts'

const time = z.int().min(0).max(1440)
const target = { kind: 'booking', in: 'params', name: 'bookingId' } as const
const guardians = { guardian1: 'household', guardian2: 'household' } as const
const reasons = [...judged, 'BOOK-2', 'BOOK-7', 'BOOK-9', 'SLOT-2', 'SLOT-3', 'SET-1'] as const
const layer = z.object({ code: z.string(), name: z.string(), minutes: z.int() })

export const getChange = endpoint({
  method: 'GET',
  path: '/api/v1/my/bookings/:bookingId/change',
  summary: 'What a change to another time would hold and cost, before it is asked; refuses with all reasons together (BOOK-9)',
  params: z.object({ bookingId: z.uuid() }),
  query: z.object({ date: localDay, start: z.coerce.number().pipe(time), end: z.coerce.number().pipe(time) }),
  reply: json(
    z.object({
      date: localDay,
      start: z.int(),
      end: z.int(),
      /** Of the new time, in the order in which they are used up. */
      layers: z.array(layer),
      /** What is left per month that the change touches: now, and when it stands. */
      months: z.array(
        z.object({
          month: z.string(),
          layers: z.array(z.object({ code: z.string(), name: z.string(), before: z.int(), after: z.int() })),
        }),
      ),
      price,
      cancel: cancelRule,
      /** The facility answers first: until when. Null: the change stands at once. */
      answerBy: z.iso.datetime().nullable(),
      /** Until the answer the old booking stands; minutes that the wait holds beyond it. */
      heldMeanwhile: z.int(),
    }),
  ),
  may: guardians,
  target,
  audit: null,
  refusals: reasons,
  example: { query: { date: '2026-12-03', start: '540', end: '660' } },
  work: 'search',
})

export const changeBooking = endpoint({
  method: 'POST',
  path: '/api/v1/bookings/:bookingId/change',
  summary: 'Moves a booking to another time in one act; if the new time fails, the old one stands (BOOK-9)',
  params: z.object({ bookingId: z.uuid() }),
  body: z.object({ date: localDay, start: time, end: time }),
  reply: json(ownBooking),
  may: guardians,
  target,
  audit: 'booking.change',
  refusals: reasons,
  example: { body: { date: '2026-12-03', start: 540, end: 660 } },
  work: 'booking',
})

export const changeAtFacility = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/change',
  summary: 'The facility moves a booking for its family (代理入力), before the cancel limit; it stands at once (BOOK-4, BOOK-9)',
  params: z.object({ facilityId: z.uuid(), bookingId: z.uuid() }),
  body: z.object({ date: localDay, start: time, end: time, reason: z.enum(enterReasons) }),
  reply: json(detail),
  may: { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' },
  target,
  audit: 'booking.changeByStaff',
  refusals: [...reasons, 'BOOK-4', 'SEE-1'],
  example: { body: { date: '2026-12-03', start: 540, end: 660, reason: 'phone' } },
  work: 'proxy',
})
