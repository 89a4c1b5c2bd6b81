/** お問い合わせ (HLP-1): asked before and after login, answered by the town or by the help desk. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { locales } from '../../web/text/locale.ts'
import { enquiryTopics, longestText } from './rules.ts'

const topic = z.enum(enquiryTopics)
const desk = z.enum(['town', 'helpdesk'])
const state = z.enum(['open', 'answered', 'closed'])
const instant = z.iso.datetime()
const words = z.string().trim().max(longestText)
/** The screen it came from, a path of this site; the number shown with a failure. */
const origin = {
  page: z.string().max(300).regex(/^\//).nullable(),
  reference: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .nullable(),
}
const head = { id: z.uuid(), number: z.string(), topic, desk, state, askedAt: instant, changedAt: instant }
const message = z.object({
  id: z.uuid(),
  at: instant,
  side: z.enum(['asker', 'town', 'helpdesk']),
  /** `asked`, `added`, `answered` carry words; `handed`, `closed`, `reopened` none. */
  event: z.enum(['asked', 'added', 'answered', 'handed', 'closed', 'reopened']),
  text: z.string().nullable(),
})
const thread = z.object({
  ...head,
  page: z.string().nullable(),
  reference: z.string().nullable(),
  town: z.string().nullable(),
  messages: z.array(message),
})

/** A family's enquiry is seen by the login that asked, a facility's by its staff; the database knows whose it is. */
const askers: May = {
  guardian1: 'all',
  guardian2: 'all',
  corporationAdmin: 'all',
  facilityAdmin: 'all',
  facilityStaff: 'all',
}
const anybody: May = { anonymous: 'all' }
const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all', helpdesk: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all', helpdesk: 'all' }
const one = z.object({ enquiryId: z.uuid() })
const byLink = z.object({ token: z.string().max(100) })
const nothing = json(z.object({}))

export const listEnquiries = endpoint({
  method: 'GET',
  path: '/api/v1/enquiries',
  summary: 'The own enquiries, the last changed first',
  reply: json(z.object({ enquiries: z.array(z.object({ ...head, unread: z.boolean() })), unread: z.int() })),
  may: askers,
  audit: null,
  refusals: [],
  work: 'own',
})

export const askEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/enquiries',
  summary: 'Asks the desk that answers the topic; page and failure number come along if the asker left them',
  body: z.object({ topic, text: words, facility: z.uuid().optional(), ...origin }),
  reply: json(z.object({ id: z.uuid(), number: z.string() })),
  may: askers,
  audit: 'enquiry.ask',
  refusals: ['HLP-1'],
  example: { body: { topic: 'howTo', text: '予約の変え方を教えてください。', page: '/my/bookings', reference: null } },
  work: 'own',
})

export const getEnquiry = endpoint({
  method: 'GET',
  path: '/api/v1/enquiries/:enquiryId',
  summary: 'What was asked and answered; marks it as read',
  params: one,
  reply: json(thread),
  may: askers,
  audit: 'enquiry.read',
  refusals: [],
  work: 'own',
})

export const addToEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/enquiries/:enquiryId/messages',
  summary: 'Adds to a question; an answered or closed one is open again',
  params: one,
  body: z.object({ text: words }),
  reply: nothing,
  may: askers,
  audit: 'enquiry.add',
  refusals: ['HLP-1'],
  example: { body: { text: '追加でお聞きします。' } },
  work: 'own',
})

export const closeEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/enquiries/:enquiryId/close',
  summary: 'The asker needs no further answer',
  params: one,
  reply: nothing,
  may: askers,
  audit: 'enquiry.close',
  refusals: ['HLP-1'],
  work: 'own',
})

export const askPublicly = endpoint({
  method: 'POST',
  path: '/api/v1/public/enquiries',
  summary: 'Asks without login; the answer is told to the address by a link',
  body: z.object({
    mail: z.string().max(254),
    topic,
    /** Needed where the town answers. */
    municipality: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
    text: words,
    locale: z.enum(locales),
    ...origin,
  }),
  reply: json(z.object({ number: z.string() })),
  may: anybody,
  audit: 'enquiry.askPublicly',
  refusals: ['HLP-1', 'ACC-1'],
  example: {
    body: {
      mail: 'question@example.jp',
      topic: 'login',
      municipality: null,
      text: 'メールが届きません。',
      locale: 'ja',
      page: '/login',
      reference: null,
    },
  },
  work: 'own',
})

export const getByLink = endpoint({
  method: 'GET',
  path: '/api/v1/public/enquiries/:token',
  summary: 'The enquiry of a mailed link; the first look confirms the address',
  params: byLink,
  reply: json(thread),
  may: anybody,
  audit: 'enquiry.read',
  refusals: [],
  work: 'own',
})

export const addByLink = endpoint({
  method: 'POST',
  path: '/api/v1/public/enquiries/:token/messages',
  summary: 'Adds to the enquiry of a mailed link',
  params: byLink,
  body: z.object({ text: words }),
  reply: nothing,
  may: anybody,
  audit: 'enquiry.add',
  refusals: ['HLP-1'],
  example: { body: { text: '追加でお聞きします。' } },
  work: 'own',
})

