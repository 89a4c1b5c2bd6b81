/**
 * A town changes its cancel rule from the 1st of next month: a family's booking made before keeps its own, one made after shows the new
 * one (SET-2). The desk works without script too; wrong values stand beside their sentence.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { koto } from '../../src/features/municipality/towns.ts'
import { cookieName } from '../../src/platform/http/server.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import {
  axe,
  desk,
  launchBrowser,
  type Person,
  person,
  phone,
  picture,
  ready,
  sideways,
  signIn,
  visit,
} from '../helpers/browser.ts'
import {
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
let ward: Person
let family: Person
let household: BuiltHousehold
let facility: BuiltFacility

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  household = await buildHousehold(t)
  await buildAcceptance(t, { id: household.children[0]?.id ?? '' }, facility)
  for (const date of ['2026-12-08', '2026-12-09']) await buildCells(t, facility, { date, from: 540, to: 780, cap: 2 })
  const admin = await buildLogin(t, 'wardAdmin', { municipality: koto.code }, { name: '江東 管理者' })
  browser = await launchBrowser()
  ward = await person(browser, t.url, desk)
  family = await person(browser, t.url, phone)
  await signIn(ward, 'office', admin.token)
  await signIn(family, 'guardian', household.guardian.token)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...ward.errors, ...family.errors]).toEqual([])
})

const book = async (date: string): Promise<string> => {
  const { body, status } = await household.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: household.children[0]?.id,
    facility: facility.id,
    kind: 'flexible',
    date,
    start: 540,
    end: 600,
  })
  expect(status).toBe(200)
  return body.id
}
const shows = async (id: string): Promise<string> => {
  await visit(family, `/my/bookings/${id}`)
  return family.page.locator('main').innerText()
}

test('the cancel rule changes from the 1st: seen before, scheduled, compared; each booking keeps its own', async () => {
  const before = await book('2026-12-08')
  const { page } = ward
  await visit(ward, '/office/settings')
  expect(await page.locator('#rules-cancel .rule-sentence').first().textContent()).toContain('日前の')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await axe(page)).toEqual([])
  await picture(ward, 'settings')

  // A wrong number is told beside its sentence, and the rest of what was typed stays.
  await page.getByLabel('取消しの日数').fill('20')
  await page.getByLabel('取消しの時刻').selectOption('1020')
  await page.getByLabel('変える理由').fill('要綱の改正')
  await page.getByRole('button', { name: 'この内容で予定する' }).click()
  await page.getByText('14までの整数を入力してください').first().waitFor()
  expect(await page.getByLabel('取消しの時刻').inputValue()).toBe('1020')
  await page.getByLabel('取消しの日数').fill('1')
  await page.getByRole('button', { name: '変わることを確かめる' }).click()
  await page.getByText('1件は、予約したときの約束のままです').waitFor()
  await picture(ward, 'settings-checked')
  await page.getByRole('button', { name: 'この内容で予定する' }).click()
  await page.waitForURL('**/office/settings/versions?done=scheduled')
  await ready(page)
  const compared = await page.locator('.rule-difference').allInnerTexts()
  expect(compared).toHaveLength(1)
  expect(compared[0]).toContain('1日前の17時より前')
  expect(await axe(page)).toEqual([])
  await picture(ward, 'settings-versions')

  t.clock.set(new Date('2026-12-01T00:00:00Z'))
  const after = await book('2026-12-09')
  const [old, next] = [await shows(before), await shows(after)]
  expect(old).toContain('12月7日')
  expect(old).not.toContain('16時59分')
  expect(next).toContain('12月8日（火）16時59分まで')
}, 60_000)

test('without script: a draft from another town, refused with its rule, stays on the page', async () => {
  const admin = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  const context = await browser.newContext({ viewport: desk, javaScriptEnabled: false, locale: 'ja-JP' })
  await context.addCookies([{ name: cookieName('office', false), value: admin.token, url: t.url }])
  const page = await context.newPage()
  await page.goto(`${t.url}/office/settings`)
  await page.locator('select[name=copy]').selectOption('131121')
  await page.getByRole('button', { name: '下書きにする' }).click()
  expect(await page.locator('input[name="layers.0.name"]').inputValue()).toBe('江東区の時間')
  expect(await page.locator('input[name="layers.0.minutes"]').inputValue()).toBe('38')
  await page.getByLabel('いつから').fill('2026-12-02')
  await page.getByRole('button', { name: 'この内容で予定する' }).click()
  expect(await page.locator('main').innerText()).toMatch(/変更の理由が入力されていません[\s\S]*月の途中からは変えられません/)
  expect(await page.locator('input[name="layers.0.minutes"]').inputValue()).toBe('38')
  await context.close()
}, 60_000)

test('the town takes the bookings in its own system: said before, and the family is led there instead of booking here', async () => {
  const admin = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  const office = await person(browser, t.url, desk)
  await signIn(office, 'office', admin.token)
  const { page } = office
  await visit(office, '/office/settings')
  await page.getByLabel('保護者の予約の受付方法').selectOption('external')
  await page.getByLabel('市区町村の予約システムのアドレス').fill('http://yoyaku.town.example')
  await page.getByLabel('新しい年度の税に切り替わる月').fill('7')
  await page.getByLabel('いつから').fill('2026-12-01')
  await page.getByLabel('変える理由').fill('町の予約システムに合わせる')
  await page.getByRole('button', { name: 'この内容で予定する' }).click()
  await page.getByText('「https://」で始まるアドレス').first().waitFor()
  await page.getByLabel('市区町村の予約システムのアドレス').fill('https://yoyaku.town.example/')
  await page.getByRole('button', { name: '変わることを確かめる' }).click()
  await page.getByText('変わること：2件').waitFor()
  await picture(office, 'settings-booking')
  await page.getByRole('button', { name: 'この内容で予定する' }).click()
  await page.waitForURL('**/office/settings/versions?done=*')
  expect(office.errors).toEqual([])

  const child = household.children[0]?.id
  await visit(family, `/my/bookings/new?child=${child}&facility=${facility.id}&kind=flexible&month=2026-12`)
  const link = family.page.getByRole('link', { name: '江東区の予約システムを開く' })
  expect(await link.getAttribute('href')).toBe('https://yoyaku.town.example/')
  expect(await axe(family.page)).toEqual([])
  await picture(family, 'town-booking')
  await visit(family, `/facilities/${facility.id}`)
  expect(await family.page.getByRole('link', { name: '江東区の予約システムを開く' }).count()).toBeGreaterThan(0)
  expect(await axe(family.page)).toEqual([])
  await picture(family, 'town-booking-facility')
}, 60_000)
