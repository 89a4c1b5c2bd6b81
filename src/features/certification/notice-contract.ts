/** 通知書: decisions of some days, their papers made with a running number, printed in one go, and a sample of new words (CERT-1, CERT-4, CERT-8). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { noticeKinds } from './notice-words.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const printers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const day = z.iso.date()
/** Which decisions. */
export const asked = z.object({
  kind: z.enum(noticeKinds),
  /** Days of the decision, both included. */
  from: day,
  to: day,
  /** paper: only families in which nobody can log in, whom no mail told (ACC-7). */
  whom: z.enum(['all', 'paper']).default('all'),
  child: z.uuid().optional(),
  /** One decision alone. */
  subject: z.uuid().optional(),
})
const days = { kind: 'certified', from: '2026-11-01', to: '2026-11-30' } as const
const example = { query: days }

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices',
  summary: 'Decisions of some days of which a paper can be made or printed',
  query: asked,
  reply: json(
    z.object({
      found: z.int(),
      /** Of how many there is a paper with its number. */
      made: z.int(),
      /** The first 1,000, by number. */
      rows: z.array(
        z.object({
          id: z.uuid(),
          child: z.uuid().nullable(),
          /** Of 却下 and 認定変更. */
          application: z.uuid().nullable(),
          name: z.string(),
          guardian: z.string(),
          number: z.string(),
          decidedOn: day,
          /** Somebody of the family can log in, and was told by mail. */
          online: z.boolean(),
          /** Nothing is known of where to send it. */
          noAddress: z.boolean(),
          /** 文書番号 and the day that its paper bears. */
          paper: z.object({ mark: z.string(), issuedOn: day }).nullable(),
        }),
      ),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  example,
  work: 'report',
})

export const makeNotices = endpoint({
  method: 'POST',
  path: '/api/v1/office/notices',
  summary: 'Makes the papers that are not made yet, 1,000 at most, each with the next 文書番号 of the fiscal year',
  body: asked,
  reply: json(z.object({ made: z.int() })),
  may: printers,
  audit: 'notice.made',
  refusals: ['CERT-8'],
  example: { body: days },
  work: 'report',
})

export const getNoticeFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices/file',
  summary:
    'The papers that were made, 100 at most, as one PDF: a page each as it was made, or their envelopes (長形3号); recorded',
  query: asked.extend({
    what: z.enum(['letters', 'envelopes']).default('letters'),
  }),
  reply: file('application/pdf'),
  may: printers,
  audit: 'notice.printed',
  refusals: ['CERT-8'],
  example,
  work: 'report',
})

export const getNoticeSample = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices/sample',
  summary: 'A paper of a made-up child in words that are not saved yet',
  query: z.object({
    kind: z.enum(noticeKinds),
    /** `papers` and `contact` of the settings as JSON in base64url; without them, the words of today. */
    words: z.string().max(16_000).optional(),
    /** A seal other than that of today. */
    seal: z.uuid().optional(),
  }),
  reply: file('application/pdf'),
  may: readers,
  audit: null,
  refusals: ['CERT-8'],
  example: { query: { kind: 'rejected' } },
  work: 'report',
})
