/** 遅れるとの連絡 (ATT-5) against the database: told on the day, seen on the board, set right, taken back, refused to others. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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
import type { getBoard } from '../attendance/contract.ts'
import type { getBooking } from './contract.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

type Booking = ReplyOf<typeof getBooking>

test('told on the day, seen beside 未着, set right, taken back; the facility is mailed without a name', async () => {
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  const family = await buildHousehold(t)
  const stranger = await buildHousehold(t)
  const facility = await buildFacility(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 1 })
  const { client } = family.guardian
  const made = await client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: child.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  })
  const path = `/api/v1/my/bookings/${made.body.id}/late`
  expect(codesOf(await client.call('PUT', path, { expected: 570 }))).toEqual(['booking.late-day'])

  // 9:35 in Japan, five minutes into 未着.
  t.clock.set(new Date('2026-12-03T00:35:00Z'))
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  const fresh = await family.guardian.client.get<Booking>(`/api/v1/my/bookings/${made.body.id}`)
  expect(fresh.body.late).toEqual({ said: null, can: { from: 580, to: 655 } })
  expect(codesOf(await client.call('PUT', path, { expected: 570 }))).toEqual(['booking.late-time'])
  expect(codesOf(await client.call('DELETE', path))).toEqual(['booking.late-none'])
  expect((await stranger.guardian.client.call('PUT', path, { expected: 600 })).status).toBe(404)
  expect((await client.call<Booking>('PUT', path, { expected: 600 })).body.late.said).toEqual({
    expected: 600,
    at: '2026-12-03T00:35:00.000Z',
  })
  expect((await client.call<Booking>('PUT', path, { expected: 615 })).body.late.said?.expected).toBe(615)

  const board = async () =>
    (await staff.client.get<ReplyOf<typeof getBoard>>(`/api/v1/facilities/${facility.id}/board?date=2026-12-03`)).body.uses[0]
  expect(await board()).toMatchObject({ board: 'notArrived', late: { expected: 615 } })
  const mails = (await t.mailsTo(staff.mail)).filter((mail) => mail.subject.includes('遅れるとの連絡'))
  expect(mails).toHaveLength(2)
  const { rows } = await t.admin.query('select given_name, family_name from child where id = $1', [child.id])
  for (const mail of mails) for (const name of Object.values(rows[0])) expect(mail.text).not.toContain(name)

  expect((await client.call<Booking>('DELETE', path)).body.late.said).toBeNull()
  expect((await board())?.late).toBeNull()
  await client.call('PUT', path, { expected: 615 })
  await staff.client.call('POST', `/api/v1/facilities/${facility.id}/bookings/${made.body.id}/stamp`, { direction: 'in' })
  expect((await board())?.late).toBeNull()
  expect(codesOf(await client.call('PUT', path, { expected: 620 }))).toEqual(['booking.state'])
})
