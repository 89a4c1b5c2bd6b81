/** 施設をさがす to 受入可 in a real browser: the family on a phone, the facility at a desk. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'

let t: TestApp
let browser: Browser
let family: Person
let staff: Person
let facility: BuiltFacility
let household: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t, {
    columns: {
      lat: 35.6553,
      lng: 139.7963,
      hours_text: '平日 9時から16時',
      closed_text: '土曜・日曜・祝日・年末年始',
      things_to_bring: '着替え、紙おむつ、水筒',
      payment_text: '利用した日にお支払いください。',
      features_text: '園庭で在園児といっしょに遊びます。',
      meals: JSON.stringify([{ name: '給食', yen: 300, when: '11時半ごろ' }]),
    },
  })
  await buildFacility(t, {
    columns: { lat: 35.66, lng: 139.81 },
    settings: { interviewWays: { regular: 'closed', flexible: 'closed' } },
  })
  await buildCells(
    t,
    facility,
    { date: '2026-11-25', from: 540, to: 960, cap: 3, caps: [1, 2, 2] },
    { date: '2026-12-01', from: 540, to: 720, cap: 1 },
  )
  household = await buildHousehold(t, { births: ['2025-01-15', '2024-06-01'] })
  const officer = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  staff = await person(browser, t.url, desk)
  await signIn(family, 'guardian', household.guardian.token)
  await signIn(staff, 'facility', officer.token)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...staff.errors]).toEqual([])
})

test('the sentence finds facilities without script and without login', async () => {
  const anybody = await person(browser, t.url, phone, { script: false })
  await anybody.page.goto('/search')
  await anybody.page.getByLabel('都道府県').selectOption('東京都')
  await anybody.page.getByRole('button', { name: 'この条件でさがす' }).click()
  await anybody.page.getByLabel('市区町村', { exact: true }).selectOption('131083')
  await anybody.page.getByLabel('曜日').selectOption('3')
  await anybody.page.getByRole('button', { name: 'この条件でさがす' }).click()
  expect(await anybody.page.getByRole('heading', { level: 2 }).first().innerText()).toContain('江東区の施設　2件')
  await anybody.page.getByRole('link', { name: '地図' }).click()
  expect(await anybody.page.locator('svg.search-map a').count()).toBeGreaterThan(0)
  await anybody.context.close()
}, 60_000)

test('search and facility pages are good screens at every width', async () => {
  const anybody = await person(browser, t.url, phone)
  await visit(anybody, '/search?prefecture=東京都&municipality=131083&weekday=3&classAge=1&kind=&words=')
  await expectGoodScreen(anybody, '施設をさがす')
  await picture(anybody, 'search-phone')
  await visit(anybody, '/search?municipality=131083&view=map')
  await expectGoodScreen(anybody, '地図')
  await picture(anybody, 'search-map')
  await visit(anybody, '/search?words=ありません')
  expect(await anybody.page.innerText('main')).toContain('見つかりませんでした')
  await anybody.page.setViewportSize({ width: 320, height: 700 })
  await visit(anybody, `/facilities/${facility.id}`)
  await expectGoodScreen(anybody, '施設のページ 320')
  await visit(anybody, '/search')
  await expectGoodScreen(anybody, '施設をさがす 320')
  await anybody.page.setViewportSize(desk)
  await picture(anybody, 'search-desk')
  await visit(anybody, `/facilities/${facility.id}`)
  await expectGoodScreen(anybody, '施設のページ')
  await picture(anybody, 'facility-desk')
  await anybody.context.close()
}, 120_000)

test('asked with three wishes, fixed, recorded, accepted', async () => {
  const { page } = family
  await visit(family, `/facilities/${facility.id}`)
  await expectGoodScreen(family, '施設のページ（保護者）')
  await picture(family, 'facility-phone')
  await page.getByRole('link', { name: '初回面談を申し込む' }).click()
  await page.waitForURL(/interviews\/new/)
  await press(page, 'この内容で面談を申し込む')
  await page.getByText('日時を1つ以上入力してください').first().waitFor()
  await expectGoodScreen(family, '面談の申込み（誤り）')
  await page.locator('[name=date1]').fill('2026-12-01')
  await page.locator('[name=start1]').selectOption('600')
  await page.locator('[name=end1]').selectOption('720')
  await page.locator('[name=date2]').fill('2026-12-02')
  await page.locator('[name=start2]').selectOption('840')
  await page.locator('[name=end2]').selectOption('900')
  await page.locator('[name=message]').fill('人見知りがあります。')
  await picture(family, 'interview-new')
  await press(page, 'この内容で面談を申し込む')
  await page.waitForURL(/done=asked/)
  await expectGoodScreen(family, '面談の状況')
  await picture(family, 'interview-asked')
  const id = /interviews\/([0-9a-f-]+)/.exec(page.url())?.[1]

  await visit(staff, '/facility/interviews')
  await expectGoodScreen(staff, '面談の一覧')
  await picture(staff, 'desk-list')
  await visit(staff, `/facility/interviews/${id}`)
  await expectGoodScreen(staff, '面談（申込）')
  await picture(staff, 'desk-asked')
  await press(staff.page, 'この日時に決める')
  await staff.page.waitForURL(/done=fixed/)
  await expectGoodScreen(staff, '面談（日程確定）')
  await picture(staff, 'desk-fixed')

  await visit(family, `/my/interviews/${id}`)
  expect(await page.innerText('main')).toContain('12月1日（火） 10時から')
  await picture(family, 'interview-fixed')

  t.clock.set(new Date('2026-12-01T01:45:00Z'))
  await t.admin.query("update session set last_seen_at = '2026-12-01T01:44:00Z'")
  await visit(staff, `/facility/interviews/${id}`)
  await staff.page.locator('[name=present]').first().fill('母、園長')
  await staff.page.locator('[name=contents]').first().fill('一日の流れを説明した。')
  await press(staff.page, '面談を記録する')
  await staff.page.waitForURL(/done=recorded/)
  await expectGoodScreen(staff, '面談（実施済）')
  await picture(staff, 'desk-held')
  await press(staff.page, '受入可にする')
  await staff.page.waitForURL(/done=accepted/)
  await expectGoodScreen(staff, '面談（受入可）')
  await picture(staff, 'desk-accepted')

  await visit(family, `/my/interviews/${id}`)
  expect(await page.innerText('main')).toContain('受入可（利用できます）')
  await expectGoodScreen(family, '面談の状況（受入可）')
  await picture(family, 'interview-accepted')
  await visit(family, '/my/interviews')
  await expectGoodScreen(family, '面談の一覧（保護者）')
  await visit(family, `/facilities/${facility.id}`)
  expect(await page.getByRole('link', { name: '予約する日を選ぶ' }).getAttribute('href')).toContain('/my/bookings/new?facility=')
  await picture(family, 'facility-accepted')
}, 180_000)

test('代理入力 names what does not fit', async () => {
  await visit(staff, '/facility/interviews/new')
  await expectGoodScreen(staff, '面談の登録')
  await press(staff.page, '面談を登録する')
  await staff.page.getByText('認定番号を入力してください').first().waitFor()
  await picture(staff, 'desk-new')
}, 60_000)
