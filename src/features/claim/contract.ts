/** Endpoints of a facility around 請求: claims, additions with evidence, bank account (CLM-1..4, FEE-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { additionCodes, claimStates, evidences, lineKinds } from './lines.ts'

const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofFacility = z.object({ facilityId: z.uuid() })
const ofMonth = z.object({ facilityId: z.uuid(), month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) })
const ofClaim = z.object({ facilityId: z.uuid(), claimId: z.uuid() })
const facilityId = '0197a1b2-0000-7000-8000-000000000001'
const claimId = '0197a1b2-0000-7000-8000-000000000003'
const day = z.iso.date().regex(/^20/)

export const claimHead = z.object({
  id: z.uuid(),
  month: z.string(),
  facility: z.object({ id: z.uuid(), name: z.string(), number: z.string() }),
  town: z.object({ code: z.string(), name: z.string() }),
  claimVersion: z.int(),
  state: z.enum(claimStates),
  use: z.int(),
  initial: z.int(),
  reduction: z.int(),
  /** FEE-5: the benefit; 利用料補助 and the town's own scheme stand outside. */
  benefit: z.int(),
  waiver: z.int(),
  municipal: z.int(),
  total: z.int(),
  approved: z.int().nullable(),
  /** 過誤調整: the version that was paid, and what was paid for it; null: an ordinary claim. */
  corrects: z.object({ version: z.int(), paid: z.int() }).nullable(),
  submittedAt: z.string().nullable(),
  /** Version of the row, for acts. */
  version: z.int(),
})

const foundBy = z.object({
  code: z.enum(['certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other']),
  /** system: found by a check now; town: written by an officer. */
  by: z.enum(['system', 'town']),
  /** look: nothing is wrong, a person should see the evidence. */
  weight: z.enum(['stop', 'look']),
  note: z.string(),
})

export const claimLine = z.object({
  id: z.uuid(),
  kind: z.enum(lineKinds),
  child: z.object({
    id: z.uuid(),
    name: z.string(),
    certificate: z.string(),
    birthDate: z.string(),
    /** SEE-3: nobody may be told where the child is. */
    guarded: z.boolean(),
  }),
  number: z.string().nullable(),
  booking: z.uuid().nullable(),
  date: z.string(),
  booked: z.object({ start: z.int(), end: z.int() }).nullable(),
  real: z.object({ in: z.int().nullable(), out: z.int().nullable() }).nullable(),
  minutes: z.int(),
  classAge: z.int(),
  unit: z.int(),
  additions: z.array(z.object({ code: z.enum(additionCodes), evidence: z.enum(evidences), perHour: z.int() })),
  records: z.array(
    z.object({ stage: z.enum(['before', 'after']), date: z.string(), minutes: z.int(), mode: z.enum(['individual', 'group']) }),
  ),
  reduction: z.int(),
  yen: z.int(),
  /** What the amount rests on: stamps, rule ids, the state's master by fiscal year. */
  stamps: z.array(z.string()),
  rules: z.array(z.string()),
  master: z.int().nullable(),
  /** First day of that master's version; null also for lines from before versions were kept. */
  masterFrom: z.iso.date().nullable(),
  held: z.boolean(),
  carried: z.boolean(),
  found: z.array(foundBy),
})

