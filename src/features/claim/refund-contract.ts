/** Endpoints of 償還払い: a family asks its town to pay back what it paid elsewhere, the town decides with two people and pays (FEE-3). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { bankAccount, exampleBank } from './contract.ts'
import { refundEvents, refundStates, returnCodes, struckCodes } from './refund-rules.ts'

const family: May = { guardian1: 'all', guardian2: 'all' }
const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const someId = '0197a1b2-0000-7000-8000-000000000005'
const params = z.object({ refundId: z.uuid() })
const example = { refundId: someId }
const day = z.iso.date().regex(/^20/)
const place = z.object({ id: z.uuid(), name: z.string() })
/** Text fields of a form with files: numbers and lists travel as text. */
const account = bankAccount.omit({ consignor: true })
const { consignor: _, ...exampleAccount } = exampleBank
const files = { max: 5, maxBytes: 5 * 1024 * 1024 }
const state = z.enum(refundStates)
const version = z.int().min(1)

const head = z.object({
  id: z.uuid(),
  number: z.string(),
  state,
  town: z.string(),
  asked: z.int(),
  decided: z.int().nullable(),
  askedAt: z.string(),
  lines: z.int(),
  /** Of the row, for acts. */
  version,
})
const line = z.object({
  id: z.uuid(),
  child: z.string(),
  facility: z.string(),
  date: day,
  /** As booked; `in` and `out` as stamped, minutes of the day. */
  start: z.int(),
  end: z.int(),
  in: z.int().nullable(),
  out: z.int().nullable(),
  minutes: z.int(),
  /** Yen: price of the use, taken off at once, paid, and what the rule pays back of it. */
  price: z.int(),
  off: z.int(),
  paid: z.int(),
  yen: z.int(),
  struck: z.enum(struckCodes).nullable(),
})
const receipt = z.object({
  id: z.uuid(),
  number: z.string(),
  facility: z.string(),
  month: z.string(),
  yen: z.int(),
  paidOn: z.string(),
  voided: z.boolean(),
})
const paper = z.object({ id: z.uuid(), name: z.string(), bytes: z.int() })
const events = z.array(z.object({ at: z.string(), event: z.enum(refundEvents), to: state }))
const moved = json(z.object({ id: z.uuid(), state, version }))

export const getMyRefunds = endpoint({
  method: 'GET',
  path: '/api/v1/my/refunds',
  summary: 'Uses that a town pays back on claim and that nobody has asked for yet, by town; what was asked (FEE-3)',
  reply: json(
    z.object({
      towns: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          uses: z.array(
            z.object({
              id: z.uuid(),
              child: z.string(),
              facility: place,
              date: day,
              minutes: z.int(),
              paid: z.int(),
              yen: z.int(),
              until: day,
              /** The facility's receipts in this system prove it; else a picture is needed. */
              proven: z.boolean(),
            }),
          ),
        }),
      ),
      refunds: z.array(head),
      /** As this login wrote it the last time. */
      account: account.nullable(),
    }),
  ),
  may: family,
  audit: null,
  refusals: [],
})

export const askRefund = endpoint({
  method: 'POST',
  path: '/api/v1/my/refunds',
  summary: 'Asks for uses to be paid back, with receipts and the account to pay to',
  body: account.extend({
    town: z.string().regex(/^\d{6}$/),
    /** Ids of bookings, with commas. */
    uses: z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$/),
  }),
  files,
  reply: moved,
  may: family,
  audit: 'refund.asked',
  refusals: ['FEE-3', 'FIL-04'],
  example: { body: { ...exampleAccount, town: '131083', uses: someId } },
})

export const getMyRefund = endpoint({
  method: 'GET',
  path: '/api/v1/my/refunds/:refundId',
  summary: 'A request of the household: lines, papers, where it stands',
  params,
  reply: json(
    head.extend({
      uses: z.array(line),
      receipts: z.array(receipt),
      papers: z.array(paper),
      events,
      returned: z.array(z.enum(returnCodes)),
      payOn: z.string().nullable(),
      contact: z.object({ office: z.string(), phone: z.string(), hours: z.string() }),
      /** Only for the login that wrote it. */
      account: account.nullable(),
    }),
  ),
  may: family,
  audit: null,
  refusals: ['FEE-3'],
  example: { params: example },
})

export const mendRefund = endpoint({
  method: 'POST',
  path: '/api/v1/my/refunds/:refundId/mend',
  summary: 'Sends a request again that the town has given back: more papers, the account anew',
  params,
  body: account.extend({ version: z.coerce.number().int().min(1) }),
  files,
  reply: moved,
  may: family,
  audit: 'refund.mended',
  refusals: ['FEE-3', 'FIL-04'],
  example: { params: example, body: { ...exampleAccount, version: '1' } },
})

export const withdrawRefund = endpoint({
  method: 'POST',
  path: '/api/v1/my/refunds/:refundId/withdraw',
  summary: 'Takes a request back; its uses may be asked for again',
  params,
  body: z.object({ version }),
  reply: moved,
  may: family,
  audit: 'refund.withdrawn',
  refusals: ['FEE-3'],
  example: { params: example, body: { version: 1 } },
})

