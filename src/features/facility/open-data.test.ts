/** Open data against real rows: what is given, in which form, to whom, and for how long. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, buildCells, buildFacility, buildTowns } from '../../../test/helpers/build.ts'

let t: TestApp
let open: BuiltFacility
let small: BuiltFacility
const address = (file: string, municipality = '131083') => `/api/v1/open-data/${file}?municipality=${municipality}`

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  open = await buildFacility(t, {
    columns: { kana: 'ア', name: '=つばめ,保育園', lat: 35.67, lng: 139.8, hours_text: '月から金 9:00〜16:00', from_months: 8 },
    settings: { perHour: 330, interviewWays: { regular: 'closed', flexible: 'phone' } },
  })
  small = await buildFacility(t, { columns: { kana: 'イ', classes: '{1,2}', kinds: ['flexible'] } })
  await buildFacility(t, { columns: { kana: 'ウ', published: false } })
  await buildFacility(t, { municipality: '131075', columns: { kana: 'エ' } })
  await buildCells(
    t,
    open,
    { date: '2026-11-25', from: 540, to: 600, cap: 3, caps: [1, null, 0] },
    { date: '2026-11-25', from: 600, to: 660, cap: 2 },
    { date: '2026-12-25', from: 540, to: 600, cap: 3 },
  )
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

type Facilities = { facilities: { id: string; number: string; page: string; perHour: number; ways: unknown }[] }
type Places = {
  facilities: { id: string; days: { date: string; class0: number | null; class1: number | null; class2: number | null }[] }[]
}

test('the published facilities of the town, as their public page says', async () => {
  const { body } = await t.client().get<Facilities>(address('facilities.json'))
  expect(body).toMatchObject({
    municipality: '131083',
    municipalityName: '江東区',
    licence: 'CC BY 4.0',
    readAt: t.clock.now().toISOString(),
  })
  expect(body.facilities.map((f) => f.id)).toEqual([open.id, small.id])
  expect(body.facilities[0]).toMatchObject({
    lat: 35.67,
    perHour: 330,
    fromMonths: 8,
    classes: [0, 1, 2],
    ways: [
      { kind: 'regular', booking: 'facility', interview: 'closed' },
      { kind: 'flexible', booking: 'automatic', interview: 'phone' },
    ],
  })
  expect(body.facilities[0]?.page).toMatch(new RegExp(`^http.*/facilities/${open.id}$`))
})

test('free places of fourteen days: the emptiest half hour of each, nothing of a class that is not taken', async () => {
  const { body } = await t.client().get<Places>(address('free-places.json'))
  const [first, second] = body.facilities
  expect(first?.days).toHaveLength(14)
  expect(first?.days.filter((day) => day.class0 || day.class1 || day.class2)).toEqual([
    { date: '2026-11-25', class0: 2, class1: 3, class2: 2 },
  ])
  expect(new Set(second?.days.map((day) => `${day.class0} ${day.class1} ${day.class2}`))).toEqual(new Set(['null 0 0']))
})

test('CSV: a mark for spreadsheets, no formula, one row per facility or per day', async () => {
  const facilities = await t.client().get(address('facilities.csv'))
  expect(facilities.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const [head = '', first = '', second, end, ...more] = facilities.text.split('\r\n')
  expect(head).toContain('全国地方公共団体コード,地方公共団体名,ID,事業所番号,名称')
  expect(first).toContain(`131083,江東区,${open.id}`)
  expect(first).toContain(`"'=つばめ,保育園"`)
  expect(first).toContain('定期利用：受付なし／柔軟利用：電話で申込')
  expect([second?.includes(small.id), end, more]).toEqual([true, '', []])
  const places = await t.client().get(address('free-places.csv'))
  expect(places.text.split('\r\n')).toHaveLength(1 + 28 + 1)
  expect(places.text).toContain('2026-11-25,2,3,2,')
  expect(places.text).toContain('2026-11-25,,0,0,')
})

test('GeoJSON: longitude first, no geometry where nobody entered a place', async () => {
  const { body, headers } = await t.client().get<{
    type: string
    licence: string
    features: { id: string; geometry: unknown; properties: { name: string } }[]
  }>(address('facilities.geojson'))
  expect(headers.get('content-type')).toBe('application/geo+json')
  expect([body.type, body.licence]).toEqual(['FeatureCollection', 'CC BY 4.0'])
  expect(body.features.map((one) => [one.id, one.geometry])).toEqual([
    [open.id, { type: 'Point', coordinates: [139.8, 35.67] }],
    [small.id, null],
  ])
})

test('pages of other sites may read it, for a minute it stands still, then it is new', async () => {
  const { headers } = await t.client().get(address('free-places.json'))
  expect([
    headers.get('access-control-allow-origin'),
    headers.get('cache-control'),
    headers.get('cross-origin-resource-policy'),
  ]).toEqual(['*', 'public, max-age=60', 'cross-origin'])
  await t.admin.query('update slot_cell set taken = 2, taken1 = 2 where facility_id = $1 and start_min >= 600', [open.id])
  await t.admin.query('update slot_cell set taken = 1, taken1 = 1 where facility_id = $1 and start_min < 600', [open.id])
  const day = async () =>
    (await t.client().get<Places>(address('free-places.json'))).body.facilities[0]?.days.find((one) => one.date === '2026-11-25')
  expect(await day()).toMatchObject({ class1: 3 })
  t.clock.advance(60_000)
  expect(await day()).toMatchObject({ class0: 1, class1: 2, class2: 0 })
})

test('a town that is not there, or no town', async () => {
  expect((await t.client().get(address('facilities.csv', '999999'))).status).toBe(404)
  expect((await t.client().get('/api/v1/open-data/facilities.json')).status).toBe(422)
  const none = await t.client().get<Facilities>(address('facilities.json', '142182'))
  expect([none.status, none.body.facilities]).toEqual([200, []])
})
