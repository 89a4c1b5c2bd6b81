/**
 * Synthetic data of the size of the country, into an empty database: every seed gives the same people, places and bookings. Everything is
 * made up but what `towns.ts` names. Not in it: audit rows, sessions, keys of acts and owed mails, which the running system makes itself.
 */
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import pg from 'pg'
import { demoPassword } from '../demo/demo.ts'
import { reconcile } from '../features/booking/reconcile.ts'
import { type Batch, bulkLoad } from '../platform/bulk-load.ts'
import { createPool, inRole } from '../platform/db.ts'
import type { Keys } from '../platform/keys.ts'
import { createPasswords } from '../platform/password.ts'
import { isRefused } from '../platform/refusal.ts'
import { startError } from '../platform/start-error.ts'
import type { Order } from './make-nation.ts'
import type { Made } from './make-thread.ts'
import { nationTables } from './tables.ts'

export type NationOptions = {
  ownerUrl: string
  keys: Keys
  now: Date
  /** 1 = 1,741 municipalities, 10,000 facilities, 1.3 million children; 0.0005 at least. */
  scale: number
  /** Hears what is being done and how far it is, 0..1. */
  progress?: (what: string, share: number) => void
}

const tables = nationTables
/** Throws a StartError, and changes nothing, when the database holds data already. Ends with reconciliation and ANALYZE. */
export async function loadNation(options: NationOptions): Promise<ReadonlyMap<string, number>> {
  const progress = options.progress ?? (() => {})
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tsuen nation' })
  await client.connect()
  try {
    await refuseData(client)
    const passwordHash = await createPasswords(options.keys).hash(demoPassword)
    if (isRefused(passwordHash)) throw new Error('the password queue is full at start')
    const rows = new Map<string, number>()
    await bulkLoad(
      client,
      tables,
      async (send) => {
        await makeBeside(
          { keys: { encryption: options.keys.encryption }, now: options.now, scale: options.scale, passwordHash },
          async (batch, share) => {
            for (const [table, { rows: more }] of batch) rows.set(table, (rows.get(table) ?? 0) + more)
            await send(batch)
            progress('町と家庭と予約', share * 0.6)
          },
        )
      },
      (what, share) => progress(`索引と照合 ${what}`, 0.6 + share * 0.3),
    )
    progress('統計', 0.9)
    await client.query('analyze')
    progress('勘定の照合', 0.95)
    await proveCounters(options.ownerUrl)
    progress('終わりました', 1)
    return rows
  } finally {
    await client.end()
  }
}

/** Real data are never emptied: all tables to be loaded must have no row. */
async function refuseData(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    tables.map(({ name }) => `(select '${name}' as name from ${pg.escapeIdentifier(name)} limit 1)`).join(' union all '),
  )
  if (rows.length > 0)
    throw startError(
      `このデータベースにはすでにデータがあります（${rows.map((row) => row.name).join('、')}）。何も変えていません。TSUEN_DATA_DIR か DATABASE_URL で空のデータベースを指定してください。`,
      'This database holds data already and was not changed: name an empty one with TSUEN_DATA_DIR or DATABASE_URL.',
    )
}

async function proveCounters(ownerUrl: string): Promise<void> {
  const pool = createPool({ url: ownerUrl, size: 1, name: 'nation' })
  try {
    const drifts = await inRole(pool, async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      await sql`set local work_mem = '256MB'`.execute(tx)
      // The triggers stood still while the rows came in; what they ask is asked here.
      const { rows } =
        await sql`select 1 from certificate c join child k on k.id = c.child_id where k.municipality <> c.municipality limit 1`.execute(
          tx,
        )
      if (rows.length > 0) throw new Error('a town certified a child of another')
      return reconcile(tx)
    })
    if (drifts.length > 0) throw new Error(`${drifts.length} counters differ, the first: ${JSON.stringify(drifts[0])}`)
  } finally {
    await pool.end()
  }
}

/** The making in a thread, the loading here: two cores share the work, and never more than two batches wait. */
function makeBeside(order: Order, send: (batch: Batch, share: number) => Promise<void>): Promise<void> {
  const worker = new Worker(new URL(`./make-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url), {
    workerData: order,
  })
  return new Promise<void>((resolve, reject) => {
    let last = Promise.resolve()
    worker.on('message', (made: Made) => {
      last = last.then(async () => {
        await send(made.batch, made.share)
        worker.postMessage('next')
      })
      last.catch(reject)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code === 0) last.then(resolve, reject)
      else reject(new Error(`the making ended with ${code}`))
    })
  }).finally(() => worker.terminate())
}
