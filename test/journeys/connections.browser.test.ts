/** A director connects the nursery's system: a key made, used by it, ended; an address to be told; with and without script (API-1, API-2). */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, picture, press, signIn, visit } from '../helpers/browser.ts'
import { type BuiltFacility, buildFacility, buildLogin, buildTowns } from '../helpers/build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let t: TestApp
let browser: Browser
let director: Person
/** The same desk without script. */
let bare: Person
let facility: BuiltFacility

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  // Both have shown a mailed code just now.
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  browser = await launchBrowser()
  director = await person(browser, t.url, desk)
  bare = await person(browser, t.url, desk, { script: false })
  for (const who of [director, bare]) {
    await signIn(who, 'facility', admin.token)
    who.page.setDefaultTimeout(15_000)
  }
})
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...director.errors, ...bare.errors]).toEqual([])
})

const good = async (who: Person, name: string): Promise<void> => {
  await expectGoodScreen(who, name)
  await picture(who, name)
}
const statusOf = async (token: string): Promise<number> =>
  (await fetch(`${t.url}/api/v1/key`, { headers: { authorization: `Bearer ${token}` } })).status

test('a key: nothing chosen is refused, its token is shown once, works, and works no more when it is ended', async () => {
  const { page } = director
  await visit(director, '/facility/connections')
  await good(director, '外部システム連携')
  await page.getByLabel('システムの名前').fill('登降園システム')
  await press(page, 'APIキーをつくる')
  await page.getByText('できることを1つ以上選んでください。').first().waitFor()
  expect(await page.getByLabel('システムの名前').inputValue()).toBe('登降園システム')
  await page.getByLabel('予約を読む').check()
  await page.getByLabel('登園・降園を登録する').check()
  await press(page, 'APIキーをつくる')
  const token = await page.locator('main code').innerText()
  await good(director, '外部システム連携 つくった')
  expect(await statusOf(token)).toBe(200)
  await page.getByRole('link', { name: '書き写したので、一覧にもどる' }).click()
  // The form is back.
  await page.getByRole('button', { name: 'APIキーをつくる' }).waitFor()
  expect(await page.locator('main').textContent()).not.toContain(token)
  await press(page, /^止める/)
  await page.getByText('APIキーを止めました').waitFor()
  expect(await statusOf(token)).toBe(401)
})

test('without script the token is in the answer of the form too', async () => {
  const { page } = bare
  await page.goto(`${t.url}/facility/connections`)
  await page.getByLabel('システムの名前').fill('園務システム')
  await page.getByLabel('月の実績を読む').check()
  await page.getByRole('button', { name: 'APIキーをつくる' }).click()
  expect(await statusOf(await page.locator('main code').innerText())).toBe(200)
})

test('an address inside the house is refused, one outside gets a secret, a new secret, and an end', async () => {
  const { page } = director
  await visit(director, '/facility/connections/webhooks')
  await page.getByLabel('送り先のアドレス').fill('https://localhost/hook')
  await page.getByLabel('登園・降園').check()
  await press(page, '送り先をつくる')
  await page.getByText('このアドレスには送れません。').first().waitFor()
  await page.getByLabel('送り先のアドレス').fill('https://ict.example.jp/hook')
  await press(page, '送り先をつくる')
  const secret = await page.locator('main code').innerText()
  await page.getByRole('link', { name: '書き写したので、一覧にもどる' }).click()
  await page.getByRole('button', { name: '送り先をつくる' }).waitFor()
  await good(director, '通知の送り先')
  await press(page, /^署名の鍵を替える/)
  expect(await page.locator('main code').innerText()).not.toBe(secret)
  await visit(director, '/facility/connections/webhooks')
  await press(page, /^送るのをやめる/)
  await page.getByText('送り先はありません。').waitFor()
})
