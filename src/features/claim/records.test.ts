/** 利用の記録 of a family over HTTP: prices as agreed, both numbers, receipts, what was paid for its children; nobody else's. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getMyRecords } from './family-contract.ts'

const town = '232386'
const month = '2026-11'
let t: TestApp
let home: BuiltFacility
let family: BuiltHousehold
let child: BuiltChild
const use: string[] = []

const recordsOf = async (who: BuiltHousehold) =>
  (await who.guardian.client.get<ReplyOf<typeof getMyRecords>>(`/api/v1/my/records?month=${month}`)).body
const ofChild = async () => (await recordsOf(family)).children[0] as ReplyOf<typeof getMyRecords>['children'][number]

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-10T01:00:00Z') })
  await buildTowns(t)
  await t.admin.query(`update municipality_setting set value = '{}' where municipality = $1`, [town])
  home = await buildFacility(t, { municipality: town })
  family = await buildHousehold(t, { municipality: town })
  child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, home)
  await insert(t, 'reduction', {
    id: randomUUID(),
    child_id: child.id,
    municipality: town,
    class: 'lowIncome',
    valid_from: '2026-11-10',
    valid_to: '2027-08-31',
    decided_at: t.clock.now(),
  })
  for (const [date, minutes] of [
    ['2026-11-04', 120],
    ['2026-11-11', 150],
  ] as const)
    use.push(await buildUse(t, child, home, { date, minutes }))
  t.clock.set(new Date('2026-12-05T01:00:00Z'))
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

test('each use with its price, what was taken off and what is to pay, and the month’s sums (FEE-4)', async () => {
  const own = await ofChild()
  expect(own.uses.map(({ date, minutes, price, reduced, off, pays }) => ({ date, minutes, price, reduced, off, pays }))).toEqual([
    // Before the application nothing is taken off: never retroactive.
    { date: '2026-11-04', minutes: 120, price: 600, reduced: 0, off: 0, pays: 600 },
    { date: '2026-11-11', minutes: 150, price: 750, reduced: 500, off: 500, pays: 250 },
  ])
  expect(own.totals).toEqual({ minutes: 270, price: 1_350, off: 500, pays: 850, paid: 0 })
})

test('a receipt appears when the facility marks the fee as paid, as a PDF for the family alone', async () => {
  const director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const paid = await director.client.call<{ id: string }>('POST', `/api/v1/facilities/${home.id}/months/${month}/fees`, {
    child: child.id,
    yen: 850,
    paidOn: '2026-12-01',
    way: 'cash',
  })
  expect(paid.status, paid.text).toBe(200)
  const own = await ofChild()
  expect([own.totals.paid, own.receipts.map(({ id, yen, way, voided }) => ({ id, yen, way, voided }))]).toEqual([
    850,
    [{ id: paid.body.id, yen: 850, way: 'cash', voided: false }],
  ])
  const paper = await family.guardian.client.get(`/api/v1/my/receipts/${paid.body.id}`)
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(paper.text.slice(0, 5)).toBe('%PDF-')
  const stranger = await buildHousehold(t)
  expect((await stranger.guardian.client.get(`/api/v1/my/receipts/${paid.body.id}`)).status).toBe(404)
})

test('what the town paid is told when the claim is paid, not before, and without lines that are held (CLM-4)', async () => {
  const [claim, run] = [randomUUID(), randomUUID()]
  await insert(t, 'payment_run', {
    id: run,
    municipality: town,
    pay_on: '2026-12-28',
    total_yen: 7_000,
    claims: 1,
    made_at: t.clock.now(),
  })
  await insert(t, 'claim', {
    id: claim,
    facility_id: home.id,
    month,
    municipality: town,
    version: 1,
    state: 'approved',
    use_yen: 7_000,
    initial_yen: 0,
    reduction_yen: 0,
    waiver_yen: 0,
    municipal_yen: 0,
    total_yen: 7_000,
    made_at: t.clock.now(),
  })
  for (const [ordinal, minutes, yen, held] of [
    [1, 120, 3_400, null],
    [2, 150, 4_250, t.clock.now()],
  ] as const)
    await insert(t, 'claim_line', {
      id: randomUUID(),
      claim_id: claim,
      ordinal,
      kind: 'use',
      child_id: child.id,
      booking_id: use[ordinal - 1],
      date: '2026-11-04',
      minutes,
      yen,
      details: '{}',
      held_at: held,
    })
  expect((await ofChild()).benefits).toEqual([])
  const path = `/api/v1/my/children/${child.id}/benefits/${claim}`
  expect((await family.guardian.client.get(path)).status).toBe(404)
  await t.admin.query("update claim set state = 'paid', payment_id = $2 where id = $1", [claim, run])
  expect((await ofChild()).benefits).toMatchObject([{ claim, minutes: 120, yen: 3_400, paidOn: '2026-12-28' }])
  const paper = await family.guardian.client.get(path)
  expect([paper.status, paper.text.slice(0, 5)]).toEqual([200, '%PDF-'])
  const stranger = await buildHousehold(t, { municipality: town })
  expect((await recordsOf(stranger)).children[0]).toMatchObject({ uses: [], receipts: [], benefits: [] })
  expect((await stranger.guardian.client.get(path)).status).toBe(404)
})

test('the facility’s note is marked at its use, and opening it is on record', async () => {
  expect((await ofChild()).uses.map((one) => one.noted)).toEqual([false, false])
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const record = { version: 0, mood: 'よく遊びました', meal: '', sleep: '', note: 'お着替えを1組お願いします' }
  const saved = await staff.client.call('PUT', `/api/v1/facilities/${home.id}/bookings/${use[0]}/record`, record)
  expect(saved.status, saved.text).toBe(200)
  expect((await ofChild()).uses.map((one) => one.noted)).toEqual([true, false])
  const read = await family.guardian.client.get<{ record: { note: string } }>(`/api/v1/my/bookings/${use[0]}/record`)
  expect(read.body.record.note).toBe('お着替えを1組お願いします')
})
