/** Row ids (UUIDv7) and the numbers that people read to each other. */
import type { Clock } from './clock.ts'
import { type Random, randomBelow } from './random.ts'
import { uuidText } from './uuid-text.ts'

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
export function uuidV7(at: Date, random: Random): string {
  return format(at.getTime(), random.bytes(10))
}

/**
 * A source of UUIDv7 that rise strictly, also within one millisecond and when the clock steps back:
 * rows written in one transaction sort in the order in which they were made.
 */
export function createIds(clock: Clock, random: Random): () => string {
  let last = 0
  let tail = new Uint8Array(10)
  return () => {
    const now = clock.now().getTime()
    if (now > last) {
      last = now
      tail = new Uint8Array(random.bytes(10))
      // The first counter bit starts at zero, so that a millisecond has room to count up.
      tail[0] = (tail[0] ?? 0) & 0x07
    } else {
      const [high = 0, low = 0] = tail
      const counter = (((high & 0x0f) << 8) | low) + 1
      const fresh = new Uint8Array(random.bytes(10))
      if (counter > 0xfff) last += 1
      fresh[0] = (counter >> 8) & 0x0f
      fresh[1] = counter & 0xff
      tail = fresh
    }
    return format(last, tail)
  }
}

function format(ms: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(ms / 2 ** (8 * (5 - i))) % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return uuidText(Buffer.from(bytes).toString('hex'))
}

/**
 * 29 signs, none that is mistaken for another when read aloud or written by hand (no 0 1 I L O S U).
 * 29 is prime: the weighted check sign finds every single wrong sign and every swap of two.
 */
const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ'
const length = 12

/** A reference number 'XXXX-XXXX-XXXX': 11 random signs (53 bits) and a check sign. For applications and bookings. */
export function referenceNumber(random: Random): string {
  let text = ''
  for (let i = 0; i < length - 1; i++) text += signs[randomBelow(random, signs.length)]
  return grouped(text + checkSign(text))
}

/** Reads what a person typed: full width, small letters, any hyphen or blank. Null when it cannot be a reference number. */
export function parseReferenceNumber(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}ー−]/gu, '')
  if (text.length !== length) return null
  for (const sign of text) if (!signs.includes(sign)) return null
  return checkSign(text.slice(0, -1)) === text.at(-1) ? grouped(text) : null
}

function checkSign(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += (i + 1) * signs.indexOf(text[i] ?? '')
  return signs[sum % signs.length] ?? ''
}

const grouped = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
