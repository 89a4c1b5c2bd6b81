/** The own passkeys: shown, added after a fresh proof, removed; the login is told by mail each time (ACC-4). */
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { sqlState } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { agentWords } from './agent-words.ts'
import type {
  addPasskey as addEndpoint,
  getNewPasskey,
  listPasskeys as listEndpoint,
  removePasskey as removeEndpoint,
} from './contract.ts'
import { challengeHolds, newChallenge } from './passkey-challenge.ts'
import { passkeyHost, passkeyOrigins } from './passkey-place.ts'
import { deletePasskey, insertPasskey, ownLogin, passkeysOf, storeSecondStep } from './queries.ts'
import { mostPasskeys } from './rules.ts'

const gone = refuse({ rule: 'ACC-4', code: 'not-found' })
const purposeOf = (loginId: string): string => `new ${loginId}`

export async function listPasskeys(c: ReadContext): Promise<ReplyOf<typeof listEndpoint>> {
  const rows = c.actor.loginId ? await passkeysOf(c.tx, c.actor.loginId) : []
  return {
    passkeys: rows.map((row) => ({
      id: row.id,
      name: row.name,
      addedAt: row.created_at.toISOString(),
      usedAt: row.last_used_at?.toISOString() ?? null,
    })),
  }
}

/** What the device needs to make a key: asked anew for each try, good for five minutes. */
export async function newPasskey(c: ReadContext): Promise<ReplyOf<typeof getNewPasskey> | Refused> {
  const { loginId } = c.actor
  const login = loginId ? await ownLogin(c.tx, loginId) : undefined
  if (!login?.mail) return gone
  const known = await passkeysOf(c.tx, login.id)
  if (known.length >= mostPasskeys) return refuse({ rule: 'ACC-4', code: 'passkeys-many', slots: { max: mostPasskeys } })
  const options = await generateRegistrationOptions({
    rpName: 'つうえん',
    rpID: passkeyHost(c.baseUrl),
    userName: login.mail,
    userDisplayName: c.actor.name || login.mail,
    userID: new Uint8Array(Buffer.from(login.id.replaceAll('-', ''), 'hex')),
    challenge: newChallenge(c, purposeOf(login.id)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((row) => ({ id: row.credential_id.toString('base64url') })),
  })
  return { options: options as unknown as Record<string, unknown> }
}

export async function addPasskey(c: WriteContext, { body }: Call<typeof addEndpoint>): Promise<Done | Refused> {
  const login = c.actor.loginId ? await ownLogin(c.tx, c.actor.loginId) : undefined
  if (!login?.mail) return gone
  const wrong = refuse({ rule: 'ACC-4', code: 'passkey-wrong' })
  const outcome = await verifyRegistrationResponse({
    response: body.response,
    expectedChallenge: (challenge) => challengeHolds(c, purposeOf(login.id), challenge),
    expectedOrigin: passkeyOrigins(c.baseUrl, body.response.response.clientDataJSON),
    expectedRPID: passkeyHost(c.baseUrl),
    requireUserVerification: true,
  }).catch(() => null)
  if (!outcome?.verified) return wrong
  if ((await passkeysOf(c.tx, login.id)).length >= mostPasskeys)
    return refuse({ rule: 'ACC-4', code: 'passkeys-many', slots: { max: mostPasskeys } })
  const { credential } = outcome.registrationInfo
  const id = c.id()
  try {
    await insertPasskey(c.tx, {
      id,
      loginId: login.id,
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: body.name.trim() || agentWords(c.agent),
      now: c.now,
    })
  } catch (error) {
    // A key makes its id by chance: the same one twice is a second sending of what is already stored, or another login's.
    if (sqlState(error) === '23505') return wrong
    throw error
  }
  return done('passkeyAdded', { passkey: id }, { mails: [{ kind: 'account.passkey', refs: { act: 'added' }, to: login.mail }] })
}

/** Without any passkey left the mailed code is asked again: it may have been switched off on the passkey's strength. */
export async function removePasskey(c: WriteContext, { params }: Call<typeof removeEndpoint>): Promise<Done | Refused> {
  const login = c.actor.loginId ? await ownLogin(c.tx, c.actor.loginId) : undefined
  if (!login?.mail || (await deletePasskey(c.tx, login.id, params.passkeyId)) !== 1) return gone
  const back = !login.code_required && (await passkeysOf(c.tx, login.id)).length === 0
  if (back) await storeSecondStep(c.tx, login.id, true)
  const refs = { act: back ? 'removedLast' : 'removed' }
  return done('passkeyRemoved', { passkey: params.passkeyId }, { mails: [{ kind: 'account.passkey', refs, to: login.mail }] })
}
