/** Endpoints of accounts: who am I, login with a mailed code, links that set a password, proofs, roles, sessions, own address. */
import { z } from 'zod'
import { actorKinds, endpoint, json, type May } from '../../platform/contract.ts'
import { locales } from '../../web/text/locale.ts'
import { activityKeys } from './activity.ts'

const anyone: May = { anonymous: 'all' }
const guardians: May = { guardian1: 'all', guardian2: 'all' }
const everyLogin: May = {
  ...guardians,
  corporationAdmin: 'all',
  facilityAdmin: 'all',
  facilityStaff: 'all',
  wardAdmin: 'all',
  wardOfficer: 'all',
  wardViewer: 'all',
  prefecture: 'all',
  nation: 'all',
  helpdesk: 'all',
}

const loginSide = z.enum(['guardian', 'facility', 'office'])
/** As typed; compared trimmed, NFKC, lower case (ACC-1). */
const mail = z
  .string()
  .min(1)
  .max(254)
  .regex(/^[^\p{Cc}]*$/u)
/** Never trimmed: blanks belong to a password. The policy is the use case's, its reasons are told. */
const password = z.string().min(1).max(1000)
const code = z.string().min(1).max(20)
const token = z.string().min(1).max(100)
const exampleToken = 'q6yJ0m3nU4d1T8s9wA2bC5eF7gH0iK3lM6oP9rS2tV4'
const nothing = json(z.object({}))

const named = z.object({ id: z.uuid(), name: z.string() })
const role = z.object({ id: z.uuid(), kind: z.enum(actorKinds), place: z.string().nullable(), current: z.boolean() })

export const getMe = endpoint({
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who is logged in on this side, acting for which place',
  reply: json(
    z.object({
      kind: z.enum(actorKinds),
      name: z.string(),
      /** The language that this login has chosen; null: none yet. */
      locale: z.enum(locales).nullable(),
      /** The facility or office acted for; null for guardians. */
      place: z.string().nullable(),
      municipality: z.string().nullable(),
      children: z.array(named.extend({ color: z.int() })),
      facilities: z.array(named),
      /** Roles of this login on this side; more than one: it may switch (ACC-1). */
      roles: z.int(),
      contact: z
        .object({ name: z.string(), phone: z.string().nullable(), hours: z.string().nullable(), href: z.string() })
        .nullable(),
    }),
  ),
  may: { ...everyLogin, device: 'all' },
  audit: null,
  refusals: [],
})

const loginStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('code'), attempt: z.string() }),
  /** Logged in, acting as `kind`; `roles` > 1: choose which to act as. */
  z.object({ step: z.literal('done'), roles: z.int(), kind: z.enum(actorKinds) }),
])

export const logIn = endpoint({
  method: 'POST',
  path: '/api/v1/login',
  summary: 'First step: address and password',
  body: z.object({ side: loginSide, mail, password }),
  reply: json(loginStep),
  may: anyone,
  audit: 'login.password',
  refusals: ['ACC-4'],
  example: { body: { side: 'guardian', mail: 'guardian@demo.example', password: 'Tsuen-demo-2026!' } },
})

export const enterCode = endpoint({
  method: 'POST',
  path: '/api/v1/login/code',
  summary: 'Second step: the mailed code of this attempt',
  body: z.object({ attempt: token, code }),
  reply: json(loginStep),
  may: anyone,
  audit: 'login.code',
  refusals: ['ACC-4'],
  example: { body: { attempt: exampleToken, code: '123456' } },
})

export const resendCode = endpoint({
  method: 'POST',
  path: '/api/v1/login/code/resend',
  summary: 'A new code for this attempt; voids the old one',
  body: z.object({ attempt: token }),
  reply: nothing,
  may: anyone,
  audit: 'login.codeResent',
  refusals: ['ACC-4'],
  example: { body: { attempt: exampleToken } },
})

export const logOut = endpoint({
  method: 'POST',
  path: '/api/v1/logout',
  summary: 'Ends this session',
  reply: nothing,
  may: everyLogin,
  audit: 'logout',
  refusals: [],
})

export const getRoles = endpoint({
  method: 'GET',
  path: '/api/v1/me/roles',
  summary: 'Roles of this login on this side',
  reply: json(z.object({ roles: z.array(role) })),
  may: everyLogin,
  audit: null,
  refusals: [],
})

export const switchRole = endpoint({
  method: 'POST',
  path: '/api/v1/me/role',
  summary: 'Acts in another role of the same login from now on',
  body: z.object({ role: z.uuid() }),
  reply: nothing,
  may: everyLogin,
  audit: 'role.switched',
  refusals: ['ACC-1'],
  example: { body: { role: '00000000-0000-7000-8000-000000000001' } },
})

