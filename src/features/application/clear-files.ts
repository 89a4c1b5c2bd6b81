import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'

/** Days after the decision for which the documents of an application stay (SEE-4: one year). [D] 365 days, leap years included. */
const keptDays = 365
const day = 86_400_000
/** As many a night as do not hold the tables for long; the rest goes the next night. */
const atOnce = 2_000

/** The nightly clearing of documents whose year is over. What was decided stays, without its papers. */
export const clearFiles: Tick = {
  name: 'clearFiles',
  run: async ({ pool, now }) => {
    const before = new Date(now.getTime() - keptDays * day)
    await inRole(pool, async (tx) => {
      const old = tx
        .selectFrom('stored_file')
        .innerJoin('application', 'application.id', 'stored_file.application_id')
        .select('stored_file.id')
        .where('application.decided_at', '<', before)
        .limit(atOnce)
      await tx.deleteFrom('stored_file').where('id', 'in', old).execute()
    })
  },
}
