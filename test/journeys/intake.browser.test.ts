/** REG-1 at the desks: the town's file looked at and entered, the family's next step, the facility's 決定 that leads to the weekly pattern. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  signIn,
  visit,
} from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../helpers/build.ts'

let t: TestApp
let browser: Browser
let family: Person
let town: Person
let staff: Person
let facility: BuiltFacility
let household: BuiltHousehold

beforeAll(async () => {
  t = await startTestApp({ pages: true, demo: true })
  await buildTowns(t)
  facility = await buildFacility(t)
  household = await buildHousehold(t)
  const officer = await buildLogin(t, 'wardOfficer', { municipality: facility.municipality })
  const teacher = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  browser = await launchBrowser()
  family = await person(browser, t.url, phone)
  town = await person(browser, t.url, desk)
  staff = await person(browser, t.url, desk)
  for (const [who, side, token] of [
    [family, 'guardian', household.guardian.token],
    [town, 'office', officer.token],
    [staff, 'facility', teacher.token],
  ] as const) {
    who.page.setDefaultTimeout(15_000)
    await signIn(who, side, token)
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await t.close()
  expect(t.defects).toEqual([])
  expect([...family.errors, ...town.errors, ...staff.errors]).toEqual([])
})

test('a file with its errors by row and column, looked at, entered; the family knows what comes next; 決定 leads to the pattern', async () => {
  const child = household.children[0]?.id ?? ''
  const { rows } = await t.admin.query(
    'select c.number, k.birth_date::text as birth, f.number as facility from certificate c join child k on k.id = c.child_id, facility f where k.id = $1 and f.id = $2',
    [child, facility.id],
  )
  const [row] = rows
  const { page } = town
  await visit(town, '/office/intake')
  await expectGoodScreen(town, '選考結果の読み込み')
  const choose = (result: string) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'kekka.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `事業所番号,認定番号,生年月日,利用開始月,結果\r\n${row.facility},${row.number},${row.birth},2027-01,${result}\r\n`,
      ),
    })
  await choose('当選')
  await press(page, '確かめる（まだ登録しない）')
  await page.getByText('2行目の「結果」が読み取れません').first().waitFor()
  await expectGoodScreen(town, '選考結果の誤り')
  await picture(town, 'intake-wrong')
  await choose('内定')
  await press(page, '確かめる（まだ登録しない）')
  await page.getByText('まだ登録していません').first().waitFor()
  await choose('内定')
  await press(page, '登録して知らせる')
  await page.getByText('1件を登録し').waitFor()
  await expectGoodScreen(town, '選考結果')
  await picture(town, 'intake-town')

  await visit(family, '/my/interviews')
  await family.page.getByText('施設から電話で面談の日を相談します').waitFor()
  await expectGoodScreen(family, '定期利用の申し込みの結果')
  await picture(family, 'intake-family')

  await visit(staff, `/facility/intake?facility=${facility.id}`)
  await staff.page.getByRole('link', { name: '電話して面談を登録する' }).waitFor()
  await expectGoodScreen(staff, '選考結果（施設）')
  await picture(staff, 'intake-facility')
  await insert(t, 'facility_acceptance', {
    id: randomUUID(),
    child_id: child,
    facility_id: facility.id,
    kinds: ['regular'],
    accepted_at: t.clock.now(),
  })
  await visit(staff, `/facility/intake?facility=${facility.id}`)
  await press(staff.page, '決定にする')
  await staff.page.getByText('決定を登録し').waitFor()
  await staff.page.getByRole('link', { name: '曜日と時間を登録する' }).click()
  await staff.page.getByRole('heading', { level: 1, name: '定期利用を登録する' }).waitFor()
  expect(await staff.page.locator('[name=child]').inputValue()).toBe(child)
}, 60_000)
