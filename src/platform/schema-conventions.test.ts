/** The catalogue keeps the house's conventions (docs/architecture.md, the database), and says what schema.ts and inventory.ts say. @one-zone */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { dataClasses, definerFunctions, inventory, publicTables, unwalledTables } from './inventory.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  client = new pg.Client(database.superuserUrl)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const query = async <R extends pg.QueryResultRow>(text: string): Promise<R[]> => (await client.query<R>(text)).rows
/** One text per row of what breaks a rule. */
const breaches = async (text: string): Promise<string[]> => (await query<{ what: string }>(text)).map((row) => row.what)

const tables = "pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace"

describe('names', () => {
  test('tables are singular and snake_case, migrations are dated', async () => {
    // A series is one and many alike.
    expect(
      await breaches(
        `select relname as what from ${tables} and (relname !~ '^[a-z][a-z0-9_]*$' or relname ~ '[^s]s$') and relname <> 'series'`,
      ),
    ).toEqual([])
    for (const name of readdirSync(migrations)) expect(name).toMatch(/^\d{12}-[a-z0-9-]+\.sql$/)
  })

  test('every CHECK and every exclusion has a name of its own', async () => {
    expect(
      await breaches(`select conrelid::regclass || ' ' || conname as what from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('c', 'x')
          and (conname not like conrelid::regclass || '\\_%' or conname !~ '_(check|excl)$' or conname = conrelid::regclass || '_check')`),
    ).toEqual([])
  })

  test('created_at stands everywhere, set by the database', async () => {
    expect(
      await breaches(`select relname as what from ${tables} and not exists (select from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid
        and d.adnum = a.attnum where a.attrelid = c.oid and attname = 'created_at' and attnotnull and atttypid = 'timestamptz'::regtype
        and pg_get_expr(adbin, adrelid) = 'now()')`),
    ).toEqual([])
  })
})

describe('keys', () => {
  test('every table has a primary key, every foreign key an index that begins with it', async () => {
    expect(
      await breaches(
        `select relname as what from ${tables} and not exists (select from pg_constraint p where p.conrelid = c.oid and contype = 'p')`,
      ),
    ).toEqual([])
    expect(
      await breaches(`select conrelid::regclass || ' ' || conname as what from pg_constraint f
        where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
          select from pg_index i where i.indrelid = f.conrelid and i.indpred is null
            and (select array_agg(k order by k) from unnest(i.indkey[0:cardinality(f.conkey) - 1]) k)
              = (select array_agg(k order by k) from unnest(f.conkey) k))`),
    ).toEqual([])
  })

  test('no index stands twice', async () => {
    expect(
      await breaches(`select indrelid::regclass || ': ' || string_agg(indexrelid::regclass::text, ' = ') as what from pg_index i
        join pg_class t on t.oid = i.indrelid where t.relnamespace = 'public'::regnamespace
        group by indrelid, indkey::text, indclass::text, coalesce(pg_get_expr(indpred, indrelid), ''), coalesce(indexprs::text, '') having count(*) > 1`),
    ).toEqual([])
  })
})

describe('row-level security', () => {
  test('enabled and forced on every table, with the owner’s own policy', async () => {
    const open = unwalledTables.map((t) => `'${t}'`).join(', ')
    expect(
      await breaches(`select relname as what from ${tables} and relname not in (${open}) and not (relrowsecurity and relforcerowsecurity
        and exists (select from pg_policies p where p.tablename = relname and roles = '{tsuen_owner}' and cmd = 'ALL' and qual = 'true' and with_check = 'true'))`),
    ).toEqual([])
    expect(await breaches(`select relname as what from ${tables} and relowner <> 'tsuen_owner'::regrole`)).toEqual([])
    expect(
      await breaches(
        "select relname as what from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace",
      ),
    ).toEqual([])
  })

  test('tsuen_app reads without a context exactly the public tables', async () => {
    const open = await breaches(`select distinct tablename as what from pg_policies
      where roles = '{tsuen_app}' and cmd in ('SELECT', 'ALL') and qual !~ 'ctx_' and qual !~ 'EXISTS' order by 1`)
    expect(open).toEqual([...publicTables])
    expect(
      await breaches(`select tablename || ' ' || policyname as what from pg_policies
        where roles = '{tsuen_app}' and cmd <> 'SELECT' and coalesce(with_check, qual) !~ 'ctx_' and coalesce(with_check, qual) !~ 'EXISTS'
          -- the rows that may be changed are the applicant's by their own condition
          and coalesce(qual, '') !~ 'ctx_'`),
    ).toEqual([])
  })

  test('a policy asks for the context once per statement, and the clock never', async () => {
    expect(
      await breaches(`select tablename || ' ' || policyname as what from pg_policies
        where roles = '{tsuen_app}' and (regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), '\\( SELECT ctx_[a-z_]+\\([^()]*\\) AS ctx_[a-z_]+\\)', '', 'g') ~ 'ctx_'
          or coalesce(qual, '') || coalesce(with_check, '') ~* 'now\\(|current_date|current_timestamp')`),
    ).toEqual([])
  })

  test('no function decides by the database’s clock', async () => {
    expect(
      await breaches(`select proname as what from pg_proc where pronamespace = 'public'::regnamespace
        and (prosrc ~* 'now\\(\\)|current_(date|time)|clock_timestamp' or pg_get_function_sqlbody(oid) ~* 'now\\(\\)|current_date')`),
    ).toEqual([])
  })
})

