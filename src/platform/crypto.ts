/**
 * Envelope encryption (AES-256-GCM). Health columns: one data key per child, wrapped by a key-encryption key; deleting the
 * wrapped key is erasure. Drafts and files: one data key per row, carried in front of the ciphertext.
 * Every ciphertext is bound to its place (table, column, row, owner): moved elsewhere, it does not open.
 * Nonces and keys come straight from the operating system: a repeatable source would repeat nonces, which breaks GCM.
 */
import { type CipherGCMTypes, createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

declare const secret: unique symbol
/** A data key in memory; never stored or logged as such. */
export type DataKey = { readonly owner: string; readonly [secret]: true }
/** A data key as it is stored: the id of the key-encryption key, and 61 bytes. */
export type WrappedKey = { kekId: string; wrapped: Buffer }
/** All of the keys that wrapping asks for: data, so they can go to a worker thread. */
export type EncryptionKeys = Pick<Keys, 'encryption'>
/** The place of a value. `row` is the row's id. */
export type Where = { table: string; column: string; row: string }

/** A ciphertext that was changed, moved or belongs to another key. Never shown to users; an alarm. */
export class BrokenSeal extends Error {
  constructor(where: Where) {
    super(`a sealed value does not open: ${where.table}.${where.column} of ${where.row}`)
    this.name = 'BrokenSeal'
  }
}

const cipher: CipherGCMTypes = 'aes-256-gcm'
const [childFormat, rowFormat] = [1, 2]
const nonceBytes = 12
const tagBytes = 16
const wrappedBytes = 1 + nonceBytes + 32 + tagBytes

const material = new WeakMap<DataKey, Buffer>()
const inMemory = (owner: string, bytes: Buffer): DataKey => {
  const key = Object.freeze({ owner }) as DataKey
  material.set(key, bytes)
  return key
}

/** A new data key of an owner (a child's id), and the form in which it is stored. */
export function newDataKey(keys: EncryptionKeys, owner: string): { key: DataKey; stored: WrappedKey } {
  const bytes = randomBytes(32)
  return { key: inMemory(owner, bytes), stored: wrap(keys, owner, bytes) }
}

/** Throws `BrokenSeal` when the stored key is another owner's or its key-encryption key is not in the key file. */
export function openDataKey(keys: Keys, owner: string, stored: WrappedKey): DataKey {
  return inMemory(owner, unwrap(keys, owner, stored))
}

/** The same data key under the current key-encryption key: rotation without touching the values. */
export function rewrapDataKey(keys: Keys, owner: string, stored: WrappedKey): WrappedKey {
  return wrap(keys, owner, unwrap(keys, owner, stored))
}

/** Encrypts a health value for the place where it will be stored. */
export function seal(key: DataKey, where: Where, value: string | Uint8Array): Buffer {
  return encrypt(bytesOf(key), childFormat, where, key.owner, value)
}

/** Throws `BrokenSeal` unless the ciphertext was made by this key for this place. */
export function open(key: DataKey, where: Where, sealed: Uint8Array): Buffer {
  return decrypt(bytesOf(key), childFormat, where, key.owner, sealed)
}

export const openText = (key: DataKey, where: Where, sealed: Uint8Array): string => open(key, where, sealed).toString('utf8')

/**
 * Encrypts a value that belongs to no child (a draft, a chunk of a file) under a data key of its own, which travels wrapped
 * in front: deleting the row erases both. `owner` is bound too: the application or file it hangs under.
 */
export function sealRow(keys: Keys, where: Where, owner: string, value: string | Uint8Array): Buffer {
  const bytes = randomBytes(32)
  const { kekId, wrapped } = wrap(keys, rowOwner(where, owner), bytes)
  const id = Buffer.from(kekId, 'utf8')
  return Buffer.concat([Buffer.from([rowFormat, id.length]), id, wrapped, encrypt(bytes, childFormat, where, owner, value)])
}

/** Throws `BrokenSeal` like `open`. */
export function openRow(keys: Keys, where: Where, owner: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const idLength = bytes[1] ?? 0
  const start = 2 + idLength + wrappedBytes
  if (bytes[0] !== rowFormat || bytes.length < start) throw new BrokenSeal(where)
  const stored = { kekId: bytes.subarray(2, 2 + idLength).toString('utf8'), wrapped: bytes.subarray(2 + idLength, start) }
  return decrypt(unwrap(keys, rowOwner(where, owner), stored, where), childFormat, where, owner, bytes.subarray(start))
}

/** SHA-256, for tokens and files. */
export const sha256 = (value: string | Uint8Array): Buffer => createHash('sha256').update(value).digest()

const rowOwner = (where: Where, owner: string): string => place(where, owner).toString('base64')

function wrap(keys: EncryptionKeys, owner: string, bytes: Buffer): WrappedKey {
  const kekId = keys.encryption.current
  return { kekId, wrapped: encrypt(kekOf(keys, kekId, wrapping(owner)), childFormat, wrapping(owner), owner, bytes) }
}

function unwrap(keys: Keys, owner: string, stored: WrappedKey, where: Where = wrapping(owner)): Buffer {
  try {
    return decrypt(kekOf(keys, stored.kekId, where), childFormat, wrapping(owner), owner, stored.wrapped)
  } catch {
    throw new BrokenSeal(where)
  }
}

const wrapping = (owner: string): Where => ({ table: 'child_key', column: 'wrapped', row: owner })

function kekOf(keys: EncryptionKeys, id: string, where: Where): Buffer {
  const kek = keys.encryption.byId.get(id)
  if (!kek) throw new BrokenSeal(where)
  return Buffer.from(kek)
}

function bytesOf(key: DataKey): Buffer {
  const bytes = material.get(key)
  if (!bytes) throw new TypeError('not a data key')
  return bytes
}

/** Each part with its length, so that no two places share an encoding. */
function place(where: Where, owner: string): Buffer {
  return Buffer.concat(
    [where.table, where.column, where.row, owner].flatMap((part) => {
      const text = Buffer.from(part, 'utf8')
      const size = Buffer.alloc(2)
      size.writeUInt16BE(text.length)
      return [size, text]
    }),
  )
}

function encrypt(key: Buffer, format: number, where: Where, owner: string, value: string | Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const box = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(place(where, owner))
  const body = Buffer.concat([typeof value === 'string' ? box.update(value, 'utf8') : box.update(value), box.final()])
  return Buffer.concat([Buffer.from([format]), nonce, body, box.getAuthTag()])
}

function decrypt(key: Buffer, format: number, where: Where, owner: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes[0] !== format || bytes.length < 1 + nonceBytes + tagBytes) throw new BrokenSeal(where)
  try {
    const box = createDecipheriv(cipher, key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
      .setAAD(place(where, owner))
      .setAuthTag(bytes.subarray(bytes.length - tagBytes))
    return Buffer.concat([box.update(bytes.subarray(1 + nonceBytes, bytes.length - tagBytes)), box.final()])
  } catch {
    throw new BrokenSeal(where)
  }
}
