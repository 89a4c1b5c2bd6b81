/** Endpoints of the office: queue, case, 補正依頼, 却下, 認定 (CERT-1, CERT-3, CERT-6, CERT-7, ACC-1, ACC-3). Every change names the version it was decided on. */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { decisionSchema, householdChoice, matchSchema } from '../certification/decision-schema.ts'
import { factNames } from './facts.ts'
import { applicationActs, applicationStates, correctionReasons, rejectReasons } from './rules.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }

const state = z.enum(applicationStates)
const params = z.object({ id: z.uuid() })
const target = { kind: 'application', in: 'params', name: 'id' } as const
const example = { id: '00000000-0000-7000-8000-000000000001' }
const version = z.int().min(1)
const moved = json(z.object({ state, version: z.int() }))
export const queueSorts = ['due', 'received', 'state', 'officer'] as const
export const queueStates = ['open', ...applicationStates.filter((one) => one !== 'draft'), 'all'] as const

export const listApplications = endpoint({
  method: 'GET',
  path: '/api/v1/office/applications',
  summary: 'The review queue of the own town: cases with state, dates, age and officer, and the count of each state',
  query: z.object({
    state: z.enum(queueStates).default('open'),
    officer: z.enum(['all', 'mine', 'nobody']).default('all'),
    sort: z.enum(queueSorts).default('due'),
    dir: z.enum(['up', 'down']).default('up'),
    q: z.string().max(100).default(''),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  reply: json(
    z.object({
      rows: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          state,
          applicant: z.string(),
          children: z.int(),
          receivedOn: z.iso.date().nullable(),
          dueOn: z.iso.date().nullable(),
          /** Whole days since the receipt; null without one. */
          ageDays: z.int().nullable(),
          officer: z.string().nullable(),
          mine: z.boolean(),
          version: z.int(),
        }),
      ),
      pages: z.int(),
      found: z.int(),
      counts: z.array(z.object({ state, count: z.int(), late: z.int() })),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getCase = endpoint({
  method: 'GET',
  path: '/api/v1/office/applications/:id',
  summary: 'A case: the form as sent, facts with what they rest on, possible doubles, households of the address, files, timeline',
  params,
  reply: json(
    z.object({
      id: z.uuid(),
      number: z.string(),
      state,
      version: z.int(),
      channel: z.enum(['builtIn', 'external', 'paper', 'counter', 'import', 'excel']),
      receivedOn: z.iso.date().nullable(),
      dueOn: z.iso.date().nullable(),
      correctionDueOn: z.iso.date().nullable(),
      ageDays: z.int().nullable(),
      officer: z.string().nullable(),
      mine: z.boolean(),
      /** Whether this login may act at all (a viewer reads only). */
      mayAct: z.boolean(),
      mail: z.string().nullable(),
      /** null once the contents were erased. */
      form: z
        .array(
          z.object({
            title: z.string(),
            rows: z.array(
              z.object({
                term: z.string(),
                value: z.string(),
                /** Fields of this row that a 補正依頼 may mark, with their names. */
                fields: z.array(z.object({ pointer: z.string(), name: z.string() })),
              }),
            ),
          }),
        )
        .nullable(),
      wish: z.enum(['welfare', 'taxExempt', 'lowIncome', 'unknown']).nullable(),
      facts: z.array(
        z.object({
          fact: z.enum(factNames),
          child: z.int().nullable(),
          ok: z.enum(['yes', 'look', 'no']),
          restsOn: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
        }),
      ),
      children: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          name: z.string(),
          kana: z.string(),
          birthDate: z.iso.date(),
          state,
          reason: z.enum(rejectReasons).nullable(),
          /** Dates that a decision today would give (CERT-7, ELIG-2). */
          proposal: z.object({
            validFrom: z.iso.date(),
            nationalEnd: z.iso.date(),
            municipalEnd: z.iso.date().nullable(),
            classAge: z.int(),
          }),
          matches: z.array(matchSchema),
          /** Records under 支援措置 that only named officers open (SEE-3). */
          shielded: z.int(),
          certificate: z
            .object({ childId: z.uuid(), number: z.string(), validFrom: z.iso.date(), nationalEnd: z.iso.date() })
            .nullable(),
        }),
      ),
      households: z.array(householdChoice),
      /** The default for a reduction: from when it holds and, for the income classes, until when (FEE-4). */
      reduction: z.object({ from: z.iso.date(), incomeUntil: z.iso.date() }),
      files: z.array(z.object({ id: z.uuid(), field: z.string(), name: z.string(), bytes: z.int() })),
      /** The day on which the notices of a 認定 of today leave. */
      noticeOn: z.iso.date(),
      /** The town's setting: one officer prepares, another one approves. */
      twoPersons: z.boolean(),
      /** What lies prepared on the case at this version. */
      prepared: z
        .object({
          kind: z.enum(['certify', 'reject']),
          by: z.string(),
          mine: z.boolean(),
          at: z.iso.datetime(),
          reason: z.enum(rejectReasons).nullable(),
          household: z.uuid().nullable(),
          children: z.array(decisionSchema.extend({ id: z.uuid() })),
        })
        .nullable(),
      /** The town's own sentences for 補正依頼. */
      templates: z.array(z.object({ id: z.uuid(), title: z.string(), message: z.string() })),
      corrections: z.array(
        z.object({ pointer: z.string(), name: z.string(), reason: z.enum(correctionReasons), message: z.string() }),
      ),
      events: z.array(
        z.object({ at: z.iso.datetime(), event: z.enum(applicationActs), by: z.string(), child: z.string().nullable() }),
      ),
    }),
  ),
  may: readers,
  target,
  audit: 'application.read',
  refusals: [],
  example: { params: example },
})

export const getCaseFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/applications/:id/files/:fileId',
  summary: 'A document of a case; each reading is recorded',
  params: z.object({ id: z.uuid(), fileId: z.uuid() }),
  reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/heic'),
  may: readers,
  target,
  audit: 'application.fileRead',
  refusals: [],
  example: { params: { ...example, fileId: '00000000-0000-7000-8000-000000000002' } },
})

