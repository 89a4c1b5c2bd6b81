/** A family that reads English: the switch with and without script, the ways on in English, mails and refusals too; a page in Nepali. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, type Person, person, phone, ready, visit } from '../helpers/browser.ts'
import { buildAcceptance, buildCells, buildFacility, buildHousehold, buildTowns } from '../helpers/build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let t: TestApp
let browser: Browser
beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

const lang = ({ page }: Person): Promise<string | null> => page.getAttribute('html', 'lang')
async function choose({ page }: Person, language: string): Promise<void> {
  await page.locator('details.language summary').click()
  await Promise.all([page.waitForLoadState('load'), page.getByRole('button', { name: language, exact: true }).click()])
}

test('the switch, a refusal, a booking and its mail in English', async () => {
  const { guardian, children } = await buildHousehold(t)
  const [child] = children
  if (!child) throw new Error('a household without a child')
  const facility = await buildFacility(t)
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: '2026-12-01', from: 540, to: 900, cap: 3 })

  const her = await person(browser, t.url, phone)
  await visit(her, '/login')
  await her.page.locator('input[name="mail"]').fill('typed@example.jp')
  await choose(her, 'English')
  await ready(her.page)
  // What was typed comes along, and nothing of it stays behind.
  expect(await her.page.locator('input[name="mail"]').inputValue()).toBe('typed@example.jp')
  expect(await her.page.evaluate(() => sessionStorage.length)).toBe(0)
  expect([await lang(her), new URL(her.page.url()).pathname]).toEqual(['en', '/login'])
  await her.page.getByLabel('Mail address').fill('nobody@example.jp')
  await her.page.locator('input[name="password"]').fill('not this one')
  await her.page.getByRole('button', { name: 'Log in', exact: true }).click()
  await her.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await her.page.locator('.error-summary').innerText()).toContain('Mail address or password is wrong.')
  await expectGoodScreen(her, 'languages-login')

  await her.context.addCookies([{ name: 'tsuen-guardian', value: guardian.token, url: t.url }])
  await visit(her, '/my')
  expect(await lang(her)).toBe('en')
  // Within the document, by the words that it brought.
  await her.page.getByRole('link', { name: 'Bookings', exact: true }).first().click()
  await her.page.waitForURL('**/my/bookings')
  expect(await her.page.title()).toMatch(/\| Tsuen$/)
  expect(await her.page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/[ぁ-んァ-ヶ一-龠]/)

  // Chosen while logged in: the login keeps it for its mails.
  await choose(her, 'English')
  await ready(her.page)
  const booked = await guardian.client.call('POST', '/api/v1/bookings', {
    child: child.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-01',
    start: 600,
    end: 720,
  })
  expect(booked.status, booked.text).toBe(200)
  const [mail] = await t.mailsTo(guardian.mail)
  expect(mail?.subject).toContain('Your booking is confirmed')
  expect(mail?.text).toContain('Tue, Dec 1 10:00–12:00')
  expect(her.errors).toEqual([])
})

test('without script too, and with letters of another script', async () => {
  const him = await person(browser, t.url, phone, { script: false })
  await him.page.goto('/')
  await choose(him, 'नेपाली')
  expect(await lang(him)).toBe('ne')
  expect(await him.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/[ऀ-ॿ]/)
  await him.page.setViewportSize({ width: 320, height: 568 })
  expect(await him.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
