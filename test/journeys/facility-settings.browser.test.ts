/** A director's evening at 1280 × 800: 事業所情報 changed, looked at as families will see it, confirmed; a colleague invited and ended (SET-2, ACC-3). */
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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
import { type BuiltFacility, buildFacility, buildLogin, buildTowns } from '../helpers/build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let t: TestApp
let browser: Browser
let director: Person
/** The same desk without script. */
let bare: Person
let ward: Person
let family: Person
let facility: BuiltFacility

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  const officer = await buildLogin(t, 'wardAdmin', { municipality: facility.municipality }, { name: '担当 見本' })
  await buildFacility(t)
  browser = await launchBrowser()
  director = await person(browser, t.url, desk)
  bare = await person(browser, t.url, desk, { script: false })
  ward = await person(browser, t.url, desk)
  family = await person(browser, t.url, phone)
  for (const who of [director, bare]) await signIn(who, 'facility', admin.token)
  await signIn(ward, 'office', officer.token)
  for (const who of [director, bare, ward, family]) who.page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...director.errors, ...bare.errors, ...ward.errors, ...family.errors]).toEqual([])
})

const good = async (who: Person, name: string): Promise<void> => {
  await expectGoodScreen(who, name)
  await picture(who, name)
}

test('prices and a meal: refused first, then looked at, confirmed, and a family reads them', async () => {
  const { page } = director
  await visit(director, '/facility/settings')
  await good(director, '事業所情報')
  await page.getByRole('link', { name: '利用料と実費を変える' }).click()
  await ready(page)
  await page.getByLabel('1時間の利用料').fill('9000')
  await page.getByLabel('名前 1').first().fill('昼食')
  await page.getByLabel('金額').first().fill('320')
  await press(page, '変更を確認する')
  await page.getByText('0から5000までの整数').first().waitFor()
  expect(await page.getByLabel('名前 1').first().inputValue()).toBe('昼食')
  await page.getByLabel('1時間の利用料').fill('280')
  await good(director, '事業所情報 利用料')
  await press(page, '変更を確認する')
  await page.getByRole('heading', { name: '変更の確認' }).waitFor()
  const told = await page.locator('main').textContent()
  for (const words of ['300円', '280円', 'すでに入っている予約（0件）は変わりません', '昼食']) expect(told).toContain(words)
  await good(director, '事業所情報 確認')
  await press(page, '今日からこの内容にする')
  await page.getByText('変更しました').waitFor()
  await picture(director, '事業所情報 変更後')
  await visit(family, `/facilities/${facility.id}`)
  const seen = await family.page.locator('main').textContent()
  expect(seen).toContain('280円')
  expect(seen).toContain('昼食')
})

test('what families see is shown whole before it is confirmed, with what families that have booked will see too', async () => {
  const { page } = director
  await visit(director, '/facility/settings/care')
  await page.getByLabel('利用前の健康診断').fill('母子健康手帳の写しをお持ちください。')
  await page.getByLabel('持ち物').fill('着替え2組')
  await page.getByLabel('親子通園ができる').check()
  await press(page, '変更を確認する')
  await page.getByRole('heading', { name: '変更の確認' }).waitFor()
  const told = await page.locator('main').textContent()
  expect(told).toContain('持ち物は、予約ずみの家庭の画面でも、今日から新しい内容になります。')
  const preview = await page.locator('details').last().textContent()
  for (const words of ['親子通園', '母子健康手帳の写し', '着替え2組']) expect(preview).toContain(words)
  await picture(director, '事業所情報 見え方')
  await press(page, '今日からこの内容にする')
  await page.getByText('変更しました').waitFor()
  await visit(family, `/facilities/${facility.id}`)
  expect(await family.page.locator('main').textContent()).toContain('母子健康手帳の写しをお持ちください。')
  await picture(family, '施設のページ 健康診断')
})

