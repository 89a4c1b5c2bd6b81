/** 受付端末: paired, a family's digits, a tap by staff; then the network goes, the tab too, and nothing is lost (ATT-4, ATT-7). */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { getMyCode } from '../../src/features/attendance/kiosk-contract.ts'
import type { ReplyOf } from '../../src/platform/contract.ts'
import { readScanCode } from '../../src/platform/scan-code.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, type Person, person, phone, picture, ready, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'
import { buildUse } from '../helpers/build-month.ts'
import { readCode } from '../helpers/walk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
let t: TestApp
let browser: Browser
let home: BuiltFacility
let family: BuiltHousehold
let other: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-25T01:00:00Z') })
  await buildTowns(t)
  home = await buildFacility(t)
  family = await buildHousehold(t, { births: ['2024-06-15', '2025-06-15'] })
  other = await buildHousehold(t)
  await family.guardian.client.call('PUT', `/api/v1/my/children/${family.children[0]?.id}/sheet/allergies`, {
    version: 0,
    value: {
      has: 'yes',
      list: [{ kind: 'food', substance: '卵', severity: 'severe', symptom: 'せき', action: '119番' }],
      anaphylaxis: 'yes',
      foodRemoval: 'completely',
      guidanceSheet: 'none',
    },
  })
  for (const child of [...family.children, ...other.children]) {
    await buildAcceptance(t, child, home)
    await buildUse(t, child, home, { date: day, start: 570, minutes: 120, classAge: 1, coming: true })
  }
  t.clock.set(at('09:28'))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

const look = async (who: Person, name: string): Promise<void> => {
  await picture(who, `kiosk-${name}`)
  await expectGoodScreen(who, name)
}
const stamped = async (): Promise<number> =>
  (await t.admin.query<{ n: number }>('select count(*)::int as n from attendance')).rows[0]?.n ?? 0

test('a morning at the tablet, with and without a network', async () => {
  const admin = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const made = await admin.client.call<{ code: string }>('POST', `/api/v1/facilities/${home.id}/devices`, { name: '玄関' })
  const tablet = await person(browser, t.url, { width: 1024, height: 768 })
  const { page } = tablet
  page.setDefaultTimeout(10_000)
  await page.clock.install({ time: at('09:28') })
  await visit(tablet, '/kiosk/pair')
  await page.getByLabel('ペアリングコード').fill(made.body.code)
  await page.getByRole('button', { name: 'この端末を登録する' }).click()
  await page.getByRole('button', { name: '職員が登録する' }).waitFor()
  await look(tablet, 'ready')

  // Two children at once by the digits on the family's phone.
  const mother = await person(browser, t.url, phone)
  await mother.context.addCookies([...family.guardian.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  await visit(mother, '/my/scan')
  await mother.page.getByRole('link', { name: '自分のコードを見せる' }).click()
  await mother.page.getByRole('heading', { name: '自分のコードを見せる' }).waitFor()
  await look(mother, 'my-code')
  expect(await readCode(mother.page)).toMatch(/^G/)
  const mine = await family.guardian.client.get<ReplyOf<typeof getMyCode>>('/api/v1/my/code')
  await page.getByRole('button', { name: '6けたの番号で登録する' }).click()
  const typed = page.getByLabel('保護者のスマートフォンに出ている6けたの番号')
  await typed.fill('000000')
  await page.getByRole('button', { name: 'この番号で進む' }).click()
  await page.getByText('番号が違うか、新しい番号に変わっています').waitFor()
  await typed.fill(mine.body.windows[0]?.digits ?? '')
  await look(tablet, 'digits')
  await page.getByRole('button', { name: 'この番号で進む' }).click()
  await page.getByRole('button', { name: '登園を登録する（2人）' }).waitFor()
  await look(tablet, 'family')
  await page.getByRole('button', { name: '登園を登録する（2人）' }).click()
  await page.getByText('登録しました').waitFor()
  await picture(tablet, 'kiosk-done')
  await expect.poll(stamped).toBe(2)

  // The network goes: the tap stays on the tablet, which draws a code of its own.
  await page.getByRole('button', { name: '職員が登録する' }).click()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^登園\s*（/ }).click()
  await page.getByText('未送信 1件').last().waitFor()
  await look(tablet, 'offline')
  await page.getByRole('button', { name: 'おわる' }).click()
  await page.getByText('スマートフォンで読み取ってください').waitFor()
  const own = readScanCode(t.keys, (await readCode(page)).split('/s/')[1] ?? '', t.clock.now())
  expect(own?.kind).toBe('device')

  // Also when it is started anew without a network.
  await page.reload()
  await ready(page)
  await page.getByText('未送信 1件').last().waitFor()
  await look(tablet, 'offline-again')
  await page.getByRole('button', { name: '職員が登録する' }).click()
  await page
    .getByRole('button', { name: /^降園\s*（/ })
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: /^登園\s*（/ }).count()).toBe(0)
  expect(await stamped()).toBe(2)
  const kept = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.open('tsuen-kiosk')
        asked.onsuccess = () => {
          const all = asked.result.transaction('stamps').objectStore('stamps').getAll()
          all.onsuccess = () => resolve(JSON.stringify(all.result.map((one) => Object.keys(one))))
        }
      }),
  )
  expect(kept).toBe('[["iv","data","id"]]')

  await page.context().setOffline(false)
  await page.getByText('未送信 1件').last().waitFor({ state: 'detached', timeout: 25_000 })
  expect(await stamped()).toBe(3)
  const { rows } = await t.admin.query<{ outcome: string; how: string; n: number }>(
    'select outcome, how, count(*)::int as n from device_stamp group by 1, 2 order by 2',
  )
  expect(rows).toEqual([
    { outcome: 'stamped', how: 'digits', n: 2 },
    { outcome: 'stamped', how: 'staff', n: 1 },
  ])
  expect([...tablet.errors, ...mother.errors]).toEqual([])
})