/** What a browser answers for a passkey (WebAuthn Level 3, JSON form). Judged by its signature, so only its size is bounded here. */
const base64url = /^[\w-]+$/
const passkeyText = z.string().max(20_000).regex(base64url)
const passkeyAnswer = {
  id: z.string().max(2_000).regex(base64url),
  rawId: z.string().max(2_000).regex(base64url),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}
const signedAnswer = z.object({
  ...passkeyAnswer,
  response: z.object({ clientDataJSON: passkeyText, authenticatorData: passkeyText, signature: passkeyText }),
})
const newKeyAnswer = z.object({
  ...passkeyAnswer,
  response: z.object({ clientDataJSON: passkeyText, attestationObject: passkeyText }),
})
const exampleSigned = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
} as const

export const getPasskeyQuestion = endpoint({
  method: 'GET',
  path: '/api/v1/login/passkey',
  summary: 'What a passkey is to sign for a login or a proof; good for five minutes, once',
  reply: json(z.object({ challenge: z.string(), rpId: z.string(), timeout: z.int(), userVerification: z.literal('required') })),
  may: anyone,
  audit: null,
  refusals: [],
})

export const logInWithPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/login/passkey',
  summary: 'Login with a passkey: both factors at once',
  body: z.object({ side: loginSide, response: signedAnswer }),
  reply: json(loginStep),
  may: anyone,
  audit: 'login.passkey',
  refusals: ['ACC-1', 'ACC-4'],
  example: { body: { side: 'guardian', response: exampleSigned } },
})

export const provePasskey = endpoint({
  method: 'POST',
  path: '/api/v1/proof/passkey',
  summary: 'Fresh proof by an own passkey, good for one hour (ACC-4)',
  body: z.object({ response: signedAnswer }),
  reply: nothing,
  may: everyLogin,
  audit: 'proof.passkey',
  refusals: ['ACC-4'],
  example: { body: { response: exampleSigned } },
})

export const listPasskeys = endpoint({
  method: 'GET',
  path: '/api/v1/me/passkeys',
  summary: 'Own passkeys',
  reply: json(
    z.object({
      passkeys: z.array(
        z.object({ id: z.uuid(), name: z.string(), addedAt: z.iso.datetime(), usedAt: z.iso.datetime().nullable() }),
      ),
    }),
  ),
  may: everyLogin,
  audit: null,
  refusals: [],
})

export const getNewPasskey = endpoint({
  method: 'GET',
  path: '/api/v1/me/passkeys/new',
  summary: 'What a device needs to make a passkey for this login (PublicKeyCredentialCreationOptionsJSON)',
  reply: json(z.object({ options: z.record(z.string(), z.unknown()) })),
  may: everyLogin,
  strength: 'fresh',
  audit: null,
  refusals: ['ACC-4'],
})

export const addPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/passkeys',
  summary: 'Keeps a new passkey; told by mail',
  body: z.object({ name: z.string().max(40), response: newKeyAnswer }),
  reply: nothing,
  may: everyLogin,
  strength: 'fresh',
  audit: 'passkey.added',
  refusals: ['ACC-4'],
  example: {
    body: {
      name: 'わたしの電話',
      response: { ...exampleSigned, response: { clientDataJSON: 'e30', attestationObject: 'AAAA' } },
    },
  },
})

export const removePasskey = endpoint({
  method: 'POST',
  path: '/api/v1/me/passkeys/:passkeyId/remove',
  summary: 'Forgets a passkey; told by mail. With the last one the mailed code comes back',
  params: z.object({ passkeyId: z.uuid() }),
  reply: nothing,
  may: everyLogin,
  strength: 'fresh',
  audit: 'passkey.removed',
  refusals: ['ACC-4'],
  example: { params: { passkeyId: '00000000-0000-7000-8000-000000000001' } },
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/v1/me/sessions',
  summary: 'Open sessions of this login',
  reply: json(
    z.object({
      sessions: z.array(
        z.object({
          id: z.uuid(),
          side: z.string(),
          agent: z.string(),
          startedAt: z.iso.datetime(),
          lastSeenAt: z.iso.datetime(),
          current: z.boolean(),
        }),
      ),
    }),
  ),
  may: everyLogin,
  audit: null,
  refusals: [],
})

export const endSession = endpoint({
  method: 'POST',
  path: '/api/v1/me/sessions/:sessionId/end',
  summary: 'Ends one session of this login; it is refused from its next request on',
  params: z.object({ sessionId: z.uuid() }),
  reply: nothing,
  may: everyLogin,
  audit: 'session.ended',
  refusals: [],
  example: { params: { sessionId: '00000000-0000-7000-8000-000000000001' } },
})

