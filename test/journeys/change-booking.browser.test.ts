/** BOOK-9 in a real browser: the family moves a booking on a phone, the facility answers at a desk; the first submit needs no script. */
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
let quick: BuiltFacility
let asking: BuiltFacility
let household: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  quick = await buildFacility(t)
  asking = await buildFacility(t, {
    corporationId: quick.corporationId,
    settings: { bookingWays: { regular: 'facility', flexible: 'confirmed' } },
  })
  household = await buildHousehold(t)
  for (const facility of [quick, asking]) {
    await buildAcceptance(t, household.children[0] as BuiltChild, facility)
    await buildCells(
      t,
      facility,
      { date: '2026-12-03', from: 540, to: 780, cap: 2 },
      { date: '2026-12-08', from: 540, to: 780, cap: 2 },
      { date: '2026-12-09', from: 540, to: 780, cap: 2 },
    )
  }
  const officer = await buildLogin(t, 'facilityAdmin', { facilityId: asking.id }, { name: '園長 見本' })
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

async function booked(facility: BuiltFacility, start = 540): Promise<string> {
  const { body, status } = await household.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: household.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start,
    end: start + 60,
  })
  expect(status).toBe(200)
  return body.id
}

test('a booking is moved by the same calendar and grid, old and new side by side', async () => {
  const id = await booked(quick)
  const { page } = family
  await visit(family, `/my/bookings/${id}`)
  await expectGoodScreen(family, '予約の内容')
  await picture(family, 'change-detail')
  await page.getByRole('link', { name: '日時を変更する' }).click()
  await page.getByRole('heading', { name: '新しい日を選ぶ' }).waitFor()
  await ready(page)
  expect(await page.innerText('main')).toContain('いまの予約　12月3日（木） 9時から10時')
  await expectGoodScreen(family, '変更：日')
  await picture(family, 'change-day')
  await page.locator('a[href*="date=2026-12-08"]').first().click()
  await page.getByRole('heading', { name: '新しい時間を選ぶ' }).waitFor()
  await expectGoodScreen(family, '変更：時間')
  await page.locator('.slot-open').nth(2).click()
  await page.locator('.slot-open').nth(4).click()
  await picture(family, 'change-time')
  await press(page, '確認へ進む')
  await page.getByRole('heading', { name: '変更の内容を確かめる' }).waitFor()
  const said = await page.innerText('main')
  expect(said).toContain('9時から10時')
  expect(said).toContain('10時から11時30分')
  expect(said).toContain('9時間 → 8時間30分')
  expect(said).toContain('すぐに変わります')
  await expectGoodScreen(family, '変更：確認')
  await picture(family, 'change-confirm')
  await press(page, 'この内容に変更する')
  await page.waitForURL(/done=changed/)
  expect(await page.innerText('main')).toContain('予約を変更しました')
  await expectGoodScreen(family, '変更しました')
  await picture(family, 'change-done')
  await page.getByRole('link', { name: '変更する前の予約を見る' }).click()
  await page.getByText('別の内容に変更しました。').waitFor()
  await page.setViewportSize({ width: 320, height: 700 })
  const next = await booked(quick, 600)
  await visit(family, `/my/bookings/${next}/change?date=2026-12-03&start=660&end=780`)
  await expectGoodScreen(family, '変更：確認 320')
  await picture(family, 'change-confirm-320')
  await page.setViewportSize(phone)
}, 120_000)

test('without script: the choice, the check and the change are plain posts', async () => {
  const id = await booked(quick, 720)
  const plain = await person(browser, t.url, phone, { script: false })
  await signIn(plain, 'guardian', household.guardian.token)
  const { page } = plain
  await page.goto(`/my/bookings/${id}/change?date=2026-12-08`)
  await page.locator('select[name=start]').selectOption('540')
  await page.locator('select[name=end]').selectOption('600')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  expect(await page.locator('h1').innerText()).toBe('変更の内容を確かめる')
  await page.getByRole('button', { name: 'この内容に変更する' }).click()
  expect(page.url()).toContain('done=changed')
  expect(await page.innerText('main')).toContain('12月8日（火） 9時から10時')
  await plain.context.close()
}, 60_000)

test('where the facility confirms, the old stands until the answer at the desk', async () => {
  const id = await booked(asking)
  const officer = staff.page
  await visit(staff, `/facility/bookings/${id}?facility=${asking.id}`)
  await press(officer, 'この予約を確定する')
  await officer.waitForURL(/done=yes/)
  const { page } = family
  await visit(family, `/my/bookings/${id}/change?date=2026-12-09&start=540&end=690`)
  const said = await page.innerText('main')
  expect(said).toContain('施設が確認してから変わります')
  expect(said).toContain('さらに1時間30分を取っておきます')
  await expectGoodScreen(family, '変更の申し込み：確認')
  await picture(family, 'change-confirm-ask')
  await press(page, 'この変更を申し込む')
  await page.waitForURL(/done=changed/)
  expect(await page.innerText('main')).toContain('それまで、いまの予約はそのままです')
  await expectGoodScreen(family, '変更の申し込み')
  await picture(family, 'change-asked')
  await visit(family, `/my/bookings/${id}`)
  expect(await page.innerText('main')).toContain('変更の申し込みが、施設の返事を待っています')
  await expectGoodScreen(family, '変更を待つ予約')
  await picture(family, 'change-standing')
  await visit(family, `/my/bookings/${id}/change`)
  await expectGoodScreen(family, '変更できない予約')

  await visit(staff, `/facility/bookings?facility=${asking.id}`)
  expect(await officer.innerText('main')).toContain('（変更）')
  await officer
    .getByRole('link', { name: /（変更）/ })
    .first()
    .click()
  await officer.getByText('予約の変更の申し込みです').waitFor()
  await expectGoodScreen(staff, '変更への返事')
  await picture(staff, 'desk-change')
  await press(officer, 'この変更を確定する')
  await officer.waitForURL(/done=yes/)
  await visit(family, `/my/bookings/${id}`)
  expect(await page.innerText('main')).toContain('変更したあとの予約を見る')
}, 120_000)

test('the desk changes for the family by phone', async () => {
  const id = await booked(asking, 660)
  const officer = staff.page
  await visit(staff, `/facility/bookings/${id}?facility=${asking.id}`)
  await officer.getByRole('link', { name: '日時を変更する' }).click()
  await officer.getByRole('heading', { name: '予約の日時を変更する' }).waitFor()
  await ready(officer)
  await expectGoodScreen(staff, '代理の変更')
  await press(officer, 'この日時に変更する')
  await officer.getByText('理由を選んでください').first().waitFor()
  await officer.locator('[name=start]').selectOption('720')
  await officer.locator('[name=end]').selectOption('780')
  await officer.locator('[name=reason]').selectOption('phone')
  await picture(staff, 'desk-change-form')
  await press(officer, 'この日時に変更する')
  await officer.waitForURL(/done=changed/)
  expect(await officer.innerText('main')).toContain('12時から13時')
  await expectGoodScreen(staff, '代理の変更のあと')
  await picture(staff, 'desk-change-done')
}, 120_000)
