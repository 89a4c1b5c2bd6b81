/** Checks the signature of a passkey: made here, for this purpose, just now, once, by a key that we know (WebAuthn Level 3, 7.2). */
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { WriteContext } from '../../platform/http/route.ts'
import { challengeHolds } from './passkey-challenge.ts'
import { passkeyHost, passkeyOrigins } from './passkey-place.ts'
import { passkeyByCredential, speakFor, touchPasskey } from './queries.ts'
import { useChallenge } from './throttle.ts'

export type PasskeyHolder = { loginId: string; passkeyId: string; mail: string | null; blocked: boolean }

/** From here on the transaction speaks for the key's login. Null: unknown, forged, late or used. */
export async function verifyPasskey(
  c: WriteContext,
  purpose: string,
  response: AuthenticationResponseJSON,
): Promise<PasskeyHolder | null> {
  const key = await passkeyByCredential(c.tx, Buffer.from(response.id, 'base64url'))
  if (!key) return null
  let used = ''
  const outcome = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => {
      used = challenge
      return challengeHolds(c, purpose, challenge)
    },
    expectedOrigin: passkeyOrigins(c.baseUrl, response.response.clientDataJSON),
    expectedRPID: passkeyHost(c.baseUrl),
    requireUserVerification: true,
    credential: { id: response.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
  }).catch(() => null) // what the library throws at is a forged or broken answer, and told like any other
  if (!outcome?.verified || !(await useChallenge(c, used))) return null
  await speakFor(c.tx, key.loginId)
  await touchPasskey(c.tx, key.id, outcome.authenticationInfo.newCounter, c.now)
  return { loginId: key.loginId, passkeyId: key.id, mail: key.mail, blocked: key.blockedAt !== null }
}
