import { sql } from 'kysely'
import { addMonths, firstDayOf, japanDate, monthOf } from '../../platform/calendar.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'

/** SEE-4: uses, claims, refunds and receipts stay for five years after the end of their month. */
const keptMonths = 60
/** Rows of a kind in one transaction, so that nobody waits long for it. */
const atOnce = 500
/** Transactions of one night; the rest goes the next night. */
const rounds = 200

/** The nightly clearing of what is five years old, and of the keys of children of whom nothing is left under them. */
export const clearUses: Tick = {
  name: 'clearUses',
  run: async ({ pool, now }) => {
    const before = firstDayOf(addMonths(monthOf(japanDate(now)), -keptMonths))
    for (let round = 0; round < rounds; round += 1) {
      const gone = await inRole(pool, async (tx) => {
        const { rows } = await sql<{ gone: number }>`select clear_uses(${before}::date, ${atOnce}) as gone`.execute(tx)
        return rows[0]?.gone ?? 0
      })
      if (gone === 0) return
    }
  },
}
