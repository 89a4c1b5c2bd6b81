/** 利用予約 by the family: days, times, what a use would cost, booking, list, cancelling (BOOK-1, BOOK-2, CAN-1, CAN-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { shownEvent } from '../house-event/contract.ts'
import { bookingStates, openWays } from './rules.ts'

/** Rules by which a booking is judged, whoever enters it and however. */
export const judged = [
  'BOOK-1',
  'BOOK-5',
  'SLOT-1',
  'HRS-1',
  'HRS-2',
  'HRS-4',
  'INT-1',
  'ACC-6',
  'CERT-7',
  'ELIG-1',
  'ELIG-2',
  'AGE-4',
  'CLS-1',
] as const

const guardians: May = { guardian1: 'household', guardian2: 'household' }
const kind = z.enum(['regular', 'flexible'])
/** A real day of this century; typed as the calendar's own date. */
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
/** Minutes since midnight on the 30-minute grid. */
const time = z.coerce.number().int().min(0).max(1440)
const instant = z.iso.datetime()
const place = z.object({ id: z.uuid(), name: z.string() })
const range = z.object({ date: localDay, start: z.int(), end: z.int() })
/** A reason without its sentence: code and slots of the text catalogue. */
const why = z.object({ code: z.string(), slots: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable()
/** BOOK-9: the booking that would be changed; its minutes, places and interval count as free. */
const changeId = z.uuid().optional()
const pair = z.object({ childId: z.uuid(), facilityId: z.uuid() })
const childTarget = { kind: 'child', in: 'params', name: 'childId' } as const
const bookingTarget = { kind: 'booking', in: 'params', name: 'bookingId' } as const

const minutesOfLayer = z.object({ code: z.string(), name: z.string(), minutes: z.int() })

export const getPlaces = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/places',
  summary: 'Facilities that accepted the child, and how each kind is booked there',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      child: place,
      facilities: z.array(
        z.object({
          ...place.shape,
          municipalityName: z.string(),
          phone: z.string().nullable(),
          kinds: z.array(z.object({ kind, way: z.enum(openWays) })),
        }),
      ),
    }),
  ),
  may: guardians,
  target: childTarget,
  audit: null,
  refusals: [],
  work: 'search',
})

const head = {
  child: place,
  facility: z.object({ ...place.shape, phone: z.string().nullable(), bookingText: z.string().nullable() }),
  /** The town's own reservation system, where `way` is `town`. */
  townBooking: z.object({ name: z.string(), url: z.string() }).nullable(),
  kind,
  way: z.enum(openWays),
  kinds: z.array(kind),
  /** Minutes that can still be booked here in the month: a remainder below the shortest length counts as 0 (HRS-4). */
  bookable: z.int(),
  /** HRS-4 in minutes. */
  rule: z.object({ min: z.int(), step: z.int() }),
}

export const getDays = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId/days',
  summary: 'The days of a month with places for the child; a day that cannot be taken says why (SLOT-3)',
  params: pair,
  query: z.object({ month, kind: kind.default('flexible'), change: changeId }),
  reply: json(
    z.object({
      ...head,
      month,
      days: z.array(
        z.object({
          date: localDay,
          /** Most children whom a bookable range can still take. */
          free: z.int(),
          mark: z.enum(['open', 'few', 'full', 'closed']),
          why,
        }),
      ),
      /** 行事 of the month that the facility shows to families, in its own words (EVT-1). */
      events: z.array(shownEvent),
    }),
  ),
  may: guardians,
  target: childTarget,
  audit: null,
  refusals: [],
  example: { query: { month: '2026-12' } },
  work: 'search',
})

export const getTimes = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId/times',
  summary: 'The 30-minute cells of one day for the child; a cell that cannot be taken says why (SLOT-3)',
  params: pair,
  query: z.object({ date: localDay, kind: kind.default('flexible'), change: changeId }),
  reply: json(
    z.object({
      ...head,
      date: localDay,
      cells: z.array(z.object({ start: z.int(), free: z.int(), takable: z.boolean(), why })),
      /** Neighbouring days with cells. */
      before: localDay.nullable(),
      after: localDay.nullable(),
    }),
  ),
  may: guardians,
  target: childTarget,
  audit: null,
  refusals: [],
  example: { query: { date: '2026-12-03' } },
  work: 'search',
})

