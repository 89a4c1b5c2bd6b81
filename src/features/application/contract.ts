/** Endpoints of an applicant: draft by sections, files, submission, state, correction, withdrawal (CERT-1, CERT-2, ELIG-3, ACC-2). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { applicationActs, applicationStates, correctionReasons, rejectReasons } from './rules.ts'

const anyone: May = { anonymous: 'all' }
/** Whoever holds the capability session of the application: started the draft here, or proved the mailed code. */
const applicant: May = { anonymous: 'applicant' }

const nothing = json(z.object({}))
const section = z.enum(['name', 'address', 'contact', 'second', 'child', 'care', 'reduction', 'consents'])
/** What was typed, nested by pointer; unknown fields are passed over, every reader says what is wrong with the others. */
const typed = z.record(z.string(), z.unknown())
const place = z.int().min(0).max(9)
const state = z.enum(applicationStates)

const fact = z.object({ section, term: z.string(), value: z.string(), pointers: z.array(z.string()) })
const group = z.object({
  key: z.enum(['guardian1', 'guardian2', 'child', 'reduction', 'consents']),
  child: z.int().nullable(),
  title: z.string(),
  rows: z.array(fact),
})

export const startApplication = endpoint({
  method: 'POST',
  path: '/api/v1/applications',
  summary: 'Begins a draft for a municipality with the built-in form; the cookie of the reply is the only way to it',
  body: z.object({ municipality: z.string().regex(/^\d{6}$/) }),
  reply: json(z.object({ number: z.string() })),
  may: anyone,
  audit: 'application.started',
  refusals: ['CERT-2', 'ACC-4'],
  example: { body: { municipality: '131083' } },
})

export const getOwnApplication = endpoint({
  method: 'GET',
  path: '/api/v1/applications/own',
  summary: 'The own application: what was typed or sent, files, state per child, timeline, open corrections, next step',
  reply: json(
    z.object({
      number: z.string(),
      state,
      municipality: z.object({ code: z.string(), name: z.string(), prefecture: z.string() }),
      contact: z.object({ office: z.string(), phone: z.string(), hours: z.string(), url: z.string().nullable() }),
      targetDays: z.int(),
      mail: z.string().nullable(),
      /** What was typed: of a draft, and of a case with open corrections the sent form as if typed; else null. */
      typed: typed.nullable(),
      /** Pages of a draft that still need something, in the order of the questions. */
      open: z.array(z.object({ section, child: z.int() })),
      children: z.array(z.object({ number: z.string(), name: z.string(), state, reason: z.enum(rejectReasons).nullable() })),
      /** The converted form in rows; of a draft once nothing is missing. */
      summary: z.array(group).nullable(),
      /** `removable`: not yet what an officer looked at. */
      files: z.array(z.object({ id: z.uuid(), field: z.string(), name: z.string(), bytes: z.int(), removable: z.boolean() })),
      /** Upload fields that the wish for a reduction asks for (FEE-4). */
      neededDocuments: z.array(z.string()),
      consents: z.array(z.object({ purpose: z.enum(['residence', 'tax', 'use']), version: z.int(), body: z.string() })),
      receivedOn: z.iso.date().nullable(),
      dueOn: z.iso.date().nullable(),
      correctionDueOn: z.iso.date().nullable(),
      events: z.array(z.object({ at: z.iso.datetime(), event: z.enum(applicationActs), child: z.string().nullable() })),
      corrections: z.array(
        z.object({ pointer: z.string(), name: z.string(), reason: z.enum(correctionReasons), message: z.string() }),
      ),
    }),
  ),
  may: applicant,
  audit: null,
  refusals: [],
})

export const saveSection = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/sections',
  summary: 'Saves one page of the draft as typed; with wrong fields nothing is saved and every one is named',
  body: z.object({ section, child: place.default(0), form: typed }),
  reply: json(z.object({ open: z.array(z.object({ section, child: z.int() })), children: z.int() })),
  may: applicant,
  audit: 'application.saved',
  refusals: ['CERT-1', 'ACC-2', 'ELIG-3'],
  example: {
    body: { section: 'contact', form: { guardian1: { relationship: 'mother', mail: 'a@example.jp', phone: '09000000000' } } },
  },
})

export const removeChild = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/children/remove',
  summary: 'Takes a child out of the draft; the later ones move up',
  body: z.object({ child: place }),
  reply: nothing,
  may: applicant,
  audit: 'application.childRemoved',
  refusals: ['CERT-1'],
  example: { body: { child: 0 } },
})