export const takeCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/take',
  summary: 'Takes a case: the caller becomes its officer; a sent one is under review from here on',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.taken',
  refusals: ['CERT-1'],
  example: { params: example, body: { version: 1 } },
})

export const releaseCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/release',
  summary: 'Puts a case back into the queue: nobody’s again',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.released',
  refusals: ['CERT-1'],
  example: { params: example, body: { version: 1 } },
})

export const returnCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/return',
  summary: '補正依頼: opens exactly the marked fields for the applicant, with a reason and words for each; mailed',
  params,
  body: z.object({
    version,
    dueOn: z.iso.date(),
    marks: z
      .array(
        z.object({ pointer: z.string().max(100), reason: z.enum(correctionReasons), message: z.string().max(500).default('') }),
      )
      .max(60),
  }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.returned',
  refusals: ['CERT-1'],
  example: {
    params: example,
    body: { version: 1, dueOn: '2026-12-08', marks: [{ pointer: '/guardian1/phone', reason: 'missing', message: '' }] },
  },
})

export const recallCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/recall',
  summary: 'Takes an unanswered 補正依頼 back; the case is under review again',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.recalled',
  refusals: ['CERT-1'],
  example: { params: example, body: { version: 1 } },
})

export const rejectCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/reject',
  summary: '却下 of the named children with a reason; mailed',
  params,
  body: z.object({ version, children: z.array(z.uuid()).min(1).max(10), reason: z.enum(rejectReasons) }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.rejected',
  refusals: ['CERT-1'],
  example: { params: example, body: { version: 1, children: [example.id], reason: 'residence' } },
})

export const withdrawCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/withdraw',
  summary: '取下げ told by telephone or on paper, entered in the applicant’s name; mailed',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'application.withdrawnByOffice',
  refusals: ['CERT-1'],
  example: { params: example, body: { version: 1 } },
})

export const certifyCase = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications/:id/certify',
  summary: '認定 of the named children: certificates, household, guardians, logins and mailed links in one act (ACC-3)',
  params,
  body: z.object({
    version,
    /** A known household that the officer confirmed (ACC-1); null makes a new one. */
    household: z.uuid().nullable(),
    children: z
      .array(decisionSchema.extend({ id: z.uuid() }))
      .min(1)
      .max(10),
  }),
  reply: json(z.object({ state, version: z.int(), certificates: z.array(z.object({ childId: z.uuid(), number: z.string() })) })),
  may: officers,
  target,
  audit: 'application.certified',
  refusals: ['CERT-1', 'CERT-3', 'CERT-6', 'CERT-7', 'ACC-1', 'ACC-2'],
  example: {
    params: example,
    body: { version: 1, household: null, children: [{ id: example.id, validFrom: '2026-11-24' }] },
  },
})

export const entryChannels = ['external', 'paper', 'counter'] as const

export const enterApplication = endpoint({
  method: 'POST',
  path: '/api/v1/office/applications',
  summary:
    'Enters what came by the town’s own form, on paper or at the counter as a case under review (CERT-2); no mail address is taken too (ACC-7)',
  body: z.object({
    channel: z.enum(entryChannels),
    receivedOn: z.iso.date(),
    /** As typed, nested by pointer like a section of the built-in form. */
    form: z.record(z.string(), z.unknown()),
  }),
  reply: json(z.object({ id: z.uuid(), number: z.string() })),
  may: officers,
  audit: 'application.entered',
  refusals: ['CERT-1', 'CERT-2', 'ACC-2', 'ELIG-3'],
  example: { body: { channel: 'paper', receivedOn: '2026-11-24', form: {} } },
})
