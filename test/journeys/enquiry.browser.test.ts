/** HLP-1 in a real browser: from any page to its help, a question on a phone, the answer at a desk; the first question needs neither login nor script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../../src/platform/http/server.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import {
  desk,
  expectGoodScreen,
  launchBrowser,
  type Person,
  person,
  phone,
  picture,
  press as pressAny,
  ready,
  visit,
} from '../helpers/browser.ts'
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

const press = (page: Page, name: string): Promise<void> => pressAny(page, name, { exact: true })

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

test('a code told to the help desk opens the masked state of the account, until the family ends it', async () => {
  const { page } = family
  await visit(family, '/my/menu')
  await page.getByRole('link', { name: /ヘルプデスクに状態を見せる/ }).click()
  await page.getByRole('heading', { name: 'ヘルプデスクに状態を見せる' }).waitFor()
  await ready(page)
  await press(page, 'コードを作る')
  const code = await page.locator('.code-digits').innerText()
  await expectGoodScreen(family, 'ヘルプデスクに伝えるコード')

  const login = await buildLogin(t, 'helpdesk', {}, { name: 'ヘルプデスク 見本' })
  const helper = await person(browser, t.url, desk)
  await helper.context.addCookies([{ name: cookieName('office', false), value: login.token, url: t.url }])
  await visit(helper, '/office/help')
  await helper.page.getByLabel('コード').fill('1')
  await press(helper.page, 'アカウントの状態を開く')
  expect(await helper.page.innerText('main')).toContain('このコードでは開けません。')
  await expectGoodScreen(helper, 'アカウントの確認：まちがい')
  await helper.page.getByLabel('コード').fill(code)
  await press(helper.page, 'アカウントの状態を開く')
  await helper.page.getByRole('heading', { name: 'アカウントの状態' }).waitFor()
  await ready(helper.page)
  await expectGoodScreen(helper, 'アカウントの状態')
  const seen = await helper.page.innerText('main')
  expect(seen).toContain('お子さま1')
  expect(seen).not.toMatch(/見本|さくら|花子/)

  await visit(family, '/my/help-consent')
  await page.getByText('いま、ヘルプデスクが見ています').waitFor()
  await press(page, 'すぐに終わりにする')
  expect(await page.innerText('main')).toMatch(/ヘルプデスクが開き、\d回見ました。/)
  await expectGoodScreen(family, 'ヘルプデスクに状態を見せる：終わり')
  await visit(helper, `${new URL(helper.page.url()).pathname}`)
  await helper.page.getByText('アカウントの確認は終わりました').waitFor()
  expect(helper.errors).toEqual([])
}, 60_000)

test('よくある質問: a town proposes from its own answer, the help desk mends and publishes, a family reads it where it stands (HLP-2)', async () => {
  const question = '残り時間はどこで見られますか。'
  await visit(officer, '/office/enquiries?state=answered')
  await officer.page.getByRole('link', { name: '残り時間・利用' }).click()
  await officer.page.getByRole('link', { name: /^この回答から/ }).click()
  await officer.page.getByRole('heading', { name: '案を書く' }).waitFor()
  await ready(officer.page)
  expect(await officer.page.locator('[name=answer]').inputValue()).toBe('マイページの「使える時間」で確かめられます。')
  await expectGoodScreen(officer, 'よくある質問の案')
  // Nothing that was written goes with a fault.
  await officer.page.locator('[name=question]').fill(question)
  await press(officer.page, '案を出す')
  expect(await officer.page.innerText('main')).toContain('どの章の質問かを選んでください。')
  expect(await officer.page.locator('[name=question]').inputValue()).toBe(question)
  await officer.page.locator('[name=place]').selectOption({ label: '保護者：予約する' })
  // Only after a person has said that nobody can be known from it.
  await press(officer.page, '案を出す')
  expect(await officer.page.innerText('main')).toContain('個人がわかることがないか、まだ確かめられていません。')
  await officer.page.getByLabel(/個人がわかることがないことを確かめました/).check()
  await press(officer.page, '案を出す')
  await officer.page.getByText('保存しました。').waitFor()
  await expectGoodScreen(officer, 'よくある質問の案を出した')

  const login = await buildLogin(t, 'helpdesk', {}, { name: 'ヘルプデスク 見本' })
  const helper = await person(browser, t.url, desk)
  await helper.context.addCookies([{ name: cookieName('office', false), value: login.token, url: t.url }])
  await visit(helper, '/office/help-articles')
  await expectGoodScreen(helper, 'よくある質問の一覧')
  await helper.page.getByRole('link', { name: question }).click()
  await helper.page.getByRole('button', { name: '公開する' }).waitFor()
  await ready(helper.page)
  await press(helper.page, '公開する')
  // Whoever publishes it has read it again.
  expect(await helper.page.innerText('main')).toContain('個人がわかることがないか、まだ確かめられていません。')
  await helper.page.getByLabel(/個人がわかることがないことを確かめました/).check()
  await press(helper.page, '公開する')
  await helper.page.getByText('公開しました。').waitFor()
  await expectGoodScreen(helper, 'よくある質問を公開した')

  const { page } = family
  await visit(family, '/my/bookings')
  await page.getByRole('contentinfo').getByRole('link', { name: 'ヘルプ' }).click()
  await page.getByText(question).click()
  await page.getByText('マイページの「使える時間」で確かめられます。').waitFor()
  await expectGoodScreen(family, 'よくある質問のある ヘルプ')
  await visit(family, '/manual?q=残り時間')
  expect(await page.innerText('main')).toContain(question)
  await helper.context.close()
}, 90_000)

test('監査 for the town, open data for everybody', async () => {
  const admin = await buildLogin(t, 'wardAdmin', { municipality: household.municipality }, { name: '管理 見本' })
  const auditor = await person(browser, t.url, desk)
  await auditor.context.addCookies([{ name: cookieName('office', false), value: admin.token, url: t.url }])
  await visit(auditor, '/office/audit')
  await visit(auditor, '/office/audit')
  await auditor.page.locator('table').getByRole('link', { name: '管理 見本' }).first().click()
  await auditor.page.waitForURL(/login=/)
  await ready(auditor.page)
  expect(await auditor.page.innerText('table')).toContain('監査の記録を見た')
  await expectGoodScreen(auditor, '監査')
  await visit(auditor, `/open-data?municipality=${household.municipality}`)
  await expectGoodScreen(auditor, 'オープンデータ')
  expect(auditor.errors).toEqual([])
}, 60_000)
