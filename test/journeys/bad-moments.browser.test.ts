/**
 * Bad moments on a phone: the line is lost, comes back, is slow; a button is pressed twice; two tabs; back; a session that ends in the
 * middle of a form. A sentence says what happened, what was typed stays, nothing is done twice or by half.
 */
import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { passwordsOf } from '../../src/features/account/passwords.ts'
import { isRefused } from '../../src/platform/refusal.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, type Person, person, phone, picture, ready, signIn, visit } from '../helpers/browser.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildSession,
  buildTowns,
} from '../helpers/build.ts'

let t: TestApp
let browser: Browser
let facility: BuiltFacility
let household: BuiltHousehold
let who: Person
const password = 'Yane-no-ue-no-neko-7'

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  facility = await buildFacility(t)
  household = await buildHousehold(t)
  await buildAcceptance(t, household.children[0] as BuiltChild, facility)
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 1 })
  who = await person(browser, t.url, phone)
  who.page.setDefaultTimeout(10_000)
  await login(household.guardian.token)
  return async () => {
    expect(who.errors).toEqual([])
    await who.context.close()
  }
})

const login = (token: string): Promise<void> => signIn(who, 'guardian', token)
const confirmStep = () =>
  `/my/bookings/new?${new URLSearchParams({
    child: household.children[0]?.id ?? '',
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: '540',
    end: '660',
  })}`
const bookings = async (): Promise<number> =>
  (await t.admin.query('select count(*)::int as n from booking where child_id = $1', [household.children[0]?.id])).rows[0].n
const bookButton = (page: Page) => page.getByRole('button', { name: 'この内容で予約する' })
const mainText = (page: Page) => page.innerText('main')

test('the line is lost before the booking leaves: said, nothing booked; sent again, booked once', async () => {
  const { page, context } = who
  await visit(who, confirmStep())
  await context.setOffline(true)
  await bookButton(page).click()
  await page.getByText('通信できませんでした').first().waitFor()
  expect(await mainText(page)).toContain('二重に行われることはありません')
  expect(await mainText(page)).toContain('9時から11時')
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))).toBe(true)
  expect(await bookings()).toBe(0)
  await picture(who, 'bad-offline')
  await page.getByRole('button', { name: 'もう一度送る' }).click()
  await page.waitForTimeout(200)
  expect(await bookings()).toBe(0)
  await context.setOffline(false)
  await expectGoodScreen(who, '通信できませんでした')
  await page.getByRole('button', { name: 'もう一度送る' }).click()
  await page.waitForURL(/done=booked/)
  expect(await bookings()).toBe(1)
})

test('the answer is lost on the way back: sent again with the same key, booked once', async () => {
  const { page } = who
  await visit(who, confirmStep())
  const keys: (string | undefined)[] = []
  let lose = true
  await page.route('**/api/v1/bookings', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (!lose) return route.continue()
    lose = false
    await route.fetch()
    return route.abort('connectionreset')
  })
  await bookButton(page).click()
  await page.getByText('通信できませんでした').first().waitFor()
  expect(await bookings()).toBe(1)
  await page.getByRole('button', { name: 'もう一度送る' }).click()
  await page.waitForURL(/done=booked/)
  expect(await bookings()).toBe(1)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(await mainText(page)).toContain('予約が決まりました')
})

test('a page that does not come: the old one stays, a bar says so and opens it again', async () => {
  const { page, context } = who
  await visit(who, '/my/menu')
  await context.setOffline(true)
  await page
    .getByRole('link', { name: /利用者情報管理/ })
    .first()
    .click()
  await page.getByText('電波のよいところで、もう一度お試しください').waitFor()
  expect(await page.locator('h1').innerText()).toBe('メニュー')
  await picture(who, 'bad-lost-bar')
  await context.setOffline(false)
  await expectGoodScreen(who, '開けなかったページ')
  await page.getByRole('button', { name: 'もう一度開く' }).click()
  await page.getByRole('heading', { name: '利用者情報管理', level: 1 }).waitFor()
  // Whether the page came into this document or with a new one, which a browser that remembers the failed script needs: no bar any more.
  await expect.poll(async () => (await page.locator('#lost').allInnerTexts()).join('')).toBe('')
})

