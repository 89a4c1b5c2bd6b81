/**
 * 受付端末 without a network (ATT-4, ATT-7): what a stamp that arrives later comes to, the six digits of a household, the guardian's code
 * taken apart, and the time as a tablet knows it. Pure.
 */
import { uuidText } from '../../platform/uuid-text.ts'
import { afterBookingEvent } from '../booking/rules.ts'
import { type Direction, setTimeRefusals, stampRefusals, type UseFacts } from './rules.ts'

export const stampWays = ['code', 'digits', 'staff'] as const
export type StampWay = (typeof stampWays)[number]

/** A stamp as the tablet kept it. `at`: as far as it knew the time; `deviceAt`: its own clock at that moment. */
export type DeviceStamp = {
  id: string
  sequence: number
  booking: string
  direction: Direction
  at: Date
  deviceAt: Date
  /** The tablet has counted on from the server's clock without a break; else it trusted its own clock. */
  sure: boolean
  how: StampWay
}

/** A clock that is further off is told to people. */
export const skewMs = 120_000

export type StampOutcome = { outcome: 'stamped'; at: Date } | { outcome: 'already' } | { outcome: 'held'; reason: string }

/**
 * ATT-4: counted, there already, or held for a person. Nothing is ever thrown away, and no time is guessed: where the tablet's clock was
 * set between stamp and sending, a person says when it was.
 * @param use null: no booking of this facility
 * @param clockAhead by how many milliseconds the tablet's clock is ahead of the server's now
 */
export function outcomeOf(use: UseFacts | null, stamp: DeviceStamp, now: Date, clockAhead: number): StampOutcome {
  const held = (reason: string): StampOutcome => ({ outcome: 'held', reason })
  if (!use) return held('attendance.no-booking')
  if (stamp.direction === 'in' ? use.in : use.out) return { outcome: 'already' }
  const believed = stamp.deviceAt.getTime() - stamp.at.getTime()
  if (!stamp.sure && Math.abs(believed - clockAhead) > skewMs) return held('attendance.clock-unsure')
  // A second ahead is nothing to ask a person about.
  const ahead = stamp.at.getTime() - now.getTime()
  const at = ahead > 0 && ahead <= skewMs ? now : stamp.at
  const [first] = [
    ...setTimeRefusals(use, { direction: stamp.direction, at, reason: null }, now, false),
    ...(stamp.how === 'staff' ? [] : stampRefusals(use, stamp.direction, at)),
  ]
  if (first) return held(first.code)
  return afterBookingEvent(use.state, stamp.direction === 'in' ? 'stampIn' : 'stampOut')
    ? { outcome: 'stamped', at }
    : held('attendance.state')
}

/** What a tablet knows of the time: the server's at its last answer, and its own clocks then. All in milliseconds. */
export type ClockAnchor = { server: number; own: number; steady: number | null }

/**
 * The time now, and whether it is sure. `steady` runs on with every clock that people set, but ends with the page; what an earlier page
 * knew is only how far its own clock was off.
 * @param anchor null: never heard the server
 */
export function timeKnown(anchor: ClockAnchor | null, own: number, steady: number): { at: number; sure: boolean } {
  if (!anchor) return { at: own, sure: false }
  const byOwn = { at: own + anchor.server - anchor.own, sure: false }
  if (anchor.steady === null) return byOwn
  // A clock that ran ahead of the steady one was set, or the tablet slept and only the steady one stood still: which, is not known.
  if (own - anchor.own - (steady - anchor.steady) > skewMs) return byOwn
  return { at: anchor.server + steady - anchor.steady, sure: true }
}

const digitSeconds = 30

/** The message whose MAC under the household's key of the day makes the digits; `before`: windows ago. 4 bytes, big endian. */
export function digitsMessage(at: number, before = 0): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, Math.floor(at / 1000 / digitSeconds) - before)
  return bytes
}

/** Six digits of a MAC (HMAC-SHA-256). */
export const digitsOf = (mac: Uint8Array): string =>
  String(new DataView(mac.buffer, mac.byteOffset).getUint32(0) % 1_000_000).padStart(6, '0')

export type GuardianSign = { household: string; madeAt: number; signed: Uint8Array; signature: Uint8Array }

const guardianSeconds = 60
/** A phone takes its code from the server; the tablet's idea of the time may be a little behind. */
const earlySeconds = 30

/** The guardian's code taken apart; null: not one, or its minute is over. Its sign is checked by the caller (ES256 over `signed`). */
export function guardianSign(text: string, at: number): GuardianSign | null {
  if (!/^G[A-Za-z0-9_-]{134}$/.test(text)) return null
  const bytes = bytesOf(text.slice(1))
  if (bytes.length !== 100) return null
  const madeAt = new DataView(bytes.buffer).getUint32(32) * 1000
  if (at < madeAt - earlySeconds * 1000 || at >= madeAt + guardianSeconds * 1000) return null
  const name = new TextEncoder().encode('tsuen-G')
  const signed = new Uint8Array(name.length + 36)
  signed.set(name)
  signed.set(bytes.subarray(0, 36), name.length)
  const hex = Array.from(bytes.subarray(0, 16), (b) => b.toString(16).padStart(2, '0')).join('')
  const household = uuidText(hex)
  return { household, madeAt, signed, signature: bytes.slice(36) }
}

/** Bytes of base64url. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
}

/** 「み.さ.」: enough for a family at the door, nothing for whoever looks over its shoulder. */
export const initialsOf = (kana: string): string =>
  kana
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]}.`)
    .join('')

/** A use as the tablet has it. */
export type KioskUse = {
  booking: string
  child: string
  household: string
  initials: string
  classAge: number
  start: number
  end: number
  state: UseFacts['state']
  inAt: string | null
  outAt: string | null
  left: number | null
}

/** Today's list with what the tablet has stamped itself and the server does not know yet. */
export function withStamps<U extends KioskUse>(
  uses: readonly U[],
  stamps: readonly { booking: string; direction: Direction; at: string }[],
): U[] {
  return uses.map((use) => {
    const seen = { ...use }
    for (const { booking, direction, at } of stamps) {
      if (booking !== use.booking || (direction === 'in' ? seen.inAt : seen.outAt)) continue
      if (direction === 'in') seen.inAt = at
      else seen.outAt = at
      seen.state = direction === 'in' ? 'inUse' : 'used'
    }
    return seen
  })
}

/** A use as the rules ask for it. */
export const factsOf = (use: KioskUse, date: UseFacts['date']): UseFacts => ({
  id: use.booking,
  child: use.child,
  date,
  start: use.start,
  end: use.end,
  state: use.state,
  in: use.inAt ? new Date(use.inAt) : null,
  out: use.outAt ? new Date(use.outAt) : null,
})
