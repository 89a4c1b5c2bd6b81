/**
 * 変更 and 消滅 by all channels (CERT-4, ELIG-2): asked on a phone in the portal; by the Excel form that the portal fills in, brought to the
 * counter and typed at the desk; on paper. What ends is seen before it is decided, then it ends, and each decision gets its notice.
 */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSettlement } from '../../src/features/booking/settle.ts'
import { settleEnds } from '../../src/features/certification/settle-ends.ts'
import { koto } from '../../src/features/municipality/towns.ts'
import { japanDate } from '../../src/platform/calendar.ts'
import { createPool } from '../../src/platform/db.ts'
import { createIds } from '../../src/platform/ids.ts'
import { createLog } from '../../src/platform/log.ts'
import { seededRandom } from '../../src/platform/random.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, launchBrowser, type Person, person, phone, picture, press, signIn, visit } from '../helpers/browser.ts'
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
import { unzip } from '../helpers/unzip.ts'

let t: TestApp
let browser: Browser
let facility: BuiltFacility
let officer: Person
let pools: { jobs: pg.Pool; settle: pg.Pool }

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  pools = {
    jobs: createPool({ url: t.database.jobsUrl, size: 1, name: 'journey jobs' }),
    settle: createPool({ url: t.database.settleUrl, size: 1, name: 'journey settle' }),
  }
  facility = await buildFacility(t)
  for (const date of ['2026-12-03', '2026-12-10']) await buildCells(t, facility, { date, from: 540, to: 1080, cap: 3 })
  const login = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  browser = await launchBrowser()
  officer = await person(browser, t.url, desk)
  await signIn(officer, 'office', login.token)
  officer.page.setDefaultTimeout(8000)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await Promise.all([pools.jobs.end(), pools.settle.end()])
  await t.close()
  expect(t.defects).toEqual([])
  expect(officer.errors).toEqual([])
})

/** A family that has booked two hours on each of two days. */
async function booked(): Promise<{ family: BuiltHousehold; child: string }> {
  const family = await buildHousehold(t)
  const child = family.children[0]?.id ?? ''
  await buildAcceptance(t, { id: child }, facility)
  for (const date of ['2026-12-03', '2026-12-10']) {
    const body = { child, facility: facility.id, kind: 'flexible', date, start: 540, end: 660 }
    expect((await family.guardian.client.call('POST', '/api/v1/bookings', body)).status).toBe(200)
  }
  return { family, child }
}

/** The minute's job, which ends what stands after a last day. */
async function minutePasses(): Promise<void> {
  const random = seededRandom(randomUUID())
  const id = createIds(t.clock, random)
  const settle = createSettlement(pools.settle, { id, random, onDefect: (error) => t.defects.push(error) })
  const now = t.clock.now()
  const log = createLog({ level: 'silent' })
  const c = { pool: pools.jobs, clock: t.clock, id, keys: t.keys, log, baseUrl: '', random, now, today: japanDate(now) }
  await settleEnds(settle).run(c)
}
const bookingsOf = async (child: string) =>
  (await t.admin.query('select date::text, state from booking where child_id = $1 order by date', [child])).rows
const usedBy = async (child: string) =>
  (await t.admin.query('select sum(used)::int as used from hours_balance where child_id = $1', [child])).rows[0]?.used
const main = (who: Person) => who.page.locator('main').innerText()

