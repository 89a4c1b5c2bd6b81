/** Open data: a town's facilities and their free places as files with stable addresses (docs/open-data.md). Public columns only. */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'

const anyone: May = { anonymous: 'all' }
const query = z.object({ municipality: z.string().regex(/^\d{6}$/) })
const example = { query: { municipality: '131083' } }

/** What every file says of itself. */
const head = {
  municipality: z.string(),
  municipalityName: z.string(),
  licence: z.literal('CC BY 4.0'),
  /** How the licence wants the source named. */
  attribution: z.string(),
  /** When the rows were read: at most a minute before they are sent. */
  readAt: z.iso.datetime(),
}

export const openFacility = z.object({
  id: z.uuid(),
  /** 事業所番号. */
  number: z.string(),
  name: z.string(),
  kana: z.string(),
  corporation: z.string(),
  facilityType: z.string(),
  deliveryType: z.string(),
  postalCode: z.string().nullable(),
  address: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  /** The facility's page here. */
  page: z.string(),
  /** Class ages that it takes. */
  classes: z.array(z.int()),
  /** From so many months of age; null: from the scheme's own. */
  fromMonths: z.int().nullable(),
  agesText: z.string().nullable(),
  hoursText: z.string(),
  closedText: z.string(),
  /** Yen per hour before waivers and reductions. */
  perHour: z.int(),
  /** The ways of using it, each with how a booking is made and how the first interview is asked for. */
  ways: z.array(z.object({ kind: z.string(), booking: z.string(), interview: z.string() })),
  meals: z.boolean(),
  parking: z.boolean(),
  parentChild: z.boolean(),
  medicalCare: z.boolean(),
  outsiders: z.boolean(),
})

/** Most children of a class age that some half hour of the day can still take; null: the facility does not take that class. */
const places = z.int().nullable()
export const openPlaces = z.object({
  date: z.iso.date(),
  class0: places,
  class1: places,
  class2: places,
})

const common = { method: 'GET', query, may: anyone, audit: null, refusals: [], example, work: 'search', shared: true } as const

export const openFacilitiesJson = endpoint({
  ...common,
  path: '/api/v1/open-data/facilities.json',
  summary: 'Open data: the facilities of a town',
  reply: json(z.object({ ...head, facilities: z.array(openFacility) })),
})

export const openFacilitiesCsv = endpoint({
  ...common,
  path: '/api/v1/open-data/facilities.csv',
  summary: 'Open data: the facilities of a town as CSV (UTF-8 with BOM)',
  reply: file('text/csv; charset=utf-8'),
})

export const openFacilitiesGeojson = endpoint({
  ...common,
  path: '/api/v1/open-data/facilities.geojson',
  summary: 'Open data: the facilities of a town as GeoJSON (RFC 7946)',
  reply: file('application/geo+json'),
})

export const openPlacesJson = endpoint({
  ...common,
  path: '/api/v1/open-data/free-places.json',
  summary: 'Open data: free places of the next 14 days of a town, per facility, day and class age',
  reply: json(
    z.object({
      ...head,
      facilities: z.array(z.object({ id: z.uuid(), number: z.string(), name: z.string(), days: z.array(openPlaces) })),
    }),
  ),
})

export const openPlacesCsv = endpoint({
  ...common,
  path: '/api/v1/open-data/free-places.csv',
  summary: 'Open data: free places of the next 14 days of a town as CSV (UTF-8 with BOM)',
  reply: file('text/csv; charset=utf-8'),
})
