/** 遅れます (ATT-5): the family tells the facility of the day when it will arrive; set right by telling again, taken back by itself. */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'
import { ownBooking } from './contract.ts'

const guardians = { guardian1: 'household', guardian2: 'household' } as const
const target = { kind: 'booking', in: 'params', name: 'bookingId' } as const
const params = z.object({ bookingId: z.uuid() })

export const sayLate = endpoint({
  method: 'PUT',
  path: '/api/v1/my/bookings/:bookingId/late',
  summary: 'Tells the facility when the child will arrive today; a time only, no reason',
  params,
  body: z.object({
    /** Minutes since midnight, after the booked start and before its end. */
    expected: z.int().min(0).max(1440),
  }),
  reply: json(ownBooking),
  may: guardians,
  target,
  audit: 'booking.late',
  refusals: ['ATT-5', 'BOOK-2'],
  example: { body: { expected: 570 } },
  work: 'own',
})

export const takeBackLate = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/bookings/:bookingId/late',
  summary: 'Takes the word back: the child comes in time after all',
  params,
  reply: json(ownBooking),
  may: guardians,
  target,
  audit: 'booking.late-withdrawn',
  refusals: ['ATT-5', 'BOOK-2'],
  work: 'own',
})