test('消滅 asked in the portal: the desk looks at another day, decides; the booking behind the last day ends and its hours come back', async () => {
  const { family, child } = await booked()
  const own = await person(browser, t.url, phone)
  await signIn(own, 'guardian', family.guardian.token)
  await visit(own, '/my/changes')
  await own.page.getByRole('link', { name: '認定を終える届け出をする' }).click()
  await own.page.locator('input[name="reason"][value="withdrawn"]').check()
  await own.page.locator('input[name="day"]').fill('2026-12-02')
  await press(own.page, '届け出る')
  await own.page.getByText('届け出ました').first().waitFor()

  await visit(officer, '/office/changes')
  await officer.page.locator('main table a[href^="/office/changes/"]').first().click()
  await officer.page.getByText('決定すると起きること').waitFor()
  await officer.page.getByText('2件（4時間が戻ります）').waitFor()
  await officer.page.locator('input[name="day"]:visible').fill('2026-12-05')
  await press(officer.page, 'この日で確かめる')
  await officer.page.getByText('1件（2時間が戻ります）').waitFor()
  // Looking ends nothing.
  expect(await bookingsOf(child)).toEqual([
    { date: '2026-12-03', state: 'confirmed' },
    { date: '2026-12-10', state: 'confirmed' },
  ])
  await picture(officer, 'change-end-effects')
  await press(officer.page, 'この内容で認定を終える')
  await officer.page.getByText('決定しました').first().waitFor()
  await minutePasses()
  expect(await bookingsOf(child)).toEqual([
    { date: '2026-12-03', state: 'confirmed' },
    { date: '2026-12-10', state: 'certificateEnded' },
  ])
  expect(await usedBy(child)).toBe(120)
  await visit(own, `/my/children/${child}/certificate`)
  expect(await main(own)).toContain('12月5日')
  expect(own.errors).toEqual([])
  await own.context.close()
}, 60_000)

test('変更 by the Excel form: the portal fills it in, the counter types it, and old and new stand side by side before it is granted', async () => {
  const family = await buildHousehold(t)
  const child = family.children[0]
  const own = await person(browser, t.url, phone)
  await signIn(own, 'guardian', family.guardian.token)
  await visit(own, '/my/changes')
  const form = own.page.getByRole('link', { name: '認定変更届出書', exact: false }).first()
  const file = await own.page.request.get((await form.getAttribute('href')) ?? '')
  expect(file.status()).toBe(200)
  const sheet = unzip(await file.body()).get('xl/worksheets/sheet1.xml')
  expect(own.errors).toEqual([])
  await own.context.close()
  for (const part of ['こども誰でも通園制度　認定変更届出書', '東京都江東区　あて', '見本 花子']) expect(sheet).toContain(part)

  const { page } = officer
  await visit(officer, `/office/certificates/${child?.id}`)
  await page.getByRole('link', { name: '変更を入力する' }).click()
  await page.getByLabel('電話番号').check()
  await press(page, '入力へ進む')
  await page.locator('input[name="channel"][value="counter"]').check()
  await page.locator('input[name="phone"]').fill('090-3333-4444')
  await press(page, '入力して、決定へ進む')
  await page.getByText('届け出を入力しました').first().waitFor()
  await page.getByText('090-3333-4444').waitFor()
  expect(await main(officer)).toContain('窓口')
  await press(page, '変更を認める')
  await page.getByText('決定しました').first().waitFor()
  const account = await family.guardian.client.get<{ self: { phone: string } }>('/api/v1/my/account')
  expect(account.body.self.phone).toBe('090-3333-4444')
}, 60_000)

test('消滅 on paper: both bookings end; then the notices of all three are made with their numbers', async () => {
  const { child } = await booked()
  const { page } = officer
  await visit(officer, `/office/certificates/${child}`)
  await page.getByRole('link', { name: '消滅を入力する' }).click()
  await page.locator('input[name="channel"][value="paper"]').check()
  await page.locator('input[name="reason"][value="enrolled"]').check()
  await page.locator('input[name="day"]').fill('2026-12-01')
  await press(page, '入力して、決定へ進む')
  await page.getByText('届け出を入力しました').first().waitFor()
  await officer.page.getByText('2件（4時間が戻ります）').waitFor()
  await press(page, 'この内容で認定を終える')
  await page.getByText('決定しました').first().waitFor()
  await minutePasses()
  expect((await bookingsOf(child)).map(({ state }) => state)).toEqual(['certificateEnded', 'certificateEnded'])
  expect(await usedBy(child)).toBe(0)

  for (const [kind, count] of [
    ['ended', 2],
    ['changed', 1],
  ] as const) {
    await visit(officer, `/office/notices?kind=${kind}`)
    await press(page, `${count}件に文書番号をつけて作る`)
    await page.getByText(`${count}件の通知書に文書番号をつけて作りました`).waitFor()
    const href = (await page.getByRole('link', { name: `${count}件を1つのPDFにする` }).getAttribute('href')) ?? ''
    const pdf = await page.request.get(href)
    expect((await pdf.body()).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(count)
  }
}, 60_000)
