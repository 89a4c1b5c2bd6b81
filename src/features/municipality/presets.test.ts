/** The towns kept as data: the same calls give each its own answer (cap, layers, window, unit, price, channel). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { localDate } from '../../platform/calendar.ts'
import { municipalityCodeValid } from '../certification/number.ts'
import { settingsRefusals } from './next-version.ts'
import { presetTowns } from './presets.ts'
import { settingsOn } from './rules.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t, presetTowns)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

describe('presets', () => {
  it('have a valid code, a source, and rules that may stand', () => {
    expect(new Set(presetTowns.map((town) => town.code)).size).toBe(presetTowns.length)
    for (const town of presetTowns) {
      expect(municipalityCodeValid(town.code), town.name).toBe(true)
      expect(town.sources.join(), town.name).toContain(town.name)
      for (const row of town.rows) expect(settingsRefusals([], row, row.validFrom), town.name).toEqual([])
    }
  })

  it.each([
    ['墨田区', { cap: 600, layers: [], application: 'external', pays: 0, step: 30 }],
    ['綾瀬市', { cap: 360, layers: [], application: 'builtIn', pays: 600, step: 30 }],
    ['江東区', { cap: 600, layers: [1800], application: 'builtIn', pays: 0, step: 30 }],
    ['世田谷区', { cap: 600, layers: [2280], application: 'builtIn', pays: 0, step: 30 }],
    ['渋谷区', { cap: 600, layers: [3240], application: 'external', pays: 0, step: 30 }],
    ['大田区', { cap: 600, layers: [9000], application: 'builtIn', pays: 600, step: 30 }],
    ['京都市', { cap: 600, layers: [120], application: 'external', pays: 600, step: 30 }],
    ['神戸市', { cap: 600, layers: [], application: 'external', pays: 600, step: 30 }],
    ['浜松市', { cap: 600, layers: [], application: 'builtIn', pays: 600, step: 120 }],
    ['足立区', { cap: 600, layers: [], application: 'builtIn', pays: 0, step: 30 }],
  ])('%s', async (name, own) => {
    const town = presetTowns.find((one) => one.name === name)
    if (!town) throw new Error(name)
    const shown = await t
      .client()
      .get<{ capMinutes: number; layers: { minutes: number }[]; channels: { application: { way: string } } }>(
        `/api/v1/public/municipalities/${town.code}`,
      )
    const facility = await buildFacility(t, { municipality: town.code })
    const family = await buildHousehold(t, { municipality: town.code })
    const child = family.children[0]?.id ?? ''
    await buildAcceptance(t, { id: child }, facility)
    await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 780, cap: 2 })
    const at = `/api/v1/my/children/${child}/facilities/${facility.id}`
    const quote = await family.guardian.client.get<{ price: { pays: number } }>(`${at}/quote?date=2026-12-03&start=540&end=660`)
    const times = await family.guardian.client.get<{ rule: { step: number } }>(`${at}/times?date=2026-12-03`)
    expect({
      cap: shown.body.capMinutes,
      layers: shown.body.layers.map((layer) => layer.minutes),
      application: shown.body.channels.application.way,
      pays: quote.body.price.pays,
      step: times.body.rule.step,
    }).toEqual(own)
  })

  it('by the same calls: 神戸 opens spare places to its own first, 京都’s hours stay in 京都, 浜松 takes whole blocks, 足立 leaves interviews to the facility', async () => {
    const codeOf = (name: string) => presetTowns.find((one) => one.name === name)?.code ?? ''
    const familyOf = (name: string) => buildHousehold(t, { municipality: codeOf(name) })
    const facilityIn = async (name: string, columns: Record<string, unknown> = {}) => {
      const built = await buildFacility(t, { municipality: codeOf(name), columns })
      await buildCells(t, built, { date: '2026-12-03', from: 540, to: 780, cap: 2 })
      return built
    }
    type Quote = { layers: { code: string }[] }
    const quote = async (family: BuiltHousehold, facility: BuiltFacility, end = 660) => {
      const child = family.children[0]?.id ?? ''
      const at = `/api/v1/my/children/${child}/facilities/${facility.id}/quote?date=2026-12-03&start=540&end=${end}`
      const answer = await family.guardian.client.get<Quote>(at)
      return answer.status === 200 ? answer.body.layers.map(({ code }) => code) : codesOf(answer)
    }
    const spare = await facilityIn('神戸市', { delivery_type: 'spareCapacity' })
    const ownRoom = await facilityIn('京都市')
    const blocks = await facilityIn('浜松市')
    const [kobeFamily, kyotoFamily, hamamatsuFamily] = [
      await familyOf('神戸市'),
      await familyOf('京都市'),
      await familyOf('浜松市'),
    ]
    for (const [family, facility] of [
      [kobeFamily, spare],
      [kyotoFamily, spare],
      [kyotoFamily, ownRoom],
      [kobeFamily, ownRoom],
      [hamamatsuFamily, blocks],
    ] as const)
      await buildAcceptance(t, { id: family.children[0]?.id ?? '' }, facility)
    expect(await quote(kobeFamily, spare)).toEqual(['national'])
    expect(await quote(kyotoFamily, spare)).toEqual(['slot.not-open'])
    expect(await quote(kyotoFamily, ownRoom)).toEqual(['national', 'kyoto'])
    expect(await quote(kobeFamily, ownRoom)).toEqual(['national'])
    expect(await quote(hamamatsuFamily, blocks, 630)).toEqual(['hours.length'])
    expect(await quote(hamamatsuFamily, blocks, 780)).toEqual(['national'])

    const adachi = await familyOf('足立区')
    const place = await buildFacility(t, { municipality: codeOf('足立区') })
    const standing = await adachi.guardian.client.get<{ ask: { kind: string; way: string }[] }>(
      `/api/v1/my/children/${adachi.children[0]?.id ?? ''}/facilities/${place.id}`,
    )
    expect(standing.body.ask.map(({ kind, way }) => [kind, way])).toEqual([
      ['regular', 'facility'],
      ['flexible', 'facility'],
    ])
  })

  it('札幌 takes the bookings in its own system: the page of the facility leads there, booking here is refused, staff still enter', async () => {
    const town = presetTowns.find((one) => one.name === '札幌市')
    const url = 'https://yoyaku.town.example/daretsu'
    const facility = await buildFacility(t, { municipality: town?.code ?? '' })
    const family = await buildHousehold(t, { municipality: town?.code ?? '' })
    const child = family.children[0]?.id ?? ''
    await buildAcceptance(t, { id: child }, facility)
    await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 780, cap: 2 })
    type Shown = { townBooking: string | null; kinds: { kind: string; booking: string }[] }
    const page = (await t.client().get<Shown>(`/api/v1/public/facilities/${facility.id}`)).body
    expect(page.townBooking).toBe(url)
    expect(page.kinds.map(({ booking }) => booking)).toContain('town')
    const days = await family.guardian.client.get<{ way: string; townBooking: unknown }>(
      `/api/v1/my/children/${child}/facilities/${facility.id}/times?date=2026-12-03`,
    )
    expect(days.body).toMatchObject({ way: 'town', townBooking: { name: '札幌市', url } })
    const asked = await family.guardian.client.call('POST', '/api/v1/bookings', {
      child,
      facility: facility.id,
      kind: 'flexible',
      date: '2026-12-03',
      start: 540,
      end: 660,
    })
    expect(codesOf(asked)).toContain('booking.way-town')
  })

  it('windows and interviews: 神戸 opens spare places later, and to others later still; 足立 takes no interview here', () => {
    const of = (name: string) => settingsOn(presetTowns.find((one) => one.name === name)?.rows ?? [], localDate('2026-11-24'))
    const days = (name: string) => {
      const { sharedRoom, spareCapacity } = of(name).windows
      return [sharedRoom.resident, sharedRoom.other, spareCapacity.resident, spareCapacity.other].map(({ opens }) =>
        opens.by === 'daysBefore' ? opens.days : null,
      )
    }
    expect(days('神戸市')).toEqual([30, 25, 10, 5])
    expect(days('墨田区')).toEqual([30, 25, 30, 25])
    expect(of('足立区').interviewByGuardian).toEqual({ regular: false, flexible: false })
    expect(of('墨田区').interviewByGuardian).toEqual({ regular: false, flexible: true })
    expect(of('大田区').layers[0]?.condition).toBe('allNationalHere')
  })
})