test('what the tablet was not sure of stands on the board until a person has seen to it', async () => {
  const { rows } = await t.admin.query<{ device: string; booking: string }>(
    "select d.id as device, b.id as booking from device d join booking b on b.facility_id = d.facility_id where b.state = 'inUse' limit 1",
  )
  await t.admin.query(
    `insert into device_stamp (device_id, id, sequence, facility_id, booking_id, direction, how, at, device_at, received_at, outcome, reason_code)
     values ($1, gen_random_uuid(), 99, $2, $3, 'out', 'staff', $4, $5, $4, 'held', 'attendance.clock-unsure')`,
    [rows[0]?.device, home.id, rows[0]?.booking, at('11:30'), new Date('2026-11-30T02:31:00Z')],
  )
  t.clock.set(at('11:40'))
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const worker = await person(browser, t.url, { width: 1024, height: 768 })
  await worker.context.addCookies([...staff.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  await visit(worker, '/facility')
  await worker.page.getByText('端末の時計が途中で変わり、時刻が確かではありません。').waitFor()
  await look(worker, 'held')
  await worker.page.getByRole('button', { name: /^確かめた/ }).click()
  await worker.page.getByText('受付端末の登録で、確かめるもの').waitFor({ state: 'detached' })
  expect(worker.errors).toEqual([])
})

test('今日の控え opens by its number without network or server, closes to wrong ones, and ends with the day (REL-09)', async () => {
  t.clock.set(at('12:00'))
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const worker = await person(browser, t.url, { width: 1024, height: 768 })
  const { page } = worker
  page.setDefaultTimeout(10_000)
  await worker.context.addCookies([...staff.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  await page.clock.install({ time: at('12:00') })
  await visit(worker, '/facility/day-sheet')
  await page.getByText('アナフィラキシーの経験あり').waitFor()
  await look(worker, 'day-sheet')

  await page.getByRole('link', { name: 'この端末に残す' }).click()
  const number = page.getByLabel('控えの番号')
  await number.fill('12345')
  await page.getByRole('button', { name: '今日の控えをこの端末に残す' }).click()
  await page.getByText('数字6けたで入力してください').first().waitFor()
  await look(worker, 'day-sheet-keep')
  await number.fill('481516')
  await page.getByRole('button', { name: '今日の控えをこの端末に残す' }).click()
  await page.getByText('控えを残しました').waitFor()

  await page.context().setOffline(true)
  await page.reload()
  await ready(page)
  await number.fill('000000')
  await page.getByRole('button', { name: '控えを開く' }).click()
  await page.getByText('あと4回まちがえると、控えは消えます').waitFor()
  await look(worker, 'day-sheet-offline')
  await number.fill('481516')
  await page.getByRole('button', { name: '控えを開く' }).click()
  await page.getByText('アナフィラキシーの経験あり').waitFor()
  await look(worker, 'day-sheet-open')
  await page.clock.fastForward('10:01')
  await page.getByRole('button', { name: '控えを開く' }).waitFor()

  await page.clock.setFixedTime(new Date('2026-12-02T00:05:00+09:00'))
  await page.reload()
  await ready(page)
  await page.getByRole('button', { name: '今日の控えをこの端末に残す' }).waitFor()
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('tsuen-day-sheet')
        asked.onsuccess = () => {
          const all = asked.result.transaction('sheets').objectStore('sheets').count()
          all.onsuccess = () => resolve(all.result)
        }
      }),
  )
  expect(left).toBe(0)
  expect(worker.errors).toEqual([])
})
