/**
 * Pools, and transactions opened for an actor. A `ReadTx` cannot write (the database refuses), a `WriteTx` can;
 * what a function may do stands in its signature.
 */
import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { ActorKind, KeyScope, Side } from './contract.ts'
import type { Schema } from './schema.ts'

declare const write: unique symbol
declare const health: unique symbol
declare const read: unique symbol

type Reader = Pick<
  Kysely<Schema>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor' | 'case'
>
/** May only read: the transaction is read only in the database too. */
export type ReadTx = Reader & { readonly [read]: true }
/** May read and write, but no health values. */
export type WriteTx = Kysely<Schema> & { readonly [read]: true; readonly [write]: true }
/** A write transaction that commits its audit rows before health values leave the process (design: personal data). */
export type HealthTx = WriteTx & { readonly [health]: true }

export type Actor = {
  kind: ActorKind
  loginId: string | null
  sessionId: string | null
  roleId: string | null
  householdId: string | null
  corporationId: string | null
  facilityIds: readonly string[]
  municipality: string | null
  applicationId: string | null
  deviceId: string | null
  /** The key by which another system calls; it is nobody's login. */
  key: { id: string; scopes: readonly KeyScope[] } | null
  /** Last proof by own password or passkey (a code counts too), and last mailed code. */
  proofAt: Date | null
  codeAt: Date | null
  /** For the screen only: own name or the office's. */
  name: string
}

export const anonymous: Actor = {
  kind: 'anonymous',
  loginId: null,
  sessionId: null,
  roleId: null,
  householdId: null,
  corporationId: null,
  facilityIds: [],
  municipality: null,
  applicationId: null,
  deviceId: null,
  key: null,
  proofAt: null,
  codeAt: null,
  name: '',
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
// Lists of dates as lists of text, like single ones (oids of date[] and text[]).
types.setTypeParser(1182 as number, pg.types.getTypeParser(1009 as number))
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const n = Number(text)
  if (!Number.isSafeInteger(n)) throw new RangeError('int8 beyond a safe integer')
  return n
})

/** Names every parametrised statement by its text, so that PostgreSQL parses and plans it once per connection. Off behind poolers that cannot. */
const names = new Map<string, string>()
/** Texts made at run time (lists of varying length) are many: the cache is thrown away rather than grown without end. */
const mostNames = 5_000
function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url')
    if (names.size >= mostNames) names.clear()
    names.set(text, name)
  }
  return name
}

class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads are wider than any one signature
  override query(...args: any[]): any {
    this.together()
    const [text, values] = args
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      return super.query({ name: nameOf(text), text, values }, ...args.slice(2))
    }
    return super.query(...(args as [string]))
  }

  private corked = false
  /** What is asked within one turn leaves in one packet. */
  private together(): void {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    if (this.corked) return
    this.corked = true
    stream.cork()
    process.nextTick(() => {
      this.corked = false
      stream.uncork()
    })
  }
}

export type PoolOptions = { url: string; size: number; name: string; prepare?: boolean }

/** A pool whose members parse dates as 'YYYY-MM-DD' and int8 as number. Lost idle connections are reported, never thrown. */
export function createPool(options: PoolOptions, onError: (error: Error) => void = () => {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size,
    application_name: `tsuen ${options.name}`,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // Queries that do not need each other's answers go out together (`Promise.all`); PostgreSQL runs them in the order in which they were sent.
    ...(options.prepare === false ? {} : { Client: PreparingClient, pipeline: true }),
  })
  // A pool that ends has said its farewell: the server may close a connection before it has read it, and nothing is lost by that.
  pool.on('error', (error) => {
    if (!pool.ending) onError(error)
  })
  // A connection that is lost while it is in use fails its query; without a listener of its own it would also end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const bound = new WeakMap<pg.PoolClient, Kysely<Schema>>()

