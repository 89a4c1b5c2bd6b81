/** Public: facilities, their page, and free places (contract.md). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const anyone: May = { anonymous: 'all' }
const kind = z.enum(['regular', 'flexible'])
const bookingWay = z.enum(['automatic', 'confirmed', 'facility', 'outside'])
const interviewWay = z.enum(['published', 'proposals', 'phone', 'facility', 'closed'])
const localDate = z.iso.date()

/** One way of using a facility: how an interview is asked and how a booking is made (INT-2, BOOK-7). */
const kindReply = z.object({
  kind,
  booking: bookingWay,
  interview: interviewWay,
  /** SLOT-2 for a use six weeks ahead at most, in numbers; null where a 期 or a day of the month opens it. */
  window: z.object({
    opens: z.object({ by: z.enum(['daysBefore', 'dayOfMonth', 'terms']), days: z.int().nullable(), time: z.int().nullable() }),
    closes: z.object({ daysBefore: z.int(), time: z.int() }),
  }),
})

const card = {
  id: z.uuid(),
  municipality: z.string(),
  municipalityName: z.string(),
  name: z.string(),
  kana: z.string(),
  facilityType: z.string(),
  deliveryType: z.enum(['sharedRoom', 'dedicatedRoom', 'spareCapacity']),
  address: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  kinds: z.array(kindReply),
  classes: z.array(z.int()),
  /** Yen per hour before waivers and reductions (FEE-3). */
  perHour: z.int(),
  meals: z.boolean(),
  outsiders: z.boolean(),
}

export const searchFacilities = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities',
  summary: 'Facilities by municipality, weekday, part of the day, class age and way, with the free places of the next seven days',
  query: z.object({
    municipality: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** 0 Sunday … 6 Saturday. */
    weekday: z.coerce.number().int().min(0).max(6).optional(),
    part: z.enum(['morning', 'afternoon']).optional(),
    classAge: z.coerce.number().int().min(0).max(2).optional(),
    kind: kind.optional(),
    words: z.string().max(60).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: json(
    z.object({
      total: z.int(),
      page: z.int(),
      pages: z.int(),
      /** Those with a place in what was asked come first; not in a list as long as the country. */
      placesFirst: z.boolean(),
      facilities: z.array(
        z.object({
          ...card,
          /** Most children of the class that some two cells in a row can still take, per day from today on. */
          week: z.array(z.object({ date: localDate, places: z.int() })),
        }),
      ),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { query: { municipality: '131083', classAge: '1' } },
  work: 'search',
})

export const getFacility = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities/:facilityId',
  summary: 'The public page of a facility',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    z.object({
      ...card,
      corporation: z.string(),
      hostName: z.string().nullable(),
      postalCode: z.string().nullable(),
      phone: z.string().nullable(),
      access: z.string().nullable(),
      website: z.string().nullable(),
      fromMonths: z.int().nullable(),
      agesText: z.string().nullable(),
      capacity: z.int(),
      capacities: z.array(z.int().nullable()),
      hoursText: z.string(),
      closedText: z.string(),
      feeText: z.string().nullable(),
      mealList: z.array(z.object({ name: z.string(), yen: z.int(), when: z.string() })),
      extraList: z.array(z.object({ name: z.string(), yen: z.int(), per: z.string() })),
      thingsToBring: z.string().nullable(),
      paymentText: z.string().nullable(),
      cancelText: z.string().nullable(),
      cancelFeeText: z.string().nullable(),
      /** CAN-1 as it stands today. */
      cancel: z.object({ daysBefore: z.int(), time: z.int() }),
      illnessWaived: z.boolean(),
      unit: z.union([z.enum(['halfHour', 'wholeHour']), z.object({ block: z.int() })]),
      interviewText: z.string().nullable(),
      bookingText: z.string().nullable(),
      parentChild: z.boolean(),
      medicalCare: z.boolean(),
      disability: z.boolean(),
      reductionHonoured: z.boolean(),
      temporaryCare: z.boolean(),
      parking: z.boolean(),
      featuresText: z.string().nullable(),
      staffText: z.string().nullable(),
      partnerText: z.string().nullable(),
      openedOn: localDate.nullable(),
      /** The town's own sentences: fee and regular intake. */
      townTexts: z.object({ fee: z.string(), regular: z.string() }),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { params: { facilityId: '01939d2e-0000-7000-8000-000000000001' } },
  work: 'search',
})

export const getAvailability = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities/:facilityId/availability',
  summary: 'Free places of a month, per day, kind and class age; a copy at most half a second old, the booking alone decides',
  params: z.object({ facilityId: z.uuid() }),
  query: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  reply: json(
    z.object({
      facilityId: z.uuid(),
      month: z.string(),
      days: z.array(
        z.object({
          date: localDate,
          kind,
          cells: z.array(z.object({ start: z.int(), stopped: z.boolean(), free: z.int(), classes: z.array(z.int()) })),
        }),
      ),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { params: { facilityId: '01939d2e-0000-7000-8000-000000000001' }, query: { month: '2026-12' } },
  work: 'search',
})
