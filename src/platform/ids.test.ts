import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stillClock } from './clock.ts'
import { createIds, parseReferenceNumber, referenceNumber, uuidV7 } from './ids.ts'
import { seededRandom } from './random.ts'

const v7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('uuidV7', () => {
  it('carries the millisecond and the version', () => {
    const id = uuidV7(new Date('2026-11-22T00:00:00.123Z'), seededRandom('id'))
    expect(id).toMatch(v7)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 22, 0, 0, 0, 123))
  })

  it('rises strictly in one millisecond, past the counter, and when the clock steps back', () => {
    const clock = stillClock(new Date('2026-11-22T00:00:00Z'))
    const next = createIds(clock, seededRandom('rise'))
    const made = Array.from({ length: 6000 }, next)
    clock.advance(-5000)
    made.push(...Array.from({ length: 100 }, next))
    clock.advance(10_000)
    made.push(next())
    expect(made).toEqual([...made].sort())
    expect(new Set(made).size).toBe(made.length)
    for (const id of made) expect(id).toMatch(v7)
  })
})

describe('reference numbers', () => {
  const random = seededRandom('reference')

  it('are read back as people type them', () => {
    const number = referenceNumber(random)
    expect(number).toMatch(/^[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4}-[2-9A-HJKMNP-RTV-Z]{4}$/)
    const wide = [...number].map((sign) => (sign === '-' ? 'ー' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join('')
    for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ''), ` ${number.replaceAll('-', '−')} `, wide])
      expect(parseReferenceNumber(typed)).toBe(number)
  })

  it('finds every single wrong sign and every swapped pair', () => {
    const signs = [...'23456789ABCDEFGHJKMNPQRTVWXYZ']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }), fc.constantFrom(...signs), (i, j, sign) => {
        const number = [...referenceNumber(random).replaceAll('-', '')]
        const wrong = [...number]
        wrong[i] = sign
        if (wrong[i] !== number[i]) expect(parseReferenceNumber(wrong.join(''))).toBeNull()
        const swapped = [...number]
        const [a = '', b = ''] = [number[i], number[j]]
        swapped[i] = b
        swapped[j] = a
        if (a !== b && i < 11 && j < 11) expect(parseReferenceNumber(swapped.join(''))).toBeNull()
      }),
    )
  })

  it('refuses other lengths and signs', () => {
    for (const typed of ['', '0000-0000-0000', 'ABC', 'OOOO-OOOO-OOOO', `${referenceNumber(random)}2`])
      expect(parseReferenceNumber(typed)).toBeNull()
  })
})
