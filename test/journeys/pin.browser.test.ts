/** 暗証番号: set at the desk, typed at the tablet; today's sheet, then nothing of it is left, neither by the clock nor by the back button (ATT-8). */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, picture, press, signIn, visit } from '../helpers/browser.ts'
import { type BuiltFacility, buildAcceptance, buildFacility, buildHousehold, buildLogin, buildTowns } from '../helpers/build.ts'
import { buildUse } from '../helpers/build-month.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-01'
let t: TestApp
let browser: Browser
let home: BuiltFacility

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date(`${day}T09:28+09:00`) })
  await buildTowns(t)
  home = await buildFacility(t)
  const family = await buildHousehold(t)
  await family.guardian.client.call('PUT', `/api/v1/my/children/${family.children[0]?.id}/sheet/allergies`, {
    version: 0,
    value: {
      has: 'yes',
      list: [{ kind: 'food', substance: '卵', severity: 'severe', symptom: 'せき', action: '119番' }],
      anaphylaxis: 'yes',
      foodRemoval: 'completely',
      guidanceSheet: 'none',
    },
  })
  for (const child of family.children) {
    await buildAcceptance(t, child, home)
    await buildUse(t, child, home, { date: day, start: 570, minutes: 120, classAge: 1, coming: true })
  }
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

const look = async (who: Person, name: string): Promise<void> => {
  await picture(who, `pin-${name}`)
  await expectGoodScreen(who, name)
}

test('ten minutes of a teacher at the tablet', async () => {
  const teacher = await buildLogin(t, 'facilityStaff', { facilityId: home.id }, { name: '見本 保育士' })
  const office = await person(browser, t.url, desk)
  await signIn(office, 'facility', teacher.token)
  await visit(office, '/facility/pin')
  await office.page.locator('input[name="pin"]').fill('123456')
  await office.page.getByLabel('もう一度入力').fill('123456')
  await press(office.page, '暗証番号を設定する')
  await office.page.getByText('この暗証番号は、使えません。').first().waitFor()
  await office.page.locator('input[name="pin"]').fill('482915')
  await office.page.getByLabel('もう一度入力').fill('482915')
  await press(office.page, '暗証番号を設定する')
  await office.page.getByText('暗証番号を設定しました').waitFor()
  await look(office, 'set')

  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const made = await admin.client.call<{ code: string }>('POST', `/api/v1/facilities/${home.id}/devices`, { name: '玄関' })
  const tablet = await person(browser, t.url, { width: 1024, height: 768 })
  const { page } = tablet
  page.setDefaultTimeout(10_000)
  await visit(tablet, '/kiosk/pair')
  await page.getByLabel('ペアリングコード').fill(made.body.code)
  await press(page, 'この端末を登録する')
  await page.getByRole('link', { name: '暗証番号で操作する' }).click()
  await page.getByRole('radio', { name: '見本 保育士' }).check()
  await page.locator('input[name="pin"]').fill('604827')
  await press(page, '操作をはじめる')
  await page.getByText('あと4回').first().waitFor()
  await look(tablet, 'wrong')
  await page.getByRole('radio', { name: '見本 保育士' }).check()
  await page.locator('input[name="pin"]').fill('482915')
  await press(page, '操作をはじめる')
  await page.getByRole('heading', { name: '今日のお子さま' }).waitFor()
  await look(tablet, 'today')
  await page.locator('td a[href^="/kiosk/today/"], th a[href^="/kiosk/today/"]').first().click()
  await press(page, '登園を登録する')
  await page.getByRole('button', { name: '降園を登録する' }).waitFor()
  await look(tablet, 'use')
  await page.getByRole('link', { name: '児童票を見る' }).click()
  await page.getByText('卵').first().waitFor()
  await look(tablet, 'sheet')

  await press(page, '終わる')
  await page.getByRole('heading', { name: '登園・降園の登録' }).waitFor()
  await page.goBack()
  await page.waitForURL(/\/kiosk$/)
  expect(await page.locator('body').innerText()).not.toContain('卵')
  expect(tablet.errors).toEqual([])
})
