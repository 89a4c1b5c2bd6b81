/** 行事 through HTTP (EVT-1): who enters, who reads what, what painting makes of it, and what it never touches. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getBoard } from '../attendance/contract.ts'
import type { getDays } from '../booking/contract.ts'
import type { getAvailability } from '../facility/contract.ts'
import type { getSlots, paintSlots } from '../slot/contract.ts'
import type { listHouseEvents } from './contract.ts'

let t: TestApp
let facility: BuiltFacility
let admin: BuiltLogin

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T01:00:00Z') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  facility = await buildFacility(t, { columns: { capacity: 6 } })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
})

const plain = {
  version: null as number | null,
  from: '2026-12-08',
  to: '2026-12-08',
  start: null as number | null,
  end: null as number | null,
  title: '運動会',
  shown: true,
  noPlaces: true,
}
const at = (path: string) => `/api/v1/facilities/${facility.id}${path}`
const put = (id: string, more: Partial<typeof plain> = {}, who = admin) =>
  who.client.call<{ version: number }>('PUT', at(`/events/${id}`), { ...plain, ...more })
const remove = (id: string, version: number, who = admin) => who.client.call('POST', at(`/events/${id}/remove`), { version })
const list = async (who = admin) =>
  (await who.client.get<ReplyOf<typeof listHouseEvents>>(at('/events?from=2026-11-24'))).body.events
const slots = async (who = admin) =>
  (await who.client.get<ReplyOf<typeof getSlots>>(at('/slots?from=2026-12-07&to=2026-12-13&kind=flexible'))).body
const places = async () => {
  const path = `/api/v1/public/facilities/${facility.id}/availability?month=2026-12`
  return (await t.client().get<ReplyOf<typeof getAvailability>>(path)).body.events
}
const paint = (more: Record<string, unknown> = {}) =>
  admin.client.call<ReplyOf<typeof paintSlots>>('PUT', at('/slots'), {
    kind: 'flexible',
    from: '2026-12-07',
    to: '2026-12-09',
    weekdays: [1, 2, 3],
    start: 540,
    end: 600,
    cap: 3,
    caps: [null, null, null],
    ...more,
  })

test('entered, changed and removed: staff see it on the calendar and the board of the day, families at once where they look', async () => {
  const id = randomUUID()
  expect((await put(id)).body).toEqual({ version: 1 })
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await slots(staff)).events).toMatchObject([{ id, title: '運動会', from: '2026-12-08', noPlaces: true }])
  const board = async (date: string) =>
    (await staff.client.get<ReplyOf<typeof getBoard>>(at(`/board?date=${date}`))).body.events.map((event) => event.title)
  expect([await board('2026-12-08'), await board('2026-12-09')]).toEqual([['運動会'], []])
  expect(await places()).toEqual([{ from: '2026-12-08', to: '2026-12-08', start: null, end: null, title: '運動会' }])

  expect((await put(id, { version: 1, to: '2026-12-09', start: 570, end: 690, title: '運動会（予備日つき）' })).status).toBe(200)
  expect(await places()).toMatchObject([{ to: '2026-12-09', start: 570, end: 690, title: '運動会（予備日つき）' }])
  expect(await board('2026-12-09')).toEqual(['運動会（予備日つき）'])

  expect((await put(id, { version: 2, shown: false })).status).toBe(200)
  expect(await places()).toEqual([])
  expect(await board('2026-12-08')).toEqual(['運動会'])

  expect((await remove(id, 3)).status).toBe(200)
  expect(await list()).toEqual([])
  expect((await put(id, { version: 3 })).status).toBe(404)
})

test('a family reads the shown ones, and no other, in the month in which it chooses a day', async () => {
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  await put(randomUUID())
  await put(randomUUID(), { title: '職員の研修', shown: false })
  await put(randomUUID(), { title: '年末年始の休み', from: '2026-12-29', to: '2027-01-03' })
  const titles = async (month: string) =>
    (
      await family.guardian.client.get<ReplyOf<typeof getDays>>(
        `/api/v1/my/children/${child.id}/facilities/${facility.id}/days?month=${month}`,
      )
    ).body.events.map((event) => event.title)
  expect(await titles('2026-12')).toEqual(['運動会', '年末年始の休み'])
  expect(await titles('2027-01')).toEqual(['年末年始の休み'])
})

test('painting, copying and the weekly pattern go around a day without places; taking places away does not', async () => {
  await buildCells(t, facility, { date: '2026-12-08', from: 660, to: 720, cap: 2 })
  await put(randomUUID())
  const dates = async () => [...new Set((await slots()).cells.filter((cell) => cell.cap > 0).map((cell) => cell.date))]
  expect((await paint()).status).toBe(200)
  expect(await dates()).toEqual(['2026-12-07', '2026-12-08', '2026-12-09'])
  // What stood there before stands, and nothing came to it.
  expect((await slots()).cells.filter((cell) => cell.date === '2026-12-08').map((cell) => cell.start)).toEqual([660, 690])
  const query = 'kind=flexible&from=2026-12-07&to=2026-12-09&weekdays=1,2,3&start=540&end=600&cap=3'
  expect((await admin.client.get(at(`/slots/preview?${query}`))).body).toMatchObject({ days: 2, houseDays: ['2026-12-08'] })
  expect(codesOf(await paint({ from: '2026-12-08', to: '2026-12-08' }))).toEqual(['slot.house-days'])
  expect((await paint({ from: '2026-12-08', to: '2026-12-08', start: 660, end: 720, cap: 0 })).status).toBe(200)
  expect(await dates()).toEqual(['2026-12-07', '2026-12-09'])

  const lines = [{ weekdays: [1, 2], start: 780, end: 840, cap: 2, caps: [null, null, null] }]
  const pattern = { kind: 'flexible', from: '2026-12-07', to: '2026-12-08', lines, skipHolidays: true, except: [] }
  expect((await admin.client.call('PUT', at('/slots/pattern'), { ...pattern, painted: 'follow' })).status).toBe(200)
  expect(await dates()).toEqual(['2026-12-07', '2026-12-09'])

  await put(randomUUID(), { from: '2026-12-16', to: '2026-12-16' })
  expect((await admin.client.call('POST', at('/slots/copy'), { kind: 'flexible', from: '2026-12-07', weeks: 1 })).status).toBe(
    200,
  )
  const next = await admin.client.get<ReplyOf<typeof getSlots>>(at('/slots?from=2026-12-14&to=2026-12-20&kind=flexible'))
  expect([...new Set(next.body.cells.map((cell) => cell.date))]).toEqual(['2026-12-14'])
})

test('a booking on such a day stands; the list says how much does', async () => {
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('no child')
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: '2026-12-08', from: 540, to: 660, cap: 2 })
  const body = { child: child.id, facility: facility.id, kind: 'flexible', date: '2026-12-08', start: 540, end: 600 }
  const booked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', body)
  await put(randomUUID())
  expect(await list()).toMatchObject([{ places: 4, taken: 2 }])
  const { rows } = await t.admin.query('select state from booking where id = $1', [booked.body.id])
  expect(rows).toEqual([{ state: 'confirmed' }])
})

test('two who look at the same version: the second is told; the same act sent twice is one', async () => {
  const id = randomUUID()
  await put(id)
  expect(codesOf(await put(id, { title: '別の行事' }))).toContain('changed-elsewhere')
  expect((await put(id, { version: 1, title: '避難訓練' })).status).toBe(200)
  expect(codesOf(await put(id, { version: 1 }))).toContain('changed-elsewhere')
  expect(codesOf(await remove(id, 1))).toContain('changed-elsewhere')
  expect(await list()).toMatchObject([{ title: '避難訓練', version: 2 }])
})

test('staff read and do not write; other facilities and families find nothing', async () => {
  const id = randomUUID()
  await put(id)
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect(await list(staff)).toHaveLength(1)
  expect((await put(id, { version: 1 }, staff)).status).toBe(403)
  expect((await remove(id, 1, staff)).status).toBe(403)
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await put(id, { version: 1 }, stranger)).status).toBe(404)
  expect((await remove(id, 1, stranger)).status).toBe(404)
  expect((await stranger.client.get(at('/events?from=2026-11-24'))).status).toBe(404)
})

test('a facility whose page is not public shows nobody its days', async () => {
  await put(randomUUID())
  expect(await places()).toHaveLength(1)
  await t.admin.query('update facility set published = false where id = $1', [facility.id])
  await put(randomUUID(), { title: '避難訓練' })
  expect(await places()).toEqual([])
  expect(await list()).toHaveLength(2)
})

test.each([
  [{ title: ' ' }, 'event.no-title'],
  [{ title: 'あ'.repeat(41) }, 'event.long-title'],
  [{ title: '連絡は 03-1234-5678' }, 'event.somebody'],
  [{ from: '2026-11-20', to: '2026-11-23' }, 'event.past'],
  [{ to: '2027-01-31' }, 'event.days'],
  [{ start: 570 }, 'event.times'],
])('%j is refused in words', async (wrong, code) => {
  const id = randomUUID()
  expect(codesOf(await put(id, wrong))).toEqual([code])
  expect(await list()).toEqual([])
})
