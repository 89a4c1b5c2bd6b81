/** SLOT-4 in a real browser: the facility gives a month by lot at a desk, a family enters on a phone, the draw books, anybody reads the record. */
import type pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSettlement } from '../../src/features/booking/settle.ts'
import { runDraws } from '../../src/features/draw/run-draws.ts'
import { japanDate } from '../../src/platform/calendar.ts'
import { createPool } from '../../src/platform/db.ts'
import { createIds } from '../../src/platform/ids.ts'
import { createLog } from '../../src/platform/log.ts'
import { seededRandom } from '../../src/platform/random.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import {
  desk,
  expectGoodScreen,
  launchBrowser,
  type Person,
  person,
  phone,
  picture,
  press,
  ready,
  signIn,
  visit,
} from '../helpers/browser.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildSession,
  buildTowns,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let t: TestApp
let browser: Browser
let family: Person
let staff: Person
/** The same family on a phone without script. */
let bare: Person
let facility: BuiltFacility
let household: BuiltHousehold
let admin: BuiltLogin
const pools: pg.Pool[] = []

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  household = await buildHousehold(t)
  await buildAcceptance(t, household.children[0] as BuiltChild, facility)
  await buildCells(
    t,
    facility,
    { date: '2027-01-12', from: 540, to: 720, cap: 1 },
    { date: '2027-01-13', from: 540, to: 720, cap: 1 },
  )
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  bare = await person(browser, t.url, phone, { script: false })
  staff = await person(browser, t.url, desk)
  for (const who of [family, staff, bare]) who.page.setDefaultTimeout(15_000)
  for (const who of [family, bare]) await signIn(who, 'guardian', household.guardian.token)
  await signIn(staff, 'facility', admin.token)
})
afterAll(async () => {
  await browser?.close()
  for (const pool of pools) await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...staff.errors, ...bare.errors]).toEqual([])
})

async function drawAll(): Promise<void> {
  const random = seededRandom('journey')
  const id = createIds(t.clock, random)
  const pool = createPool({ url: t.database.jobsUrl, size: 3, name: 'journey jobs' })
  const settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'journey settle' })
  pools.push(pool, settlePool)
  const settle = createSettlement(settlePool, { id, random, onDefect: (e) => t.defects.push(e) })
  const now = t.clock.now()
  const log = createLog({ level: 'silent' })
  await runDraws(settle).run({ pool, clock: t.clock, id, keys: t.keys, log, baseUrl: t.url, random, now, today: japanDate(now) })
}

test('set at the desk, entered on the phone without script, drawn, told, booked, checked', async () => {
  const desktop = staff.page
  await visit(staff, `/facility/slots?facility=${facility.id}`)
  await desktop.getByRole('link', { name: '抽選で受け付ける月を決める' }).click()
  await desktop.getByRole('heading', { level: 1, name: '抽選で受け付ける' }).waitFor()
  await ready(desktop)
  await expectGoodScreen(staff, '抽選で受け付ける')
  await picture(staff, 'lottery-set')
  await desktop.locator('[name=month]').selectOption('2027-01')
  await desktop.locator('[name=kind]').selectOption('flexible')
  await desktop.locator('[name=from]').fill('2026-11-24')
  await desktop.locator('[name=to]').fill('2026-12-05')
  await desktop.locator('[name=drawOn]').fill('2026-12-07')
  await press(desktop, 'この内容で決める')
  await desktop.getByText('抽選にする月を決めました').waitFor()
  await ready(desktop)
  await expectGoodScreen(staff, '抽選（施設）')
  await picture(staff, 'lottery-facility')

  const { page } = family
  const child = household.children[0]?.id ?? ''
  await visit(family, `/my/bookings/new?facility=${facility.id}&child=${child}&kind=flexible&month=2027-01`)
  await page.getByText('1月は、抽選で受け付けます').waitFor()
  await expectGoodScreen(family, '予約する日（抽選の月）')
  await picture(family, 'lottery-calendar')
  await page.getByRole('link', { name: '抽選に申し込む' }).click()
  await page.getByRole('heading', { level: 1, name: '抽選に申し込む' }).waitFor()
  await ready(page)
  await expectGoodScreen(family, '抽選に申し込む')
  await picture(family, 'lottery-form')
  await page.locator('[name=date1]').selectOption('2027-01-12')
  await page.locator('[name=start1]').selectOption('540')
  await page.locator('[name=end1]').selectOption('660')
  await page.locator('[name=date2]').selectOption('2027-01-13')
  await press(page, 'この内容で申し込む')
  await page.getByText('第2希望の時間を選んでください。').first().waitFor()
  await expectGoodScreen(family, '抽選の申し込みの誤り')
  await picture(family, 'lottery-wrong')
  await page.locator('[name=start2]').selectOption('600')
  await page.locator('[name=end2]').selectOption('720')
  await press(page, 'この内容で申し込む')
  await page.getByText('抽選の申し込みを受け付けました').waitFor()
  await ready(page)
  await expectGoodScreen(family, '抽選の申し込み')
  await picture(family, 'lottery-entered')
  await visit(family, '/my/draws')
  await expectGoodScreen(family, '抽選の申し込みの一覧')
  expect(await page.locator('main').innerText()).toContain(facility.name)
  await page.getByRole('link', { name: new RegExp(facility.name) }).click()
  await page.getByRole('heading', { level: 2, name: '申し込みの内容' }).waitFor()
  const number = await page.locator('dd').first().innerText()
  const drawId = /\/my\/draws\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
  await bare.page.goto(page.url())
  await bare.page.locator('[name=most]').selectOption('2')
  await bare.page.getByRole('button', { name: 'この内容に変える' }).click()
  await bare.page.getByText('抽選の申し込みを受け付けました').waitFor()
  expect(await bare.page.locator('main').innerText()).toContain(number)
  await visit(family, `/facilities/${facility.id}`)
  await expectGoodScreen(family, '施設（抽選の月）')
  await picture(family, 'lottery-place')
  await page.getByRole('link', { name: '2027年1月の柔軟利用は、抽選で受け付けます' }).click()
  await page.getByText('種そのものは、抽選のあとで公開します').waitFor()
  await picture(family, 'lottery-record-before')

  t.clock.set(new Date('2026-12-07T01:00:00Z'))
  await drawAll()
  await signIn(
    family,
    'guardian',
    await buildSession(t, { side: 'guardian', loginId: household.guardian.id, roleId: household.guardian.roleId }),
  )
  const [mail] = await t.mailsTo(household.guardian.mail)
  expect(mail?.subject).toContain('抽選に当たりました')
  expect(mail?.text).toContain(number)
  await visit(family, /https?:\/\/[^/]+(\/my\/draws\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '')
  await page.getByText('当たりました。予約が決まっています。').waitFor()
  await expectGoodScreen(family, '抽選の結果')
  await picture(family, 'lottery-result')
  await page.getByRole('link', { name: '予約を見る' }).first().click()
  await page.waitForURL(/\/my\/bookings\/[0-9a-f-]+/)
  await page.locator('main').getByText('確定').first().waitFor()
  await visit(family, `/draws/${drawId}`)
  await page.getByText('検算：結果は一致しています').waitFor()
  expect(await page.locator('main').innerText()).toContain(number)
  await expectGoodScreen(family, '抽選の記録')
  await picture(family, 'lottery-record')
})
