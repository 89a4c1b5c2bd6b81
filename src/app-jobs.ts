/** Wires what happens without a request: mail, ticks, seals. One line per feature in `ticks`. */
import { join } from 'node:path'
import type pg from 'pg'
import { mails } from './app-mails.ts'
import { publishAnnouncements } from './features/announcement/publish-announcements.ts'
import { clearDrafts } from './features/application/clear-drafts.ts'
import { clearFiles } from './features/application/clear-files.ts'
import { expireRequests } from './features/booking/expire-requests.ts'
import { reconcileNightly } from './features/booking/reconcile-nightly.ts'
import { createSettlement } from './features/booking/settle.ts'
import { tidySeries } from './features/booking/tidy-series.ts'
import { clearPrints, createPrinter } from './features/certification/draw-prints.ts'
import { nightlyEnds } from './features/certification/nightly-ends.ts'
import { settleEnds } from './features/certification/settle-ends.ts'
import { clearSheets } from './features/child/clear-sheets.ts'
import { clearUses } from './features/claim/clear-uses.ts'
import { clearDeliveries, sendWebhooks } from './features/connection/send-webhooks.ts'
import { runDraws } from './features/draw/run-draws.ts'
import { clearEnquiries } from './features/enquiry/clear-enquiries.ts'
import { applyChanges } from './features/facility/apply-changes.ts'
import { countTowns, countTownsAtFirst } from './features/figures/count-towns.ts'
import { clearImports } from './features/import/clear-imports.ts'
import { runCalls } from './features/intake/run-calls.ts'
import { endStoppedInterviews } from './features/interview/end-stopped.ts'
import { endWithdrawnBookings } from './features/interview/end-withdrawn.ts'
import { clearMessages, sendDueMessages } from './features/message/send-due.ts'
import { grantNewHours } from './features/municipality/grant-new-hours.ts'
import { findReader } from './features/notice/find-reader.ts'
import { createPush } from './features/notice/push.ts'
import { remindDaily } from './features/notice/remind-daily.ts'
import { remindEve } from './features/notice/remind-eve.ts'
import { heldBackMail } from './features/protection/held-back-mail.ts'
import { tellLockedPins } from './features/staff/tell-locked.ts'
import { passOn } from './features/waitlist/pass-on.ts'
import { tellWatches } from './features/waitlist/tell-watches.ts'
import type { Clock } from './platform/clock.ts'
import { createPool, inRole } from './platform/db.ts'
import { createIds } from './platform/ids.ts'
import { startJobs as startPlatformJobs, type Tick } from './platform/jobs.ts'
import type { Keys } from './platform/keys.ts'
import type { Log } from './platform/log.ts'
import { smtpSender } from './platform/mail.ts'
import type { Random } from './platform/random.ts'

export type JobsOptions = {
  jobsUrl: string
  /** What lies sealed is drawn under the application's own row security. */
  appUrl: string
  /** For LISTEN, past a pooler. */
  directUrl: string
  settleUrl: string
  keys: Keys
  clock: Clock
  random: Random
  baseUrl: string
  smtpUrl: string | null
  demo: boolean
  dataDir: string
  log: Log
}

export type Settlement = ReturnType<typeof createSettlement>

/** Deadlines are rows; these look at them every minute and every night. */
function ticks(settle: Settlement, settlePool: pg.Pool, demo: boolean): { everyMinute: Tick[]; daily: Tick[] } {
  return {
    everyMinute: [
      expireRequests(settle),
      runDraws(settle),
      runCalls,
      endWithdrawnBookings(settle),
      endStoppedInterviews,
      settleEnds(settle),
      grantNewHours(settle),
      publishAnnouncements,
      sendDueMessages,
      tellLockedPins,
      tidySeries,
      applyChanges,
      clearPrints,
      remindEve,
      passOn(settle),
      tellWatches(settlePool),
      ...(demo ? [countTownsAtFirst] : []),
    ],
    daily: [
      clearDrafts,
      clearDeliveries,
      clearImports,
      clearFiles,
      clearSheets,
      clearUses,
      clearEnquiries,
      clearMessages,
      nightlyEnds,
      countTowns,
      remindDaily,
    ],
  }
}

