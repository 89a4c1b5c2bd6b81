/** `npm run reconcile`: the night's reconciliation on demand, beside a running system or on one that stands still. */
import { type Drift, reconcile } from './features/booking/reconcile.ts'
import type { Config } from './platform/config.ts'
import { createPool, inRole } from './platform/db.ts'
import { runningOwnerUrl, startPostgres } from './platform/embedded-postgres.ts'
import { startError } from './platform/start-error.ts'

/** Throws a StartError with the counters that differ; says one line when all is well. */
export async function reconcileNow(config: Config, say: (line: string) => void): Promise<void> {
  const { url, stop } = await databaseOf(config)
  const pool = createPool({ url, size: 1, name: 'reconcile' })
  let drifts: Drift[]
  try {
    drifts = await inRole(pool, (tx) => reconcile(tx))
  } finally {
    await pool.end()
    await stop()
  }
  for (const { what, key, counter, counted } of drifts.slice(0, 20)) say(`${what} ${key}: ${counter} ≠ ${counted}`)
  if (drifts.length > 0)
    throw startError(
      `時間と枠の数が${drifts.length}か所で合いません。`,
      `Counters differ from what they count in ${drifts.length} places.`,
    )
  say('時間と枠の数は合っています。 / All counters are what they count.')
}

/** The database that is running, or the embedded one started for the command. */
export async function databaseOf({ database, dataDir }: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const stop = async (): Promise<void> => {}
  if (database.kind === 'owner') return { url: database.ownerUrl, stop }
  if (database.kind === 'roles') return { url: database.settleUrl, stop }
  const running = await runningOwnerUrl(dataDir)
  if (running) return { url: running, stop }
  const server = await startPostgres({ dataDir })
  return { url: server.ownerUrl, stop: () => server.stop() }
}
