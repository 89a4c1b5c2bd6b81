/** Health values of a roster (SEE-1). */
import { sqlState } from '../../platform/db.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { type ChildHealth, readHealth, type Wanted } from './read-health.ts'

export type EachHealth = ChildHealth | 'unreadable'

/** One reading for the whole roster; where it fails, child by child: one damaged record must not hide those of all the others. */
export async function readHealthEach(
  c: HealthContext,
  children: readonly string[],
  wanted: Wanted,
): Promise<Map<string, EachHealth>> {
  try {
    return await readHealth(c.tx, c.keys, children, wanted)
  } catch (error) {
    // An error of the database goes up.
    if (sqlState(error) !== null) throw error
    const found = new Map<string, EachHealth>()
    for (const child of children) found.set(child, await readOne(c, child, wanted))
    return found
  }
}

async function readOne(c: HealthContext, child: string, wanted: Wanted): Promise<EachHealth> {
  try {
    return (await readHealth(c.tx, c.keys, [child], wanted)).get(child) ?? { sections: [], emergency: [], pickup: [] }
  } catch (error) {
    if (sqlState(error) !== null) throw error
    return 'unreadable'
  }
}
