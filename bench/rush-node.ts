/** Process: one node of the application, with HTTP and without the jobs, which another node does. */
import { type App, createApp } from '../src/app.ts'
import { startedClock } from '../src/platform/clock.ts'
import { keepHeapSmall } from '../src/platform/heap.ts'
import { callsPerMinute } from '../src/platform/http/call-rate.ts'
import { openKeys } from '../src/platform/keys.ts'
import { systemRandom } from '../src/platform/random.ts'
import { serveOrders } from './rush-process.ts'
import { rushNow, type World } from './rush-world.ts'

keepHeapSmall()
const defects: string[] = []
let app: App | null = null
let peak = 0
let before = process.cpuUsage()
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 100)
watch.unref()

serveOrders({
  open: async ({ world }: { world: World }) => {
    app = await createApp({
      urls: { app: world.appUrl, settle: world.settleUrl },
      keys: openKeys(world.keyFile, null),
      clock: startedClock(rushNow),
      random: systemRandom,
      baseUrl: 'http://localhost',
      demo: false,
      // The engine itself is measured, not how many are let in to it.
      slowMs: Number.POSITIVE_INFINITY,
      // A few thousand families stand for a nation: each calls more often than one may.
      callsPerMinute: { ...callsPerMinute, booking: Number.POSITIVE_INFINITY, search: Number.POSITIVE_INFINITY },
      webDir: null,
      log: { request: () => {}, defect: (error) => void defects.push(String(error)) },
    })
    const url = await app.http.listen({ port: 0, host: '127.0.0.1' })
    return Number(new URL(url).port)
  },
  /** Since the last look: processor time, most memory, defects. */
  look: async () => {
    const { user, system } = process.cpuUsage(before)
    const seen = { cpuMs: (user + system) / 1000, peakMiB: Math.round(peak / 2 ** 20), defects: defects.splice(0) }
    before = process.cpuUsage()
    peak = 0
    return seen
  },
})
