/**
 * The secrets that live in the key file, outside the database and its backups: who has only one of the two can read nothing.
 * A line of the file is made once; what is derived from `secret` needs no line of its own.
 */
import {
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { dataDirMode } from './data-dir.ts'
import { hasCode, startError } from './start-error.ts'

export type Keys = {
  /** Key-encryption keys (32 bytes) by id; the current one wraps new data keys, older ones only open. */
  readonly encryption: { readonly current: string; readonly byId: ReadonlyMap<string, Uint8Array> }
  /** Keys the password hashes (32 bytes). */
  readonly pepper: Uint8Array
  /** Keys the hashes of one-time codes (32 bytes). */
  readonly code: Uint8Array
  /** Signs the facilities' codes and scan tickets (32 bytes, HMAC). */
  readonly scan: Uint8Array
  /** Signs certificate numbers: the verification code of a 認定証 (32 bytes, HMAC). */
  readonly certificate: Uint8Array
  /** Signs places in the waiting room's line (32 bytes, HMAC). */
  readonly waiting: Uint8Array
  /** Signs the guardians' codes (ES256, private, P-256), so that a tablet can check them offline. */
  readonly guardianCode: KeyObject
  /** Signs the audit checkpoints (Ed25519, private). */
  readonly audit: KeyObject
  /** Names this system to push services (VAPID: P-256, base64url). */
  readonly push: { readonly publicKey: string; readonly privateKey: string }
  /** The token of a session, 43 URL-safe signs: an answer that is rendered again after a replay carries the same one. */
  readonly sessionToken: (sessionId: string) => string
  /** The token of a key of another system, 49 URL-safe signs: the same again when its making is answered a second time (BOOK-5). */
  readonly apiToken: (keyId: string) => string
  /** What signs a webhook's messages, 43 URL-safe signs; each version is another one. */
  readonly webhookSecret: (webhookId: string, version: number) => string
  /** Passwords of the roles that the first migration makes. */
  readonly rolePasswords: { readonly app: string; readonly settle: string; readonly jobs: string }
  /** Tells this key file from another without telling anything of it; 64 hex signs. Unchanged by new key-encryption keys. */
  readonly fingerprint: string
}

const base64Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32)
const fileSchema = z.strictObject({
  version: z.literal(1),
  encryption: z.strictObject({ current: z.string(), keys: z.record(z.string().regex(/^[\w.-]{1,32}$/), base64Key) }),
  secret: base64Key,
  guardianCode: z.string(),
  audit: z.string(),
})
type KeyFile = z.infer<typeof fileSchema>

/** New keys in memory, for tests. */
export const newKeys = (): Keys => keysOf(newFile())

/**
 * Opens the key file. `stored` is the fingerprint that the database holds, null for an empty database: only then a missing
 * file is made (mode 0600). Throws a StartError when the file is missing, another one, damaged or readable by others.
 */
export function openKeys(path: string, stored: string | null): Keys {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw unreadable(path, error)
    if (stored !== null)
      throw startError(
        `鍵ファイル ${path} がありません。このデータベースを作ったときの鍵ファイルを控えから戻すか、TSUEN_KEY_FILE で場所を指定してください。`,
        `The key file ${path} is missing: restore the one this database was made with, or name it with TSUEN_KEY_FILE.`,
      )
    text = make(path)
  }
  if (process.platform !== 'win32' && statSync(path).mode & 0o077)
    throw startError(
      `鍵ファイル ${path} をほかの利用者が読めます。chmod 600 をしてから、もう一度起動してください。`,
      `Other users can read the key file ${path}: run chmod 600 on it and start again.`,
    )
  const keys = read(path, text)
  if (stored !== null && stored !== keys.fingerprint)
    throw startError(
      `鍵ファイル ${path} はこのデータベースのものではありません。正しい鍵ファイルを TSUEN_KEY_FILE で指定してください。`,
      `The key file ${path} does not belong to this database: name the right one with TSUEN_KEY_FILE.`,
    )
  return keys
}

function read(path: string, text: string): Keys {
  try {
    const file = fileSchema.parse(JSON.parse(text))
    if (!file.encryption.keys[file.encryption.current]) throw new Error('the current key is not in the file')
    return keysOf(file)
  } catch {
    // The cause is left out on purpose: it could quote the file.
    throw startError(
      `鍵ファイル ${path} の中身が壊れています。控えから戻してください。`,
      `The key file ${path} is damaged: restore it from a copy.`,
    )
  }
}

function newFile(): KeyFile {
  const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    version: 1,
    encryption: { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } },
    secret: randomBytes(32).toString('base64'),
    guardianCode: pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    audit: pem(generateKeyPairSync('ed25519').privateKey),
  }
}

/** On disk before the first row is sealed with it, whole or not at all, and never over a file that is there. */
function make(path: string): string {
  const text = `${JSON.stringify(newFile(), null, 2)}\n`
  const next = `${path}.${process.pid}.new`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: dataDirMode() })
    const fd = openSync(next, 'w', 0o600)
    writeSync(fd, text)
    fsyncSync(fd)
    closeSync(fd)
    linkSync(next, path)
    return text
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return readFileSync(path, 'utf8')
    throw unreadable(path, error)
  } finally {
    try {
      unlinkSync(next)
    } catch {
      // Never made.
    }
  }
}

const unreadable = (path: string, error: unknown) =>
  startError(
    `鍵ファイル ${path} を読み書きできません。権限と空き容量を確かめるか、TSUEN_KEY_FILE で別の場所を指定してください。`,
    `The key file ${path} cannot be read or written: check permissions and free space, or choose another place with TSUEN_KEY_FILE.`,
    error,
  )

/** 32 derived bytes are a private key but once in 2^32; then the next ones are. */
function pushKeys(derive: (purpose: string) => Buffer): Keys['push'] {
  for (let turn = 0; ; turn++) {
    const privateKey = derive(`push ${turn}`)
    const pair = createECDH('prime256v1')
    try {
      pair.setPrivateKey(privateKey)
    } catch {
      continue
    }
    return { publicKey: pair.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
  }
}

function keysOf(file: KeyFile): Keys {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', Buffer.from(file.secret, 'base64'), '', `tsuen ${purpose}`, 32))
  const session = derive('session')
  const apiKey = derive('api key')
  const webhook = derive('webhook')
  const rolePassword = (role: string): string => derive(`role ${role}`).toString('base64url')
  return {
    encryption: {
      current: file.encryption.current,
      byId: new Map(Object.entries(file.encryption.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')])),
    },
    pepper: derive('password'),
    code: derive('code'),
    scan: derive('scan'),
    certificate: derive('certificate'),
    waiting: derive('waiting'),
    guardianCode: createPrivateKey(file.guardianCode),
    audit: createPrivateKey(file.audit),
    push: pushKeys(derive),
    sessionToken: (sessionId) => createHmac('sha256', session).update(sessionId).digest('base64url'),
    // The first signs are for people and for scanners of source code, who know by them what they have found.
    apiToken: (keyId) => `tsuen_${createHmac('sha256', apiKey).update(keyId).digest('base64url')}`,
    webhookSecret: (id, version) => createHmac('sha256', webhook).update(`${id}.${version}`).digest('base64url'),
    rolePasswords: { app: rolePassword('app'), settle: rolePassword('settle'), jobs: rolePassword('jobs') },
    fingerprint: createHash('sha256').update(derive('fingerprint')).digest('hex'),
  }
}
