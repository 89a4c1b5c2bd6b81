/** On the phone: a family asks for what it paid in another town; at the desk it goes back once, is looked through and decided by two, and paid. */
import type { Browser, Page } from 'playwright-core'
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
  press as pressAny,
  signIn,
  visit,
} from '../helpers/browser.ts'
import {
  type BuiltChild,
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'
import { buildUse } from '../helpers/build-month.ts'
import { pdfOf } from '../helpers/canary-forms.ts'

const [home, away] = ['131083', '232386']
let t: TestApp
let browser: Browser
let household: BuiltHousehold
let family: Person
let first: BuiltLogin
let second: BuiltLogin

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true, now: new Date('2026-12-05T01:00:00Z') })
  await buildTowns(t)
  const value = { feeWaivers: [{ for: 'residents', where: 'refund', layers: 'all' }] }
  await t.admin.query('update municipality_setting set value = $2 where municipality = $1', [home, JSON.stringify(value)])
  await t.admin.query(`update municipality_setting set value = '{}' where municipality = $1`, [away])
  const place = await buildFacility(t, { municipality: away })
  household = await buildHousehold(t, { municipality: home })
  const child = household.children[0] as BuiltChild
  await buildUse(t, child, place, { date: '2026-10-07', minutes: 90 })
  await buildUse(t, child, place, { date: '2026-11-11', minutes: 150 })
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: place.id })
  const paid = { child: child.id, yen: 450, paidOn: '2026-12-01', way: 'cash' }
  expect((await staff.client.call('POST', `/api/v1/facilities/${place.id}/months/2026-10/fees`, paid)).status).toBe(200)
  first = await buildLogin(t, 'wardOfficer', { municipality: home })
  second = await buildLogin(t, 'wardAdmin', { municipality: home })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  await enter(family, 'guardian', household.guardian)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect(family.errors).toEqual([])
})

const enter = (who: Person, side: 'guardian' | 'office', login: BuiltLogin): Promise<void> => signIn(who, side, login.token)
const press = (page: Page, name: string): Promise<void> => pressAny(page, name, { exact: true })
const receipt = { name: '領収書.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf('receipt')) }

test('from the records to the request: what is wrong is told, what was typed stays', async () => {
  const { page } = family
  await visit(family, '/my/records?month=2026-11')
  await page.getByRole('link', { name: '払い戻しの申請へ進む' }).click()
  await page.getByRole('heading', { name: '払い戻し', level: 1 }).waitFor()
  expect(await page.innerText('main')).toContain('2回、ぜんぶで1,200円')
  await expectGoodScreen(family, '払い戻し（申請の前）')
  await picture(family, 'refund-none')
  await page.getByRole('link', { name: '申請する利用を選ぶ' }).click()
  await page.getByRole('heading', { name: '払い戻しの申請' }).waitFor()
  await page.getByLabel('金融機関コード').fill('0001')
  await page.getByLabel('金融機関名（カタカナ）').fill('ミホンギンコウ')
  await page.getByLabel('支店コード（店番）').fill('001')
  await page.getByLabel('支店名（カタカナ）').fill('ホンテン')
  await page.getByLabel('口座番号').fill('7654321')
  await press(page, '払い戻しを申請する')
  await page.getByText('口座名義をカタカナ30字までで入力してください。').first().waitFor()
  await expectGoodScreen(family, '払い戻しの申請（誤り）')
  await picture(family, 'refund-wrong')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectGoodScreen(family, '払い戻しの申請 320')
  await page.setViewportSize(phone)
  expect(await page.getByLabel('口座番号').inputValue()).toBe('7654321')
  await page.getByLabel('口座名義（カタカナ）').fill('ミホン　ハナコ')
  await press(page, '払い戻しを申請する')
  await page.getByText('領収書がまだ付いていません。').first().waitFor()
  await page.locator('input[type=file]').setInputFiles(receipt)
  await press(page, '払い戻しを申請する')
  await page.getByText('申請しました。江東区が確かめます。').waitFor()
  await expectGoodScreen(family, '払い戻しの申請（申請済）')
  await picture(family, 'refund-sent')
}, 60_000)

test('at the desk: given back and mended without script, looked through, decided by another person, paid', async () => {
  const one = await person(browser, t.url, desk)
  await enter(one, 'office', first)
  await visit(one, '/office/refunds')
  await expectGoodScreen(one, '償還払い')
  await picture(one, 'refund-office')
  await one.page.getByRole('table').getByRole('link').first().click()
  await one.page.getByRole('heading', { name: /償還払い\s*受付番号/ }).waitFor()
  await expectGoodScreen(one, '償還払いの申請')
  await picture(one, 'refund-case')
  const papers = await one.page
    .context()
    .request.get((await one.page.getByRole('link', { name: '領収書.pdf' }).getAttribute('href')) ?? '')
  expect([papers.status(), papers.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await one.page.getByRole('checkbox', { name: '領収書が読めない・足りない' }).check()
  await press(one.page, '保護者に補正を依頼する')

  await visit(family, '/my/refunds')
  await family.page.getByRole('link', { name: /申請\s*1,200円/ }).click()
  await family.page.getByText('領収書が読めないか、足りません。').waitFor()
  await expectGoodScreen(family, '払い戻しの申請（補正）')
  await picture(family, 'refund-returned')
  const plain = await person(browser, t.url, phone, { script: false })
  await enter(plain, 'guardian', household.guardian)
  await plain.page.goto('/my/refunds')
  await plain.page.getByRole('link', { name: /申請\s*1,200円/ }).click()
  await plain.page.locator('input[type=file]').setInputFiles(receipt)
  await plain.page.getByRole('button', { name: 'もう一度送る' }).click()
  await plain.page.getByText('もう一度送りました。').first().waitFor()

  await visit(one, '/office/refunds')
  await one.page.getByRole('table').getByRole('link').first().click()
  await one.page.getByRole('combobox').first().selectOption('unpaid')
  await press(one.page, '確かめを終える')
  await one.page.getByText('あなたが確かめた申請です。').waitFor()
  const two = await person(browser, t.url, desk)
  await enter(two, 'office', second)
  await two.page.goto(one.page.url())
  await press(two.page, 'この額で決定する')
  await visit(two, '/office/refunds?which=decided')
  await expectGoodScreen(two, '償還払い（支払を待つもの）')
  await picture(two, 'refund-pay')
  await press(two.page, '選んだ申請の支払の手続きをする')
  await two.page.getByText('750円').first().waitFor()

  await visit(family, '/my/refunds')
  await family.page.getByRole('link', { name: /申請\s*750円/ }).click()
  await family.page.getByText('振り込みの日', { exact: true }).waitFor()
  expect(await family.page.innerText('main')).toContain('施設の記録では、お支払いがありませんでした')
  await expectGoodScreen(family, '払い戻しの申請（支払済）')
  await picture(family, 'refund-paid')
  expect([...one.errors, ...two.errors, ...plain.errors]).toEqual([])
}, 60_000)
