/** Fresh proof by the own password; good for an hour (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { provePassword as endpoint } from './contract.ts'
import { renewSession } from './start-session.ts'
import { forgiveLoginTries } from './throttle.ts'
import type { OwnPassword } from './verify-own-password.ts'

export async function provePassword(c: WriteContext, _input: Call<typeof endpoint>, found: OwnPassword): Promise<Done | Refused> {
  if (!found.ok) return refuse({ rule: 'ACC-4', code: 'password-wrong', pointer: '/password' })
  await forgiveLoginTries(c, found.mail)
  const session = await renewSession(c, { proofAt: c.now })
  return session ? done('proved', { session }) : refuse({ rule: 'ACC-4', code: 'not-found' })
}
