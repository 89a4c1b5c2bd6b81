import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeys } from './keys.ts'

let dir = ''
let file = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tsuen-keys-'))
  file = join(dir, 'sub', 'keys.json')
})
afterEach(() => rmSync(dir, { recursive: true }))

test('an empty database gets a file that only its owner reads, and the same keys at the next start', () => {
  const first = openKeys(file, null)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const second = openKeys(file, first.fingerprint)
  expect(second.rolePasswords).toEqual(first.rolePasswords)
  expect(second.sessionToken('a')).toBe(first.sessionToken('a'))
  expect(second.encryption.byId.get(first.encryption.current)).toEqual(first.encryption.byId.get('k1'))
  expect(second.audit.equals(first.audit)).toBe(true)
  expect(second.guardianCode.equals(first.guardianCode)).toBe(true)
})

test('every derived secret differs from the others and from those of another file', () => {
  const [a, b] = [openKeys(file, null), openKeys(join(dir, 'other.json'), null)]
  const all = [a, b].flatMap((k) => [
    ...[k.pepper, k.code, k.scan].map((bytes) => Buffer.from(bytes).toString('base64url')),
    ...Object.values(k.rolePasswords),
    k.fingerprint,
    k.sessionToken('x'),
    k.sessionToken('y'),
  ])
  expect(new Set(all).size).toBe(all.length)
})

test('a missing file is never made anew for a database that has rows', () => {
  expect(() => openKeys(file, 'f'.repeat(64))).toThrow('is missing')
  expect(() => statSync(file)).toThrow('ENOENT')
})

test('a file of another database, an open one and a damaged one stop the start, without quoting it', () => {
  openKeys(file, null)
  expect(() => openKeys(file, 'f'.repeat(64))).toThrow('does not belong to this database')
  chmodSync(file, 0o640)
  expect(() => openKeys(file, null)).toThrow('chmod 600')
  chmodSync(file, 0o600)
  const text = readFileSync(file, 'utf8')
  const { secret } = JSON.parse(text) as { secret: string }
  for (const damaged of [text.slice(0, -20), text.replace('"k1"', '"k2"'), text.replace(secret, secret.slice(0, 20)), '']) {
    writeFileSync(file, damaged)
    let message = ''
    try {
      openKeys(file, null)
    } catch (error) {
      message = String(error)
    }
    expect(message).toContain('is damaged')
    expect(message).not.toContain(secret.slice(0, 20))
  }
})

test('a new key-encryption key leaves the fingerprint as it is and the old one readable', () => {
  const before = openKeys(file, null)
  const content = JSON.parse(readFileSync(file, 'utf8')) as { encryption: { current: string; keys: Record<string, string> } }
  content.encryption = { current: 'k2', keys: { ...content.encryption.keys, k2: Buffer.alloc(32, 7).toString('base64') } }
  writeFileSync(file, JSON.stringify(content))
  const after = openKeys(file, before.fingerprint)
  expect([...after.encryption.byId.keys()]).toEqual(['k1', 'k2'])
  expect(after.encryption.current).toBe('k2')
})
