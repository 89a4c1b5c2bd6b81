/** 施設をさがす against real rows: each condition, distance, numbers of list and map, places by time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, buildCells, buildFacility, buildTownSetting, buildTowns } from '../../../test/helpers/build.ts'

let t: TestApp
const at: Record<'near' | 'far' | 'nowhere' | 'sumida', BuiltFacility> = {} as never

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  at.near = await buildFacility(t, {
    columns: {
      kana: 'イ',
      lat: 35.67,
      lng: 139.8,
      postal_code: '1350016',
      access: '東陽町駅から歩いて4分',
      meals: JSON.stringify([{ code: 'lunch', name: '給食', yen: 300 }]),
      parking: true,
    },
    settings: { interviewWays: { regular: 'closed', flexible: 'closed' } },
  })
  at.far = await buildFacility(t, {
    columns: { kana: 'ロ', lat: 35.65, lng: 139.8, postal_code: '1350061', parent_child: true, medical_care: true, meals: '[]' },
    settings: { perHour: 250, acceptsOthers: false },
  })
  at.nowhere = await buildFacility(t, { columns: { kana: 'ハ', lat: null, lng: null, outsiders: false, kinds: ['regular'] } })
  at.sumida = await buildFacility(t, {
    municipality: '131075',
    columns: { kana: 'ニ', lat: 35.71, lng: 139.81 },
    settings: { interviewWays: { regular: 'closed', flexible: 'phone' } },
  })
  await buildCells(t, at.far, { date: '2026-11-25', from: 540, to: 660, cap: 1 })
  await buildCells(t, at.sumida, { date: '2026-11-26', from: 780, to: 900, cap: 2 })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Found = {
  total: number
  sorted: string
  origin: { by: string; digits: number | null } | null
  freeLooked: boolean
  facilities: { id: string; rank: number; km: number | null }[]
  points: { id: string; rank: number; open: boolean }[] | null
  around: { name: string }[]
}
const search = async (query: string): Promise<Found> => (await t.client().get<Found>(`/api/v1/public/facilities?${query}`)).body
const names = async (query: string): Promise<string[]> => {
  const found = await search(query)
  expect(found.total).toBe(found.facilities.length)
  return found.facilities.map((f) => Object.entries(at).find(([, built]) => built.id === f.id)?.[0] ?? f.id).sort()
}

describe('each condition keeps what fits', () => {
  test.each([
    ['prefecture=東京都', ['far', 'near', 'nowhere', 'sumida']],
    ['prefecture=北海道', []],
    ['municipality=131083', ['far', 'near', 'nowhere']],
    ['words=東陽町', ['near']],
    ['meals=1', ['near']],
    ['parking=1&meals=1', ['near']],
    ['together=1', ['far']],
    ['support=1', ['far']],
    ['support=1&meals=1', []],
    ['maxYen=250', ['far']],
    ['maxYen=300', ['far', 'near', 'nowhere', 'sumida']],
    ['open=1&municipality=131083', ['far', 'nowhere']],
    ['open=1&municipality=131075', ['sumida']],
    ['guests=1', ['near', 'sumida']],
    ['kind=flexible&municipality=131083', ['far', 'near']],
    ['free=1', ['far', 'sumida']],
    ['free=1&to=720', ['far']],
    ['free=1&from=660', ['sumida']],
    ['free=1&weekday=4', ['sumida']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  test('a town that takes nobody from elsewhere closes its facilities to them, unless one says otherwise', async () => {
    await buildTownSetting(t, '131075', { acceptsOthers: false }, '2026-11-01' as never)
    expect(await names('guests=1')).toEqual(['near'])
    await t.admin.query("delete from municipality_setting where municipality = '131075' and valid_from = '2026-11-01'")
  })

  test('only the facilities named', async () => {
    expect(await names(`ids=${at.near.id},${at.sumida.id}`)).toEqual(['near', 'sumida'])
    expect((await t.client().get(`/api/v1/public/facilities?ids=x`)).status).toBe(422)
  })
})

describe('distance', () => {
  test('the nearest first, those without a place last', async () => {
    const found = await search('lat=35.71&lng=139.81')
    expect(found.sorted).toBe('distance')
    expect(found.facilities.map((f) => f.id)).toEqual([at.sumida.id, at.near.id, at.far.id, at.nowhere.id])
    // 0.04° of latitude are 4.45 km, 0.01° of longitude here 0.9 km.
    expect(found.facilities.map((f) => f.km)).toEqual([0, 4.5, 6.7, null])
  })

  test.each([
    ['1350016', 7, 'near'],
    ['1350061', 7, 'far'],
    ['1350099', 5, 'far'],
    ['135', 3, null],
  ])('postcode %s is placed by %d digits', async (code, digits, nearest) => {
    const found = await search(`postcode=${code}`)
    expect(found.origin).toMatchObject({ by: 'postcode', digits })
    if (nearest === 'near') expect(found.facilities[0]).toMatchObject({ id: at.near.id, km: 0 })
    else if (nearest === 'far' && digits === 7) expect(found.facilities[0]).toMatchObject({ id: at.far.id, km: 0 })
  })

  test('a postcode that no facility shares gives no distance, and says so', async () => {
    const found = await search('postcode=9990000')
    expect(found.origin).toBeNull()
    expect(found.sorted).toBe('places')
    expect(found.total).toBe(4)
  })
})

test('list and map: the same order, the same numbers; without a place a number is left out of the map', async () => {
  const found = await search('municipality=131083&points=1')
  expect(found.facilities.map((f) => f.rank)).toEqual([1, 2, 3])
  expect(found.points?.map((p) => [p.id, p.rank])).toEqual(
    found.facilities.filter((f) => f.id !== at.nowhere.id).map((f) => [f.id, f.rank]),
  )
  expect(found.points?.find((p) => p.id === at.far.id)?.open).toBe(true)
  expect(found.around.map((town) => town.name).sort()).toEqual(['墨田区', '江東区'])
})

test('beyond the last page the last one is shown, with the map too', async () => {
  expect((await search('page=9')).facilities).toHaveLength(4)
  expect((await search('page=9&points=1')).facilities).toHaveLength(4)
})

test('the towns to choose from: code and name alone', async () => {
  const { body } = await t.client().get('/api/v1/public/towns?prefecture=東京都')
  expect(body).toEqual({
    towns: [
      { code: '131075', name: '墨田区' },
      { code: '131083', name: '江東区' },
    ],
  })
})
