/** Endpoints of the paying town: claims received, review by two people, payment (CLM-2..4). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { bankAccount, claimDetail, claimHead, correctionBody, exampleBank } from './contract.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const ofClaim = z.object({ claimId: z.uuid() })
const claimId = '0197a1b2-0000-7000-8000-000000000003'
const note = z.string().max(300).default('')
const findingCode = z.enum(['certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other'])

export const listOfficeClaims = endpoint({
  method: 'GET',
  path: '/api/v1/office/claims',
  summary: 'Claims handed in to the own town',
  query: z.object({
    which: z.enum(['open', 'approved', 'done']).default('open'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  reply: json(
    z.object({
      claims: z.array(claimHead.extend({ payBy: z.string() })),
      /** Each at most 5,000. */
      counts: z.object({ open: z.int(), approved: z.int(), done: z.int() }),
      pages: z.int(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getOfficeClaim = endpoint({
  method: 'GET',
  path: '/api/v1/office/claims/:claimId',
  summary: 'A claim with the findings of the automatic checks beside its lines (CLM-3)',
  params: ofClaim,
  reply: json(
    claimDetail.extend({
      /** Who checked first may not approve (CLM-4). */
      checkedByMe: z.boolean(),
      checkedAt: z.string().nullable(),
    }),
  ),
  may: readers,
  audit: 'claim.review-read',
  refusals: [],
  example: { params: { claimId } },
})

export const returnClaim = endpoint({
  method: 'POST',
  path: '/api/v1/office/claims/:claimId/return',
  summary: '差戻し with findings per line; the facility makes the next version (CLM-4)',
  params: ofClaim,
  body: z.object({
    version: z.int(),
    findings: z.array(z.object({ line: z.uuid().nullable(), code: findingCode, note })).max(500),
  }),
  reply: json(z.object({})),
  may: officers,
  audit: 'claim.returned',
  refusals: ['CLM-2', 'CLM-4'],
  example: { params: { claimId }, body: { version: 1, findings: [{ line: null, code: 'other', note: '' }] } },
})

export const checkClaim = endpoint({
  method: 'POST',
  path: '/api/v1/office/claims/:claimId/check',
  summary: 'The first person has looked through; named lines are held for the next month (CLM-4)',
  params: ofClaim,
  body: z.object({ version: z.int(), hold: z.array(z.uuid()).max(5000).default([]) }),
  reply: json(z.object({})),
  may: officers,
  audit: 'claim.checked',
  refusals: ['CLM-2', 'CLM-3'],
  example: { params: { claimId }, body: { version: 1, hold: [] } },
})

export const approveClaim = endpoint({
  method: 'POST',
  path: '/api/v1/office/claims/:claimId/approve',
  summary: 'A second person approves what is not held (CLM-4)',
  params: ofClaim,
  body: z.object({ version: z.int() }),
  reply: json(z.object({})),
  may: officers,
  audit: 'claim.approved',
  refusals: ['CLM-2', 'CLM-4'],
  example: { params: { claimId }, body: { version: 1 } },
})

export const askOfficeCorrection = endpoint({
  method: 'POST',
  path: '/api/v1/office/claims/:claimId/correction',
  summary: '過誤調整 of a paid claim: the town says what is wrong; the facility makes the next version (CLM-2)',
  params: ofClaim,
  body: correctionBody,
  reply: json(z.object({})),
  may: officers,
  audit: 'claim.correction',
  refusals: ['CLM-2'],
  example: { params: { claimId }, body: { version: 1, code: 'stamp', note: '' } },
})

export const payClaims = endpoint({
  method: 'POST',
  path: '/api/v1/office/payments',
  summary: 'Pays approved claims on one day; families are told the benefit (CLM-4)',
  body: z.object({ claims: z.array(z.uuid()).min(1).max(1000), payOn: z.iso.date().regex(/^20/) }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  strength: 'fresh',
  audit: 'claim.paid',
  refusals: ['CLM-2', 'CLM-4'],
  example: { body: { claims: [claimId], payOn: '2026-12-28' } },
})

export const listPayments = endpoint({
  method: 'GET',
  path: '/api/v1/office/payments',
  summary: 'Payment runs of the own town, and the account it pays from',
  reply: json(
    z.object({
      payments: z.array(z.object({ id: z.uuid(), payOn: z.string(), total: z.int(), claims: z.int() })),
      /** Facilities that were paid too much, and what the next payment takes off. */
      debts: z.array(z.object({ facility: z.uuid(), name: z.string(), yen: z.int() })),
      bank: bankAccount.nullable(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
})

export const getPaymentFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/payments/:paymentId/file',
  summary: 'Payment list as CSV, or 総合振込 in 全銀 format',
  params: z.object({ paymentId: z.uuid() }),
  query: z.object({ form: z.enum(['csv', 'zengin']).default('csv') }),
  reply: file('text/csv', 'text/plain'),
  may: readers,
  audit: null,
  refusals: ['CLM-4'],
  example: { params: { paymentId: claimId } },
  work: 'report',
})

export const getPaymentNotice = endpoint({
  method: 'GET',
  path: '/api/v1/office/claims/:claimId/notice',
  summary: '支払通知 of a paid claim as a PDF',
  params: ofClaim,
  reply: file('application/pdf'),
  may: readers,
  audit: 'claim.notice',
  refusals: ['CLM-4'],
  example: { params: { claimId } },
  work: 'report',
})

export const saveTownBank = endpoint({
  method: 'POST',
  path: '/api/v1/office/bank',
  summary: 'The account that the town pays from, with its 委託者コード',
  body: bankAccount,
  reply: json(z.object({})),
  may: officers,
  strength: 'fresh',
  audit: 'claim.town-bank-saved',
  refusals: ['CLM-4'],
  example: { body: { ...exampleBank, consignor: '0123456789' } },
})
