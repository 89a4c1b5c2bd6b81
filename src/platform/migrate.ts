/**
 * Brings a database to this program's version: roles, then the files of `migrations/` in order, each in one transaction,
 * under one advisory lock. The connecting user is a superuser, or owns the database and may create roles; either way
 * everything belongs to `tsuen_owner`, and no `tsuen_` role can act as another.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'

export type RolePasswords = { app: string; settle: string; jobs: string }
export type MigrateOptions = {
  /** Of the login roles, set again at each call. */
  passwords: RolePasswords
  /** Folder of the .sql files; by default `migrations` of this package. */
  directory?: string
}
export type Migrated = { applied: string[]; version: string }

type Connection = pg.ClientBase
/** The database's state cannot be served by this program; `message` says what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

const lockKey = 7_405_112_600_000_001n

/**
 * Applies what is missing. Safe to call at each start and from several processes at once. Throws a MigrationError when an applied
 * file was changed or is unknown to this program; the failed file's transaction leaves nothing.
 * @param database address of the owner or a superuser, a pg configuration, or a pool of theirs
 */
export async function migrate(database: string | pg.ClientConfig | pg.Pool, options: MigrateOptions): Promise<Migrated> {
  if (database instanceof pg.Pool) {
    const client = await database.connect()
    let broken: Error | undefined
    try {
      return await migrateOn(client, options)
    } catch (error) {
      // the connection may still hold a role or the lock
      broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }
  const client = new pg.Client(typeof database === 'string' ? { connectionString: database } : database)
  await client.connect()
  try {
    return await migrateOn(client, options)
  } finally {
    await client.end()
  }
}

async function migrateOn(client: Connection, options: MigrateOptions): Promise<Migrated> {
  const files = readMigrations(options.directory ?? defaultDirectory())
  await client.query('select pg_advisory_lock($1)', [lockKey])
  try {
    await makeRoles(client, options.passwords)
    await openDatabase(client)
    const known = await appliedMigrations(client)
    refuseStrange(known, files)
    const applied: string[] = []
    for (const file of files) {
      if (known.has(file.name)) continue
      await apply(client, file)
      applied.push(file.name)
    }
    return { applied, version: files.at(-1)?.name ?? '' }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {})
  }
}

type MigrationFile = { name: string; text: string; checksum: string; as: 'tsuen_owner' | 'tsuen_lookup' | 'tsuen_jobs' }

/** The files in order; a first line `-- as: tsuen_lookup` makes that role the owner of what the file creates. */
function readMigrations(directory: string): MigrationFile[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name) => {
    if (!/^\d{12}-[a-z0-9-]+\.sql$/.test(name)) throw new MigrationError(`${name}: migrations are named YYYYMMDDHHMM-name.sql`)
    const text = readFileSync(join(directory, name), 'utf8')
    const as = /^-- as: (tsuen_\w+)$/m.exec(text.slice(0, text.indexOf('\n')))?.[1] ?? 'tsuen_owner'
    if (as !== 'tsuen_owner' && as !== 'tsuen_lookup' && as !== 'tsuen_jobs')
      throw new MigrationError(`${name}: no such owner ${as}`)
    return { name: name.slice(0, -4), text, checksum: createHash('sha256').update(text).digest('hex'), as }
  })
}

/** Compiled code and sources lie at different depths of the package. */
function defaultDirectory(): string {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) && existsSync(join(at, 'migrations'))) return join(at, 'migrations')
    if (dirname(at) === at) throw new MigrationError('the folder migrations is missing from this installation')
  }
}

const loginRoles = { tsuen_app: 'app', tsuen_settle: 'settle', tsuen_jobs: 'jobs' } as const

/** Roles belong to the cluster: another database's migration, even at this moment, may have made them. */
async function makeRoles(client: Connection, passwords: RolePasswords): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname ^@ 'tsuen_'")
  const existing = new Set(rows.map((row) => row.rolname))
  for (const role of ['tsuen_owner', 'tsuen_lookup', ...Object.keys(loginRoles)]) {
    if (!existing.has(role)) await tolerate(client, `create role ${role} nologin nosuperuser nobypassrls`, ['42710', '23505'])
  }
  for (const [role, key] of Object.entries(loginRoles)) {
    await tolerate(client, `alter role ${role} login password '${scramVerifier(passwords[key])}'`, [])
  }
}

