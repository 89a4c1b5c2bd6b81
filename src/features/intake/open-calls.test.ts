/** What マイページ says of 募集 (REG-1): only what a child of the family could enter now, of its town or of a facility that has accepted it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getCallRecord, listOpenCalls } from './call-contract.ts'

let t: TestApp
let facility: BuiltFacility
/** Of this test, in order. */
let calls: string[] = []

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T00:00:00Z') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(new Date('2026-11-24T00:00:00Z'))
  await t.admin.query('delete from intake_entry')
  await t.admin.query('delete from intake_call')
  calls = []
  facility = await buildFacility(t)
})

async function call(at: BuiltFacility, to: string, more: Record<string, unknown> = {}): Promise<{ id: string; place: string }> {
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: at.id })
  const body = {
    month: '2027-02',
    lastMonth: '2027-07',
    from: '2026-11-24',
    to,
    residentsFirst: false,
    sibling: 0,
    firstTime: 0,
    reserves: 0,
    places: [{ facility: at.id, weekday: 2, start: 540, end: 690, places: 1, classes: [1] }],
    ...more,
  }
  const made = await admin.client.call<{ id: string }>('POST', `/api/v1/facilities/${at.id}/calls`, body)
  expect(made.status, made.text).toBe(200)
  calls.push(made.body.id)
  const read = await t.client().get<ReplyOf<typeof getCallRecord>>(`/api/v1/public/calls/${made.body.id}`)
  return { id: made.body.id, place: read.body.call.places[0]?.id ?? '' }
}
const told = async (family: BuiltHousehold) => {
  const reply = await family.guardian.client.get<ReplyOf<typeof listOpenCalls>>('/api/v1/my/calls/open')
  expect(reply.status, reply.text).toBe(200)
  return reply.body.calls.map((one) => [
    calls.indexOf(one.id),
    one.until,
    one.children.map(({ id }) => family.children.findIndex((child) => child.id === id)),
  ])
}

test('what closes first comes first; over at its last instant, and three at most', async () => {
  const family = await buildHousehold(t)
  await call(facility, '2026-11-30')
  await call(facility, '2026-11-27', { month: '2027-03' })
  expect(await told(family)).toEqual([
    [1, '2026-11-27T15:00:00.000Z', [0]],
    [0, '2026-11-30T15:00:00.000Z', [0]],
  ])
  t.clock.set(new Date('2026-11-27T15:00:00Z'))
  await t.admin.query('update session set last_seen_at = $1, expires_at = $2', [t.clock.now(), new Date('2026-12-30T00:00:00Z')])
  expect((await told(family)).map(([one]) => one)).toEqual([0])
  t.clock.set(new Date('2026-11-24T00:00:00Z'))
  for (const month of ['2027-01', '2027-03']) await call(facility, '2026-12-01', { month })
  expect(await told(family)).toHaveLength(3)
})

test('of another town only where a facility has accepted the child', async () => {
  const family = await buildHousehold(t, { municipality: '131075' })
  await call(facility, '2026-11-30')
  expect(await told(family)).toEqual([])
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  expect(await told(family)).toEqual([[0, '2026-11-30T15:00:00.000Z', [0]]])
  await t.admin.query('update facility_acceptance set withdrawn_at = now() where child_id = $1', [child.id])
  expect(await told(family)).toEqual([])
})

test.each([
  ['without a certificate', { certified: false }, []],
  ['of another class', { births: ['2026-05-10'] }, []],
  ['of whom only the second fits', { births: ['2024-03-01', '2025-01-15'] }, [[1]]],
  ['of twins', { births: ['2025-01-15', '2025-01-15'] }, [[0, 1]]],
])('a family %s', async (_who, more, children) => {
  const family = await buildHousehold(t, more)
  await call(facility, '2026-11-30')
  expect((await told(family)).map((one) => one[2])).toEqual(children)
})

test('entered is entered; elsewhere with the same first month, where only one facility may be named, is no offer', async () => {
  const family = await buildHousehold(t)
  const one = await call(facility, '2026-11-30')
  await call(await buildFacility(t), '2026-11-30')
  expect((await told(family)).length).toBe(2)
  const path = `/api/v1/my/children/${family.children[0]?.id}/calls/${one.id}`
  expect((await family.guardian.client.call('PUT', path, { place: one.place })).status).toBe(200)
  expect(await told(family)).toEqual([])
  await call(facility, '2026-11-29', { month: '2027-03' })
  expect((await told(family)).map(([n]) => n)).toEqual([2])
})

test('guardians alone', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await staff.client.get('/api/v1/my/calls/open')).status).toBeGreaterThanOrEqual(401)
  expect((await t.client().get('/api/v1/my/calls/open')).status).toBe(401)
})
