import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { type AuditReport, auditPublicKey, openCheckpoints, sealAudit, verifyAudit } from './audit-seal.ts'
import { createPool, inRole } from './db.ts'
import { newKeys } from './keys.ts'

const keys = newKeys()
const now = new Date('2026-11-22T03:00:00Z')
const dir = mkdtempSync(join(tmpdir(), 'tsuen-audit-'))
const file = join(dir, 'audit-checkpoints.jsonl')
let database: TestDatabase
let pool: pg.Pool
let root: pg.Client

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ url: database.jobsUrl, size: 3, name: 'test' })
  root = new pg.Client(database.superuserUrl)
  await root.connect()
  // What an intruder with every right would do first.
  await root.query("set session_replication_role = 'replica'")
})
afterAll(async () => {
  await root.end()
  await pool.end()
  await database.drop()
  rmSync(dir, { recursive: true })
})
beforeEach(async () => {
  await root.query('delete from audit_block; delete from audit_event')
  rmSync(file, { force: true })
})

async function write(municipality: string | null, client: pg.Client | pg.PoolClient = root): Promise<string> {
  const id = randomUUID()
  await client.query(
    `insert into audit_event (id, at, event, code, actor_kind, municipality, child_ids, ids, request_id) values ($1, $2, 'booking.made', 'ok', 'guardian1', $3, $4, $5, 'r-1')`,
    [id, now, municipality, [randomUUID()], JSON.stringify({ booking: id })],
  )
  return id
}
/** The oldest open transaction counts for the whole cluster: those of other tests' databases too. */
async function settled(): Promise<void> {
  await expect
    .poll(
      async () =>
        (await root.query('select coalesce(pg_snapshot_xmin(pg_current_snapshot()) > max(tx_id), true) as past from audit_event'))
          .rows[0]?.past,
      {
        timeout: 60_000,
        interval: 20,
      },
    )
    .toBe(true)
}
const sealRound = (): Promise<number> => inRole(pool, (tx) => sealAudit(tx, now))
/** Sealed by the jobs' role, signed, as the job does it. */
async function seal(): Promise<number> {
  await settled()
  const sealed = await sealRound()
  await inRole(pool, (tx) => openCheckpoints(file, keys).sign(tx, now))
  return sealed
}
const check = (text = existsSync(file) ? readFileSync(file, 'utf8') : ''): Promise<AuditReport> =>
  inRole(pool, (tx) => verifyAudit(tx, text, auditPublicKey(keys)))
const problems = async (text?: string): Promise<string[]> =>
  (await check(text)).findings.map((f) => `${f.problem} ${f.municipality}/${f.ordinal}`)

/** Three towns, two rounds, rows of no town among them. */
async function history(): Promise<string[]> {
  const ids: string[] = []
  for (const town of ['131075', '131083', null, '131075']) ids.push(await write(town))
  expect(await seal()).toBe(4)
  for (const town of ['131075', '131083']) ids.push(await write(town))
  expect(await seal()).toBe(2)
  return ids
}

