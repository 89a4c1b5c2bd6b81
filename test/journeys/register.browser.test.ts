/** 施設台帳 at a desk: 認可 entered, 休止 looked at and entered, 再開; the plan of a month; an inspection from the first item to 完了. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { koto } from '../../src/features/municipality/towns.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, launchBrowser, type Person, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'
import { choose, fill, press, type Walker, walker, words } from '../helpers/walk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-03'
let t: TestApp
let browser: Browser
let walk: Walker
let home: BuiltFacility
let clerk: Person
let head: Person
let director: BuiltLogin

const enter = async (login: BuiltLogin): Promise<Person> => {
  const who = await walk.enter(desk)
  await who.context.addCookies([...login.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  return who
}

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-24T01:00:00Z') })
  await buildTowns(t)
  home = await buildFacility(t)
  await buildCells(t, home, { date: day, from: 540, to: 720, cap: 2 })
  const family = await buildHousehold(t)
  const [child] = family.children
  if (!child) throw new Error('a household without a child')
  await buildAcceptance(t, child, home)
  const booking = { child: child.id, facility: home.id, kind: 'flexible', date: day, start: 540, end: 660 }
  expect((await family.guardian.client.call('POST', '/api/v1/bookings', booking)).status).toBe(200)
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  browser = await launchBrowser()
  walk = walker(t, browser, 'register')
  clerk = await enter(await buildLogin(t, 'wardOfficer', { municipality: koto.code }))
  head = await enter(director)
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

test('認可, 休止 with what it ends, and 再開', async () => {
  const { page } = clerk
  await visit(clerk, '/office/facilities')
  const name = (await page.locator(`a[href="/office/facilities/${home.id}"]`).innerText()).trim()
  await walk.look(clerk, 'list')
  await press(clerk, name, name)
  await press(clerk, '認可・確認を登録する', '認可・確認の登録')
  await choose(page, 'event', 'licensed')
  await fill(page, { number: '江こ誰第12号', from: '2026-04-01', document: '8江子第34号', reason: '新規の認可' })
  await walk.look(clerk, 'licence')
  await press(clerk, '登録する', name)
  expect(await words(page)).toContain('江こ誰第12号（2026年')

  await press(clerk, '休止・廃止を登録する', '休止・廃止の登録')
  await choose(page, 'event', 'suspended')
  await fill(page, { from: '2026-12-01', until: '2026-12-31', reason: '施設の改修' })
  await press(clerk, '取り消される予約を確かめる', '登録の内容を確かめる')
  expect(await words(page)).toContain('1人のお子さまの1件の予約が「施設都合取消」になります')
  await walk.look(clerk, 'stop')
  await press(clerk, '入力しなおす', '休止・廃止の登録')
  await press(clerk, '取り消される予約を確かめる', '登録の内容を確かめる')
  await press(clerk, '休止を登録する', name)
  expect(await words(page)).toContain('これからの予定')
  await walk.look(clerk, 'facility')
  const { rows } = await t.admin.query<{ state: string }>('select state from booking where facility_id = $1', [home.id])
  expect(rows).toEqual([{ state: 'cancelledByFacility' }])

  await press(clerk, '休止を取りやめる', '再開・取りやめの登録')
  await fill(page, { reason: '改修の延期' })
  await walk.look(clerk, 'return')
  await press(clerk, '登録する', name)
  expect(await words(page)).toContain('再開を登録しました')
})

test('the plan of a month stands beside what was offered', async () => {
  const { page } = clerk
  await visit(clerk, '/office/supply/plan?year=2026&month=2026-12')
  for (const age of [0, 1, 2]) await fill(page, { [`demand${age}`]: '100', [`supply${age}`]: '150' })
  await walk.look(clerk, 'plan')
  await press(clerk, 'この月の計画を保存する', '需給 2026年度')
  expect(await words(page)).toMatch(/12月[\s\S]*6時間[\s\S]*450時間/)
  await walk.look(clerk, 'supply')
})

test('an inspection: an item, sent, answered by the facility, settled', async () => {
  const { page } = clerk
  await visit(clerk, `/office/inspections?facility=${home.id}&new=1`)
  await choose(page, 'kind', 'onSite')
  await press(clerk, '記録を始める', /指導監査の記録/)
  await fill(page, { item: '職員の配置', words: '午後に1名不足していた。' })
  await choose(page, 'level', 'written')
  await page.getByRole('button', { name: 'この項目を加える' }).click()
  await page.getByText('項目を加えました').waitFor()
  await page.getByRole('button', { name: '1項目の結果を施設に送る' }).click()
  await page.getByText('施設に送りました').waitFor()

  const letter = await walk.mail(director.mail, '指導監査の結果')
  await visit(head, '/facility/inspections')
  await walk.look(head, 'own-list')
  await visit(head, /\/facility\/inspections\/\S+/.exec(letter.text)?.[0] ?? '')
  await fill(head.page, { text1: '12月から1名を加えました。' })
  await walk.look(head, 'own')
  await head.page.getByRole('button', { name: /回答を送る/ }).click()
  await head.page.getByText('回答を送りました').waitFor()

  await visit(clerk, '/office/inspections')
  expect(await words(page)).toContain('確認を待つ回答 1件')
  await walk.look(clerk, 'inspections')
  await page.locator('main table a').first().click()
  await page.getByRole('heading', { level: 1, name: /指導監査の記録/ }).waitFor()
  await walk.look(clerk, 'inspection')
  await page.getByRole('button', { name: /完了にする/ }).click()
  await page.getByText('完了にしました').waitFor()
})
