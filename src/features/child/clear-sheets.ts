import { sql } from 'kysely'
import { japanDate } from '../../platform/calendar.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'

/** Children a night; the rest goes the next night. */
const atOnce = 500

/**
 * The nightly clearing of health sheets and contacts a year after the last certificate's last day (SEE-4). The child's key stays:
 * the 提供の記録 of five years are sealed under it.
 */
export const clearSheets: Tick = {
  name: 'clearSheets',
  run: async ({ pool, now }) => {
    const today = japanDate(now)
    await inRole(pool, async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select k.child_id as id from (
          select child_id from child_sheet_section union select child_id from emergency_contact union select child_id from pickup_person
        ) k
        join lateral (
          select max(greatest(c.national_end, c.municipal_end, c.ended_at::date)) as until from certificate c where c.child_id = k.child_id
        ) last on last.until is not null
        where last.until < ${today}::date - interval '1 year'
        order by k.child_id limit ${atOnce}`.execute(tx)
      const ids = rows.map((row) => row.id)
      if (ids.length === 0) return
      for (const table of ['child_sheet_section', 'emergency_contact', 'pickup_person', 'child_sheet_confirmation'] as const)
        await tx.deleteFrom(table).where('child_id', 'in', ids).execute()
    })
  },
}