describe('the sealed audit trail', { timeout: 90_000 }, () => {
  it('holds when nothing was touched, and an idle round writes nothing', async () => {
    await history()
    expect(await seal()).toBe(0)
    expect(await check()).toEqual({ events: 6, blocks: 5, checkpoints: 2, findings: [] })
  })

  it('waits for transactions that are still open', async () => {
    const open = new pg.Client(database.superuserUrl)
    await open.connect()
    await open.query('begin')
    await write('131075', open)
    await write('131075')
    expect(await sealRound()).toBe(0)
    await open.query('commit')
    await open.end()
    expect(await seal()).toBe(2)
    expect(await problems()).toEqual([])
  })

  it('keeps the chain with 64 writers and several sealers', async () => {
    const writers = new pg.Pool({ connectionString: database.superuserUrl, max: 16 })
    const all = Promise.all(
      Array.from({ length: 64 }, async (_, i) => {
        const client = await writers.connect()
        await client.query('begin')
        await write(['131075', '131083', null][i % 3] ?? null, client)
        await client.query(i % 7 === 0 ? 'rollback' : 'commit')
        client.release()
      }),
    )
    for (let i = 0; i < 8; i++) await Promise.all([sealRound(), sealRound()])
    await all
    await writers.end()
    await seal()
    const report = await check()
    expect(report.findings).toEqual([])
    expect(report.events).toBe(54)
  })

  it.each([
    ['code', `update audit_event set code = 'other' where id = $1`],
    ['time, by a microsecond', `update audit_event set at = at + interval '1 microsecond' where id = $1`],
    ['ids', `update audit_event set ids = '{}' where id = $1`],
    ['child', `update audit_event set child_ids = '{}' where id = $1`],
    ['who', `update audit_event set login_id = gen_random_uuid() where id = $1`],
    ['the row itself', 'delete from audit_event where id = $1'],
  ])('finds an edited row: %s', async (_, statement) => {
    const [, id] = await history()
    await root.query(statement, [id])
    expect(await problems()).toEqual(['rows 131083/1'])
  })

  it('finds a row that was slipped in, into a block or beside them', async () => {
    const [first] = await history()
    await root.query(
      `insert into audit_event select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from audit_event e where id = $1`,
      [first],
    )
    expect(await problems()).toEqual(['rows 131075/1'])
    await root.query(
      `update audit_event set municipality = '999999' where id in (select id from audit_event where municipality = '131075' limit 1)`,
    )
    expect(await problems()).toContain('unsealed 999999/0')
  })

  it('finds a row that moved to another town', async () => {
    const [first] = await history()
    await root.query(`update audit_event set municipality = '131083' where id = $1`, [first])
    expect(await problems()).toEqual(['rows 131075/1', 'rows 131083/1'])
  })

  it('finds a cut tail by the signed file, and a block taken from the middle', async () => {
    await history()
    await root.query(`delete from audit_event where tx_id >= (select max(from_tx) from audit_block where ordinal = 2)`)
    await root.query('delete from audit_block where ordinal = 2')
    expect(await problems()).toEqual(['tail /2'])
    await root.query(
      `delete from audit_block where municipality = '131075'; delete from audit_event where municipality = '131075'`,
    )
    expect(await problems()).toEqual(['tail /1', 'tail /2'])
  })

  it('finds a chain that was computed anew after an edit', async () => {
    const [, id] = await history()
    const signed = readFileSync(file, 'utf8')
    await root.query(`update audit_event set code = 'other' where id = $1`, [id])
    await root.query('delete from audit_block')
    rmSync(file)
    await seal()
    expect(await problems()).toEqual([])
    expect(await problems(signed)).toEqual(['tail /1', 'tail /2'])
  })

  it('finds changes of the file itself', async () => {
    await history()
    const text = readFileSync(file, 'utf8')
    const [one = '', two = ''] = text.trimEnd().split('\n')
    expect(await problems(two)).toEqual(['checkpoint /1'])
    expect(await problems(`${one.replace('"blocks":3', '"blocks":2')}\n${two}`)).toContain('checkpoint /1')
    expect(await inRole(pool, (tx) => verifyAudit(tx, text, auditPublicKey(newKeys())))).toMatchObject({
      findings: [
        { problem: 'checkpoint', ordinal: 1 },
        { problem: 'checkpoint', ordinal: 2 },
      ],
    })
  })

  it('signs at the next start what a crash left unsigned', async () => {
    await write('131075')
    await settled()
    await sealRound()
    await write('131075')
    await settled()
    await sealRound()
    expect(await inRole(pool, (tx) => openCheckpoints(file, keys).sign(tx, now))).toBe(2)
    expect((await check()).checkpoints).toBe(2)
    rmSync(file)
    const again = openCheckpoints(file, keys)
    const twice = await Promise.all([inRole(pool, (tx) => again.sign(tx, now)), inRole(pool, (tx) => again.sign(tx, now))])
    expect(twice.sort()).toEqual([0, 2])
    expect(await check()).toMatchObject({ checkpoints: 2, findings: [] })
    writeFileSync(file, readFileSync(file))
    expect(await inRole(pool, (tx) => openCheckpoints(file, keys).sign(tx, now))).toBe(0)
  })

  it('says so when the transaction counter went back', async () => {
    await history()
    await root.query(`update audit_block set to_tx = '4611686018427387904' where municipality = '131075' and ordinal = 2`)
    await expect(seal()).rejects.toThrow('transaction counter')
  })
})
