import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { oweMails } from './act.ts'
import { type AuditReport, auditPublicKey, verifyAudit } from './audit-seal.ts'
import { japanDate } from './calendar.ts'
import { stillClock, systemClock } from './clock.ts'
import { createPool, inRole } from './db.ts'
import { createIds } from './ids.ts'
import { type JobContext, type Jobs, startJobs } from './jobs.ts'
import { newKeys } from './keys.ts'
import { createLog } from './log.ts'
import { systemRandom } from './random.ts'

const clock = stillClock(new Date('2026-11-22T03:00:00Z'))
const id = createIds(systemClock, systemRandom)
const keys = newKeys()
const dir = mkdtempSync(join(tmpdir(), 'tsuen-jobs-'))
const checkpointFile = join(dir, 'checkpoints.jsonl')
const ran: string[] = []
const lines: string[] = []
let seen: JobContext | undefined
let database: TestDatabase
let pool: pg.Pool
let outside: pg.Client
let jobs: Jobs

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ url: database.jobsUrl, size: 3, name: 'jobs test' })
  outside = new pg.Client(database.superuserUrl)
  await outside.connect()
  jobs = await startJobs({
    pool,
    directUrl: database.appUrl,
    clock,
    id,
    random: systemRandom,
    keys,
    baseUrl: 'http://localhost:3000',
    log: createLog({ to: { write: (line) => lines.push(line) } }),
    checkpointFile,
    sender: null,
    renderers: { plain: async () => ({ subject: 'お知らせ', text: '本文' }) },
    everyMinute: [
      {
        name: 'broken',
        run: async () => {
          throw new Error('no')
        },
      },
      {
        name: 'whole',
        run: async (c) => {
          ran.push('minute')
          seen = c
        },
      },
    ],
    daily: [
      {
        name: 'night',
        run: async () => {
          ran.push('daily')
        },
      },
    ],
  })
})
afterAll(async () => {
  await jobs.stop()
  await outside.end()
  await pool.end()
  await database.drop()
  rmSync(dir, { recursive: true })
})

const kept = async (): Promise<number> => (await outside.query('select 1 from kept_mail')).rowCount ?? 0
const owe = (): Promise<void> =>
  inRole(pool, (tx) => oweMails(tx, [{ kind: 'plain', refs: {}, to: 'a@demo.example' }], () => ({ id, at: clock.now() })))

