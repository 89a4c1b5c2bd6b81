import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyDatabase, freshDatabase, type TestDatabase } from '../test/helpers/database.ts'
import { openCheckpoints, sealAudit } from './platform/audit-seal.ts'
import { type Config, readConfig } from './platform/config.ts'
import { createPool, inRole } from './platform/db.ts'
import { tieToKeys } from './platform/installation.ts'
import { openKeys } from './platform/keys.ts'
import { verifyAuditNow } from './verify-audit-now.ts'

const now = new Date('2026-11-22T03:00:00Z')
const dir = mkdtempSync(join(tmpdir(), 'tsuen-verify-'))
const file = join(dir, 'audit-checkpoints.jsonl')
let database: TestDatabase
let config: Config
let rows: string[]
let signed: string

beforeAll(async () => {
  database = await freshDatabase()
  config = readConfig({ TSUEN_DATA_DIR: dir, DATABASE_URL: database.ownerUrl })
  const keys = openKeys(config.keyFile, null)
  await tieToKeys(database.ownerUrl, keys.fingerprint)
  const pool = createPool({ url: database.jobsUrl, size: 1, name: 'test' })
  rows = [randomUUID(), randomUUID()]
  await bare(
    `insert into audit_event (id, at, event, code, actor_kind, municipality, child_ids, ids, request_id)
     select id, $2, 'booking.made', 'ok', 'guardian1', '131075', '{}', '{}', 'r-1' from unnest($1::uuid[]) id`,
    [rows, now],
  )
  // Transactions of other tests' databases hold the mark back.
  await vi.waitFor(async () => expect(await inRole(pool, (tx) => sealAudit(tx, now))).toBe(2), { timeout: 60_000, interval: 20 })
  await inRole(pool, (tx) => openCheckpoints(file, keys).sign(tx, now))
  await pool.end()
  signed = readFileSync(file, 'utf8')
}, 90_000)
afterAll(async () => {
  await database.drop()
  rmSync(dir, { recursive: true })
})

/** As an intruder with every right. */
async function bare(statement: string, values: unknown[]): Promise<void> {
  const client = new pg.Client(database.superuserUrl)
  await client.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query(statement, values)
  await client.end()
}
async function verify(of = config, copy: string | null = null): Promise<string[]> {
  const lines: string[] = []
  try {
    await verifyAuditNow(of, copy, (line) => lines.push(line))
  } catch (error) {
    lines.push(`! ${(error as Error).message}`)
  }
  return lines
}

describe('npm run audit:verify', () => {
  it('says how much fits, as the owner and with the roles that an installation may have instead', async () => {
    const fits = [expect.stringContaining('2 rows, 1 blocks, 1 signed rounds')]
    expect(await verify()).toEqual(fits)
    const { appUrl, settleUrl, jobsUrl } = database
    expect(await verify({ ...config, database: { kind: 'roles', appUrl, settleUrl, jobsUrl, directUrl: jobsUrl } })).toEqual(fits)
  })

  it('asks for the signed file and takes a copy of it', async () => {
    const copy = join(dir, 'copy.jsonl')
    writeFileSync(copy, signed)
    rmSync(file)
    expect(await verify()).toEqual([expect.stringMatching(/^! 署名の記録 .* がありません/)])
    expect(await verify(config, copy)).toEqual([expect.stringContaining('1 signed rounds')])
    writeFileSync(file, '')
    expect(await verify()).toEqual([expect.stringMatching(/^! 署名の記録 .* が空です/)])
    writeFileSync(file, signed)
  })

  it('names the block of an edited row and ends with an error, telling nothing of the row', async () => {
    await bare(`update audit_event set code = 'other' where id = $1`, [rows[0]])
    const lines = await verify()
    expect(lines).toEqual([expect.stringMatching(/^rows 131075\/1: /), expect.stringContaining('（1か所）')])
    expect(lines.join()).not.toContain(rows[0])
    await bare(`update audit_event set code = 'ok' where id = $1`, [rows[0]])
  })

  it('sees a tail that was cut together with its rows', async () => {
    await bare('with cut as (delete from audit_block) delete from audit_event where id = any($1)', [rows])
    expect(await verify()).toEqual([expect.stringMatching(/^tail -\/1: /), expect.stringContaining('（1か所）')])
  })

  it('makes no database and no key file where there is none', async () => {
    const empty = join(dir, 'empty')
    expect(await verify(readConfig({ TSUEN_DATA_DIR: empty }))).toEqual([expect.stringContaining('データベースがありません')])
    expect(existsSync(empty)).toBe(false)
    const other = await emptyDatabase()
    const keyFile = join(dir, 'other-keys.json')
    expect(await verify(readConfig({ TSUEN_DATA_DIR: dir, TSUEN_KEY_FILE: keyFile, DATABASE_URL: other.ownerUrl }))).toEqual([
      expect.stringContaining('データベースが空です'),
    ])
    expect(existsSync(keyFile)).toBe(false)
    await other.drop()
  })
})
