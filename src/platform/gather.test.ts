/** Gathering by itself: order, sharing, bounds, and that one act's failure is its own. */
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGathering, type Result } from './gather.ts'

type Item = { pool: string; n: number; fails?: boolean }
const poolOf = (item: Item): string => item.pool
const settledAs = (items: readonly Item[]): Result<string>[] =>
  items.map((item) => (item.fails ? { error: new Error(`no ${item.n}`) } : { value: `${item.pool}${item.n}` }))

test('what arrives while a batch is in flight forms the next, in order, no larger than allowed', async () => {
  const batches: number[][] = []
  const gathering = createGathering(
    async (items: readonly Item[]) => {
      batches.push(items.map((item) => item.n))
      await sleep(5)
      return settledAs(items)
    },
    { lanes: 1, most: 3, poolOf },
  )
  const first = gathering.run([{ pool: 'a', n: 0 }])
  await sleep(1)
  const rest = Array.from({ length: 7 }, (_, i) => gathering.run([{ pool: 'a', n: i + 1 }]))
  expect(gathering.waiting()).toBe(7)
  expect(await Promise.all([first, ...rest])).toEqual(Array.from({ length: 8 }, (_, i) => [`a${i}`]))
  expect(batches).toEqual([[0], [1, 2, 3], [4, 5, 6], [7]])
  expect(gathering.waiting()).toBe(0)
})

test('one act that fails rejects its own call only', async () => {
  const gathering = createGathering(async (items: readonly Item[]) => settledAs(items), { lanes: 2, most: 10, poolOf })
  const outcomes = await Promise.allSettled([
    gathering.run([{ pool: 'a', n: 1 }]),
    gathering.run([{ pool: 'a', n: 2, fails: true }]),
    gathering.run([{ pool: 'a', n: 3 }]),
  ])
  expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a batch stands back while work that comes first waits, but not for ever (REL-14)', async () => {
  let firstWaits = true
  const begun: number[] = []
  const make = (backMs: number) =>
    createGathering(
      async (items: readonly Item[]) => {
        begun.push(...items.map((item) => item.n))
        return settledAs(items)
      },
      { lanes: 1, most: 3, poolOf, standBack: () => firstWaits, backMs },
    )
  const patient = make(60_000).run([{ pool: 'a', n: 1 }])
  const hasty = make(20).run([{ pool: 'a', n: 2 }])
  expect(await hasty).toEqual(['a2'])
  expect(begun).toEqual([2])
  firstWaits = false
  expect(await patient).toEqual(['a1'])
})

test('a call without acts is answered at once; the acts of a call that is larger than a batch stay together', async () => {
  const sizes: number[] = []
  const gathering = createGathering(
    async (items: readonly Item[]) => {
      sizes.push(items.length)
      return settledAs(items)
    },
    { lanes: 1, most: 2, poolOf },
  )
  expect(await gathering.run([])).toEqual([])
  await gathering.run(Array.from({ length: 5 }, (_, n) => ({ pool: 'a', n })))
  expect(sizes).toEqual([5])
})

test('two batches in flight never share a pool, and the acts of a pool are judged in the order of their arrival', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 8 }),
      async (calls, lanes, most) => {
        const open = new Map<string, number>()
        const seen = new Map<string, number[]>()
        const gathering = createGathering(
          async (items: readonly Item[]) => {
            const pools = new Set(items.map(poolOf))
            for (const pool of pools) {
              expect(open.get(pool) ?? 0).toBe(0)
              open.set(pool, 1)
            }
            for (const item of items) seen.set(item.pool, [...(seen.get(item.pool) ?? []), item.n])
            await new Promise((resolve) => setImmediate(resolve))
            for (const pool of pools) open.set(pool, 0)
            return settledAs(items)
          },
          { lanes, most, poolOf },
        )
        let n = 0
        await Promise.all(
          calls.map(async (pools, i) => {
            if (i % 5 === 0) await new Promise((resolve) => setImmediate(resolve))
            const items = pools.map((pool) => {
              n += 1
              return { pool, n }
            })
            expect(await gathering.run(items)).toEqual(items.map((item) => `${item.pool}${item.n}`))
          }),
        )
        for (const order of seen.values()) expect(order).toEqual([...order].sort((a, b) => a - b))
      },
    ),
    { numRuns: 200 },
  )
})
