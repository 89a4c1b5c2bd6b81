import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { drawRank, moveLine, peopleBetween, readTicket, signTicket, spanMs, spanOf, ticketMs } from './waiting-line.ts'

const key = new Uint8Array(32).fill(7)
const noon = Date.parse('2026-11-24T00:00:00Z')

test('whoever comes in the same half minute is ordered by lot, not by speed', () => {
  const random = seededRandom('lot')
  const first = Array.from({ length: 2000 }, () => drawRank(noon, random))
  const last = Array.from({ length: 2000 }, () => drawRank(noon + spanMs - 1, random))
  const before = first.filter((rank, i) => rank < (last[i] ?? 0)).length
  // Half of 2,000 pairs, give or take five standard deviations.
  expect(Math.abs(before - 1000)).toBeLessThan(112)
  expect(Math.max(...first)).toBeLessThan(noon + spanMs)
  expect(drawRank(noon + spanMs, random)).toBeGreaterThanOrEqual(noon + spanMs)
})

const spans = fc
  .array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 8 })
  .map((counts) => new Map(counts.map((n, i) => [noon + i * spanMs, n])))

test('the line moves by as many people as are let in, never back, never past the end', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 3000 }), fc.nat(8 * spanMs), (given, people, done) => {
      const from = noon + done
      const end = noon + given.size * spanMs
      const to = moveLine(given, from, people, end)
      expect(to).toBeGreaterThanOrEqual(Math.min(from, end))
      expect(to).toBeLessThanOrEqual(end)
      const waiting = peopleBetween(given, from, end)
      expect(peopleBetween(given, from, to)).toBeCloseTo(Math.min(people, waiting), 3)
    }),
  )
})

test('an empty line moves to its end', () => {
  expect(moveLine(new Map(), noon, 5, noon + spanMs)).toBe(noon + spanMs)
  expect(moveLine(new Map([[noon, 10]]), noon, 11, noon + spanMs)).toBe(noon + spanMs)
})

test('a ticket opens for its own browser only, unchanged, for an hour', () => {
  const rank = noon + 1234
  const ticket = signTicket(key, rank, 'phone')
  expect(readTicket(key, ticket, 'phone', noon)).toBe(rank)
  expect(readTicket(key, ticket, 'another phone', noon)).toBeNull()
  expect(readTicket(new Uint8Array(32), ticket, 'phone', noon)).toBeNull()
  expect(readTicket(key, signTicket(key, rank - 1000, 'phone').split('.')[0] + ticket.slice(8), 'phone', noon)).toBeNull()
  expect(readTicket(key, ticket, 'phone', rank + ticketMs)).toBeNull()
  expect(readTicket(key, undefined, 'phone', noon)).toBeNull()
  expect(spanOf(rank)).toBe(noon)
})
