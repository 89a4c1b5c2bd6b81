/** On the phone: a family chooses its notices, reads what it used and paid, and renews its 負担軽減; the first submit needs no script. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { koto } from '../../src/features/municipality/towns.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import {
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
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../helpers/build.ts'
import { buildUse } from '../helpers/build-month.ts'

let t: TestApp
let browser: Browser
let family: Person
let household: BuiltHousehold
let home: BuiltFacility
let use: string

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true, now: new Date('2027-07-10T01:00:00Z') })
  await buildTowns(t)
  // Outside the own town nothing is waived, so that the reduction shows.
  home = await buildFacility(t, { municipality: '232386' })
  household = await buildHousehold(t, { municipality: koto.code, births: ['2025-09-15', '2026-03-15'] })
  const child = household.children[0] as BuiltChild
  await buildAcceptance(t, child, home)
  for (const one of household.children)
    await insert(t, 'reduction', {
      id: randomUUID(),
      child_id: one.id,
      municipality: koto.code,
      class: 'taxExempt',
      valid_from: '2026-09-01',
      valid_to: '2027-08-31',
      decided_at: t.clock.now(),
    })
  use = await buildUse(t, child, home, { date: '2027-07-06', minutes: 120 })
  await buildUse(t, child, home, { date: '2027-07-08', minutes: 90 })
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  await staff.client.call('PUT', `/api/v1/facilities/${home.id}/bookings/${use}/record`, {
    version: 0,
    mood: '積み木でよく遊びました。',
    meal: 'おやつを残さず食べました。',
    sleep: '',
    note: 'お着替えを1組お願いします。',
  })
  const paid = await staff.client.call('POST', `/api/v1/facilities/${home.id}/months/2027-07/fees`, {
    child: child.id,
    yen: 200,
    paidOn: '2027-07-09',
    way: 'cash',
  })
  expect(paid.status, paid.text).toBe(200)
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  await login(family)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect(family.errors).toEqual([])
})

const login = (who: Person): Promise<void> => signIn(who, 'guardian', household.guardian.token)
const narrow = async (name: string): Promise<void> => {
  await family.page.setViewportSize({ width: 320, height: 640 })
  await expectGoodScreen(family, `${name} 320`)
  await family.page.setViewportSize(phone)
}

test('notices: nothing yet, some switched off, siblings by colour', async () => {
  const { page } = family
  await visit(family, '/my/notices')
  await expectGoodScreen(family, 'お知らせ（なし）')
  await page.getByRole('link', { name: 'お知らせの受け取り方を変える' }).click()
  await page.getByRole('heading', { name: 'お知らせの受け取り方', level: 1 }).waitFor()
  await ready(page)
  await expectGoodScreen(family, 'お知らせの受け取り方')
  await picture(family, 'notice-choices')
  await narrow('お知らせの受け取り方')
  await page.getByRole('checkbox', { name: /今月の時間が残っているとき/ }).uncheck()
  await press(page, 'この内容で保存する')
  await page.getByText('受け取り方を保存しました。').waitFor()
  expect(await page.getByRole('checkbox', { name: /今月の時間が残っているとき/ }).isChecked()).toBe(false)
  expect(await page.getByRole('checkbox', { name: /利用の前の日/ }).isChecked()).toBe(true)
  await page.getByRole('link', { name: 'メールでのお子さまの呼び方' }).click()
  await page.getByRole('heading', { name: 'メールでのお子さまの呼び方' }).waitFor()
  await ready(page)
  await expectGoodScreen(family, 'お子さまの呼び方')
  await page.getByRole('radio', { name: 'あお' }).first().check()
  await press(page, 'この呼び方にする')
  await page.getByText('呼び方を保存しました。').waitFor()
  await picture(family, 'notice-marks')
}, 60_000)

test('records: both numbers, the receipt as a PDF, the facility’s note', async () => {
  const { page } = family
  await visit(family, '/my/records')
  const said = (await page.innerText('main')).replaceAll(/\s+/g, ' ')
  expect(said).toContain('引かれた額（補助・軽減）')
  expect(said).toContain('お支払いの額')
  expect(said).toContain('施設が受け取った額 200円')
  await expectGoodScreen(family, '利用の記録')
  await picture(family, 'records')
  await narrow('利用の記録')
  const paper = await page
    .context()
    .request.get((await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href')) ?? '')
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.getByRole('link', { name: /連絡を読む/ }).click()
  await page.getByRole('heading', { name: '施設からの連絡' }).waitFor()
  expect(await page.innerText('main')).toContain('お着替えを1組お願いします。')
  await expectGoodScreen(family, '施設からの連絡')
  await picture(family, 'record-note')
}, 60_000)

test('負担軽減 is renewed on one screen without script, with last year’s answer filled in; a wrong paper does not undo it', async () => {
  await visit(family, '/my/reduction')
  await expectGoodScreen(family, '負担軽減（更新）')
  await picture(family, 'reduction-renew')
  await narrow('負担軽減（更新）')
  const plain = await person(browser, t.url, phone, { script: false })
  await login(plain)
  const { page } = plain
  await page.goto('/my/reduction')
  expect(await page.innerText('main')).toContain('9月1日（水）から続きます')
  expect(await page.getByRole('radio', { name: '市区町村民税が非課税' }).isChecked()).toBe(true)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'tax.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
  await page.getByRole('button', { name: 'この内容で更新を申し込む' }).click()
  // The request stands, only the paper was not taken; it says so and where to add another.
  await page.getByText('申し込みを受け付けています').waitFor()
  expect(await page.innerText('main')).toContain('書類は、申し込みの画面で足せます。')
  await page.context().close()
  await visit(family, '/my/reduction')
  await expectGoodScreen(family, '負担軽減（申し込み中）')
  await picture(family, 'reduction-open')
}, 60_000)
