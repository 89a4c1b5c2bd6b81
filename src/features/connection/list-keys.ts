import type { Call, KeyScope, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { listKeys as endpoint, getOwnKey } from './contract.ts'
import { selectKey, selectKeys, selectPlace } from './queries.ts'
import { keyState } from './rules.ts'

const notFound = refuse({ rule: 'API-1', code: 'not-found' })

/** The keys of a facility, newest first, those that ended too. */
export async function listKeys(c: ReadContext, { params }: Call<typeof endpoint>): Promise<ReplyOf<typeof endpoint> | Refused> {
  const facility = await selectPlace(c.tx, params.facilityId)
  if (!facility) return notFound
  const rows = await selectKeys(c.tx, facility.id)
  return {
    facility,
    keys: rows.map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      scopes: row.scopes as KeyScope[],
      state: keyState({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, c.now),
      madeAt: row.made_at.toISOString(),
      madeBy: row.display_name,
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      revokedAt: row.revoked_at?.toISOString() ?? null,
    })),
  }
}

/** What a key learns of itself. */
export async function readOwnKey(c: ReadContext): Promise<ReplyOf<typeof getOwnKey> | Refused> {
  const row = c.actor.key && (await selectKey(c.tx, c.actor.key.id))
  if (!row) return notFound
  return {
    id: row.id,
    name: row.name,
    facility: { id: row.facility_id, name: row.facility },
    scopes: row.scopes as KeyScope[],
    expiresAt: row.expires_at.toISOString(),
  }
}
