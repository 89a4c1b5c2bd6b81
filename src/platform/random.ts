/** Chance as an argument: nothing outside `platform/` draws by itself. */
import { createHash, randomFillSync } from 'node:crypto'

export type Random = { bytes(n: number): Uint8Array }

/** Drawn ahead in one piece: a call to the generator costs more than what it draws. Each byte is given once. */
const ahead = Buffer.alloc(8192)
let given = ahead.length

/** The operating system's generator. */
export const systemRandom: Random = {
  bytes: (n) => {
    if (n > ahead.length) return randomFillSync(new Uint8Array(n))
    if (given + n > ahead.length) {
      randomFillSync(ahead)
      given = 0
    }
    const drawn = new Uint8Array(ahead.subarray(given, given + n))
    ahead.fill(0, given, given + n)
    given += n
    return drawn
  },
}

/** A stream fixed by its seed (SHA-256 in counter mode): draws that can be proven afterwards, and tests. */
export function seededRandom(seed: string): Random {
  let counter = 0
  let rest = Buffer.alloc(0)
  return {
    bytes: (n) => {
      while (rest.length < n) {
        const block = createHash('sha256').update(`${counter}\0${seed}`).digest()
        counter += 1
        rest = Buffer.concat([rest, block])
      }
      const taken = new Uint8Array(rest.subarray(0, n))
      rest = Buffer.from(rest.subarray(n))
      return taken
    },
  }
}

/** A whole number 0 ≤ x < `below` (1..2³²), every one equally likely: the uneven tail of the range is thrown away. */
export function randomBelow(random: Random, below: number): number {
  if (!Number.isInteger(below) || below < 1 || below > 2 ** 32) throw new RangeError(`not a range: ${below}`)
  const fair = Math.floor(2 ** 32 / below) * below
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4)
    const x = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
    if (x < fair) return x % below
  }
}
