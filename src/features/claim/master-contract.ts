/** 単価・加算・負担割合: the state's masters by date, seen by offices, changed by the state (SET-1). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const readers: May = { nation: 'all', prefecture: 'all', wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const yen = z.int().min(0).max(100_000)
const byClass = z.object({ 0: yen, 1: yen, 2: yen })
const part = z.int().min(0).max(1_000)

export const masterValue = z.object({
  unit: byClass,
  additions: z.object({ disability: yen, medicalCare: yen, support: yen }),
  medicalExcludesDisability: z.boolean(),
  initial: byClass.nullable(),
  shares: z.object({ state: part, prefecture: part, municipality: part, confirmed: z.boolean() }).nullable(),
  source: z.string().trim().min(1).max(300),
})

const perHour = z.object({ welfare: z.int(), taxExempt: z.int(), lowIncome: z.int(), support: z.int() })

export const listMasters = endpoint({
  method: 'GET',
  path: '/api/v1/office/masters',
  summary: "The state's unit prices, additions and cost shares by date, and the reader's own town's reductions beside them",
  reply: json(
    z.object({
      mayChange: z.boolean(),
      /** The newest first. `replaced`: another one was entered later for the same day. */
      versions: z.array(
        z.object({
          from: z.iso.date(),
          fiscalYear: z.int(),
          state: z.enum(['scheduled', 'current', 'past', 'replaced']),
          /** null: as the software came. */
          entered: z.object({ at: z.iso.datetime(), by: z.string().nullable(), reason: z.string() }).nullable(),
          value: masterValue,
        }),
      ),
      national: z.object({ perHour, threshold: z.int(), thresholdDesignatedCity: z.int() }),
      /** The reader's own town today; null for the state and prefectures. */
      town: z
        .object({
          name: z.string(),
          perHour,
          threshold: z.int(),
          thresholdDesignatedCity: z.int(),
          designated: z.boolean(),
          municipalLayersToo: z.boolean(),
          waives: z.boolean(),
        })
        .nullable(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
})

export const addMaster = endpoint({
  method: 'POST',
  path: '/api/v1/office/masters',
  summary: 'A version of the masters from the first day of a month on; never for days that may have been claimed',
  body: z.object({ from: z.iso.date().regex(/^20/), reason: z.string().trim().min(1).max(300), value: masterValue }),
  reply: json(z.object({ id: z.uuid() })),
  may: { nation: 'all' },
  audit: 'master.added',
  refusals: ['SET-1'],
  example: {
    body: {
      from: '2027-04-01',
      reason: '令和9年度の公定価格',
      value: {
        unit: { 0: 1_700, 1: 1_400, 2: 1_400 },
        additions: { disability: 600, medicalCare: 2_500, support: 600 },
        medicalExcludesDisability: true,
        initial: { 0: 1_700, 1: 1_400, 2: 1_400 },
        shares: { state: 6, prefecture: 1, municipality: 1, confirmed: false },
        source: '公定価格',
      },
    },
  },
})
