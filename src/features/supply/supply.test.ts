/** 需給 (SUP-1): plans in versions, who is slower is told, files read with their faults, and the counts of a town beside them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
import { localMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { readCsv } from '../import/read-csv.ts'
import { koto, sumida } from '../municipality/towns.ts'
import type { getSupply } from './contract.ts'
import { monthsOfYear, planOfRows, planRefusals } from './rules.ts'

const url = '/api/v1/office/supply'
let t: TestApp
let place: BuiltFacility
let officer: BuiltLogin
let viewer: BuiltLogin
let stranger: BuiltLogin

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  place = await buildFacility(t)
  await buildCells(t, place, { date: '2026-12-03', from: 540, to: 720, cap: 3 })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const line = (month: string, classAge: number, demand = 10, supply = 20) => ({
  month: localMonth(month),
  classAge,
  demand,
  supply,
})
const save = (who: BuiltLogin, version: number, lines: object[]) =>
  who.client.call<{ version: number }>('PUT', `${url}/plans/2026`, { version, lines, reason: '事業計画' })
const read = async (who = officer) => (await who.client.get<ReplyOf<typeof getSupply>>(`${url}?year=2026`)).body

describe('a plan', () => {
  test('has the twelve months of its year, each month and age once', () => {
    expect(monthsOfYear(2026).filter((_, i) => i % 11 === 0)).toEqual(['2026-04', '2027-03'])
    expect(planRefusals(2026, [line('2026-04', 0), line('2026-04', 1), line('2027-03', 0)])).toEqual([])
    expect(planRefusals(2026, [line('2026-04', 0), line('2026-04', 0), line('2027-04', 0)]).map((one) => one.code)).toEqual([
      'supply.double',
      'supply.month',
    ])
  })

  test('is read from a file as people write it; what cannot be read is named by its line', () => {
    const table = readCsv(
      '年月,年齢,量の見込み（時間）,確保方策（時間）\r\n2026年4月,０歳児,"1,200",300\r\n2026-05,1,10,2O\r\n2026-13,2,1,1\r\n',
    )
    if (!table.ok) throw new Error('not read')
    expect(planOfRows(table.value.rows)).toEqual({
      lines: [line('2026-04', 0, 1200, 300)],
      faults: [
        { line: 3, what: '確保方策（時間）' },
        { line: 4, what: '年月' },
      ],
    })
  })

  test('stands in versions: of two officers one is told; viewers and other towns neither write nor see', async () => {
    expect((await save(viewer, 0, [])).status).toBe(403)
    const second = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
    const both = await Promise.all(
      [officer, second].map((who) => save(who, 0, [line('2026-12', 0, 100, 50), line('2026-12', 1, 40, 30)])),
    )
    expect(both.map((one) => one.status).sort()).toEqual([200, 409])
    expect(both.flatMap(codesOf)).toEqual(['supply.raced'])
    expect(await read(viewer)).toMatchObject({ version: 1, mayChange: false })
    expect((await read()).months.find((one) => one.month === '2026-12')).toMatchObject({ demand: 140, supply: 80 })
    expect((await read()).months.find((one) => one.month === '2027-01')).toMatchObject({ demand: null, supply: null })
    expect(await read(stranger)).toMatchObject({ version: 0 })
    expect((await save(officer, 1, [line('2026-12', 0, 7, 8)])).body).toEqual({ version: 2 })
    expect((await t.admin.query('select 1 from supply_plan')).rowCount).toBe(2)
  })
})

test('offered and booked minutes of own facilities and used ones of residents stand beside it', async () => {
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('a family without a child')
  await buildAcceptance(t, child, place)
  const booked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: child.id,
    facility: place.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  })
  expect(booked.status).toBe(200)
  const december = async (who = officer) => (await read(who)).months.find((one) => one.month === '2026-12')
  expect(await december()).toMatchObject({ offered: 540, booked: 120, used: 0 })
  await t.admin.query(`update booking set state = 'used' where id = $1`, [booked.body.id])
  const after = await december()
  expect(after).toMatchObject({ offered: 540, used: 120 })
  expect(after?.ages.reduce((sum, age) => sum + age.used, 0)).toBe(120)
  expect(after?.ages.reduce((sum, age) => sum + age.booked, 0)).toBe(120)
  expect(await december(stranger)).toMatchObject({ offered: 0, booked: 0, used: 0 })
  const file = await viewer.client.get(`${url}/file?year=2026`)
  expect(file.text).toContain('年月,年齢,量の見込み（時間）,確保方策（時間）')
  const again = readCsv(file.text)
  if (!again.ok) throw new Error('not read')
  expect(again.value.rows).toHaveLength(36)
  expect(planOfRows(again.value.rows)).toEqual({ lines: [line('2026-12', 0, 7, 8)], faults: [] })
  expect((await viewer.client.get(`${url}/file?code=cp932`)).status).toBe(200)
})
