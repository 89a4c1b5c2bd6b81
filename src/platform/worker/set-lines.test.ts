/** Lines of a text that is set once and stands on every page: whole, within the width, no sign where it may not stand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setLines } from './set-lines.ts'

const em = (codePoint: number): number => (codePoint < 0x80 ? 0.5 : 1)
const wide = (line: string): number => [...line].reduce((sum, sign) => sum + em(sign.codePointAt(0) ?? 0), 0)

test('punctuation hangs on what it closes, brackets on what they open, numbers and words stay whole', () => {
  expect(setLines('あいうえお、かきくけこ', 5, em)).toEqual(['あいうえ', 'お、かきく', 'けこ'])
  expect(setLines('あいうえ（かき）', 5, em)).toEqual(['あいうえ', '（かき）'])
  expect(setLines('あいうえ2026年', 5, em)).toEqual(['あいうえ', '2026年'])
  expect(setLines('一行\n\n三行', 5, em)).toEqual(['一行', '', '三行'])
})

test('nothing is lost, nothing is wider than the line', () => {
  const sign = fc.constantFrom(...'あ漢、。（）「」A1 .𠮷ーっ')
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 80 }), fc.integer({ min: 3, max: 20 }), (text, width) => {
      const lines = setLines(text, width, em)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(width)
    }),
  )
})
