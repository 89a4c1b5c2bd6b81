/** Migrations as their own command runs them. @one-zone: no date is computed here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { MigrationError, migrate } from './migrate.ts'

// Roles belong to the cluster that all tests share: other passwords would lock the others out.
const passwords = { app: 'test-app', settle: 'test-settle', jobs: 'test-jobs' }
const made: TestDatabase[] = []
const fresh = async (): Promise<TestDatabase> => {
  const database = await emptyDatabase()
  made.push(database)
  return database
}
afterAll(async () => {
  for (const database of made) await database.drop()
  rmSync(folder, { recursive: true })
})

const first = 'create table note (id int primary key);'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsuen-migrations-'))
})
const folderWith = (files: Record<string, string>): string => {
  const directory = mkdtempSync(join(folder, 'm-'))
  const ground =
    'create table migration (name text primary key, checksum text not null, created_at timestamptz not null default now());'
  for (const [name, text] of Object.entries({ '202611010000-ground.sql': ground, ...files }))
    writeFileSync(join(directory, name), text)
  return directory
}
const ask = async <R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  test('applies everything as the owner who is no superuser, then nothing; passwords open the roles', async () => {
    const { ownerUrl, appUrl, settleUrl, jobsUrl } = await fresh()
    const once = await migrate(ownerUrl, { passwords })
    expect(once.applied.length).toBeGreaterThan(10)
    expect(once.applied.at(-1)).toBe(once.version)
    expect(await migrate(ownerUrl, { passwords })).toEqual({ applied: [], version: once.version })
    for (const url of [appUrl, settleUrl, jobsUrl])
      expect(await ask(url, 'select count(*)::int as n from facility')).toEqual([{ n: 0 }])
    // nobody kept what was lent while the files ran
    expect(
      await ask(
        ownerUrl,
        `select has_schema_privilege('tsuen_lookup', 'public', 'create') as a, has_database_privilege('tsuen_jobs', current_database(), 'create') as b,
           pg_has_role('tsuen_owner', 'tsuen_lookup', 'set') as c`,
      ),
    ).toEqual([{ a: false, b: false, c: false }])
  })

  test('four at once, through addresses and pools, on a superuser’s connection too: applied once', async () => {
    const { ownerUrl, superuserUrl } = await fresh()
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
    const all = await Promise.all([
      migrate(ownerUrl, { passwords }),
      migrate(pool, { passwords }),
      migrate({ connectionString: superuserUrl }, { passwords }),
      migrate(pool, { passwords }),
    ])
    await pool.end()
    expect(all.map((m) => m.applied.length).filter((n) => n > 0)).toHaveLength(1)
    expect(
      await ask(
        ownerUrl,
        "select count(*)::int as n from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner <> 'tsuen_owner'::regrole",
      ),
    ).toEqual([{ n: 0 }])
  })

  test('a file that fails leaves nothing, says which, and can be mended', async () => {
    const { ownerUrl } = await fresh()
    const directory = folderWith({ '202611020000-note.sql': `${first} select 1 / 0;` })
    await expect(migrate(ownerUrl, { passwords, directory })).rejects.toThrow(/^202611020000-note: division by zero/)
    expect(await ask(ownerUrl, "select to_regclass('note') is null as gone, (select count(*)::int from migration) as n")).toEqual(
      [{ gone: true, n: 1 }],
    )
    writeFileSync(join(directory, '202611020000-note.sql'), first)
    expect((await migrate(ownerUrl, { passwords, directory })).applied).toEqual(['202611020000-note'])
  })

  test('refuses a changed file, a newer database, a wrong name', async () => {
    const { ownerUrl } = await fresh()
    const directory = folderWith({ '202611020000-note.sql': first })
    await migrate(ownerUrl, { passwords, directory })
    writeFileSync(join(directory, '202611020000-note.sql'), `${first} -- later thought`)
    await expect(migrate(ownerUrl, { passwords, directory })).rejects.toThrow(MigrationError)
    await expect(migrate(ownerUrl, { passwords, directory: folderWith({}) })).rejects.toThrow(/start the newer program/)
    await expect(migrate(ownerUrl, { passwords, directory: folderWith({ 'note.sql': first }) })).rejects.toThrow(/YYYYMMDDHHMM/)
  })

  test('a role that does not own the database is turned away', async () => {
    const { ownerUrl, appUrl } = await fresh()
    await migrate(ownerUrl, { passwords })
    await expect(migrate(appUrl, { passwords })).rejects.toThrow()
  })
})
