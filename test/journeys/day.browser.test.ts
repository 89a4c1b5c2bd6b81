/** A day: the family sees what comes, reads the code at the door, the facility's board follows by itself; every screen is looked at. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { facilityCode, facilityNumber } from '../../src/platform/scan-code.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, phone, picture, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)
let t: TestApp
let browser: Browser
let home: BuiltFacility
let family: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-20T01:00:00Z') })
  await buildTowns(t)
  home = await buildFacility(t, { columns: { things_to_bring: '着替え2組、おむつ5枚、汚れ物袋', access: '見本駅から歩いて5分' } })
  family = await buildHousehold(t, { births: ['2024-06-15', '2025-06-15'] })
  await buildCells(t, home, { date: day, from: 540, to: 1080, cap: 4 })
  for (const child of family.children) await buildAcceptance(t, child, home)
  const { client } = family.guardian
  const [elder, younger] = family.children
  await client.call('PUT', `/api/v1/my/children/${elder?.id}/sheet/allergies`, {
    version: 0,
    value: {
      has: 'yes',
      list: [
        {
          kind: 'food',
          substance: '卵',
          severity: 'severe',
          symptom: 'じんましん、息苦しさ',
          action: 'すぐに救急車を呼び、保護者に電話する',
          epipen: 'yes',
        },
        { kind: 'food', substance: '小麦', severity: 'suspected', symptom: '口のまわりが赤くなる', action: '様子を見る' },
      ],
      anaphylaxis: 'yes',
    },
  })
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  for (const [child, start, end] of [
    [elder, 570, 690],
    [younger, 570, 660],
  ] as const) {
    const made = await client.call('POST', '/api/v1/bookings', {
      child: child?.id,
      facility: home.id,
      kind: 'flexible',
      date: day,
      start,
      end,
    })
    if (made.status !== 200) throw new Error(made.text)
  }
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

async function enter(who: BuiltLogin, viewport: { width: number; height: number }, script = true): Promise<Person> {
  const made = await person(browser, t.url, viewport, { script })
  made.page.setDefaultTimeout(10_000)
  await made.context.addCookies([...who.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  return made
}
const look = async (who: Person, name: string): Promise<void> => {
  await picture(who, `day-${name}`)
  await expectGoodScreen(who, name)
}
const open = async (who: Person, path: string): Promise<void> => {
  await who.page.goto(path)
  await who.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
}

test('マイページ before and on the day', async () => {
  t.clock.set(new Date('2026-11-26T01:00:00Z'))
  const mother = await enter(family.guardian, phone)
  await visit(mother, '/my')
  await mother.page.getByText('9時30分から11時30分').first().waitFor()
  await look(mother, 'home-before')
  t.clock.set(at('09:10'))
  await visit(mother, '/my')
  await mother.page.getByRole('link', { name: '登園のコードを読み取る' }).waitFor()
  await look(mother, 'home-today')
  await mother.context.close()
  const small = await enter(family.guardian, { width: 320, height: 568 })
  await visit(small, '/my')
  await look(small, 'home-320')
  expect(small.errors).toEqual([])
})

test('the code at the door, two taps, no scroll on a small phone; the board follows by itself', async () => {
  t.clock.set(at('09:28'))
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: home.id })
  const desk1 = await enter(staff, desk)
  await visit(desk1, '/facility')
  await desk1.page.getByText('アレルギーのあるお子さま 1人').waitFor()
  await look(desk1, 'board-before')
  await desk1.page.getByRole('link', { name: '2次元コード', exact: true }).first().focus()

  const mother = await enter(family.guardian, { width: 320, height: 568 })
  await open(mother, `/s/${facilityCode(t.keys, home.id, t.clock.now())}`)
  const go = mother.page.getByRole('button', { name: '利用開始登録' })
  await go.waitFor()
  await look(mother, 'scan-card')
  const box = await go.boundingBox()
  const bar = await mother.page.locator('.bottom-bar').boundingBox()
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  expect(box?.height).toBeGreaterThanOrEqual(56)
  await go.click()
  await mother.page.getByRole('heading', { name: '登録しました' }).waitFor()
  await mother.page.getByText('11:30まで').waitFor()
  await look(mother, 'scan-done')

  t.clock.advance(1_000)
  await desk1.page.getByText('利用中').first().waitFor({ timeout: 8_000 })
  const focused = await desk1.page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toBe('2次元コード')
  await look(desk1, 'board-in')
  expect([...mother.errors, ...desk1.errors]).toEqual([])
})

test('staff stamp with one tap, correct with a reason, confirm the minutes; also without script and on a phone', async () => {
  t.clock.set(at('11:45'))
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  const worker = await enter(staff, desk)
  await visit(worker, '/facility')
  await worker.page
    .getByRole('button', { name: /^降園\s*（/ })
    .first()
    .click()
  await worker.page
    .getByRole('link', { name: /で確定しますか/ })
    .first()
    .click()
  await worker.page.getByRole('heading', { name: '利用時間を確定してください' }).waitFor()
  await look(worker, 'board-sheet')
  await worker.page.getByRole('button', { name: /で確定する$/ }).click()
  await worker.page.getByRole('heading', { name: '利用時間を確定してください' }).waitFor({ state: 'detached' })
  await worker.page.getByText('降園の時刻を訂正する').click()
  await worker.page.getByLabel('正しい降園の時刻').fill('11:42')
  await worker.page.getByRole('form', { name: '降園の訂正' }).getByRole('button').click()
  await worker.page.getByText('訂正の理由が選ばれていません').first().waitFor()
  await worker.page.getByLabel('降園を訂正する理由').selectOption('wrongTime')
  await worker.page.getByRole('form', { name: '降園の訂正' }).getByRole('button').click()
  await worker.page.getByText('訂正前 11:45').waitFor()
  await look(worker, 'board-corrected')

  await worker.page.getByRole('link', { name: '提供の記録を書く' }).click()
  await worker.page.getByLabel('様子、遊び').fill('砂場でよく遊びました。')
  await look(worker, 'record')
  await worker.page.getByRole('button', { name: '記録を保存する' }).click()
  await worker.page.getByRole('link', { name: '提供の記録を書く' }).waitFor()

  const plain = await enter(staff, phone, false)
  await open(plain, '/facility')
  await plain.page
    .getByRole('button', { name: /^降園\s*（/ })
    .first()
    .click()
  await plain.page.getByRole('heading', { level: 1 }).waitFor()
  await picture(plain, 'day-board-phone')
  expect(await plain.page.getByRole('button', { name: /^降園\s*（/ }).count()).toBe(0)

  await visit(worker, '/facility/month')
  await worker.page.getByText('確かめること').first().waitFor()
  await look(worker, 'month')
  await visit(worker, '/facility/code')
  await worker.page.getByText('スマートフォンで読み取ってください').waitFor()
  await look(worker, 'code')
  await worker.page.getByText('新しい端末を登録する').click()
  await worker.page.getByLabel('端末の名前').fill('玄関')
  await worker.page.getByRole('button', { name: 'ペアリングコードを出す' }).click()
  const heading = await worker.page.getByRole('heading', { name: /^ペアリングコード/ }).textContent()
  const tablet = await person(browser, t.url, { width: 1024, height: 768 })
  await visit(tablet, '/kiosk')
  await tablet.page.getByLabel('ペアリングコード').fill(heading?.split('　')[1] ?? '')
  await look(tablet, 'kiosk-pair')
  await tablet.page.getByRole('button', { name: 'この端末を登録する' }).click()
  const digits = facilityNumber(t.keys, home.id, t.clock.now())
  await tablet.page.getByText(`${digits.slice(0, 3)} ${digits.slice(3)}`).waitFor()
  await look(tablet, 'kiosk')
  expect([...worker.errors, ...tablet.errors]).toEqual([])
})

test('nothing to stamp says why; six digits where no camera works', async () => {
  t.clock.set(at('12:30'))
  const mother = await enter(family.guardian, phone)
  await visit(mother, '/my/scan')
  await mother.page.getByText('カメラを使えないとき').click()
  await look(mother, 'scan-reader')
  await mother.page.getByLabel('6けたの番号').fill('12')
  await mother.page.getByRole('button', { name: 'この番号で進む' }).click()
  await mother.page.getByText('番号が違うか、新しい番号に変わっています').first().waitFor()
  await mother.page.getByLabel('6けたの番号').fill(facilityNumber(t.keys, home.id, t.clock.now()))
  await mother.page.getByRole('button', { name: 'この番号で進む' }).click()
  await mother.page.getByText('すでに登録されています').first().waitFor()
  await look(mother, 'scan-nothing')
  await open(mother, '/s/Fabcdefghijk')
  await mother.page.getByRole('link', { name: '読み取りの画面を開く' }).waitFor()
  await look(mother, 'code-over')
})
