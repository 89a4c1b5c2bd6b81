/** The nightly count of towns for the state and prefectures (STAT-5). */
import { addMonths, firstDayOf, japanDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { totalsOfTown } from './rules.ts'
import { selectTownCounts } from './statistics-queries.ts'
import { actForTown, hasTownMonth, selectJoinedTowns, storeTownMonth } from './towns-queries.ts'

/**
 * The running month and the one before, town by town, each in a transaction of its own: whoever writes waits for none of it.
 * Older months stay as they were counted last.
 */
export const countTowns: Tick = {
  name: 'countTowns',
  run: async ({ pool, now }) => {
    const today = japanDate(now)
    const running = monthOf(today)
    for (const town of await inRole(pool, selectJoinedTowns))
      for (const month of [addMonths(running, -1), running]) {
        const to = lastDayOf(month)
        await inRole(pool, async (tx) => {
          await actForTown(tx, town)
          const counts = await selectTownCounts(tx, { from: firstDayOf(month), to }, to < today ? to : today)
          await storeTownMonth(tx, town, month, totalsOfTown(counts), now)
        })
      }
  },
}

/** In a demo, which lives for hours: counts as soon as a minute finds nothing of the running month. */
export const countTownsAtFirst: Tick = {
  name: 'countTownsAtFirst',
  run: async (c) => {
    if (!(await inRole(c.pool, (tx) => hasTownMonth(tx, monthOf(japanDate(c.now)))))) await countTowns.run(c)
  },
}
