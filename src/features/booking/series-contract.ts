/** Several bookings in one act (BOOK-3): looked at together, confirmed together, an outcome per date. */
import { z } from 'zod'
import { localDate } from '../../platform/calendar.ts'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { judged } from './contract.ts'
import { planStyles } from './plan-rules.ts'
import { mostWishes, patternShape, patternText, type SeriesPattern, wishesPattern } from './series-rules.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const guardians: May = { guardian1: 'all', guardian2: 'all' }
const facilityTarget = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const one = z.object({ facilityId: z.uuid(), seriesId: z.uuid() })
const kind = z.enum(['regular', 'flexible'])
const instant = z.iso.datetime()
const time = z.int().min(0).max(1440)
const named = z.object({ id: z.uuid(), name: z.string() })
const reason = z.object({ rule: z.string(), code: z.string(), slots: z.record(z.string(), z.union([z.string(), z.number()])) })
const use = { child: named, facility: named, kind, date: localDay, start: z.int(), end: z.int() }

const wish = z.object({ child: z.uuid(), facility: z.uuid(), kind, date: localDay, start: time, end: time })

const lookedAt = z.object({
  items: z.array(
    z.object({
      ...use,
      ok: z.boolean(),
      /** BOOK-7: the facility answers first. */
      waits: z.boolean(),
      /** Yen that the family pays (FEE-3, FEE-4). */
      pays: z.int(),
      /** CAN-1: the first instant at which cancelling is too late. */
      limitAt: instant.nullable(),
      reasons: z.array(reason),
      /** SLOT-3: the nearest free times of the same length. */
      nearest: z.array(z.object({ date: localDay, start: z.int(), end: z.int() })),
    }),
  ),
  /** Minutes left of a child's month over all its layers: now, and with what can be booked of these. */
  months: z.array(z.object({ child: z.uuid(), month: z.string(), before: z.int(), after: z.int() })),
})

export const outcomes = ['confirmed', 'requested', 'changed', 'cancelled', 'cancelledLate', 'refused'] as const
const series = z.object({
  id: z.uuid(),
  what: z.enum(['book', 'change', 'end']),
  earlier: z.uuid().nullable(),
  byStaff: z.boolean(),
  at: instant,
  items: z.array(z.object({ ...use, booking: z.uuid().nullable(), outcome: z.enum(outcomes), reasons: z.array(reason) })),
})

const bookRefusals = [...judged, 'BOOK-3', 'BOOK-7', 'SLOT-2', 'SLOT-4', 'SET-1'] as const

export const lookAtWishes = endpoint({
  method: 'GET',
  path: '/api/v1/my/series/look',
  summary:
    'Several wishes as the settlement would decide them now, one after the other; those that fail with reasons and nearest times',
  query: z.object({ wishes: z.string().max(9000).regex(wishesPattern) }),
  reply: json(lookedAt),
  may: guardians,
  audit: null,
  refusals: [],
  example: {
    query: {
      wishes: '0197a1b2-0000-7000-8000-000000000001~0197a1b2-0000-7000-8000-000000000002~f~2026-12-03~540~660',
    },
  },
  work: 'search',
})

export const bookSeveral = endpoint({
  method: 'POST',
  path: '/api/v1/my/series',
  summary: 'Books several uses in one act, in ascending order; those that fail are listed with the reason, the others stand',
  body: z.object({ wishes: z.array(wish).min(1).max(mostWishes) }),
  reply: json(series),
  may: guardians,
  audit: 'series.book',
  refusals: bookRefusals,
  example: {
    body: {
      wishes: [
        {
          child: '0197a1b2-0000-7000-8000-000000000001',
          facility: '0197a1b2-0000-7000-8000-000000000002',
          kind: 'flexible',
          date: '2026-12-03',
          start: 540,
          end: 660,
        },
      ],
    },
  },
  work: 'booking',
})

export const getOwnSeries = endpoint({
  method: 'GET',
  path: '/api/v1/my/series/:seriesId',
  summary: 'What came of each date of several bookings',
  params: z.object({ seriesId: z.uuid() }),
  reply: json(series),
  may: guardians,
  audit: null,
  refusals: [],
  work: 'own',
})

const ofChild: May = { guardian1: 'household', guardian2: 'household' }
const childTarget = { kind: 'child', in: 'params', name: 'childId' } as const

export const getPlan = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/plan',
  summary: 'Ways to spend what is left of a month; nothing that would be refused now',
  params: z.object({ childId: z.uuid() }),
  query: z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
      .optional(),
    together: z.enum(['yes', 'no']).default('no'),
  }),
  reply: json(
    z.object({
      child: named,
      month: z.string(),
      /** Minutes that can still be booked in the month. */
      bookable: z.int(),
      /** Other children of the household. */
      siblings: z.int(),
      together: z.boolean(),
      plans: z.array(z.object({ style: z.enum(planStyles), wishes: z.array(z.object(use)) })),
    }),
  ),
  may: ofChild,
  target: childTarget,
  audit: null,
  refusals: [],
  work: 'search',
})

