/** 家庭への連絡 (MSG-1): a facility writes to one family or to the families of a day; a minute to take it back; read in お知らせ. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { longestText, messageKinds } from './rules.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const one = z.object({ facilityId: z.uuid(), messageId: z.uuid() })
const instant = z.iso.datetime()
const kind = z.enum(messageKinds)
const state = z.enum(['waiting', 'going', 'sent', 'takenBack'])

/** One booking's family, or all families of a day; exactly one of the two. */
const audience = { booking: z.uuid().optional(), date: localDay.optional() }
const child = z.object({ id: z.uuid(), name: z.string() })
const recipients = z.object({
  families: z.int(),
  /** Children of families that are told in the system. */
  told: z.array(child),
  /** Children of families that cannot be told here: the facility calls. */
  byPhone: z.array(child),
})

export const previewMessage = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/messages/recipients',
  summary: 'Who a message would reach, and who has to be called, before anything is sent',
  params: here,
  query: z.object(audience),
  reply: json(
    z.object({
      ...recipients.shape,
      day: localDay.nullable(),
      /** The sign of these recipients: what is sent goes to exactly them. */
      sign: z.string(),
    }),
  ),
  may: staff,
  target,
  audit: null,
  refusals: ['MSG-1'],
  work: 'own',
})

export const sendMessage = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/messages',
  summary: 'Writes to the families that were looked at; it waits 60 seconds before it goes out',
  params: here,
  body: z.object({
    ...audience,
    sign: z.string().regex(/^[\w-]{16}$/),
    kind,
    text: z
      .string()
      .trim()
      .max(longestText * 2),
  }),
  reply: json(z.object({ id: z.uuid(), dueAt: instant })),
  may: staff,
  target,
  audit: 'message.send',
  refusals: ['MSG-1'],
  example: {
    body: {
      date: '2026-11-26' as never,
      sign: 'AAAAAAAAAAAAAAAA',
      kind: 'belongings',
      text: '水あそびをします。着がえを1組お持ちください。',
    },
  },
  work: 'own',
})

const head = {
  id: z.uuid(),
  kind,
  /** Null: to one family. */
  day: localDay.nullable(),
  families: z.int(),
  phones: z.int(),
  state,
  writtenBy: z.string().nullable(),
  writtenAt: instant,
  dueAt: instant,
}

export const listMessages = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/messages',
  summary: 'What was written to families, the newest first; no word of it',
  params: here,
  query: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  reply: json(z.object({ messages: z.array(z.object(head)), found: z.int(), pages: z.int() })),
  may: staff,
  target,
  audit: null,
  refusals: [],
  work: 'own',
})

export const getMessage = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/messages/:messageId',
  summary: 'One message with its words and recipients',
  params: one,
  reply: json(z.object({ ...head, text: z.string(), ...recipients.shape })),
  may: staff,
  target,
  audit: 'message.read',
  refusals: [],
  work: 'own',
})

export const takeBackMessage = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/messages/:messageId/take-back',
  summary: 'Takes a message back while its minute lasts; nothing has left the house then',
  params: one,
  reply: json(z.object({})),
  may: staff,
  target,
  audit: 'message.takeBack',
  refusals: ['MSG-1'],
  work: 'own',
})

export const getOwnMessage = endpoint({
  method: 'GET',
  path: '/api/v1/my/messages/:messageId',
  summary: 'What a facility wrote to the own family',
  params: z.object({ messageId: z.uuid() }),
  reply: json(
    z.object({
      id: z.uuid(),
      facility: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
      kind,
      text: z.string(),
      sentAt: instant,
    }),
  ),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: 'message.opened',
  refusals: [],
  work: 'own',
})
