/** 施設をさがす on the phone: by place without login, by keys alone, on the map, from where one stands; a family marks and compares. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, phone, picture, signIn, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 })

let t: TestApp
let browser: Browser
let near: BuiltFacility
let far: BuiltFacility
let household: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  near = await buildFacility(t, {
    columns: { name: 'ひがし保育園', kana: 'ヒガシ', lat: 35.67, lng: 139.82, access: '東陽町駅から歩いて4分', parking: true },
  })
  far = await buildFacility(t, {
    columns: { name: 'あおぞら保育園', kana: 'アオゾラ', lat: 35.64, lng: 139.8, parent_child: true },
  })
  await buildFacility(t, {
    municipality: '131075',
    columns: { name: 'すみだ保育園', lat: 35.71, lng: 139.81, postal_code: '1310045' },
  })
  for (let n = 0; n < 6; n += 1)
    await buildFacility(t, { columns: { name: `ならび${n}園`, kana: `ンナラビ${n}`, lat: 35.6 + n / 500, lng: 139.78 } })
  await buildCells(t, near, { date: '2026-11-25', from: 540, to: 720, cap: 3 })
  household = await buildHousehold(t)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

const enter = async (viewport = phone): Promise<Person> => {
  const who = await person(browser, t.url, viewport)
  await signIn(who, 'guardian', household.guardian.token)
  return who
}
const settled = async ({ page }: Person): Promise<void> => {
  await page.waitForLoadState('networkidle')
}

test('by keys alone: prefecture, town, search, into a facility', async () => {
  const who = await person(browser, t.url, desk)
  const { page } = who
  await visit(who, '/search')
  await expectGoodScreen(who, '施設をさがす、はじめ')
  expect(await page.innerText('main')).toContain('まず、場所を選んでください')
  await page.getByLabel('都道府県').focus()
  // 東京都 is the 13th, and nobody can type kanji into a closed list.
  for (let n = 0; n < 13; n += 1) await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: '江東区' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Tab')
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowDown')
  await page.getByLabel('駅・地域・施設名・郵便番号').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: '江東区の施設　8件' }).waitFor()
  expect(new URL(page.url()).searchParams.get('weekday')).toBe('2')
  await page
    .getByRole('link', { name: /ひがし保育園/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'ひがし保育園' }).waitFor()
  expect(who.errors).toEqual([])
  await who.context.close()
})

test('from where one stands: rounded before it leaves, nearest first; the map says the same numbers and moves by keys', async () => {
  const who = await person(browser, t.url, phone)
  const { page, context } = who
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 35.671234, longitude: 139.818765 })
  await visit(who, '/search?prefecture=東京都')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await page.getByRole('button', { name: 'いまいる場所から近い順にする' }).click()
  await page.waitForURL(/near=/)
  await page.getByText('いまいる場所（約1kmに丸めた位置）から近い順です').waitFor()
  expect(new URL(page.url()).searchParams.get('near')).toBe('35.67,139.82')
  expect(sent.join()).not.toContain('35.671')
  expect(await page.locator('.search-place h3').first().innerText()).toContain('1 ひがし保育園')
  expect(await page.innerText('main')).toContain('約0.0km')
  await page.getByRole('link', { name: '地図' }).click()
  await page.locator('svg.search-map').waitFor()
  await expectGoodScreen(who, '地図')
  await picture(who, 'search-map-near')
  expect(await page.locator('svg.search-map a[aria-label^="1 ひがし保育園"]').count()).toBe(1)
  const group = page.locator('svg.search-map a[aria-label*="件の施設"]').first()
  const drawn = await page.locator('svg.search-map a').count()
  await group.click()
  await expect.poll(() => page.locator('svg.search-map a').count()).not.toBe(drawn)
  await page.locator('.search-map-frame').focus()
  await page.keyboard.press('0')
  await expect.poll(() => page.locator('svg.search-map a').count()).toBe(drawn)
  await page.keyboard.press('ArrowUp')
  const place = page.locator('svg.search-map a[aria-label^="1 ひがし保育園"] circle').first()
  const height = async (): Promise<number> => Math.round(Number(await place.getAttribute('cy')))
  const before = await height()
  await page.keyboard.press('ArrowUp')
  await expect.poll(height).toBe(before + 100)
  expect(who.errors).toEqual([])
  await context.close()
})

test('a family: own town at once, hours and price there, mark, compare, back to the same place', async () => {
  const who = await enter()
  const { page } = who
  await visit(who, '/search')
  // Its own bars stay: the four places below, the menu above.
  await who.page.locator('.bottom-bar a[aria-current][href="/search"]').waitFor()
  await who.page.locator('.top-bar a[href="/my/menu"]').waitFor()
  await page.getByRole('heading', { level: 2, name: '江東区の施設　8件' }).waitFor()
  const first = page.locator('.search-place').first()
  expect(await first.innerText()).toContain('ひがし保育園')
  expect(await first.innerText()).toContain('11月 あと40時間')
  expect(await first.innerText()).toContain('江東区の負担で無料')
  await expectGoodScreen(who, '施設をさがす、家族')
  await picture(who, 'search-family')
  await page.getByRole('button', { name: 'お気に入りに入れる ひがし保育園' }).click()
  await page.getByRole('button', { name: 'お気に入りから外す ひがし保育園' }).waitFor()
  await page.getByRole('link', { name: 'くらべる ひがし保育園' }).click()
  await page.getByRole('link', { name: '1つの施設をくらべる' }).waitFor()
  await page.getByRole('link', { name: 'くらべる あおぞら保育園' }).click()
  const bar = page.getByRole('link', { name: '2つの施設をくらべる' })
  await bar.waitFor()
  await bar.click()
  await page.getByRole('heading', { level: 1, name: '施設をくらべる' }).waitFor()
  const table = await page.locator('table.compare').innerText()
  for (const part of ['ひがし保育園', 'あおぞら保育園', '東陽町駅から歩いて4分', '11月 あと40時間']) expect(table).toContain(part)
  await expectGoodScreen(who, '施設をくらべる')
  await picture(who, 'search-compare')

  await page.goBack()
  await page.locator(`#place-${far.id}`).waitFor()
  const last = page.locator('.search-place a').last()
  await last.scrollIntoViewIfNeeded()
  const y = await page.evaluate(() => scrollY)
  await page.locator(`#place-${far.id} h3 a`).evaluate((link) => (link as HTMLElement).click())
  await page.getByRole('heading', { level: 1, name: 'あおぞら保育園' }).waitFor()
  expect(await page.innerText('main')).toContain('いま、')
  await page.goBack()
  await page.locator(`#place-${far.id}`).waitFor()
  // To the pixel or so: browsers round.
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(3)

  await visit(who, '/search/favourites')
  await page.getByRole('heading', { level: 1, name: 'お気に入りの施設' }).waitFor()
  expect(await page.locator('.search-place').count()).toBe(1)
  await expectGoodScreen(who, 'お気に入りの施設')
  await page.getByRole('button', { name: 'お気に入りから外す ひがし保育園' }).click()
  await page.getByText('お気に入りの施設はまだありません').waitFor()
  await settled(who)
  expect(who.errors).toEqual([])
  await who.context.close()
})

test('SLOT-2: a day whose booking has closed is shown as closed on the page of the facility', async () => {
  const who = await enter()
  const day = who.page.locator('main td', { hasText: '11月25日（水）' })
  await visit(who, `/facilities/${near.id}`)
  expect(await day.innerText()).toContain('あき3')
  const before = t.clock.now()
  t.clock.set(new Date('2026-11-24T17:00+09:00'))
  await visit(who, `/facilities/${near.id}`)
  expect(await day.innerText()).toContain('締切')
  t.clock.set(before)
  await who.context.close()
})

test('without script: by postcode, further conditions, the map by links, in English at 320 px', async () => {
  const who = await person(browser, t.url, { width: 320, height: 640 }, { script: false })
  const { page } = who
  await page.goto('/search')
  await page.getByLabel('駅・地域・施設名・郵便番号').fill('131-0045')
  await page.getByRole('button', { name: 'この条件でさがす' }).click()
  expect(await page.innerText('main')).toContain('郵便番号が〒1310045で始まる施設のあたりから、近い順です')
  expect(await page.locator('.search-place h3').first().innerText()).toContain('すみだ保育園')
  await page.goto('/search?municipality=131083&parking=1&view=map')
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toContain('1件')
  await page.getByRole('link', { name: '拡大する' }).click()
  expect(new URL(page.url()).searchParams.get('at')).toMatch(/^35\.67/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.locator('details.language summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Find a facility' }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toContain('1 facility')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.goto(`/facilities/${near.id}`)
  const shown = await page.locator('main').innerText()
  for (const part of ['How to use it', 'Prices and cancelling', '300']) expect(shown).toContain(part)
  await who.context.close()
})
