/** Keys of children, applications and files on real rows. @one-zone: no date is computed here. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { buildWorld, hashOf, put, putTown, type World, worldNow } from '../../test/helpers/two-worlds.ts'
import { BrokenSeal, openText, seal } from './crypto.ts'
import { childKey, childKeys, createChildKey, destroyChildKey } from './crypto-child.ts'
import { createPool, inRole, inSession, type Mode, type ReadTx } from './db.ts'
import { type CheckedFile, readStoredFile, removeStoredFile, storedFileName, storeFile } from './files.ts'
import { newKeys } from './keys.ts'

const keys = newKeys()
let database: TestDatabase
let app: pg.Pool
let owner: pg.Pool
let outside: pg.Client
let here: World
let there: World
const where = { table: 'child_sheet_section', column: 'sealed', row: randomUUID() }

beforeAll(async () => {
  database = await freshDatabase()
  app = createPool({ url: database.appUrl, size: 2, name: 'test' })
  owner = createPool({ url: database.ownerUrl, size: 1, name: 'test' })
  outside = new pg.Client(database.superuserUrl)
  await outside.connect()
  await putTown(outside, '131075', '墨田区')
  await putTown(outside, '131083', '江東区')
  here = await buildWorld(outside, 'aaa', '131075', 1)
  there = await buildWorld(outside, 'bbb', '131083', 2)
})
afterAll(async () => {
  await Promise.all([app.end(), owner.end(), outside.end()])
  await database.drop()
})

const as = <T>(
  world: World,
  kind: 'guardian1' | 'facilityStaff' | 'wardOfficer' | 'wardViewer' | 'applicant',
  work: (tx: never) => Promise<T>,
  mode: Mode = 'write',
): Promise<T> =>
  inSession(
    app,
    {
      tokenHash: hashOf(world.tokens[kind] ?? ''),
      side:
        kind === 'guardian1' ? 'guardian' : kind === 'facilityStaff' ? 'facility' : kind === 'applicant' ? 'applicant' : 'office',
      now: worldNow,
    },
    mode,
    (tx) => work(tx as never),
  )

describe('the stored key of a child', () => {
  const child = randomUUID()
  let sealed: Buffer

  it('is made by the ward and opens for family and ward, not for strangers', async () => {
    await put(outside, 'child', {
      id: child,
      household_id: here.ids.household,
      municipality: '131075',
      family_name: '髙﨑',
      given_name: '𠮷',
      family_kana: 'タカサキ',
      given_kana: 'ヨシ',
      birth_date: '2025-05-01',
      sex: 'male',
    })
    sealed = await as(here, 'wardOfficer', async (tx) => seal(await createChildKey(tx, keys, child, worldNow), where, '卵'))
    for (const kind of ['guardian1', 'wardOfficer'] as const) {
      const key = await as(here, kind, (tx) => childKey(tx, keys, child), 'read')
      expect(key && openText(key, where, sealed), kind).toBe('卵')
    }
    for (const kind of ['guardian1', 'wardOfficer', 'facilityStaff'] as const) {
      expect(await as(there, kind, (tx) => childKey(tx, keys, child), 'read'), kind).toBeNull()
    }
  })

  it('of a sibling does not open when the rows are swapped', async () => {
    // The world's own child has made-up bytes for a key.
    await expect(as(here, 'guardian1', (tx) => childKeys(tx, keys, [child, here.ids.child]), 'read')).rejects.toThrow(BrokenSeal)
    await outside.query(
      'update child_key set (kek, wrapped) = (select kek, wrapped from child_key where child_id = $1) where child_id = $2',
      [child, here.ids.child],
    )
    await expect(as(here, 'guardian1', (tx) => childKey(tx, keys, here.ids.child), 'read')).rejects.toThrow(BrokenSeal)
  })

  it('cannot be destroyed by the application’s role; once destroyed it is gone for all', async () => {
    await expect(as(here, 'wardOfficer', (tx) => destroyChildKey(tx, child, worldNow))).rejects.toThrow('permission denied')
    await inRole(owner, (tx) => destroyChildKey(tx, child, worldNow))
    expect(await as(here, 'guardian1', (tx) => childKey(tx, keys, child), 'read')).toBeNull()
  })
})

describe('stored files', () => {
  const canary = 'CANARY-課税証明書-2026'
  const bytes = new Uint8Array(Buffer.from(canary.repeat(20_000)))
  const file: CheckedFile = { field: 'taxProof', name: `${canary}.pdf`, type: 'application/pdf', bytes }
  const id = randomUUID()
  const read = (tx: ReadTx) => readStoredFile(tx, keys, id)

  it('come back byte for byte, in several rows, and hold nothing readable', async () => {
    await as(here, 'applicant', (tx) => storeFile(tx, keys, id, { applicationId: here.ids.application }, file, worldNow))
    const back = await as(here, 'applicant', read, 'read')
    expect(back).toMatchObject({ name: file.name, type: file.type })
    expect(Buffer.from(back?.bytes ?? []).equals(bytes)).toBe(true)
    const { rows } = await outside.query<{ text: string }>(
      `select encode(sealed, 'escape') as text from file_chunk where file_id = $1 union all select stored_file::text || encode(sealed_name, 'escape') from stored_file where id = $1`,
      [id],
    )
    expect(rows.length).toBeGreaterThan(3)
    expect(Math.max(...rows.map((row) => row.text.length))).toBeGreaterThan(200_000)
    for (const row of rows) expect(row.text).not.toContain('CANARY')
    const { rows: names } = await outside.query<{ sealed_name: Buffer }>('select sealed_name from stored_file where id = $1', [
      id,
    ])
    expect(storedFileName(keys, id, names[0]?.sealed_name ?? Buffer.alloc(0))).toBe(file.name)
  })

  it('are read by the ward that handles the application and by nobody else', async () => {
    expect((await as(here, 'wardOfficer', read, 'read'))?.bytes.length).toBe(bytes.length)
    for (const kind of ['wardOfficer', 'applicant', 'guardian1', 'facilityStaff'] as const)
      expect(await as(there, kind, read, 'read'), kind).toBeNull()
    expect(await as(here, 'facilityStaff', read, 'read')).toBeNull()
  })

  it('do not open when their rows are swapped or cut', async () => {
    await outside.query(
      'update file_chunk set ordinal = case ordinal when 0 then 1000 when 1 then 0 else ordinal end where file_id = $1 and ordinal < 2',
      [id],
    )
    await expect(as(here, 'applicant', read, 'read')).rejects.toThrow(BrokenSeal)
    await outside.query('delete from file_chunk where file_id = $1 and ordinal in (0, 1000)', [id])
    await expect(as(here, 'applicant', read, 'read')).rejects.toThrow('not whole')
  })

  it('are gone when removed', async () => {
    await as(here, 'applicant', (tx) => removeStoredFile(tx, id))
    expect(await as(here, 'applicant', read, 'read')).toBeNull()
    expect((await outside.query('select 1 from file_chunk where file_id = $1', [id])).rowCount).toBe(0)
  })
})
