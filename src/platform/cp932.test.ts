import { describe, expect, it } from 'vitest'
import { encodeCp932 } from './cp932.ts'

const decode = (bytes: Uint8Array): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

describe('CP932', () => {
  it.each(['abc,"1"\r\n', '墨田区　認定証', 'ｱｲｳ', '髙﨑①Ⅳ㈱～―', 'ソ表能予'])('%s comes back as it was', (text) => {
    const { bytes, missing } = encodeCp932(text)
    expect([decode(bytes), missing]).toEqual([text, []])
  })
  it('every sign that the reader knows comes back', () => {
    let signs = ''
    for (let code = 0x3000; code < 0xa000; code += 1) {
      const sign = String.fromCharCode(code)
      if (encodeCp932(sign).missing.length === 0) signs += sign
    }
    expect(signs.length).toBeGreaterThan(6_500)
    expect(decode(encodeCp932(signs).bytes)).toBe(signs)
  })
  it('IBM’s signs have one code, that of the first place', () => {
    expect([...encodeCp932('髙').bytes]).toEqual([0xfb, 0xfc])
    expect([...encodeCp932('∵').bytes]).toEqual([0x81, 0xe6])
  })
  it('what it cannot carry is 〓 and named once', () => {
    const { bytes, missing } = encodeCp932('𠮷野家の𠮷と😀')
    expect([decode(bytes), missing]).toEqual(['〓野家の〓と〓', ['𠮷', '😀']])
  })
})
