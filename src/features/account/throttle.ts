/**
 * Brakes on guessing (AUT-04). Tries are counted before the password is looked at, in a transaction that stays committed; a right one
 * is given back. Keys are keyed hashes: the table tells neither addresses nor networks.
 */
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { loginDelay } from './rules.ts'

type Who = Pick<WriteContext, 'keys' | 'now' | 'address'> & { tx: WriteTx }

const dayS = 86_400
/** Tries at one account per hour from places that never logged in to it. */
const perAccount = { limit: 20, window: 3600, block: 900 }
/** Failures from one network address in ten minutes: one guess each at a thousand accounts ends here. */
const perAddress = { limit: 100, window: 600, block: 600 }
/** Wrong codes of one login per day: 50 in a million (AUT-05). */
const perCode = { limit: 50, window: dayS, block: dayS }
const knownPlaceS = 90 * dayS

const keyOf = (keys: Keys, ...parts: string[]): string =>
  createHmac('sha256', keys.code)
    .update(['throttle', ...parts].join('\0'))
    .digest('base64url')

type Limit = { limit: number; window: number; block: number }
async function hit(tx: WriteTx, key: string, now: Date, { limit, window, block }: Limit): Promise<number> {
  const { rows } = await sql<{
    hits: number
  }>`select hits from throttle_hit(${key}, ${now}, ${window}, ${limit}, ${block})`.execute(tx)
  return rows[0]?.hits ?? 0
}
/** Until when the key is shut; null: it is open. */
async function blocked(tx: ReadTx, key: string, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ until: Date | null }>`select throttle_blocked(${key}, ${now}) as until`.execute(tx)
  return rows[0]?.until ?? null
}
const clear = (tx: WriteTx, key: string) => sql`select throttle_clear(${key})`.execute(tx)
const giveBack = (tx: WriteTx, key: string) => sql`select throttle_return(${key})`.execute(tx)

const tooMany = (until: Date, now: Date, rule = 'ACC-4'): Refused =>
  refuse({ rule, code: 'too-many', retryAfter: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)) })

const keysOfTry = ({ keys, address }: Who, mail: string) => ({
  pair: keyOf(keys, 'pair', mail, address),
  wait: keyOf(keys, 'wait', mail, address),
  account: keyOf(keys, 'account', mail),
  known: keyOf(keys, 'known', mail, address),
  address: keyOf(keys, 'address', address),
})

/** Counts a try at a password, or refuses it unseen. A place that logged in before passes an attack that others lead on the account. */
export async function countLoginTry(c: Who, mail: string): Promise<Refused | undefined> {
  const { tx, now } = c
  const key = keysOfTry(c, mail)
  const waits = (await blocked(tx, key.wait, now)) ?? (await blocked(tx, key.address, now))
  if (waits) return tooMany(waits, now)
  const shut = await blocked(tx, key.account, now)
  if (shut && !(await blocked(tx, key.known, now))) return tooMany(shut, now)
  const failures = await hit(tx, key.pair, now, { limit: 1_000_000, window: dayS, block: 1 })
  const delay = loginDelay(failures)
  if (delay > 0) {
    await clear(tx, key.wait)
    await hit(tx, key.wait, now, { limit: 1, window: 1, block: delay / 1000 })
  }
  await hit(tx, key.account, now, perAccount)
  await hit(tx, key.address, now, perAddress)
  return undefined
}

/** The password was right: the tries do not count, and this place is known from now on. */
export async function forgiveLoginTries(c: Who, mail: string): Promise<void> {
  const key = keysOfTry(c, mail)
  await clear(c.tx, key.pair)
  await clear(c.tx, key.wait)
  await giveBack(c.tx, key.account)
  await giveBack(c.tx, key.address)
  await clear(c.tx, key.known)
  await hit(c.tx, key.known, c.now, { limit: 1, window: 1, block: knownPlaceS })
}

/** Counts a try at a mailed code of a login; a right one is given back by `forgiveCodeTry`. */
export async function countCodeTry(c: Who, loginId: string): Promise<Refused | undefined> {
  const key = keyOf(c.keys, 'code', loginId)
  const shut = await blocked(c.tx, key, c.now)
  if (shut) return tooMany(shut, c.now)
  await hit(c.tx, key, c.now, perCode)
  return undefined
}
export const forgiveCodeTry = (c: Who, loginId: string) => giveBack(c.tx, keyOf(c.keys, 'code', loginId))

/** Asking for mails (reset, activation): thirty per network address in ten minutes, whatever exists. */
export async function countMailRequest(c: Who): Promise<Refused | undefined> {
  const key = keyOf(c.keys, 'mail', c.address)
  const shut = await blocked(c.tx, key, c.now)
  if (shut) return tooMany(shut, c.now)
  await hit(c.tx, key, c.now, { limit: 30, window: 600, block: 600 })
  return undefined
}

/** Beginning applications: sixty drafts per network address in ten minutes, for each may hold documents until it is cleared. */
export async function countDraft(c: Who): Promise<Refused | undefined> {
  const key = keyOf(c.keys, 'draft', c.address)
  const shut = await blocked(c.tx, key, c.now)
  if (shut) return tooMany(shut, c.now, 'CERT-2')
  await hit(c.tx, key, c.now, { limit: 60, window: 600, block: 600 })
  return undefined
}

/**
 * Mails that anybody can make go to an address which nobody has confirmed: ten an hour to one address, from however many drafts
 * and networks. Counted with the mail itself, in the same transaction. @returns false when it must not go
 */
export async function countMailTo(c: Who, mail: string): Promise<boolean> {
  const key = keyOf(c.keys, 'mail to', mail)
  if (await blocked(c.tx, key, c.now)) return false
  await hit(c.tx, key, c.now, { limit: 10, window: 3600, block: 3600 })
  return true
}

/** A signed challenge counts once. @returns false the second time */
export const useChallenge = async (c: Who, challenge: string): Promise<boolean> =>
  (await hit(c.tx, keyOf(c.keys, 'challenge', challenge), c.now, { limit: 2, window: dayS, block: 1 })) === 1

/** A new password: earlier failures say nothing any more. */
export async function forgetLoginTries(c: Who, mail: string): Promise<void> {
  const key = keysOfTry(c, mail)
  await clear(c.tx, key.pair)
  await clear(c.tx, key.wait)
}