describe('jobs', () => {
  it('send a mail as soon as its transaction has committed', async () => {
    const began = performance.now()
    await owe()
    await expect.poll(kept, { interval: 20 }).toBe(1)
    // Sooner than the look every 5 seconds: the wake-up did it.
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('hear again after the connection was cut', async () => {
    const ears = async (): Promise<number[]> =>
      (
        await outside.query<{ pid: number }>(
          `select pid from pg_stat_activity where application_name = 'tsuen ear' and datname = current_database()`,
        )
      ).rows.map((row) => row.pid)
    const [old] = await ears()
    await outside.query('select pg_terminate_backend($1)', [old])
    await expect.poll(async () => (await ears()).some((pid) => pid !== old), { timeout: 8_000 }).toBe(true)
    await owe()
    await expect.poll(kept, { interval: 20, timeout: 8_000 }).toBe(2)
    expect(lines.join('')).toContain('mail wake-up lost')
  })

  it('survive the loss of every connection in the middle of work', async () => {
    const busy = inRole(pool, (tx) => sql`select pg_sleep(20)`.execute(tx))
    const lost = expect(busy).rejects.toThrow()
    await expect
      .poll(
        async () =>
          (await outside.query(`select 1 from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`))
            .rowCount,
      )
      .toBe(1)
    await outside.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'tsuen%' and datname = current_database()`,
    )
    await lost
    // Connections that lay idle learn of their end a moment later.
    await expect.poll(() => owe().then(() => 'owed', String)).toBe('owed')
    await expect.poll(kept, { timeout: 8_000 }).toBe(3)
  })

  it('run every piece of a tick with the clock, whatever happens to the others', async () => {
    // The worker's own minute may turn meanwhile: what counts is that this call ran its pieces and nothing else ran.
    const before = ran.length
    await jobs.runMinute()
    expect(ran.length).toBeGreaterThan(before)
    expect(new Set(ran)).toEqual(new Set(['minute']))
    expect(seen?.now).toEqual(clock.now())
    expect(seen?.today).toBe(japanDate(clock.now()))
    expect(lines.join('')).toContain('"job":"broken"')
  })

  it('are scheduled once for all nodes, in the worker’s own schema', async () => {
    const { rows } = await outside.query(`select identifier from graphile_worker._private_known_crontabs order by 1`)
    expect(rows.map((row) => row.identifier)).toEqual(['daily', 'minute'])
    const { rows: owners } = await outside.query(
      `select nspowner::regrole::text as owner from pg_namespace where nspname = 'graphile_worker'`,
    )
    expect(owners).toEqual([{ owner: 'tsuen_jobs' }])
  })

  it('run what the worker is told to', async () => {
    await outside.query(`set role tsuen_jobs; select graphile_worker.add_job('daily'); reset role`)
    await expect.poll(() => ran, { timeout: 8_000 }).toContain('daily')
  })

  it('seal the audit trail and sign it', async () => {
    await outside.query(
      `insert into audit_event (id, at, event, code, actor_kind, municipality, request_id) values ($1, $2, 'x', 'ok', 'job', '131075', 'r')`,
      [randomUUID(), clock.now()],
    )
    // Open transactions of other tests' databases hold the seal back as well, and the timer may be faster than this call.
    const report = async (): Promise<AuditReport> => {
      await jobs.seal()
      return inRole(pool, (tx) =>
        verifyAudit(tx, existsSync(checkpointFile) ? readFileSync(checkpointFile, 'utf8') : '', auditPublicKey(keys)),
      )
    }
    await expect.poll(async () => (await report()).events, { timeout: 60_000 }).toBe(1)
    expect(await report()).toMatchObject({ events: 1, blocks: 1, checkpoints: 1, findings: [] })
  }, 90_000)

  it('tidy at night, and keep what is not old enough', async () => {
    const days = (n: number): Date => new Date(clock.now().getTime() - n * 86_400_000)
    await outside.query('delete from kept_mail')
    for (const [key, age] of [
      ['old', 7.01],
      ['young', 6.99],
    ] as const) {
      await outside.query('insert into idempotency_key (scope, key, request_hash, created_at) values ($1, $2, $3, $4)', [
        randomUUID(),
        key,
        Buffer.alloc(32),
        days(age),
      ])
    }
    for (const [message, age] of [
      ['old', 31],
      ['young', 29],
    ] as const) {
      await outside.query(
        `insert into kept_mail (id, message_id, recipient, subject, body, sent_at) values ($1, $2, 'a', 'b', 'c', $3)`,
        [randomUUID(), message, days(age)],
      )
      await outside.query(
        `insert into outbox (id, kind, refs, message_id, not_before, sent_at) values ($1, 'plain', '{}', $2, $3, $3)`,
        [randomUUID(), message, days(age)],
      )
    }
    await jobs.runDaily()
    expect((await outside.query('select key from idempotency_key')).rows).toEqual([{ key: 'young' }])
    expect((await outside.query('select message_id from kept_mail')).rows).toEqual([{ message_id: 'young' }])
    expect((await outside.query(`select message_id from outbox where message_id in ('old', 'young')`)).rows).toEqual([
      { message_id: 'young' },
    ])
  })

  it('repeat a night of which a part failed', async () => {
    await outside.query('alter table kept_mail rename to kept_mail_hidden')
    await expect(jobs.runDaily()).rejects.toThrow('1 of the daily jobs failed')
    await outside.query('alter table kept_mail_hidden rename to kept_mail')
  })
})
