/**
 * 受付端末 (ATT-7): an administrator makes a code of ten signs, good once and for 10 minutes; the browser that types it becomes the
 * tablet. Device and code share their id, so that the code leads to its device without anybody seeing devices across the wall.
 */
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { Before, ReadContext, WriteContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { hashToken } from '../../platform/one-time-code.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { sessionLimits } from '../account/rules.ts'
import type {
  listDevices as listEndpoint,
  pairDevice as pairEndpoint,
  postPairing,
  revokeDevice as revokeEndpoint,
} from './scan-contract.ts'

const lifetimeMs = 600_000
/** Without the signs that are mistaken for another; 32 of them, so that five bits choose one evenly. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 10

/** Derived from the row's id, so that nothing stores it and a repeated request shows the same one. */
export function pairingCode(keys: Keys, id: string): string {
  const bytes = createHmac('sha256', keys.code).update(`pairing\0${id}`).digest()
  const text = Array.from({ length }, (_, i) => signs[(bytes[i] ?? 0) % 32]).join('')
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

const hashOf = (code: string): Buffer =>
  hashToken(
    `pairing ${code
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')}`,
  )

export async function makePairing(c: WriteContext, { params, body }: Call<typeof postPairing>): Promise<Done> {
  const id = c.id()
  const until = new Date(c.now.getTime() + lifetimeMs)
  await c.tx
    .insertInto('device')
    .values({ id, facility_id: params.facilityId, name: body.name, paired_by: c.actor.loginId })
    .execute()
  await c.tx
    .insertInto('account_link')
    .values({
      id,
      token_hash: hashOf(pairingCode(c.keys, id)),
      purpose: 'pairing',
      facility_id: params.facilityId,
      expires_at: until,
    })
    .execute()
  return done('device.pairing-code', { device: id, until: until.toISOString() }, { facility: params.facilityId })
}

export const showPairing = async (c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof postPairing>> => ({
  code: pairingCode(c.keys, ids.device ?? ''),
  until: ids.until ?? '',
})

/** A thousand guesses per network and hour of 10¹⁵ codes. */
export const countPairingTry: Before<typeof pairEndpoint> = async (c) => {
  const key = createHmac('sha256', c.keys.code).update(`pairing\0${c.address}`).digest('base64url')
  const { rows } = await sql<{ hits: number }>`select hits from throttle_hit(${key}, ${c.now}, 3600, 60, 900)`.execute(c.tx)
  return (rows[0]?.hits ?? 0) > 60 ? refuse({ rule: 'ATT-7', code: 'too-many', retryAfter: 900 }) : undefined
}

export async function pairDevice(c: WriteContext, { body }: Call<typeof pairEndpoint>): Promise<Done | Refused> {
  const { rows } = await sql<{ link_id: string; facility_id: string }>`
    select link_id, facility_id from consume_link(${hashOf(body.code)}, 'pairing', ${c.now})`.execute(c.tx)
  const found = rows[0]
  if (!found) return refuse({ rule: 'ATT-7', code: 'pairing-code-wrong', pointer: '/code' })
  // The code is the proof: from here on the transaction speaks for this device alone.
  await sql`select set_config('tsuen.device', ${found.link_id}, true)`.execute(c.tx)
  await c.tx
    .updateTable('device')
    .set({ paired_at: c.now, ...(body.publicKey ? { public_key: Buffer.from(body.publicKey, 'base64url') } : {}) })
    .where('id', '=', found.link_id)
    .execute()
  const session = c.id()
  await c.tx
    .insertInto('session')
    .values({
      id: session,
      token_hash: c.session.hash(c.session.token(session)),
      side: 'device',
      device_id: found.link_id,
      expires_at: new Date(c.now.getTime() + sessionLimits.device.life),
      last_seen_at: c.now,
      agent: c.agent,
    })
    .execute()
  return done('device.paired', { session, device: found.link_id }, { facility: found.facility_id })
}

export async function startDevice(c: WriteContext, ids: Record<string, string>): Promise<Record<string, never>> {
  c.session.set('device', c.session.token(ids.session ?? ''), sessionLimits.device.life / 1000)
  return {}
}

const inUse = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('device')
    .select((e) => [
      'id',
      'name',
      'paired_at',
      e
        .selectFrom('session')
        .select((s) => s.fn.max('session.last_seen_at').as('seen_at'))
        .whereRef('session.device_id', '=', 'device.id')
        .as('seen_at'),
    ])
    .where('facility_id', '=', facility)
    .where('paired_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('paired_at')
    .execute()

export async function listDevices(c: ReadContext, { params }: Call<typeof listEndpoint>): Promise<ReplyOf<typeof listEndpoint>> {
  const devices = await inUse(c.tx, params.facilityId)
  return {
    devices: devices.flatMap((d) =>
      d.paired_at
        ? [{ id: d.id, name: d.name, pairedAt: d.paired_at.toISOString(), seenAt: d.seen_at?.toISOString() ?? null }]
        : [],
    ),
  }
}

export async function revokeDevice(c: WriteContext, { params }: Call<typeof revokeEndpoint>): Promise<Done | Refused> {
  const gone = await revoke(c.tx, params.facilityId, params.deviceId, c.now)
  return gone
    ? done('device.revoked', { device: params.deviceId }, { facility: params.facilityId })
    : refuse({ rule: 'ATT-7', code: 'not-found' })
}

async function revoke(tx: WriteTx, facility: string, device: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('device')
    .set({ revoked_at: now })
    .where('id', '=', device)
    .where('facility_id', '=', facility)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
