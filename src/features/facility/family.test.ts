/** What facilities mean for one family, over HTTP and real rows: hours by layer and town, price, openings, and whose marks are whose. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildFacility,
  buildHousehold,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { localDate } from '../../platform/calendar.ts'
import type { WindowPair } from '../municipality/rules.ts'
import { laterDays } from './describe-facility.ts'
import { openingOf } from './family-places.ts'

let t: TestApp
let own: BuiltFacility
let other: BuiltFacility
let closed: BuiltFacility
let hidden: BuiltFacility
let koto: BuiltHousehold
let ayase: BuiltHousehold
let uncertified: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  own = await buildFacility(t)
  other = await buildFacility(t, { municipality: '131075', settings: { perHour: 330 } })
  closed = await buildFacility(t, { municipality: '142182', settings: { acceptsOthers: false } })
  hidden = await buildFacility(t, { columns: { published: false } })
  koto = await buildHousehold(t)
  ayase = await buildHousehold(t, { municipality: '142182' })
  uncertified = await buildHousehold(t, { certified: false })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Reply = {
  home: { code: string; name: string; prefecture: string } | null
  classAge: number | null
  places: {
    facility: string
    ownTown: boolean
    taken: boolean
    hours: { month: string; minutes: number; layers: { name: string }[] }[]
    price: { full: number; pays: number; waivedBy: string | null } | null
    opens: { kind: string; openTo: string | null; next: { at: string; from: string; to: string } | null }[]
  }[]
}
const ask = async (family: BuiltHousehold, ...facilities: BuiltFacility[]) =>
  family.guardian.client.get<Reply>(
    `/api/v1/my/children/${family.children[0]?.id}/facilities?${new URLSearchParams(
      facilities.length > 0 ? { facilities: facilities.map((f) => f.id).join(',') } : {},
    )}`,
  )

describe('hours and price', () => {
  test('HRS-2, HRS-3: at home the town’s own hours count too, elsewhere the national ones alone', async () => {
    const { body } = await ask(koto, own, other)
    expect(body.home).toEqual({ code: '131083', name: '江東区', prefecture: '東京都' })
    expect(body.classAge).toBe(1)
    const [here, there] = body.places
    expect(here).toMatchObject({ ownTown: true, taken: true })
    expect(here?.hours.map((h) => ({ ...h, layers: h.layers.map(({ name }) => name) }))).toEqual([
      { month: '2026-11', minutes: 2400, layers: ['国の時間', '江東区の時間'] },
      { month: '2026-12', minutes: 2400, layers: ['国の時間', '江東区の時間'] },
    ])
    expect(there).toMatchObject({ ownTown: false, taken: true })
    expect(there?.hours.map((h) => [h.minutes, h.layers.map(({ name }) => name)])).toEqual([
      [600, ['国の時間']],
      [600, ['国の時間']],
    ])
  })

  test('FEE-3: nothing to pay at home, the facility’s own price elsewhere', async () => {
    const { body } = await ask(koto, own, other)
    expect(body.places.map((p) => p.price)).toMatchObject([
      { full: 300, pays: 0, waivedBy: '江東区' },
      { full: 330, pays: 330, waivedBy: null },
    ])
  })

  test('a facility that takes residents only is told as such to others', async () => {
    expect((await ask(koto, closed)).body.places[0]).toMatchObject({ ownTown: false, taken: false })
    expect((await ask(ayase, closed)).body.places[0]).toMatchObject({ ownTown: true, taken: true })
  })

  test('HRS-1: a town of six hours', async () => {
    expect((await ask(ayase, closed)).body.places[0]?.hours.map((h) => h.minutes)).toEqual([360, 360])
  })

  test('without a certificate nothing is promised', async () => {
    const { body } = await ask(uncertified, own)
    expect(body.home).toBeNull()
    expect(body.places[0]).toMatchObject({ ownTown: false, price: null })
    expect(body.places[0]?.hours.map((h) => h.minutes)).toEqual([0, 0])
  })

  test('what is booked is gone from the hours', async () => {
    const child = koto.children[0]?.id
    await t.admin.query(
      `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, '2026-11', 'national', '131083', 600, 590)`,
      [child],
    )
    const { body } = await ask(koto, own, other)
    // 10 minutes are below the shortest use (HRS-4).
    expect(body.places.map((p) => p.hours[0]?.minutes)).toEqual([1800, 0])
    await t.admin.query('delete from hours_balance where child_id = $1', [child])
  })
})

test('another family’s child is not there; nobody asks without a session', async () => {
  const child = koto.children[0]?.id
  expect((await ayase.guardian.client.get(`/api/v1/my/children/${child}/facilities`)).status).toBe(404)
  expect((await t.client().get(`/api/v1/my/children/${child}/facilities`)).status).toBe(401)
})

describe('SLOT-2: the next opening', () => {
  const pair = (opens: WindowPair['resident']['opens']): WindowPair => {
    const window = { opens, closes: { daysBefore: 1, time: 1020 } } as WindowPair['resident']
    return { resident: window, other: { ...window, opens: { by: 'daysBefore', days: 5, time: 540 } } as WindowPair['resident'] }
  }
  const opening = (windows: WindowPair, now: string, resident = true) =>
    openingOf({ windows: { regular: windows, flexible: windows } }, 'flexible', resident, localDate('2026-11-24'), new Date(now))
  const days = pair({ by: 'daysBefore', days: 30, time: 540 } as never)

  test.each([
    ['before the hour', '2026-11-23T23:59:59Z', '2026-12-23', '2026-11-24T00:00:00.000Z', '2026-12-24', '2026-12-24'],
    ['at the hour', '2026-11-24T00:00:00Z', '2026-12-24', '2026-11-25T00:00:00.000Z', '2026-12-25', '2026-12-25'],
  ])('by days, %s', (_, now, openTo, at, from, to) => {
    expect(opening(days, now)).toEqual({ openTo, next: { at, from, to } })
  })

  test('days that cannot be booked yet, each with the instant that opens it; none of them is bookable', () => {
    const now = new Date('2026-11-24T00:00:00Z')
    const later = laterDays(days, true, localDate('2026-11-24'), now)
    expect(later[0]).toEqual({ from: '2026-12-25', to: '2026-12-25', opens: '2026-11-25T00:00:00.000Z' })
    expect(later.every((run) => run.opens !== null && new Date(run.opens) > now)).toBe(true)
    expect(laterDays(days, false, localDate('2026-11-24'), now)[0]?.from).toBe('2026-11-30')
  })

  test('of another town by its own window', () => {
    expect(opening(days, '2026-11-24T00:00:00Z', false).openTo).toBe('2026-11-29')
  })

  test('by a day of the month: all days of the month after', () => {
    expect(opening(pair({ by: 'dayOfMonth', day: 1, time: 720 } as never), '2026-11-24T00:00:00Z')).toEqual({
      openTo: '2026-12-31',
      next: { at: '2026-12-01T03:00:00.000Z', from: '2027-01-01', to: '2027-01-31' },
    })
  })

  test('without a 期 nothing opens', () => {
    expect(opening(pair({ by: 'terms', terms: [] } as never), '2026-11-24T00:00:00Z')).toEqual({ openTo: null, next: null })
  })
})

describe('お気に入り', () => {
  const marks = async (family: BuiltHousehold) =>
    (await family.guardian.client.get<{ facilities: string[] }>('/api/v1/my/favourites')).body.facilities

  test('marked, marked again, taken away; newest first; each login its own', async () => {
    const put = (id: string) => koto.guardian.client.call('PUT', `/api/v1/my/favourites/${id}`)
    expect((await put(own.id)).status).toBe(200)
    t.clock.advance(1000)
    expect((await put(other.id)).status).toBe(200)
    expect((await put(own.id)).status).toBe(200)
    expect(await marks(koto)).toEqual([other.id, own.id])
    expect(await marks(ayase)).toEqual([])
    expect((await ayase.guardian.client.call('DELETE', `/api/v1/my/favourites/${own.id}`)).status).toBe(200)
    expect(await marks(koto)).toEqual([other.id, own.id])
    expect((await koto.guardian.client.call('DELETE', `/api/v1/my/favourites/${own.id}`)).status).toBe(200)
    expect(await marks(koto)).toEqual([other.id])
  })

  test('what is not public cannot be marked; nobody marks without a session', async () => {
    expect((await koto.guardian.client.call('PUT', `/api/v1/my/favourites/${hidden.id}`)).status).toBe(404)
    expect((await t.client('guardian').call('PUT', `/api/v1/my/favourites/${own.id}`)).status).toBe(401)
    expect(await marks(koto)).toEqual([other.id])
  })
})
