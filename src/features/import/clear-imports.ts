import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'

/** Days after which a file that nobody took in goes, with all it says (SEE-4). [D] */
export const importDays = 7

/** The nightly clearing of staged files. */
export const clearImports: Tick = {
  name: 'clearImports',
  run: async ({ pool, now }) => {
    const before = new Date(now.getTime() - importDays * 86_400_000)
    await inRole(pool, (tx) =>
      tx.deleteFrom('import_file').where('done_at', 'is', null).where('staged_at', '<', before).execute(),
    )
  },
}
