/** 通知書: 認定通知書 and 消滅通知書, listed by the day of the decision and printed in one go (CERT-1, CERT-4). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { noticeKinds } from './notice-words.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const printers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const day = z.iso.date()
const asked = z.object({
  kind: z.enum(noticeKinds),
  /** Days of the decision, both included. */
  from: day,
  to: day,
  /** paper: only families in which nobody can log in, whom no mail told (ACC-7). */
  whom: z.enum(['all', 'paper']).default('all'),
  child: z.uuid().optional(),
})
const example = { query: { kind: 'certified', from: '2026-11-01', to: '2026-11-30' } } as const

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices',
  summary: 'Decisions of some days of which a paper can be printed',
  query: asked,
  reply: json(
    z.object({
      found: z.int(),
      /** The first 1,000, by number. */
      rows: z.array(
        z.object({
          id: z.uuid(),
          child: z.uuid(),
          name: z.string(),
          guardian: z.string(),
          number: z.string(),
          decidedOn: day,
          /** Somebody of the family can log in, and was told by mail. */
          online: z.boolean(),
          /** Nothing is known of where to send it. */
          noAddress: z.boolean(),
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

export const getNoticeFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/notices/file',
  summary: 'The same as one PDF: a page each, the address where a window envelope shows it; recorded',
  query: asked.extend({ part: z.coerce.number().int().min(1).max(100).default(1) }),
  reply: file('application/pdf'),
  may: printers,
  audit: 'notice.printed',
  refusals: ['CERT-5'],
  example,
  work: 'report',
})