test('published interview times are switched on without script, and the desk is told to publish some', async () => {
  const { page } = bare
  await page.goto(`/facility/settings/ways?facility=${facility.id}`)
  await page.locator('input[name="settings.interviewWays.flexible"][value="published"]').check()
  await page.getByRole('button', { name: '変更を確認する' }).click()
  expect(await page.locator('main').textContent()).toContain('面談の日時が、まだ公開されていません')
  await page.getByRole('button', { name: '今日からこの内容にする' }).click()
  expect(await page.locator('main').textContent()).toContain('変更しました')
  for (const section of ['about', 'care', 'ways', 'rules']) {
    await visit(director, `/facility/settings/${section}`)
    await good(director, `事業所情報 ${section}`)
  }
})

test('photos: added with and without script, put in order, seen by a family, taken away', async () => {
  const { page } = director
  const file = async (name: string, background: string) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  })
  await visit(director, '/facility/settings/photos')
  await page
    .getByLabel('写真', { exact: false })
    .first()
    .setInputFiles(await file('a.jpg', '#8fbf6a'))
  await press(page, 'この写真を載せる')
  await page.getByText('写真の説明がありません').first().waitFor()
  await good(director, '写真 まちがい')
  await page.getByLabel('写真の説明').fill('園庭のすべり台')
  await page.getByLabel('写っている人の同意').check()
  await press(page, 'この写真を載せる')
  await page.getByText('写真を追加しました').waitFor()
  await bare.page.goto(`/facility/settings/photos?facility=${facility.id}`)
  await bare.page.locator('input[type=file]').setInputFiles(await file('b.jpg', '#e8743b'))
  await bare.page.locator('input[name=alt]').fill('絵本の並んだ本棚')
  await bare.page.locator('input[name=agreed]').check()
  await bare.page.getByRole('button', { name: 'この写真を載せる' }).click()
  await bare.page.getByRole('button', { name: 'ひとつ前へ' }).click()
  expect(await bare.page.locator('main').textContent()).toContain('写真の順番を変えました')
  await visit(director, '/facility/settings/photos')
  await good(director, '写真')
  await visit(family, `/facilities/${facility.id}`)
  await family.page.getByText('ほかの写真を見る（1枚）').click()
  const seen = family.page.locator('main img')
  await expect
    .poll(() => seen.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)))
    .toEqual([true, true])
  expect(await seen.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt))).toEqual([
    '絵本の並んだ本棚',
    '園庭のすべり台',
  ])
  await good(family, '施設のページ 写真')
  await page.getByText('この写真を消す').first().click()
  await press(page, '1枚目を消す')
  await page.getByText('写真を消しました').waitFor()
  await visit(family, `/facilities/${facility.id}`)
  expect(await family.page.locator('main img').count()).toBe(1)
})

test('a colleague is invited and ended; the last administrator stays', async () => {
  const { page } = director
  await visit(director, '/facility/staff')
  await page.getByLabel('名前').fill('見本 花子')
  await page.getByLabel('メールアドレス').fill('hanako@staff.example')
  await good(director, '職員')
  await press(page, '招待のメールを送る')
  await page.getByText('招待のメールを送りました').waitFor()
  expect(await page.locator('main').textContent()).toContain('招待中')
  expect(await t.mailsTo('hanako@staff.example')).toHaveLength(1)
  await page.getByRole('link', { name: '見本 花子' }).click()
  await ready(page)
  await good(director, '職員 ひとり')
  await press(page, 'いますぐ使えなくする')
  await page.getByText('利用を終わりにしました').waitFor()
  await page.getByRole('link', { name: '園長 見本' }).last().click()
  await ready(page)
  await press(page, 'いますぐ使えなくする')
  await page.getByText('最後の管理者は、外せません').first().waitFor()
})

test('the ward issues the first account of a facility', async () => {
  const { page } = ward
  await visit(ward, '/office/facilities/accounts')
  await good(ward, '事業所の管理者')
  await page.locator('select[name="facility"]').selectOption({ index: 1 })
  await page.getByLabel('管理者の名前').fill('見本 園長')
  await page.getByLabel('管理者のメールアドレス').fill('first@staff.example')
  await press(page, '発行してメールを送る')
  await page.getByText('アカウントを発行し、メールを送りました').waitFor()
  expect(await t.mailsTo('first@staff.example')).toHaveLength(1)
})
