/** A member of staff sets or removes the own 暗証番号 for the tablets of a facility (ATT-8). */
import { createHmac } from 'node:crypto'
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getOwnPin, removePin as removeEndpoint, setPin as setEndpoint } from './pin-contract.ts'
import { deletePin, type PinOf, selectPin, storePin } from './pin-queries.ts'
import { isWeakPin, pinRefusal, readPin } from './pin-rules.ts'
import { selectPlace } from './queries.ts'

const gone = refuse({ rule: 'ATT-8', code: 'not-found' })

/** Keyed, because a million numbers are soon tried; bound to its owner, because two people may choose the same. */
export const pinHash = (keys: Pick<Keys, 'pepper'>, { role, facility }: PinOf, pin: string): string =>
  createHmac('sha256', keys.pepper).update(`pin\0${role}\0${facility}\0${pin}`).digest('base64url')

export async function readOwnPin(
  c: ReadContext,
  { params }: Call<typeof getOwnPin>,
): Promise<ReplyOf<typeof getOwnPin> | Refused> {
  const place = await selectPlace(c.tx, params.facilityId)
  if (!place || !c.actor.roleId) return gone
  const pin = await selectPin(c.tx, { role: c.actor.roleId, facility: place.id })
  return { facility: { id: place.id, name: place.name }, set: pin !== undefined, locked: pin != null && pin.locked_at !== null }
}

export async function setPin(c: WriteContext, { params, body }: Call<typeof setEndpoint>): Promise<Done | Refused> {
  if (!c.actor.roleId) return gone
  const pin = readPin(body.pin)
  if (!pin) return refuse(pinRefusal('pin.form', {}, '/pin'))
  if (isWeakPin(pin)) return refuse(pinRefusal('pin.weak', {}, '/pin'))
  const own = { role: c.actor.roleId, facility: params.facilityId }
  await storePin(c.tx, own, pinHash(c.keys, own, pin), c.id())
  return done('pin.set', { role: own.role }, { facility: own.facility })
}

export async function removePin(c: WriteContext, { params }: Call<typeof removeEndpoint>): Promise<Done | Refused> {
  if (!c.actor.roleId) return gone
  const own = { role: c.actor.roleId, facility: params.facilityId }
  if (!(await deletePin(c.tx, own))) return gone
  return done('pin.removed', { role: own.role }, { facility: own.facility })
}