export const getUsual = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/usual',
  summary: 'The weekly time that the child used most of late, with its next dates that can be booked now',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      usual: z
        .object({
          child: z.uuid(),
          facility: named,
          kind,
          weekday: z.int(),
          start: z.int(),
          end: z.int(),
          dates: z.array(localDay),
        })
        .nullable(),
    }),
  ),
  may: ofChild,
  target: childTarget,
  audit: null,
  refusals: [],
  work: 'search',
})

const pattern = z.object({
  weekday: z.int().min(0).max(6),
  weeks: z.array(z.int().min(1).max(5)).min(1).max(5).nullable(),
  from: localDay,
  to: localDay,
  start: time,
  end: time,
  maxPerMonth: z.int().min(1).max(31).nullable(),
  without: z.array(localDay).max(mostWishes),
  instead: z.array(localDay).max(mostWishes),
})
const examplePattern: SeriesPattern = {
  weekday: 2,
  weeks: null,
  from: localDate('2026-12-01'),
  to: localDate('2026-12-31'),
  start: 540,
  end: 690,
  maxPerMonth: 4,
  without: [],
  instead: [],
}

const patternView = {
  child: named,
  kind,
  pattern,
  /** Holidays on its weekdays. */
  holidays: z.array(z.object({ date: localDay, name: z.string() })),
}

export const lookAtSeries = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/series/look',
  summary: 'The dates of a weekly pattern as the settlement would decide them now (BOOK-3)',
  params: here,
  query: z.object({ child: z.uuid(), kind, pattern: z.string().max(2000).regex(patternShape) }),
  reply: json(z.object({ ...patternView, items: lookedAt.shape.items, months: lookedAt.shape.months })),
  may: staff,
  target: facilityTarget,
  audit: null,
  refusals: ['SEE-1', 'BOOK-3', 'HRS-4'],
  example: {
    query: { child: '0197a1b2-0000-7000-8000-000000000001', kind: 'regular', pattern: patternText(examplePattern) },
  },
  work: 'proxy',
})

export const enterSeries = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/series',
  summary:
    '定期利用: the facility enters weekday, time and period; dates settle in ascending order, failures are listed (BOOK-3)',
  params: here,
  body: z.object({ child: z.uuid(), kind, pattern }),
  reply: json(series),
  may: staff,
  target: facilityTarget,
  audit: 'series.enter',
  refusals: [...bookRefusals, 'BOOK-4', 'SEE-1'],
  example: { body: { child: '0197a1b2-0000-7000-8000-000000000001', kind: 'regular', pattern: examplePattern } },
  work: 'proxy',
})

export const listSeries = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/series',
  summary: 'Weekly patterns of a facility, newest first',
  params: here,
  reply: json(
    z.object({
      series: z.array(
        z.object({ id: z.uuid(), child: named, kind, pattern, booked: z.int(), refused: z.int(), lastDate: localDay.nullable() }),
      ),
    }),
  ),
  may: staff,
  target: facilityTarget,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getSeries = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/series/:seriesId',
  summary: 'A weekly pattern, what came of each date, and the bookings of it that are to come',
  params: one,
  reply: json(
    z.object({
      ...patternView,
      series,
      /** Changes and ends since, oldest first. */
      later: z.array(series),
      coming: z.array(z.object({ booking: z.uuid(), date: localDay, start: z.int(), end: z.int() })),
    }),
  ),
  may: staff,
  target: facilityTarget,
  audit: null,
  refusals: ['BOOK-3'],
  work: 'proxy',
})

export const changeSeries = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/series/:seriesId/change',
  summary: 'Moves the dates of a pattern from a day on to another time; a date that fails keeps its old time (BOOK-3, BOOK-9)',
  params: one,
  body: z.object({ from: localDay, start: time, end: time }),
  reply: json(series),
  may: staff,
  target: facilityTarget,
  audit: 'series.change',
  refusals: [...bookRefusals, 'BOOK-2', 'BOOK-4', 'BOOK-9'],
  example: { body: { from: '2026-12-08', start: 570, end: 690 } },
  work: 'proxy',
})

export const endSeries = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/series/:seriesId/end',
  summary:
    'Ends a pattern from a day on: its bookings from then are cancelled, at the family’s word or for the facility’s cause (CAN-1)',
  params: one,
  body: z.object({ from: localDay, cause: z.enum(['phone', 'facility']) }),
  reply: json(series),
  may: staff,
  target: facilityTarget,
  audit: 'series.end',
  refusals: ['BOOK-2', 'BOOK-3', 'BOOK-4', 'BOOK-5', 'CAN-1'],
  example: { body: { from: '2026-12-08', cause: 'phone' } },
  work: 'proxy',
})
