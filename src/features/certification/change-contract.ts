/** 認定変更 and 消滅 by all channels: asked by the family, entered by an officer, decided by the town (CERT-4, ELIG-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { maxSheetBytes } from '../../platform/sheet.ts'
import { applicationActs, applicationStates } from '../application/rules.ts'
import { reductionClasses } from '../municipality/rules.ts'
import { diffFields } from './change-form.ts'
import { changeRejectReasons } from './change-rules.ts'
import { peopleSchema as people } from './people-schema.ts'
import { endReasons } from './rules.ts'

const family: May = { guardian1: 'household', guardian2: 'household' }
const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }

const day = z.iso.date()
const someId = '00000000-0000-7000-8000-000000000001'
const params = z.object({ id: z.uuid() })
const target = { kind: 'application', in: 'params', name: 'id' } as const
const example = { id: someId }
const version = z.int().min(1)
const state = z.enum(applicationStates)
const kind = z.enum(['change', 'end'])
const form = z.record(z.string(), z.unknown())
const way = z.discriminatedUnion('way', [
  z.object({ way: z.literal('builtIn') }),
  z.object({ way: z.literal('external'), url: z.string() }),
  z.object({ way: z.literal('paper') }),
])
const line = z.object({ id: z.uuid(), number: z.string(), kind, state, receivedOn: day.nullable(), dueOn: day.nullable() })
const asked = z.object({
  kind,
  day,
  reason: z.enum(endReasons).nullable(),
  town: z.string(),
  handOver: z.boolean(),
  child: z.string().nullable(),
  note: z.string(),
  rows: z.array(z.object({ field: z.enum(diffFields), whose: z.string(), before: z.string(), after: z.string() })),
})
const files = z.array(z.object({ id: z.uuid(), field: z.string(), name: z.string(), bytes: z.int() }))
const events = z.array(z.object({ at: z.iso.datetime(), event: z.enum(applicationActs) }))
const moved = json(z.object({ state, version: z.int() }))
const chosenReduction = z.object({ class: z.enum(reductionClasses), until: day.nullable().default(null) }).nullable()

export const getMyChanges = endpoint({
  method: 'GET',
  path: '/api/v1/my/changes',
  summary: 'What the household may change and how in its town, and what it has asked for (CERT-4)',
  reply: json(
    z.object({
      town: z.string(),
      contact: z.object({ office: z.string(), phone: z.string(), hours: z.string() }),
      ways: z.object({ change: way, end: way }),
      excelForms: z.boolean(),
      targetDays: z.int(),
      self: z.union([z.literal(1), z.literal(2)]),
      people,
      rows: z.array(line),
    }),
  ),
  may: family,
  audit: null,
  refusals: [],
})

export const requestChange = endpoint({
  method: 'POST',
  path: '/api/v1/my/changes',
  summary: 'Asks the town for a change (認定変更) or an end (消滅); the form as typed, nested by pointer',
  body: z.object({ kind, form }),
  reply: json(z.object({ id: z.uuid(), number: z.string() })),
  may: family,
  audit: 'change.requested',
  refusals: ['CERT-1', 'CERT-4', 'ELIG-2', 'ACC-2'],
  example: { body: { kind: 'change', form: { day: '2026-11-24', parts: ['phone'], phone: '090-0000-9876' } } },
})

export const getMyChange = endpoint({
  method: 'GET',
  path: '/api/v1/my/changes/:id',
  summary: 'A change or end that the household asked for: what differs, state, timeline, files',
  params,
  reply: json(line.extend({ asked: asked.nullable(), version: z.int(), reject: z.string().nullable(), files, events })),
  may: family,
  target,
  audit: null,
  refusals: ['CERT-4'],
  example: { params: example },
})

export const addChangeFiles = endpoint({
  method: 'POST',
  path: '/api/v1/my/changes/:id/files',
  summary: 'Adds documents to an open change or end',
  params,
  files: { max: 5, maxBytes: 5 * 1024 * 1024 },
  reply: moved,
  may: family,
  target,
  audit: 'change.filesAdded',
  refusals: ['CERT-4', 'FIL-04'],
  example: { params: example },
})

export const withdrawChange = endpoint({
  method: 'POST',
  path: '/api/v1/my/changes/:id/withdraw',
  summary: 'Takes an open change or end back',
  params,
  body: z.object({ version }),
  reply: moved,
  may: family,
  target,
  audit: 'change.withdrawn',
  refusals: ['CERT-4'],
  example: { params: example, body: { version: 1 } },
})

export const getChangePaper = endpoint({
  method: 'GET',
  path: '/api/v1/my/changes/paper',
  summary: '「認定変更届出書」 or 「認定消滅届出書」 as an Excel file with what stands filled in, where the town takes it',
  query: z.object({ kind, child: z.uuid().optional() }),
  reply: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  may: family,
  audit: null,
  refusals: ['CERT-4'],
  example: { query: { kind: 'end' } },
})

export const listChanges = endpoint({
  method: 'GET',
  path: '/api/v1/office/changes',
  summary: 'Changes and ends before the own town, open ones by due day',
  query: z.object({
    state: z.enum(['open', 'all']).default('open'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  reply: json(
    z.object({
      rows: z.array(
        line.extend({
          applicant: z.string(),
          channel: z.string(),
          late: z.boolean(),
          /** A 起案 waits for another officer (CERT-1). */
          prepared: z.boolean(),
        }),
      ),
      found: z.int(),
      open: z.int(),
      pages: z.int(),
      /** The town takes the Excel forms. */
      excelForms: z.boolean(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getChange = endpoint({
  method: 'GET',
  path: '/api/v1/office/changes/:id',
  summary: 'A change or end before the town: what differs, and what a decision for a day would bring',
  params,
  query: z.object({ day: day.optional() }),
  reply: json(
    line.extend({
      asked: asked.nullable(),
      version: z.int(),
      channel: z.string(),
      applicant: z.string(),
      reject: z.string().nullable(),
      files,
      events,
      mayAct: z.boolean(),
      children: z.array(z.object({ id: z.uuid(), name: z.string() })),
      /** The town's setting asks for another officer's approval (CERT-1). */
      twoPersons: z.boolean(),
      /** The 起案 that waits for it. */
      prepared: z
        .object({
          by: z.string(),
          mine: z.boolean(),
          at: z.iso.datetime(),
          day: day.nullable(),
          reduction: chosenReduction,
          reject: z.enum(changeRejectReasons).nullable(),
        })
        .nullable(),
      /** Of an end, for `day`, else the day asked. */
      effects: z
        .object({
          lastDay: day,
          bookings: z.array(z.object({ id: z.uuid(), date: day, start: z.int(), end: z.int(), facility: z.string() })),
          minutes: z.int(),
          usesAfter: z.int(),
          reductions: z.array(z.enum(reductionClasses)),
        })
        .nullable(),
      /** Why a decision for that day would be refused. */
      blocked: z.string().nullable(),
      /** FEE-4: from when a decided class holds, and until when an income class. */
      reduction: z.object({ from: day, incomeUntil: day }).nullable(),
    }),
  ),
  may: readers,
  target,
  audit: 'change.read',
  refusals: ['CERT-4'],
  example: { params: example },
})

export const enterChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/households/:householdId/changes',
  summary: 'Enters a change or an end that came by the town’s own form, on paper or at the counter (CERT-2, CERT-4)',
  params: z.object({ householdId: z.uuid() }),
  body: z.object({ kind, channel: z.enum(['external', 'paper', 'counter']), receivedOn: day, form }),
  reply: json(z.object({ id: z.uuid(), number: z.string() })),
  may: officers,
  target: { kind: 'household', in: 'params', name: 'householdId' },
  audit: 'change.entered',
  refusals: ['CERT-1', 'CERT-4', 'CERT-7', 'ELIG-2', 'ACC-2'],
  example: {
    params: { householdId: someId },
    body: {
      kind: 'change',
      channel: 'paper',
      receivedOn: '2026-11-24',
      form: { day: '2026-11-24', parts: ['phone'], phone: '090-0000-9876' },
    },
  },
})

