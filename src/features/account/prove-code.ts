/** Fresh proof by a mailed code, for the acts that ask for one (ACC-4); bound to this session. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { hashOneTimeCode } from '../../platform/one-time-code.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { codeFormRefusal, codeRefusal } from './code-refusal.ts'
import type { proveCode as endpoint } from './contract.ts'
import { type CodeTry, codesOf, ownLogin, tryCode } from './queries.ts'
import { readCode } from './rules.ts'
import { sendCode } from './send-code.ts'
import { renewSession } from './start-session.ts'
import { countCodeTry, forgiveCodeTry } from './throttle.ts'

export async function sendProofCode(c: WriteContext): Promise<Done | Refused> {
  const { loginId, sessionId } = c.actor
  const own = loginId ? await ownLogin(c.tx, loginId) : undefined
  if (!own?.mail || !sessionId) return refuse({ rule: 'ACC-4', code: 'not-found' })
  const owed = await sendCode(c, { loginId: own.id, mail: own.mail, bound: { session: sessionId }, purpose: 'proof' })
  return isRefused(owed) ? owed : done('codeSent', { session: sessionId }, { mails: [owed] })
}

/** Counts the try; never refuses what the first sending of the same form changed (BOOK-5). */
export const tryProofCode: Before<typeof endpoint, CodeTry> = async (c, { body }) => {
  const { loginId, sessionId } = c.actor
  const code = readCode(body.code)
  if (!code.ok || !loginId || !sessionId) return codeFormRefusal
  const stopped = await countCodeTry(c, loginId)
  if (stopped) return stopped
  const [last] = await codesOf(c.tx, { session: sessionId })
  const result = last ? await tryCode(c.tx, last.id, hashOneTimeCode(c.keys, sessionId, code.value), c.now) : 'unknown'
  if (result === 'ok') await forgiveCodeTry(c, loginId)
  return { aside: async () => result }
}

export async function proveCode(c: WriteContext, _input: Call<typeof endpoint>, result: CodeTry): Promise<Done | Refused> {
  const session = result === 'ok' ? await renewSession(c, { codeAt: c.now }) : null
  return session ? done('proved', { session }) : codeRefusal(result === 'ok' ? 'unknown' : result)
}
