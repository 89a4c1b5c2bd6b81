/**
 * Keeps this node's copies of free places true: every act leaves an audit row with its facility and transaction, so one small question
 * four times a second tells whose copies are over, whichever node the act came through. While the answers come, a copy lives until
 * something changes; without them it is half a second old at most.
 */
import type pg from 'pg'
import { forgetAvailability, placesWatched } from './read-availability.ts'

const watchEveryMs = 250

/**
 * @param scope as in `readAvailability`. Stop it before the pool ends.
 * @param tell hears of every facility that was touched, also twice
 */
export function watchPlaces(
  pool: pg.Pool,
  scope: string,
  steady: () => number = () => performance.now(),
  tell: (facility: string) => void = () => {},
): { look(): Promise<void>; stop(): void } {
  let since: string | null = null
  let looking: Promise<void> | null = null
  const ask = async (): Promise<void> => {
    const asked = steady()
    const { rows } = await pool.query<{ next: string; facilities: string[] }>(
      'select next::text, facilities from touched_facilities($1::xid8)',
      [since],
    )
    for (const facility of rows[0]?.facilities ?? []) {
      forgetAvailability(facility)
      tell(facility)
    }
    // The first answer only sets the mark: copies read before it are not vouched for.
    if (since !== null) placesWatched(scope, asked)
    since = rows[0]?.next ?? null
  }
  const look = (): Promise<void> => {
    looking ??= ask().finally(() => {
      looking = null
    })
    return looking
  }
  // The mark is set at once: what is changed before the first answer would be told to nobody.
  look().catch(() => {})
  // A database that does not answer: the copies fall back to their half second.
  const timer = setInterval(() => look().catch(() => {}), watchEveryMs)
  timer.unref()
  return { look, stop: () => clearInterval(timer) }
}
