/** Two shorter walks: 綾瀬市 with six hours, price and reduction; 墨田区 whose officer enters the child and whose facility does the rest. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ayase, sumida } from '../../src/features/municipality/towns.ts'
import { localDate } from '../../src/platform/calendar.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, launchBrowser, type Person, visit } from '../helpers/browser.ts'
import {
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../helpers/build.ts'
import { choose, fill, press, select, type Walker, walker, words } from '../helpers/walk.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 90_000 })

let t: TestApp
let browser: Browser
let walk: Walker
beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  browser = await launchBrowser()
  walk = walker(t, browser, 'towns')
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

const enterAs = async (login: BuiltLogin, side: 'guardian' | 'facility' | 'office'): Promise<Person> => {
  const who = side === 'guardian' ? await walk.enter() : await walk.enter(desk)
  await who.context.addCookies([{ name: `tsuen-${side}`, value: login.token, url: t.url }])
  return who
}

test('綾瀬市: six hours a month, price and reduction before booking, beyond the hours the rule and the next step', async () => {
  const family = await buildHousehold(t, { municipality: ayase.code, births: ['2025-01-15'] })
  const [child] = family.children
  if (!child) throw new Error('no child')
  const facility = await buildFacility(t, { municipality: ayase.code, columns: { address: '綾瀬市見本町1-2-3' } })
  await buildAcceptance(t, child, facility)
  for (const date of ['2026-11-26', '2026-11-27']) await buildCells(t, facility, { date, from: 540, to: 1020, cap: 4 })
  await insert(t, 'reduction', {
    id: randomUUID(),
    child_id: child.id,
    municipality: ayase.code,
    class: 'taxExempt',
    valid_from: localDate('2026-10-01'),
    valid_to: localDate('2027-08-31'),
    decided_at: t.clock.now(),
  })
  const who = await enterAs(family.guardian, 'guardian')
  const { page } = who
  await visit(who, '/my')
  expect(await words(page)).toMatch(/11月の残り\s*6時間／6時間/)
  await press(who, '予約する', 'どの施設を予約しますか')
  await walk.look(who, 'ayase-1-places')
  await press(who, new RegExp(`${facility.name}.*柔軟利用`), '予約する日を選ぶ')
  expect(await words(page)).toContain('あと6時間です')

  // An address typed or kept from earlier: seven hours are more than the month has.
  const query = `child=${child.id}&facility=${facility.id}&kind=flexible&date=2026-11-26`
  await visit(who, `/my/bookings/new?${query}&start=540&end=960`)
  await page.getByRole('heading', { level: 1, name: 'この時間は予約できません' }).waitFor()
  const refused = await words(page)
  for (const part of [
    '11月の残り時間が足りません。',
    'この予約には7時間必要で、この施設で使えるのはあと6時間です。',
    '時間を短くするか、別の月の日を選んでください。',
  ])
    expect(refused).toContain(part)
  await walk.look(who, 'ayase-2-refused')
  const asked = await family.guardian.client.get<{ reasons: { rule: string }[] }>(
    `/api/v1/my/children/${child.id}/facilities/${facility.id}/quote?date=2026-11-26&kind=flexible&start=540&end=960`,
  )
  expect(asked.body.reasons.map((reason) => reason.rule)).toEqual(['HRS-1'])

  await press(who, '時間を選びなおす', '時間を選ぶ')
  await page.getByRole('button', { name: /^9:00/ }).click()
  await select(page, { end: '900' })
  await walk.look(who, 'ayase-3-times')
  await press(who, '確認へ進む', '予約の内容を確かめる')
  const said = await words(page)
  for (const part of ['600円', 'もとの料金　1,800円（1時間 300円）', '負担軽減　−1,200円', '残り 6時間 → 0分'])
    expect(said).toContain(part)
  await walk.look(who, 'ayase-4-price')
  await press(who, 'この内容で予約する', `${facility.name}の予約`)
  await visit(who, '/my')
  expect(await words(page)).toMatch(/11月の残り\s*0分／6時間/)
  await walk.look(who, 'ayase-5-home')
  await visit(who, `/my/bookings/new?child=${child.id}&facility=${facility.id}&kind=flexible`)
  await page.getByText('11月に使える時間は、もう残っていません。').waitFor()
  await walk.look(who, 'ayase-6-none-left')
  expect(who.errors).toEqual([])
})

test('墨田区: the officer enters the child, the facility registers interview, paper sheet and booking; residents pay nothing', async () => {
  const facility = await buildFacility(t, { municipality: sumida.code, columns: { address: '墨田区見本町4-5-6' } })
  await buildCells(t, facility, { date: '2026-11-26', from: 540, to: 960, cap: 4, kind: 'regular' })
  const officer = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  const ward = await enterAs(officer, 'office')
  const number = await enterChild(ward)

  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
  const who = await enterAs(staff, 'facility')
  const { page } = who
  await visit(who, '/facility/interviews')
  await press(who, /登録/, '面談の登録（代理入力）')
  await fill(page, { certificateNumber: number, 'birth.year': '2025', 'birth.month': '4', 'birth.day': '10' })
  await choose(page, 'kind', 'regular')
  await fill(page, { date: '2026-11-24' })
  await select(page, { start: '510' })
  await walk.look(who, 'sumida-3-register')
  await press(who, '面談を登録する', '鈴木 あおいの面談')
  await fill(page, { present: '父、園長', contents: '週1回の利用について話した。' })
  await page.getByRole('button', { name: '面談を記録する' }).first().click()
  await page.getByText('面談を記録しました').waitFor()
  await page.getByRole('button', { name: '受入可にする' }).first().click()
  await page.getByText('受入可にし').waitFor()
  await walk.look(who, 'sumida-4-accepted')

  await paperSheet(who)
  await visit(who, '/facility/bookings')
  await press(who, /代理入力/, '予約を代理入力する')
  const option = await page.locator('[name=child] option', { hasText: '鈴木 あおい' }).getAttribute('value')
  await select(page, { child: option ?? '', start: '570', end: '720' })
  await choose(page, 'kind', 'regular')
  await fill(page, { date: '2026-11-26' })
  await walk.look(who, 'sumida-6-enter')
  await press(who, 'この内容で登録する', /予約/)
  // Not the choice of the filter above the list.
  await page.locator('td', { hasText: '鈴木 あおい' }).first().waitFor()
  await walk.look(who, 'sumida-7-bookings')
  const { rows } = await t.admin.query(
    `select b.state, b.kind, c.id as child from booking b join child c on c.id = b.child_id where c.family_name = '鈴木'`,
  )
  expect(rows).toMatchObject([{ state: 'confirmed', kind: 'regular' }])
  await visit(who, '/facility?date=2026-11-26')
  await page.getByText('鈴木 あおい').first().waitFor()
  await walk.look(who, 'sumida-8-board')

  // The day itself: stamps by staff, then what the month says of the fee.
  t.clock.set(new Date('2026-11-26T09:28:00+09:00'))
  const later = await enterAs(await buildLogin(t, 'facilityStaff', { facilityId: facility.id }), 'facility')
  await visit(later, '/facility')
  await later.page.getByRole('button', { name: /^登園/ }).click()
  await later.page.getByText('利用中').first().waitFor()
  t.clock.set(new Date('2026-11-26T11:58:00+09:00'))
  await later.context.clearCookies()
  const end = await enterAs(await buildLogin(t, 'facilityStaff', { facilityId: facility.id }), 'facility')
  await visit(end, '/facility')
  await end.page.getByRole('button', { name: /^降園/ }).click()
  await end.page.getByText('利用済').first().waitFor()
  await visit(end, '/facility/month')
  const month = await words(end.page)
  expect(month).toContain('2時間30分')
  expect(month).toMatch(/利用料（保護者の支払い）\s*0円/)
  await walk.look(end, 'sumida-9-month')
  expect([...who.errors, ...ward.errors, ...later.errors, ...end.errors]).toEqual([])
})

/** What came by the ward's own form, entered and certified at the desk; answers the number of the certificate. */
async function enterChild(who: Person): Promise<string> {
  const { page } = who
  await visit(who, '/office')
  await press(who, '紙などの申請を入力する', '申請の入力')
  await choose(page, 'channel', 'external')
  await fill(page, {
    'guardian1.familyName': '鈴木',
    'guardian1.givenName': '大地',
    'guardian1.familyKana': 'スズキ',
    'guardian1.givenKana': 'ダイチ',
    'guardian1.phone': '090-0000-0777',
    'guardian1.address.postalCode': '130-0000',
    'guardian1.address.prefecture': '東京都',
    'guardian1.address.city': '墨田区',
    'guardian1.address.street': '見本1-1-1',
    'children.0.familyName': '鈴木',
    'children.0.givenName': 'あおい',
    'children.0.familyKana': 'スズキ',
    'children.0.givenKana': 'アオイ',
    'children.0.birth.year': '2025',
    'children.0.birth.month': '4',
    'children.0.birth.day': '10',
  })
  await select(page, { 'guardian1.relationship': 'father' })
  await choose(page, 'children.0.sex', 'female')
  await walk.look(who, 'sumida-1-entry')
  await press(who, '入力して、内容の確認へ進む', /^申請 /)
  await page.getByText('申請を入力しました').waitFor()
  await page.getByRole('button', { name: '認定する' }).click()
  await page.getByText('認定しました。').waitFor()
  await walk.look(who, 'sumida-2-certified')
  await press(who, '認定の内容を見る', /鈴木/)
  const number = /13107-08-\d{6}-\d/.exec(await words(page))?.[0] ?? ''
  expect(number).not.toBe('')
  return number
}