export const enterChangeSheet = endpoint({
  method: 'POST',
  path: '/api/v1/office/changes/sheet',
  summary:
    'Enters 「認定変更届出書」 or 「認定消滅届出書」 from the Excel file that a family filled in; the file is read and not kept (CERT-2, CERT-4)',
  body: z.object({ receivedOn: day }),
  files: { max: 1, maxBytes: maxSheetBytes },
  reply: json(z.object({ id: z.uuid(), number: z.string() })),
  may: officers,
  audit: 'change.entered',
  refusals: ['CERT-1', 'CERT-4', 'CERT-7', 'ELIG-2', 'ACC-2', 'FIL-04'],
  example: { body: { receivedOn: '2026-11-24' } },
})

export const decideChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/changes/:id/decide',
  summary: 'Decides a change or an end: takes effect at once; what follows an end comes within a minute; mailed',
  params,
  body: z.object({
    version,
    /** Of an end: another day than the one asked. */
    day: day.nullable().default(null),
    /** Of a wish for a reduction: the class that the documents show; null: none. */
    reduction: chosenReduction.default(null),
  }),
  reply: moved,
  may: officers,
  target,
  audit: 'change.decided',
  refusals: ['CERT-1', 'CERT-4', 'ELIG-2', 'FEE-4', 'ACC-1', 'ACC-2'],
  example: { params: example, body: { version: 1 } },
})

export const rejectChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/changes/:id/reject',
  summary: 'Does not grant a change or an end, with a reason; mailed',
  params,
  body: z.object({ version, reason: z.enum(changeRejectReasons) }),
  reply: moved,
  may: officers,
  target,
  audit: 'change.rejected',
  refusals: ['CERT-1', 'CERT-4'],
  example: { params: example, body: { version: 1, reason: 'documents' } },
})

export const prepareChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/changes/:id/prepare',
  summary:
    '起案: prepares the decision of a change or an end for another officer’s approval, where the town asks for two persons',
  params,
  body: z.object({
    version,
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('certify'), day: day.nullable().default(null), reduction: chosenReduction.default(null) }),
      z.object({ kind: z.literal('reject'), reason: z.enum(changeRejectReasons) }),
    ]),
  }),
  reply: moved,
  may: officers,
  target,
  audit: 'change.prepared',
  refusals: ['CERT-1', 'CERT-4', 'ELIG-2', 'FEE-4'],
  example: { params: example, body: { version: 1, decision: { kind: 'reject', reason: 'documents' } } },
})

export const approveChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/changes/:id/approve',
  summary: '承認 of what another officer prepared: it is decided as it was prepared; mailed',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'change.approved',
  refusals: ['CERT-1', 'CERT-4', 'ELIG-2', 'FEE-4', 'ACC-1', 'ACC-2'],
  example: { params: example, body: { version: 1 } },
})

export const sendBackChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/changes/:id/send-back',
  summary: 'Does not approve what was prepared, or takes it back: the change is as before',
  params,
  body: z.object({ version }),
  reply: moved,
  may: officers,
  target,
  audit: 'change.sentBack',
  refusals: ['CERT-1', 'CERT-4'],
  example: { params: example, body: { version: 1 } },
})