/** The query builder that speaks over exactly this connection. */
function kyselyOf(client: pg.PoolClient): Kysely<Schema> {
  let db = bound.get(client)
  if (!db) {
    const single: PostgresPool = {
      // biome-ignore lint/suspicious/noExplicitAny: Kysely wants its own narrower client type
      connect: async () => ({ query: (text: any, values: any) => client.query(text, values), release: () => {} }) as any,
      end: async () => {},
    }
    db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: single }) })
    bound.set(client, db)
  }
  return db
}

/**
 * What a request brings: the hash of its token, whose cookie (or that it is a key) it was, and when it arrived. `pin`: the cookie of a
 * tablet, for the person who typed the PIN there.
 */
export type Visit = {
  tokenHash: Buffer | null
  side: Side | 'key' | 'pin'
  now: Date
  statementMs?: number
  /** Nobody pressed anything: a screen looks by itself, and that keeps no session alive (ACC-4). */
  quiet?: boolean
}

export type Mode = 'read' | 'write' | 'health'
type TxOf<M extends Mode> = M extends 'read' ? ReadTx : M extends 'write' ? WriteTx : HealthTx

const limits = (visit: Visit): string =>
  `begin; set local statement_timeout = ${Math.trunc(visit.statementMs ?? 10_000)}; set local lock_timeout = '5s'`
const openSession = 'select * from open_session($1::bytea, $2, $3::timestamptz)'
const openKey = 'select * from open_key($1::bytea, $2::timestamptz)'

/** Begin, session and context in one round trip; the look-up is a prepared statement. */
async function openVisit(client: pg.PoolClient, visit: Visit, mode: Mode): Promise<Actor> {
  const ask = (text: string) => () => client.query(text)
  const open = (): Promise<pg.QueryResult> =>
    visit.side === 'key'
      ? client.query<KeyRow>(openKey, [visit.tokenHash, visit.now])
      : client.query<SessionRow>(openSession, [visit.tokenHash, visit.side, visit.now])
  const readOnly = ask('set transaction read only')
  // The opening itself may note that the session was seen; where it cannot write, it does not. A savepoint's read-only ends with it.
  const opening = !visit.quiet
    ? [open, ...(mode === 'read' ? [readOnly] : [])]
    : mode === 'read'
      ? [readOnly, open]
      : [ask('savepoint quiet'), readOnly, open, ask('release savepoint quiet')]
  const steps = [ask(limits(visit)), ...opening]
  const results: pg.QueryResult[] = []
  if (isPipelined(client)) results.push(...(await Promise.all(steps.map((step) => step()))))
  else for (const step of steps) results.push(await step())
  const row: unknown = results[1 + opening.indexOf(open)]?.rows[0]
  return visit.side === 'key' ? actorOfKey(row as KeyRow | undefined) : actorOf(row as SessionRow | undefined)
}

const isPipelined = (client: pg.PoolClient): boolean => client instanceof PreparingClient

type SessionRow = {
  kind: ActorKind
  login_id: string | null
  session_id: string | null
  role_id: string | null
  household_id: string | null
  corporation_id: string | null
  facility_ids: string[] | null
  municipality: string | null
  application_id: string | null
  device_id: string | null
  proof_at: Date | null
  code_at: Date | null
  display_name: string | null
}

function actorOf(row: SessionRow | undefined): Actor {
  if (!row || row.kind === 'anonymous')
    return { ...anonymous, applicationId: row?.application_id ?? null, sessionId: row?.session_id ?? null }
  return {
    kind: row.kind,
    loginId: row.login_id,
    sessionId: row.session_id,
    roleId: row.role_id,
    householdId: row.household_id,
    corporationId: row.corporation_id,
    facilityIds: row.facility_ids ?? [],
    municipality: row.municipality,
    applicationId: row.application_id,
    deviceId: row.device_id,
    key: null,
    proofAt: row.proof_at,
    codeAt: row.code_at,
    name: row.display_name ?? '',
  }
}

