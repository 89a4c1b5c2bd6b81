/** A person types the own 暗証番号 at a tablet; wrong ones are counted in a transaction that stays committed (ATT-8). */
import { timingSafeEqual } from 'node:crypto'
import { type Done, done, writeAudit } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Before, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { pinHash } from './own-pin.ts'
import type { enterPin as enterEndpoint, getPinPerson, listPinPeople } from './pin-contract.ts'
import {
  actingUntil,
  beginActing,
  countTry,
  endActing,
  forgetTries,
  holdPin,
  lockPin,
  selectPeople,
  selectTries,
} from './pin-queries.ts'
import { pinRefusal, readPin, triesLeft } from './pin-rules.ts'

export async function readPinPeople(c: ReadContext): Promise<ReplyOf<typeof listPinPeople>> {
  const people = await selectPeople(c.tx, c.now)
  return { people: people.map((one) => ({ role: one.role_id, name: one.display_name, locked: one.locked })) }
}

const unknownPerson = refuse(pinRefusal('pin.person', {}, '/role'))
const lockedNow = refuse(pinRefusal('pin.locked', {}, '/pin'))

/** The serial of the number that was typed rightly. */
type Typed = { serial: string }

export const tryPin: Before<typeof enterEndpoint, Typed> = async (c, { body }) => {
  const [facility] = c.actor.facilityIds
  const device = c.actor.deviceId
  const typed = readPin(body.pin)
  // What cannot be a number is nobody's guess.
  if (!typed) return refuse(pinRefusal('pin.form', {}, '/pin'))
  const person = (await selectPeople(c.tx, c.now)).find((one) => one.role_id === body.role)
  if (!person || !facility || !device) return unknownPerson
  const own = { role: body.role, facility }
  const pin = await holdPin(c.tx, own)
  if (!pin) return unknownPerson
  if (pin.locked_at) return lockedNow
  const given = Buffer.from(pinHash(c.keys, own, typed))
  const stored = Buffer.from(pin.pin_hash)
  if (given.length === stored.length && timingSafeEqual(given, stored)) {
    await forgetTries(c.tx, own.role, device)
    return { aside: async () => ({ serial: pin.serial }) }
  }
  const left = triesLeft(await selectTries(c.tx, own.role, device))
  await countTry(c.tx, own, device, c.now)
  if (left > 0) return refuse(pinRefusal('pin.wrong', { left }, '/pin'))
  await lockPin(c.tx, own, c.now)
  const { actor, now: at, requestId } = c
  const row = { id: c.id(), at, event: 'pin.locked', code: 'pin.locked', actor, ids: { role: own.role, device }, requestId }
  await writeAudit(c.tx, [{ ...row, children: [], facility, municipality: null }])
  return lockedNow
}

export async function enterPin(c: WriteContext, { body }: Call<typeof enterEndpoint>, typed: Typed): Promise<Done | Refused> {
  const { sessionId, deviceId, facilityIds } = c.actor
  if (!sessionId || !deviceId) return unknownPerson
  await beginActing(c.tx, sessionId, body.role, typed.serial, c.now)
  return done('pin.entered', { role: body.role, device: deviceId }, { facility: facilityIds[0] ?? null })
}

export async function showUntil(c: WriteContext): Promise<ReplyOf<typeof enterEndpoint>> {
  return { until: ((c.actor.sessionId && (await actingUntil(c.tx, c.actor.sessionId))) || c.now).toISOString() }
}

export async function readPinPerson(c: ReadContext): Promise<ReplyOf<typeof getPinPerson> | Refused> {
  const until = c.actor.sessionId ? await actingUntil(c.tx, c.actor.sessionId) : null
  if (!until) return refuse({ rule: 'ATT-8', code: 'not-found' })
  return { name: c.actor.name, until: until.toISOString(), at: c.now.toISOString() }
}

export async function endPin(c: WriteContext): Promise<Done | Refused> {
  const { sessionId, facilityIds } = c.actor
  if (!sessionId) return refuse({ rule: 'ATT-8', code: 'not-found' })
  await endActing(c.tx, sessionId)
  return done('pin.ended', { role: c.actor.roleId ?? '' }, { facility: facilityIds[0] ?? null })
}
