/** ヘルプデスク (HLP-1): a family's one-time code, and the masked view that it opens. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const family: May = { guardian1: 'all', guardian2: 'all' }
const helpdesk: May = { helpdesk: 'all' }
const instant = z.iso.datetime()
const localDate = z.iso.date()
const one = z.object({ consentId: z.uuid() })

const consent = z.object({
  id: z.uuid(),
  madeAt: instant,
  /** `waiting`: the code can be told; `open`: the help desk is looking; `over`: used up, run out or ended. */
  state: z.enum(['waiting', 'open', 'over']),
  until: instant,
  openedAt: instant.nullable(),
  looks: z.int(),
  lookedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Only while it waits. */
  code: z.string().nullable(),
})

export const listHelpConsents = endpoint({
  method: 'GET',
  path: '/api/v1/my/help-consents',
  summary: 'Codes for the help desk that the household made, the newest first, and when the help desk looked',
  reply: json(z.object({ consents: z.array(consent) })),
  may: family,
  audit: null,
  refusals: [],
  work: 'own',
})

export const makeHelpConsent = endpoint({
  method: 'POST',
  path: '/api/v1/my/help-consents',
  summary: 'Makes a code that lets the help desk see the masked state of the account; ends those before it',
  reply: json(z.object({ id: z.uuid(), code: z.string(), until: instant })),
  may: family,
  audit: 'help.consent-made',
  refusals: [],
  work: 'own',
})

export const endHelpConsent = endpoint({
  method: 'POST',
  path: '/api/v1/my/help-consents/:consentId/end',
  summary: 'Ends a code or the open view at once',
  params: one,
  reply: json(z.object({})),
  may: family,
  audit: 'help.consent-ended',
  refusals: [],
  work: 'own',
})

export const openHelpView = endpoint({
  method: 'POST',
  path: '/api/v1/office/help-views',
  summary: 'Opens the masked view of an account with the code that its family told',
  /** Ten digits of either width, with blanks and dashes. */
  body: z.object({ code: z.string().regex(/^[\d０-９\s\p{Pd}ー−]{1,30}$/u) }),
  reply: json(z.object({ id: z.uuid() })),
  may: helpdesk,
  audit: 'help.opened',
  refusals: ['HLP-1'],
  example: { body: { code: '012-345-6789' } },
})

export const getHelpView = endpoint({
  method: 'GET',
  path: '/api/v1/office/help-views/:consentId',
  summary: 'States and times of the account: no name, no facility, no health; each look is on record and shown to the family',
  params: one,
  reply: json(
    z.object({
      until: instant,
      logins: z.array(z.object({ kind: z.string(), passwordSet: z.boolean(), codeRequired: z.boolean(), blocked: z.boolean() })),
      children: z.array(
        z.object({
          ordinal: z.int(),
          contactsConfirmed: instant.nullable(),
          sheetConfirmed: instant.nullable(),
          certificates: z.array(z.object({ state: z.string(), from: localDate, to: localDate })),
        }),
      ),
      applications: z.array(
        z.object({ kind: z.string(), state: z.string(), submitted: instant.nullable(), decided: instant.nullable() }),
      ),
      bookings: z.array(z.object({ child: z.int(), date: localDate, start: z.int(), end: z.int(), state: z.string() })),
      told: z.array(z.object({ at: instant, subject: z.string(), mailed: z.boolean() })),
    }),
  ),
  may: helpdesk,
  audit: 'help.looked',
  refusals: [],
})
