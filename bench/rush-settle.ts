/** Process: the settlement called without HTTP, with the callers, pool and gathering of a node. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { book } from '../src/features/booking/book.ts'
import { createSettlement, type PreparedAct, type Settlement } from '../src/features/booking/settle.ts'
import { type ActHead, requestHash } from '../src/platform/act.ts'
import { localDate } from '../src/platform/calendar.ts'
import { startedClock } from '../src/platform/clock.ts'
import { anonymous, createPool } from '../src/platform/db.ts'
import { createIds } from '../src/platform/ids.ts'
import { systemRandom } from '../src/platform/random.ts'
import { isRefused } from '../src/platform/refusal.ts'
import { type Plan, wishOf } from './rush-plan.ts'
import { serveOrders } from './rush-process.ts'
import { type Answer, closedLoop } from './rush-run.ts'
import { rushNow, type World } from './rush-world.ts'

let world: World
let pool: pg.Pool
let defects: string[] = []
const clock = startedClock(rushNow)
const id = createIds(clock, systemRandom)
const settlements = new Map<number, Settlement>()

function settlementOf(most: number): Settlement {
  let settle = settlements.get(most)
  if (!settle) {
    const onDefect = (error: unknown): void => void defects.push(String(error))
    settle = createSettlement(pool, { id, random: systemRandom, onDefect, ...(most > 0 ? { most } : {}) })
    settlements.set(most, settle)
  }
  return settle
}

async function wishOnce(settle: Settlement, plan: Plan, n: number): Promise<Answer> {
  const wish = wishOf(plan, world, n)
  const family = world.families[wish.family]
  if (!family) return 'failed'
  const ask = {
    child: family.child,
    facility: world.facilities[wish.facility] ?? '',
    kind: 'flexible' as const,
    date: localDate(wish.date),
    start: wish.start,
    end: wish.end,
  }
  const act: PreparedAct = book({ id }, ask)
  const head: ActHead = {
    actor: { ...anonymous, kind: 'guardian1', loginId: family.login, householdId: family.household },
    scope: family.login,
    key: randomUUID(),
    requestHash: requestHash(ask),
    event: 'booking.book',
    at: clock.now(),
    requestId: 'rush',
    id,
  }
  const [outcome] = await settle([{ head, act }])
  return outcome && isRefused(outcome) ? 'refused' : 'won'
}

serveOrders({
  open: async (order: { world: World; connections: number }) => {
    world = order.world
    pool = createPool({ url: world.settleUrl, size: order.connections, name: 'bench settle' })
  },
  run: async ({
    plan,
    callers,
    count,
    seconds,
    most,
    from,
  }: {
    plan: Plan
    callers: number
    count: number
    seconds: number
    most: number
    from: number
  }) => {
    defects = []
    const settle = settlementOf(most)
    const before = process.cpuUsage()
    const tally = await closedLoop((n) => wishOnce(settle, plan, n), { callers, count, seconds, from })
    const { user, system } = process.cpuUsage(before)
    return { ...tally, cpuMs: (user + system) / 1000, defects }
  },
})
