/** 見える化 of a facility: what it offered, what was booked and really used, what it may expect to be paid (STAT-1, STAT-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'

// What a facility earns is its administrators' business, like its claims.
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofMonth = z.object({ facilityId: z.uuid(), month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) })
const example = { params: { facilityId: '0197a1b2-0000-7000-8000-000000000001', month: '2026-11' } }

const minutes = z.int().min(0)
const count = z.int().min(0)
const missed = z.object({ count, minutes })

export const monthFigures = z.object({
  month: z.string(),
  offered: minutes,
  booked: minutes,
  /** Between the stamps of uses. */
  present: minutes,
  /** Of the same uses: what counts, is paid and leaves the child's hours. */
  counted: minutes,
  /** Counted and paid while the child was not there. */
  emptyPaid: minutes,
  uses: count,
  children: count,
  /** Children whose first use here lies in this month. */
  first: count,
  noShows: missed,
  late: missed,
})

export const income = z.object({
  /** 利用料 that families owe, after 補助 and 軽減. */
  fees: z.int(),
  /** What the towns pay by claim; null while the state has set no price for a day of the month (FEE-1). */
  claims: z
    .object({ use: z.int(), initial: z.int(), reduction: z.int(), waiver: z.int(), municipal: z.int(), total: z.int() })
    .nullable(),
})

export const getFigures = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/figures/:month',
  summary: 'Figures of a month and of the one before: places, bookings, real use, no-shows, first and returning children, income',
  params: ofMonth,
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      now: monthFigures.extend({ income }),
      before: monthFigures.extend({ income }),
      /** Of the month: minutes of places by weekday (1 = Monday … 7) and hour of the day. */
      hours: z.array(
        z.object({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23), offered: minutes, booked: minutes }),
      ),
    }),
  ),
  may: admins,
  target,
  audit: null,
  refusals: [],
  example,
  work: 'report',
})

export const getFiguresFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/figures/:month/file',
  summary: 'The same as CSV, UTF-8 with BOM or CP932',
  params: ofMonth,
  query: z.object({ code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: admins,
  target,
  audit: null,
  refusals: [],
  example,
  work: 'report',
})
