/** Bookings as a facility works with them: lists, answers, 代理入力, cancellations (BOOK-2, BOOK-4, BOOK-7, BOOK-8, CAN-1, SEE-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { localDay } from '../../platform/local-day.ts'
import { change, judged } from './contract.ts'
import { bookingStates, declineReasons, endReasons, enterReasons } from './rules.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const kind = z.enum(['regular', 'flexible'])
const instant = z.iso.datetime()
const facilityTarget = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const bookingTarget = { kind: 'booking', in: 'params', name: 'bookingId' } as const
const here = z.object({ facilityId: z.uuid() })
const one = z.object({ facilityId: z.uuid(), bookingId: z.uuid() })

const row = z.object({
  id: z.uuid(),
  number: z.string(),
  child: z.object({ id: z.uuid(), name: z.string() }),
  facility: z.object({ id: z.uuid(), name: z.string() }),
  kind,
  date: localDay,
  start: z.int(),
  end: z.int(),
  state: z.enum(bookingStates),
  minutes: z.int(),
  answerBy: instant.nullable(),
  classAge: z.int(),
  override: z.boolean(),
  byStaff: z.boolean(),
  /** BOOK-9: this is a change that waits; the booking that stands meanwhile. */
  replaces: z.uuid().nullable(),
})

export const detail = z.object({
  ...row.shape,
  /** Yen as agreed: per hour; what the family pays is the family's view. */
  perHour: z.int(),
  cause: z.string().nullable(),
  reason: z.string().nullable(),
  requestedAt: instant,
  limitAt: instant,
  illnessWaived: z.boolean(),
  /** What this facility can do with it now. */
  can: z.object({ answer: z.boolean(), cancel: z.boolean(), change: z.boolean() }),
  change,
  events: z.array(z.object({ at: instant, to: z.enum(bookingStates), byStaff: z.boolean(), cause: z.string().nullable() })),
})

export const listFacilityBookings = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/bookings',
  summary: 'Bookings of a facility between two days (at most 62), and all requests that wait for its answer',
  params: here,
  query: z.object({ from: localDay, to: localDay, active: z.enum(['yes', 'no']).default('yes') }),
  reply: json(z.object({ bookings: z.array(row), waiting: z.array(row) })),
  may: { ...staff, vendorKey: 'facility' },
  scope: 'bookings:read',
  target: facilityTarget,
  audit: null,
  refusals: ['BOOK-2'],
  example: { query: { from: '2026-12-01', to: '2026-12-07' } },
  work: 'own',
})

export const getBookingsFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/bookings/file',
  summary: 'Bookings of a facility between two days (at most 62) as CSV, UTF-8 with BOM or CP932',
  params: here,
  query: z.object({
    from: localDay,
    to: localDay,
    active: z.enum(['yes', 'no']).default('yes'),
    code: z.enum(csvCodes).default('utf8'),
  }),
  reply: file('text/csv'),
  may: staff,
  target: facilityTarget,
  audit: 'booking.file',
  refusals: ['BOOK-2'],
  example: { query: { from: '2026-12-01', to: '2026-12-31' } },
  work: 'report',
})

export const getFacilityBooking = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId',
  summary: 'One booking of a facility with its history',
  params: one,
  reply: json(detail),
  may: { ...staff, vendorKey: 'facility' },
  scope: 'bookings:read',
  target: bookingTarget,
  audit: null,
  refusals: [],
  work: 'own',
})

export const listBookableChildren = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/bookable',
  summary:
    'Children whom the facility accepted, with their minutes left in a month and the next (SEE-2: no other facility is named)',
  params: here,
  query: z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  reply: json(
    z.object({
      children: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          kana: z.string(),
          birthDate: localDay,
          kinds: z.array(kind),
          months: z.array(z.object({ month: z.string(), leftMinutes: z.int() })),
        }),
      ),
    }),
  ),
  may: staff,
  target: facilityTarget,
  audit: null,
  refusals: [],
  work: 'own',
})

export const enterBooking = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings',
  summary:
    '代理入力: the same rules without window and confirmation; a reason after the start of use and for an override (BOOK-4)',
  params: here,
  body: z.object({
    child: z.uuid(),
    kind,
    date: localDay,
    start: z.int().min(0).max(1440),
    end: z.int().min(0).max(1440),
    reason: z.enum(enterReasons).nullable().default(null),
    override: z.boolean().default(false),
  }),
  reply: json(detail),
  may: staff,
  target: facilityTarget,
  audit: 'booking.enter',
  refusals: [...judged, 'BOOK-4'],
  example: {
    body: {
      child: '0197a1b2-0000-7000-8000-000000000001',
      kind: 'flexible',
      date: '2026-12-03',
      start: 540,
      end: 660,
      reason: null,
      override: false,
    },
  },
  work: 'proxy',
})

export const confirmBooking = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/confirm',
  summary: 'Says yes to 申請中 before its deadline (BOOK-7, BOOK-8)',
  params: one,
  reply: json(detail),
  may: staff,
  target: bookingTarget,
  audit: 'booking.confirm',
  refusals: ['BOOK-2', 'BOOK-8', 'BOOK-9', 'BOOK-5'],
  work: 'proxy',
})

export const declineBooking = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/decline',
  summary: '見送り with a reason; hours and place come back',
  params: one,
  body: z.object({ reason: z.enum(declineReasons) }),
  reply: json(detail),
  may: staff,
  target: bookingTarget,
  audit: 'booking.decline',
  refusals: ['BOOK-2', 'BOOK-5', 'CAN-1'],
  example: { body: { reason: 'staffing' } },
  work: 'proxy',
})

export const cancelAtFacility = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/cancel',
  summary: 'Cancels for the family at the time of its call, or for the facility’s own cause (CAN-1)',
  params: one,
  body: z.object({
    cause: z.enum(['phone', 'illness', 'facility', 'disaster', 'infection']),
    reason: z.enum(endReasons),
    /** When the family called; for `phone` and `illness`. */
    calledAt: instant.nullable().default(null),
  }),
  reply: json(detail),
  may: staff,
  target: bookingTarget,
  audit: 'booking.cancelByStaff',
  refusals: ['CAN-1', 'BOOK-2', 'BOOK-4', 'BOOK-5'],
  example: { body: { cause: 'facility', reason: 'staffing' } },
  work: 'proxy',
})
