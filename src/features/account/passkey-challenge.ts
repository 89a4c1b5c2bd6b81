/**
 * Challenges for passkeys. Nothing is stored when one is given out, so that asking costs nothing: it carries its own instant and purpose
 * under a key of ours. When it comes back signed it is counted, and a second use is refused.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../platform/http/route.ts'

type Secrets = Pick<Context, 'keys' | 'now' | 'random'>

/** How long a person may take with the device's own question. */
const lifetimeMs = 5 * 60_000
const stampLength = 8
const chanceLength = 16

const sealOf = ({ keys }: Pick<Secrets, 'keys'>, purpose: string, head: Uint8Array): Buffer =>
  createHmac('sha256', keys.code).update(`passkey\0${purpose}\0`).update(head).digest()

/** @param purpose what it may be used for, with the login it is for where that is known */
export function newChallenge(c: Secrets, purpose: string): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(stampLength + chanceLength)
  head.writeBigUInt64BE(BigInt(c.now.getTime()))
  head.set(c.random.bytes(chanceLength), stampLength)
  return new Uint8Array(Buffer.concat([head, sealOf(c, purpose, head)]))
}

/** Given out by us for this purpose less than five minutes ago. @param challenge base64url, as the browser signed it */
export function challengeHolds(c: Pick<Secrets, 'keys' | 'now'>, purpose: string, challenge: string): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  const head = bytes.subarray(0, stampLength + chanceLength)
  const seal = bytes.subarray(stampLength + chanceLength)
  if (head.length < stampLength + chanceLength || seal.length !== 32) return false
  if (!timingSafeEqual(seal, sealOf(c, purpose, head))) return false
  const age = c.now.getTime() - Number(head.readBigUInt64BE())
  return age >= 0 && age < lifetimeMs
}
