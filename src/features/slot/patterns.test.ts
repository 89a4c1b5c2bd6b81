/** The weekly pattern through HTTP: looked at, published over its period, changed, never over a newer change (SLOT-1, SLOT-2). */
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
import type { getPattern, previewPattern } from './pattern-contract.ts'

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
  facility = await buildFacility(t, { columns: { capacity: 6 } })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
})

const url = (path = '') => `/api/v1/facilities/${facility.id}/slots/pattern${path}`
const lines = [{ weekdays: [1, 3], start: 540, end: 600, cap: 3, caps: [null, 2, null] }]
const period = { kind: 'flexible', from: '2026-12-07', to: '2027-01-03' }
const put = (more: Record<string, unknown> = {}, who = admin) =>
  who.client.call<ReplyOf<typeof previewPattern>>('PUT', url(), { ...period, lines, ...more })
const preview = (more = '') =>
  admin.client.get<ReplyOf<typeof previewPattern>>(
    url(`/preview?kind=flexible&from=2026-12-07&to=2027-01-03&lines=13_540_600_3__2_${more}`),
  )
const cells = async () =>
  (
    await t.admin.query(
      "select date::text || ' ' || start_min || ' ' || cap as c from slot_cell where facility_id = $1 order by 1",
      [facility.id],
    )
  ).rows.map((row) => row.c as string)

test('SLOT-1: a pattern is stored and its places are published; the preview says so before and writes nothing', async () => {
  const looked = await preview()
  expect(looked.body).toMatchObject({ days: 8, cells: 16, changed: 0, kept: 0, held: 0 })
  expect(looked.body.openings[0]).toMatchObject({ date: '2026-12-07', residentsFrom: '2026-11-07T00:00:00.000Z' })
  expect(await cells()).toEqual([])
  expect((await put({ version: looked.body.version })).status).toBe(200)
  expect(await cells()).toHaveLength(16)
  const stored = await admin.client.get<ReplyOf<typeof getPattern>>(url('?kind=flexible'))
  expect(stored.body.periods).toEqual([{ from: '2026-12-07', to: '2027-01-03', skipHolidays: true, except: [], lines }])
})

test('SLOT-1: painted days are kept or follow; nothing falls below what is taken, other days are told', async () => {
  await buildCells(t, facility, { date: '2026-12-07', from: 540, to: 660, cap: 5 })
  await t.admin.query('update slot_cell set taken = 4, taken1 = 4 where facility_id = $1 and start_min in (540, 630)', [
    facility.id,
  ])
  expect((await preview()).body).toMatchObject({ days: 7, cells: 14, kept: 1, held: 0 })
  const follow = (await preview('&painted=follow')).body
  expect(follow).toMatchObject({ days: 8, cells: 18, changed: 4, kept: 0, held: 2, care: { lowered: 3, removed: 1 } })
  expect((await put({ painted: 'follow', version: follow.version })).status).toBe(200)
  expect((await cells()).slice(0, 4)).toEqual(['2026-12-07 540 4', '2026-12-07 570 3', '2026-12-07 600 0', '2026-12-07 630 4'])
})

test('a stale tab overwrites neither places nor the pattern', async () => {
  const { version } = (await preview()).body
  expect((await put({ version })).status).toBe(200)
  expect(codesOf(await put({ version, painted: 'follow' }))).toEqual(['slot.newer'])
  // Same places, another pattern: the stored lines alone have changed.
  const seen = (await preview('&painted=follow')).body.version
  await t.admin.query('update slot_pattern set cap = 2 where facility_id = $1', [facility.id])
  expect(codesOf(await put({ version: seen, painted: 'follow' }))).toEqual(['slot.newer'])
})

test('SLOT-1: over 利用定員, overlapping lines, past days, a kind that is not offered and lines of no sense are refused', async () => {
  await buildCells(t, facility, { date: '2026-12-09', from: 540, to: 570, cap: 4, kind: 'regular' })
  expect(codesOf(await put())).toEqual(['slot.over-licensed'])
  expect(codesOf(await put({ lines: [...lines, { ...lines[0], start: 570, end: 630 }] }))).toEqual(['pattern.overlap'])
  expect(codesOf(await put({ from: '2026-11-01' }))).toEqual(['slot.past-day'])
  expect((await put({ lines: [{ ...lines[0], start: 545 }] })).status).toBe(422)
  expect((await preview('&x=1')).status).toBe(422)
  expect(await cells()).toHaveLength(1)
})

test('two patterns at once: one after the other, each whole', async () => {
  const replies = await Promise.all([
    put(),
    put({ lines: [{ ...lines[0], cap: 1, caps: [null, null, null] }], painted: 'follow' }),
  ])
  expect(replies.map((r) => r.status).sort()).toContain(200)
  const stored = await t.admin.query<{ caps: number }>(
    'select count(distinct cap)::int as caps from slot_pattern where facility_id = $1',
    [facility.id],
  )
  expect(stored.rows[0]?.caps).toBe(1)
})

test('staff read, only who manages the facility writes; strangers find nothing', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await staff.client.get(url('?kind=flexible'))).status).toBe(200)
  expect((await put({}, staff)).status).toBe(403)
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await put({}, stranger)).status).toBe(404)
  expect((await stranger.client.get(url('?kind=flexible'))).status).toBe(404)
})
