/** The secrets that live in the key file, outside the database. */
import type { KeyObject } from 'node:crypto'

export type Keys = {
  /** Key-encryption keys (32 bytes) by id; the current one wraps new data keys, older ones only open. */
  readonly encryption: { readonly current: string; readonly byId: ReadonlyMap<string, Uint8Array> }
  /** Keys the password hashes (32 bytes). */
  readonly pepper: Uint8Array
  /** Keys the hashes of one-time codes (32 bytes). */
  readonly code: Uint8Array
  /** Signs the facilities' codes and scan tickets (32 bytes, HMAC). */
  readonly scan: Uint8Array
  /** Signs the guardians' codes (ES256, private, P-256), so that a tablet can check them offline. */
  readonly guardianCode: KeyObject
  /** Signs the audit checkpoints (Ed25519, private). */
  readonly audit: KeyObject
}
