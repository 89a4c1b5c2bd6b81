/** 定員と在籍 through HTTP (SLOT-1): entered by the facility, told while painting and afterwards, never in the way of anything. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildFacility, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getSlots, paintSlots, previewSlots } from '../slot/contract.ts'
import type { getEnrolment } from './contract.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T01:00:00Z') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

async function nursery(delivery = 'spareCapacity') {
  const facility = await buildFacility(t, { columns: { capacity: 20, delivery_type: delivery } })
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  const at = (path: string) => `/api/v1/facilities/${facility.id}${path}`
  const enter = (body: unknown, who = admin) => who.client.call('POST', at('/enrolment'), body)
  const read = async () => (await admin.client.get<ReplyOf<typeof getEnrolment>>(at('/enrolment'))).body
  const range = { kind: 'flexible', from: '2026-12-07', to: '2026-12-09', start: 540, end: 600, cap: 4 }
  const look = async () =>
    (
      await admin.client.get<ReplyOf<typeof previewSlots>>(
        at(`/slots/preview?${new URLSearchParams({ ...range, start: '540', end: '600', cap: '4', weekdays: '1,2,3' })}`),
      )
    ).body
  const paint = () => admin.client.call<ReplyOf<typeof paintSlots>>('PUT', at('/slots'), { ...range, weekdays: [1, 2, 3] })
  return { facility, admin, at, enter, read, look, paint }
}
const autumn = { from: '2026-11-24', capacities: [6, 10, 12], enrolled: [4, 8, 12] }
const fuller = { from: '2026-12-08', capacities: [6, 10, 12], enrolled: [5, 9, 12] }

test('the vacancy stands beside the places, the look before publishing names the days beyond it, and publishing is the facility’s to decide', async () => {
  const { admin, at, enter, read, look, paint } = await nursery()
  expect((await look()).beyond).toEqual([])
  expect((await enter(autumn)).status).toBe(200)
  expect((await enter(fuller)).status).toBe(200)
  const week = (await admin.client.get<ReplyOf<typeof getSlots>>(at('/slots?from=2026-12-07&to=2026-12-08&kind=flexible'))).body
  expect(week.spare).toBe(true)
  expect(week.vacancies).toEqual([
    { date: '2026-12-07', classes: [2, 2, 0], total: 4 },
    { date: '2026-12-08', classes: [1, 1, 0], total: 2 },
  ])
  const beyond = [
    { date: '2026-12-08', over: 2 },
    { date: '2026-12-09', over: 2 },
  ]
  expect((await look()).beyond).toEqual(beyond)
  expect((await paint()).status).toBe(200)
  expect(await read()).toMatchObject({ spare: true, today: { classes: [2, 2, 0], total: 4 }, beyond })
  expect((await read()).entries.map((entry) => entry.from)).toEqual(['2026-12-08', '2026-11-24'])
})

test('a facility whose places stand beside its enrolment enters nothing, and nothing is held against its places', async () => {
  const { enter, read, look } = await nursery('sharedRoom')
  expect(codesOf(await enter(autumn))).toEqual(['enrolment.other-type'])
  expect(await read()).toMatchObject({ spare: false, entries: [], beyond: [], today: null })
  expect((await look()).beyond).toEqual([])
})

test('the facility’s staff read it, its administrators enter it, nobody else learns of it', async () => {
  const { facility, at, enter } = await nursery()
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await staff.client.get(at('/enrolment'))).status).toBe(200)
  expect((await enter(autumn, staff)).status).toBe(403)
  const elsewhere = await buildFacility(t)
  const others = [
    await buildLogin(t, 'facilityAdmin', { facilityId: elsewhere.id }),
    await buildLogin(t, 'wardAdmin', { municipality: '131083' }),
    (await buildHousehold(t)).guardian,
  ]
  for (const { client } of others) {
    expect([401, 403, 404]).toContain((await client.get(at('/enrolment'))).status)
    expect([401, 403, 404]).toContain((await client.call('POST', at('/enrolment'), autumn)).status)
  }
})

test.each([
  ['no number', { ...autumn, enrolled: [4, 8] }, '/enrolled'],
  ['less than nobody', { ...autumn, enrolled: [-1, 8, 12] }, '/enrolled/0'],
  ['a day that is none', { ...autumn, from: '2026-02-30' }, '/from'],
])('a body with %s is refused by its field, and nothing is written', async (_what, body, pointer) => {
  const { enter, read } = await nursery()
  const reply = await enter(body)
  expect(reply.status).toBe(422)
  expect(reply.text).toContain(pointer)
  expect((await read()).entries).toEqual([])
})
