/** Towns at a glance, for the state and for prefectures: sums of a town's month, and nothing of a child (STAT-5). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { prefectures } from '../application/prefecture.ts'

// A prefecture is shown its own towns by the wall.
const readers: May = { nation: 'all', prefecture: 'all' }
const asked = {
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  prefecture: z.enum(prefectures).optional(),
}
const count = z.number().int().min(0)

export const townSums = z.object({
  certified: count,
  children: count,
  uses: count,
  minutes: count,
  missed: count,
  offered: count,
  booked: count,
  decided: count,
  rejected: count,
  waiting: count,
  yen: count,
})

export const listTowns = endpoint({
  method: 'GET',
  path: '/api/v1/office/towns',
  summary: 'A month of every prefecture, and of the towns of one: certified, using, hours, places, decisions, waiting, cost',
  query: z.object(asked),
  reply: json(
    z.object({
      month: z.string(),
      /** The oldest count among these; null: the month has not been counted yet. */
      countedAt: z.string().nullable(),
      prefectures: z.array(townSums.extend({ name: z.string(), towns: count })),
      /** Of which prefecture `towns` are; null: none was chosen, and there are several. */
      prefecture: z.string().nullable(),
      towns: z.array(townSums.extend({ code: z.string(), name: z.string(), medianDays: z.int().nullable() })),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  example: { query: { month: '2026-11' } },
  work: 'report',
})

export const getTownsFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/towns/file',
  summary: 'All towns of the month as CSV, UTF-8 with BOM or CP932',
  query: z.object({ ...asked, code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: readers,
  audit: null,
  refusals: [],
  example: { query: { month: '2026-11' } },
  work: 'report',
})
