/** A new code for the same attempt, at the earliest a minute after the last (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { parseToken } from '../../platform/one-time-code.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { resendCode as endpoint } from './contract.ts'
import { attemptByToken, ownLogin, speakFor } from './queries.ts'
import { sendCode } from './send-code.ts'

export async function resendCode(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const hash = parseToken(body.attempt)
  const attempt = hash ? await attemptByToken(c.tx, hash, c.now) : null
  if (!attempt) return refuse({ rule: 'ACC-4', code: 'attempt-over' })
  await speakFor(c.tx, attempt.loginId)
  const login = await ownLogin(c.tx, attempt.loginId)
  if (!login?.mail) return refuse({ rule: 'ACC-4', code: 'attempt-over' })
  const owed = await sendCode(c, { loginId: login.id, mail: login.mail, bound: { attempt: attempt.id }, purpose: 'login' })
  return isRefused(owed) ? owed : done('codeSent', { login: login.id }, { mails: [owed] })
}
