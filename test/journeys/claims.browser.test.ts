/** The month's money at the desk: a director closes, claims and hands in; the town's clerks look through, send back, approve and pay. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, picture, visit } from '../helpers/browser.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../helpers/build.ts'
import { buildInterviews, buildUse } from '../helpers/build-month.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const [near, far] = ['232386', '281000']
const month = '2026-11'
let t: TestApp
let browser: Browser
let home: BuiltFacility
let director: BuiltLogin

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-15T01:00:00Z') })
  await buildTowns(t)
  await t.admin.query(`update municipality_setting set value = '{}' where municipality in ($1, $2)`, [near, far])
  home = await buildFacility(t, { municipality: near })
  const child = async (birth: string, town: string): Promise<[BuiltHousehold, BuiltChild]> => {
    const family = await buildHousehold(t, { births: [birth], municipality: town })
    const [one] = family.children as [BuiltChild]
    await buildAcceptance(t, one, home)
    await t.admin.query(
      `insert into hours_balance (child_id, month, layer, municipality, granted, used) values ($1, $2, 'national', $3, 600, 600)`,
      [one.id, month, town],
    )
    return [family, one]
  }
  const [, baby] = await child('2025-06-15', near)
  const [, elder] = await child('2024-01-20', near)
  const [, guest] = await child('2025-02-01', far)
  for (const [date, minutes] of [
    ['2026-11-04', 120],
    ['2026-11-11', 120],
    ['2026-11-18', 120],
    ['2026-11-25', 150],
  ] as const)
    await buildUse(t, baby, home, { date, minutes })
  await buildInterviews(t, baby, home, { before: '2026-11-02', after: '2026-11-11' })
  await insert(t, 'reduction', {
    id: randomUUID(),
    child_id: elder.id,
    municipality: near,
    class: 'lowIncome',
    valid_from: '2026-09-01',
    valid_to: '2027-08-31',
    decided_at: t.clock.now(),
  })
  for (const date of ['2026-11-02', '2026-11-09', '2026-11-16'])
    await buildUse(t, elder, home, { date, minutes: 120, classAge: 2 })
  await buildUse(t, guest, home, { date: '2026-11-12', minutes: 180, classAge: 1, open: true })
  t.clock.set(new Date('2026-12-03T01:00:00Z'))
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

async function enter(who: BuiltLogin, viewport = desk): Promise<Person> {
  const made = await person(browser, t.url, viewport)
  made.page.setDefaultTimeout(10_000)
  await made.context.addCookies([...who.client.cookies].map(([name, value]) => ({ name, value, url: t.url })))
  return made
}
const look = async (who: Person, name: string): Promise<void> => {
  await picture(who, `claims-${name}`)
  await expectGoodScreen(who, name)
}
/** A paper as its link gives it; kept beside the pictures, to be looked at. */
async function paper(who: Person, path: string, name: string): Promise<void> {
  const reply = await who.page.request.get(path)
  const bytes = await reply.body()
  expect([name, reply.status(), bytes.subarray(0, 5).toString()]).toEqual([name, 200, '%PDF-'])
  const folder = process.env['PICTURES']
  if (folder) writeFileSync(join(folder, `${name}.pdf`), bytes)
}
const linkOf = async (who: Person, name: string | RegExp): Promise<string> =>
  (await who.page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
const press = (who: Person, name: string | RegExp) => who.page.getByRole('button', { name }).click()
const heading = (who: Person, name: string | RegExp) => who.page.getByRole('heading', { name }).first().waitFor()

test('a month from its last open stamp to the payment, with one 差戻し', async () => {
  const her = await enter(director)
  await visit(her, `/facility/month/${month}`)
  await her.page.getByText('確かめること　1件').waitFor()
  await look(her, 'month-open')
  // The warning leads to its place.
  await her.page
    .getByRole('link', { name: /^11月12日/ })
    .first()
    .click()
  await her.page.getByText('降園').first().waitFor()
  const open = await t.admin.query<{ id: string }>(`select id from booking where facility_id = $1 and state = 'inUse'`, [home.id])
  const stamped = await director.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${open.rows[0]?.id}/stamp`, {
    direction: 'out',
    time: 720,
  })
  expect(stamped.status).toBe(200)
  await visit(her, `/facility/month/${month}`)
  await press(her, /実績を確定する$/)
  await heading(her, 'この月の実績は確定しています')
  await look(her, 'month-closed')

  await her.page.getByRole('link', { name: '利用料と領収書' }).click()
  await heading(her, '11月の利用料')
  await her.page.getByLabel('お子さま').selectOption({ index: 1 })
  await her.page.getByLabel('領収した金額').fill('100')
  await press(her, '領収を登録する')
  await her.page.getByText('現金').first().waitFor()
  await look(her, 'fees')
  await paper(her, await linkOf(her, /領収書をPDFで保存$/), 'receipt')

  await visit(her, '/facility/additions')
  await her.page.getByLabel('お子さま').selectOption({ index: 1 })
  await her.page.getByRole('combobox', { name: /^加算/ }).selectOption('disability')
  await her.page.getByLabel('根拠').selectOption('handbook')
  await her.page
    .getByRole('textbox', { name: /最初の日/ })
    .or(her.page.locator('input[name="from"]'))
    .first()
    .fill('2026-11-01')
  await press(her, '加算を登録する')
  await her.page.getByRole('cell', { name: '手帳の写し' }).waitFor()
  await look(her, 'additions')

  await visit(her, '/facility/bank')
  for (const [label, value] of [
    ['金融機関コード', '0001'],
    ['金融機関名（カタカナ）', 'ミホンギンコウ'],
    ['支店コード', '123'],
    ['支店名（カタカナ）', 'ホンテン'],
    ['口座番号', '7654321'],
    ['口座名義（カタカナ）', 'フク）ヒマワリカイ'],
  ] as const)
    await her.page.getByLabel(label).fill(value)
  await look(her, 'bank')
  await press(her, '口座を保存する')
  await heading(her, '請求')
  await press(her, '11月の請求を作る')
  await her.page.getByRole('link', { name: '神戸市', exact: true }).waitFor()
  await look(her, 'list')

  await her.page.getByRole('link', { name: '長久手市', exact: true }).click()
  await heading(her, /^長久手市への請求/)
  await look(her, 'draft')
  await paper(her, await linkOf(her, '請求書と明細（PDF）'), 'claim')
  await her.page.emulateMedia({ media: 'print' })
  await picture(her, 'claims-draft-print')
  await her.page.emulateMedia({ media: 'screen' })
  await visit(her, '/facility/claims')
  await her.page.getByRole('link', { name: '神戸市', exact: true }).click()
  await press(her, 'この請求を確定する')
  await press(her, '神戸市に提出する')
  await her.page.getByText('提出', { exact: true }).first().waitFor()

  const clerk = await enter(await buildLogin(t, 'wardOfficer', { municipality: far }))
  await visit(clerk, '/office/claims')
  await look(clerk, 'office-list')
  await clerk.page.getByRole('link', { name: home.name }).click()
  await heading(clerk, /の請求/)
  await clerk.page.locator('select[name^="mark."]').first().selectOption('stamp')
  await clerk.page.getByLabel('施設へのひとこと').fill('降園の時刻を確かめてください')
  await look(clerk, 'office-review')
  await press(clerk, '施設に差し戻す')
  await clerk.page.getByText('差戻し', { exact: true }).first().waitFor()

  await visit(her, '/facility/claims')
  await her.page.getByRole('link', { name: '神戸市', exact: true }).click()
  await heading(her, '神戸市から差し戻されました')
  await look(her, 'returned')
  await visit(her, '/facility/claims')
  await press(her, /請求を作りなおす$/)
  await her.page.getByText('第2版').first().waitFor()
  await her.page.getByRole('link', { name: '神戸市', exact: true }).first().click()
  await her.page.getByText('前の版から変わった明細はありません').waitFor()
  await press(her, 'この請求を確定する')
  await press(her, '神戸市に提出する')
  await her.page.getByText('提出', { exact: true }).first().waitFor()

  await visit(clerk, '/office/claims')
  await clerk.page.getByRole('link', { name: home.name }).click()
  await press(clerk, '確かめを終える')
  await clerk.page.getByText('承認は、別の担当者がします。').last().waitFor()
  await look(clerk, 'office-checked')
  const chief = await enter(await buildLogin(t, 'wardAdmin', { municipality: far }))
  await visit(chief, '/office/claims')
  await chief.page.getByRole('link', { name: home.name }).click()
  await press(chief, 'この請求を承認する')
  await heading(chief, '請求審査')
  await visit(chief, '/office/payments')
  await look(chief, 'payments')
  await press(chief, '選んだ請求の支払の手続きをする')
  await chief.page.getByRole('link', { name: '一覧（CSV）' }).waitFor()
  await look(chief, 'payments-done')
  await visit(chief, '/office/claims?which=done')
  await chief.page.getByRole('link', { name: home.name }).first().click()
  await chief.page.getByRole('link', { name: '支払通知（PDF）' }).waitFor()
  await paper(chief, await linkOf(chief, '支払通知（PDF）'), 'notice')

  await visit(her, '/facility/claims')
  await her.page.getByRole('link', { name: '神戸市', exact: true }).first().click()
  await heading(her, '12月31日（木）に支払われます')
  await look(her, 'paid')

  // What it came to: the director's month, and the town's cost, are those of the claims.
  const yenOf = async (where: string): Promise<string> => {
    const { rows } = await t.admin.query<{ yen: string }>(
      `select sum(approved_yen) as yen from claim where month = $1 and state in ('approved', 'paid') and ${where}`,
      [month],
    )
    return `${Number(rows[0]?.yen).toLocaleString('ja-JP')}円`
  }
  await visit(chief, `/office/statistics?span=${month}`)
  await heading(chief, /^統計/)
  const cost = chief.page.getByRole('table', { name: '費用（施設ごと）' })
  expect(await cost.getByRole('row', { name: /^合計/ }).textContent()).toContain(await yenOf(`municipality = '${near}'`))
  await look(chief, 'statistics')
  await visit(her, `/facility/figures?month=${month}`)
  const figures = her.page.getByRole('table', { name: /の数と/ })
  expect(await figures.getByRole('row', { name: '給付費' }).textContent()).toMatch(/円/)
  await look(her, 'figures')
  expect([...her.errors, ...clerk.errors, ...chief.errors]).toEqual([])
})

test('the same screens on a phone are cards, and nothing scrolls sideways', async () => {
  const her = await enter(director, { width: 390, height: 844 })
  await visit(her, '/facility/claims')
  await look(her, 'list-phone')
  await her.page.getByRole('link', { name: '長久手市', exact: true }).click()
  await heading(her, /^長久手市への請求/)
  await look(her, 'draft-phone')
  await visit(her, `/facility/month/${month}/fees`)
  await look(her, 'fees-phone')
})
