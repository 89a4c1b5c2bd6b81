import { describe, expect, it } from 'vitest'
import { randomBelow, seededRandom, systemRandom } from './random.ts'

describe('random', () => {
  it('repeats a seeded stream, whatever the sizes asked for', () => {
    const [a, b] = [seededRandom('x'), seededRandom('x')]
    const whole = a.bytes(100)
    const parts = Buffer.concat([b.bytes(1), b.bytes(33), b.bytes(66)])
    expect(Buffer.from(whole).equals(parts)).toBe(true)
    expect(Buffer.from(seededRandom('y').bytes(100)).equals(parts)).toBe(false)
  })

  it('draws every number of a range about equally often', () => {
    const random = seededRandom('even')
    const counts = new Array<number>(6).fill(0)
    for (let i = 0; i < 6000; i++) {
      const face = randomBelow(random, 6)
      counts[face] = (counts[face] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('throws the uneven tail away', () => {
    const draws = [
      [255, 255, 255, 255],
      [0, 0, 0, 7],
    ]
    expect(randomBelow({ bytes: () => new Uint8Array(draws.shift() ?? []) }, 10)).toBe(7)
    expect(draws).toHaveLength(0)
  })

  it('refuses ranges it cannot draw from', () => {
    for (const below of [0, -1, 1.5, 2 ** 33]) expect(() => randomBelow(systemRandom, below)).toThrow(RangeError)
  })
})
