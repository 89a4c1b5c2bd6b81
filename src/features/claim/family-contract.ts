/** Endpoints of 利用の記録: what a family used, what it cost, what was taken off, and the papers of it (FEE-3, FEE-4, CLM-4). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { payWays } from './fee-contract.ts'

const own: May = { guardian1: 'all', guardian2: 'all' }
const someId = '00000000-0000-7000-8000-000000000001'
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const place = z.object({ id: z.uuid(), name: z.string() })
const sums = { minutes: z.int(), price: z.int(), off: z.int(), pays: z.int() }

export const getMyRecords = endpoint({
  method: 'GET',
  path: '/api/v1/my/records',
  summary: 'What the children used in a month: price, taken off, to pay, paid; receipts and benefits',
  query: z.object({ month: month.optional() }),
  reply: json(
    z.object({
      month: z.string(),
      children: z.array(
        z.object({
          child: z.object({ id: z.uuid(), name: z.string() }),
          uses: z.array(
            z.object({
              id: z.uuid(),
              date: z.string(),
              /** As booked; `in` and `out` as stamped, minutes of the day. */
              start: z.int(),
              end: z.int(),
              in: z.int().nullable(),
              out: z.int().nullable(),
              facility: place,
              ...sums,
              /** Of `off`: by a town that waives the fee, and by 負担軽減 (FEE-4). */
              waived: z.int(),
              reduced: z.int(),
              waivedBy: z.string().nullable(),
              /** Of `pays`: the town pays it back on claim (FEE-3). */
              refundable: z.int(),
              /** The facility wrote how the child spent the time. */
              noted: z.boolean(),
            }),
          ),
          totals: z.object({ ...sums, paid: z.int() }),
          receipts: z.array(
            z.object({
              id: z.uuid(),
              number: z.string(),
              facility: place,
              yen: z.int(),
              paidOn: z.string(),
              way: z.enum(payWays),
              voided: z.boolean(),
            }),
          ),
          benefits: z.array(
            z.object({ claim: z.uuid(), facility: place, town: z.string(), minutes: z.int(), yen: z.int(), paidOn: z.string() }),
          ),
        }),
      ),
    }),
  ),
  may: own,
  audit: null,
  refusals: [],
  example: { query: { month: '2026-10' } },
})

export const getMyReceipt = endpoint({
  method: 'GET',
  path: '/api/v1/my/receipts/:receiptId',
  summary: '領収書 as a PDF, for the family',
  params: z.object({ receiptId: z.uuid() }),
  reply: file('application/pdf'),
  may: own,
  audit: null,
  refusals: [],
  example: { params: { receiptId: someId } },
  work: 'report',
})

export const getMyBenefit = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/benefits/:claimId',
  summary: '給付費の額に係る通知 as a PDF (CLM-4)',
  params: z.object({ childId: z.uuid(), claimId: z.uuid() }),
  reply: file('application/pdf'),
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: [],
  example: { params: { childId: someId, claimId: someId } },
  work: 'report',
})
