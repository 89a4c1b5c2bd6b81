import { describe, expect, it } from 'vitest'
import { newKeys } from './keys.ts'
import { hashOneTimeCode, hashToken, linkToken, oneTimeCode, oneTimeCodeMatches, parseToken } from './one-time-code.ts'

const keys = newKeys()

describe('one-time codes', () => {
  it('have six digits, leading zeros included, and come out the same again', () => {
    const codes = Array.from({ length: 3000 }, (_, i) => oneTimeCode(keys, `code-${i}`))
    for (const code of codes) expect(code).toMatch(/^\d{6}$/)
    expect(codes.some((code) => code.startsWith('0'))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(2950)
    expect(oneTimeCode(keys, 'code-7')).toBe(codes[7])
    expect(oneTimeCode(newKeys(), 'code-7')).not.toBe(codes[7])
  })

  it('match as typed on any keyboard, for their own attempt and key only', () => {
    const stored = hashOneTimeCode(keys, 'attempt-1', '012345')
    for (const typed of ['012345', '０１２３４５', ' 012 345 '])
      expect(oneTimeCodeMatches(keys, 'attempt-1', typed, stored)).toBe(true)
    for (const typed of ['012346', '12345', '', '0123456'])
      expect(oneTimeCodeMatches(keys, 'attempt-1', typed, stored)).toBe(false)
    expect(oneTimeCodeMatches(keys, 'attempt-2', '012345', stored)).toBe(false)
    expect(oneTimeCodeMatches(newKeys(), 'attempt-1', '012345', stored)).toBe(false)
    expect(oneTimeCodeMatches(keys, 'attempt-1', '012345', new Uint8Array(3))).toBe(false)
  })
})

describe('tokens', () => {
  it('are 256 bits from the key file, stored by their hash', () => {
    const token = linkToken(keys, 'link-1')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(parseToken(token)?.equals(hashToken(token))).toBe(true)
    expect(linkToken(keys, 'link-1')).toBe(token)
    expect(linkToken(keys, 'link-2')).not.toBe(token)
    expect(linkToken(newKeys(), 'link-1')).not.toBe(token)
  })

  it('refuse what cannot be one', () => {
    for (const text of [undefined, '', 'x'.repeat(42), `${'x'.repeat(42)}=`, `${'x'.repeat(43)}\n`])
      expect(parseToken(text)).toBeNull()
  })
})
