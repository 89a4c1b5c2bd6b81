/** Login with a passkey: something one has, opened by something one is or knows, so no code is asked (ACC-4, AUT-08). */
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { type Done, done } from '../../platform/act.ts'
import { type Call, type ReplyOf, sideOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { logInWithPasskey as endpoint, getPasskeyQuestion } from './contract.ts'
import { newChallenge } from './passkey-challenge.ts'
import { passkeyHost } from './passkey-place.ts'
import { rolesOf, unlockPins } from './queries.ts'
import { startSession } from './start-session.ts'
import { verifyPasskey } from './verify-passkey.ts'

export const passkeyQuestion = 'login'

/** What the browser is to sign; names no account, so that it is the same for everybody. */
export async function askForPasskey(c: ReadContext): Promise<ReplyOf<typeof getPasskeyQuestion>> {
  const { challenge, rpId, timeout } = await generateAuthenticationOptions({
    rpID: passkeyHost(c.baseUrl),
    challenge: newChallenge(c, passkeyQuestion),
    userVerification: 'required',
  })
  return { challenge, rpId: rpId ?? passkeyHost(c.baseUrl), timeout: timeout ?? 60_000, userVerification: 'required' }
}

export async function logInWithPasskey(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const holder = await verifyPasskey(c, passkeyQuestion, body.response)
  if (!holder) return refuse({ rule: 'ACC-4', code: 'passkey-wrong' })
  const roles = holder.blocked ? [] : await rolesOf(c.tx, holder.loginId, c.now)
  const here = roles.filter((role) => sideOf[role.kind] === body.side)
  const [role] = here
  if (!role) return refuse({ rule: 'ACC-1', code: roles.length > 0 ? 'login-other-side' : 'login-stopped' })
  const opening = { loginId: holder.loginId, role, side: body.side, proofAt: c.now, codeAt: null }
  const session = await startSession(c, opening)
  if (body.side === 'facility') await unlockPins(c.tx)
  return done('loggedIn', {
    session,
    login: holder.loginId,
    side: body.side,
    kind: role.kind,
    roles: String(here.length),
    passkey: holder.passkeyId,
  })
}