export const getMyRefundPaper = endpoint({
  method: 'GET',
  path: '/api/v1/my/refunds/:refundId/papers/:fileId',
  summary: 'A paper that the household attached',
  params: params.extend({ fileId: z.uuid() }),
  reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/heic'),
  may: family,
  audit: null,
  refusals: ['FEE-3'],
  example: { params: { ...example, fileId: someId } },
})

export const listRefunds = endpoint({
  method: 'GET',
  path: '/api/v1/office/refunds',
  summary: 'Requests to the own town, the oldest first; what waits to be paid; payments made',
  query: z.object({
    which: z.enum(['open', 'decided', 'done']).default('open'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  reply: json(
    z.object({
      refunds: z.array(head.extend({ checkedByMe: z.boolean() })),
      /** Each at most 5,000. */
      counts: z.object({ open: z.int(), decided: z.int(), done: z.int() }),
      pages: z.int(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getRefund = endpoint({
  method: 'GET',
  path: '/api/v1/office/refunds/:refundId',
  summary: 'A request before the town: lines with stamps and the rule, receipts, account',
  params,
  reply: json(
    head.extend({
      uses: z.array(line),
      receipts: z.array(receipt),
      papers: z.array(paper),
      events,
      returned: z.array(z.enum(returnCodes)),
      payOn: z.string().nullable(),
      account,
      checked: z.boolean(),
      /** Who checked first may not decide. */
      checkedByMe: z.boolean(),
    }),
  ),
  may: readers,
  audit: 'refund.read',
  refusals: ['FEE-3'],
  example: { params: example },
})

const officeFile = {
  method: 'GET',
  params: params.extend({ fileId: z.uuid() }),
  may: readers,
  refusals: ['FEE-3'],
  example: { params: { ...example, fileId: someId } },
} as const

export const getRefundPaper = endpoint({
  ...officeFile,
  path: '/api/v1/office/refunds/:refundId/papers/:fileId',
  summary: 'A paper that the family attached',
  reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/heic'),
  audit: 'refund.paper-read',
})

export const getRefundReceipt = endpoint({
  ...officeFile,
  path: '/api/v1/office/refunds/:refundId/receipts/:fileId',
  summary: '領収書 of this system that a request names, as a PDF',
  reply: file('application/pdf'),
  audit: 'refund.receipt-read',
  work: 'report',
})

export const returnRefund = endpoint({
  method: 'POST',
  path: '/api/v1/office/refunds/:refundId/return',
  summary: '補正: what the family is asked to mend',
  params,
  body: z.object({ version, codes: z.array(z.enum(returnCodes)).min(1).max(3) }),
  reply: moved,
  may: officers,
  audit: 'refund.returned',
  refusals: ['FEE-3'],
  example: { params: example, body: { version: 1, codes: ['receipt'] } },
})

export const checkRefund = endpoint({
  method: 'POST',
  path: '/api/v1/office/refunds/:refundId/check',
  summary: 'The first person has looked through; lines that are not paid back are struck with a reason',
  params,
  body: z.object({
    version,
    strike: z
      .array(z.object({ line: z.uuid(), code: z.enum(struckCodes) }))
      .max(200)
      .default([]),
  }),
  reply: moved,
  may: officers,
  audit: 'refund.checked',
  refusals: ['FEE-3'],
  example: { params: example, body: { version: 1, strike: [] } },
})

export const decideRefund = endpoint({
  method: 'POST',
  path: '/api/v1/office/refunds/:refundId/decide',
  summary: 'A second person decides what was checked: 決定, or 却下 when no line is left; mailed',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  audit: 'refund.decided',
  refusals: ['FEE-3'],
  example: { params: example, body: { version: 1 } },
})

export const payRefunds = endpoint({
  method: 'POST',
  path: '/api/v1/office/refund-payments',
  summary: 'Pays decided requests on one day; each family is told the day',
  body: z.object({ refunds: z.array(z.uuid()).min(1).max(1000), payOn: day }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  strength: 'fresh',
  audit: 'refund.paid',
  refusals: ['FEE-3', 'CLM-4'],
  example: { body: { refunds: [someId], payOn: '2026-12-28' } },
})

export const listRefundPayments = endpoint({
  method: 'GET',
  path: '/api/v1/office/refund-payments',
  summary: 'Payments of refunds by the own town, and whether it has an account to pay from',
  reply: json(
    z.object({
      payments: z.array(z.object({ id: z.uuid(), payOn: z.string(), total: z.int(), refunds: z.int() })),
      bank: z.boolean(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
})

export const getRefundPaymentFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/refund-payments/:paymentId/file',
  summary: 'Payment list as CSV, or 総合振込 in 全銀 format',
  params: z.object({ paymentId: z.uuid() }),
  query: z.object({ form: z.enum(['csv', 'zengin']).default('csv') }),
  reply: file('text/csv', 'text/plain'),
  may: officers,
  audit: 'refund.file',
  refusals: ['FEE-3', 'CLM-4'],
  example: { params: { paymentId: someId } },
  work: 'report',
})
