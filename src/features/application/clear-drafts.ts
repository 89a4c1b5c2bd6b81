import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'

const day = 86_400_000
/** Days after which a draft that nobody touched goes, with its documents and the mailed ways to it (SEE-4). [D] */
export const draftDays = 30

/** The nightly clearing of drafts. */
export const clearDrafts: Tick = {
  name: 'clearDrafts',
  run: async ({ pool, now }) => {
    const before = new Date(now.getTime() - draftDays * day)
    await inRole(pool, async (tx) => {
      const drafts = await tx
        .selectFrom('application')
        .select('id')
        .where('state', '=', 'draft')
        .where('updated_at', '<', before)
        .limit(1_000)
        .execute()
      const ids = drafts.map(({ id }) => id)
      if (ids.length === 0) return
      for (const table of ['one_time_code', 'account_link', 'session', 'stored_file'] as const)
        await tx.deleteFrom(table).where('application_id', 'in', ids).execute()
      await tx.deleteFrom('application').where('id', 'in', ids).where('state', '=', 'draft').execute()
    })
  },
}
