/** SET-1: the state enters prices by date over HTTP; the months before come to the same yen, the later ones to the new (FEE-1, FEE-2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import { localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { getClaim, makeClaims } from './contract.ts'
import { addMaster, type listMasters } from './master-contract.ts'
import { formOf, type MasterValue, masterOf, masterRefusalsOf, overlay, sharesOf, workedExamples } from './masters.ts'
import { masterOn, nationalMasters } from './rules.ts'

const value = addMaster.example?.body?.value as MasterValue
const today = localDate('2026-11-24')
const from = (day: string, unit0 = 2_000) => ({ from: localDate(day), value: { ...value, unit: { ...value.unit, 0: unit0 } } })

describe('masters by date', () => {
  it('what is entered holds from its day, the last of a day counts, and a year without a master has none', () => {
    const masters = overlay([from('2027-01-01'), from('2027-02-01', 2_200), from('2027-01-01', 2_100)])
    const unitOn = (day: string) => masterOn(masters, localDate(day))?.unit[0] ?? null
    expect(
      ['2025-04-01', '2026-04-01', '2026-12-31', '2027-01-01', '2027-01-31', '2027-02-01', '2027-03-31'].map(unitOn),
    ).toEqual([1_300, 1_700, 1_700, 2_100, 2_100, 2_200, 2_200])
    expect(unitOn('2027-04-01')).toBeNull()
    expect(unitOn('2025-03-31')).toBeNull()
  })

  it('a form begins with what holds, and comes to the same master', () => {
    for (const master of nationalMasters) expect(masterOf({ from: master.from, value: formOf(master, 'x') })).toEqual(master)
  })

  it.each([
    ['2026-12-02', ['master.day']],
    ['2026-11-01', ['master.past']],
    ['2026-04-01', ['master.past']],
    ['2026-12-01', []],
    ['2027-04-01', []],
    // No master of that year: nothing of it can have been claimed.
    ['2024-04-01', []],
  ])('from %s: %j', (day, codes) => {
    expect(masterRefusalsOf(overlay([]), from(day), today).map((one) => one.code)).toEqual(codes)
  })

  it('FEE-6: the examples come to 21,250 and 16,000; shares lose no yen', () => {
    expect(workedExamples(masterOn(nationalMasters, today))).toEqual([
      { key: 'first', yen: 21_250 },
      { key: 'hours', yen: 16_000 },
    ])
    expect(sharesOf(1_003, { state: 6, prefecture: 1, municipality: 1, confirmed: false })).toEqual({
      state: 752,
      prefecture: 125,
      municipality: 126,
    })
  })
})

describe('over HTTP', () => {
  const town = '232386'
  let t: TestApp
  let home: BuiltFacility
  let child: BuiltChild
  let director: BuiltLogin
  let nation: BuiltLogin
  beforeAll(async () => {
    t = await startTestApp({ now: new Date('2026-11-15T01:00:00Z') })
    await buildTowns(t)
    await t.admin.query(`update municipality_setting set value = '{}' where municipality = $1`, [town])
    home = await buildFacility(t, { municipality: town })
    const [built] = (await buildHousehold(t, { births: ['2025-06-15'], municipality: town })).children as [BuiltChild]
    child = built
    await buildAcceptance(t, child, home)
    director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    nation = await buildLogin(t, 'nation')
  })
  afterAll(async () => {
    await t.close()
    expect(t.defects).toEqual([])
  })
  const add = (who: BuiltLogin, day: string, unit0 = 2_000) =>
    who.client.call('POST', '/api/v1/office/masters', { reason: '期中の改定', ...from(day, unit0) })
  const masters = async (who: BuiltLogin) => (await who.client.get<ReplyOf<typeof listMasters>>('/api/v1/office/masters')).body

  it('the state alone adds, never into a month that has begun; a town sees it with its own settings beside', async () => {
    const officer = await buildLogin(t, 'wardOfficer', { municipality: town })
    expect((await add(officer, '2026-12-01')).status).toBe(403)
    // A facility has no session on the offices' side.
    expect((await add(director, '2026-12-01')).status).toBe(401)
    expect((await director.client.get('/api/v1/office/masters')).status).toBe(401)
    expect(codesOf(await add(nation, '2026-11-01'))).toEqual(['master.past'])
    expect((await add(nation, '2026-12-01', 1_900)).status).toBe(200)
    expect((await add(nation, '2026-12-01', 2_000)).status).toBe(200)
    const seen = await masters(officer)
    expect(seen.versions.map((one) => [one.from, one.state, one.value.unit[0]])).toEqual([
      ['2026-12-01', 'scheduled', 2_000],
      ['2026-12-01', 'replaced', 1_900],
      ['2026-04-01', 'current', 1_700],
      ['2025-04-01', 'past', 1_300],
    ])
    expect(seen.mayChange).toBe(false)
    expect(seen.town?.perHour).toEqual(seen.national.perHour)
    const own = await masters(nation)
    expect([own.mayChange, own.town, own.versions[0]?.entered?.reason]).toEqual([true, null, '期中の改定'])
    const { rows } = await t.admin.query<{ n: number }>(`select count(*)::int as n from audit_event where event = 'master.added'`)
    expect(rows[0]?.n).toBe(2)
  })

  it('November stays at the old price, December comes to the new, each line names its version', async () => {
    for (const month of ['2026-11', '2026-12'])
      await t.admin.query(
        `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, $2, 'national', $3, 600, 120)`,
        [child.id, month, town],
      )
    await buildUse(t, child, home, { date: '2026-11-04', minutes: 120, classAge: 0 })
    await buildUse(t, child, home, { date: '2026-12-02', minutes: 120, classAge: 0 })
    t.clock.set(new Date('2027-01-05T01:00:00Z'))
    director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
    const make = async (month: string) => {
      const path = `/api/v1/facilities/${home.id}/months/${month}`
      expect((await director.client.call('POST', `${path}/close`)).status).toBe(200)
      const [claim] = (await director.client.call<ReplyOf<typeof makeClaims>>('POST', `${path}/claims`)).body.claims
      const found = await director.client.get<ReplyOf<typeof getClaim>>(`/api/v1/facilities/${home.id}/claims/${claim?.id}`)
      const [line] = found.body.lines
      return [claim?.benefit, line?.unit, line?.master, line?.masterFrom]
    }
    expect(await make('2026-11')).toEqual([3_400, 1_700, 2026, '2026-04-01'])
    expect(await make('2026-12')).toEqual([4_000, 2_000, 2026, '2026-12-01'])
  })
})
