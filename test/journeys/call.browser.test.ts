/** REG-1 from the call to the interview: the facility calls at a desk, a family applies on a phone, the close, 内定, the visit is registered. */
import type pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCalls } from '../../src/features/intake/run-calls.ts'
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
  signIn,
  visit,
} from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildSession,
  buildTowns,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let t: TestApp
let browser: Browser
let family: Person
let staff: Person
let facility: BuiltFacility
let household: BuiltHousehold
let pool: pg.Pool

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  household = await buildHousehold(t)
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  pool = createPool({ url: t.database.jobsUrl, size: 2, name: 'journey calls' })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  staff = await person(browser, t.url, desk)
  for (const who of [family, staff]) who.page.setDefaultTimeout(15_000)
  await signIn(family, 'guardian', household.guardian.token)
  await signIn(staff, 'facility', admin.token)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await pool?.end()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...staff.errors]).toEqual([])
})

test('called at the desk, applied for on the phone, changed, ranked, told; the interview follows', async () => {
  const { page: desktop } = staff
  await visit(staff, `/facility/calls?facility=${facility.id}`)
  await desktop.locator('[name=month]').selectOption('2027-01')
  await desktop.locator('[name=from]').fill('2026-11-24')
  await desktop.locator('[name=to]').fill('2026-11-26')
  await desktop.locator('[name=places1]').fill('1')
  await desktop.locator('[name=places2]').fill('2')
  await press(desktop, /確かめる/)
  await desktop.getByText('まだ募集していません').waitFor()
  expect(await desktop.locator('main').innerText()).toMatch(/11月26日.*まで募集します/)
  await expectGoodScreen(staff, '定期利用の募集')
  await picture(staff, 'call-look')
  await press(desktop, 'この内容で募集する')
  await desktop.getByText('募集をしました').waitFor()

  const { page } = family
  await visit(family, '/my')
  await page.getByRole('link', { name: /定期利用に応募する.*受付は11月26日（木） 23:59まで/ }).waitFor()
  await expectGoodScreen(family, 'マイページ（募集）')
  await picture(family, 'call-home')
  await visit(family, `/facilities/${facility.id}`)
  await page.getByRole('link', { name: /定期利用に応募する/ }).click()
  await page.getByRole('heading', { level: 1, name: '定期利用に応募する' }).waitFor()
  await expectGoodScreen(family, '定期利用に応募する')
  await picture(family, 'call-choose')
  await page
    .getByText(/火曜?.*9:00/)
    .first()
    .click()
  await press(page, '内容を確かめる')
  await page.getByText('応募の内容を確かめてください').waitFor()
  await expectGoodScreen(family, '応募の内容')
  await picture(family, 'call-confirm')
  await press(page, 'この内容で応募する')
  await page.getByText('応募を受け付けました').waitFor()
  await picture(family, 'call-sent')
  await visit(family, '/my')
  expect(await page.getByRole('link', { name: /定期利用に応募する/ }).count()).toBe(0)
  await visit(family, '/my/calls')
  await expectGoodScreen(family, '定期利用の募集（家族）')
  await visit(staff, `/facility/calls?facility=${facility.id}`)
  await desktop.getByRole('link', { name: /1月から/ }).click()
  await desktop.getByText('（内定の間だけ表示）').waitFor()

  t.clock.set(new Date('2026-11-26T15:10:00Z'))
  const now = t.clock.now()
  const random = seededRandom('journey')
  const log = createLog({ level: 'silent' })
  const id = createIds(t.clock, random)
  await runCalls.run({ pool, clock: t.clock, id, keys: t.keys, log, baseUrl: t.url, random, now, today: japanDate(now) })
  await signIn(
    family,
    'guardian',
    await buildSession(t, { side: 'guardian', loginId: household.guardian.id, roleId: household.guardian.roleId }),
  )
  const [mail] = await t.mailsTo(household.guardian.mail)
  expect(mail?.subject).toContain('内定')
  await visit(family, '/my/calls')
  await page.getByRole('link', { name: new RegExp(facility.name) }).click()
  await page.getByText('応募した方が、募集の人数以内でした。').waitFor()
  await expectGoodScreen(family, '応募の結果')
  await picture(family, 'call-result')
  await page.getByRole('link', { name: '選考の記録を見る' }).click()
  await page.getByText('検算：結果は一致しています').waitFor()
  await expectGoodScreen(family, '選考の記録')
  await picture(family, 'call-record')

  const again = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  await signIn(staff, 'facility', again.token)
  await visit(staff, `/facility/intake?facility=${facility.id}`)
  await desktop.getByText('見本').first().waitFor()
  await visit(staff, `/facility/calls?facility=${facility.id}`)
  await desktop.getByRole('link', { name: /1月から/ }).click()
  await desktop.getByText('選考済み').waitFor()
  await expectGoodScreen(staff, '定期利用の募集と応募')
  await picture(staff, 'call-entries')
  await visit(staff, `/facility/intake?facility=${facility.id}`)
  await desktop.getByRole('link', { name: '電話して面談を登録する' }).click()
  await desktop.waitForURL(/\/facility\/interviews\/new/)
})