export const claimDetail = z.object({
  claim: claimHead,
  lines: z.array(claimLine),
  found: z.array(foundBy),
  /** What this version changed against the one before; null: it is the first. */
  changes: z
    .array(
      z.object({
        /** The line as it stands now; null: it is gone. */
        line: z.uuid().nullable(),
        child: z.string(),
        date: z.string(),
        kind: z.enum(lineKinds),
        before: z.object({ minutes: z.int(), yen: z.int() }).nullable(),
        after: z.object({ minutes: z.int(), yen: z.int() }).nullable(),
      }),
    )
    .nullable(),
  /** Why the paid version was found wrong: on the claim that is corrected, and on the one that corrects it. */
  correction: z
    .object({
      side: z.enum(['facility', 'ward']),
      code: z.enum(['certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other']),
      note: z.string(),
      at: z.string(),
      /** The version that corrects this claim, once it may be seen. */
      later: z.object({ id: z.uuid(), version: z.int() }).nullable(),
    })
    .nullable(),
  /** 過誤調整 that were taken back. */
  withdrawn: z.array(z.object({ side: z.enum(['facility', 'ward']), at: z.string(), note: z.string() })),
  events: z.array(z.object({ at: z.string(), event: z.string(), state: z.enum(claimStates), by: z.string() })),
  /** The payment that settled the claim, and all that the facility was paid in it; `debt*` is what it had been paid too much. */
  payment: z
    .object({
      id: z.uuid(),
      payOn: z.string(),
      yen: z.int(),
      whole: z.object({ claims: z.int(), debtBefore: z.int(), paid: z.int(), debtAfter: z.int() }),
    })
    .nullable(),
})

export const bankAccount = z.object({
  consignor: z
    .string()
    .regex(/^\d{10}$/)
    .nullable(),
  bankCode: z.string().regex(/^\d{4}$/),
  bankKana: z.string().min(1).max(15),
  branchCode: z.string().regex(/^\d{3}$/),
  branchKana: z.string().min(1).max(15),
  kind: z.enum(['ordinary', 'current']),
  number: z.string().regex(/^\d{7}$/),
  holderKana: z.string().min(1).max(30),
})
export const exampleBank = {
  consignor: null,
  bankCode: '0001',
  bankKana: 'ミホンギンコウ',
  branchCode: '001',
  branchKana: 'ホンテン',
  kind: 'ordinary' as const,
  number: '1234567',
  holderKana: 'フク）ミホンカイ',
}

export const listClaims = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/claims',
  summary: 'Claims of a facility, newest month first, every version',
  params: ofFacility,
  query: z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      claims: z.array(claimHead),
      /** The month asked for, else the last that is over: whether it is closed, and by when claims are due (CLM-4). */
      month: z.object({
        month: z.string(),
        closedAt: z.string().nullable(),
        dueOn: z.string(),
        /** 過誤調整 was begun, and its version is not made yet. */
        correcting: z.boolean(),
      }),
      bank: bankAccount.nullable(),
    }),
  ),
  may: admins,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId } },
  work: 'report',
})

export const makeClaims = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/months/:month/claims',
  summary: 'Makes the claims of a closed month, one per paying municipality (CLM-1); drafts are made anew',
  params: ofMonth,
  reply: json(z.object({ claims: z.array(claimHead) })),
  may: admins,
  target,
  audit: 'claim.made',
  refusals: ['CLM-1', 'CLM-2', 'FEE-1'],
  example: { params: { facilityId, month: '2026-10' } },
  work: 'report',
})

export const reopenMonth = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/months/:month/reopen',
  summary: 'Opens a closed month again, to correct what a returned claim asks for (CLM-2)',
  params: ofMonth,
  reply: json(z.object({})),
  may: admins,
  target,
  audit: 'attendance.month-opened',
  refusals: ['CLM-2'],
  example: { params: { facilityId, month: '2026-10' } },
})

export const getClaim = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/claims/:claimId',
  summary: 'A claim with its lines, findings and what changed; children with a health addition are recorded as read',
  params: ofClaim,
  reply: json(claimDetail),
  may: admins,
  target,
  audit: 'claim.read',
  refusals: [],
  example: { params: { facilityId, claimId } },
})

export const getClaimPaper = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/claims/:claimId/paper',
  summary: '請求書 and 明細 as a PDF',
  params: ofClaim,
  reply: file('application/pdf'),
  may: admins,
  target,
  audit: 'claim.paper',
  refusals: [],
  example: { params: { facilityId, claimId } },
  work: 'report',
})

