/** Sets a password by an activation or reset link (ACC-3). Ends every session, logs nobody in, tells by mail. */
import { type Done, done } from '../../platform/act.ts'
import { type Call, sideOf } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { parseToken } from '../../platform/one-time-code.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { setPassword as endpoint } from './contract.ts'
import { normalPassword, passwordProblems } from './password.ts'
import { passwordRefusal } from './password-refusal.ts'
import { passwordsOf } from './passwords.ts'
import {
  consumeLink,
  linkByToken,
  namesOfLink,
  ownLogin,
  revokeSessions,
  rolesOf,
  speakFor,
  storePassword,
  voidLinks,
} from './queries.ts'
import { forgetLoginTries } from './throttle.ts'

type Found = { hash: string; purpose: 'activate' | 'reset' } | null

/** Judges the password and hashes it without a connection. A used link is left to the act, so that a form sent twice is answered twice. */
export const hashNewPassword: Before<typeof endpoint, Found> = async (c, { params, body }) => {
  const token = parseToken(params.token)
  const link = token ? await linkByToken(c.tx, token, c.now) : null
  if (!token || !link?.loginId || (link.purpose !== 'activate' && link.purpose !== 'reset')) return { aside: async () => null }
  await speakFor(c.tx, link.loginId)
  const login = await ownLogin(c.tx, link.loginId)
  const context = { ...(login?.mail ? { mail: login.mail } : {}), ...(await namesOfLink(c.tx, token, c.now)) }
  const problems = passwordProblems(body.password, context, { alone: login?.code_required === false })
  if (problems.length > 0) return passwordRefusal(problems)
  const { purpose } = link
  return {
    aside: async () => {
      const hash = await passwordsOf(c.keys).hash(normalPassword(body.password))
      return isRefused(hash) ? hash : { hash, purpose }
    },
  }
}

export async function setPassword(c: WriteContext, { params }: Call<typeof endpoint>, found: Found): Promise<Done | Refused> {
  const token = parseToken(params.token)
  const used = token && found ? await consumeLink(c.tx, token, found.purpose, c.now) : null
  if (!found || !used?.loginId) return refuse({ rule: 'ACC-3', code: 'link-gone' })
  const { loginId } = used
  await speakFor(c.tx, loginId)
  const login = await ownLogin(c.tx, loginId)
  const [role] = await rolesOf(c.tx, loginId, c.now)
  await storePassword(c.tx, loginId, found.hash, c.now)
  await voidLinks(c.tx, loginId, ['activate', 'reset'], c.now)
  await revokeSessions(c.tx, loginId, 'all', c.now)
  if (login?.mail) await forgetLoginTries(c, login.mail)
  return done(
    'passwordSet',
    { login: loginId, side: role ? sideOf[role.kind] : 'guardian' },
    { mails: login?.mail ? [{ kind: 'account.passwordSet', refs: {}, to: login.mail }] : [] },
  )
}
