/** 初回面談 (INT-1..5): the family's side and the facility's. */
import { z } from 'zod'
import { parseDate } from '../../platform/calendar.ts'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { interviewStates, interviewWays, maxProposals, refusalReasons } from './rules.ts'

const own: May = { guardian1: 'household', guardian2: 'household' }
const guardians: May = { guardian1: 'all', guardian2: 'all' }
const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const ofInterview = { kind: 'interview', in: 'params', name: 'interviewId' } as const
const ofFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const

const exampleId = '00000000-0000-7000-8000-000000000001'
const exampleInterview = { facilityId: exampleId, interviewId: exampleId }
const kind = z.enum(['regular', 'flexible'])
const state = z.enum(interviewStates)
const at = z.iso.datetime()
const day = z.iso.date()
/** A real day that the calendar knows. */
const givenDay = day.refine((text) => parseDate(text) !== null)
const time = z.int().min(0).max(1440)
/** Free words of either side; sealed under the child's key. */
const words = z.string().max(1000)
/** From `start` to `end` on a day, minutes since midnight. */
const span = z.object({ date: day, start: z.int(), end: z.int() })
const givenSpan = z.object({ date: givenDay, start: time, end: time }).refine((s) => s.end > s.start, { path: ['end'] })
const id = json(z.object({ id: z.uuid() }))
/** A refusal as a value; the screen finds its words. */
const reason = z.object({ rule: z.string(), code: z.string(), slots: z.record(z.string(), z.union([z.string(), z.number()])) })

const head = {
  id: z.uuid(),
  state,
  way: z.enum(['proposals', 'publishedTimes', 'phone', 'visit', 'known']),
  kind: kind.nullable(),
  requestedAt: at,
  decidedAt: at.nullable(),
  fixed: z.object({ date: day, start: z.int(), minutes: z.int() }).nullable(),
  reason: z.string().nullable(),
}

export const getStanding = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId',
  summary: 'What a facility means for a child: accepted, an interview under way, or whether one can be asked for (INT-1, INT-2)',
  params: z.object({ childId: z.uuid(), facilityId: z.uuid() }),
  reply: json(
    z.object({
      child: z.object({ id: z.uuid(), name: z.string() }),
      acceptance: z.object({ acceptedOn: day, kinds: z.array(kind), validTo: day.nullable() }).nullable(),
      /** Open, or the last one where there is none. */
      interview: z.object({ id: z.uuid(), state, open: z.boolean() }).nullable(),
      ask: z.array(z.object({ kind, way: z.enum(interviewWays), reasons: z.array(reason) })),
    }),
  ),
  may: own,
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: [],
  example: { params: { childId: exampleId, facilityId: exampleId } },
})

export const askInterview = endpoint({
  method: 'POST',
  path: '/api/v1/my/interviews',
  summary:
    'Asks a facility for an interview: with up to three proposals, or by taking one of its published times; opens the relation of SEE-1',
  body: z.object({
    childId: z.uuid(),
    facilityId: z.uuid(),
    proposals: z.array(givenSpan).max(maxProposals),
    /** INT-2: a published time; with it there are no proposals and the time is fixed at once. */
    timeId: z.uuid().nullable().default(null),
    message: words,
  }),
  reply: id,
  may: own,
  target: { kind: 'child', in: 'body', name: 'childId' },
  audit: 'interview.asked',
  refusals: ['INT-1', 'INT-2', 'ELIG-1', 'ELIG-2', 'CERT-7', 'AGE-4', 'SET-1'],
  example: {
    body: {
      childId: exampleId,
      facilityId: exampleId,
      proposals: [{ date: '2026-12-01', start: 600, end: 720 }],
      message: '',
    },
  },
})

export const listOwnInterviews = endpoint({
  method: 'GET',
  path: '/api/v1/my/interviews',
  summary: 'The interviews of the household, newest first',
  reply: json(
    z.object({
      interviews: z.array(
        z.object({ ...head, childId: z.uuid(), childName: z.string(), facilityId: z.uuid(), facilityName: z.string() }),
      ),
    }),
  ),
  may: guardians,
  audit: null,
  refusals: [],
})

const proposals = z.array(z.object({ ordinal: z.int(), by: z.enum(['family', 'facility']), ...span.shape }))

