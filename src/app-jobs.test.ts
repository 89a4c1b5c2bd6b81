/** What runs without a request, wired as the server wires it: mail through a real mail server, and the night's reconciliation. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../test/helpers/app.ts'
import { buildAcceptance, buildCells, buildFacility, buildHousehold, buildTowns } from '../test/helpers/build.ts'
import { type SmtpSink, startSmtpSink } from '../test/helpers/smtp-sink.ts'
import { type StartedJobs, startJobs } from './app-jobs.ts'
import { createLog } from './platform/log.ts'
import { seededRandom } from './platform/random.ts'

let t: TestApp
let sink: SmtpSink
let jobs: StartedJobs
const lines: string[] = []
const dataDir = mkdtempSync(join(tmpdir(), 'tsuen-jobs-'))
const day = '2026-12-03'

beforeAll(async () => {
  t = await startTestApp()
  sink = await startSmtpSink()
  jobs = await startJobs({
    jobsUrl: t.database.jobsUrl,
    appUrl: t.database.appUrl,
    directUrl: t.database.jobsUrl,
    settleUrl: t.database.settleUrl,
    keys: t.keys,
    clock: t.clock,
    random: seededRandom('jobs'),
    baseUrl: 'https://tsuen.example',
    smtpUrl: sink.url,
    demo: false,
    dataDir,
    log: createLog({ to: { write: (line) => lines.push(line) } }),
  })
  await buildTowns(t)
  const facility = await buildFacility(t)
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 2 })
  const reply = await family.guardian.client.call('POST', '/api/v1/bookings', {
    child: child.id,
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 660,
  })
  expect(reply.status).toBe(200)
})
afterAll(async () => {
  await jobs.stop()
  await sink.close()
  await t.close()
  rmSync(dataDir, { recursive: true })
})
beforeEach(() => {
  lines.length = 0
})

const audits = async (): Promise<{ code: string; ids: unknown }[]> => {
  const { rows } = await (t.admin as pg.Pool).query<{ code: string; ids: unknown }>(
    "select code, ids from audit_event where event = 'counters.reconcile' order by id desc",
  )
  return rows
}
const alarms = (): string[] => lines.filter((line) => line.includes('counters differ'))

test('a mail reaches a real mail server: the sender is a bare address, as the envelope wants it', async () => {
  await jobs.drain()
  expect(sink.mails.map((m) => m.from?.address)).toEqual(['no-reply@tsuen.example'])
  const { rows } = await t.admin.query('select 1 from outbox where sent_at is null')
  expect(rows).toEqual([])
})

test('a clean night says so, in the audit and in the figures', async () => {
  await jobs.runDaily()
  expect(alarms()).toEqual([])
  expect((await audits())[0]).toEqual({ code: 'clean', ids: { hours: '0', held: '0', places: '0' } })
  expect(jobs.gauges()).toMatchObject({
    tsuen_counter_drifts: 0,
    tsuen_reconciled_seconds: Math.floor(t.clock.now().getTime() / 1000),
  })
})

test('one cell and one balance that differ raise the alarm: log, figure, audit', async () => {
  await t.admin.query('update slot_cell set taken = taken + 1, taken1 = taken1 + 1 where start_min = 690')
  await t.admin.query("update hours_balance set used = used + 30 where layer = 'national'")
  await jobs.runDaily()
  expect(alarms()).toHaveLength(1)
  expect(JSON.parse(alarms()[0] ?? '{}')).toMatchObject({ level: 'error', job: 'reconcile', count: 2 })
  expect((await audits())[0]).toEqual({ code: 'drift', ids: { hours: '1', held: '0', places: '1' } })
  expect(jobs.gauges()).toMatchObject({ tsuen_counter_drifts: 2 })
})
