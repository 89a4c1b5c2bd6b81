/** INT-3, PLC-1: 休止 and 廃止 cancel the interviews that they make impossible, once, and tell the families; others stand. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import { createPool } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { seededRandom } from '../../platform/random.ts'
import { koto } from '../municipality/towns.ts'
import { endStoppedInterviews } from './end-stopped.ts'

let t: TestApp
let pool: pg.Pool
let officer: BuiltLogin
let runs = 0
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  officer = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
})
afterAll(async () => {
  await pool.end()
  expect(t.defects).toEqual([])
  await t.close()
})

async function tick(): Promise<void> {
  const now = t.clock.now()
  runs += 1
  const id = createIds(t.clock, seededRandom(`tick ${runs}`))
  await endStoppedInterviews.run({ pool, now, id, today: japanDate(now) } as Parameters<typeof endStoppedInterviews.run>[0])
}

/** An interview of a new family: fixed on a day, or asked for only. */
async function interview(place: BuiltFacility, on: string | null): Promise<BuiltHousehold> {
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
  const family = await buildHousehold(t)
  const asked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/my/interviews', {
    childId: family.children[0]?.id,
    facilityId: place.id,
    proposals: [{ date: on ?? '2026-12-01', start: 600, end: 660 }],
    message: '',
  })
  expect(asked.status, asked.text).toBe(200)
  if (!on) return family
  const path = `/api/v1/facilities/${place.id}/interviews/${asked.body.id}/fix`
  const fixed = await staff.client.call('POST', path, { date: on, start: 600, minutes: 30, message: '' })
  expect(fixed.status, fixed.text).toBe(200)
  return family
}
const stop = async (place: BuiltFacility, event: 'suspended' | 'ended', from: string, until: string | null): Promise<void> => {
  const body = { version: 0, event, from, until, document: '7江保第12号', documentOn: '2026-11-20', reason: '園舎の工事' }
  const done = await officer.client.call('POST', `/api/v1/office/register/${place.id}/stops`, body)
  expect(done.status, done.text).toBe(200)
}
const stateOf = async (family: BuiltHousehold): Promise<string> =>
  (await t.admin.query<{ state: string }>('select state from interview where child_id = $1', [family.children[0]?.id])).rows[0]
    ?.state ?? ''
const cancelled = async (family: BuiltHousehold): Promise<number> =>
  (
    await t.admin.query("select 1 from outbox where kind = 'interview.cancelledByFacility' and recipient = $1", [
      family.guardian.mail,
    ])
  ).rowCount ?? 0

test('休止: what is fixed on one of its days goes, with one mail; the days beside it and what is not fixed stand', async () => {
  const place = await buildFacility(t)
  const [before, first, last, after, open] = [
    await interview(place, '2026-11-30'),
    await interview(place, '2026-12-01'),
    await interview(place, '2026-12-04'),
    await interview(place, '2026-12-07'),
    await interview(place, null),
  ]
  await tick()
  expect(await stateOf(first)).toBe('fixed')
  await stop(place, 'suspended', '2026-12-01', '2026-12-04')
  await tick()
  await tick()
  expect(await Promise.all([before, first, last, after, open].map(stateOf))).toEqual([
    'fixed',
    'cancelled',
    'cancelled',
    'fixed',
    'requested',
  ])
  expect(await Promise.all([before, first, last, open].map(cancelled))).toEqual([0, 1, 1, 0])
  const audit = await t.admin.query("select 1 from audit_event where event = 'interview.stopped'")
  expect(audit.rowCount).toBe(2)
  const [mail] = await t.mailsTo(first.guardian.mail)
  expect(mail?.text).not.toMatch(/さくら|園舎の工事/)
})

test('廃止: at once what is fixed after its last day, and what nobody has fixed when that day is over', async () => {
  const place = await buildFacility(t)
  const [kept, gone, open] = [
    await interview(place, '2026-11-30'),
    await interview(place, '2026-12-01'),
    await interview(place, null),
  ]
  await stop(place, 'ended', '2026-11-30', null)
  await tick()
  expect(await Promise.all([kept, gone, open].map(stateOf))).toEqual(['fixed', 'cancelled', 'requested'])
  t.clock.set(new Date('2026-12-01T00:00:00+09:00'))
  await tick()
  expect(await Promise.all([kept, gone, open].map(stateOf))).toEqual(['fixed', 'cancelled', 'cancelled'])
  expect(await cancelled(open)).toBe(1)
})