export const endOtherSessions = endpoint({
  method: 'POST',
  path: '/api/v1/me/sessions/end-others',
  summary: 'Ends every other session of this login',
  reply: nothing,
  may: everyLogin,
  audit: 'session.othersEnded',
  refusals: [],
})

export const provePassword = endpoint({
  method: 'POST',
  path: '/api/v1/proof/password',
  summary: 'Fresh proof by own password, good for one hour (ACC-4)',
  body: z.object({ password }),
  reply: nothing,
  may: everyLogin,
  audit: 'proof.password',
  refusals: ['ACC-4'],
  example: { body: { password: 'Tsuen-demo-2026!' } },
})

export const sendProofCode = endpoint({
  method: 'POST',
  path: '/api/v1/proof/code/send',
  summary: 'Mails a code to the own address for the acts that ask for one (ACC-4)',
  reply: nothing,
  may: everyLogin,
  audit: 'proof.codeSent',
  refusals: ['ACC-4'],
})

export const proveCode = endpoint({
  method: 'POST',
  path: '/api/v1/proof/code',
  summary: 'Fresh proof by mailed code, good for ten minutes',
  body: z.object({ code }),
  reply: nothing,
  may: everyLogin,
  audit: 'proof.code',
  refusals: ['ACC-4'],
  example: { body: { code: '123456' } },
})

