/** A new own password, after a mailed code; ends the other sessions and tells by mail (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { changePassword as endpoint } from './contract.ts'
import { normalPassword, passwordProblems } from './password.ts'
import { passwordRefusal } from './password-refusal.ts'
import { passwordsOf } from './passwords.ts'
import { ownChildren, ownLogin, revokeSessions, storePassword } from './queries.ts'

export const hashOwnNewPassword: Before<typeof endpoint, string> = async (c, { body }) => {
  const login = c.actor.loginId ? await ownLogin(c.tx, c.actor.loginId) : undefined
  const children = c.actor.householdId ? await ownChildren(c.tx, c.actor.householdId) : []
  const context = {
    ...(login?.mail ? { mail: login.mail } : {}),
    names: [...c.actor.name.split(' '), ...children.flatMap((child) => [child.family_name, child.given_name])].filter(Boolean),
    birthDates: children.map((child) => child.birth_date),
  }
  const problems = passwordProblems(body.password, context, { alone: login?.code_required === false })
  if (problems.length > 0) return passwordRefusal(problems)
  return {
    aside: () => passwordsOf(c.keys).hash(normalPassword(body.password)),
  }
}

export async function changePassword(c: WriteContext, _input: Call<typeof endpoint>, hash: string): Promise<Done | Refused> {
  const { loginId, sessionId } = c.actor
  const login = loginId ? await ownLogin(c.tx, loginId) : undefined
  if (!login?.mail || !sessionId) return refuse({ rule: 'ACC-4', code: 'not-found' })
  await storePassword(c.tx, login.id, hash, c.now)
  await revokeSessions(c.tx, login.id, { except: sessionId }, c.now)
  return done('passwordChanged', { login: login.id }, { mails: [{ kind: 'account.passwordSet', refs: {}, to: login.mail }] })
}
