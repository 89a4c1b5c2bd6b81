/** Hours as families, facilities and wards read them (HRS-5, SEE-2). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getChildHours, getMyHours } from './contract.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

test('HRS-5: booked and used stand apart, this month and the next, per layer', async () => {
  const facility = await buildFacility(t)
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(
    t,
    facility,
    { date: '2026-11-27', from: 540, to: 720, cap: 1 },
    { date: '2026-12-03', from: 540, to: 720, cap: 1 },
  )
  const book = (date: string) =>
    family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
      child: child.id,
      facility: facility.id,
      kind: 'flexible',
      date,
      start: 540,
      end: 630,
    })
  const november = await book('2026-11-27')
  await book('2026-12-03')
  await t.admin.query("update booking set state = 'used' where id = $1", [november.body.id])

  const mine = await family.guardian.client.get<ReplyOf<typeof getMyHours>>('/api/v1/my/hours')
  const national = { code: 'national', name: '国の時間', granted: 600, left: 510, ownFacilitiesOnly: false }
  const koto = { code: 'koto', name: '江東区の時間', granted: 1800, left: 1800, used: 0, booked: 0, ownFacilitiesOnly: true }
  expect(mine.body.children.map((c) => c.months)).toEqual([
    [
      { month: '2026-11', layers: [{ ...national, used: 90, booked: 0 }, koto] },
      { month: '2026-12', layers: [{ ...national, used: 0, booked: 90 }, koto] },
    ],
  ])

  const path = `/api/v1/children/${child.id}/hours`
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  const seen = await staff.client.get<ReplyOf<typeof getChildHours>>(path)
  expect(seen.body.months[1]?.layers[0]).toEqual({ ...national, used: null, booked: null })
  const ward = await buildLogin(t, 'wardOfficer', { municipality: family.municipality })
  expect((await ward.client.get<ReplyOf<typeof getChildHours>>(path)).body.months[1]?.layers[0]).toMatchObject({
    used: 0,
    booked: 90,
  })

  const elsewhere = await buildLogin(t, 'wardOfficer', { municipality: '131075' })
  const other = await buildLogin(t, 'facilityStaff', { facilityId: (await buildFacility(t)).id })
  expect((await elsewhere.client.get(path)).status).toBe(404)
  expect((await other.client.get(path)).status).toBe(404)
})

test('HRS-1: a 6-hour town grants 360 national minutes and no layer of its own', async () => {
  const family = await buildHousehold(t, { municipality: '142182' })
  const { body } = await family.guardian.client.get<ReplyOf<typeof getMyHours>>('/api/v1/my/hours')
  expect(body.children[0]?.months[0]?.layers.map((l) => [l.code, l.granted, l.left])).toEqual([['national', 360, 360]])
})

test('a child without a certificate has months without hours', async () => {
  const family = await buildHousehold(t, { certified: false })
  const { body } = await family.guardian.client.get<ReplyOf<typeof getMyHours>>('/api/v1/my/hours')
  expect(body.children[0]?.months.map((m) => m.layers)).toEqual([[], []])
})
