/**
 * Passwords: Argon2id, 19 MiB, t = 2, p = 1, keyed by a pepper that lives outside the database (62 ms of CPU each).
 * One at a time, with a short queue: two at once would starve bookings on two cores.
 */
import { hash, verify } from '@node-rs/argon2'
import type { Keys } from './keys.ts'
import { type Refused, refuse } from './refusal.ts'

export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

export type PasswordCheck = {
  ok: boolean
  /** A hash under today's parameters, to be stored in place of the old one. Only after a right password. */
  rehash: string | null
}

export type Passwords = {
  /** The hash to store; it carries its parameters. */
  hash(password: string): Promise<string | Refused>
  /**
   * Checks against the stored hash. Without one (unknown account, no password yet) it works as long on a hash that
   * nobody's password opens, so that time tells nothing (ACC-4).
   */
  verify(stored: string | null, password: string): Promise<PasswordCheck | Refused>
  waiting(): number
}

/** `most`: how many may wait (default 60, about 4 seconds); beyond that the answer is a refusal, at once. */
export function createPasswords(keys: Pick<Keys, 'pepper'>, { most = 60 }: { most?: number } = {}): Passwords {
  // Argon2id is the library's default; its enum cannot be imported under isolatedModules.
  const options = { ...passwordCost, secret: Buffer.from(keys.pepper) }
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T | Refused> => {
    if (waiting >= most) return Promise.resolve(refuse({ rule: 'ACC-4', code: 'loginBusy' }))
    waiting += 1
    const turn = last.then(work).finally(() => {
      waiting -= 1
    })
    last = turn.catch(() => undefined)
    return turn
  }
  let nobody: Promise<string> | null = null
  const nobodysHash = (): Promise<string> => {
    nobody ??= hash(Buffer.from(crypto.getRandomValues(new Uint8Array(32))), options)
    return nobody
  }
  // Made before the first call, or the first unknown account would take twice as long.
  last = nobodysHash()

  return {
    hash: (password) => inTurn(() => hash(exact(password), options)),
    verify: (stored, password) =>
      inTurn(async () => {
        const matches = await verify(stored ?? (await nobodysHash()), exact(password), options)
        const ok = matches && stored !== null
        return { ok, rehash: ok && !current(stored) ? await hash(exact(password), options) : null }
      }),
    waiting: () => waiting,
  }
}

/** NFC only (NIST): the same letters typed on another keyboard are the same password; nothing else is folded. */
const exact = (password: string): string => password.normalize('NFC')

const current = (stored: string): boolean =>
  stored.startsWith(`$argon2id$v=19$m=${passwordCost.memoryCost},t=${passwordCost.timeCost},p=${passwordCost.parallelism}$`)
