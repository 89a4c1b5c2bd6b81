/**
 * The rush: bookings over HTTP against the same settlement called in process, with the same callers, pool and gathering, in turns on one
 * durable database. Load generator, node and settlement are processes of their own beside PostgreSQL, all on this machine's cores.
 */
import { type Case, type Measured, median } from './frame.ts'
import type { Plan } from './rush-plan.ts'
import { startWorker, type Worker } from './rush-process.ts'
import { type Rival, rivalNames, rivals } from './rush-rivals-named.ts'
import type { Tally } from './rush-run.ts'
import { days, type OpenWorld, openWorld } from './rush-world.ts'

type Booked = Tally & { cpuMs: number; defects: string[] }
type Look = { cpuMs: number; peakMiB: number; defects: string[] }

const spread: Plan = { kind: 'spread', placesPerFamily: 4 }
const hot: Plan = { kind: 'hot', guardians: 500 }
/** The settlement's connections of one node on two cores. */
const connections = 2

type Ground = { world: OpenWorld; local: Worker; node: Worker; second: Worker; load: Worker; ports: number[] }

async function openGround(quick: boolean): Promise<Ground> {
  const world = await openWorld({ facilities: quick ? 100 : 400, families: quick ? 1500 : 12_000, placesPerFamily: 4 })
  const told = { ...world, admin: undefined }
  // A node knows its database; who its visitors are it hears from their cookies.
  const bare = { ...told, facilities: [], families: [] }
  const [local, node, second, load] = ['rush-settle', 'rush-node', 'rush-node', 'rush-load'].map((name) => startWorker(name)) as [
    Worker,
    Worker,
    Worker,
    Worker,
  ]
  await local.ask({ name: 'open', world: told, connections })
  const ports = [await node.ask<number>({ name: 'open', world: bare }), await second.ask<number>({ name: 'open', world: bare })]
  await load.ask({ name: 'open', world: told, ports: ports.slice(0, 1) })
  return { world, local, node, second, load, ports }
}

