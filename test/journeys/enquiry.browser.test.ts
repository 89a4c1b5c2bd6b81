/** HLP-1 in a real browser: from any page to its help, a question on a phone, the answer at a desk; the first question needs neither login nor script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../../src/platform/http/server.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, phone, picture, ready, visit } from '../helpers/browser.ts'
import { type BuiltHousehold, buildHousehold, buildLogin, buildTowns } from '../helpers/build.ts'

let t: TestApp
let browser: Browser
let family: Person
let officer: Person
let household: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  household = await buildHousehold(t)
  const ward = await buildLogin(t, 'wardOfficer', { municipality: household.municipality }, { name: '窓口 見本' })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  officer = await person(browser, t.url, desk)
  const cookie = (name: 'guardian' | 'office', value: string) => ({ name: cookieName(name, false), value, url: t.url })
  await family.context.addCookies([cookie('guardian', household.guardian.token)])
  await officer.context.addCookies([cookie('office', ward.token)])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...officer.errors]).toEqual([])
})

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState('networkidle')
  await ready(page)
}

test('from a page to its help, a question with the page attached, the answer in the system', async () => {
  const { page } = family
  await visit(family, '/my/bookings')
  await page.getByRole('contentinfo').getByRole('link', { name: 'ヘルプ' }).click()
  await page.getByRole('heading', { name: '使い方の説明：予約する' }).waitFor()
  await ready(page)
  await expectGoodScreen(family, 'ヘルプ')
  await page.getByRole('link', { name: '質問を送る' }).first().click()
  await page.getByRole('heading', { name: '質問を送る' }).waitFor()
  await ready(page)
  await expectGoodScreen(family, '質問を送る')
  await page.locator('[name=text]').fill('残り時間が合いません。')
  await press(page, 'この内容で送る')
  expect(await page.locator('[name=text]').inputValue()).toBe('残り時間が合いません。')
  await expectGoodScreen(family, '質問を送る：まちがい')
  await page.getByLabel('残り時間・利用のこと').check()
  await press(page, 'この内容で送る')
  await page.waitForURL(/done=asked/)
  expect(await page.innerText('main')).toContain('/my/bookings')
  await expectGoodScreen(family, '質問を受け付けました')
  await picture(family, 'enquiry-asked')

  // An answer comes after the last look.
  t.clock.set(new Date(t.clock.now().getTime() + 60_000))
  await visit(officer, '/office/enquiries')
  await expectGoodScreen(officer, 'お問い合わせ')
  await officer.page.getByRole('link', { name: '残り時間・利用' }).click()
  await officer.page.getByRole('heading', { name: '回答する' }).waitFor()
  await ready(officer.page)
  await expectGoodScreen(officer, 'お問い合わせの内容')
  await officer.page.locator('[name=answer]').fill('マイページの「使える時間」で確かめられます。')
  await press(officer.page, '回答を送る')
  await officer.page.waitForURL(/done=answer/)
  await picture(officer, 'enquiry-answered')

  expect((await t.mailsTo(household.guardian.mail))[0]?.subject).toContain('お問い合わせに回答しました')
  await visit(family, '/my')
  await page.getByRole('link', { name: /新しい回答が1件/ }).click()
  await page.getByRole('link', { name: /残り時間・利用のこと/ }).click()
  await page.getByText('マイページの「使える時間」で確かめられます。').waitFor()
  await expectGoodScreen(family, '回答')
  await page.setViewportSize({ width: 320, height: 700 })
  await expectGoodScreen(family, '回答 320')
  await page.setViewportSize(phone)
}, 120_000)

test('without login and without script: search, ask, read by the mailed link', async () => {
  const plain = await person(browser, t.url, phone, { script: false })
  const { page } = plain
  await page.goto('/manual?q=取り消し')
  expect(await page.locator('mark').first().innerText()).toBe('取り消')
  await page.goto('/contact?from=/login')
  await page.getByLabel('ログイン・メール').check()
  await page.locator('[name=text]').fill('メールが届きません。')
  await page.locator('[name=mail]').fill('plain@example.jp')
  await page.getByRole('button', { name: 'この内容で送る' }).click()
  expect(await page.innerText('main')).toContain('質問を受け付けました')
  const link = /\/enquiries\/\S+/.exec((await t.mailsTo('plain@example.jp'))[0]?.text ?? '')?.[0] ?? ''
  await page.goto(link)
  expect(await page.innerText('main')).toContain('メールが届きません。')
  await page.locator('[name=text]').fill('まだ届きません。')
  await page.getByRole('button', { name: '送る', exact: true }).click()
  expect(await page.innerText('main')).toContain('まだ届きません。')
  await plain.context.close()
}, 60_000)

test('the manual and the form of an announcement are good screens', async () => {
  await visit(family, '/manual')
  await expectGoodScreen(family, '使い方の説明')
  await visit(officer, '/office/announcements')
  await expectGoodScreen(officer, 'お知らせ')
}, 60_000)
