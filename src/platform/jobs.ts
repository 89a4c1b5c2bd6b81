/**
 * What happens without a request. Mail: woken by `jobs_wake()` (LISTEN), and by a look every 5 seconds for what falls due or
 * was left by a dead process. The audit seal: every 20 seconds. Deadlines are rows, never jobs in the future: a tick every minute
 * scans them with the clock; once a night the house is tidied. graphile-worker, in its own schema, makes the ticks happen once
 * over all nodes and repeats a failed night.
 */
import { Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import pg from 'pg'
import { openCheckpoints, sealAudit } from './audit-seal.ts'
import { japanDate, type LocalDate } from './calendar.ts'
import { inRole } from './db.ts'
import { clearExpired } from './jobs-clearing.ts'
import { createOutbox, type OutboxOptions } from './outbox.ts'
import type { Random } from './random.ts'

/** What a tick gets. It opens its own transactions, with `inRole(c.pool, …)` or through a use case. */
export type JobContext = Pick<OutboxOptions, 'pool' | 'clock' | 'id' | 'keys' | 'log' | 'baseUrl'> & {
  random: Random
  now: Date
  today: LocalDate
}
/** One piece of a tick. Must bear to be run twice: a node may die in the middle. */
export type Tick = { name: string; run(c: JobContext): Promise<void> }

export type JobsOptions = OutboxOptions & {
  random: Random
  /** For LISTEN, past a pooler; any role. */
  directUrl: string
  /** Where the signed audit rounds are written. */
  checkpointFile: string
  everyMinute: readonly Tick[]
  /** Run at 3:00 in Japan; a night that was missed is made up for within a day. */
  daily: readonly Tick[]
}

export type Jobs = {
  /** Sends all mail that is due now. */
  drain(): Promise<void>
  runMinute(): Promise<void>
  /** Throws after the last one when one of them failed. */
  runDaily(): Promise<void>
  /** Seals and signs; returns how many rows. */
  seal(): Promise<number>
  /** Ends after what is in flight; at most some seconds. */
  stop(): Promise<void>
}

const lookMs = 5_000
const sealMs = 20_000

/** Starts everything; resolves when the ticks are scheduled and the ear is open. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { pool, clock, log } = options
  const outbox = createOutbox(options)
  const checkpoints = openCheckpoints(options.checkpointFile, options.keys)
  const context = (): JobContext => {
    const now = clock.now()
    return { ...options, now, today: japanDate(now) }
  }
  /** One after the other: connections are few. A failure leaves the others alone. */
  const runAll = async (ticks: readonly Tick[]): Promise<number> => {
    let failed = 0
    for (const tick of ticks) {
      try {
        await tick.run(context())
      } catch (error) {
        failed += 1
        log.error('job failed', { job: tick.name, error })
      }
    }
    return failed
  }
  const runMinute = async (): Promise<void> => {
    await runAll(options.everyMinute)
  }
  const runDaily = async (): Promise<void> => {
    const failed = await runAll([...options.daily, { name: 'clearExpired', run: clearExpired }])
    if (failed > 0) throw new Error(`${failed} of the daily jobs failed`)
  }
  const seal = async (): Promise<number> => {
    const sealed = await inRole(pool, (tx) => sealAudit(tx, clock.now()))
    await inRole(pool, (tx) => checkpoints.sign(tx, clock.now()))
    return sealed
  }

  const look = (): void => void outbox.drain().catch(() => undefined)
  const ear = await openEar(options.directUrl, look, (error) => log.warn('mail wake-up lost, trying again', { error }))
  const looking = setInterval(look, lookMs)
  let sealRun: Promise<unknown> = Promise.resolve()
  const sealing = setInterval(() => {
    sealRun = seal().catch((error) => log.error('audit seal failed', { error }))
  }, sealMs)
  look()

  const runner: Runner = await run({
    pgPool: pool,
    schema: 'graphile_worker',
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 5_000,
    logger: quiet(log),
    taskList: { minute: runMinute, daily: runDaily },
    parsedCronItems: parseCronItems([
      { task: 'minute', match: '* * * * *', options: { backfillPeriod: 0, maxAttempts: 1 } },
      // 18:00 UTC = 3:00 in Japan.
      { task: 'daily', match: '0 18 * * *', options: { backfillPeriod: 86_400_000, maxAttempts: 6 } },
    ]),
  })

  return {
    drain: () => outbox.drain(),
    runMinute,
    runDaily,
    seal,
    stop: async () => {
      clearInterval(looking)
      clearInterval(sealing)
      await Promise.allSettled([ear.close(), runner.stop(), outbox.stop(), sealRun])
    },
  }
}

/** Listens for wake-ups; after a lost connection it listens again, and looks, because a call may have been missed. */
async function openEar(url: string, heard: () => void, lost: (error: unknown) => void): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'tsuen ear', keepAlive: true })
    let gone = false
    const drop = (error: unknown): void => {
      if (gone) return
      gone = true
      void next.end().catch(() => undefined)
      if (closed) return
      lost(error)
      timer = setTimeout(() => void open().then(heard, () => undefined), 2_000)
    }
    next.on('error', drop)
    next.on('end', () => drop(new Error('the connection ended')))
    next.on('notification', heard)
    try {
      await next.connect()
      await next.query('listen tsuen_outbox')
    } catch (error) {
      drop(error)
      throw error
    }
    client = next
  }
  await open()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

/** graphile-worker quotes payloads and errors in its messages; ours go through the list of fields. */
const quiet = (log: JobsOptions['log']): Logger =>
  new Logger(() => (level, _message, meta) => {
    if (level === 'error')
      log.error('worker error', { error: (meta as { error?: unknown } | undefined)?.error ?? new Error('graphile-worker') })
    else if (level === 'warning') log.warn('worker warning', {})
  })