export const getClaimFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/claims/:claimId/file',
  summary: '明細 as CSV, UTF-8 with BOM or CP932',
  params: ofClaim,
  query: z.object({ code: z.enum(['utf8', 'cp932']).default('utf8') }),
  reply: file('text/csv'),
  may: admins,
  target,
  audit: 'claim.file',
  refusals: [],
  example: { params: { facilityId, claimId } },
  work: 'report',
})

export const stepClaim = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/claims/:claimId/step',
  summary: '確定, back to 作成中, 提出 (CLM-2); handing in freezes the lines',
  params: ofClaim,
  body: z.object({ step: z.enum(['confirm', 'reopen', 'submit']), version: z.int() }),
  reply: json(z.object({})),
  may: admins,
  target,
  audit: 'claim.moved',
  refusals: ['CLM-2', 'CLM-3', 'CLM-4'],
  example: { params: { facilityId, claimId }, body: { step: 'confirm', version: 1 } },
})

export const correctionBody = z.object({
  version: z.int(),
  code: z.enum(['certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other']),
  note: z.string().max(300).default(''),
})

export const askCorrection = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/claims/:claimId/correction',
  summary:
    '過誤調整 of a paid claim: says what is wrong; the month may then be opened and the claim made as its next version (CLM-2)',
  params: ofClaim,
  body: correctionBody,
  reply: json(z.object({})),
  may: admins,
  target,
  audit: 'claim.correction',
  refusals: ['CLM-2'],
  example: { params: { facilityId, claimId }, body: { version: 1, code: 'stamp', note: '' } },
})

export const getOwnPaymentNotice = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/claims/:claimId/notice',
  summary: '支払通知 of an own paid claim as a PDF',
  params: ofClaim,
  reply: file('application/pdf'),
  may: admins,
  target,
  audit: 'claim.notice',
  refusals: ['CLM-4'],
  example: { params: { facilityId, claimId } },
  work: 'report',
})

export const listAdditions = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/additions',
  summary: 'Which additions the facility claims for which child, on what evidence (FEE-2)',
  params: ofFacility,
  reply: json(
    z.object({
      additions: z.array(
        z.object({
          id: z.uuid(),
          child: z.object({ id: z.uuid(), name: z.string() }),
          code: z.enum(additionCodes),
          evidence: z.enum(evidences),
          from: z.string(),
          until: z.string().nullable(),
        }),
      ),
      /** Children that the facility takes, to choose from. */
      children: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  ),
  may: admins,
  target,
  audit: 'claim.additions-read',
  refusals: [],
  example: { params: { facilityId } },
})

export const addAddition = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/additions',
  summary: 'Notes an addition for a child with its evidence (FEE-2)',
  params: ofFacility,
  body: z.object({
    child: z.uuid(),
    code: z.enum(additionCodes),
    evidence: z.enum(evidences),
    from: day,
    until: day.nullable().default(null),
  }),
  reply: json(z.object({ id: z.uuid() })),
  may: admins,
  target,
  audit: 'claim.addition-noted',
  refusals: ['FEE-2'],
  example: {
    params: { facilityId },
    body: { child: facilityId, code: 'disability', evidence: 'certificate', from: '2026-11-01', until: null },
  },
})

export const endAddition = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/additions/:additionId/end',
  summary: 'Ends an addition with a last day; uses before it keep it',
  params: z.object({ facilityId: z.uuid(), additionId: z.uuid() }),
  body: z.object({ until: day }),
  reply: json(z.object({})),
  may: admins,
  target,
  audit: 'claim.addition-ended',
  refusals: ['FEE-2'],
  example: { params: { facilityId, additionId: claimId }, body: { until: '2026-11-30' } },
})

export const saveBank = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bank',
  summary: 'The account that a facility is paid to (CLM-4); earlier ones stay on record',
  params: ofFacility,
  body: bankAccount,
  reply: json(z.object({})),
  may: admins,
  target,
  strength: 'fresh',
  audit: 'claim.bank-saved',
  refusals: ['CLM-4'],
  example: { params: { facilityId }, body: exampleBank },
})