export const getOwnInterview = endpoint({
  method: 'GET',
  path: '/api/v1/my/interviews/:interviewId',
  summary: 'One interview as its family sees it',
  params: z.object({ interviewId: z.uuid() }),
  reply: json(
    z.object({
      ...head,
      child: z.object({ id: z.uuid(), name: z.string() }),
      facility: z.object({ id: z.uuid(), name: z.string(), address: z.string(), phone: z.string().nullable() }),
      proposals,
      messages: z.object({ family: z.string(), facility: z.string() }),
      heldOn: day.nullable(),
      acceptance: z.object({ acceptedOn: day, kinds: z.array(kind), validTo: day.nullable() }).nullable(),
    }),
  ),
  may: own,
  target: ofInterview,
  audit: 'interview.read',
  refusals: [],
  example: { params: { interviewId: exampleId } },
})

export const chooseProposal = endpoint({
  method: 'POST',
  path: '/api/v1/my/interviews/:interviewId/choose',
  summary: 'Takes one of the times that the facility proposed',
  params: z.object({ interviewId: z.uuid() }),
  body: z.object({ ordinal: z.int().min(1).max(9) }),
  reply: id,
  may: own,
  target: ofInterview,
  audit: 'interview.fixed',
  refusals: ['INT-2', 'INT-3'],
  example: { params: { interviewId: exampleId }, body: { ordinal: 4 } },
})

export const proposeAgain = endpoint({
  method: 'POST',
  path: '/api/v1/my/interviews/:interviewId/proposals',
  summary: 'Replaces the family’s proposals while no time is agreed',
  params: z.object({ interviewId: z.uuid() }),
  body: z.object({ proposals: z.array(givenSpan).max(maxProposals), message: words }),
  reply: id,
  may: own,
  target: ofInterview,
  audit: 'interview.proposed',
  refusals: ['INT-2', 'INT-3'],
  example: {
    params: { interviewId: exampleId },
    body: { proposals: [{ date: '2026-12-01', start: 600, end: 720 }], message: '' },
  },
})

export const cancelOwnInterview = endpoint({
  method: 'POST',
  path: '/api/v1/my/interviews/:interviewId/cancel',
  summary: 'The family withdraws its request before the decision',
  params: z.object({ interviewId: z.uuid() }),
  reply: id,
  may: own,
  target: ofInterview,
  audit: 'interview.cancelled',
  refusals: ['INT-3'],
  example: { params: { interviewId: exampleId } },
})

// The facility's side -----------------------------------------------------------------------------------------------------------

export const listInterviews = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/interviews',
  summary: 'The interviews of a facility; open ones first, oldest request first',
  params: z.object({ facilityId: z.uuid() }),
  query: z.object({ state: z.enum(['open', 'all', ...interviewStates]).default('open') }),
  reply: json(
    z.object({
      counts: z.record(z.string(), z.int()),
      kinds: z.array(kind),
      interviews: z.array(
        z.object({
          ...head,
          /** null: the relation has ended (SEE-1). */
          child: z.object({ id: z.uuid(), name: z.string(), birthDate: day }).nullable(),
          proposals: z.int(),
        }),
      ),
    }),
  ),
  may: staff,
  target: ofFacility,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleId }, query: { state: 'open' } },
})

export const getInterview = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId',
  summary: 'One interview with proposals, messages and records; each opening is recorded (SEE-1)',
  params: z.object({ facilityId: z.uuid(), interviewId: z.uuid() }),
  reply: json(
    z.object({
      ...head,
      facilityKinds: z.array(kind),
      child: z.object({ id: z.uuid(), name: z.string(), kana: z.string(), birthDate: day, live: z.boolean() }).nullable(),
      guardians: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
      proposals,
      messages: z.object({ family: z.string(), facility: z.string() }),
      records: z.array(
        z.object({
          id: z.uuid(),
          stage: z.enum(['before', 'after']),
          mode: z.enum(['individual', 'group']),
          date: day,
          start: z.int(),
          end: z.int(),
          individualMinutes: z.int().nullable(),
          /** INT-4: long enough for 初回対応加算. */
          counts: z.boolean(),
          present: z.string(),
          contents: z.string(),
          by: z.string(),
        }),
      ),
      acceptance: z
        .object({ id: z.uuid(), acceptedOn: day, kinds: z.array(kind), asKnown: z.boolean(), validTo: day.nullable() })
        .nullable(),
    }),
  ),
  may: staff,
  target: ofFacility,
  audit: 'interview.read',
  refusals: ['SEE-1'],
  example: { params: exampleInterview },
})

