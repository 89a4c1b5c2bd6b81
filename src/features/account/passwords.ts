/** The one queue of Argon2 per key file, that is, per process. */
import type { Keys } from '../../platform/keys.ts'
import { createPasswords, type Passwords } from '../../platform/password.ts'

const queues = new WeakMap<Keys, Passwords>()

export function passwordsOf(keys: Keys): Passwords {
  let passwords = queues.get(keys)
  if (!passwords) {
    passwords = createPasswords(keys)
    queues.set(keys, passwords)
  }
  return passwords
}
