/**
 * Draws the bundles that were asked for (CERT-8), a part at a time: each part is kept as soon as it is drawn, so that after a death the next
 * one goes on where the last stood. The jobs lead the queue and see no paper; a part is read, drawn and sealed in its town's own context.
 */
import type pg from 'pg'
import { sealRow } from '../../platform/crypto.ts'
import { inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { isRefused } from '../../platform/refusal.ts'
import { createWorkerPool, type WorkerPool } from '../../platform/worker.ts'
import { bundleOf } from './bundle.ts'
import {
  actForDesk,
  type Claimed,
  claimPrint,
  clearOldPrints,
  finishPrint,
  giveBack,
  givePrintUp,
  keepLease,
  papersOfPart,
  storePart,
  undrawnParts,
} from './print-queries.ts'
import { keptHours, leaseMs, listedDays, mostTries } from './print-rules.ts'
import { partPlace } from './read-prints.ts'

/** `pool` of the jobs; `deskPool` of the application's role, for what lies sealed. */
export type DrawContext = Pick<JobContext, 'pool' | 'clock' | 'id' | 'keys' | 'log'> & { deskPool: pg.Pool }
export type Printer = {
  /** Draws everything that waits; one round at a time. Returns how many bundles became ready. */
  draw(): Promise<number>
  /** Ends behind the part that is being drawn; what is left waits for the next start. */
  stop(): Promise<void>
}

export function createPrinter(c: DrawContext): Printer {
  let stopping = false
  let round: Promise<number> | null = null
  const drawAll = async (): Promise<number> => {
    let ready = 0
    let workers: WorkerPool | null = null
    try {
      while (!stopping) {
        const lease = c.id()
        const print = await inRole(c.pool, (tx) => claimPrint(tx, lease, c.clock.now(), leaseEnd(c)))
        if (!print) break
        // A thread of its own, gone with the round: whoever waits for a single paper does not wait behind a thousand.
        workers ??= createWorkerPool()
        if (await drawOne(c, workers, print, lease, () => stopping)) ready += 1
      }
    } finally {
      await workers?.close()
    }
    return ready
  }
  const draw = (): Promise<number> => {
    round ??= drawAll().finally(() => {
      round = null
    })
    return round
  }
  return {
    draw,
    stop: async () => {
      stopping = true
      await round?.catch(() => undefined)
    },
  }
}

const leaseEnd = ({ clock }: DrawContext): Date => new Date(clock.now().getTime() + leaseMs)

/** True when it became ready. A part that fails is tried again in the same round, until it has failed too often. */
async function drawOne(
  c: DrawContext,
  workers: WorkerPool,
  print: Claimed,
  lease: string,
  stopping: () => boolean,
): Promise<boolean> {
  if (print.tries > mostTries) {
    await inRole(c.pool, (tx) => givePrintUp(tx, print.id, lease))
    return false
  }
  try {
    for (const { ordinal } of await inRole(c.pool, (tx) => undrawnParts(tx, print.id))) {
      if (stopping()) {
        await inRole(c.pool, (tx) => giveBack(tx, print.id, lease))
        return false
      }
      await drawPart(c, workers, print, ordinal)
      if (!(await inRole(c.pool, (tx) => keepLease(tx, print.id, lease, leaseEnd(c))))) return false
    }
    const now = c.clock.now()
    await inRole(c.pool, (tx) => finishPrint(tx, print.id, lease, now, new Date(now.getTime() + keptHours * 3_600_000)))
    return true
  } catch (error) {
    c.log.error('job failed', { job: 'drawPrints', error })
    await inRole(c.pool, (tx) => giveBack(tx, print.id, lease))
    return false
  }
}

async function drawPart(c: DrawContext, workers: WorkerPool, print: Claimed, ordinal: number): Promise<void> {
  const bundle = await inRole(c.deskPool, async (tx) => {
    await actForDesk(tx, print.municipality)
    return bundleOf({ tx, keys: c.keys }, print.kind, print.what, await papersOfPart(tx, print.id, ordinal))
  })
  if (!bundle) throw new Error('papers of a bundle were erased before they were drawn')
  const bytes = await renderPdf(workers, bundle.document, leaseMs / 1000 - 10)
  if (isRefused(bytes)) throw new Error('no thread draws the bundle')
  const sealed = sealRow(c.keys, partPlace(print.id, ordinal), print.id, bytes)
  await inRole(c.deskPool, async (tx) => {
    await actForDesk(tx, print.municipality)
    await storePart(tx, print.id, ordinal, sealed, c.clock.now())
  })
}

/** Files whose day is over. */
export const clearPrints: Tick = {
  name: 'clearPrints',
  run: ({ pool, now }) => inRole(pool, (tx) => clearOldPrints(tx, now, new Date(now.getTime() - listedDays * 86_400_000))),
}