/** FEE-3, FEE-4: both numbers, in yen. price = waived + reduced + pays; extras stand apart. */
export const price = z.object({
  perHour: z.int(),
  price: z.int(),
  waived: z.int(),
  reduced: z.int(),
  pays: z.int(),
  /** Name of the town in which the waiver lies; null when none does. */
  waivedBy: z.string().nullable(),
  /** Of `pays`: paid back by the town on claim. */
  refundable: z.int(),
  /** The household has a reduction that this facility does not take off: said before booking. */
  reductionNotHonoured: z.boolean(),
})
export const cancelRule = z.object({
  /** The first instant at which cancelling is too late (CAN-1). */
  limitAt: instant,
  illnessWaived: z.boolean(),
  feeText: z.string().nullable(),
})
const extra = z.object({ name: z.string(), yen: z.int() })

export const getQuote = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId/quote',
  summary: 'What a use would hold and cost, before it is booked; refuses with all reasons of BOOK-1 together',
  params: pair,
  query: z.object({ date: localDay, start: time, end: time, kind: kind.default('flexible') }),
  reply: json(
    z.object({
      ...head,
      ...range.shape,
      /** Per layer usable that day, in the order in which they are used up. */
      layers: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.int(), before: z.int(), after: z.int() })),
      price,
      cancel: cancelRule,
      /** BOOK-8: until when the facility answers; null when the booking stands at once. */
      answerBy: instant.nullable(),
      extras: z.array(extra),
      thingsToBring: z.string().nullable(),
    }),
  ),
  may: guardians,
  target: childTarget,
  audit: null,
  refusals: ['BOOK-1', 'SLOT-1', 'SLOT-2', 'HRS-1', 'HRS-2', 'HRS-4', 'INT-1', 'ACC-6', 'CERT-7', 'ELIG-2', 'AGE-4', 'BOOK-7'],
  example: { query: { date: '2026-12-03', start: '540', end: '660' } },
  work: 'search',
})

export const getNearest = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId/nearest',
  summary: 'Up to three free ranges of the same length nearest to a range that is lost',
  params: pair,
  query: z.object({ date: localDay, start: time, end: time, kind: kind.default('flexible'), change: changeId }),
  reply: json(z.object({ ranges: z.array(range) })),
  may: guardians,
  target: childTarget,
  audit: null,
  refusals: [],
  example: { query: { date: '2026-12-03', start: '540', end: '660' } },
  work: 'search',
})

const row = {
  id: z.uuid(),
  number: z.string(),
  child: place,
  facility: place,
  kind,
  ...range.shape,
  state: z.enum(bookingStates),
  minutes: z.int(),
  /** BOOK-8. */
  answerBy: instant.nullable(),
  /** BOOK-9: this is a change that waits; the booking that stands meanwhile. */
  replaces: z.uuid().nullable(),
}

/** BOOK-9 around one booking, as both sides see it. */
export const change = z.object({
  /** BOOK-9: why it cannot be changed now; null when it can. */
  why,
  /** Its own change that waits for the facility. */
  waiting: z.object({ id: z.uuid(), ...range.shape, answerBy: instant.nullable() }).nullable(),
  /** This is a change that waits: the booking that stands meanwhile. */
  replaces: z.object({ id: z.uuid(), ...range.shape }).nullable(),
  /** The booking that took its place. */
  next: z.uuid().nullable(),
  /** The booking whose place it took. */
  previous: z.uuid().nullable(),
})

/** 遅れるとの連絡: when the child will arrive, minutes since midnight, and when that was said. */
export const lateSaid = z.object({ expected: z.int(), at: instant })

/** A booking as its family sees it. */
export const ownBooking = z.object({
  ...row,
  address: z.string(),
  phone: z.string().nullable(),
  thingsToBring: z.string().nullable(),
  layers: z.array(minutesOfLayer),
  price,
  cancel: z.object({
    ...cancelRule.shape,
    /** CAN-2: what cancelling now would give; null when it cannot be cancelled. */
    now: z
      .object({
        inTime: z.boolean(),
        state: z.enum(bookingStates),
        back: z.array(minutesOfLayer),
        backMinutes: z.int(),
        lostMinutes: z.int(),
      })
      .nullable(),
  }),
  change,
  /** ATT-5: what the family has said, and the times it can still say today; minutes since midnight. */
  late: z.object({
    said: lateSaid.nullable(),
    can: z.object({ from: z.int(), to: z.int() }).nullable(),
  }),
  cause: z.string().nullable(),
  reason: z.string().nullable(),
  /** Made by staff (代理入力) or the family. */
  enteredByStaff: z.boolean(),
  events: z.array(
    z.object({
      at: instant,
      from: z.enum(bookingStates).nullable(),
      to: z.enum(bookingStates),
      byStaff: z.boolean(),
      cause: z.string().nullable(),
    }),
  ),
})