describe('roles', () => {
  test('none is a superuser, passes the wall, or acts as another; look-ups have no login', async () => {
    expect(
      await breaches(
        "select rolname as what from pg_roles where rolname like 'tsuen\\_%' and (rolsuper or rolbypassrls or rolcreatedb or rolreplication)",
      ),
    ).toEqual([])
    expect(
      await breaches(`select m.roleid::regrole || ' to ' || m.member::regrole as what from pg_auth_members m
        where (m.inherit_option or m.set_option) and m.member::regrole::text like 'tsuen\\_%'`),
    ).toEqual([])
    expect(await query("select rolcanlogin, rolcreaterole from pg_roles where rolname = 'tsuen_lookup'")).toEqual([
      { rolcanlogin: false, rolcreaterole: false },
    ])
  })

  test('the public may do nothing', async () => {
    expect(
      await breaches(`select relname as what from pg_class c, aclexplode(relacl) a where relnamespace = 'public'::regnamespace and grantee = 0
        union all select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) where pronamespace = 'public'::regnamespace and grantee = 0
        union all select nspname from pg_namespace, aclexplode(nspacl) where nspname in ('public', 'extension', 'graphile_worker') and grantee = 0`),
    ).toEqual([])
  })

  test('look-ups across the wall are exactly the listed ones, narrow and sealed against other search paths', async () => {
    const found = await query<{
      name: string
      owner: string
      path: string | null
    }>(`select proname as name, proowner::regrole::text as owner,
      (select c from unnest(proconfig) c where c like 'search_path=%') as path from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef order by 1`)
    expect(found.map((f) => f.name)).toEqual(Object.keys(definerFunctions).sort())
    for (const f of found)
      expect(f).toEqual({ name: f.name, owner: 'tsuen_lookup', path: 'search_path=pg_catalog, public, pg_temp' })
  })

  test('tsuen_app writes no counter, no ledger, no seal', async () => {
    const may = await query<{
      what: string
    }>(`select t || ' ' || p as what from unnest(array['hours_balance', 'hours_entry', 'audit_block', 'throttle', 'kept_mail', 'migration']) t,
      unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p where has_table_privilege('tsuen_app', t, p) or p <> 'DELETE' and p <> 'TRUNCATE' and has_any_column_privilege('tsuen_app', t, p)`)
    expect(may).toEqual([])
    expect(
      await breaches("select 'booking' as what where has_table_privilege('tsuen_app', 'booking', 'insert, delete')"),
    ).toEqual([])
  })
})

type Column = { table: string; name: string; type: string; required: boolean; defaulted: boolean }
const columns = (): Promise<Column[]> =>
  query<Column>(`select c.relname as table, attname as name, format_type(atttypid, -1) as type, attnotnull as required, atthasdef as defaulted
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped order by c.oid, attnum`)

describe('inventory', () => {
  test('names every column of every table once', async () => {
    const listed = Object.entries(inventory)
      .flatMap(([table, entry]) => dataClasses.flatMap((c) => (entry[c]?.split(' ') ?? []).map((column) => `${table}.${column}`)))
      .sort()
    expect(listed).toEqual((await columns()).map((c) => `${c.table}.${c.name}`).sort())
  })

  test('P3 is sealed bytes; sealed bytes are P3; public tables hold nothing personal', async () => {
    const types = new Map((await columns()).map((c) => [`${c.table}.${c.name}`, c.type]))
    for (const [table, entry] of Object.entries(inventory)) {
      for (const column of entry.P3?.split(' ') ?? [])
        expect([table, column, types.get(`${table}.${column}`)]).toEqual([table, column, 'bytea'])
      for (const column of [entry.P0, entry.P1, entry.P2].flatMap((list) => list?.split(' ') ?? []))
        expect([table, column]).not.toEqual([table, expect.stringMatching(/^sealed(_name)?$/)])
      if ((publicTables as readonly string[]).includes(table))
        expect([table, entry.P2, entry.P3]).toEqual([table, undefined, undefined])
    }
  })
})

