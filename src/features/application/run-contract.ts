/** Endpoints of decisions by two persons, of many cases at once, and of what an officer needs on the way through the queue (CERT-1). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { decisionSchema } from '../certification/decision-schema.ts'
import { unclearReasons } from './clean.ts'
import { queueSorts, queueStates } from './review-contract.ts'
import { applicationStates, rejectReasons } from './rules.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const params = z.object({ id: z.uuid() })
const target = { kind: 'application', in: 'params', name: 'id' } as const
const someId = '00000000-0000-7000-8000-000000000001'
const example = { id: someId }
const version = z.int().min(1)
const seen = z.object({ id: z.uuid(), version })
const moved = json(z.object({ state: z.enum(applicationStates), version: z.int() }))
const step = z.enum(['prepare', 'certify'])
const reasons = z.array(z.enum(unclearReasons))
/** Cases of one act and of one screen. [D] */
export const mostOfRun = 500

export const prepareDecision = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/prepare',
  summary: '起案: prepares 認定 or 却下 for another officer’s approval, where the town’s setting asks for two persons',
  params,
  body: z.object({
    version,
    decision: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('certify'),
        household: z.uuid().nullable(),
        children: z
          .array(decisionSchema.extend({ id: z.uuid() }))
          .min(1)
          .max(10),
      }),
      z.object({ kind: z.literal('reject'), children: z.array(z.uuid()).min(1).max(10), reason: z.enum(rejectReasons) }),
    ]),
  }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.prepared',
  refusals: ['CERT-1', 'CERT-7', 'ELIG-2', 'AGE-2', 'FEE-4'],
  example: {
    params: example,
    body: { version: 1, decision: { kind: 'certify', household: null, children: [{ id: someId, validFrom: '2026-11-24' }] } },
  },
})

export const approveDecision = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/approve',
  summary: '承認 of what another officer prepared: it is decided as it was prepared',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.approved',
  refusals: ['CERT-1', 'CERT-3', 'CERT-6', 'CERT-7', 'ACC-1', 'ACC-2'],
  example: { params: example, body: { version: 1 } },
})

export const sendBackDecision = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/send-back',
  summary: 'Does not approve what was prepared, or takes it back: the case is as before',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.sentBack',
  refusals: ['CERT-1'],
  example: { params: example, body: { version: 1 } },
})

export const listCleanCases = endpoint({
  method: 'GET',
  path: '/api/v1/office/clean-cases',
  summary: 'まとめて認定, the preview: open cases by their expected day, what would be decided, and why one is left to a person',
  reply: json(
    z.object({
      twoPersons: z.boolean(),
      /** The day on which the notices of a 認定 of today leave. */
      noticeOn: z.iso.date(),
      cases: z.array(
        z.object({
          id: z.uuid(),
          version: z.int(),
          number: z.string(),
          applicant: z.string(),
          receivedOn: z.iso.date().nullable(),
          dueOn: z.iso.date().nullable(),
          step,
          /** [] = clean. */
          reasons,
          children: z.array(
            z.object({
              id: z.uuid(),
              name: z.string(),
              birthDate: z.iso.date(),
              validFrom: z.iso.date(),
              until: z.iso.date(),
            }),
          ),
          /** Accounts that would be mailed. */
          mails: z.int(),
        }),
      ),
      runs: z.array(z.object({ id: z.uuid(), step, at: z.iso.datetime(), by: z.string(), decided: z.int() })),
    }),
  ),
  may: officers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const runDecisions = endpoint({
  method: 'POST',
  path: '/api/v1/office/decision-runs',
  summary:
    'まとめて認定: certifies (or prepares) those of the named cases that are clean; each case has its own outcome, audit and mails',
  body: z.object({ step, cases: z.array(seen).min(1).max(mostOfRun) }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'application.run',
  refusals: ['CERT-1', 'ACC-1'],
  example: { body: { step: 'certify', cases: [{ id: someId, version: 1 }] } },
  work: 'report',
})

export const getDecisionRun = endpoint({
  method: 'GET',
  path: '/api/v1/office/decision-runs/:id',
  summary: 'What became of each case of one act',
  params,
  reply: json(
    z.object({
      id: z.uuid(),
      step,
      at: z.iso.datetime(),
      by: z.string(),
      cases: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          applicant: z.string(),
          outcome: z.enum(['certified', 'prepared', 'left']),
          reasons,
        }),
      ),
    }),
  ),
  may: readers,
  audit: null,
  refusals: ['CERT-1'],
  example: { params: example },
  work: 'report',
})

export const getNeighbours = endpoint({
  method: 'GET',
  path: '/api/v1/office/applications/:id/neighbours',
  summary: 'The case before and the case after in the queue as it was filtered and sorted',
  params,
  query: z.object({
    state: z.enum(queueStates).default('open'),
    officer: z.enum(['all', 'mine', 'nobody']).default('all'),
    sort: z.enum(queueSorts).default('due'),
    dir: z.enum(['up', 'down']).default('up'),
    q: z.string().max(100).default(''),
  }),
  reply: json(z.object({ before: z.uuid().nullable(), after: z.uuid().nullable(), place: z.int().nullable(), found: z.int() })),
  may: readers,
  target,
  audit: null,
  refusals: [],
  example: { params: example },
  work: 'report',
})

export const listOfficers = endpoint({
  method: 'GET',
  path: '/api/v1/office/officers',
  summary: 'Who can be given cases: officers of the own town',
  reply: json(z.object({ officers: z.array(z.object({ id: z.uuid(), name: z.string() })) })),
  may: officers,
  audit: null,
  refusals: [],
})

export const assignCases = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/assign',
  summary: 'Gives the named cases to an officer of the own town; those that were only sent are under review from here on',
  body: z.object({ officer: z.uuid(), cases: z.array(seen).min(1).max(100) }),
  reply: json(z.object({ assigned: z.int() })),
  may: officers,
  audit: 'application.assigned',
  refusals: ['CERT-1'],
  example: { body: { officer: someId, cases: [{ id: someId, version: 1 }] } },
})

const template = z.object({ id: z.uuid(), title: z.string(), message: z.string() })

export const listCorrectionTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/office/correction-templates',
  summary: 'The town’s own sentences for 補正依頼',
  reply: json(z.object({ templates: z.array(template) })),
  may: readers,
  audit: null,
  refusals: [],
})

export const saveCorrectionTemplate = endpoint({
  method: 'PUT',
  path: '/api/v1/office/correction-templates/:templateId',
  summary: 'Writes such a sentence, or writes it anew',
  params: z.object({ templateId: z.uuid() }),
  body: z.object({ title: z.string().trim().max(60), message: z.string().trim().max(500) }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'application.templateSaved',
  refusals: ['CERT-1'],
  example: {
    params: { templateId: '0198c0de-0000-7000-8000-00000000c001' },
    body: { title: '電話番号', message: 'つながりません。' },
  },
})

export const removeCorrectionTemplate = endpoint({
  method: 'DELETE',
  path: '/api/v1/office/correction-templates/:templateId',
  summary: 'Removes such a sentence',
  params: z.object({ templateId: z.uuid() }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'application.templateRemoved',
  refusals: ['CERT-1'],
  example: { params: { templateId: '0198c0de-0000-7000-8000-00000000c002' } },
})
