import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { makeKey as endpoint } from './contract.ts'
import { tellOthers } from './mails.ts'
import { holdKeys, insertKey, selectKey, selectKeys, selectPlace } from './queries.ts'
import { connectionRefusal, keyState, mostLiveKeys } from './rules.ts'

const dayMs = 86_400_000
/** Signs of the token that the list shows: enough to tell ten keys apart, nothing to guess from. */
const hintSigns = 4

/** Only the hash of the token is kept; the token itself comes from the key file and the id, for the answer alone (BOOK-5). */
export async function makeKey(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const facility = await selectPlace(c.tx, params.facilityId)
  if (!facility) return refuse({ rule: 'API-1', code: 'not-found' })
  await holdKeys(c.tx, facility.id)
  const live = (await selectKeys(c.tx, facility.id)).filter(
    (row) => keyState({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, c.now) === 'live',
  )
  if (live.length >= mostLiveKeys) return refuse(connectionRefusal('connection.most-keys', { most: mostLiveKeys }))
  const id = c.id()
  const token = c.keys.apiToken(id)
  await insertKey(c.tx, {
    id,
    facility: facility.id,
    name: body.name,
    scopes: [...new Set(body.scopes)],
    tokenHash: c.session.hash(token),
    hint: token.slice(-hintSigns),
    expiresAt: new Date(c.now.getTime() + body.days * dayMs),
    by: c.actor.loginId,
    at: c.now,
  })
  const mails = await tellOthers(c, facility.id, { act: 'made', key: id })
  return done('connection.key-made', { key: id }, { facility: facility.id, mails })
}

export async function keyMade(c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof endpoint>> {
  const row = await selectKey(c.tx, ids.key ?? '')
  if (!row) throw new Error('a key that was just made is not there')
  return { id: row.id, name: row.name, token: c.keys.apiToken(row.id), expiresAt: row.expires_at.toISOString() }
}