const asker = z.object({
  kind: z.enum(['family', 'facility', 'public']),
  /** A guardian's or staff member's name, a facility; null where this desk may not know it. */
  name: z.string().nullable(),
  facility: z.string().nullable(),
  town: z.string().nullable(),
})
const queued = z.object({ ...head, asker, assignee: z.string().nullable(), mine: z.boolean(), waits: z.boolean() })

export const getDeskEnquiries = endpoint({
  method: 'GET',
  path: '/api/v1/office/enquiries',
  summary: 'The queue of the own desk, those that wait longest first; no word of them',
  query: z.object({
    state: z.enum(['open', 'answered', 'closed', 'all']).default('open'),
    officer: z.enum(['all', 'mine', 'nobody']).default('all'),
    facility: z.uuid().optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  reply: json(
    z.object({
      rows: z.array(queued),
      found: z.int(),
      pages: z.int(),
      counts: z.object({ open: z.int(), answered: z.int(), closed: z.int() }),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

const template = z.object({ id: z.uuid(), title: z.string(), body: z.string() })

export const getDeskEnquiry = endpoint({
  method: 'GET',
  path: '/api/v1/office/enquiries/:enquiryId',
  summary: 'One enquiry with its words, notes and history; the reading is recorded',
  params: one,
  reply: json(
    z.object({
      ...queued.shape,
      page: z.string().nullable(),
      reference: z.string().nullable(),
      /** An address that nobody has confirmed yet may be mistyped. */
      confirmed: z.boolean(),
      mayAct: z.boolean(),
      mayHand: z.boolean(),
      version: z.int(),
      history: z.array(
        z.object({
          id: z.uuid(),
          at: instant,
          side: z.enum(['asker', 'town', 'helpdesk']),
          event: z.enum(['asked', 'added', 'answered', 'noted', 'took', 'released', 'handed', 'closed', 'reopened', 'read']),
          by: z.string().nullable(),
          text: z.string().nullable(),
        }),
      ),
      templates: z.array(template),
    }),
  ),
  may: readers,
  audit: 'enquiry.read',
  refusals: [],
  work: 'proxy',
})

const version = z.int()

export const answerEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/office/enquiries/:enquiryId/answer',
  summary: 'Answers; the asker is told by mail that there is an answer, not what it says',
  params: one,
  body: z.object({ version, text: words }),
  reply: nothing,
  may: officers,
  audit: 'enquiry.answer',
  refusals: ['HLP-1'],
  example: { body: { version: 1, text: 'お問い合わせありがとうございます。' } },
  work: 'proxy',
})

export const noteOnEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/office/enquiries/:enquiryId/note',
  summary: 'A note among colleagues, never shown to the asker',
  params: one,
  body: z.object({ version, text: words }),
  reply: nothing,
  may: officers,
  audit: 'enquiry.note',
  refusals: ['HLP-1'],
  example: { body: { version: 1, text: '電話で確かめる。' } },
  work: 'proxy',
})

export const moveEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/office/enquiries/:enquiryId/move',
  summary: 'Takes or releases it, closes or reopens it',
  params: one,
  body: z.object({ version, act: z.enum(['take', 'release', 'close', 'reopen']) }),
  reply: nothing,
  may: officers,
  audit: 'enquiry.move',
  refusals: ['HLP-1'],
  example: { body: { version: 1, act: 'take' } },
  work: 'proxy',
})

export const handEnquiry = endpoint({
  method: 'POST',
  path: '/api/v1/office/enquiries/:enquiryId/hand',
  summary: 'Hands it to the other desk with a note; it leaves the own queue',
  params: one,
  body: z.object({ version, text: words }),
  reply: nothing,
  may: officers,
  audit: 'enquiry.hand',
  refusals: ['HLP-1'],
  example: { body: { version: 1, text: '認定のご質問です。お願いします。' } },
  work: 'proxy',
})

export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/office/enquiry-templates',
  summary: 'Prepared sentences of the own desk',
  reply: json(z.object({ templates: z.array(template) })),
  may: readers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const saveTemplate = endpoint({
  method: 'PUT',
  path: '/api/v1/office/enquiry-templates/:templateId',
  summary: 'Writes or changes a prepared sentence',
  params: z.object({ templateId: z.uuid() }),
  body: z.object({ title: z.string().trim().max(60), body: words }),
  reply: nothing,
  may: officers,
  audit: 'enquiry.template',
  refusals: ['HLP-1'],
  example: {
    params: { templateId: '0198c0de-0000-7000-8000-00000000e001' },
    body: { title: 'メールが届かないとき', body: '迷惑メールのフォルダーをご確認ください。' },
  },
  work: 'proxy',
})

export const removeTemplate = endpoint({
  method: 'DELETE',
  path: '/api/v1/office/enquiry-templates/:templateId',
  summary: 'Removes a prepared sentence',
  params: z.object({ templateId: z.uuid() }),
  reply: nothing,
  may: officers,
  audit: 'enquiry.templateRemoved',
  refusals: [],
  work: 'proxy',
})
