/** Chance with a fixed seed, fast enough for tens of millions of draws (sfc32), and ids that rise in the order of making. */
import type { Random } from '../platform/random.ts'

export type Chance = {
  /** A whole number 0 ≤ n < below (below ≤ 2³²; the unevenness of the remainder is of no weight here). */
  below(below: number): number
  /** 0 ≤ x < 1. */
  share(): number
  /** True in this share of the draws. */
  hit(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** For what asks for `Random`: reference numbers. Not for keys. */
  readonly random: Random
}

export function chanceOf(seed: number): Chance {
  let [a, b, c, d] = [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1]
  const next = (): number => {
    const t = (((a + b) >>> 0) + d) >>> 0
    d = (d + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = ((c << 21) | (c >>> 11)) >>> 0
    c = (c + t) >>> 0
    return t
  }
  for (let i = 0; i < 12; i += 1) next()
  const below = (n: number): number => next() % n
  const share = (): number => next() / 2 ** 32
  return {
    below,
    share,
    hit: (wanted) => share() < wanted,
    pick: (list) => {
      const value = list[below(list.length)]
      if (value === undefined) throw new RangeError('nothing to pick from')
      return value
    },
    random: { bytes: (n) => Uint8Array.from({ length: n }, () => next() >>> 24) },
  }
}

const hex = Array.from({ length: 65_536 }, (_, n) => n.toString(16).padStart(4, '0'))
const four = (n: number): string => hex[n & 0xffff] ?? '0000'

/** UUIDv7 that rise strictly: the milliseconds of `at` and a count of 24 bits per millisecond, the rest drawn. */
export function risingIds(at: Date, chance: Chance): () => string {
  let ms = at.getTime()
  let count = 0
  return () => {
    count += 1
    if (count > 0xff_ffff) {
      ms += 1
      count = 0
    }
    const [high, low] = [Math.floor(ms / 2 ** 16), ms & 0xffff]
    const drawn = chance.below(2 ** 32)
    return `${four(high >>> 16)}${four(high)}-${four(low)}-${four(0x7000 | (count >>> 12))}-${four(0x8000 | (count & 0xfff))}-${four(drawn >>> 16)}${four(drawn)}${four(chance.below(65_536))}`
  }
}
