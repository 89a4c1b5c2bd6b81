/** By the minute: who asked to be told is told once, when places come free that the child could book (SLOT-2, SLOT-3). */
import type pg from 'pg'
import { oweMails } from '../../platform/act.ts'
import { inRole, type WriteTx } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { firstFreeDay } from '../booking/first-free-day.ts'
import { lockWatch, markTold, selectToLookAt } from './watch-queries.ts'

/** The settlement's role reads what decides about a booking. */
export const tellWatches = (settlePool: pg.Pool): Tick => ({
  name: 'tellWatches',
  run: async (c) => {
    for (const id of await inRole(settlePool, (tx) => selectToLookAt(tx)))
      try {
        await inRole(settlePool, (tx) => lookAt(c, tx, id))
      } catch (error) {
        // One family's facts must not keep the others from being told.
        c.log.error('job failed', { job: 'tellWatches', error })
      }
  },
})

async function lookAt(c: JobContext, tx: WriteTx, id: string): Promise<void> {
  const watch = await lockWatch(tx, id, c.now)
  if (!watch) return
  const { child_id: child, facility_id: facility, weekdays, from_min: from, to_min: to, mail } = watch
  const day = mail === null ? null : await firstFreeDay(tx, { child, facility, weekdays, from, to }, c)
  if (day === null || mail === null) return
  await markTold(tx, id, c.now)
  await oweMails(tx, [{ kind: 'watch.free', refs: { watch: id, date: day }, to: mail }], () => ({ id: c.id, at: c.now }))
}
