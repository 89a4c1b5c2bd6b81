/** What facilities mean for one family: hours and price there, when booking opens, and which ones it marked. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const household: May = { guardian1: 'household', guardian2: 'household' }
const guardians: May = { guardian1: 'all', guardian2: 'all' }
const at = z.iso.datetime()
const exampleId = '00000000-0000-7000-8000-000000000001'

export const getFamilyPlaces = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities',
  summary:
    'Where a child lives and its class, and per facility named: hours it can still use there, price after waiver and reduction, next opening',
  params: z.object({ childId: z.uuid() }),
  query: z.object({
    /** Up to twenty ids with commas between. */
    facilities: z
      .string()
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/)
      .optional(),
  }),
  reply: json(
    z.object({
      child: z.object({ id: z.uuid(), name: z.string() }),
      /** The municipality whose certificate holds today, else the next one's; null where there is none. */
      home: z.object({ code: z.string(), name: z.string(), prefecture: z.string() }).nullable(),
      /** AGE-4; null from the fiscal year on in which no class takes the child. */
      classAge: z.int().nullable(),
      places: z.array(
        z.object({
          facility: z.uuid(),
          /** Confirmed by the municipality that certifies: its own hours count here too (HRS-2). */
          ownTown: z.boolean(),
          /** Takes this family at all. */
          taken: z.boolean(),
          /** Minutes that can still be booked here, this month and the next, and whose hours they are. */
          hours: z.array(
            z.object({ month: z.string(), minutes: z.int(), layers: z.array(z.object({ code: z.string(), name: z.string() })) }),
          ),
          /** One hour as this family would pay it today; null without a certificate. */
          price: z
            .object({ full: z.int(), pays: z.int(), waivedBy: z.string().nullable(), reduced: z.int(), refundable: z.int() })
            .nullable(),
          /** SLOT-2 for this family: the last day that can be booked now, and when which day opens next. */
          opens: z.array(
            z.object({
              kind: z.enum(['regular', 'flexible']),
              openTo: z.iso.date().nullable(),
              next: z.object({ at, from: z.iso.date(), to: z.iso.date() }).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  may: household,
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: [],
  example: { params: { childId: exampleId } },
  work: 'own',
})

export const getFavourites = endpoint({
  method: 'GET',
  path: '/api/v1/my/favourites',
  summary: 'The facilities that this login marked, newest first',
  reply: json(z.object({ facilities: z.array(z.uuid()) })),
  may: guardians,
  audit: null,
  refusals: [],
  work: 'own',
})

export const addFavourite = endpoint({
  method: 'PUT',
  path: '/api/v1/my/favourites/:facilityId',
  summary: 'Marks a facility; marking it again changes nothing',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(z.object({})),
  may: guardians,
  audit: 'favourite.added',
  refusals: ['SET-1'],
  example: { params: { facilityId: exampleId } },
  work: 'own',
})

export const removeFavourite = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/favourites/:facilityId',
  summary: 'Takes the mark away',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(z.object({})),
  may: guardians,
  audit: 'favourite.removed',
  refusals: [],
  example: { params: { facilityId: exampleId } },
  work: 'own',
})
