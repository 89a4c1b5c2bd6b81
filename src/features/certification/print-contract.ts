/** Many 通知書 as one PDF: asked for, drawn beside the requests, fetched while it lies sealed (CERT-8). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { asked } from './notice-contract.ts'
import { noticeKinds } from './notice-words.ts'

const printers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const whats = z.enum(['letters', 'envelopes'])
const params = z.object({ printId: z.uuid() })
const someId = '018f0000-0000-7000-8000-000000000000'

const print = z.object({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  what: whats,
  /** Days of the decisions, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  papers: z.int(),
  /** How many of them are drawn. */
  drawn: z.int(),
  /** gone: its day is over; the papers can be printed again. */
  state: z.enum(['waiting', 'ready', 'failed', 'gone']),
  by: z.string(),
  at: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
})

export const askPrint = endpoint({
  method: 'POST',
  path: '/api/v1/office/notices/prints',
  summary:
    'Asks for the papers that were made, as one PDF that is drawn beside; the same bundle, while it is there, is not drawn twice',
  body: asked.extend({
    /** Which thousand of them. */
    part: z.int().min(1).max(100).default(1),
    what: whats.default('letters'),
  }),
  reply: json(z.object({ id: z.uuid() })),
  may: printers,
  audit: 'notice.printAsked',
  refusals: ['CERT-8'],
  example: { body: { kind: 'certified', from: '2026-11-01', to: '2026-11-30' } },
  work: 'report',
})

export const listPrints = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices/prints',
  summary: 'Bundles that are being drawn or can be fetched, the newest first',
  reply: json(z.object({ prints: z.array(print) })),
  may: printers,
  audit: null,
  refusals: [],
  example: {},
})

export const getPrint = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices/prints/:printId',
  summary: 'How far a bundle is',
  params,
  reply: json(print),
  may: printers,
  audit: null,
  refusals: ['CERT-8'],
  example: { params: { printId: someId } },
})

export const getPrintFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices/prints/:printId/file',
  summary: 'The finished bundle; each fetching is recorded',
  params,
  reply: file('application/pdf'),
  may: printers,
  audit: 'notice.printed',
  refusals: ['CERT-8'],
  example: { params: { printId: someId } },
  work: 'report',
})
