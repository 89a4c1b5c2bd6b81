/** 需給 (SUP-1): the town's plan of a fiscal year beside what own facilities offered and residents used. */
import { z } from 'zod'
import type { LocalMonth } from '../../platform/calendar.ts'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { mostHours } from './rules.ts'

const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const year = z.string().regex(/^20[2-9]\d$/)
const localMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<LocalMonth, string>
const hours = z.int().min(0).max(mostHours)
const line = z.object({ month: localMonth, classAge: z.int().min(0).max(2), demand: hours, supply: hours })

const counted = {
  /** Minutes: places of own facilities that children could take, those booked, and what residents used anywhere. */
  offered: z.int(),
  booked: z.int(),
  used: z.int(),
}

export const getSupply = endpoint({
  method: 'GET',
  path: '/api/v1/office/supply',
  summary: 'A fiscal year by month: the plan in hours, offered, booked and used in minutes, in all and by class age',
  query: z.object({ year: year.optional() }),
  reply: json(
    z.object({
      year: z.int(),
      /** Sent back with a plan; 0 = there is none. */
      version: z.int(),
      decidedBy: z.string().nullable(),
      decidedAt: z.iso.datetime().nullable(),
      reason: z.string(),
      months: z.array(
        z.object({
          month: localMonth,
          /** Sums over the class ages that are planned; null = none is. */
          demand: z.int().nullable(),
          supply: z.int().nullable(),
          ...counted,
          ages: z.array(z.object({ classAge: z.int(), demand: z.int().nullable(), supply: z.int().nullable(), ...counted })),
        }),
      ),
      mayChange: z.boolean(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getSupplyFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/supply/file',
  summary: 'The same as CSV, a row for each month and class age; its first four columns can be read in again as a plan',
  query: z.object({ year: year.optional(), code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const savePlan = endpoint({
  method: 'PUT',
  path: '/api/v1/office/supply/plans/:year',
  summary: 'The whole plan of a fiscal year as a new version; the versions before it stay',
  params: z.object({ year }),
  body: z.object({
    version: z.int().min(0),
    lines: z.array(line).max(36),
    reason: z.string().trim().max(500),
  }),
  reply: json(z.object({ version: z.int() })),
  may: officers,
  audit: 'supply.plan',
  refusals: ['SUP-1'],
  example: {
    params: { year: '2026' },
    body: { version: 0, lines: [{ month: '2026-04', classAge: 0, demand: 120, supply: 200 }], reason: '事業計画' } as never,
  },
  work: 'proxy',
})
