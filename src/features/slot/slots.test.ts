/** 枠カレンダー through HTTP: painting, lowering, 利用定員, copies, what opens when. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildCells,
  buildFacility,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getSlots, paintSlots, previewSlots } from './contract.ts'

let t: TestApp
let facility: BuiltFacility
let admin: BuiltLogin

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  facility = await buildFacility(t, { columns: { capacity: 6, capacity0: 2 } })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
})

const url = (path = '') => `/api/v1/facilities/${facility.id}/slots${path}`
const week = {
  kind: 'flexible',
  from: '2026-12-07',
  to: '2026-12-13',
  weekdays: [1, 3],
  start: 540,
  end: 600,
  cap: 3,
  caps: [null, null, null],
}
const paint = (more: Record<string, unknown> = {}, who = admin) =>
  who.client.call<ReplyOf<typeof paintSlots>>('PUT', url(), { ...week, ...more })
const look = (from = '2026-12-07', to = '2026-12-13') =>
  admin.client.get<ReplyOf<typeof getSlots>>(url(`?from=${from}&to=${to}&kind=flexible`))

test('SLOT-1: a pattern of weekdays and times becomes published cells', async () => {
  expect((await paint()).body).toMatchObject({ days: 2, cells: 4 })
  const { body } = await look()
  expect(body.cells.map((c) => [c.date, c.start, c.cap, c.published])).toEqual([
    ['2026-12-07', 540, 3, true],
    ['2026-12-07', 570, 3, true],
    ['2026-12-09', 540, 3, true],
    ['2026-12-09', 570, 3, true],
  ])
})

test('SLOT-2: the preview says from when families can book, residents and others apart, and writes nothing', async () => {
  const query = 'kind=flexible&from=2026-12-24&to=2026-12-24&weekdays=4&start=540&end=720&cap=3'
  const { status, body } = await admin.client.get<ReplyOf<typeof previewSlots>>(url(`/preview?${query}`))
  expect(status).toBe(200)
  expect(body).toMatchObject({
    days: 1,
    cells: 6,
    changed: 0,
    openings: [
      {
        date: '2026-12-24',
        residentsFrom: '2026-11-24T00:00:00.000Z',
        othersFrom: '2026-11-29T00:00:00.000Z',
        until: '2026-12-23T08:00:00.000Z',
      },
    ],
  })
  expect((await t.admin.query('select 1 from slot_cell where facility_id = $1', [facility.id])).rowCount).toBe(0)
})

test('SLOT-1: lowered to what is taken, never below; a place beyond the cap does not count', async () => {
  await paint()
  await t.admin.query("update slot_cell set taken = 2, taken1 = 2 where facility_id = $1 and date = '2026-12-07'", [facility.id])
  expect(codesOf(await paint({ cap: 1 }))).toEqual(['slot.below-taken'])
  expect((await paint({ cap: 2 })).status).toBe(200)
  await t.admin.query("update slot_cell set extra = 1, taken = 3, taken1 = 3 where facility_id = $1 and date = '2026-12-07'", [
    facility.id,
  ])
  expect((await paint({ cap: 2 })).status).toBe(200)
})

test('SLOT-1: the kinds together stay within 利用定員, in total and per class age', async () => {
  await buildCells(t, facility, { date: '2026-12-07', from: 540, to: 600, cap: 4, caps: [1, null, null], kind: 'regular' })
  expect(codesOf(await paint({ cap: 3 }))).toEqual(['slot.over-licensed'])
  expect(codesOf(await paint({ cap: 2, caps: [2, null, null] }))).toEqual(['slot.over-licensed'])
  expect((await paint({ cap: 2, caps: [1, null, null] })).status).toBe(200)
})

test('a week is copied day by day; an empty one says so', async () => {
  await paint()
  const copy = (body: Record<string, unknown>) => admin.client.call('POST', url('/copy'), { kind: 'flexible', ...body })
  expect((await copy({ from: '2026-12-07', weeks: 2 })).status).toBe(200)
  const { body } = await look('2026-12-14', '2026-12-27')
  expect([...new Set(body.cells.map((c) => c.date))]).toEqual(['2026-12-14', '2026-12-16', '2026-12-21', '2026-12-23'])
  expect(codesOf(await copy({ from: '2027-03-01', weeks: 1 }))).toEqual(['slot.nothing'])
})

test('past days, turned ranges and more than 93 days are refused, in words', async () => {
  expect(codesOf(await paint({ from: '2026-11-23', to: '2026-11-30' }))).toEqual(['slot.past-day'])
  expect(codesOf(await paint({ from: '2026-12-13', to: '2026-12-07' }))).toEqual(['slot.range'])
  expect(codesOf(await paint({ from: '2026-12-01', to: '2027-03-04' }))).toEqual(['slot.range'])
  expect((await paint({ start: 545 })).status).toBe(422)
})

test('staff read, only who manages the facility paints; strangers find nothing', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await staff.client.get(url('?from=2026-12-07&to=2026-12-13&kind=flexible'))).status).toBe(200)
  expect((await paint({}, staff)).status).toBe(403)
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await paint({}, stranger)).status).toBe(404)
})

test('SLOT-1: two kinds painted at the same time stay within 利用定員 together', async () => {
  for (let round = 0; round < 5; round++) {
    const from = `2026-12-${String(7 + round * 2).padStart(2, '0')}`
    const one = { from, to: from, weekdays: [0, 1, 2, 3, 4, 5, 6], cap: 4 }
    const replies = await Promise.all([paint({ ...one, kind: 'flexible' }), paint({ ...one, kind: 'regular' })])
    expect(replies.map((r) => r.status).sort()).toEqual([200, 422])
  }
})

test('a stale tab overwrites nothing: what was looked at must still stand, bookings in between do not matter', async () => {
  const query = 'kind=flexible&from=2026-12-07&to=2026-12-13&weekdays=1,3&start=540&end=600&cap=3'
  const seen = async () => (await admin.client.get<ReplyOf<typeof previewSlots>>(url(`/preview?${query}`))).body.version
  const version = await seen()
  expect((await paint({ version })).status).toBe(200)
  expect(codesOf(await paint({ version, cap: 2 }))).toEqual(['slot.newer'])
  const newer = await seen()
  await t.admin.query('update slot_cell set taken = 1, taken1 = 1 where facility_id = $1', [facility.id])
  expect((await paint({ version: newer, cap: 2 })).status).toBe(200)
  expect((await look()).body.cells.map((c) => c.cap)).toEqual([2, 2, 2, 2])

  const copy = (more: Record<string, unknown>) =>
    admin.client.call('POST', url('/copy'), { kind: 'flexible', from: '2026-12-07', weeks: 1, ...more })
  const plan = (await admin.client.get<ReplyOf<typeof previewSlots>>(url('/copy?kind=flexible&from=2026-12-07&weeks=1'))).body
  expect([plan.days, plan.cells]).toEqual([2, 4])
  await paint({ from: '2026-12-14', to: '2026-12-20' })
  expect(codesOf(await copy({ version: plan.version }))).toEqual(['slot.newer'])
})

test('holidays and named days stay as they are; what is worth a second look is counted', async () => {
  const all = { from: '2026-12-28', to: '2027-01-03', weekdays: [0, 1, 2, 3, 4, 5, 6] }
  await paint({ ...all, skipHolidays: true, except: ['2026-12-29', '2026-12-31'] })
  const { body } = await look('2026-12-28', '2027-01-03')
  expect([...new Set(body.cells.map((c) => c.date))]).toEqual(['2026-12-28', '2026-12-30', '2027-01-02', '2027-01-03'])
  const query = 'kind=flexible&from=2026-12-28&to=2027-01-03&weekdays=0,1,2,3,4,5,6&start=540&end=1260&cap=2'
  const plan = await admin.client.get<ReplyOf<typeof previewSlots>>(url(`/preview?${query}`))
  expect(plan.body.care).toEqual({ lowered: 8, removed: 0, holidays: 1, night: 14 })
  const none = await admin.client.get<ReplyOf<typeof previewSlots>>(url(`/preview?${query.replace('cap=2', 'cap=0')}`))
  expect(none.body.care).toEqual({ lowered: 0, removed: 8, holidays: 0, night: 0 })
})
