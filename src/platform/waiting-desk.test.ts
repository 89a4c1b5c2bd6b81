/** Two nodes at one line: what each measures moves one row, and nobody is let in past their turn. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { stillClock } from './clock.ts'
import { createPool } from './db.ts'
import { seededRandom } from './random.ts'
import { createWaitingDesk } from './waiting-desk.ts'
import { drawRank, spanMs } from './waiting-line.ts'

let database: TestDatabase
let clock: ReturnType<typeof stillClock>
const pools: ReturnType<typeof createPool>[] = []
const node = () => {
  const pool = createPool({ url: database.appUrl, size: 2, name: 'desk' })
  pools.push(pool)
  return createWaitingDesk(pool, clock)
}
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await database.drop()
})
let start = Date.parse('2026-11-24T00:00:00Z')
beforeEach(() => {
  // Each test in its own hour of the one row.
  start += 3 * 3_600_000
  clock = stillClock(new Date(start))
})
const later = (ms: number): void => clock.set(new Date(clock.now().getTime() + ms))
type Node = ReturnType<typeof node>
const second = async (nodes: readonly Node[], ms: number | null): Promise<void> => {
  later(1000)
  for (const each of nodes) {
    if (ms !== null) for (let i = 0; i < 25; i += 1) each.answered(ms)
    await each.tick()
  }
}

test('the door closes after two slow seconds, for all nodes, and opens half a minute after the last', async () => {
  const [a, b] = [node(), node()]
  await second([a, b], 200)
  expect([a.closed(), b.closed()]).toEqual([false, false])
  await second([a], 1500)
  expect(a.closed()).toBe(false)
  await second([a], 1500)
  await b.tick()
  expect([a.closed(), b.closed()]).toEqual([true, true])
  later(31_000)
  await b.tick()
  expect([a.closed(), b.closed()]).toEqual([false, false])
})

test('a node whose clock is a day ahead does not shut the door for a day', async () => {
  const [ahead, right] = [node(), node()]
  later(86_400_000)
  await second([ahead], 1500)
  await second([ahead], 1500)
  expect(ahead.closed()).toBe(true)
  later(-86_400_000)
  await right.tick()
  expect(right.closed()).toBe(false)
})

test('the line is let in by rank, faster while answers are quick, slower while they are not, and the door stays closed until it is empty', async () => {
  const desk = node()
  const random = seededRandom('line')
  await second([desk], 1500)
  await second([desk], 1500)
  const ranks = Array.from({ length: 6000 }, () => drawRank(clock.now().getTime(), random))
  for (const rank of ranks) desk.gave(rank)
  const inside = (): number => ranks.filter((rank) => desk.admits(rank)).length
  await second([desk], 200)
  expect(inside()).toBe(0)
  expect(desk.standing(Math.max(...ranks)).ahead).toBeGreaterThan(5800)
  for (let i = 0; i < spanMs / 1000; i += 1) await second([desk], null)
  expect(desk.closed()).toBe(true)
  const seen: number[] = []
  for (let i = 0; i < 20; i += 1) {
    await second([desk], 200)
    seen.push(inside())
  }
  const steps = seen.slice(1).map((n, i) => n - (seen[i] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThan(0)
  expect(steps.at(-1)).toBeGreaterThan(2 * (steps[0] ?? 0))
  const turn = ranks.toSorted((x, y) => x - y)
  expect(turn.slice(0, inside()).every((rank) => desk.admits(rank))).toBe(true)
  const quick = inside()
  for (let i = 0; i < 8; i += 1) await second([desk], 3000)
  const slowed = inside()
  await second([desk], 3000)
  expect(inside() - slowed).toBeLessThan((steps.at(-1) ?? 0) / 20)
  expect(slowed).toBeGreaterThan(quick)
  const waiting = (): number => ranks.length - inside()
  while (waiting() > 100) {
    expect(desk.closed()).toBe(true)
    await second([desk], 100)
  }
  for (let i = 0; i < 60; i += 1) await second([desk], 100)
  expect(desk.closed()).toBe(false)
})

test('two nodes move one line and count nobody twice', async () => {
  const nodes = [node(), node()]
  const random = seededRandom('two')
  await second(nodes, 1500)
  await second(nodes, 1500)
  const ranks = Array.from({ length: 1000 }, (_, i) => {
    const rank = drawRank(clock.now().getTime(), random)
    nodes[i % 2]?.gave(rank)
    return rank
  })
  for (let i = 0; i <= spanMs / 1000; i += 1) await second(nodes, 1500)
  const { rows } = await (pools[0] as (typeof pools)[0] & object).query<{ given: number }>(
    'select sum(given)::int as given from waiting_span where start >= $1',
    [start],
  )
  expect(rows[0]?.given).toBe(1000)
  // Both were slowed to one a second.
  expect(ranks.filter((rank) => nodes[0]?.admits(rank)).length).toBeGreaterThanOrEqual(1)
})

test('without the database the last known state is shown and nobody gets further', async () => {
  const desk = node()
  const random = seededRandom('gone')
  await second([desk], 1500)
  await second([desk], 1500)
  const rank = drawRank(clock.now().getTime(), random)
  desk.gave(rank)
  await pools.at(-1)?.end()
  pools.pop()
  later(1000)
  await expect(desk.tick()).rejects.toThrow()
  expect(desk.closed()).toBe(true)
  expect(desk.admits(rank)).toBe(false)
})
