/** The night's reconciliation (HRS-7, SLOT-1): counters against what they count, and the alarm when they differ. */
import { sql } from 'kysely'
import type pg from 'pg'
import { writeAudit } from '../../platform/act.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { type Drift, reconcile } from './reconcile.ts'

/** A nation's month of cells and bookings takes minutes, and nobody waits for them. */
const patience = '30min'

/**
 * Nothing is mended by itself: which side is right only people can say. A drift is an error in the log, a figure in /metrics and an
 * audit row with the numbers; a clean night leaves its audit row as well, so that a night without one is seen.
 *
 * @param settlePool of `tsuen_settle`, which sees the ledger
 * @param found told the number of counters that differ, 0 included
 */
export const reconcileNightly = (settlePool: pg.Pool, found: (drifts: number) => void): Tick => ({
  name: 'reconcile',
  run: async (c) => {
    const drifts = await inRole(settlePool, async (tx) => {
      await sql`select set_config('statement_timeout', ${patience}, true)`.execute(tx)
      return reconcile(tx)
    })
    found(drifts.length)
    if (drifts.length > 0) c.log.error('counters differ from what they count', { job: 'reconcile', count: drifts.length })
    await inRole(c.pool, (tx) => writeAudit(tx, [auditOf(c, drifts)]))
  },
})

const auditOf = (c: JobContext, drifts: readonly Drift[]) => {
  const count = (what: Drift['what']): string => String(drifts.filter((d) => d.what === what).length)
  return {
    id: c.id(),
    at: c.now,
    event: 'counters.reconcile',
    code: drifts.length === 0 ? 'clean' : 'drift',
    actor: { ...anonymous, kind: 'job' as const },
    ids: { hours: count('hours'), held: count('held'), places: count('places') },
    children: [],
    facility: null,
    municipality: null,
    requestId: 'reconcile',
  }
}
