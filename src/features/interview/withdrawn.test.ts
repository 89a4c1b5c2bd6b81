/** INT-5: a withdrawn acceptance ends the bookings that follow it; and every mail that interviews owe can be written by the jobs' role. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildCells, buildFacility, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { createSettlement } from '../booking/settle.ts'
import { endWithdrawnBookings } from './end-withdrawn.ts'
import { interviewMails } from './mails.ts'

let t: TestApp
let pool: pg.Pool
let settlePool: pg.Pool

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'test settle' })
})
afterAll(async () => {
  await Promise.all([pool.end(), settlePool.end()])
  await t.close()
  expect(t.defects).toEqual([])
})

async function runTick(): Promise<void> {
  const random = seededRandom('withdrawn')
  const id = createIds(t.clock, random)
  const settle = createSettlement(settlePool, { id, random, onDefect: (e) => t.defects.push(e) })
  const now = t.clock.now()
  await endWithdrawnBookings(settle).run({
    pool,
    clock: t.clock,
    id,
    keys: t.keys,
    log: createLog({ level: 'silent' }),
    baseUrl: '',
    random,
    now,
    today: japanDate(now),
  })
}

test('bookings of a child whose acceptance is withdrawn become 施設都合取消, once; hours and place come back; others stand', async () => {
  const facility = await buildFacility(t)
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 2 })
  const families = [await buildHousehold(t), await buildHousehold(t)]
  const interviews: string[] = []
  for (const family of families) {
    const asked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/my/interviews', {
      childId: family.children[0]?.id,
      facilityId: facility.id,
      proposals: [{ date: '2026-12-01', start: 600, end: 660 }],
      message: '',
    })
    interviews.push(asked.body.id)
    await staff.client.call('POST', `/api/v1/facilities/${facility.id}/interviews/${asked.body.id}/accept`, {
      kinds: ['flexible'],
      known: true,
    })
    const booked = await family.guardian.client.call('POST', '/api/v1/bookings', {
      child: family.children[0]?.id,
      facility: facility.id,
      kind: 'flexible',
      date: '2026-12-03',
      start: 540,
      end: 660,
    })
    expect(booked.status).toBe(200)
  }
  await staff.client.call('POST', `/api/v1/facilities/${facility.id}/interviews/${interviews[0]}/refuse`, { reason: 'staffing' })
  await runTick()
  await runTick()
  const { rows } = await t.admin.query<{ state: string; used: number; cells: number }>(
    `select b.state, (select coalesce(sum(used), 0)::int from hours_balance h where h.child_id = b.child_id) as used,
      (select max(taken)::int from slot_cell c where c.facility_id = b.facility_id) as cells
     from booking b where b.facility_id = $1 order by b.state`,
    [facility.id],
  )
  expect(rows).toEqual([
    { state: 'cancelledByFacility', used: 0, cells: 1 },
    { state: 'confirmed', used: 120, cells: 1 },
  ])
  const audit = await t.admin.query("select 1 from audit_event where event = 'booking.endedWithAcceptance'")
  expect(audit.rowCount).toBe(1)
  const told = await t.admin.query("select recipient from outbox where kind = 'booking.cancelled-by-facility'")
  expect(told.rows).toEqual([{ recipient: families[0]?.guardian.mail }])
})

test('every mail is written from ids alone, names no child, and drops what has gone stale', async () => {
  const facility = await buildFacility(t)
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  const family = await buildHousehold(t)
  const asked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/my/interviews', {
    childId: family.children[0]?.id,
    facilityId: facility.id,
    proposals: [{ date: '2026-12-01', start: 600, end: 660 }],
    message: '卵のアレルギーがあります。',
  })
  const write = (kind: string) =>
    inRole(pool, async (tx) =>
      interviewMails[kind]?.(
        tx,
        { interview: asked.body.id },
        { now: t.clock.now(), today: japanDate(t.clock.now()), baseUrl: 'https://tsuen.example', keys: t.keys, locale: 'ja' },
      ),
    )
  expect(await write('interview.fixed')).toBeNull()
  await staff.client.call('POST', `/api/v1/facilities/${facility.id}/interviews/${asked.body.id}/fix`, {
    date: '2026-12-01',
    start: 630,
    minutes: 30,
    message: '',
  })
  expect((await write('interview.fixed'))?.text).toContain('2026年12月1日（火） 10時30分から')
  expect(await write('interview.new')).toBeNull()
  await staff.client.call('POST', `/api/v1/facilities/${facility.id}/interviews/${asked.body.id}/accept`, {
    kinds: ['flexible'],
    known: true,
  })
  expect((await write('interview.accepted'))?.subject).toBe('利用承認のお知らせ')
  for (const kind of Object.keys(interviewMails)) {
    const mail = await write(kind)
    expect(`${mail?.subject} ${mail?.text}`, kind).not.toMatch(/さくら|見本 |アレルギーがあります|卵/)
  }
})
