/** Demo only: one key that everybody may see. Outside the demo no row has its id, and the call is not found. */
import { keyScopes, type ReplyOf } from '../../platform/contract.ts'
import type { WriteTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getDemoKey as endpoint } from './contract.ts'
import { insertKey, selectKey } from './queries.ts'

const demoKeyId = '01a0d3e0-0000-7000-8000-00000000ade0'
/** Somebody's demo may be old. */
const lifeMs = 10 * 365 * 86_400_000

/** Makes the key unless it is there. */
export async function putDemoKey(
  c: { tx: WriteTx; keys: Keys; now: Date },
  facility: string,
  hash: (token: string) => Buffer,
): Promise<void> {
  if (await selectKey(c.tx, demoKeyId)) return
  const token = c.keys.apiToken(demoKeyId)
  await insertKey(c.tx, {
    id: demoKeyId,
    facility,
    name: 'デモのシステム',
    scopes: keyScopes,
    tokenHash: hash(token),
    hint: token.slice(-4),
    expiresAt: new Date(c.now.getTime() + lifeMs),
    by: null,
    at: c.now,
  })
}

export async function readDemoKey(c: ReadContext): Promise<ReplyOf<typeof endpoint> | Refused> {
  if (!c.demo) return refuse({ rule: 'SET-1', code: 'not-found' })
  return { token: c.keys.apiToken(demoKeyId), scopes: [...keyScopes] }
}
