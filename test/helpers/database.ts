/** Real databases for tests: one throw-away cluster per run, one migrated template, a copy of it per test file. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres, throwAwaySettings } from '../../src/platform/embedded-postgres.ts'
import { takeLock } from '../../src/platform/lock-file.ts'

export type TestDatabase = {
  name: string
  /** `tsuen_owner`, as the migrations use it: no superuser, row-level security binds it. */
  ownerUrl: string
  appUrl: string
  settleUrl: string
  jobsUrl: string
  /** Sees everything, past row-level security: for looking at rows from outside. */
  superuserUrl: string
  /** Closes every connection and removes the database. */
  drop(): Promise<void>
}

type Cluster = { ownerUrl: string; superuserUrl: string }

const passwords = { app: 'test-app', settle: 'test-settle', jobs: 'test-jobs' }
const template = 'tsuen_template'
let made = 0

/** A migrated database of its own for one test file; about 50 ms. Call `drop` in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  const run = runDir()
  const cluster = await clusterOf(run)
  const settings = await once(run, 'template.json', () => migrateTemplate(cluster))
  return create(cluster, template, settings)
}

/** A database without a single table, owned by `tsuen_owner`; for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return create(await clusterOf(runDir()), 'template1', [])
}

function runDir(): string {
  const dir = process.env['TEST_RUN_DIR']
  if (!dir) throw new Error('tests of the database run under vitest with test/helpers/global-setup.mjs')
  return dir
}

const clusterOf = (run: string): Promise<Cluster> =>
  once(run, 'cluster.json', async () => {
    const dataDir = join(run, 'cluster')
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    const { ownerUrl, superuserUrl } = await startPostgres({ dataDir, settings: throwAwaySettings })
    return { ownerUrl, superuserUrl }
  })

/** Does the work in the first process that asks; the others wait for its value. A failure is remembered, for it would be the same again. */
async function once<T>(run: string, name: string, work: () => Promise<T>): Promise<T> {
  const file = join(run, name)
  for (;;) {
    if (existsSync(file)) {
      const found = JSON.parse(readFileSync(file, 'utf8')) as { value: T } | { failed: string }
      if ('failed' in found) throw new Error(found.failed)
      return found.value
    }
    const lock = await takeLock(`${file}.lock`)
    if (!lock.held) {
      await sleep(20)
      continue
    }
    try {
      if (existsSync(file)) continue
      let result: { value: T } | { failed: string }
      try {
        result = { value: await work() }
      } catch (error) {
        result = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
      }
      writeFileSync(`${file}.new`, JSON.stringify(result))
      renameSync(`${file}.new`, file)
    } finally {
      lock.release()
    }
  }
}

/** Returns what a copy lacks: settings and grants hang on the database's name. `$name` stands for the copy's. */
async function migrateTemplate(cluster: Cluster): Promise<string[]> {
  const { migrate } = await import('../../src/platform/migrate.ts')
  await asSuperuser(cluster, [`create database ${template} owner tsuen_owner`])
  await migrate(on(cluster.ownerUrl, template), { passwords })
  await asSuperuser(cluster, [`alter database ${template} with is_template true allow_connections false`])
  return withSuperuser(cluster, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `select format('alter %s $name set %s to %s', case when setrole = 0 then 'database' else format('role %s in database', setrole::regrole) end,
                     split_part(c, '=', 1), case when c like 'search_path=%' then substr(c, 13) else quote_literal(substr(c, strpos(c, '=') + 1)) end) as line
         from pg_db_role_setting join pg_database d on d.oid = setdatabase, unnest(setconfig) c where datname = $1
       union all select 'revoke all on database $name from public' from pg_database where datname = $1 and datacl is not null
       union all select format('grant %s on database $name to %s', privilege_type, case when grantee = 0 then 'public' else grantee::regrole::text end)
         from pg_database d, aclexplode(datacl) where datname = $1 and grantee <> datdba`,
      [template],
    )
    return rows.map((row) => row.line)
  })
}

async function create(cluster: Cluster, from: string, settings: string[]): Promise<TestDatabase> {
  made += 1
  const name = `test_${process.pid}_${made}`
  await asSuperuser(cluster, [
    `create database ${name} template ${from} owner tsuen_owner strategy file_copy`,
    settings.map((line) => line.replace('$name', name)).join(';'),
  ])
  const as = (role: string, password: string): string => {
    const url = new URL(on(cluster.ownerUrl, name))
    url.username = role
    url.password = password
    return url.href
  }
  return {
    name,
    ownerUrl: on(cluster.ownerUrl, name),
    appUrl: as('tsuen_app', passwords.app),
    settleUrl: as('tsuen_settle', passwords.settle),
    jobsUrl: as('tsuen_jobs', passwords.jobs),
    superuserUrl: on(cluster.superuserUrl, name),
    drop: () => asSuperuser(cluster, [`drop database if exists ${name} with (force)`]),
  }
}

function on(url: string, database: string): string {
  const next = new URL(url)
  next.pathname = `/${database}`
  return next.href
}

async function withSuperuser<T>(cluster: Cluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(cluster.superuserUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const asSuperuser = (cluster: Cluster, statements: string[]): Promise<void> =>
  withSuperuser(cluster, async (client) => {
    for (const statement of statements) await client.query(statement)
  })
