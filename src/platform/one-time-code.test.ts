import { describe, expect, it } from 'vitest'
import { testKeys } from '../../test/helpers/keys.ts'
import { hashOneTimeCode, hashToken, newOneTimeCode, newToken, oneTimeCodeMatches, parseToken } from './one-time-code.ts'
import { seededRandom, systemRandom } from './random.ts'

const keys = testKeys()

describe('one-time codes', () => {
  it('have six digits, leading zeros included', () => {
    const random = seededRandom('codes')
    const codes = Array.from({ length: 3000 }, () => newOneTimeCode(random))
    for (const code of codes) expect(code).toMatch(/^\d{6}$/)
    expect(codes.some((code) => code.startsWith('0'))).toBe(true)
  })

  it('match as typed on any keyboard, for their own attempt and key only', () => {
    const stored = hashOneTimeCode(keys, 'attempt-1', '012345')
    for (const typed of ['012345', '０１２３４５', ' 012 345 '])
      expect(oneTimeCodeMatches(keys, 'attempt-1', typed, stored)).toBe(true)
    for (const typed of ['012346', '12345', '', '0123456'])
      expect(oneTimeCodeMatches(keys, 'attempt-1', typed, stored)).toBe(false)
    expect(oneTimeCodeMatches(keys, 'attempt-2', '012345', stored)).toBe(false)
    expect(oneTimeCodeMatches(testKeys(), 'attempt-1', '012345', stored)).toBe(false)
    expect(oneTimeCodeMatches(keys, 'attempt-1', '012345', new Uint8Array(3))).toBe(false)
  })
})

describe('tokens', () => {
  it('are 256 bits, stored by their hash', () => {
    const { token, hash } = newToken(systemRandom)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(hash).toHaveLength(32)
    expect(parseToken(token)?.equals(hash)).toBe(true)
    expect(hashToken(token).equals(hash)).toBe(true)
  })

  it('refuse what cannot be one', () => {
    for (const text of [undefined, '', 'x'.repeat(42), `${'x'.repeat(42)}=`, `${'x'.repeat(43)}\n`])
      expect(parseToken(text)).toBeNull()
  })
})
