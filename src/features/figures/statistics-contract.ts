/** 統計 of a town: its certified children, their use, its facilities, its decisions and what they cost (STAT-3, STAT-4). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { xlsxType } from '../../platform/xlsx.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }

/** A month, or a fiscal year by the year of its April; without either the month that is running. `publish`: 公表用. */
const span = {
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .optional(),
  publish: z.literal('1').optional(),
}

export const statisticsUnits = ['children', 'times', 'minutes', 'percent', 'days', 'yen'] as const

export const statisticsTable = z.object({
  key: z.string(),
  title: z.string(),
  /** How to read it: what is counted, and what cannot be. */
  note: z.string(),
  labelHead: z.string(),
  columns: z.array(z.object({ key: z.string(), head: z.string(), unit: z.enum(statisticsUnits) })),
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      /** The row is the sum of others. */
      sum: z.boolean(),
      /** In the order of the columns; null = there is no such number; hidden = not said in 公表用 (STAT-4). */
      cells: z.array(z.object({ value: z.number().nullable(), hidden: z.boolean() })),
    }),
  ),
  /** Columns that a chart draws, as parts of one bar. */
  bars: z.array(z.string()),
})
export type StatisticsTable = z.output<typeof statisticsTable>

export const getStatistics = endpoint({
  method: 'GET',
  path: '/api/v1/office/statistics',
  summary: 'Tables of a month or a fiscal year: certified, using, hours, places, decisions, refusals, waiting, no-shows, cost',
  query: z.object(span),
  reply: json(
    z.object({
      town: z.string(),
      /** '2026-11', or '2026' for the fiscal year. */
      span: z.string(),
      from: z.string(),
      to: z.string(),
      /** The day on which certified children are counted: the span's last, or today. */
      on: z.string(),
      publish: z.boolean(),
      tables: z.array(statisticsTable),
    }),
  ),
  may: readers,
  audit: null,
  refusals: ['STAT-4'],
  example: { query: { month: '2026-11' } },
  work: 'report',
})

export const getStatisticsFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/statistics/file',
  summary: 'The same tables as CSV (UTF-8 with BOM or CP932) or as an Excel workbook',
  query: z.object({ ...span, as: z.enum(['csv', 'xlsx']).default('csv'), code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv', xlsxType),
  may: readers,
  audit: null,
  refusals: ['STAT-4'],
  example: { query: { month: '2026-11' } },
  work: 'report',
})
