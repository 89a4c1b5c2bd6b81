/** Wires one application: pools, pipeline, routes, pages. Used by the server entry and by tests alike. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { addPages } from './app-pages.ts'
import { endpoints, routes } from './app-routes.ts'
import { findOwners } from './features/access/find-owners.ts'
import { createSettlement } from './features/booking/settle.ts'
import { watchPlaces } from './features/facility/watch-places.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { createPool } from './platform/db.ts'
import type { CallKind } from './platform/http/call-rate.ts'
import { createTouches } from './platform/http/live.ts'
import { mayReadMetrics } from './platform/http/metrics-door.ts'
import { openApi } from './platform/http/openapi.ts'
import { createPipeline } from './platform/http/pipeline.ts'
import { createEdge, type RequestLog, type Serve } from './platform/http/server.ts'
import { addWaitingRoom, lookAgainSeconds, type Stand } from './platform/http/waiting-room.ts'
import { createIds } from './platform/ids.ts'
import type { Keys } from './platform/keys.ts'
import { createLanes, type Lanes } from './platform/lanes.ts'
import type { Random } from './platform/random.ts'
import { createWaitingDesk } from './platform/waiting-desk.ts'
import { createWorkerPool } from './platform/worker.ts'
import { texts } from './web/text/problems.ts'
import { waitingPage, waitingWords } from './web/text/waiting.ts'

export type AppOptions = {
  urls: { app: string; settle: string }
  keys: Keys
  clock: Clock
  random: Random
  baseUrl: string
  trustedProxies?: readonly string[]
  demo: boolean
  /** `dist/web`; null: no pages (tests of the API alone). */
  webDir: string | null
  checks?: 'on' | 'off'
  log: { request(entry: RequestLog): void; defect(error: unknown, requestId: string): void }
  /** What makes the node not ready besides its database (outbox age, keys); null is ready. */
  notReady?: () => string | null
  /** Further figures for /metrics, by name. */
  gauges?: () => Readonly<Record<string, number>>
  /** Opens /metrics to who is not on this machine. */
  metricsToken?: string | null
  /** Milliseconds of the slowest hundredth of answers that close the door of the waiting room (default 1000). */
  slowMs?: number
  /** Calls of one key or session per minute and node, by class of work (default `callsPerMinute`). */
  callsPerMinute?: Readonly<Record<CallKind, number>>
}

export type App = { http: FastifyInstance; serve: Serve; pools: readonly pg.Pool[]; close(): Promise<void> }

/** Connections on two cores: stamps 2, settlement 2, others 3 (jobs have their own 2). */
const sizes = { stamp: 2, settle: 2, app: 3 }
/** A node whose clock is further off the database's is not ready: windows open by the clock. */
const maxClockSkewMs = 250

