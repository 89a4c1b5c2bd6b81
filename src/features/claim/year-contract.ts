/** 年度の集計: what a town paid in a fiscal year of uses, who bears it, and the payments that it comes from (FEE-5, CLM-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { xlsxType } from '../../platform/xlsx.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const span = {
  /** The year of its April; without it the one that is running. */
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .optional(),
}
const yen = z.int()
const sums = z.object({ benefit: yen, reduction: yen, waiver: yen, municipal: yen, total: yen, corrected: yen })
/** null: the shares of a month are not known. */
const borne = z.object({ state: yen, prefecture: yen, municipality: yen, confirmed: z.boolean() }).nullable()

export const getYear = endpoint({
  method: 'GET',
  path: '/api/v1/office/year',
  summary: 'Paid claims of a fiscal year by month and facility, cost shares, corrections, and the payments to the yen',
  query: z.object(span),
  reply: json(
    z.object({
      town: z.string(),
      year: z.int(),
      rows: z.array(sums.extend({ claim: z.uuid(), facility: z.object({ id: z.uuid(), name: z.string() }), month: z.string() })),
      months: z.array(sums.extend({ month: z.string(), borne })),
      sums,
      borne,
      payments: z.array(
        z.object({ id: z.uuid(), payOn: z.iso.date(), ofYear: yen, ofOthers: yen, debtBefore: yen, paid: yen, debtAfter: yen }),
      ),
      /** 償還払い paid to families, by month of use; in no sum above. */
      refunds: z.object({ months: z.array(z.object({ month: z.string(), refunds: z.int(), yen })), yen }),
      /** 返納 of this year's claims. `sums` count the corrected claims, so they are less by it already. */
      repayments: z.object({
        rows: z.array(
          z.object({
            id: z.uuid(),
            facility: z.string(),
            yen,
            madeOn: z.iso.date(),
            dueOn: z.iso.date(),
            receivedOn: z.iso.date().nullable(),
          }),
        ),
        received: yen,
        open: yen,
      }),
      /** Approved, not yet paid, and in no sum. */
      waiting: z.object({ claims: z.int(), yen }),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  example: { query: { year: '2026' } },
  work: 'report',
})

export const getYearFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/year/file',
  summary: 'The same as CSV (UTF-8 with BOM or CP932) by facility and month, or as an Excel workbook of all tables',
  query: z.object({ ...span, as: z.enum(['csv', 'xlsx']).default('csv'), code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv', xlsxType),
  may: readers,
  audit: null,
  refusals: [],
  example: { query: { year: '2026' } },
  work: 'report',
})
