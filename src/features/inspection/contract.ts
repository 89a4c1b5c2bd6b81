/** 指導監査 (INS-1): what a town found at a facility, item by item, what the facility answers, and that it is settled; nothing is overwritten. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { findingLevels, findingStates, inspectionKinds, longest } from './rules.ts'

const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const one = z.object({ inspectionId: z.uuid() })
const words = (most: number) => z.string().trim().max(most)
const nothing = json(z.object({}))
const instant = z.iso.datetime()

const head = z.object({
  id: z.uuid(),
  facility: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.enum(inspectionKinds),
  heldOn: localDay,
  /** null: the facility does not see it yet. */
  sentAt: instant.nullable(),
  findings: z.int(),
  /** Waiting for the facility, those of them whose day is over, and answered ones that wait for the town. */
  open: z.int(),
  overdue: z.int(),
  answered: z.int(),
  /** The first day until which something is answered; null = nothing is. */
  due: localDay.nullable(),
})

const detail = head.extend({
  madeBy: z.string().nullable(),
  items: z.array(
    z.object({
      id: z.uuid(),
      level: z.enum(findingLevels),
      item: z.string(),
      words: z.string(),
      state: z.enum(findingStates),
      due: localDay.nullable(),
      overdue: z.boolean(),
      /** How many turns there are: sent back with the next one. */
      turn: z.int(),
      turns: z.array(
        z.object({
          id: z.uuid(),
          event: z.enum(['answered', 'asked', 'settled']),
          at: instant,
          /** Who, to the own side alone. */
          by: z.string().nullable(),
          text: z.string().nullable(),
          dueOn: localDay.nullable(),
        }),
      ),
    }),
  ),
  mayAct: z.boolean(),
})

export const listInspections = endpoint({
  method: 'GET',
  path: '/api/v1/office/inspections',
  summary:
    'Inspections of the own town: first those with answers overdue, then those that wait for the town, then by day; no word of them',
  query: z.object({ facility: z.uuid().optional(), page: z.coerce.number().int().min(1).max(1000).default(1) }),
  reply: json(
    z.object({
      inspections: z.array(head),
      found: z.int(),
      pages: z.int(),
      facilities: z.array(z.object({ id: z.uuid(), name: z.string() })),
      mayAct: z.boolean(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const makeInspection = endpoint({
  method: 'POST',
  path: '/api/v1/office/inspections',
  summary: 'Notes an inspection of an own facility; the facility sees nothing before it is sent',
  body: z.object({ facility: z.uuid(), kind: z.enum(inspectionKinds), heldOn: localDay }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'inspection.make',
  refusals: ['INS-1'],
  example: { body: { facility: '0197a1b2-0000-7000-8000-000000000001', kind: 'onSite', heldOn: '2026-11-20' } as never },
  work: 'proxy',
})

export const getInspection = endpoint({
  method: 'GET',
  path: '/api/v1/office/inspections/:inspectionId',
  summary: 'An inspection with its findings and every turn',
  params: one,
  reply: json(detail),
  may: readers,
  audit: null,
  refusals: ['INS-1'],
  work: 'proxy',
})

export const addFinding = endpoint({
  method: 'POST',
  path: '/api/v1/office/inspections/:inspectionId/findings',
  summary: 'An item with 文書指摘 or 口頭指摘 and the day until which it is answered, or without any',
  params: one,
  body: z.object({
    level: z.enum(findingLevels),
    item: words(longest.item),
    words: words(longest.words),
    dueOn: localDay.nullable(),
  }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'inspection.add',
  refusals: ['INS-1'],
  example: {
    params: { inspectionId: '0197a1b2-0000-7000-8000-000000000001' },
    body: { level: 'written', item: '職員の配置', words: '11月2日の午後、1名不足。', dueOn: '2027-01-15' } as never,
  },
  work: 'proxy',
})

export const sendInspection = endpoint({
  method: 'POST',
  path: '/api/v1/office/inspections/:inspectionId/send',
  summary: 'Sends the result: the facility reads it, its administrators are told, and no item is added any more',
  params: one,
  body: z.object({}),
  reply: nothing,
  may: officers,
  audit: 'inspection.send',
  refusals: ['INS-1'],
  example: { params: { inspectionId: '0197a1b2-0000-7000-8000-000000000001' }, body: {} },
  work: 'proxy',
})

export const replyToFinding = endpoint({
  method: 'POST',
  path: '/api/v1/office/findings/:findingId/replies',
  summary: 'Settles a finding, or asks the facility again until another day',
  params: z.object({ findingId: z.uuid() }),
  body: z.object({
    /** The turns that were looked at. */
    turn: z.int().min(0),
    act: z.enum(['asked', 'settled']),
    /** May be empty where it is settled. */
    text: words(longest.text),
    dueOn: localDay.nullable(),
  }),
  reply: nothing,
  may: officers,
  audit: 'inspection.reply',
  refusals: ['INS-1'],
  example: {
    params: { findingId: '0197a1b2-0000-7000-8000-000000000001' },
    body: { turn: 1, act: 'settled', text: '', dueOn: null },
  },
  work: 'proxy',
})

export const listOwnInspections = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/inspections',
  summary: 'Inspections of a facility that were sent to it, the newest first; no word of them',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(z.object({ inspections: z.array(head) })),
  may: admins,
  target,
  audit: null,
  refusals: [],
  work: 'own',
})

export const getOwnInspection = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/inspections/:inspectionId',
  summary: 'An inspection with its findings and every turn, as the facility reads it',
  params: z.object({ facilityId: z.uuid(), inspectionId: z.uuid() }),
  reply: json(detail),
  may: admins,
  target,
  audit: null,
  refusals: ['INS-1'],
  work: 'own',
})

export const answerFinding = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/findings/:findingId/answers',
  summary: 'What the facility answers to a finding: what it has mended, and when',
  params: z.object({ facilityId: z.uuid(), findingId: z.uuid() }),
  body: z.object({
    /** The turns that were looked at. */
    turn: z.int().min(0),
    text: words(longest.text),
  }),
  reply: nothing,
  may: admins,
  target,
  audit: 'inspection.answer',
  refusals: ['INS-1'],
  example: { body: { turn: 0, text: '12月1日から1名を加えました。' } },
  work: 'own',
})