const facilityParams = z.object({ facilityId: z.uuid(), interviewId: z.uuid() })

export const arrangeInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId/arrange',
  summary: 'None of the times fits: the facility proposes others',
  params: facilityParams,
  body: z.object({ proposals: z.array(givenSpan).max(maxProposals), message: words }),
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.arranged',
  refusals: ['INT-2', 'INT-3'],
  example: {
    params: exampleInterview,
    body: { proposals: [{ date: '2026-12-02', start: 600, end: 630 }], message: '' },
  },
})

export const fixInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId/fix',
  summary: 'Fixes the time, or moves a fixed one',
  params: facilityParams,
  body: z.object({ date: givenDay, start: time, minutes: z.int().min(5).max(480), message: words }),
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.fixed',
  refusals: ['INT-2', 'INT-3'],
  example: { params: exampleInterview, body: { date: '2026-12-01', start: 600, minutes: 30, message: '' } },
})

export const recordInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId/records',
  summary: '面談の記録: stage, mode, times, who was there, contents (INT-4); a 事前 record makes the interview 実施済',
  params: facilityParams,
  body: z.object({
    stage: z.enum(['before', 'after']),
    mode: z.enum(['individual', 'group']),
    date: givenDay,
    start: time,
    end: time,
    /** Of a 集合 meeting: minutes held individually. */
    individualMinutes: z.int().min(0).max(480),
    present: z.string().max(200),
    contents: z.string().max(4000),
  }),
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.recorded',
  refusals: ['INT-3', 'INT-4', 'SEE-1'],
  example: {
    params: exampleInterview,
    body: {
      stage: 'before',
      mode: 'individual',
      date: '2026-11-23',
      start: 600,
      end: 630,
      individualMinutes: 0,
      present: '母',
      contents: '園での過ごし方を説明した。',
    },
  },
})

export const acceptInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId/accept',
  summary: '受入可 (利用承認); `known`: of a child known already, without a meeting (INT-3)',
  params: facilityParams,
  body: z.object({ kinds: z.array(kind).min(1).max(2), known: z.boolean() }),
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.accepted',
  refusals: ['INT-3', 'SEE-1'],
  example: { params: exampleInterview, body: { kinds: ['flexible'], known: false } },
})

export const refuseInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId/refuse',
  summary: '受入不可 with a reason code; of an accepted child: withdraws the acceptance, its future bookings end (INT-5)',
  params: facilityParams,
  body: z.object({ reason: z.enum(refusalReasons).nullable() }),
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.refused',
  refusals: ['INT-3', 'INT-5'],
  example: { params: exampleInterview, body: { reason: 'noPlace' } },
})

export const cancelInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews/:interviewId/cancel',
  summary: 'The facility calls the interview off before the decision; the family may ask again',
  params: facilityParams,
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.cancelled',
  refusals: ['INT-3'],
  example: { params: exampleInterview },
})

export const registerInterview = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/interviews',
  summary:
    '代理入力: an interview for a child whose certificate is in hand, by number and birth date (INT-2); opens the relation of SEE-1',
  params: z.object({ facilityId: z.uuid() }),
  body: z.object({
    certificateNumber: z.string().max(40),
    birthDate: givenDay,
    kind: kind.nullable(),
    way: z.enum(['visit', 'phone']),
    date: givenDay,
    start: time,
    minutes: z.int().min(5).max(480),
  }),
  reply: id,
  may: staff,
  target: ofFacility,
  audit: 'interview.registered',
  refusals: ['INT-1', 'INT-2'],
  example: {
    params: { facilityId: exampleId },
    body: {
      certificateNumber: '13107-08-000123-1',
      birthDate: '2025-04-10',
      kind: 'regular',
      way: 'visit',
      date: '2026-11-24',
      start: 600,
      minutes: 30,
    },
  },
})