export const addFiles = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/files',
  summary: 'Adds documents (PDF, JPEG, PNG, HEIC; 5 MB each, 20 per application); the part’s name says which document it is',
  files: { max: 5, maxBytes: 5 * 1024 * 1024 },
  reply: json(z.object({ files: z.array(z.object({ id: z.uuid(), field: z.string(), name: z.string(), bytes: z.int() })) })),
  may: applicant,
  audit: 'application.filesAdded',
  refusals: ['FIL-04', 'CERT-1'],
})

export const getOwnFile = endpoint({
  method: 'GET',
  path: '/api/v1/applications/own/files/:fileId',
  summary: 'A document of the own application',
  params: z.object({ fileId: z.uuid() }),
  reply: file('application/pdf', 'image/jpeg', 'image/png', 'image/heic'),
  may: applicant,
  audit: null,
  refusals: [],
  example: { params: { fileId: '00000000-0000-7000-8000-000000000001' } },
})

export const removeFile = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/files/:fileId/remove',
  summary: 'Takes a document out again, while the application is a draft or that document is being corrected',
  params: z.object({ fileId: z.uuid() }),
  reply: nothing,
  may: applicant,
  audit: 'application.fileRemoved',
  refusals: ['CERT-1'],
  example: { params: { fileId: '00000000-0000-7000-8000-000000000001' } },
})

export const mailNumber = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/mail-number',
  summary: 'Mails the reference number of a draft to the address typed in it, so that it can be continued elsewhere',
  reply: nothing,
  may: applicant,
  audit: 'application.numberMailed',
  refusals: ['CERT-1', 'ACC-4'],
})

export const submitApplication = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/submit',
  summary: 'この内容で申請する: reads the whole draft again and sends it; the mail 申請受付完了 follows',
  reply: json(z.object({ number: z.string(), dueOn: z.iso.date() })),
  may: applicant,
  audit: 'application.submitted',
  refusals: ['CERT-1', 'CERT-2', 'ACC-2', 'ELIG-3'],
})

export const getPaper = endpoint({
  method: 'GET',
  path: '/api/v1/applications/own/paper',
  summary: 'The applicant’s copy of what was sent, as a PDF',
  reply: file('application/pdf'),
  may: applicant,
  audit: null,
  refusals: ['CERT-1'],
})

export const correctApplication = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/correct',
  summary: 'Answers a 補正依頼: exactly the marked fields are taken, each must be changed, get a new document, or be confirmed',
  body: z.object({ form: typed, confirmed: z.array(z.string().max(100)).max(100).default([]) }),
  reply: nothing,
  may: applicant,
  audit: 'application.corrected',
  refusals: ['CERT-1', 'ACC-2', 'ELIG-3'],
  example: { body: { form: { guardian1: { phone: '09000000001' } } } },
})

export const withdrawApplication = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/withdraw',
  summary: '取下げ: ends every child’s application that is not decided yet',
  reply: nothing,
  may: applicant,
  audit: 'application.withdrawn',
  refusals: ['CERT-1'],
})

export const leaveApplication = endpoint({
  method: 'POST',
  path: '/api/v1/applications/own/leave',
  summary: 'Ends this browser’s access to the application; the application stays',
  reply: nothing,
  may: applicant,
  audit: 'application.left',
  refusals: [],
})

export const sendStatusCode = endpoint({
  method: 'POST',
  path: '/api/v1/applications/status-code',
  summary: 'Mails a one-time code to the application’s address; the same answer whatever exists (CERT-1)',
  body: z.object({ number: z.string().min(1).max(40) }),
  reply: nothing,
  may: anyone,
  audit: 'application.codeSent',
  refusals: ['CERT-1', 'ACC-4'],
  example: { body: { number: '2345-6789-ABCD' } },
})

export const openStatus = endpoint({
  method: 'POST',
  path: '/api/v1/applications/status',
  summary: 'Reference number and mailed code open the application in this browser',
  body: z.object({ number: z.string().min(1).max(40), code: z.string().min(1).max(20) }),
  reply: json(z.object({ state })),
  may: anyone,
  audit: 'application.opened',
  refusals: ['ACC-4', 'CERT-1'],
  example: { body: { number: '2345-6789-ABCD', code: '123456' } },
})
