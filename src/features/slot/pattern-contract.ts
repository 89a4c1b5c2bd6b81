/** The weekly pattern of places: read, looked at, published over a period (SLOT-1, SLOT-2). */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { here, kind, places, plan, readers, target, time, version, writers } from './contract.ts'
import { mostLines, readLines } from './pattern.ts'

const line = z.object({
  /** 0 Sunday … 6 Saturday. */
  weekdays: z.array(z.int().min(0).max(6)).max(7),
  start: time,
  end: time,
  cap: places,
  caps: z.array(places.nullable()).length(3).default([null, null, null]),
})
const painted = z.enum(['keep', 'follow'])

const patternPlan = plan.extend({
  /** Days with places that stay as they are. */
  kept: z.int(),
  /** Cells that stay at what is taken although the pattern has fewer places. */
  held: z.int(),
})

export const getPattern = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/slots/pattern',
  summary: 'The weekly pattern of a kind: the periods that are not over',
  params: here,
  query: z.object({ kind }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      kinds: z.array(kind),
      capacity: z.int(),
      periods: z.array(
        z.object({
          from: localDay,
          /** null = without an end. */
          to: localDay.nullable(),
          skipHolidays: z.boolean(),
          except: z.array(localDay),
          lines: z.array(line),
        }),
      ),
    }),
  ),
  may: readers,
  target,
  audit: null,
  refusals: ['SLOT-1'],
  example: { query: { kind: 'flexible' } },
  work: 'own',
})

const exampleLines = [{ weekdays: [1, 2, 3, 4, 5], start: 540, end: 720, cap: 3, caps: [null, null, null] }]

export const previewPattern = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/slots/pattern/preview',
  summary: 'What a weekly pattern would do to the days of its period, and from when they could be booked',
  params: here,
  query: z.object({
    kind,
    from: localDay,
    to: localDay,
    /** Weekdays, start, end, places and places per class age by _, lines by ~: '12345_540_720_3___'. */
    lines: z
      .string()
      .max(600)
      .regex(/^[0-6]{0,7}(_\d{1,4}){2}_\d{1,3}(_\d{0,3}){3}(~[0-6]{0,7}(_\d{1,4}){2}_\d{1,3}(_\d{0,3}){3})*$/)
      .refine((text) => readLines(text) !== null),
    skipHolidays: z.enum(['yes', 'no']).default('yes'),
    /** Joined by commas. */
    except: z
      .string()
      .regex(/^(20\d{2}-\d{2}-\d{2}(,20\d{2}-\d{2}-\d{2}){0,92})?$/)
      .default(''),
    painted: painted.default('keep'),
  }),
  reply: json(patternPlan),
  may: writers,
  target,
  audit: null,
  refusals: ['SLOT-1'],
  example: { query: { kind: 'flexible', from: '2026-12-07', to: '2027-03-31', lines: '12345_540_720_3___' } },
  work: 'own',
})

export const putPattern = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/slots/pattern',
  summary: 'Stores a weekly pattern for a period and publishes its places; never below what is taken, within 利用定員',
  params: here,
  body: z.object({
    kind,
    from: localDay,
    to: localDay,
    lines: z.array(line).min(1).max(mostLines),
    skipHolidays: z.boolean().default(true),
    except: z.array(localDay).max(93).default([]),
    painted: painted.default('keep'),
    /** Of the preview: refused when places or pattern have changed since; null = whatever stands. */
    version,
  }),
  reply: json(patternPlan),
  may: writers,
  target,
  audit: 'slot.pattern',
  refusals: ['SLOT-1'],
  example: { body: { kind: 'flexible', from: '2026-12-07', to: '2026-12-31', lines: exampleLines } },
  work: 'own',
})
