/** INT-2: times that a facility publishes for interviews, and the free ones as a family chooses from them. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { interviewStates, interviewWays } from './rules.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const ofFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const exampleId = '00000000-0000-7000-8000-000000000001'
const kind = z.enum(['regular', 'flexible'])
const time = { id: z.uuid(), date: localDay, start: z.int(), minutes: z.int(), kind: kind.nullable() }
const here = z.object({ facilityId: z.uuid() })

export const getFreeTimes = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId/interview-times',
  summary: 'Free published times ahead, for the kinds whose interviews are taken that way',
  params: z.object({ childId: z.uuid(), facilityId: z.uuid() }),
  reply: json(z.object({ times: z.array(z.object(time)) })),
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: [],
  example: { params: { childId: exampleId, facilityId: exampleId } },
})

export const getInterviewTimes = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/interview-times',
  summary: 'Published times of a facility from a day on, and who took which',
  params: here,
  query: z.object({ from: localDay.optional() }),
  reply: json(
    z.object({
      /** How each kind takes interviews: times are shown to families where it says `published`. */
      ways: z.array(z.object({ kind, way: z.enum(interviewWays) })),
      times: z.array(
        z.object({
          ...time,
          past: z.boolean(),
          /** null: free. Name null: the relation has ended (SEE-1). */
          interview: z.object({ id: z.uuid(), state: z.enum(interviewStates), name: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  ),
  may: staff,
  target: ofFacility,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleId } },
})

const count = z.object({ added: z.int(), left: z.int() })

export const publishTimes = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interview-times',
  summary: 'Publishes times: several in a row, every week again; those that overlap a time that stands are left out',
  params: here,
  body: z.object({
    date: localDay,
    start: z.int().min(0).max(1435),
    minutes: z.int().min(5).max(480),
    count: z.int().min(1).max(12),
    weeks: z.int().min(1).max(26),
    kind: kind.nullable().default(null),
  }),
  reply: json(count),
  may: staff,
  target: ofFacility,
  audit: 'interview.timesPublished',
  refusals: ['INT-1', 'INT-2'],
  example: {
    params: { facilityId: exampleId },
    body: { date: '2026-12-01', start: 600, minutes: 30, count: 2, weeks: 4, kind: null },
  },
})

export const removeTimes = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interview-times/remove',
  summary: 'Takes free times back, all of those named or none; a time that a family took is moved or cancelled by its interview',
  params: here,
  body: z.object({ times: z.array(z.uuid()).min(1).max(200) }),
  reply: json(z.object({ removed: z.int() })),
  may: staff,
  target: ofFacility,
  audit: 'interview.timesRemoved',
  refusals: ['INT-2'],
  example: { params: { facilityId: exampleId }, body: { times: [exampleId] } },
})
