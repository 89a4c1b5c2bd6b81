/** The minute's look: confirmed facts whose day has come go into the facility's row (SET-2). Settings are dated and need no look. */
import { japanDate } from '../../platform/calendar.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import type { ProfilePatch } from './profile.ts'
import { applyProfile, takeDue } from './profile-queries.ts'

export const applyChanges: Tick = {
  name: 'applyChanges',
  run: async ({ pool, now }) => {
    await inRole(pool, async (tx) => {
      const due = await takeDue(tx, japanDate(now), now)
      // After a long stop several days may be due: each in its turn, and of one day the last confirmed wins.
      const order = (one: (typeof due)[number]): string => `${one.valid_from} ${one.confirmed_at?.toISOString() ?? ''}`
      for (const row of due.sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
        const patch = row.profile as ProfilePatch
        if (Object.keys(patch).length > 0) await applyProfile(tx, row.facility_id, patch)
      }
    })
  },
}
