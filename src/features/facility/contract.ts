/** Public: facilities, their page, and free places (contract.md). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { openWays } from '../booking/rules.ts'
import { shownEvent } from '../house-event/contract.ts'

const anyone: May = { anonymous: 'all' }
const kind = z.enum(['regular', 'flexible'])
const bookingWay = z.enum(openWays)
const interviewWay = z.enum(['published', 'proposals', 'phone', 'facility', 'closed'])
const localDate = z.iso.date()

const window = z.object({
  opens: z.object({ by: z.enum(['daysBefore', 'dayOfMonth', 'terms']), days: z.int().nullable(), time: z.int().nullable() }),
  closes: z.object({ daysBefore: z.int(), time: z.int() }),
})

/** One way of using a facility: how an interview is asked and how a booking is made (INT-2, BOOK-7). */
const kindReply = z.object({
  kind,
  booking: bookingWay,
  interview: interviewWay,
  /** SLOT-2 for a use six weeks ahead at most, in numbers; null where a 期 or a day of the month opens it. */
  window,
  /** The same for families of other towns. */
  otherWindow: window,
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
  parking: z.boolean(),
  parentChild: z.boolean(),
  medicalCare: z.boolean(),
  outsiders: z.boolean(),
}

const ids = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/)
/** A box that is ticked; the names tell nothing of a child. */
const ticked = z.literal('1').optional()
const minute = z.coerce.number().int().min(0).max(1440)

export const searchFacilities = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities',
  summary:
    'Facilities by area, place, day, time, class age, way, price and what they offer, with the free places of the next seven days',
  query: z.object({
    prefecture: z.string().max(10).optional(),
    municipality: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** 0 Sunday … 6 Saturday. */
    weekday: z.coerce.number().int().min(0).max(6).optional(),
    /** Minutes since midnight, half-open: only cells that begin inside count. */
    from: minute.optional(),
    to: minute.optional(),
    classAge: z.coerce.number().int().min(0).max(2).optional(),
    kind: kind.optional(),
    /** Part of the name, its kana, the address or the way there. */
    words: z.string().max(60).optional(),
    /** The beginning of a postcode, at least three digits. */
    postcode: z
      .string()
      .regex(/^\d{3,7}$/)
      .optional(),
    /** Where to measure from; callers round to hundredths of a degree (about 1 km). Wins over `postcode`. */
    lat: z.coerce.number().min(20).max(46).optional(),
    lng: z.coerce.number().min(122).max(154).optional(),
    /** Yen per hour at most, before waivers. */
    maxYen: z.coerce.number().int().min(0).max(10_000).optional(),
    meals: ticked,
    parking: ticked,
    /** 親子通園. */
    together: ticked,
    /** 医療的ケア. */
    support: ticked,
    /** Takes families of other towns. */
    guests: ticked,
    /** Takes interviews for a way that it offers. */
    open: ticked,
    /** Has a place in what was asked. */
    free: ticked,
    /** Only these. */
    ids: ids.optional(),
    /** Also where all of them lie. */
    points: ticked,
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: json(
    z.object({
      total: z.int(),
      page: z.int(),
      pages: z.int(),
      perPage: z.int(),
      /** How the list is sorted: by distance, by places in what was asked, or (a list as long as the country) by town. */
      sorted: z.enum(['distance', 'places', 'town']),
      /** `free` was asked and the list is short enough to look into every place's cells. */
      freeLooked: z.boolean(),
      /** Where distances are measured from. `digits`: how much of the postcode a facility shares. */
      origin: z
        .object({ by: z.enum(['position', 'postcode']), digits: z.int().nullable(), lat: z.number(), lng: z.number() })
        .nullable(),
      /** With an origin the nearest so many are the whole list. */
      nearest: z.int().nullable(),
      facilities: z.array(
        z.object({
          ...card,
          /** Place in the whole list, from 1; the same number stands on the map. */
          rank: z.int(),
          /** From the origin, straight, in km with one decimal. */
          km: z.number().nullable(),
          /** Most children of the class that some two cells in a row can still take, per day from today on. */
          week: z.array(z.object({ date: localDate, places: z.int() })),
        }),
      ),
      /** All of the list in its order; null where it is too long for a map, or was not asked for. */
      points: z
        .array(z.object({ id: z.uuid(), name: z.string(), rank: z.int(), lat: z.number(), lng: z.number(), open: z.boolean() }))
        .nullable(),
      /** The towns around: where their facilities lie on average. */
      around: z.array(z.object({ name: z.string(), lat: z.number(), lng: z.number() })),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { query: { municipality: '131083', classAge: '1' } },
  work: 'search',
})

export const listTowns = endpoint({
  method: 'GET',
  path: '/api/v1/public/towns',
  summary: 'The municipalities of a prefecture that run their scheme here: code and name, nothing else',
  query: z.object({ prefecture: z.string().max(10) }),
  reply: json(z.object({ towns: z.array(z.object({ code: z.string(), name: z.string() })) })),
  may: anyone,
  audit: null,
  refusals: [],
  example: { query: { prefecture: '東京都' } },
  work: 'search',
})

/** A facility as everybody sees it. */
export const facilityPage = z.object({
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
  disability: z.boolean(),
  reductionHonoured: z.boolean(),
  temporaryCare: z.boolean(),
  featuresText: z.string().nullable(),
  staffText: z.string().nullable(),
  partnerText: z.string().nullable(),
  /** 利用前の健康診断: what is asked for, in the facility’s words; null where it says nothing. */
  checkupText: z.string().nullable(),
  openedOn: localDate.nullable(),
  /** The town's own sentences: fee and regular intake. */
  /** The town's own reservation system, where it takes the bookings (BOOK-7). */
  townBooking: z.string().nullable(),
  townTexts: z.object({ fee: z.string(), regular: z.string() }),
})

/** `path` from the root of this site; it gives the same bytes for ever. Pixels. */
const drawing = z.object({ path: z.string(), width: z.int(), height: z.int() })

export const getFacility = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities/:facilityId',
  summary: 'The public page of a facility',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    facilityPage.extend({
      /** In the facility's order; each in two sizes, with its words for who does not see it. */
      photos: z.array(z.object({ alt: z.string(), large: drawing, small: drawing })),
      /** SLOT-2: days of the next months that cannot be booked yet, by kind and for whom, and when they can; null: not said yet. */
      later: z.array(
        z.object({
          kind,
          /** Of the town's own families, else of others. */
          resident: z.boolean(),
          from: localDate,
          to: localDate,
          opens: z.iso.datetime().nullable(),
        }),
      ),
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
      /** 行事 of the month that the facility shows to families, in its own words (EVT-1). */
      events: z.array(shownEvent),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { params: { facilityId: '01939d2e-0000-7000-8000-000000000001' }, query: { month: '2026-12' } },
  work: 'search',
})