/** A mail that waits longer makes the node not ready: codes would not arrive. */
const oldestMailMs = 300_000
const webhooksEveryMs = 5_000
const printsEveryMs = 1_000

export type StartedJobs = {
  notReady: () => string | null
  /** Figures for /metrics by name; a figure that this node has not taken yet is absent. */
  gauges: () => Readonly<Record<string, number>>
  runDaily(): Promise<void>
  drain(): Promise<void>
  stop(): Promise<void>
}

export async function startJobs(options: JobsOptions): Promise<StartedJobs> {
  const { keys, clock, random, baseUrl, log } = options
  const report = (error: Error): void => log.warn('jobs lost a connection', { error })
  const pool = createPool({ url: options.jobsUrl, size: 3, name: 'jobs' }, report)
  const settlePool = createPool({ url: options.settleUrl, size: 1, name: 'jobs settle' }, report)
  const deskPool = createPool({ url: options.appUrl, size: 1, name: 'jobs desk' }, report)
  const id = createIds(clock, random)
  const settle = createSettlement(settlePool, {
    id,
    random,
    onDefect: (error, requestId) => log.error('settlement defect', { error, requestId }),
  })
  const sender = options.smtpUrl ? smtpSender({ url: options.smtpUrl, from: senderOf(baseUrl) }) : null
  let late: string | null = null
  const outboxAge: Tick = {
    name: 'outboxAge',
    run: async (c) => {
      const row = await inRole(c.pool, (tx) =>
        tx
          .selectFrom('outbox')
          .select(({ fn }) => fn.min('not_before').as('oldest'))
          .where('sent_at', 'is', null)
          .where('failed_at', 'is', null)
          .executeTakeFirst(),
      )
      late = row?.oldest && c.now.getTime() - row.oldest.getTime() > oldestMailMs ? 'mail waits for more than five minutes' : null
    },
  }
  const own = ticks(settle, settlePool, options.demo)
  const gauges: Record<string, number> = {}
  const reconciling = reconcileNightly(settlePool, (drifts) => {
    gauges['tsuen_counter_drifts'] = drifts
    gauges['tsuen_reconciled_seconds'] = Math.floor(clock.now().getTime() / 1000)
  })
  const jobs = await startPlatformJobs({
    pool,
    clock,
    id,
    keys,
    random,
    baseUrl,
    log,
    renderers: mails,
    findReader: findReader({ id, baseUrl }),
    push: createPush({ pool, keys, contact: baseUrl.startsWith('https:') ? baseUrl : `mailto:${senderOf(baseUrl)}` }),
    heldBack: heldBackMail,
    sender,
    directUrl: options.directUrl,
    checkpointFile: join(options.dataDir, 'audit-checkpoints.jsonl'),
    everyMinute: [outboxAge, ...own.everyMinute],
    daily: [...own.daily, reconciling],
  })
  // Beside the minute: a slow address of somebody else must not keep deadlines waiting. One round at a time.
  let telling: Promise<unknown> | null = null
  const webhooks = setInterval(() => {
    telling ??= sendWebhooks({ pool, clock, keys, log })
      .catch((error) => log.error('job failed', { job: 'sendWebhooks', error }))
      .finally(() => {
        telling = null
      })
  }, webhooksEveryMs)
  const printer = createPrinter({ pool, deskPool, clock, id, keys, log })
  const printing = setInterval(
    () => void printer.draw().catch((error) => log.error('job failed', { job: 'drawPrints', error })),
    printsEveryMs,
  )
  return {
    notReady: () => late,
    gauges: () => gauges,
    runDaily: () => jobs.runDaily(),
    drain: () => jobs.drain(),
    stop: async () => {
      clearInterval(webhooks)
      clearInterval(printing)
      await Promise.all([jobs.stop(), telling, printer.stop()])
      sender?.close()
      await Promise.all([pool.end(), settlePool.end(), deskPool.end()])
    },
  }
}

/** A bare address, for it is the envelope's too; it carries the host that guardians know from the links. */
const senderOf = (baseUrl: string): string => `no-reply@${new URL(baseUrl).hostname}`
