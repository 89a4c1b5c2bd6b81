/** Fresh proof by an own passkey, beside the password (ACC-4). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { provePasskey as endpoint } from './contract.ts'
import { passkeyQuestion } from './log-in-with-passkey.ts'
import { renewSession } from './start-session.ts'
import { verifyPasskey } from './verify-passkey.ts'

export async function provePasskey(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const holder = await verifyPasskey(c, passkeyQuestion, body.response)
  // Another person's passkey on the same device proves nothing about this login.
  if (!holder || holder.loginId !== c.actor.loginId) return refuse({ rule: 'ACC-4', code: 'passkey-wrong' })
  const session = await renewSession(c, { proofAt: c.now })
  return session ? done('proved', { session }) : refuse({ rule: 'ACC-4', code: 'not-found' })
}