export const getAccountLink = endpoint({
  method: 'GET',
  path: '/api/v1/account-links/:token',
  summary: 'What a mailed link would do; looking at it never uses it up',
  params: z.object({ token }),
  reply: json(
    z.object({
      /** `unknown` is told like `gone`: expired, used, voided or never made. */
      state: z.enum(['open', 'gone']),
      purpose: z.enum(['activate', 'reset', 'mailChange', 'mailUndo']).nullable(),
      side: loginSide.nullable(),
      /** The new address of `mailChange`, else the own one; only while open. */
      mail: z.string().nullable(),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { params: { token: exampleToken } },
})

export const setPassword = endpoint({
  method: 'POST',
  path: '/api/v1/account-links/:token/password',
  summary: 'Sets the password by an activation or reset link; ends all sessions, logs nobody in',
  params: z.object({ token }),
  body: z.object({ password }),
  reply: json(z.object({ side: loginSide })),
  may: anyone,
  audit: 'password.set',
  refusals: ['ACC-3', 'ACC-4'],
  example: { params: { token: exampleToken }, body: { password: 'Tsuen-demo-2026!' } },
})

export const resendActivation = endpoint({
  method: 'POST',
  path: '/api/v1/account-links/resend',
  summary: 'A new activation link for an account without password; the same answer whatever exists (ACC-3)',
  body: z.object({ mail }),
  reply: nothing,
  may: anyone,
  audit: 'activation.resent',
  refusals: ['ACC-4'],
  example: { body: { mail: 'new@demo.example' } },
})

export const askReset = endpoint({
  method: 'POST',
  path: '/api/v1/password-reset',
  summary: 'A link (30 minutes) that sets a new password; the same answer whatever exists',
  body: z.object({ mail }),
  reply: nothing,
  may: anyone,
  audit: 'reset.asked',
  refusals: ['ACC-4'],
  example: { body: { mail: 'guardian@demo.example' } },
})

export const getAccount = endpoint({
  method: 'GET',
  path: '/api/v1/my/account',
  summary:
    '利用者: own name, address, phone (read only), mail, second step; the other guardian; how to change the rest (ACC-2, ACC-5)',
  reply: json(
    z.object({
      mail: z.string(),
      codeRequired: z.boolean(),
      passkeys: z.int(),
      mailUndoUntil: z.iso.datetime().nullable(),
      self: z.object({
        ordinal: z.int(),
        name: z.string(),
        kana: z.string(),
        relationship: z.string(),
        postalCode: z.string().nullable(),
        address: z.string(),
        phone: z.string().nullable(),
      }),
      other: z
        .object({
          ordinal: z.int(),
          name: z.string(),
          relationship: z.string(),
          /** none: without an address; waiting: the link of ACC-3 was not used yet. */
          login: z.enum(['none', 'waiting', 'active', 'blocked']),
          /** Since when the login stands so: its account, its first password, or its block. */
          since: z.iso.datetime().nullable(),
          blockedBy: z.enum(['guardian1', 'ward']).nullable(),
          mayBlock: z.boolean(),
        })
        .nullable(),
      municipality: z.string(),
      changeWay: z.discriminatedUnion('way', [
        z.object({ way: z.literal('builtIn') }),
        z.object({ way: z.literal('external'), url: z.string() }),
        z.object({ way: z.literal('paper') }),
      ]),
      excelForms: z.boolean(),
    }),
  ),
  may: guardians,
  audit: null,
  refusals: [],
})

export const switchSecondStep = endpoint({
  method: 'POST',
  path: '/api/v1/my/account/second-step',
  summary: 'ログイン時の2段階認証 on or off, for the own login only; both guardians are told (ACC-4)',
  /** Switching off asks for the own password too: it must be long enough to stand alone. */
  body: z.object({ on: z.boolean(), password: password.optional() }),
  reply: json(z.object({ codeRequired: z.boolean() })),
  may: guardians,
  strength: 'code',
  audit: 'secondStep.switched',
  refusals: ['ACC-4'],
  example: { body: { on: false, password: 'Tsuen-demo-2026!' } },
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/v1/me/password',
  summary: 'A new own password; ends the other sessions',
  body: z.object({ password }),
  reply: nothing,
  may: everyLogin,
  strength: 'code',
  audit: 'password.changed',
  refusals: ['ACC-4'],
  example: { body: { password: 'Tsuen-demo-2026!!' } },
})

export const changeMail = endpoint({
  method: 'POST',
  path: '/api/v1/my/account/mail',
  summary: 'Asks the new address to confirm; the change happens there (ACC-5)',
  body: z.object({
    mail: z
      .string()
      .max(254)
      .regex(/^\s*[^\s@＠]+[@＠][^\s@＠]+\s*$/),
  }),
  reply: nothing,
  may: guardians,
  strength: 'code',
  audit: 'mail.changeAsked',
  refusals: ['ACC-1', 'ACC-5'],
  example: { body: { mail: 'another@demo.example' } },
})

export const confirmMail = endpoint({
  method: 'POST',
  path: '/api/v1/account-links/:token/mail',
  summary: 'Confirms a new address, or undoes a change from the old one within 72 hours (ACC-5)',
  params: z.object({ token }),
  reply: json(z.object({ purpose: z.enum(['mailChange', 'mailUndo']), mail: z.string() })),
  may: anyone,
  audit: 'mail.changed',
  refusals: ['ACC-1', 'ACC-5'],
  example: { params: { token: exampleToken } },
})

export const blockOther = endpoint({
  method: 'POST',
  path: '/api/v1/my/account/other/block',
  summary: '保護者1 stops the login of 保護者2 at once, or lets it in again (ACC-2)',
  body: z.object({ blocked: z.boolean() }),
  reply: nothing,
  may: { guardian1: 'all' },
  strength: 'fresh',
  audit: 'guardian2.blocked',
  refusals: ['ACC-2'],
  example: { body: { blocked: true } },
})

export const listActivity = endpoint({
  method: 'GET',
  path: '/api/v1/my/activity',
  summary: 'だれが何をしたか: acts of both guardians, and of facilities and offices for their children (ACC-2)',
  query: z.object({ before: z.iso.datetime().optional() }),
  reply: json(
    z.object({
      acts: z.array(
        z.object({
          at: z.iso.datetime(),
          what: z.enum(activityKeys),
          kind: z.string(),
          own: z.boolean(),
          /** The guardian, or the facility or office. */
          name: z.string(),
          children: z.array(z.string()),
        }),
      ),
      /** For the next page; null at the end. */
      before: z.iso.datetime().nullable(),
    }),
  ),
  may: guardians,
  audit: null,
  refusals: [],
})

export const demoAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/demo/accounts',
  summary: 'Demo only: the accounts to try',
  reply: json(
    z.object({
      accounts: z.array(
        z.object({
          mail: z.string(),
          name: z.string(),
          kind: z.enum(actorKinds),
          side: loginSide,
          place: z.string().nullable(),
          ready: z.boolean(),
        }),
      ),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
})

export const demoLogin = endpoint({
  method: 'POST',
  path: '/api/v1/demo/login',
  summary: 'Demo only: log in as a demo account with one click',
  body: z.object({ mail, side: loginSide }),
  reply: json(z.object({ kind: z.enum(actorKinds) })),
  may: anyone,
  audit: 'demo.login',
  refusals: [],
  example: { body: { mail: 'guardian@demo.example', side: 'guardian' } },
})

const keptMail = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string(), sentAt: z.iso.datetime() }))

export const demoMail = endpoint({
  method: 'GET',
  path: '/demo/mail.json',
  summary: 'Demo only: kept mail, newest first',
  query: z.object({ to: mail.optional() }),
  reply: json(keptMail),
  may: anyone,
  audit: null,
  refusals: [],
})
