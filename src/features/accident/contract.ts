/** 事故報告 (ACD-1): a facility reports an accident to its own town and to the town that pays for the child; reports and replies stay. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { longest, longestReply, severities } from './rules.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const one = z.object({ facilityId: z.uuid(), accidentId: z.uuid() })
const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const instant = z.iso.datetime()
const page = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) })
const nothing = json(z.object({}))
const words = (most: number) => z.string().trim().max(most)

const content = {
  date: localDay,
  /** Minutes of the day. */
  time: z.int().min(0).max(1439),
  severity: z.enum(severities),
  place: words(longest.place),
  what: words(longest.what),
  firstAid: words(longest.firstAid),
  doctor: words(longest.doctor),
  guardians: words(longest.guardians),
  measures: words(longest.measures),
}
const said = z.object({
  ...content,
  child: z.object({ name: z.string(), kana: z.string(), birthDate: localDay }).nullable(),
})

const head = {
  id: z.uuid(),
  number: z.string(),
  facility: z.object({ id: z.uuid(), name: z.string() }),
  /** Of the first report; later ones may say otherwise. */
  happenedOn: localDay,
  reportedAt: instant,
  /** How many reports there are: 第n報 is the newest. */
  reports: z.int(),
  /** Something of the other side that nobody of this side has opened. */
  unread: z.boolean(),
  /** Which towns it goes to, and how far each is: 受領 of the newest report, another report asked for, or nothing yet. */
  towns: z.array(z.object({ name: z.string(), state: z.enum(['waits', 'read', 'received', 'asked']) })),
  /** Null without a child, and where this reader does not see the child elsewhere: the report itself names it. */
  childName: z.string().nullable(),
  withChild: z.boolean(),
}
const list = json(z.object({ accidents: z.array(z.object(head)), found: z.int(), pages: z.int(), unread: z.int() }))

const detail = z.object({
  ...head,
  /** 支援措置: whom nobody may be told where the child is (SEE-3). */
  guarded: z.boolean(),
  /** Newest first. */
  reportsMade: z.array(
    z.object({
      report: z.int(),
      at: instant,
      by: z.string().nullable(),
      said,
      /** What differs from the report before. */
      changed: z.array(z.enum(['when', 'severity', 'place', 'what', 'firstAid', 'doctor', 'guardians', 'measures'])),
    }),
  ),
  replies: z.array(
    z.object({
      id: z.uuid(),
      at: instant,
      event: z.enum(['received', 'noted', 'asked']),
      report: z.int(),
      town: z.string(),
      by: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
  /** Whether the own town may still mark the newest report as 受領. */
  mayReceive: z.boolean(),
  mayReply: z.boolean(),
})

const example = {
  date: '2026-11-20' as never,
  time: 630,
  severity: 'other' as const,
  place: '園庭',
  what: '走っていて、ころんだ。',
  firstAid: '水で洗い、冷やした。',
  doctor: '',
  guardians: '',
  measures: '',
}

export const listAccidents = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/accidents',
  summary: 'The accidents that a facility reported, the last reported first; no word of them',
  params: here,
  query: page,
  reply: list,
  may: staff,
  target,
  audit: null,
  refusals: [],
  work: 'own',
})

export const reportAccident = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/accidents',
  summary: '第1報: reports an accident at once; what is not known yet follows in the next report',
  params: here,
  body: z.object({ child: z.uuid().nullable(), ...content }),
  reply: json(z.object({ id: z.uuid(), number: z.string() })),
  may: staff,
  target,
  audit: 'accident.report',
  refusals: ['ACD-1'],
  example: { body: { child: null, ...example } },
  work: 'own',
})

export const getAccident = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/accidents/:accidentId',
  summary: 'All reports and replies of an accident; recorded as read where a child is named',
  params: one,
  reply: json(detail),
  may: staff,
  target,
  audit: 'accident.read',
  refusals: [],
  work: 'own',
})

export const followAccident = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/accidents/:accidentId/reports',
  summary: '第2報 and later: the whole as it is known now; the reports before it stay',
  params: one,
  body: z.object({
    /** The newest report that was looked at. */
    report: z.int().min(1),
    ...content,
  }),
  reply: nothing,
  may: staff,
  target,
  audit: 'accident.follow',
  refusals: ['ACD-1'],
  example: { body: { report: 1, ...example } },
  work: 'own',
})

export const listTownAccidents = endpoint({
  method: 'GET',
  path: '/api/v1/office/accidents',
  summary: 'Accidents at own facilities, and of children whom the own town pays for; the last reported first; no word of them',
  query: page.extend({ facility: z.uuid().optional() }),
  reply: list,
  may: readers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getTownAccident = endpoint({
  method: 'GET',
  path: '/api/v1/office/accidents/:accidentId',
  summary: 'All reports and replies of an accident; recorded as read where a child is named',
  params: z.object({ accidentId: z.uuid() }),
  reply: json(detail),
  may: readers,
  audit: 'accident.read',
  refusals: [],
  work: 'proxy',
})

export const replyToAccident = endpoint({
  method: 'POST',
  path: '/api/v1/office/accidents/:accidentId/replies',
  summary: 'Marks the newest report as 受領, writes a note to the facility, or asks it for another report',
  params: z.object({ accidentId: z.uuid() }),
  body: z.object({
    /** The newest report that was looked at. */
    report: z.int().min(1),
    act: z.enum(['received', 'noted', 'asked']),
    /** May be empty with 受領. */
    text: words(longestReply),
  }),
  reply: nothing,
  may: officers,
  audit: 'accident.reply',
  refusals: ['ACD-1'],
  example: { body: { report: 1, act: 'noted', text: '受診の結果がわかりましたら、続報をお願いします。' } },
  work: 'proxy',
})