/** What a rush needs to hear at once; the booking itself says the rest. */
const receipt = z.object({
  id: z.uuid(),
  number: z.string(),
  child: z.object({ id: z.uuid() }),
  facility: z.object({ id: z.uuid() }),
  kind,
  ...range.shape,
  state: z.enum(bookingStates),
  minutes: z.int(),
  layers: z.array(minutesOfLayer.omit({ name: true })),
  /** BOOK-8. */
  answerBy: instant.nullable(),
})

export const postBooking = endpoint({
  method: 'POST',
  path: '/api/v1/bookings',
  summary: 'Books a use, or asks for it where the facility confirms; a refusal names every reason and the nearest free times',
  body: z.object({
    child: z.uuid(),
    facility: z.uuid(),
    kind,
    date: localDay,
    start: z.int().min(0).max(1440),
    end: z.int().min(0).max(1440),
  }),
  reply: json(receipt),
  may: guardians,
  target: { kind: 'child', in: 'body', name: 'child' },
  audit: 'booking.book',
  refusals: [...judged, 'SLOT-2', 'SLOT-3', 'SET-1', 'BOOK-7'],
  example: {
    body: {
      child: '0197a1b2-0000-7000-8000-000000000001',
      facility: '0197a1b2-0000-7000-8000-000000000002',
      kind: 'flexible',
      date: '2026-12-03',
      start: 540,
      end: 660,
    },
  },
  work: 'booking',
})

export const listBookings = endpoint({
  method: 'GET',
  path: '/api/v1/my/bookings',
  summary: 'Bookings of the household: what is to come first, or what has been, newest first',
  query: z.object({
    when: z.enum(['coming', 'past']).default('coming'),
    child: z.uuid().optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: json(z.object({ bookings: z.array(z.object(row)), page: z.int(), pages: z.int() })),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  work: 'own',
})

export const getOwnMonth = endpoint({
  method: 'GET',
  path: '/api/v1/my/months/:month/bookings',
  summary: 'Every booking of the household in a month, by day, with the minutes that count and what there is to pay',
  params: z.object({ month }),
  reply: json(
    z.object({
      month,
      bookings: z.array(
        z.object({
          ...row,
          /** Minutes held or used up now. */
          counts: z.int(),
          /** Yen, extras apart; null for what does not take place. */
          pays: z.int().nullable(),
        }),
      ),
    }),
  ),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  example: { params: { month: '2026-12' } },
  work: 'own',
})

export const getBooking = endpoint({
  method: 'GET',
  path: '/api/v1/my/bookings/:bookingId',
  summary: 'One booking with its history and what cancelling it would cost now',
  params: z.object({ bookingId: z.uuid() }),
  reply: json(ownBooking),
  may: guardians,
  target: bookingTarget,
  audit: null,
  refusals: [],
  work: 'own',
})

export const getBookingCalendar = endpoint({
  method: 'GET',
  path: '/api/v1/my/bookings/:bookingId/calendar',
  summary: 'The booking as an .ics file for the own calendar',
  params: z.object({ bookingId: z.uuid() }),
  reply: file('text/calendar'),
  may: guardians,
  target: bookingTarget,
  audit: null,
  refusals: [],
  work: 'own',
})

export const cancelBooking = endpoint({
  method: 'POST',
  path: '/api/v1/bookings/:bookingId/cancel',
  summary: 'Cancels; minutes come back until the limit (CAN-1). Refused when it would cost more than was shown (CAN-2)',
  params: z.object({ bookingId: z.uuid() }),
  body: z.object({
    /** Minutes that the family was told it would lose. */
    lostMinutes: z.int().min(0),
    /** The child is ill: counts where the terms waive it. */
    illness: z.boolean().default(false),
  }),
  reply: json(ownBooking),
  may: guardians,
  target: bookingTarget,
  audit: 'booking.cancel',
  refusals: ['CAN-1', 'CAN-2', 'BOOK-2', 'BOOK-5'],
  example: { body: { lostMinutes: 0 } },
  work: 'booking',
})