/** Retries what another database's migration changed at the same moment ("tuple concurrently updated"). */
async function tolerate(client: Connection, statement: string, fine: readonly string[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(statement)
      return
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (fine.includes(code)) return
      if (code !== 'XX000' || attempt === 10) throw error
    }
  }
}

/** SCRAM-SHA-256 as PostgreSQL stores it (RFC 5803): the password itself never reaches the server or its log. */
function scramVerifier(password: string): string {
  if (!/^[\x21-\x7e]{8,}$/.test(password)) throw new MigrationError('a role password needs at least 8 printable ASCII characters')
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const mac = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(mac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${mac('Server Key').toString('base64')}`
}

/** Who may connect. Privileges of a database are not copied from a template, so this runs at each call. */
async function openDatabase(client: Connection): Promise<void> {
  const { rows } = await client.query<{ name: string; mine: boolean }>(
    `select quote_ident(datname) as name, pg_has_role(current_user, datdba, 'usage') as mine
     from pg_database where datname = current_database()`,
  )
  const [database] = rows
  if (!database?.mine) throw new MigrationError('the address must be that of the database owner or of a superuser')
  await client.query(`
    revoke all on database ${database.name} from public;
    revoke all on schema public from public;
    grant connect, create on database ${database.name} to tsuen_owner;
    grant connect on database ${database.name} to tsuen_app, tsuen_settle, tsuen_jobs;
    grant usage, create on schema public to tsuen_owner with grant option`)
}

type Role = MigrationFile['as']

async function appliedMigrations(client: Connection): Promise<Map<string, string>> {
  const { rows: exists } = await client.query("select to_regclass('public.migration') is not null as yes")
  if (!exists[0]?.yes) return new Map()
  return transaction(client, async () => {
    await become(client, 'tsuen_owner')
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from public.migration')
    await step(client, 'tsuen_owner')
    return new Map(rows.map((row) => [row.name, row.checksum]))
  })
}

function refuseStrange(known: Map<string, string>, files: readonly MigrationFile[]): void {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const [name, checksum] of known) {
    const file = byName.get(name)
    if (!file) throw new MigrationError(`the database knows ${name}, this program does not: start the newer program`)
    if (file.checksum !== checksum) throw new MigrationError(`${name} was changed after it was applied: restore the file`)
  }
}

async function apply(client: Connection, file: MigrationFile): Promise<void> {
  try {
    await transaction(client, async () => {
      await become(client, file.as)
      await client.query(file.text)
      await step(client, file.as)
      await become(client, 'tsuen_owner')
      await client.query('insert into public.migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
      await step(client, 'tsuen_owner')
    })
  } catch (error) {
    throw new MigrationError(`${file.name}: ${(error as Error).message}`, { cause: error })
  }
}

async function transaction<T>(client: Connection, work: () => Promise<T>): Promise<T> {
  await client.query("begin; set local search_path = public; set local lock_timeout = '30s'")
  try {
    const value = await work()
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Acts as a role for the rest of the transaction, or until `step`. A maker of roles may only administer them: it lends itself the right to act. */
async function become(client: Connection, role: Role): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, '${role}', 'set') as may`)
  if (!rows[0]?.may) await client.query(`grant ${role} to current_user with set true, inherit false`)
  if (role === 'tsuen_lookup') await client.query('grant create on schema public to tsuen_lookup')
  if (role === 'tsuen_jobs')
    await client.query(`do $$ begin execute format('grant create on database %I to tsuen_jobs', current_database()); end $$`)
  await client.query(`set local role ${role}`)
}

/** Steps back, and gives back what `become` lent. */
async function step(client: Connection, role: Role): Promise<void> {
  await client.query('set local role none')
  if (role === 'tsuen_lookup') await client.query('revoke create on schema public from tsuen_lookup')
  if (role === 'tsuen_jobs')
    await client.query(`do $$ begin execute format('revoke create on database %I from tsuen_jobs', current_database()); end $$`)
  const { rows } = await client.query<{ lent: boolean }>(
    `select exists (select from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.grantor join pg_roles o on o.oid = m.roleid
       where r.rolname = current_user and g.rolname = current_user and o.rolname = '${role}') as lent`,
  )
  if (rows[0]?.lent) await client.query(`revoke ${role} from current_user`)
}
