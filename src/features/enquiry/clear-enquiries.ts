import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { keptDays } from './rules.ts'

/** The nightly erasure of enquiries that ended long ago, with all their words (SEE-4). */
export const clearEnquiries: Tick = {
  name: 'clearEnquiries',
  run: async ({ pool, now }) => {
    const before = new Date(now.getTime() - keptDays * 86_400_000)
    await inRole(pool, (tx) => tx.deleteFrom('enquiry').where('state', '=', 'closed').where('changed_at', '<', before).execute())
  },
}
