/** The day of a use on a phone: late, in time after all, not coming; the whole month to print; the secret calendar address (ATT-5, CAN-2). */
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
  facility = await buildFacility(t)
  household = await buildHousehold(t, { births: ['2025-01-15', '2024-06-01'] })
  const [first, second] = household.children as [BuiltChild, BuiltChild]
  for (const child of [first, second]) await buildAcceptance(t, child, facility)
  const dates = ['2026-11-25', '2026-11-26']
  await buildCells(t, facility, ...dates.map((date) => ({ date, from: 540, to: 720, cap: 3 })))
  for (const [child, date] of [
    [first, '2026-11-25'],
    [second, '2026-11-26'],
  ] as const) {
    const made = await household.guardian.client.call('POST', '/api/v1/bookings', {
      child: child.id,
      facility: facility.id,
      kind: 'flexible',
      date,
      start: 540,
      end: 660,
    })
    expect(made.status, made.text).toBe(200)
  }
  // 8:50 of the day of the first use.
  t.clock.set(new Date('2026-11-24T23:50:00Z'))
  const teacher = await buildLogin(t, 'facilityStaff', { facilityId: facility.id }, { name: '保育 見本' })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  staff = await person(browser, t.url, desk)
  for (const who of [family, staff]) who.page.setDefaultTimeout(15_000)
  await signIn(family, 'guardian', household.guardian.token)
  await signIn(staff, 'facility', teacher.token)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...staff.errors]).toEqual([])
})

test('late in three taps from マイページ, seen on the board, taken back; then not coming, with its cost first', async () => {
  const { page } = family
  await visit(family, `/my?child=${household.children[0]?.id}`)
  await expectGoodScreen(family, 'マイページ（利用の日）')
  await picture(family, 'late-home')
  await page.getByRole('link', { name: '遅れます' }).click()
  await page.getByRole('heading', { level: 1, name: '遅れることを知らせる' }).waitFor()
  await ready(page)
  await press(page, '施設に知らせる')
  await page.getByText('着く時刻を選んでください。').first().waitFor()
  await expectGoodScreen(family, '遅れることを知らせる（誤り）')
  await picture(family, 'late-error')
  await page.getByLabel('30分遅れる').check()
  await press(page, '施設に知らせる')
  await page.getByText('9時30分ごろ着くと知らせました').waitFor()
  await expectGoodScreen(family, '予約（遅れると知らせた）')
  await picture(family, 'late-told')

  await visit(staff, `/facility?facility=${facility.id}`)
  await staff.page.getByText('遅れるとの連絡 9:30ごろ').waitFor()
  await expectGoodScreen(staff, '受入ボード（遅れるとの連絡）')
  await picture(staff, 'late-board')

  await page.getByRole('link', { name: '着く時刻を変える' }).click()
  await page.getByRole('button', { name: '時間どおりに行く' }).waitFor()
  await ready(page)
  await expectGoodScreen(family, '着く時刻を変える')
  await picture(family, 'late-again')
  await press(page, '時間どおりに行く')
  await page.getByText('遅れるとの連絡を取り消しました').waitFor()

  await page.getByRole('link', { name: '休みます' }).click()
  await page.getByText('戻りません').first().waitFor()
  await picture(family, 'late-absent')
  await press(page, 'この予約を取り消す')
  await page.getByText('予約を取り消しました').waitFor()
  await visit(staff, `/facility?facility=${facility.id}`)
  await staff.page.getByText('当日キャンセル').first().waitFor()
}, 60_000)

test('the whole month with all children, as a list to print; the secret calendar address is made and ended', async () => {
  const { page } = family
  await visit(family, '/my/bookings')
  await picture(family, 'month-tabs')
  await page.getByRole('link', { name: '月の一覧' }).click()
  await page.getByRole('heading', { name: '11月の予約' }).waitFor()
  await ready(page)
  expect(await page.locator('tbody tr').count()).toBe(2)
  await expectGoodScreen(family, '月の一覧')
  await picture(family, 'month-phone')
  await page.emulateMedia({ media: 'print' })
  await picture(family, 'month-print')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: '次の月' }).click()
  await page.getByText('12月の予約はありません').waitFor()

  await visit(family, '/my/calendar')
  await expectGoodScreen(family, '予約のカレンダー（まだない）')
  await press(page, 'アドレスを作る')
  const address = await page.locator('[name=address]').inputValue()
  await expectGoodScreen(family, '予約のカレンダー')
  await picture(family, 'calendar-feed')
  const ics = await fetch(new URL(new URL(address).pathname, t.url))
  expect(await ics.text()).toContain('DTSTART:20261126T000000Z')
  await page.getByRole('button', { name: 'アドレスを消す' }).click()
  await page.getByText('アドレスを消しました').waitFor()
  expect((await fetch(new URL(new URL(address).pathname, t.url))).status).toBe(404)
}, 60_000)