/** @returns the cases, and how to take the ground away again */
export function rushCases(quick: boolean): { cases: Case[]; close(): Promise<void> } {
  const rounds = quick ? 1 : 5
  const seconds = quick ? 2 : 6
  let ground: Promise<Ground> | null = null
  const open = (): Promise<Ground> => {
    ground ??= openGround(quick)
    return ground
  }
  const fights = new Map<Rival, Promise<{ ours: Booked; rival: Tally & { violations: number } }[]>>()
  const seen = new Map<string, Promise<{ http: Tally; local: Booked; alone?: Booked }[]>>()

  /** No answer but won and refused, no defect, and counters that are what they count. */
  async function proven({ world }: Ground, ...tallies: (Tally & { defects?: string[] })[]): Promise<void> {
    for (const tally of tallies) {
      if (tally.failed > 0) throw new Error(`${tally.failed} calls were not answered`)
      if (tally.defects?.length) throw new Error(`defects: ${tally.defects[0]}`)
    }
    const wrong = await violations(world)
    if (wrong > 0) throw new Error(`${wrong} counters are not what they count`)
  }

  /** HTTP and in process in turns; of the hot month also batches of one. */
  const turns = (kind: 'spread' | 'hot') => {
    const known = seen.get(kind)
    if (known) return known
    const taken = (async () => {
      const at = await open()
      const plan = kind === 'spread' ? spread : hot
      const callers = kind === 'spread' ? 64 : hot.kind === 'hot' ? hot.guardians : 0
      // The hot plan is played to its end: as many places as half of the wishes.
      const count = kind === 'spread' ? Number.MAX_SAFE_INTEGER : 20 * callers
      const limit = kind === 'spread' ? seconds : 120
      const results = []
      for (let i = -1; i < rounds; i += 1) {
        const reset = (): Promise<void> => at.world.reset(kind === 'spread' ? 10 : (callers * 10) / (days.length * 5))
        const order = { plan, callers, count, seconds: i < 0 ? 2 : limit, from: 0 }
        await reset()
        const http = await at.load.ask<Tally>({ name: 'book', ...order })
        await proven(
          at,
          http,
          await at.node.ask<Look & Tally>({ name: 'look' }).then((look) => ({ ...http, defects: look.defects })),
        )
        await reset()
        const local = await at.local.ask<Booked>({ name: 'run', ...order, most: 0 })
        await proven(at, local)
        let alone: Booked | undefined
        if (kind === 'hot' && i >= 0) {
          await reset()
          alone = await at.local.ask<Booked>({ name: 'run', ...order, count: callers * 4, most: 1 })
          await proven(at, alone)
        }
        // The first turn warms code, plans and pages.
        if (i >= 0) results.push({ http, local, ...(alone ? { alone } : {}) })
      }
      return results
    })()
    seen.set(kind, taken)
    return taken
  }
  const each = (kind: 'spread' | 'hot', of: (turn: { http: Tally; local: Booked; alone?: Booked }) => number) => async () =>
    median((await turns(kind)).map(of))
  const one = (
    id: string,
    title: string,
    unit: string,
    better: 'higher' | 'lower',
    reach: number,
    measure: () => Promise<Measured>,
  ) => ({ id: `rush-${id}`, title, unit, better, reach, quick: false, measure }) satisfies Case

  const storm = async (): Promise<{ tally: Tally; booked: number }> => {
    const at = await open()
    // One afternoon of one facility: 200 children fit into each of its cells.
    await at.world.reset(200)
    const tally = await at.load.ask<Tally>({
      name: 'storm',
      plan: { kind: 'one', guardians: at.world.families.length },
      connections: 500,
      count: 12_000,
      seconds: 10,
    })
    await proven(at, tally)
    const { rows } = await at.world.admin.query<{ n: number }>('select count(*)::int as n from booking')
    return { tally, booked: rows[0]?.n ?? 0 }
  }
  let stormed: ReturnType<typeof storm> | null = null
  const stormOnce = (): ReturnType<typeof storm> => {
    stormed ??= storm()
    return stormed
  }

  /** The peak, then ten times as many callers, then as many as before until they are served as before. */
  const overload = async (): Promise<{ goodput: number; awayP99: number; back: number }[]> => {
    const at = await open()
    const book = (callers: number, of: number, from: number): Promise<Tally & { awayP99?: number }> =>
      at.load.ask({
        name: callers > 64 ? 'patient' : 'book',
        plan: spread,
        callers,
        count: Number.MAX_SAFE_INTEGER,
        seconds: of,
        from,
      })
    const turns = []
    for (let i = 0; i < (quick ? 1 : 3); i += 1) {
      await at.world.reset(10)
      const peak = await book(64, seconds, 0)
      const many = await book(640, quick ? 4 : 15, 20_000)
      let back = 0
      const ended = performance.now()
      for (let round = 0; round < 30; round += 1) {
        const calm = await book(64, 1, 40_000 + round * 3_000)
        back = (performance.now() - ended) / 1000
        if (calm.p99 <= 1.5 * peak.p99) break
      }
      await proven(at, peak, many)
      turns.push({ goodput: many.won / many.seconds / (peak.won / peak.seconds), awayP99: many.awayP99 ?? 0, back })
    }
    return turns
  }
  let overloads: ReturnType<typeof overload> | null = null
  const overloaded = (): ReturnType<typeof overload> => {
    overloads ??= overload()
    return overloads
  }

  /** The first 2,000 wishes of the hot month, of which five in eight can be won: ours in process and a rival in turns. */
  const against = (rival: Rival) => {
    const known = fights.get(rival)
    if (known) return known
    const taken = (async () => {
      const at = await open()
      const order = { plan: hot, callers: 500, count: quick ? 500 : 2000, seconds: 120, from: 0 }
      const worker = startWorker('rush-rivals')
      await worker.ask({ name: 'open', world: { ...at.world, admin: undefined }, adminUrl: at.world.adminUrl })
      const results = []
      for (let i = 0; i < (quick ? 1 : 3); i += 1) {
        await at.world.reset(10)
        const ours = await at.local.ask<Booked>({ name: 'run', ...order, most: 0 })
        await proven(at, ours)
        await at.world.reset(10)
        results.push({ ours, rival: await worker.ask<Tally & { violations: number }>({ name: 'run', ...order, rival, cap: 10 }) })
      }
      await worker.stop()
      return results
    })()
    fights.set(rival, taken)
    return taken
  }
  const fight = (rival: Rival, of: (turn: { ours: Tally; rival: Tally & { violations: number } }) => number) => async () =>
    median((await against(rival)).map(of))
  const rivalCases = rivals.flatMap((rival) => [
    one(
      `rival-${rival}`,
      `2,000 wishes of one month in process ÷ ${rivalNames[rival]}`,
      '×',
      'higher',
      1,
      fight(rival, (t) => t.ours.perSecond / t.rival.perSecond),
    ),
    one(
      `rival-${rival}-p99`,
      'the same: its 99th percentile ÷ ours',
      '×',
      'higher',
      1,
      fight(rival, (t) => t.rival.p99 / t.ours.p99),
    ),
    one(
      `rival-${rival}-wrong`,
      'the same: places and hours it gave away twice (ours: 0, or the run ends)',
      '',
      'higher',
      0,
      fight(rival, (t) => t.rival.violations),
    ),
  ])

  const cases: Case[] = [
    ...rivalCases,
    one(
      'spread-ratio',
      'bookings over HTTP, 64 connections, 10,000 facility-days ÷ settle in process, same callers',
      '×',
      'higher',
      0.5,
      each('spread', (t) => t.http.perSecond / t.local.perSecond),
    ),
    one(
      'spread',
      'the same over HTTP: bookings per second, all rows, durable',
      '/s',
      'higher',
      1500,
      each('spread', (t) => t.http.won / t.http.seconds),
    ),
    one(
      'spread-p99',
      'the same, 99th percentile',
      'ms',
      'lower',
      150,
      each('spread', (t) => t.http.p99),
    ),
    one(
      'hot-ratio',
      'one facility’s month, 500 guardians, half of the wishes winnable: HTTP ÷ settle in process',
      '×',
      'higher',
      0.45,
      each('hot', (t) => t.http.perSecond / t.local.perSecond),
    ),
    one(
      'hot',
      'the same over HTTP: wishes answered per second',
      '/s',
      'higher',
      1500,
      each('hot', (t) => t.http.perSecond),
    ),
    one(
      'hot-p99',
      'the same, 99th percentile',
      'ms',
      'lower',
      500,
      each('hot', (t) => t.http.p99),
    ),
    one(
      'hot-gathered',
      'the same in process: gathered ÷ batches of one',
      '×',
      'higher',
      4,
      each('hot', (t) => t.local.perSecond / (t.alone?.perSecond ?? Number.NaN)),
    ),
    one(
      'storm-booked',
      '12,000 booking requests in 10 s for 200 places, sent whether answered or not: booked',
      '',
      'higher',
      200,
      async () => {
        const { booked } = await stormOnce()
        if (booked > 200) throw new Error(`${booked} bookings for 200 places`)
        return median([booked])
      },
    ),
    one('storm-p99', 'the same, every request answered, 99th percentile', 'ms', 'lower', 500, async () =>
      median([(await stormOnce()).tally.p99]),
    ),
    one(
      'availability',
      'free places of a facility’s month, 1,000 facility-months in rotation, 64 connections',
      '/s',
      'higher',
      8000,
      async () => {
        const at = await open()
        const months = ['2026-11', '2026-12']
        const paths = at.world.facilities.flatMap((id) =>
          months.map((month) => `/api/v1/public/facilities/${id}/availability?month=${month}`),
        )
        const samples = []
        for (let i = 0; i < rounds; i += 1)
          samples.push(
            (await at.load.ask<Tally>({ name: 'read', paths: paths.slice(0, 1000), cookie: null, callers: 64, seconds })).won /
              seconds,
          )
        return median(samples)
      },
    ),
    one('two-nodes', 'the spread bookings over two nodes ÷ over one', '×', 'higher', 0.9, async () => {
      const at = await open()
      const order = { name: 'book', plan: spread, callers: 64, count: Number.MAX_SAFE_INTEGER, seconds, from: 0 }
      const samples = []
      for (let i = 0; i < rounds; i += 1) {
        const rates = []
        for (const ports of [at.ports.slice(0, 1), at.ports]) {
          await at.world.reset(10)
          await at.load.ask({ name: 'ports', ports })
          const tally = await at.load.ask<Tally>(order)
          await proven(at, tally)
          rates.push(tally.perSecond)
        }
        samples.push((rates[1] ?? 0) / (rates[0] ?? Number.NaN))
      }
      await at.load.ask({ name: 'ports', ports: at.ports.slice(0, 1) })
      return median(samples)
    }),
    one(
      'overload',
      '640 callers who come again when told to (± 50 %): bookings per second ÷ those of 64 callers',
      '×',
      'higher',
      0.9,
      async () => median((await overloaded()).map((turn) => turn.goodput)),
    ),
    one('overload-away-p99', 'the same: whoever was sent away heard it within (0: nobody was)', 'ms', 'lower', 200, async () =>
      median((await overloaded()).map((turn) => turn.awayP99)),
    ),
    one('overload-back', 'the same: until 64 callers are served as before it', 's', 'lower', 30, async () =>
      median((await overloaded()).map((turn) => turn.back)),
    ),
    one(
      'stamps-p99',
      '250 代理打刻 a second for a minute while 64 callers book, each recorded once: 99th percentile',
      'ms',
      'lower',
      1000,
      async () => {
        const at = await open()
        await at.world.reset(10)
        const perSecond = 250
        const uses = await at.world.addUses(quick ? perSecond : perSecond * 30)
        const desk = startWorker('rush-load')
        await desk.ask({ name: 'open', world: { ...at.world, admin: undefined }, ports: at.ports.slice(0, 1) })
        const booking = at.load.ask<Tally>({
          name: 'book',
          plan: spread,
          callers: 64,
          count: Number.MAX_SAFE_INTEGER,
          seconds: (uses.length * 2) / perSecond,
          from: 0,
        })
        const stamps = await desk.ask<Tally>({ name: 'stamps', uses, connections: 200, perSecond })
        await proven(at, stamps, await booking)
        await desk.stop()
        const { rows } = await at.world.admin.query<{ n: number }>('select count(*)::int as n from attendance')
        if (rows[0]?.n !== uses.length * 2 || stamps.won !== uses.length * 2)
          throw new Error(`${stamps.won} stamps acknowledged, ${rows[0]?.n} recorded of ${uses.length * 2}`)
        return median([stamps.p99])
      },
    ),
    one('memory', 'most memory of one node while 1,000 connections book', 'MiB', 'lower', 300, async () => {
      const at = await open()
      await at.world.reset(10)
      await at.node.ask({ name: 'look' })
      await proven(
        at,
        await at.load.ask<Tally>({ name: 'book', plan: spread, callers: 1000, count: Number.MAX_SAFE_INTEGER, seconds, from: 0 }),
      )
      return median([(await at.node.ask<Look>({ name: 'look' })).peakMiB])
    }),
  ]
  return {
    cases,
    close: async () => {
      const at = await ground
      if (!at) return
      await Promise.all([at.load, at.node, at.second, at.local].map((worker) => worker.stop()))
      await at.world.close()
    },
  }
}

/** Cells over their number, cells and balances that are not the sum of their bookings. */
async function violations(world: OpenWorld): Promise<number> {
  const { rows } = await world.admin.query<{ n: number }>(`
    select (select count(*) from slot_cell where taken > cap + extra)::int
      + (select count(*) from (select sum(taken) as taken from slot_cell) c, (select coalesce(sum((end_min - start_min) / 30), 0) as taken from booking where state = 'confirmed' and number not like 'USE%') b
          where c.taken <> b.taken)::int
      + (select count(*) from hours_balance b left join lateral (select coalesce(sum(e.minutes), 0) as used from hours_entry e
          where e.child_id = b.child_id and e.month = b.month and e.layer = b.layer) l on true where b.used <> l.used)::int as n`)
  return rows[0]?.n ?? 0
}