const here = import.meta.dirname
const migrations = join(here, '..', '..', 'migrations')

/** The row types as written: table → column → type text, aliases resolved. */
function writtenTypes(): Map<string, Map<string, string>> {
  const files = readdirSync(join(here, 'schema')).map((name) => readFileSync(join(here, 'schema', name), 'utf8'))
  const aliases = new Map<string, string>()
  const shapes = new Map<string, Map<string, string>>()
  for (const file of files) {
    for (const [, name = '', text = ''] of file.matchAll(/^export type (\w+) =\s+((?:\s*\|?\s*'[^']*')+)$/gm))
      aliases.set(name, text)
    for (const [, name = '', body = ''] of file.matchAll(/^export type (\w+Table) = \{\n(.*?)^\}/gms)) {
      const shape = new Map<string, string>()
      for (const [, column = '', type = ''] of body.matchAll(/^ {2}(\w+): (.*(?:\n {4,}.*)*)$/gm)) shape.set(column, type)
      shapes.set(name, shape)
    }
  }
  const schema = readFileSync(join(here, 'schema.ts'), 'utf8')
  const tables = new Map<string, Map<string, string>>()
  for (const [, table = '', name = ''] of schema.matchAll(/^ {2}(\w+): (\w+Table)$/gm)) {
    const shape = new Map<string, string>()
    for (const [column, type] of shapes.get(name) ?? [])
      shape.set(column, type.replaceAll(/\b[A-Z]\w+\b/g, (word) => aliases.get(word) ?? word).replaceAll(/\s+/g, ' '))
    tables.set(table, shape)
  }
  return tables
}

const bases: Record<string, RegExp> = {
  uuid: /^string$/,
  xid8: /^string$/,
  'uuid[]': /^string\[\]$/,
  'smallint[]': /^number\[\]$/,
  date: /^LocalDate$/,
  'date[]': /^LocalDate\[\]$/,
  'timestamp with time zone': /^Date$/,
  boolean: /^boolean$/,
  bytea: /^Buffer$/,
  'double precision': /^number$/,
  bigint: /^number$/,
  integer: /^(number|Length)$/,
  smallint: /^(number|Time|Length)$/,
  jsonb: /^Json(<.*>)?$/,
}

describe('schema.ts', () => {
  test('says of every column what the catalogue says: name, type, null, default, allowed words', async () => {
    const written = writtenTypes()
    const words = new Map<string, string[]>()
    for (const row of await query<{
      column: string
      text: string
    }>(`select conrelid::regclass || '.' || attname as column, pg_get_constraintdef(c.oid) as text
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where contype = 'c' and cardinality(conkey) = 1 and connamespace = 'public'::regnamespace and pg_get_constraintdef(c.oid) ~ 'ARRAY\\[''[^'']+''::text'`))
      words.set(row.column, [...row.text.matchAll(/'([^']+)'::text/g)].map(([, word = '']) => word).sort())
    const wrong: unknown[] = []
    const found = await columns()
    for (const c of found) {
      const text = written.get(c.table)?.get(c.name) ?? 'missing'
      const defaulted = /^Generated(Always)?<|^Defaulted/.test(text)
      const nullable = /\| null>?$|OrNull/.test(text)
      const base = text
        .replace(/^Generated(?:Always)?<(.*)>$/, '$1')
        .replace(/^Defaulted/, '')
        .replace(/ \| null$/, '')
        .replace('OrNull', '')
      const allowed = words.get(`${c.table}.${c.name}`)
      const said = [...base.matchAll(/'([^']+)'/g)].map(([, word = '']) => word).sort()
      const right = allowed
        ? allowed.join() === said.join() && base.endsWith('[]') === (c.type === 'text[]')
        : c.type === 'text'
          ? base === (c.name === 'month' ? 'LocalMonth' : 'string')
          : c.type === 'text[]'
            ? base === 'string[]'
            : (bases[c.type]?.test(base) ?? false)
      if (!right || nullable === c.required || defaulted !== c.defaulted) wrong.push([c.table, c.name, c.type, text])
    }
    expect(wrong).toEqual([])
    expect([...written].flatMap(([table, shape]) => [...shape.keys()].map((name) => `${table}.${name}`)).sort()).toEqual(
      found.map((c) => `${c.table}.${c.name}`).sort(),
    )
  })
})