/** ACC-7: the family has no login; staff take the sheet down from paper. */
async function paperSheet(who: Person): Promise<void> {
  const { page } = who
  await visit(who, '/facility/children')
  await press(who, /鈴木/, /鈴木/)
  await press(who, /紙の児童票/, /^紙の児童票/)
  const part = async (name: string | RegExp, answer: () => Promise<void>): Promise<void> => {
    await press(who, name, /（鈴木 あおい）$/)
    await answer()
    await press(who, /保存する$/, /^紙の児童票/)
  }
  await part(/^緊急連絡先/, async () => {
    await fill(page, { 'contacts.0.name': '鈴木 大地', 'contacts.0.phone': '090-0000-0777' })
    await select(page, { 'contacts.0.relation': 'father' })
  })
  await part(/^送迎者/, async () => {
    await fill(page, { 'people.0.name': '鈴木 大地', 'people.0.phone': '090-0000-0777' })
    await select(page, { 'people.0.relation': 'father' })
    await page.locator('[name="people.0.fetches"]').check()
  })
  await part(/^アレルギー/, () => choose(page, 'has', 'no'))
  await part(/^健康/, () => choose(page, 'seizures', 'none'))
  await part(/^食事/, () => choose(page, 'stage', 'toddler'))
  await part(/^かかりつけ医/, async () => {
    await fill(page, { clinic: 'みほん小児科', clinicPhone: '03-0000-0012' })
    await choose(page, 'emergencyTreatment', 'yes')
  })
  await part(/^写真などの同意/, async () => {
    for (const name of ['photoInside', 'photoPrinted', 'photoWeb']) await choose(page, name, 'no')
  })
  for (const form of ['緊急連絡先・送迎者の確認', '児童情報の確認']) {
    const within = page.getByRole('form', { name: form })
    await within.locator('[name=confirmedOn]').fill('2026-11-24')
    await within.getByRole('button', { name: '確認した日を記録する' }).click()
    await page.getByText('確認を記録しました。').waitFor()
    await page.reload()
  }
  await walk.look(who, 'sumida-5-paper')
}