test('what was typed stays while the line is away', async () => {
  const { page, context } = who
  const other = await buildFacility(t)
  await visit(who, `/my/interviews/new?facility=${other.id}`)
  await page.locator('[name=date1]').fill('2026-12-01')
  await page.locator('[name=start1]').selectOption('600')
  await page.locator('[name=end1]').selectOption('660')
  await page.locator('[name=message]').fill('人見知りがあります。')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'この内容で面談を申し込む' }).click()
  await page.getByText('通信できませんでした').first().waitFor()
  expect(await page.locator('[name=message]').inputValue()).toBe('人見知りがあります。')
  expect(await page.locator('[name=start1]').inputValue()).toBe('600')
  await context.setOffline(false)
  await page.locator('[name=message]').fill('人見知りがあります。朝が苦手です。')
  await page.getByRole('button', { name: 'この内容で面談を申し込む' }).click()
  await page.waitForURL(/done=asked/)
  expect(await mainText(page)).toContain('朝が苦手です')
})

test('a double click books once', async () => {
  const { page } = who
  await visit(who, confirmStep())
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/bookings')) sent += 1
  })
  await bookButton(page).dblclick()
  await page.waitForURL(/done=booked/)
  expect(await bookings()).toBe(1)
  expect(sent).toBe(1)
})

test('without script a double post books once as well', async () => {
  const plain = await person(browser, t.url, phone, { script: false })
  await signIn(plain, 'guardian', household.guardian.token)
  await plain.page.goto(confirmStep())
  const form = Object.fromEntries(
    await Promise.all(
      ['_key', 'start', 'end'].map(async (name) => [name, await plain.page.locator(`[name=${name}]`).inputValue()] as const),
    ),
  )
  const post = () => plain.context.request.post(confirmStep(), { form: { ...form, _intent: 'book' }, headers: { origin: t.url } })
  const replies = await Promise.all([post(), post()])
  expect(replies.map((reply) => new URL(reply.url()).searchParams.get('done'))).toEqual(['booked', 'booked'])
  expect(await bookings()).toBe(1)
  await plain.context.close()
})

test('two tabs: the second hears that the time is taken by the own booking', async () => {
  const { page, context } = who
  const second = await context.newPage()
  await visit(who, confirmStep())
  await second.goto(confirmStep())
  await ready(second)
  await bookButton(page).click()
  await page.waitForURL(/done=booked/)
  await bookButton(second).click()
  await second.getByText('同じお子さまの予約が、9時から11時にもうあります').first().waitFor()
  expect(await second.locator('h1').innerText()).toBe('この時間は予約できません')
  expect(await bookings()).toBe(1)
})

test('back after 予約完了 offers nothing that books again, forward and reload say it once more', async () => {
  const { page } = who
  await visit(who, confirmStep())
  await bookButton(page).click()
  await page.waitForURL(/done=booked/)
  await page.goBack()
  await page.getByText('同じお子さまの予約が').first().waitFor()
  expect(await bookButton(page).count()).toBe(0)
  await expectGoodScreen(who, '戻ったあと')
  await page.goForward()
  await page.getByText('予約が決まりました').first().waitFor()
  await page.reload()
  await page.getByText('予約が決まりました').first().waitFor()
  expect(await bookings()).toBe(1)
})

test('the session ends in the middle of a form: log in beside it, what was typed goes on', async () => {
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  const { id, mail } = household.guardian
  await t.admin.query('update login set password_hash = $2, code_required = false where id = $1', [id, hash])
  const { page, context } = who
  const other = await buildFacility(t)
  await visit(who, `/my/interviews/new?facility=${other.id}`)
  await page.locator('[name=date1]').fill('2026-12-01')
  await page.locator('[name=start1]').selectOption('600')
  await page.locator('[name=end1]').selectOption('660')
  await page.locator('[name=message]').fill('送迎は祖母がします。')
  await t.admin.query('update session set expires_at = $2 where login_id = $1', [id, t.clock.now()])
  await page.getByRole('button', { name: 'この内容で面談を申し込む' }).click()
  const again = page.getByRole('link', { name: /もう一度ログインする/ })
  await again.waitFor()
  expect(await mainText(page)).toContain('ログインの有効時間が切れました。')
  expect(await mainText(page)).toContain('入力した内容は、この画面に残っています。')
  expect(await page.locator('[name=message]').inputValue()).toBe('送迎は祖母がします。')
  await expectGoodScreen(who, 'ログインが切れたフォーム')
  await picture(who, 'bad-expired')
  const [tab] = await Promise.all([context.waitForEvent('page'), again.click()])
  await tab.locator('[name=mail]').fill(mail)
  await tab.locator('[name=password]').fill(password)
  await tab.getByRole('button', { name: 'ログインする', exact: true }).click()
  await tab.getByText('ログインできました').waitFor()
  await expectGoodScreen({ ...who, page: tab }, 'ログインできました')
  await tab.close()
  await page.getByRole('button', { name: 'この内容で面談を申し込む' }).click()
  await page.waitForURL(/done=asked/)
  expect(await mainText(page)).toContain('送迎は祖母がします。')
})

