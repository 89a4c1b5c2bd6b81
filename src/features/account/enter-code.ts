/** Second step of a login: the mailed code of this attempt, five tries, ten minutes (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import { type Call, sideOf } from '../../platform/contract.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { hashOneTimeCode, parseToken } from '../../platform/one-time-code.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { codeFormRefusal, codeRefusal } from './code-refusal.ts'
import type { enterCode as endpoint } from './contract.ts'
import {
  type Attempt,
  attemptByToken,
  type CodeTry,
  codesOf,
  rolesOf,
  speakFor,
  tryCode,
  unlockPins,
  useAttempt,
} from './queries.ts'
import { readCode } from './rules.ts'
import { startSession } from './start-session.ts'
import { countCodeTry, forgiveCodeTry } from './throttle.ts'

type Found = { attempt: Attempt; result: CodeTry } | null

/**
 * Counts the try in its own transaction. It refuses nothing that a first, successful sending of the same form could have changed:
 * a button pressed twice must reach the replay of its key (BOOK-5).
 */
export const tryLoginCode: Before<typeof endpoint, Found> = async (c, { body }) => {
  const code = readCode(body.code)
  if (!code.ok) return codeFormRefusal
  const hash = parseToken(body.attempt)
  const attempt = hash ? await attemptByToken(c.tx, hash, c.now) : null
  if (!attempt) return { aside: async () => null }
  await speakFor(c.tx, attempt.loginId)
  const stopped = await countCodeTry(c, attempt.loginId)
  if (stopped) return stopped
  const [last] = await codesOf(c.tx, { attempt: attempt.id })
  const result = last ? await tryCode(c.tx, last.id, hashOneTimeCode(c.keys, attempt.id, code.value), c.now) : 'unknown'
  if (result === 'ok') await forgiveCodeTry(c, attempt.loginId)
  return { aside: async () => ({ attempt, result }) }
}

export async function enterCode(c: WriteContext, _input: Call<typeof endpoint>, found: Found): Promise<Done | Refused> {
  if (!found) return refuse({ rule: 'ACC-4', code: 'attempt-over' })
  const { attempt, result } = found
  if (result !== 'ok') return codeRefusal(result)
  await speakFor(c.tx, attempt.loginId)
  await useAttempt(c.tx, attempt.id, c.now)
  if (attempt.side === 'facility') await unlockPins(c.tx)
  const roles = (await rolesOf(c.tx, attempt.loginId, c.now)).filter((role) => sideOf[role.kind] === attempt.side)
  const [role] = roles
  if (!role) return refuse({ rule: 'ACC-1', code: 'login-stopped' })
  const session = await startSession(c, {
    loginId: attempt.loginId,
    role,
    side: attempt.side,
    proofAt: attempt.proofAt,
    codeAt: c.now,
  })
  return done('loggedIn', { session, login: attempt.loginId, side: attempt.side, kind: role.kind, roles: String(roles.length) })
}
