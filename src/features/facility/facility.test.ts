/** Facilities are found and read without login; free places are the cells' own, per class and in total. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, buildCells, buildFacility, buildTowns } from '../../../test/helpers/build.ts'

let t: TestApp
let koto: BuiltFacility
let sumida: BuiltFacility
let hidden: BuiltFacility

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  koto = await buildFacility(t, { columns: { kana: 'アサヒ' } })
  sumida = await buildFacility(t, { municipality: '131075', columns: { classes: [1, 2] }, settings: { perHour: 330 } })
  hidden = await buildFacility(t, { columns: { published: false } })
  await buildCells(
    t,
    koto,
    { date: '2026-12-01', from: 540, to: 660, cap: 3, caps: [1, 2, null] },
    { date: '2026-11-25', from: 780, to: 840, cap: 2 },
  )
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Found = {
  total: number
  facilities: {
    id: string
    week: { date: string; places: number }[]
    perHour: number
    kinds: { kind: string; interview: string }[]
  }[]
}
const search = async (query: string): Promise<Found> => (await t.client().get<Found>(`/api/v1/public/facilities?${query}`)).body

test('what is not published is found nowhere', async () => {
  expect((await search('')).facilities.map((f) => f.id).sort()).toEqual([koto.id, sumida.id].sort())
  expect((await t.client().get(`/api/v1/public/facilities/${hidden.id}`)).status).toBe(404)
})

test('municipality and class age narrow the list', async () => {
  expect((await search('municipality=131075')).facilities.map((f) => f.id)).toEqual([sumida.id])
  expect((await search('classAge=0')).facilities.map((f) => f.id)).toEqual([koto.id])
})

test('the week shows the places that a child of the class can still take', async () => {
  const [found] = (await search('municipality=131083&from=720')).facilities
  expect(found?.week.map((d) => d.places)).toEqual([0, 2, 0, 0, 0, 0, 0])
})

test('a facility with a place on the weekday asked for comes first', async () => {
  const tuesday = await search('weekday=2')
  expect(tuesday.facilities.map((f) => f.id)).toEqual([koto.id, sumida.id])
})

test('INT-2: in 墨田区 the interview of a regular place is the facility’s to register', async () => {
  const [found] = (await search('municipality=131075')).facilities
  expect(found?.kinds.map((k) => [k.kind, k.interview])).toEqual([
    ['regular', 'facility'],
    ['flexible', 'proposals'],
  ])
  expect(found?.perHour).toBe(330)
})

test('SLOT-3: availability gives total and class places of each cell', async () => {
  type Month = { days: { date: string; kind: string; cells: { start: number; free: number; classes: number[] }[] }[] }
  const { body } = await t.client().get<Month>(`/api/v1/public/facilities/${koto.id}/availability?month=2026-12`)
  expect(body.days).toHaveLength(1)
  expect(body.days[0]?.cells[0]).toEqual({ start: 540, stopped: false, free: 3, classes: [1, 2, 3] })
  expect((await t.client().get(`/api/v1/public/facilities/${koto.id}/availability?month=2026-13`)).status).toBe(422)
})

test('the page tells price, ways, windows and the cancel rule', async () => {
  const { body } = await t.client().get<Record<string, unknown>>(`/api/v1/public/facilities/${koto.id}`)
  expect(body).toMatchObject({
    name: koto.name,
    perHour: 300,
    cancel: { daysBefore: 0, time: 0 },
    unit: 'halfHour',
    capacity: 10,
  })
})

test('free places of another node’s act show within the half second, though nothing here was written', async () => {
  const free = async (): Promise<number | undefined> => {
    // A copy of half a second is over: only the watch may still vouch for it.
    t.clock.advance(1000)
    type Month = { days: { date: string; cells: { free: number }[] }[] }
    const { body } = await t.client().get<Month>(`/api/v1/public/facilities/${koto.id}/availability?month=2026-12`)
    return body.days[0]?.cells[0]?.free
  }
  const take =
    'update slot_cell set taken = taken + 1, taken1 = taken1 + 1 where facility_id = $1 and date = $2 and start_min = 540'
  expect(await free()).toBe(3)
  await t.admin.query(take, [koto.id, '2026-12-01'])
  await t.admin.query(
    `insert into audit_event (id, at, event, code, actor_kind, facility_id, request_id) values (gen_random_uuid(), $1, 'booking.made', 'booked', 'guardian1', $2, 'other node')`,
    [t.clock.now(), koto.id],
  )
  await expect.poll(free, { timeout: 5000, interval: 50 }).toBe(2)
  t.clock.set(defaultNow)
})
