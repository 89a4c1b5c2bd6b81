/** 行事 (EVT-1): a facility's own days on its calendar of places: entered, shown to families or not, with or without places. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { longestTitle } from './rules.ts'

const readers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const writers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const one = z.object({ facilityId: z.uuid(), eventId: z.uuid() })
const time = z.int().min(0).max(1440).multipleOf(15).nullable()

const shape = {
  from: localDay,
  /** Inclusive. */
  to: localDay,
  /** Minutes of each day; both null = no time is named. */
  start: time,
  end: time,
  title: z.string(),
  /** Families read it, in the facility's own words. */
  shown: z.boolean(),
  /** Painting and the weekly pattern give no places on these days. */
  noPlaces: z.boolean(),
}
/** As it stands on the facility's calendar and board. */
export const houseEvent = z.object({ id: z.uuid(), ...shape })
/** As families read it. */
export const shownEvent = z.object({ from: localDay, to: localDay, start: time, end: time, title: z.string() })

export const listHouseEvents = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/events',
  summary: '行事 of a facility that are not over before a day, the first 300',
  params: z.object({ facilityId: z.uuid() }),
  query: z.object({ from: localDay }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      kinds: z.array(z.enum(['regular', 'flexible'])),
      events: z.array(
        houseEvent.extend({
          version: z.int(),
          /** Of days without places that are still to come: cells that have some all the same, and how many of these have a booking. */
          places: z.int(),
          taken: z.int(),
        }),
      ),
    }),
  ),
  may: readers,
  target,
  audit: null,
  refusals: ['EVT-1'],
  example: { query: { from: '2026-11-24' } },
  work: 'own',
})

export const saveHouseEvent = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/events/:eventId',
  summary: 'Enters or changes a 行事; it ends no booking and takes no place that stands',
  params: one,
  body: z.object({
    ...shape,
    // Room for what is too long, so that the refusal can say it in words.
    title: z
      .string()
      .trim()
      .max(longestTitle * 4),
    /** null: a new one. */
    version: z.int().nullable(),
  }),
  reply: json(z.object({ version: z.int() })),
  may: writers,
  target,
  audit: 'houseEvent.save',
  refusals: ['EVT-1'],
  example: {
    params: { eventId: '0198c0de-0000-7000-8000-00000000e101' },
    body: {
      version: null,
      from: '2026-12-05',
      to: '2026-12-05',
      start: 570,
      end: 690,
      title: '運動会',
      shown: true,
      noPlaces: true,
    },
  },
  work: 'own',
})

export const removeHouseEvent = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/events/:eventId/remove',
  summary: 'Removes a 行事; places that it kept away are not made by that',
  params: one,
  body: z.object({ version: z.int() }),
  reply: json(z.object({})),
  may: writers,
  target,
  audit: 'houseEvent.remove',
  refusals: ['EVT-1'],
  example: { body: { version: 1 } },
  work: 'own',
})