export async function createApp(options: AppOptions): Promise<App> {
  const onError = (error: Error): void => options.log.defect(error, 'pool')
  const pool = createPool({ url: options.urls.app, size: sizes.app, name: 'app' }, onError)
  const stampPool = createPool({ url: options.urls.app, size: sizes.stamp, name: 'stamp' }, onError)
  const settlePool = createPool({ url: options.urls.settle, size: sizes.settle, name: 'settle' }, onError)
  const refusals = new Map<string, number>()
  const { clock, random, keys, baseUrl, demo } = options
  const id = createIds(clock, random)
  const workers = createWorkerPool()
  const lanes = createLanes(sizes.app)
  const serve = createPipeline({
    pool,
    lanes,
    stampPool,
    clock,
    random,
    id,
    keys,
    texts,
    owners: findOwners,
    settle: createSettlement(settlePool, {
      id,
      random,
      onDefect: options.log.defect,
      standBack: () => stampPool.waitingCount > 0,
    }),
    baseUrl,
    demo,
    workers,
    checks: options.checks ?? 'on',
    ...(options.callsPerMinute === undefined ? {} : { callsPerMinute: options.callsPerMinute }),
    onDefect: options.log.defect,
    onRefused: (rule, code) => refusals.set(`${rule} ${code}`, (refusals.get(`${rule} ${code}`) ?? 0) + 1),
  })
  const secure = !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(baseUrl)
  const touches = createTouches()
  const http = await createEdge({
    touches,
    routes,
    serve,
    baseUrl,
    secure,
    ...(options.trustedProxies ? { trustedProxies: options.trustedProxies } : {}),
    log: options.log,
    texts,
  })

  const desk = createWaitingDesk(pool, clock, options.slowMs === undefined ? {} : { slowMs: options.slowMs })
  addWaitingRoom(http, {
    desk,
    key: keys.waiting,
    clock,
    random,
    secure,
    stands: standsInLine,
    page: (standing) => waitingPage(standing, lookAgainSeconds),
    words: waitingWords,
  })
  // A database that does not answer shows in /readyz; the last known state of the line stays.
  const deskTick = setInterval(() => desk.tick().catch(() => {}), 1000)
  deskTick.unref()

  const watch = watchPlaces(pool, keys.fingerprint, undefined, touches.tell)

  http.get('/livez', async () => ({ ok: true }))
  http.get('/readyz', async (_request, reply) => {
    const reason = (await databaseProblem(pool)) ?? options.notReady?.() ?? null
    return reply.code(reason ? 503 : 200).send(reason ? { ok: false, reason } : { ok: true })
  })
  http.get('/metrics', async (request, reply) =>
    mayReadMetrics(request, options.metricsToken ?? null)
      ? reply
          .type('text/plain; version=0.0.4')
          .send(metrics(refusals, lanes, [pool, stampPool, settlePool], options.gauges?.() ?? {}))
      : reply.code(404).send(),
  )
  http.get('/api/v1/openapi.json', async (_request, reply) => reply.send(openApi(endpoints, baseUrl)))
  if (options.webDir)
    addPages(http, { routes, serve, clock, baseUrl, secure, demo, webDir: options.webDir, onDefect: options.log.defect })

  return {
    http,
    serve,
    pools: [pool, stampPool, settlePool],
    close: async () => {
      clearInterval(deskTick)
      watch.stop()
      await http.close()
      await Promise.all([pool.end(), stampPool.end(), settlePool.end(), workers.close()])
    },
  }
}

/**
 * A family's way to login and to a new booking. Staff, and whoever looks or stamps, never wait; a form sent without script is not
 * stopped either: what was typed would be lost.
 */
function standsInLine({ method, url }: FastifyRequest): Stand {
  const [path = '', query = ''] = url.split('?')
  if (method === 'GET' && path === '/login') return /(^|&)side=(facility|office)(&|$)/.test(query) ? null : 'page'
  if (method === 'GET' && path === '/my/bookings/new') return 'page'
  if (method === 'POST' && path === '/api/v1/login') return 'through'
  return method === 'POST' && path === '/api/v1/bookings' ? 'call' : null
}

async function databaseProblem(pool: pg.Pool): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at')
    const skew = Math.abs((rows[0]?.at.getTime() ?? 0) - systemClock.now().getTime())
    if (skew > maxClockSkewMs) return `clock is ${skew} ms off the database`
    return null
  } catch {
    return 'database does not answer'
  }
}

function metrics(
  refusals: ReadonlyMap<string, number>,
  lanes: Lanes,
  pools: readonly pg.Pool[],
  gauges: Readonly<Record<string, number>>,
): string {
  const lines = ['# TYPE tsuen_refusals_total counter']
  for (const [name, n] of refusals) {
    const [rule, code] = name.split(' ')
    lines.push(`tsuen_refusals_total{rule="${rule}",code="${code}"} ${n}`)
  }
  lines.push('# TYPE tsuen_pool_waiting gauge')
  for (const [i, pool] of pools.entries())
    lines.push(`tsuen_pool_waiting{pool="${['app', 'stamp', 'settle'][i]}"} ${pool.waitingCount}`)
  lines.push('# TYPE tsuen_lane_waiting gauge', '# TYPE tsuen_lane_turned_away_total counter')
  for (const [work, { waiting, turnedAway }] of Object.entries(lanes.state()))
    lines.push(`tsuen_lane_waiting{work="${work}"} ${waiting}`, `tsuen_lane_turned_away_total{work="${work}"} ${turnedAway}`)
  for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`)
  lines.push('# TYPE tsuen_memory_bytes gauge', `tsuen_memory_bytes ${process.memoryUsage().rss}`)
  return `${lines.join('\n')}\n`
}
