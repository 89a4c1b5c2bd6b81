/**
 * How the rush grows with the country: `node scripts/run.mjs growth [0.01,0.1,1]`. For each share of the national data the two first cases of
 * `npm run bench -- --only rush` over HTTP, on tables that hold that share as well; writes docs/pictures/growth.svg. The whole takes a
 * quarter of an hour and 15 GB.
 */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/project-root.ts'
import { machineOf, median, round } from './frame.ts'
import { type Grown, growthChart } from './growth-chart.ts'
import type { Plan } from './rush-plan.ts'
import { startWorker } from './rush-process.ts'
import type { Tally } from './rush-run.ts'
import { days, openWorld } from './rush-world.ts'

const shares = (process.argv[2] ?? '0.01,0.1,1').split(',').map(Number)
const turns = 3
const guardians = 500

async function grow(share: number): Promise<Grown> {
  const world = await openWorld({ facilities: 400, families: 12_000, placesPerFamily: 4, nation: share })
  const told = { ...world, admin: undefined }
  const [node, load] = [startWorker('rush-node'), startWorker('rush-load')]
  try {
    const port = await node.ask<number>({ name: 'open', world: { ...told, facilities: [], families: [] } })
    await load.ask({ name: 'open', world: told, ports: [port] })
    const turn = async (plan: Plan, callers: number, cap: number, limit: { count: number; seconds: number }): Promise<Tally> => {
      await world.reset(cap)
      const tally = await load.ask<Tally>({ name: 'book', plan, callers, ...limit, from: 0 })
      const { defects } = await node.ask<{ defects: string[] }>({ name: 'look' })
      if (tally.failed > 0 || defects.length > 0) throw new Error(`${tally.failed} calls were not answered; ${defects[0] ?? ''}`)
      return tally
    }
    const spread = (seconds: number) =>
      turn({ kind: 'spread', placesPerFamily: 4 }, 64, 10, { count: Number.MAX_SAFE_INTEGER, seconds })
    // Places for half of the wishes.
    const hot = () =>
      turn({ kind: 'hot', guardians }, guardians, (guardians * 10) / (days.length * 5), { count: 20 * guardians, seconds: 120 })
    await spread(3)
    await hot()
    const taken: { spread: Tally; hot: Tally }[] = []
    for (let i = 0; i < turns; i += 1) taken.push({ spread: await spread(6), hot: await hot() })
    const { rows } = await world.admin.query<{ children: number; bookings: number; gib: number }>(
      `select (select count(*)::int from child) as children, (select count(*)::int from booking) as bookings,
         (pg_database_size(current_database()) / 2.0 ^ 30)::float as gib`,
    )
    const { children = 0, bookings = 0, gib = 0 } = rows[0] ?? {}
    return {
      share,
      children,
      bookings,
      gib: round(gib),
      spread: median(taken.map((t) => t.spread.perSecond)).value,
      spreadP99: median(taken.map((t) => t.spread.p99)).value,
      hot: median(taken.map((t) => t.hot.perSecond)).value,
      hotP99: median(taken.map((t) => t.hot.p99)).value,
    }
  } finally {
    await node.stop()
    await load.stop()
    await world.close()
  }
}

const { cpu, cores, memGiB, node } = machineOf('')
console.log(`${cpu}, ${cores} cores, ${memGiB} GiB, Node ${node}; load average ${loadavg()[0]?.toFixed(1)} at the start`)
console.log('| share | children | bookings | GiB | spread /s | p99 ms | hot /s | p99 ms |\n|---|---|---|---|---|---|---|---|')
const grown: Grown[] = []
for (const share of shares) {
  const one = await grow(share)
  grown.push(one)
  const { children, bookings, gib, spread, spreadP99, hot, hotP99 } = one
  console.log(
    `| ${share * 100} % | ${[children, bookings].map((n) => n.toLocaleString('en-US')).join(' | ')} | ${[gib, spread, spreadP99, hot, hotP99].join(' | ')} |`,
  )
}
writeFileSync(join(projectRoot, 'docs', 'pictures', 'growth.svg'), growthChart(grown))
process.exit(0)
