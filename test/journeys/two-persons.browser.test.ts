/** What two officers do on their screens: a renewal prepared and approved, an announcement to all released by another (CERT-1, FEE-4, HLP-1). */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { localDate } from '../../src/platform/calendar.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, picture, visit } from '../helpers/browser.ts'
import { type BuiltLogin, buildHousehold, buildLogin, buildTownSetting, buildTowns, insert } from '../helpers/build.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const town = '281000'
let t: TestApp
let browser: Browser
let first: Person
let second: Person

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2027-07-10T01:00:00Z') })
  await buildTowns(t)
  await buildTownSetting(t, town, { doubleCheck: true }, localDate('2027-07-01'))
  const family = await buildHousehold(t, { municipality: town, births: ['2025-09-15', '2026-03-15'] })
  for (const child of family.children)
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: child.id,
      municipality: town,
      class: 'lowIncome',
      valid_from: '2026-09-01',
      valid_to: '2027-08-31',
      decided_at: t.clock.now(),
    })
  await t.admin.query("update guardian set postal_code = '6500001' where household_id = $1", [family.id])
  browser = await launchBrowser()
  first = await enter(await buildLogin(t, 'wardOfficer', { municipality: town }, { name: '起案 太郎' }))
  second = await enter(await buildLogin(t, 'wardOfficer', { municipality: town }, { name: '承認 次郎' }))
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

async function enter(who: BuiltLogin): Promise<Person> {
  const made = await person(browser, t.url, desk)
  made.page.setDefaultTimeout(10_000)
  await made.context.addCookies([...who.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  return made
}
const look = async (who: Person, name: string): Promise<void> => {
  await picture(who, `two-persons-${name}`)
  await expectGoodScreen(who, name)
}
const press = (who: Person, name: string | RegExp) => who.page.getByRole('button', { name }).click()
const heading = (who: Person, name: string | RegExp) => who.page.getByRole('heading', { name }).first().waitFor()

test('a renewal: one prepares, sees no approval of the own, another approves', async () => {
  await visit(first, '/office/renewals')
  for (const box of await first.page.locator('tbody input[name="child"]').all()) await box.check()
  await press(first, '選んだお子さまの更新を起案する')
  await heading(first, '2人の更新を起案しました')
  await heading(first, 'あなたの起案')
  expect(await first.page.getByRole('button', { name: /承認する/ }).count()).toBe(0)
  await look(first, 'own')
  await visit(second, '/office/renewals')
  await heading(second, '承認を待つ起案')
  await second.page.getByText('起案 太郎').first().waitFor()
  await look(second, 'waiting')
  for (const box of await second.page.locator('tbody input[name="child"]').all()) await box.check()
  await press(second, '選んだお子さまの更新を承認する')
  await heading(second, '2人の負担軽減を更新しました')
  expect([first, second].flatMap((one) => one.errors)).toEqual([])
})

test('an announcement: areas are counted, and what goes to all is released by another', async () => {
  await visit(first, '/office/announcements')
  await first.page.getByLabel('地区でしぼる').fill('東陽')
  await first.page.getByRole('textbox', { name: /^題名/ }).fill('窓口のお休み')
  await first.page.getByRole('textbox', { name: /^本文/ }).fill('29日から休みます。')
  await press(first, 'あて先の人数を確かめる')
  await first.page.getByText('「東陽」は郵便番号の先頭として読めません').first().waitFor()
  await first.page.getByLabel('地区でしぼる').fill('650-00')
  await press(first, 'あて先の人数を確かめる')
  await heading(first, '届く数')
  await first.page.getByText('郵便番号ごとの世帯数').click()
  await first.page.getByText('〒650-0001').waitFor()
  await look(first, 'counted')
  await first.page.getByLabel('地区でしぼる').fill('')
  await press(first, 'この内容で知らせる')
  await heading(first, '作りました。別の職員が承認すると、掲載されます。')
  expect(await first.page.getByRole('button', { name: '承認して掲載する' }).count()).toBe(0)
  await visit(second, '/office/announcements')
  await look(second, 'release')
  await press(second, '承認して掲載する')
  await heading(second, '承認しました')
  expect([first, second].flatMap((one) => one.errors)).toEqual([])
})
