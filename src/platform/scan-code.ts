/**
 * The signs behind the 2次元コード (ATT-1, ATT-7). Each is one letter for its kind and base64url of fixed fields, so that a
 * small code is enough; it opens as `BASE/s/<token>` in the phone's own camera too. Only ids and times, no names.
 *
 *   F  facility 16 · window 4 · MAC 16                the facility's screen, drawn by the server
 *   D  device 16 · window 4 · ES256 64 (r ‖ s)         the paired tablet's screen, signed by the tablet, works offline
 *   P  facility 16 · serial 4 · MAC 16                 the printed code: weaker, staff confirm
 *   T  facility 16 · seconds 4 · source 1 · MAC 16     scan ticket: what a code becomes once opened, survives login
 *   G  household 16 · login 16 · seconds 4 · ES256 64  the guardian's own code, read by the tablet's camera
 *
 * A tablet signs the ASCII bytes 'tsuen-D' followed by its 20 bytes of fields; windows count 30 seconds since 1970, big endian.
 */
import { createHmac, createPublicKey, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto'
import type { Keys } from './keys.ts'
import { uuidText } from './uuid-text.ts'

export const windowSeconds = 30
export const ticketSeconds = 600
export const guardianCodeSeconds = 60

/** How the guardian came to the ticket: the rotating code of the server or of a tablet, or the printed one (weaker). */
export type ScanSource = 'screen' | 'device' | 'printed'

export type ScanCode =
  | { kind: 'facility'; facilityId: string }
  | { kind: 'device'; deviceId: string; window: number; signed: Buffer; signature: Buffer }
  | { kind: 'printed'; facilityId: string; serial: number }

/** The facility's code in the window of `at`. */
export const facilityCode = (keys: Keys, facilityId: string, at: Date): string =>
  maced(keys, 'F', [uuid(facilityId), number(windowOf(at))])

/** Six digits under the code, for phones whose camera does not work. They say nothing of the facility: it must be known already. */
export const facilityNumber = (keys: Keys, facilityId: string, at: Date): string => numberIn(keys, facilityId, windowOf(at))

/** Whether the digits are this facility's in this or the previous window. */
export const facilityNumberHolds = (keys: Keys, facilityId: string, digits: string, at: Date): boolean =>
  [windowOf(at), windowOf(at) - 1].some((window) => numberIn(keys, facilityId, window) === digits)

const numberIn = (keys: Keys, facilityId: string, window: number): string =>
  String(mac(keys, 'N', Buffer.concat([uuid(facilityId), number(window)])).readUInt32BE() % 1_000_000).padStart(6, '0')

/** A code to be printed; a higher `serial` (0..2³²−1) replaces a lost print. */
export const printedCode = (keys: Keys, facilityId: string, serial: number): string =>
  maced(keys, 'P', [uuid(facilityId), number(serial)])

/**
 * Reads what stands after `/s/`. Null: not ours, forged, or its window is over (this and the previous one count).
 * A device's code is only taken apart: look up the device, then ask `deviceCodeHolds`.
 */
export function readScanCode(keys: Keys, token: string, at: Date): ScanCode | null {
  const kind = token[0]
  const fields = decoded(token)
  if (!fields) return null
  if (kind === 'F' && fields.length === 36 && macHolds(keys, 'F', fields)) {
    return inWindow(fields.readUInt32BE(16), at) ? { kind: 'facility', facilityId: uuidOf(fields) } : null
  }
  if (kind === 'P' && fields.length === 36 && macHolds(keys, 'P', fields)) {
    return { kind: 'printed', facilityId: uuidOf(fields), serial: fields.readUInt32BE(16) }
  }
  if (kind === 'D' && fields.length === 84) {
    return {
      kind: 'device',
      deviceId: uuidOf(fields),
      window: fields.readUInt32BE(16),
      signed: Buffer.concat([Buffer.from('tsuen-D'), fields.subarray(0, 20)]),
      signature: fields.subarray(20),
    }
  }
  return null
}

/** Whether the tablet with this public key (SPKI, DER) made the code in this or the previous window. */
export function deviceCodeHolds(code: ScanCode & { kind: 'device' }, publicKey: Uint8Array, at: Date): boolean {
  if (!inWindow(code.window, at)) return false
  const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
  if (key.asymmetricKeyType !== 'ec') return false
  return verify('sha256', code.signed, { key, dsaEncoding: 'ieee-p1363' }, code.signature)
}

const sources: readonly ScanSource[] = ['screen', 'device', 'printed']

/** What an opened code is exchanged for: good for 10 minutes, so that logging in does not lose the scan. */
export const scanTicket = (keys: Keys, facilityId: string, source: ScanSource, at: Date): string =>
  maced(keys, 'T', [uuid(facilityId), number(secondsOf(at)), Buffer.from([sources.indexOf(source)])])

/** Null when forged or 10 minutes old. */
export function readScanTicket(
  keys: Keys,
  token: string,
  at: Date,
): { facilityId: string; source: ScanSource; scannedAt: Date } | null {
  const fields = decoded(token)
  if (token[0] !== 'T' || fields?.length !== 37 || !macHolds(keys, 'T', fields)) return null
  const seconds = fields.readUInt32BE(16)
  const source = sources[fields[20] ?? -1]
  if (!source || !fresh(seconds, ticketSeconds, at)) return null
  return { facilityId: uuidOf(fields), source, scannedAt: new Date(seconds * 1000) }
}

/** The guardian's own code, good for 60 seconds. */
export function guardianCode(keys: Keys, who: { householdId: string; loginId: string }, at: Date): string {
  const fields = Buffer.concat([uuid(who.householdId), uuid(who.loginId), number(secondsOf(at))])
  const signature = sign('sha256', Buffer.concat([Buffer.from('tsuen-G'), fields]), {
    key: keys.guardianCode,
    dsaEncoding: 'ieee-p1363',
  })
  return `G${Buffer.concat([fields, signature]).toString('base64url')}`
}

/** Null when forged or older than 60 seconds. `publicKey` is what tablets hold (`guardianCodePublicKey`). */
export function readGuardianCode(
  publicKey: KeyObject,
  token: string,
  at: Date,
): { householdId: string; loginId: string; madeAt: Date } | null {
  const fields = decoded(token)
  if (token[0] !== 'G' || fields?.length !== 100) return null
  const body = fields.subarray(0, 36)
  const held = verify(
    'sha256',
    Buffer.concat([Buffer.from('tsuen-G'), body]),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    fields.subarray(36),
  )
  const seconds = body.readUInt32BE(32)
  if (!held || !fresh(seconds, guardianCodeSeconds, at)) return null
  return { householdId: uuidOf(body), loginId: uuidOf(body.subarray(16)), madeAt: new Date(seconds * 1000) }
}

/**
 * The key of a household's six digits on a day ('YYYY-MM-DD'): a tablet that holds it checks them without a network, and no longer than
 * that day.
 */
export const householdDayKey = (keys: Keys, householdId: string, date: string): Buffer =>
  createHmac('sha256', keys.scan).update('tsuen-H').update(uuid(householdId)).update(date).digest()

/** What a tablet needs to check guardians' codes offline. */
export const guardianCodePublicKey = (keys: Keys): KeyObject => createPublicKey(keys.guardianCode)

/** The address inside the 2次元コード. */
export const scanUrl = (baseUrl: string, token: string): string => `${baseUrl.replace(/\/$/, '')}/s/${token}`

/** When the code drawn at `at` gives way to the next one. */
export const nextWindowAt = (at: Date): Date => new Date((windowOf(at) + 1) * windowSeconds * 1000)

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)
const windowOf = (at: Date): number => Math.floor(secondsOf(at) / windowSeconds)
const inWindow = (window: number, at: Date): boolean => window === windowOf(at) || window === windowOf(at) - 1
const fresh = (seconds: number, most: number, at: Date): boolean =>
  at.getTime() >= seconds * 1000 && at.getTime() < (seconds + most) * 1000

const mac = (keys: Keys, kind: string, fields: Uint8Array): Buffer =>
  createHmac('sha256', keys.scan).update(`tsuen-${kind}`).update(fields).digest().subarray(0, 16)

function maced(keys: Keys, kind: string, parts: readonly Uint8Array[]): string {
  const fields = Buffer.concat(parts)
  return kind + Buffer.concat([fields, mac(keys, kind, fields)]).toString('base64url')
}

function macHolds(keys: Keys, kind: string, bytes: Buffer): boolean {
  const end = bytes.length - 16
  return timingSafeEqual(mac(keys, kind, bytes.subarray(0, end)), bytes.subarray(end))
}

function decoded(token: string): Buffer | null {
  const text = token.slice(1)
  if (token.length > 200 || !/^[A-Za-z0-9_-]+$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  // One text per code: base64url lets unused bits vary.
  return bytes.toString('base64url') === text ? bytes : null
}

function uuid(text: string): Buffer {
  const hex = text.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError('not a uuid')
  return Buffer.from(hex, 'hex')
}

/** Of the first 16 bytes. */
const uuidOf = (bytes: Buffer): string => uuidText(bytes.toString('hex'))

function number(n: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(n)
  return bytes
}
