import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvCell, csvFile, neutralised } from './csv.ts'

/** An independent reader of RFC 4180. */
function read(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  expect(text.startsWith('\ufeff')).toBe(true)
  const rows: string[][] = [[]]
  let [at, value] = [1, '']
  const end = (): void => {
    rows.at(-1)?.push(value)
    value = ''
  }
  while (at < text.length) {
    if (text[at] === '"') {
      at += 1
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (text[at] === '"') at += 1
        value += text[at]
        at += 1
      }
      at += 1
    } else if (text[at] === ',') {
      end()
      at += 1
    } else if (text.startsWith('\r\n', at)) {
      end()
      rows.push([])
      at += 2
    } else {
      value += text[at]
      at += 1
    }
  }
  return rows.slice(0, -1)
}

describe('csvFile', () => {
  it('brings every value through, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 8 }),
        (rows) => {
          const [, ...found] = read(csvFile(['甲', '乙'], rows))
          expect(found).toEqual(rows.map((row) => row.map(neutralised)))
          for (const value of found.flat()) expect(value).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps telephone numbers and ids as text, and numbers as numbers', () => {
    const rows: CsvCell[][] = [['+81-3-0000-0000', '0312345678', -330, null]]
    expect(read(csvFile(['a', 'b', 'c', 'd'], rows))[1]).toEqual(["'+81-3-0000-0000", '0312345678', '-330', ''])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n1', '\0=1', '＝1', '＋1', '－1', '＠1', ' =1', '\u3000=1'])(
    'neutralises %j',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`)
    },
  )

  it('leaves ordinary text alone', () => {
    for (const text of ['𠮷田', 'a=b', '9:00–11:00', ' つうえん', '']) expect(neutralised(text)).toBe(text)
  })

  it('refuses ragged rows and numbers that are none', () => {
    expect(() => csvFile(['a'], [['1', '2']])).toThrow(RangeError)
    expect(() => csvFile(['a'], [[Number.NaN]])).toThrow(RangeError)
  })
})
