/** A town's settings over HTTP: who may, what is scheduled and signed, what is taken back, what it does to hours that are open already. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { japanDate, localDate, minutes, timeOfDay } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { createSettlement } from '../booking/settle.ts'
import { grantNewHours } from './grant-new-hours.ts'
import { readSettings } from './read-settings.ts'
import { defaultSettings, type MunicipalitySettings, settingsOn } from './rules.ts'
import { settingsSchema } from './settings-schema.ts'
import { ayase, koto, sumida } from './towns.ts'

let t: TestApp
let admin: BuiltLogin
let second: BuiltLogin
let officer: BuiltLogin
let pools: pg.Pool[] = []
const d = localDate
const address = '/api/v1/office/settings'

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  admin = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  second = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  pools = [
    createPool({ url: t.database.jobsUrl, size: 1, name: 'jobs' }),
    createPool({ url: t.database.settleUrl, size: 1, name: 'settle' }),
  ]
})
afterAll(async () => {
  for (const pool of pools) await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  await t.admin.query("delete from municipality_setting where valid_from > '2026-04-01'")
  await t.admin.query('delete from settings_change')
})

const now = settingsOn(koto.rows, d('2026-11-24'))
const read = async (who = admin) =>
  (
    await who.client.get<{ seen: number; twoPersons: boolean; versions: { id: string; state: string; mayApprove: boolean }[] }>(
      address,
    )
  ).body
const change = async (more: Partial<MunicipalitySettings>, over: object = {}, who = admin) =>
  who.client.call<{ id: string; state: string }>('POST', address, {
    seen: (await read()).seen,
    validFrom: '2027-01-01',
    reason: '規則の改正',
    value: { ...now, ...more },
    ...over,
  })
const on = (date: string) => inRole(pools[0] as pg.Pool, async (tx) => (await readSettings(tx, koto.code, d(date)))?.settings)

test('the door knows every setting, whole', () => {
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings)
  for (const town of [sumida, koto, ayase]) {
    const whole = settingsOn(town.rows, d('2026-11-24'))
    expect(settingsSchema.parse(whole)).toEqual(whole)
  }
})

test('a change holds from its day on, says who and why, and can be taken back before it', async () => {
  const made = await change({ cancel: { daysBefore: 1, time: timeOfDay(1020) } })
  expect([made.status, made.body.state], made.text).toEqual([200, 'scheduled'])
  expect((await on('2026-12-31'))?.cancel).toEqual(defaultSettings.cancel)
  expect((await on('2027-01-01'))?.cancel).toEqual({ daysBefore: 1, time: 1020 })
  const shown = await officer.client.get(`${address}/versions/${made.body.id}`)
  expect(shown.body).toMatchObject({
    reason: '規則の改正',
    state: 'scheduled',
    mayWithdraw: false,
    value: { cancel: { daysBefore: 1 } },
  })
  expect((await admin.client.call('POST', `${address}/versions/${made.body.id}/withdraw`)).status).toBe(200)
  expect((await on('2027-01-01'))?.cancel).toEqual(defaultSettings.cancel)
  expect((await read()).versions.map((one) => one.state)).toEqual(['withdrawn', 'current'])
  expect(codesOf(await admin.client.call('POST', `${address}/versions/${made.body.id}/withdraw`))).toEqual(['settings.withdrawn'])
})

test('refusals carry their rule and name the field', async () => {
  const many = await change({ capMinutes: minutes(150), graceMinutes: minutes(90) }, { validFrom: '2026-12-02', reason: ' ' })
  expect(many.status).toBe(422)
  expect(codesOf(many)).toEqual(['settings.reason', 'settings.first-of-month', 'settings.cap-range', 'settings.number'])
  const refused = async (more: Partial<MunicipalitySettings>) => codesOf(await change(more))
  const never = { ...now.windows.sharedRoom.resident, opens: { by: 'daysBefore' as const, days: 1, time: timeOfDay(1080) } }
  expect(await refused({ windows: { ...now.windows, sharedRoom: { resident: never, other: never } } })).toEqual([
    'settings.window',
    'settings.window',
  ])
  expect(await refused({ certificateStart: { cycles: [{ untilDay: 15, startDay: 1, monthsLater: 1 }] } })).toEqual([
    'settings.cycles',
  ])
  for (const days of [[], [0, 15], [15, 15]])
    expect(await refused({ certifiedNotices: { days } })).toEqual(['settings.notice-days'])
  expect(await refused({ feeWaivers: [{ for: 'residents', where: 'own', layers: ['sumida'] }] })).toEqual([
    'settings.waiver-layer',
  ])
  expect((await read()).versions).toHaveLength(1)
})

test('only administrators of the town change; officers read; another town sees nothing of it', async () => {
  const made = await change({ targetDays: 20 })
  expect((await change({ targetDays: 21 }, {}, officer)).status).toBe(403)
  const stranger = await buildLogin(t, 'wardAdmin', { municipality: ayase.code })
  expect((await stranger.client.get(`${address}/versions/${made.body.id}`)).status).toBe(404)
  expect((await stranger.client.call('POST', `${address}/versions/${made.body.id}/withdraw`)).status).toBe(404)
  expect((await on('2027-01-01'))?.targetDays).toBe(20)
})

test('with two persons it waits for another administrator; switching that off waits too', async () => {
  await change({ doubleCheck: true }, { validFrom: japanDate(t.clock.now()) })
  const made = await change({ doubleCheck: false }, { validFrom: '2027-02-01' })
  expect(made.body.state).toBe('waiting')
  expect((await on('2027-02-01'))?.doubleCheck).toBe(true)
  const approve = (who: BuiltLogin) => who.client.call('POST', `${address}/versions/${made.body.id}/approve`)
  expect(codesOf(await approve(admin))).toEqual(['settings.second'])
  expect((await approve(officer)).status).toBe(403)
  expect((await read(second)).versions[0]?.mayApprove).toBe(true)
  expect((await approve(second)).status).toBe(200)
  expect((await on('2027-02-01'))?.doubleCheck).toBe(false)
  expect(codesOf(await approve(second))).toEqual(['settings.decided'])
})

test('two administrators at once: one change stands, the other is told', async () => {
  const { seen } = await read()
  const both = await Promise.all([change({ targetDays: 5 }, { seen }), change({ targetDays: 6 }, { seen }, second)])
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  expect(codesOf(both.find((one) => one.status === 409) as (typeof both)[number])).toEqual(['settings.meanwhile'])
  expect((await read()).versions).toHaveLength(2)
})

test('what has begun is not taken back, what came with the town neither', async () => {
  const begun = await change({ targetDays: 9 }, { validFrom: japanDate(t.clock.now()) })
  const came = (await read()).versions.at(-1)?.id
  for (const id of [begun.body.id, came])
    expect(codesOf(await admin.client.call('POST', `${address}/versions/${id}/withdraw`))).toEqual(['settings.begun'])
})

test("another town's rules as a draft: without its addresses, contact and sentences, its name in the layers replaced", async () => {
  const copy = async (code: string) =>
    (await admin.client.get<{ name: string; value: MunicipalitySettings }>(`${address}/copies/${code}`)).body
  const from = await copy(sumida.code)
  expect(from.value.channels.application).toEqual({ way: 'external', url: '' })
  expect(from.value.contact).toEqual(now.contact)
  expect((await copy('131121')).value.layers[0]).toMatchObject({ name: '江東区の時間', minutes: 2280 })
  expect((await admin.client.get(`${address}/copies/${koto.code}`)).status).toBe(404)
  expect(codesOf(await change(from.value))).toContain('settings.url')
})

test('bookings that a change would meet are counted: residents anywhere, everybody here', async () => {
  const [own, other] = [await buildFacility(t), await buildFacility(t, { municipality: ayase.code })]
  const [resident, guest] = [await buildHousehold(t), await buildHousehold(t, { municipality: ayase.code })]
  const book = async (family: BuiltHousehold, facility: BuiltFacility, date: string) => {
    const child = family.children[0]?.id ?? ''
    await buildCells(t, facility, { date, from: 540, to: 660, cap: 3 })
    const facts = { child, facility: facility.id, kind: 'flexible', date, start: 540, end: 600 }
    expect((await family.guardian.client.call('POST', '/api/v1/bookings', facts)).status).toBe(200)
  }
  for (const [family, facility] of [
    [resident, own],
    [resident, other],
    [guest, own],
  ] as const)
    await buildAcceptance(t, { id: family.children[0]?.id ?? '' }, facility)
  await book(resident, own, '2026-12-03')
  await book(resident, own, '2026-12-08')
  await book(resident, other, '2026-12-09')
  await book(guest, own, '2026-12-10')
  expect((await officer.client.get(`${address}/bookings?from=2026-12-08`)).body).toEqual({ residents: 2, here: 2 })
})

test('HRS-7: hours opened before a new cap are granted anew, never below what is held, and back when it is taken back', async () => {
  const [light, heavy] = [await buildHousehold(t), await buildHousehold(t)]
  const ids = [light, heavy].map((h) => h.children[0]?.id ?? '')
  for (const [i, used] of [120, 480].entries())
    await t.admin.query(
      `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, '2027-01', 'national', $2, 600, $3)`,
      [ids[i], koto.code, used],
    )
  const granted = async () =>
    (
      await t.admin.query("select granted from hours_balance where month = '2027-01' and layer = 'national' order by used")
    ).rows.map((r) => r.granted)
  const random = seededRandom(randomUUID())
  const id = createIds(t.clock, random)
  const settle = createSettlement(pools[1] as pg.Pool, { id, random, onDefect: (e) => t.defects.push(e) })
  const look = async () => {
    const at = t.clock.now()
    const log = createLog({ level: 'silent' })
    const pool = pools[0] as pg.Pool
    await grantNewHours(settle).run({
      pool,
      clock: t.clock,
      id,
      keys: t.keys,
      log,
      baseUrl: '',
      random,
      now: at,
      today: japanDate(at),
    })
  }
  const made = await change({ capMinutes: minutes(360) })
  await look()
  expect(await granted()).toEqual([360, 480])
  await look()
  expect((await t.admin.query("select 1 from audit_event where event = 'hours.granted'")).rowCount).toBe(2)
  t.clock.advance(60_000)
  await admin.client.call('POST', `${address}/versions/${made.body.id}/withdraw`)
  await look()
  expect(await granted()).toEqual([600, 600])
})
