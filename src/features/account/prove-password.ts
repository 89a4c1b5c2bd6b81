/** Fresh proof by the own password; good for an hour (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { provePassword as endpoint } from './contract.ts'
import { markProof } from './queries.ts'
import { forgiveLoginTries } from './throttle.ts'
import type { OwnPassword } from './verify-own-password.ts'

export async function provePassword(c: WriteContext, _input: Call<typeof endpoint>, found: OwnPassword): Promise<Done | Refused> {
  if (!found.ok || !c.actor.sessionId) return refuse({ rule: 'ACC-4', code: 'password-wrong', pointer: '/password' })
  await forgiveLoginTries(c, found.mail)
  await markProof(c.tx, c.actor.sessionId, { proofAt: c.now })
  return done('proved', { session: c.actor.sessionId })
}
