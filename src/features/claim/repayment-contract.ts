/** Endpoints of 返納: what a facility was paid too much and no later claim nets is demanded, seen, paid back (CLM-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { claimDetail } from './contract.ts'
import { repaymentStates } from './repayment-rules.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const facility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const someId = '0197a1b2-0000-7000-8000-000000000007'
const facilityId = '0197a1b2-0000-7000-8000-000000000001'
const day = z.iso.date().regex(/^20/)
const one = z.object({ repaymentId: z.uuid() })
const ofFacility = z.object({ facilityId: z.uuid() })
const oneOfFacility = ofFacility.extend(one.shape)

const head = z.object({
  id: z.uuid(),
  facility: z.object({ id: z.uuid(), name: z.string() }),
  town: z.string(),
  yen: z.int(),
  dueOn: day,
  madeOn: day,
  receivedOn: day.nullable(),
  state: z.enum(repaymentStates),
})
const detail = head.extend({
  reason: z.string(),
  /** 文書番号 and signer of its paper; '' of what was demanded before there were any. */
  mark: z.string(),
  issuer: z.string(),
  /** The corrections that it comes from, each with the lines that moved. */
  claims: z.array(
    z.object({
      id: z.uuid(),
      month: z.string(),
      version: z.int(),
      before: z.int(),
      after: z.int(),
      changes: claimDetail.shape.changes.unwrap(),
    }),
  ),
})
const nothing = json(z.object({}))
const paper = file('application/pdf')

export const listRepayments = endpoint({
  method: 'GET',
  path: '/api/v1/office/repayments',
  summary: '返納 that the own town demanded, and what facilities owe that no demand names',
  reply: json(
    z.object({
      repayments: z.array(head),
      owed: z.array(z.object({ facility: z.uuid(), name: z.string(), yen: z.int() })),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const demandRepayment = endpoint({
  method: 'POST',
  path: '/api/v1/office/repayments',
  summary: 'Demands back what a facility was paid too much, or a part of it; payments no longer take that part off',
  body: z.object({
    facility: z.uuid(),
    yen: z.int().min(1).max(2_000_000_000),
    dueOn: day,
    reason: z.string().trim().min(1).max(300),
  }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'claim.repayment-demanded',
  refusals: ['CLM-2'],
  example: { body: { facility: facilityId, yen: 1_700, dueOn: '2027-03-31', reason: '過誤調整の差額です。' } },
})

export const getRepayment = endpoint({
  method: 'GET',
  path: '/api/v1/office/repayments/:repaymentId',
  summary: 'One demand with the corrections and lines that it comes from',
  params: one,
  reply: json(detail),
  may: readers,
  audit: 'claim.repayment-read',
  refusals: ['CLM-2'],
  example: { params: { repaymentId: someId } },
})

export const getRepaymentPaper = endpoint({
  method: 'GET',
  path: '/api/v1/office/repayments/:repaymentId/paper',
  summary: '返納通知書 as a PDF',
  params: one,
  reply: paper,
  may: readers,
  audit: 'claim.repayment-paper',
  refusals: ['CLM-2'],
  example: { params: { repaymentId: someId } },
  work: 'report',
})

export const receiveRepayment = endpoint({
  method: 'POST',
  path: '/api/v1/office/repayments/:repaymentId/receipt',
  summary: 'Records that the demanded yen arrived',
  params: one,
  body: z.object({ receivedOn: day }),
  reply: nothing,
  may: officers,
  audit: 'claim.repayment-received',
  refusals: ['CLM-2'],
  example: { params: { repaymentId: someId }, body: { receivedOn: '2027-03-15' } },
})

export const withdrawRepayment = endpoint({
  method: 'POST',
  path: '/api/v1/office/repayments/:repaymentId/withdraw',
  summary: 'Takes a demand back: payments take its yen off again',
  params: one,
  reply: nothing,
  may: officers,
  audit: 'claim.repayment-withdrawn',
  refusals: ['CLM-2'],
  example: { params: { repaymentId: someId } },
})

export const listOwnRepayments = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/repayments',
  summary: '返納 that towns demand of the facility',
  params: ofFacility,
  reply: json(z.object({ repayments: z.array(head) })),
  may: admins,
  target: facility,
  audit: null,
  refusals: [],
  example: { params: { facilityId } },
  work: 'report',
})

export const getOwnRepayment = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/repayments/:repaymentId',
  summary: 'One demand with the corrections and lines that it comes from',
  params: oneOfFacility,
  reply: json(detail),
  may: admins,
  target: facility,
  audit: 'claim.repayment-read',
  refusals: ['CLM-2'],
  example: { params: { facilityId, repaymentId: someId } },
})

export const getOwnRepaymentPaper = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/repayments/:repaymentId/paper',
  summary: '返納通知書 as a PDF',
  params: oneOfFacility,
  reply: paper,
  may: admins,
  target: facility,
  audit: 'claim.repayment-paper',
  refusals: ['CLM-2'],
  example: { params: { facilityId, repaymentId: someId } },
  work: 'report',
})
