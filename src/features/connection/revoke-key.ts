import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { revokeKey as endpoint } from './contract.ts'
import { tellOthers } from './mails.ts'
import { selectKey, setRevoked } from './queries.ts'
import { connectionRefusal, keyState } from './rules.ts'

/** From the next call on the key opens nothing. Asks for no further proof: whoever finds a key in wrong hands must be quick. */
export async function revokeKey(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await selectKey(c.tx, params.keyId)
  if (row?.facility_id !== params.facilityId) return refuse({ rule: 'API-1', code: 'not-found' })
  if (keyState({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, c.now) !== 'live')
    return refuse(connectionRefusal('connection.key-ended', {}))
  await setRevoked(c.tx, row.id, c.actor.loginId, c.now)
  const mails = await tellOthers(c, row.facility_id, { act: 'revoked', key: row.id })
  return done('connection.key-revoked', { key: row.id }, { facility: row.facility_id, mails })
}
