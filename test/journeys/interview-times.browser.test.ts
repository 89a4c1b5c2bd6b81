/** INT-2, published times in a real browser: the desk puts them out, two families look at the same one, one of them has it. */
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
  type BuiltFacility,
  type BuiltHousehold,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'

let t: TestApp
let browser: Browser
let facility: BuiltFacility
let mixed: BuiltFacility
let households: BuiltHousehold[]
let families: Person[]
let staff: Person

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t, { settings: { interviewWays: { regular: 'published', flexible: 'published' } } })
  mixed = await buildFacility(t, { settings: { interviewWays: { regular: 'proposals', flexible: 'published' } } })
  households = [await buildHousehold(t), await buildHousehold(t), await buildHousehold(t)]
  const officer = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  browser = await launchBrowser()
  families = []
  for (const household of households) {
    const who = await person(browser, t.url, phone)
    await signIn(who, 'guardian', household.guardian.token)
    families.push(who)
  }
  staff = await person(browser, t.url, desk)
  await signIn(staff, 'facility', officer.token)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...families, staff].flatMap((who) => who.errors)).toEqual([])
})

test('the desk publishes times, weekly again, and takes one back', async () => {
  const { page } = staff
  await visit(staff, '/facility/interviews')
  await page.getByRole('link', { name: '面談枠' }).click()
  await page.getByRole('heading', { name: '面談枠', exact: true }).waitFor()
  await ready(page)
  await expectGoodScreen(staff, '面談枠（なし）')
  await press(page, 'この面談枠を公開する')
  await page.getByText('面談の日を選んでください').first().waitFor()
  await expectGoodScreen(staff, '面談枠（誤り）')
  await page.locator('[name=date]').fill('2026-12-01')
  await page.locator('[name=count]').selectOption('3')
  await page.locator('[name=weeks]').selectOption('2')
  await press(page, 'この面談枠を公開する')
  await page.getByText('面談枠を6件、公開しました').waitFor()
  await expectGoodScreen(staff, '面談枠')
  await page.getByLabel('12月8日（火） 11:00–11:30').check()
  await press(page, '選んだ面談枠を取り下げる')
  await page.getByText('面談枠を1件、取り下げました').waitFor()
  await picture(staff, 'times-desk')
}, 120_000)

test('a family chooses one; who looked at the same one hears it, with what is free', async () => {
  const [first, second] = families as [Person, Person, Person]
  for (const who of [first, second]) await visit(who, `/my/interviews/new?facility=${facility.id}`)
  await expectGoodScreen(first, '面談の日時を選ぶ')
  await picture(first, 'times-choose')
  await press(first.page, 'この日時で面談を申し込む')
  await first.page.getByText('面談の日時を1つ選んでください').first().waitFor()
  for (const who of [first, second]) {
    await who.page.getByLabel('12月1日（火） 10:00–10:30').check()
    await who.page.locator('[name=message]').fill('人見知りがあります。')
  }
  await press(first.page, 'この日時で面談を申し込む')
  await first.page.waitForURL(/done=fixed/)
  expect(await first.page.innerText('main')).toContain('12月1日（火） 10時から')
  await expectGoodScreen(first, '面談の日時が決まりました')
  await picture(first, 'times-fixed')
  await press(second.page, 'この日時で面談を申し込む')
  await second.page.getByText('この日時は、ほかの方が先に選びました').first().waitFor()
  const said = await second.page.innerText('main')
  expect(said).toContain('12/1 10:30、12/1 11:00、12/8 10:00')
  expect(await second.page.getByLabel('12月1日（火） 10:00–10:30').count()).toBe(0)
  expect(await second.page.locator('[name=message]').inputValue()).toBe('人見知りがあります。')
  await expectGoodScreen(second, '先に選ばれた日時')
  await picture(second, 'times-lost')
  await visit(staff, `/facility/interviews/times?facility=${facility.id}`)
  expect(await staff.page.innerText('main')).toContain('見本')
  await expectGoodScreen(staff, '面談枠（選ばれた）')
  await picture(staff, 'times-desk-taken')
  await staff.page.setViewportSize({ width: 320, height: 700 })
  await visit(staff, `/facility/interviews/times?facility=${facility.id}`)
  await expectGoodScreen(staff, '面談枠 320')
  await staff.page.setViewportSize(desk)
}, 120_000)

test('without script a time is chosen by a plain post; a kind asked otherwise keeps its way', async () => {
  const plain = await person(browser, t.url, phone, { script: false })
  await signIn(plain, 'guardian', households[2]?.guardian.token ?? '')
  await plain.page.goto(`/my/interviews/new?facility=${facility.id}`)
  await plain.page.getByLabel('12月8日（火） 10:00–10:30').check()
  await plain.page.getByRole('button', { name: 'この日時で面談を申し込む' }).click()
  expect(plain.page.url()).toContain('done=fixed')
  await plain.context.close()
  const [first] = families as [Person]
  await visit(first, `/my/interviews/new?facility=${mixed.id}`)
  const said = await first.page.innerText('main')
  expect(said).toContain('いま選べる面談の日時がありません')
  expect(said).toContain('定期利用の面談は、希望の日時を送ります')
  await expectGoodScreen(first, '面談の申込み（二つの方法）')
  await picture(first, 'times-mixed')
}, 60_000)
