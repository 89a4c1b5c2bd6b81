/** 法人管理者 of two 事業所: which one is acted for stands on every page and goes along with the rail; staff of one never meet the other (ACC-3). */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, picture, ready, signIn, visit } from '../helpers/browser.ts'
import { type BuiltFacility, buildAcceptance, buildFacility, buildHousehold, buildLogin, buildTowns } from '../helpers/build.ts'
import { buildUse } from '../helpers/build-month.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-01'
let t: TestApp
let browser: Browser
let manager: Person
let east: BuiltFacility
let west: BuiltFacility

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date(`${day}T09:28+09:00`) })
  await buildTowns(t)
  east = await buildFacility(t, { columns: { name: 'ひがし保育園' } })
  west = await buildFacility(t, { corporationId: east.corporationId, columns: { name: 'にし保育園' } })
  const family = await buildHousehold(t)
  for (const child of family.children) {
    await buildAcceptance(t, child, west)
    await buildUse(t, child, west, { date: day, start: 570, minutes: 120, classAge: 1, coming: true })
  }
  browser = await launchBrowser()
  const login = await buildLogin(t, 'corporationAdmin', { corporationId: east.corporationId }, { name: '法人 見本' })
  manager = await person(browser, t.url, desk)
  manager.page.setDefaultTimeout(15_000)
  await signIn(manager, 'facility', login.token)
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  expect(manager.errors).toEqual([])
  await t.close()
})

test('the facility that is chosen is named on every page and stays chosen wherever the rail leads', async () => {
  const { page } = manager
  await visit(manager, '/facility')
  const first = (await page.getByText(/^事業所：/).innerText()).trim()
  const other = first.includes('ひがし') ? west : east
  const name = other === west ? 'にし保育園' : 'ひがし保育園'
  await page.getByText(first).click()
  await ready(page)
  await expectGoodScreen(manager, '受入ボード')
  await picture(manager, 'corporation')
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByText(`事業所：${name}`).waitFor()
  for (const [link, heading] of [
    ['枠カレンダー', '枠カレンダー'],
    ['予約', '予約'],
    ['児童', '児童'],
    ['月次', /利用実績/],
    ['設定', '事業所情報'],
    ['受入ボード', '受入ボード'],
  ] as const) {
    await page.getByRole('navigation', { name: 'おもな画面' }).getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await page.getByText(`事業所：${name}`).count(), link).toBe(1)
    expect(new URL(page.url()).searchParams.get('facility'), link).toBe(other.id)
  }
})

test('staff of one facility are not asked which, and never meet the other', async () => {
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: east.id })
  expect((await staff.client.get(`/api/v1/facilities/${west.id}/board?date=${day}`)).status).toBe(404)
  expect((await staff.client.get(`/api/v1/facilities/${east.id}/board?date=${day}`)).status).toBe(200)
  const teacher = await person(browser, t.url, desk)
  await signIn(teacher, 'facility', staff.token)
  await visit(teacher, `/facility?facility=${west.id}`)
  expect(await teacher.page.getByText(/^事業所：/).count()).toBe(0)
  expect(await teacher.page.getByText('にし保育園').count()).toBe(0)
})