test('a link after the session has ended leads through the login to where it led', async () => {
  const { page } = who
  await visit(who, '/my/menu')
  await t.admin.query('update session set expires_at = $2 where login_id = $1', [household.guardian.id, t.clock.now()])
  await page
    .getByRole('link', { name: /利用者情報管理/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'ログインの有効時間が切れました' }).waitFor()
  await expectGoodScreen(who, 'ログインの有効時間が切れました')
  await picture(who, 'bad-expired-page')
  const href = await page
    .getByRole('link', { name: /ログイン/ })
    .last()
    .getAttribute('href')
  expect(decodeURIComponent(href ?? '')).toContain('next=/my/user-info')
})

test('認定証: a proof older than an hour is asked for on the way, then the paper comes', async () => {
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  const { id, roleId } = household.guardian
  await t.admin.query('update login set password_hash = $2 where id = $1', [id, hash])
  const { page } = who
  const child = household.children[0]?.id
  await visit(who, `/my/children/${child}`)
  await page.getByRole('link', { name: '認定証を見る' }).click()
  await page.getByRole('heading', { name: '認定証', level: 1 }).waitFor()
  await expectGoodScreen(who, '認定証')
  await picture(who, 'certificate')
  const old = new Date(t.clock.now().getTime() - 3_600_001)
  await login(await buildSession(t, { side: 'guardian', loginId: id, roleId, proofAt: old, codeAt: old }))
  await page.getByRole('link', { name: '認定証を保存する（PDF）' }).click()
  await page.locator('[name=password]').fill(password)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '確認して進む', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^認定証-.*\.pdf$/)
})

test('a slow line shows how far a file of 5 MB has come', async () => {
  const { page, context } = who
  await page.goto('/apply?municipality=131083')
  await ready(page)
  await page.getByRole('button', { name: '申請をはじめる' }).click()
  await page.getByRole('heading', { name: '保護者1のお名前' }).waitFor()
  await page.goto('/apply/reduction')
  await ready(page)
  await page.locator('[name="reduction.wish"][value=yes]').check()
  await page.locator('[name="reduction.class"][value=welfare]').check()
  await page.getByRole('button', { name: '次へ進む' }).click()
  await page.getByRole('heading', { name: '軽減の書類' }).waitFor()
  // Noise cannot be made smaller: a photograph as large as is taken.
  const side = 1_260
  const file = await sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  expect(file.byteLength).toBeGreaterThan(4_700_000)
  await page
    .locator('[name="welfareCertificate"]')
    .setInputFiles([{ name: '受給証明書.png', mimeType: 'image/png', buffer: file }])
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: 1_500_000,
    uploadThroughput: 1_500_000,
  })
  await page.getByRole('button', { name: '選んだファイルを送って、さらに追加する' }).click()
  const shown = page.locator('p.progress').first()
  await shown.waitFor()
  const shares = new Set<string>()
  const until = Date.now() + 8_000
  while (Date.now() < until && shares.size < 3 && (await shown.count()) > 0) {
    shares.add(await shown.innerText().catch(() => ''))
    await page.waitForTimeout(100)
  }
  await picture(who, 'bad-slow')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  await page.getByRole('link', { name: '受給証明書.png' }).waitFor()
  const seen = [...shares].flatMap((words) => /(\d+)/.exec(words)?.slice(1).map(Number) ?? [])
  expect(seen.some((share) => share > 0 && share < 100)).toBe(true)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
}, 60_000)
