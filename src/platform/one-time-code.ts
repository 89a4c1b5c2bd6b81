/** One-time codes (ACC-4) and the random tokens of sessions and links. Only keyed or plain hashes are ever stored. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { sha256 } from './crypto.ts'
import type { Keys } from './keys.ts'
import { type Random, randomBelow } from './random.ts'

/** Six digits, each of the 1,000,000 equally likely. */
export const newOneTimeCode = (random: Random): string => String(randomBelow(random, 1_000_000)).padStart(6, '0')

/** Keyed, because a million codes are soon tried; bound to the attempt (login, application…), because codes repeat. */
export function hashOneTimeCode(keys: Keys, attempt: string, code: string): Buffer {
  return createHmac('sha256', keys.code).update(`${attempt}\0${code}`).digest()
}

/** Compares what was typed (full width and blanks are forgiven) in constant time. */
export function oneTimeCodeMatches(keys: Keys, attempt: string, typed: string, stored: Uint8Array): boolean {
  const code = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const hash = hashOneTimeCode(keys, attempt, code)
  return /^\d{6}$/.test(code) && stored.length === hash.length && timingSafeEqual(hash, stored)
}

export type Token = { token: string; hash: Buffer }

/** 256 random bits as 43 URL-safe signs, and the hash under which they are stored. For sessions and one-time links. */
export function newToken(random: Random): Token {
  const token = Buffer.from(random.bytes(32)).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** Plain SHA-256 is enough: 256 random bits cannot be guessed, and the look-up goes by the hash. */
export const hashToken = (token: string): Buffer => sha256(token)

/** The hash of a token that came from outside; null when it cannot be one of ours. */
export const parseToken = (text: string | undefined): Buffer | null =>
  text && /^[A-Za-z0-9_-]{43}$/.test(text) ? hashToken(text) : null
