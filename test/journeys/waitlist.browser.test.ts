/** BOOK-6 in a real browser: from a full time to the line, from the mail to the booking; declined without script; told once when places open. */
import type pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tellWatches } from '../../src/features/waitlist/tell-watches.ts'
import { japanDate } from '../../src/platform/calendar.ts'
import { createPool } from '../../src/platform/db.ts'
import { createIds } from '../../src/platform/ids.ts'
import { createLog } from '../../src/platform/log.ts'
import { seededRandom } from '../../src/platform/random.ts'
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
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const day = '2026-12-03'
let t: TestApp
let browser: Browser
let family: Person
/** Another family, on a phone without script. */
let bare: Person
let staff: Person
let facility: BuiltFacility
let owner: BuiltHousehold
let first: BuiltHousehold
let second: BuiltHousehold
let settlePool: pg.Pool
let booking = ''

const childOf = (who: BuiltHousehold): string => who.children[0]?.id ?? ''
beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  await buildTowns(t)
  facility = await buildFacility(t)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
  ;[owner, first, second] = (await Promise.all([buildHousehold(t), buildHousehold(t), buildHousehold(t)])) as [
    BuiltHousehold,
    BuiltHousehold,
    BuiltHousehold,
  ]
  for (const who of [owner, first, second]) for (const child of who.children) await buildAcceptance(t, child, facility)
  const made = await owner.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: childOf(owner),
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 540,
    end: 720,
  })
  booking = made.body.id
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { name: '園長 見本' })
  settlePool = createPool({ url: t.database.settleUrl, size: 1, name: 'journey settle' })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  bare = await person(browser, t.url, phone, { script: false })
  staff = await person(browser, t.url, desk)
  for (const who of [family, bare, staff]) who.page.setDefaultTimeout(15_000)
  await signIn(family, 'guardian', first.guardian.token)
  await signIn(bare, 'guardian', second.guardian.token)
  await signIn(staff, 'facility', admin.token)
})
afterAll(async () => {
  await browser?.close()
  await settlePool?.end()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...bare.errors, ...staff.errors]).toEqual([])
})

test('from a full time to the line, from the mail to the booking in two taps; declined without script it goes on at once', async () => {
  const { page } = family
  await visit(family, `/my/bookings/new?child=${childOf(first)}&facility=${facility.id}&kind=flexible&month=2026-12`)
  await page.getByRole('link', { name: '空いたら知らせる' }).waitFor()
  await visit(family, `/my/bookings/new?child=${childOf(first)}&facility=${facility.id}&kind=flexible&date=${day}`)
  await expectGoodScreen(family, '時間を選ぶ（満員）')
  await picture(family, 'waitlist-full')
  await page.getByRole('link', { name: '待つ' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'キャンセル待ちに入る' }).waitFor()
  await ready(page)
  await page.locator('[name=end]').selectOption('660')
  await expectGoodScreen(family, 'キャンセル待ちに入る')
  await picture(family, 'waitlist-join')
  await press(page, 'キャンセル待ちに入る')
  await page.getByText('次があなたの番です').waitFor()
  await ready(page)
  await expectGoodScreen(family, 'キャンセル待ちの内容')
  await picture(family, 'waitlist-waiting')

  const join = `/my/waitlist/new?child=${childOf(second)}&facility=${facility.id}&kind=flexible&date=${day}&start=600`
  await bare.page.goto(join)
  await bare.page.getByText('いま1人が').waitFor()
  await bare.page.locator('[name=end]').selectOption('')
  await bare.page.getByRole('button', { name: 'キャンセル待ちに入る' }).click()
  await bare.page.getByText('はじまりと終わりの時間を選んでください。').first().waitFor()
  expect(await bare.page.locator('[name=start]').inputValue()).toBe('600')
  await bare.page.locator('[name=end]').selectOption('660')
  await bare.page.getByRole('button', { name: 'キャンセル待ちに入る' }).click()
  await bare.page.getByText('2番目に待っています').waitFor()

  await visit(staff, `/facility/waitlist?facility=${facility.id}`)
  await expectGoodScreen(staff, 'キャンセル待ち（施設）')
  await picture(staff, 'waitlist-facility')
  expect(await staff.page.locator('tbody tr').count()).toBe(2)

  const gone = await owner.guardian.client.call('POST', `/api/v1/bookings/${booking}/cancel`, { lostMinutes: 0, illness: false })
  expect(gone.status, gone.text).toBe(200)
  await visit(family, '/my')
  await page.getByRole('link', { name: 'ご案内を見る' }).waitFor()
  await expectGoodScreen(family, 'マイページ（空きのご案内）')
  await picture(family, 'waitlist-home')
  const [mail] = (await t.mailsTo(first.guardian.mail)).filter((one) => one.subject.includes('空きが出ました'))
  await visit(family, /https?:\/\/[^/]+(\/my\/waitlist\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '')
  await page.getByRole('heading', { level: 1, name: '空きが出ました' }).waitFor()
  await expectGoodScreen(family, '空きのご案内')
  await picture(family, 'waitlist-offer')
  await press(page, '受ける（予約する）')
  await page.getByText('予約が決まりました').waitFor()

  // Cells from eleven on are free again; the second waits for the hour that the first has taken.
  const again = await first.guardian.client.call<{ bookings: { id: string }[] }>('GET', '/api/v1/my/bookings?when=coming')
  const left = await first.guardian.client.call('POST', `/api/v1/bookings/${again.body.bookings[0]?.id}/cancel`, {
    lostMinutes: 0,
    illness: false,
  })
  expect(left.status, left.text).toBe(200)
  await bare.page.goto('/my/waitlist')
  await bare.page.getByRole('link', { name: /12月3日/ }).click()
  await bare.page.getByRole('button', { name: '受けない（次の方へゆずる）' }).click()
  await bare.page.getByText('受けないことにしました').waitFor()
  await visit(family, '/my/waitlist')
  await expectGoodScreen(family, 'キャンセル待ちの一覧')
  await picture(family, 'waitlist-list')
})

test('空いたら知らせる: asked from the calendar, told once, stopped on the same page', async () => {
  const { page } = family
  await t.admin.query('update slot_cell set closed = true where facility_id = $1', [facility.id])
  await visit(family, `/my/watches?child=${childOf(first)}&facility=${facility.id}`)
  await expectGoodScreen(family, '空いたら知らせる（お願い）')
  await picture(family, 'watch-ask')
  await page.getByLabel('木', { exact: true }).check()
  await press(page, '空いたら知らせてもらう')
  await page.getByText('空きが出たら、メールでお知らせします').waitFor()
  await ready(page)
  await expectGoodScreen(family, '空いたら知らせる')
  await picture(family, 'watch-list')

  await t.admin.query('update slot_cell set closed = false where facility_id = $1', [facility.id])
  const random = seededRandom('journey')
  const id = createIds(t.clock, random)
  const now = t.clock.now()
  const log = createLog({ level: 'silent' })
  const c = { pool: settlePool, clock: t.clock, id, keys: t.keys, log, baseUrl: t.url, random, now, today: japanDate(now) }
  await tellWatches(settlePool).run(c)
  const mails = (await t.mailsTo(first.guardian.mail)).filter((one) => one.text.includes('お知らせを頼まれていた施設'))
  expect(mails).toHaveLength(1)
  await visit(family, '/my/watches')
  await page.getByText('にお知らせしました').waitFor()
  await press(page, 'お知らせをやめる')
  await page.getByText('お知らせをやめました').waitFor()
  await page.getByText('お願いしている施設はありません').waitFor()
})
