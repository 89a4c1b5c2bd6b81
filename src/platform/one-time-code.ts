/** One-time codes (ACC-4) and the tokens of links. Only keyed or plain hashes are ever stored. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { sha256 } from './crypto.ts'
import type { Keys } from './keys.ts'

/**
 * The six digits of a code, derived from its row's id and the key file: the mail is written when it is sent, and nothing
 * stores the digits meanwhile. Each of the 1,000,000 is equally likely.
 */
export function oneTimeCode(keys: Keys, codeId: string): string {
  for (let round = 0; ; round++) {
    const x = createHmac('sha256', keys.code).update(`digits\0${codeId}\0${round}`).digest().readUInt32BE()
    // The uneven tail of the range is thrown away.
    if (x < 4_294_000_000) return String(x % 1_000_000).padStart(6, '0')
  }
}

/** Keyed, because a million codes are soon tried; bound to the attempt (login, application…), because codes repeat. */
export function hashOneTimeCode(keys: Keys, attempt: string, code: string): Buffer {
  return createHmac('sha256', keys.code).update(`hash\0${attempt}\0${code}`).digest()
}

/** Compares what was typed (full width and blanks are forgiven) in constant time. */
export function oneTimeCodeMatches(keys: Keys, attempt: string, typed: string, stored: Uint8Array): boolean {
  const code = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const hash = hashOneTimeCode(keys, attempt, code)
  return /^\d{6}$/.test(code) && stored.length === hash.length && timingSafeEqual(hash, stored)
}

/** The token of a one-time link (43 URL-safe signs, 256 bits), derived from its row's id for the same reason. */
export const linkToken = (keys: Keys, linkId: string): string =>
  createHmac('sha256', keys.code).update(`link\0${linkId}`).digest('base64url')

/** Plain SHA-256 is enough: 256 random bits cannot be guessed, and the look-up goes by the hash. */
export const hashToken = (token: string): Buffer => sha256(token)

/** The hash of a token that came from outside; null when it cannot be one of ours. */
export const parseToken = (text: string | undefined): Buffer | null =>
  text && /^[A-Za-z0-9_-]{43}$/.test(text) ? hashToken(text) : null
