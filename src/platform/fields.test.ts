import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bad, checked, good, lengthOf, nested, readAll, rowsOf, textOf, textsOf } from './fields.ts'
import { holdsMyNumber, myNumberDigit } from './my-number.ts'

describe('raw values', () => {
  it('are read as text, whatever came', () => {
    expect(textOf({ a: 'x' }, 'a')).toBe('x')
    expect(textOf({ a: ['x', 'y'] }, 'a')).toBe('y')
    expect(textOf({ a: 6 }, 'a')).toBe('6')
    for (const raw of [null, undefined, 'text', 5, [], {}, { a: null }, { a: {} }]) expect(textOf(raw, 'a')).toBe('')
    expect(textsOf({ a: ['x', 'y', 3] }, 'a')).toEqual(['x', 'y'])
    expect(textsOf({ a: 'x' }, 'a')).toEqual(['x'])
    expect(textsOf({}, 'a')).toEqual([])
    expect([checked({ a: 'on' }, 'a'), checked({ a: true }, 'a'), checked({ a: 'off' }, 'a'), checked({}, 'a')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('nest by the pointers in their names, and nothing reaches a prototype', () => {
    const raw = nested({
      'guardian1/mail': ['a@example.jp'],
      'children/0/birth/year': ['2024'],
      'children/10/sex': ['female'],
      'children/2/sex': ['male'],
      colours: ['red', 'blue'],
      '__proto__/polluted': ['yes'],
    })
    expect(textOf(raw.guardian1, 'mail')).toBe('a@example.jp')
    expect(rowsOf(raw, 'children').map((row) => textOf(row, 'sex'))).toEqual(['', 'male', 'female'])
    expect(textsOf(raw, 'colours')).toEqual(['red', 'blue'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(rowsOf({ children: [1, 2] }, 'children')).toEqual([1, 2])
    expect(rowsOf({ children: 'no' }, 'children')).toEqual([])
  })

  it('survive any form', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), (values) => {
        expect(typeof nested(values)).toBe('object')
      }),
    )
  })

  it('give all errors together', () => {
    expect(readAll({ a: good(1), b: good('x') })).toEqual({ ok: true, value: { a: 1, b: 'x' } })
    expect(readAll({ a: bad('/a', 'one'), b: good(1), c: bad('/c', 'two', { n: 3 }) })).toEqual({
      ok: false,
      errors: [
        { pointer: '/a', code: 'one', slots: {} },
        { pointer: '/c', code: 'two', slots: { n: 3 } },
      ],
    })
  })

  it('count code points', () => expect(lengthOf('𠮷a')).toBe(2))
})

describe('個人番号', () => {
  // Numbers made by the rule itself belong to nobody we know; these come from the public examples of the check digit.
  it.each([
    ['12345678901', 8],
    ['00000000000', 0],
  ])('%s → %d', (digits, check) => {
    expect(myNumberDigit(digits)).toBe(check)
  })
  it.each([
    ['123456789018', true],
    ['番号は１２３４ー５６７８ー９０１８です', true],
    ['1234 5678 9018', true],
    ['123456789017', false],
    ['1234567890180', false],
    ['090-1234-5678', false],
    ['', false],
  ])('%s: %s', (text, found) => {
    expect(holdsMyNumber(text)).toBe(found)
  })
  it('is found for every number, one wrong digit is mostly not one', () => {
    const eleven = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 11, maxLength: 11 })
    fc.assert(
      fc.property(eleven, (digits) => {
        expect(holdsMyNumber(`わたしの番号 ${digits}${myNumberDigit(digits)}。`)).toBe(true)
        expect(holdsMyNumber(`${digits}${(myNumberDigit(digits) + 1) % 10}`)).toBe(false)
      }),
    )
  })
})
