/** Several bookings at once on a phone, the plan for a month, the usual time again; 定期利用 at the desk (BOOK-3). */
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
  ready,
  signIn,
  visit,
} from '../helpers/browser.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
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
  facility = await buildFacility(t, { municipality: '131075' })
  household = await buildHousehold(t, { municipality: '131075' })
  const rival = await buildHousehold(t, { municipality: '131075' })
  for (const one of [household, rival]) await buildAcceptance(t, one.children[0] as BuiltChild, facility)
  const tuesdays = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29']
  for (const kind of ['regular', 'flexible'] as const)
    await buildCells(t, facility, ...tuesdays.map((date) => ({ date, from: 540, to: 780, cap: 1, kind })))
  const taken = await rival.guardian.client.call('POST', '/api/v1/bookings', {
    child: rival.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-08',
    start: 540,
    end: 660,
  })
  expect(taken.status).toBe(200)
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

test('every Tuesday of next month in one confirmation, with a result for each day', async () => {
  const { page } = family
  await visit(family, '/my/bookings')
  await page.getByRole('link', { name: 'まとめて予約する' }).click()
  await page.getByRole('link', { name: /柔軟利用/ }).click()
  await page.getByRole('link', { name: '12月' }).click()
  await page.getByLabel('火', { exact: true }).waitFor()
  await ready(page)
  await press(page, '結果の見込みを見る')
  await page.getByText('曜日か日を、1つ以上選んでください。').first().waitFor()
  await page.getByLabel('火', { exact: true }).check()
  await page.locator('[name=start]').selectOption('570')
  await page.locator('[name=end]').selectOption('690')
  await expectGoodScreen(family, 'まとめて選ぶ')
  await picture(family, 'several-choose')
  await press(page, '結果の見込みを見る')
  await page.getByRole('heading', { name: 'まとめて予約する内容を確かめる' }).waitFor()
  const said = await page.innerText('main')
  expect(said).toContain('予約できる日（3）')
  expect(said).toContain('12月8日（火） 9時30分から11時30分')
  await expectGoodScreen(family, 'まとめて確かめる')
  await picture(family, 'several-confirm')
  await page.setViewportSize({ width: 320, height: 700 })
  await expectGoodScreen(family, 'まとめて確かめる 320')
  await page.setViewportSize(phone)
  // Another time of the day that is full.
  await page.locator('[name=other]').first().selectOption({ index: 1 })
  await press(page, '選んだ日を予約する')
  await page.getByText('4件の予約ができました').waitFor()
  await expectGoodScreen(family, 'まとめた結果')
  await picture(family, 'several-result')
  const [mail] = await t.mailsTo(household.guardian.mail)
  expect(mail?.subject).toContain('4件の予約の結果')
  expect(mail?.text).toContain('12月1日（火） 9時30分から11時30分')
}, 120_000)

test('without script the choice, the check and the bookings are plain posts', async () => {
  const other = await buildHousehold(t, { municipality: '131075' })
  const place = await buildFacility(t, { municipality: '131075' })
  await buildAcceptance(t, other.children[0] as BuiltChild, place)
  await buildCells(t, place, ...['2026-12-03', '2026-12-10'].map((date) => ({ date, from: 540, to: 780, cap: 1 })))
  const plain = await person(browser, t.url, phone, { script: false })
  await signIn(plain, 'guardian', other.guardian.token)
  const { page } = plain
  await page.goto(`/my/bookings/several?facility=${place.id}&kind=flexible&month=2026-12`)
  await page.locator('input[name=day]').first().check()
  await page.locator('input[name=day]').nth(1).check()
  await page.locator('select[name=start]').selectOption('540')
  await page.locator('select[name=end]').selectOption('600')
  await page.getByRole('button', { name: '結果の見込みを見る' }).click()
  await page.getByRole('button', { name: '選んだ日を予約する' }).click()
  expect(await page.innerText('main')).toContain('2件の予約ができました')
  await plain.context.close()
}, 60_000)

test('the usual time again is two taps from マイページ, and a plan for the month three', async () => {
  const other = await buildHousehold(t, { municipality: '131075' })
  const place = await buildFacility(t, { municipality: '131075' })
  const child = other.children[0] as BuiltChild
  await buildAcceptance(t, child, place)
  const thursdays = ['2026-12-03', '2026-12-10', '2026-12-17']
  await buildCells(t, place, ...thursdays.map((date) => ({ date, from: 540, to: 780, cap: 1 })))
  await other.guardian.client.call('POST', '/api/v1/bookings', {
    child: child.id,
    facility: place.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  })
  const who = await person(browser, t.url, phone)
  await signIn(who, 'guardian', other.guardian.token)
  const { page } = who
  await visit(who, '/my')
  await picture(who, 'home-usual')
  await page.getByRole('link', { name: '2回分を確かめる' }).click()
  await page.getByRole('heading', { name: 'まとめて予約する内容を確かめる' }).waitFor()
  await ready(page)
  await press(page, '選んだ日を予約する')
  await page.getByText('2件の予約ができました').waitFor()
  await buildCells(t, place, { date: '2026-12-18', from: 540, to: 780, cap: 1 })
  await visit(who, `/my/plan?month=2026-12`)
  await expectGoodScreen(who, '今月の時間を使う')
  await picture(who, 'plan')
  await page.getByRole('link', { name: 'この使い方を確かめる' }).first().click()
  await page.getByRole('heading', { name: 'まとめて予約する内容を確かめる' }).waitFor()
  await ready(page)
  await press(page, '選んだ日を予約する')
  await page.getByText(/件の予約ができました/).waitFor()
  expect(who.errors).toEqual([])
  await who.context.close()
}, 120_000)

test('定期利用 at the desk: pattern, look at each date, register, change and end', async () => {
  const { page } = staff
  const other = await buildHousehold(t, { municipality: '131075' })
  await buildAcceptance(t, other.children[0] as BuiltChild, facility)
  await visit(staff, `/facility/series/new?facility=${facility.id}`)
  await page.locator('[name=child]').selectOption(other.children[0]?.id ?? '')
  await page.locator('[name=from]').fill('2026-12-01')
  await page.locator('[name=to]').fill('2026-12-31')
  await page.locator('[name=start]').selectOption('540')
  await page.locator('[name=end]').selectOption('690')
  await expectGoodScreen(staff, '定期利用：曜日と時間')
  await picture(staff, 'series-new')
  await press(page, '日ごとの見込みを見る')
  await page.getByText('5日のうち4日を登録できます').waitFor()
  await expectGoodScreen(staff, '定期利用：見込み')
  await picture(staff, 'series-look')
  await press(page, 'この4日を登録する')
  await page.getByText('できなかった日が1日あります').waitFor()
  await expectGoodScreen(staff, '定期利用：結果')
  await picture(staff, 'series-detail')
  await page.locator('[name=from]').fill('2026-12-15')
  await page.locator('[name=start]').selectOption('600')
  await page.locator('[name=end]').selectOption('720')
  await press(page, 'この時間に変える')
  await page.getByText('時間の変更を登録しました').waitFor()
  await page.locator('[name=endFrom]').fill('2026-12-22')
  await press(page, 'この日からの予約を終わりにする')
  await page.getByText('これからの予約　3回').waitFor()
  await visit(staff, `/facility/series?facility=${facility.id}`)
  await expectGoodScreen(staff, '定期利用の一覧')
  await picture(staff, 'series-list')
}, 120_000)
