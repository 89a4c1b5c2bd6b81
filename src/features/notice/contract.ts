/** Endpoints of お知らせ: what was told, what a guardian wants to hear of and how, and how mails call each child. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { fixedKinds, isPushAddress, markColours, noticeKinds } from './kinds.ts'

const own: May = { guardian1: 'all', guardian2: 'all' }
const nothing = json(z.object({}))
const someId = '00000000-0000-7000-8000-000000000001'

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/v1/my/notices',
  summary: 'What the login was told in the last 90 days, newest first',
  reply: json(
    z.object({
      notices: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum([...noticeKinds, ...fixedKinds]),
          subject: z.string(),
          path: z.string().nullable(),
          mailed: z.boolean(),
          pushed: z.boolean(),
          at: z.iso.datetime(),
        }),
      ),
    }),
  ),
  may: own,
  audit: null,
  refusals: [],
})

export const getNoticeChoices = endpoint({
  method: 'GET',
  path: '/api/v1/my/notice-choices',
  summary: 'What the login wants to hear of and how, the browsers that take notices, and how mails call each child',
  reply: json(
    z.object({
      choices: z.array(z.object({ kind: z.enum(noticeKinds), mail: z.boolean(), push: z.boolean() })),
      /** Names this system to the push service, base64url. */
      pushKey: z.string(),
      browsers: z.array(z.object({ id: z.uuid(), agent: z.string(), since: z.iso.datetime() })),
      children: z.array(z.object({ id: z.uuid(), name: z.string(), initial: z.string(), mark: z.enum(markColours).nullable() })),
    }),
  ),
  may: own,
  audit: null,
  refusals: [],
})

export const saveNoticeChoices = endpoint({
  method: 'PUT',
  path: '/api/v1/my/notice-choices',
  summary: 'Sets which of the optional notices come, and how',
  body: z.object({
    choices: z.array(z.object({ kind: z.enum(noticeKinds), mail: z.boolean(), push: z.boolean() })).max(noticeKinds.length),
  }),
  reply: nothing,
  may: own,
  audit: 'notice.chosen',
  refusals: [],
  example: { body: { choices: [{ kind: 'use-eve', mail: true, push: false }] } },
})

export const addBrowser = endpoint({
  method: 'POST',
  path: '/api/v1/my/notice-browsers',
  summary: 'This browser takes notices from now on',
  body: z.object({
    /** Where the browser's push service takes them; only known services. */
    endpoint: z
      .string()
      .regex(/^https:\/\/[\w.-]+\//)
      .max(1000)
      .refine(isPushAddress),
    keys: z.object({ p256dh: z.string().regex(/^[\w-]{80,100}=*$/), auth: z.string().regex(/^[\w-]{20,30}=*$/) }),
  }),
  reply: json(z.object({ id: z.uuid() })),
  may: own,
  audit: 'notice.browser-added',
  refusals: [],
  example: {
    body: {
      endpoint: 'https://fcm.googleapis.com/fcm/send/example',
      keys: {
        p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
        auth: 'tBHItJI5svbpez7KI4CCXg',
      },
    },
  },
})

export const removeBrowser = endpoint({
  method: 'POST',
  path: '/api/v1/my/notice-browsers/:id/remove',
  summary: 'A browser takes no more notices',
  params: z.object({ id: z.uuid() }),
  reply: nothing,
  may: own,
  audit: 'notice.browser-removed',
  refusals: [],
  example: { params: { id: someId } },
})

export const chooseMark = endpoint({
  method: 'PUT',
  path: '/api/v1/my/children/:childId/mark',
  summary: 'How mails tell this child from its siblings: the initial, or a colour',
  params: z.object({ childId: z.uuid() }),
  body: z.object({ mark: z.enum(markColours).nullable() }),
  reply: nothing,
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: 'notice.mark-chosen',
  refusals: [],
  example: { params: { childId: someId }, body: { mark: 'blue' } },
})