type KeyRow = { key_id: string; facility_id: string; scopes: KeyScope[]; name: string }

const actorOfKey = (row: KeyRow | undefined): Actor =>
  row
    ? {
        ...anonymous,
        kind: 'vendorKey',
        facilityIds: [row.facility_id],
        key: { id: row.key_id, scopes: row.scopes },
        name: row.name,
      }
    : anonymous

/** Thrown inside a transaction to leave nothing behind; carries a value out. */
export class Rollback<T> extends Error {
  readonly value: T
  constructor(value: T) {
    super('rolled back')
    this.value = value
  }
}

/**
 * Opens one transaction for the session, finds the actor and sets the context in the same round trip, runs `work`, commits.
 * A `Rollback` thrown by `work` rolls back and returns its value. A COMMIT that PostgreSQL answers with ROLLBACK is an error.
 */
export async function inSession<M extends Mode, T>(
  pool: pg.Pool,
  visit: Visit,
  mode: M,
  work: (tx: TxOf<M>, actor: Actor) => Promise<T>,
): Promise<T> {
  return onConnection(pool, async (client) => {
    const actor = await openVisit(client, visit, mode)
    return work(kyselyOf(client) as unknown as TxOf<M>, actor)
  })
}

/** A transaction of a role that is nobody's session: settlement, jobs, migrations' helpers. */
export const inRole = <T>(pool: pg.Pool, work: (tx: WriteTx) => Promise<T>): Promise<T> =>
  inRoleFrom(
    pool,
    async () => undefined,
    (tx) => work(tx),
  )

/**
 * The same, with a look that goes out together with BEGIN instead of waiting for its answer. `look` only reads: were BEGIN itself
 * refused, what is sent with it would run outside of the transaction. `work` begins when both are answered.
 */
export async function inRoleFrom<F, T>(
  pool: pg.Pool,
  look: (tx: ReadTx) => Promise<F>,
  work: (tx: WriteTx, found: F) => Promise<T>,
): Promise<T> {
  return onConnection(pool, async (client) => {
    const tx = kyselyOf(client) as unknown as WriteTx
    const begun = client.query("begin; set local statement_timeout = 30000; set local lock_timeout = '5s'")
    const [, found] = await together([begun, look(tx)])
    return work(tx, found)
  })
}

/** SQLSTATE of statements that only find that the transaction has failed before them. */
const abortedBefore = '25P02'

/**
 * Waits for statements that were sent together, in the order in which they were asked. Of several failures it throws the cause: what
 * was asked behind a failed statement only finds the transaction aborted.
 */
export async function together<T extends readonly unknown[]>(asked: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T> {
  const answers = await Promise.allSettled(asked)
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  if (failures.length > 0) throw failures.find((failure) => sqlState(failure) !== abortedBefore) ?? failures[0]
  return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as unknown as T
}

async function onConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const value = await work(client)
    const end = await client.query('commit')
    if (end.command !== 'COMMIT') throw new Error(`COMMIT was answered with ${end.command}`)
    return value
  } catch (error) {
    try {
      await client.query('rollback')
    } catch (lost) {
      broken = lost as Error
    }
    if (error instanceof Rollback) return error.value
    throw error
  } finally {
    client.release(broken)
  }
}

/** SQLSTATE of a database error, else null. */
export function sqlState(error: unknown): string | null {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code)
    ? error.code
    : null
}

/** What the transaction had looked at was changed by another before it wrote: a key or range taken meanwhile, a deadlock, a serialization failure. */
export const overtaken = (error: unknown): boolean => ['23505', '23P01', '40P01', '40001'].includes(sqlState(error) ?? '')

/** The connection broke, or the server went away: whether what was sent has happened is not known. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return state.startsWith('08') || state.startsWith('57P')
  return (
    error instanceof Error &&
    (('code' in error && ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'].includes(String(error.code))) ||
      ('syscall' in error && error.syscall === 'connect') ||
      /^Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/i.test(error.message))
  )
}
