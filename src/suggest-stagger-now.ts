/** `npm run stagger -- CODE`: the suggestion for a town as JSON (SLOT-2). */
import { suggestStagger } from './features/facility/suggest-stagger.ts'
import { japanDate } from './platform/calendar.ts'
import type { Config } from './platform/config.ts'
import { createPool, inRole } from './platform/db.ts'
import { startError } from './platform/start-error.ts'
import { databaseOf } from './reconcile-now.ts'

/** Throws a StartError where there is no such municipality. */
export async function suggestStaggerNow(
  config: Config,
  municipality: string,
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  const { url, stop } = await databaseOf(config)
  const pool = createPool({ url, size: 1, name: 'stagger' })
  try {
    const found = await inRole(pool, (tx) => suggestStagger(tx, municipality, japanDate(now)))
    if (!found)
      throw startError(
        '市区町村のコード（6桁）を指定してください: npm run stagger -- 131083',
        'Name the code of a municipality (6 digits): npm run stagger -- 131083',
      )
    say(JSON.stringify(found, null, 2))
  } finally {
    await pool.end()
    await stop()
  }
}
