/**
 * One child's first month, walked on real screens from 「対象かどうか調べる」 to the time used: a family of 江東区 on a phone, the ward and
 * the facility at their desks, every letter read where it arrives.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { koto } from '../../src/features/municipality/towns.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, launchBrowser, type Person, picture, visit } from '../helpers/browser.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildCells,
  buildFacility,
  buildLogin,
  buildSession,
  buildTowns,
} from '../helpers/build.ts'
import {
  choose,
  fill,
  password,
  pathIn,
  press,
  readCode,
  select,
  setPassword,
  type Walker,
  walker,
  words,
} from '../helpers/walk.ts'

vi.setConfig({ testTimeout: 420_000, hookTimeout: 90_000 })

const mail = 'hoshino@example.jp'
let t: TestApp
let browser: Browser
let walk: Walker
let facility: BuiltFacility
let officer: BuiltLogin
let staff: BuiltLogin
beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  browser = await launchBrowser()
  walk = walker(t, browser, 'month')
  const name = 'あおぞら保育園'
  const built = await buildFacility(t, {
    columns: {
      name,
      kana: 'アオゾラホイクエン',
      address: '江東区見本町1-2-3',
      access: '見本駅から歩いて5分',
      things_to_bring: '着替え、おむつ、水筒',
      hours_text: '月曜から金曜　9時から16時',
      interview_text: '面談は30分ほどです。お子さまと一緒に来てください。',
    },
  })
  facility = { ...built, name }
  for (const date of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'])
    await buildCells(t, facility, { date, from: 540, to: 960, cap: 3 })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { mail: 'shinsa@koto.example', name: '審査 担当' })
  staff = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id }, { mail: 'encho@aozora.example', name: '園長 みほん' })
  for (const login of [officer, staff]) await setPassword(t, login.id)
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

/** The clock on to this moment in Japan. */
const on = (moment: string): void => t.clock.set(new Date(`${moment}+09:00`))

/** A later visit of staff who have logged in before: the session is built, as the desk's idle half hour is over. */
async function back(who: Person, login: BuiltLogin, side: 'facility' | 'office'): Promise<void> {
  const token = await buildSession(t, { side, loginId: login.id, roleId: login.roleId })
  await who.context.addCookies([{ name: `tsuen-${side}`, value: token, url: t.url }])
}

test('the first month of a child of 江東区', async () => {
  const family = await walk.enter()
  const ward = await walk.enter(desk)
  const room = await walk.enter(desk)
  try {
    await findOut(family)
    const number = await apply(family)
    await askCorrection(ward, number)
    await correct(family, number)
    await certify(ward, number)
    await firstLogin(family)
    await fillIn(family)
    await askInterview(family)
    await interview(room)
    await book(family)
    await firstDay(family, room)
    await results(family, room, ward)
  } catch (error) {
    for (const [name, who] of Object.entries({ family, ward, room })) await picture(who, `month-lost-${name}`)
    throw error
  }
  expect([...family.errors, ...ward.errors, ...room.errors]).toEqual([])
})

async function findOut(who: Person): Promise<void> {
  const { page } = who
  await visit(who, '/')
  await walk.look(who, '01-front')
  await press(who, '対象かどうか調べる', 'お子さまの生年月日はいつですか')
  await fill(page, { 'birth.year': '2025', 'birth.month': '4', 'birth.day': '10' })
  await press(who, '次へ進む', 'お子さまは、いまどこかに通っていますか')
  await choose(page, 'enrolment', 'none')
  await press(who, '次へ進む', 'お住まいはどこですか')
  await page.locator('[name="prefecture"]').selectOption('東京都')
  await page.getByRole('button', { name: '市区町村を表示する' }).click()
  await press(who, '江東区', /対象です/)
  await walk.look(who, '02-eligible')
  expect(await words(page)).toContain('2028年（令和10年）4月8日')
}

async function apply(who: Person): Promise<string> {
  const { page } = who
  await press(who, '申請へ進む', /江東区の申請/)
  await walk.look(who, '03-apply')
  await press(who, '申請をはじめる', '保護者1のお名前')
  await fill(page, {
    'guardian1.familyName': '星野',
    'guardian1.givenName': '美空',
    'guardian1.familyKana': 'ほしの',
    'guardian1.givenKana': 'みそら',
  })
  await press(who, '次へ進む', '保護者1の住所')
  await fill(page, { 'guardian1.address.postalCode': '135-0016', 'guardian1.address.street': '東陽4-11-28' })
  await press(who, '次へ進む', '保護者1の連絡先')
  await choose(page, 'guardian1.relationship', 'mother')
  await fill(page, { 'guardian1.mail': mail, 'guardian1.phone': '090-0000-0901' })
  await press(who, '次へ進む', '保護者2を登録しますか')
  await choose(page, 'guardian2.wanted', 'no')
  await press(who, '次へ進む', 'お子さまについて')
  await fill(page, {
    'children.0.familyName': '星野',
    'children.0.givenName': 'そら',
    'children.0.familyKana': 'ほしの',
    'children.0.givenKana': 'そら',
    'children.0.birth.year': '2025',
    'children.0.birth.month': '4',
    'children.0.birth.day': '10',
  })
  await choose(page, 'children.0.sex', 'male')
  await press(who, '次へ進む', 'そらさんのいまの様子')
  await choose(page, 'children.0.enrolment', 'none')
  await press(who, '次へ進む', '利用するお子さま')
  await press(who, '次へ進む', '利用料の軽減')
  await choose(page, 'reduction.wish', 'no')
  await press(who, '次へ進む', '伝えたいことと同意')
  for (const purpose of ['residence', 'use']) await page.locator(`[name="consents.${purpose}"]`).check()
  await press(who, '次へ進む', '入力した内容の確認')
  await walk.look(who, '04-check')
  await press(who, 'この内容で申請する', '申請を受け付けました')
  await walk.look(who, '05-sent')
  const number = /受付番号\s*(\S+)/.exec(await words(page))?.[1] ?? ''
  expect((await walk.mail(mail, '申請受付完了')).text).toContain(number)
  return number
}

async function askCorrection(who: Person, number: string): Promise<void> {
  const { page } = who
  on('2026-11-24T09:30:00')
  await walk.logIn(who, officer.mail, '?side=office')
  await page.getByRole('heading', { level: 1, name: '申請審査' }).waitFor()
  await page.getByText(number).waitFor()
  await walk.look(who, '06-queue')
  await press(who, /星野/, `申請 ${number}`)
  await walk.look(who, '07-case')
  await page.getByRole('button', { name: '担当になる' }).click()
  await page.getByText('担当になりました。').waitFor()
  await walk.look(who, '08-case-taken')
  await page.getByText('補正を依頼する').first().click()
  const phoneField = page.locator('details', { has: page.locator('[name="reason-guardian1.phone"]') }).last()
  await phoneField.locator('summary').click()
  await select(page, { 'reason-guardian1.phone': 'differs' })
  await fill(page, { 'message-guardian1.phone': 'おかけしましたが、つながりませんでした。' })
  await page.getByRole('button', { name: '補正を依頼する' }).click()
  await page.getByText('補正を依頼しました。').waitFor()
  await walk.look(who, '09-returned')
}

async function correct(who: Person, number: string): Promise<void> {
  const { page } = who
  on('2026-11-24T10:00:00')
  const letter = await walk.mail(mail, '補正のお願い')
  // The letter is read on another day: the applicant's own session has ended.
  await who.context.clearCookies()
  await visit(who, pathIn(letter.text))
  expect(await page.locator('[name=number]').inputValue()).toBe(number)
  await press(who, '確認コードを送る', '確認コードの入力')
  await fill(page, { code: await walk.code(mail) })
  await press(who, '申請の状況を見る', '申請の状況')
  await walk.look(who, '10-status-returned')
  await press(who, '内容を直す', '内容を直す')
  expect(await words(page)).toContain('おかけしましたが、つながりませんでした。')
  await walk.look(who, '11-correct')
  await fill(page, { 'guardian1.phone': '090-0000-0902' })
  await press(who, 'この内容で送る', '申請の状況')
  await walk.look(who, '12-status-reviewing')
}

async function certify(who: Person, number: string): Promise<void> {
  const { page } = who
  on('2026-11-24T10:20:00')
  await back(who, officer, 'office')
  await visit(who, '/office')
  await press(who, /星野/, `申請 ${number}`)
  await page.getByText('090-0000-0902').first().waitFor()
  await walk.look(who, '13-case-corrected')
  await page.getByRole('button', { name: '認定する' }).click()
  await page.getByText('認定しました。').waitFor()
  await walk.look(who, '14-certified')
  await press(who, '認定児童', '認定児童')
  await walk.look(who, '15-certificates')
  await press(who, /星野/, /星野/)
  expect(await words(page)).toMatch(/13108-08-\d{6}-\d/)
  await walk.look(who, '16-certified-child')
}

async function firstLogin(who: Person): Promise<void> {
  const { page } = who
  on('2026-11-24T10:30:00')
  await who.context.clearCookies()
  const letter = await walk.mail(mail, 'アカウント発行のお知らせ')
  await visit(who, pathIn(letter.text, '/activate/'))
  await walk.look(who, '17-activate')
  await fill(page, { password })
  await press(who, 'このパスワードに決める', 'パスワードの設定')
  await page.getByText('パスワードを設定しました').waitFor()
  await walk.look(who, '18-password-set')
  await press(who, 'ログインへ進む', 'ログイン')
  await fill(page, { mail, password })
  await press(who, 'ログインする', '確認コードの入力')
  await walk.look(who, '19-code')
  await fill(page, { code: await walk.code(mail) })
  await press(who, '確認してログインする', '利用者情報管理')
  await walk.look(who, '20-to-do')
}

async function fillIn(who: Person): Promise<void> {
  const { page } = who
  await press(who, /^緊急連絡先・送迎者/, '緊急連絡先・送迎者')
  for (const [form, list] of [
    ['emergency', 'contacts'],
    ['pickup', 'people'],
  ] as const) {
    const within = page.locator(`#${form}`)
    await within.locator(`[name="${list}.0.name"]`).fill('星野 美空')
    await within.locator(`[name="${list}.0.relation"]`).selectOption('mother')
    await within.locator(`[name="${list}.0.phone"]`).fill('090-0000-0902')
    if (form === 'pickup') await within.locator('[name="people.0.fetches"]').check()
  }
  // One button saves what was typed in both and confirms it.
  await page.getByRole('button', { name: '内容に変わりはありません' }).click()
  await page.getByText('内容に変わりがないことを確認しました。').waitFor()
  await walk.look(who, '21-contacts')
  await press(who, '利用者情報管理', '利用者情報管理')
  await press(who, /児童情報/, /児童情報$/)
  await walk.look(who, '22-sheet')
  await press(who, /^アレルギー/, 'アレルギー')
  await choose(page, 'has', 'yes')
  await select(page, { 'list.0.kind': 'food' })
  await choose(page, 'list.0.severity', 'severe')
  await fill(page, {
    'list.0.substance': '卵',
    'list.0.symptom': '全身のじんましん、せき',
    'list.0.action': '薬を飲ませて、119番と保護者に連絡',
    'list.0.medicine': '預けている薬',
  })
  await walk.look(who, '23-allergies')
  await press(who, '「アレルギー」を保存する', /児童情報$/)
  await press(who, /^健康/, '健康')
  await choose(page, 'seizures', 'none')
  await press(who, '「健康」を保存する', /児童情報$/)
  await press(who, /^食事/, '食事')
  await choose(page, 'stage', 'toddler')
  await press(who, '「食事」を保存する', /児童情報$/)
  await press(who, /^かかりつけ医/, 'かかりつけ医')
  await fill(page, { clinic: 'みほん小児科', clinicPhone: '03-0000-0012' })
  await choose(page, 'emergencyTreatment', 'yes')
  await press(who, '「かかりつけ医」を保存する', /児童情報$/)
  await press(who, /^写真などの同意/, '写真などの同意')
  for (const name of ['photoInside', 'photoPrinted', 'photoWeb']) await choose(page, name, 'no')
  await press(who, '「写真などの同意」を保存する', /児童情報$/)
  await page.getByRole('button', { name: '内容に変わりはありません' }).click()
  await page.getByText('内容に変わりがないことを確認しました。').waitFor()
  await walk.look(who, '24-sheet-done')
}

async function askInterview(who: Person): Promise<void> {
  const { page } = who
  on('2026-11-24T10:50:00')
  await press(who, 'マイページ', /マイページ$/)
  await walk.look(who, '25-home-new')
  await press(who, 'さがす', '施設をさがす')
  await walk.look(who, '26-search')
  await press(who, new RegExp(`${facility.name}$`), facility.name)
  await walk.look(who, '27-facility')
  await press(who, '初回面談を申し込む', '初回面談を申し込む')
  for (const [n, date, start, end] of [
    [1, '2026-11-25', '600', '660'],
    [2, '2026-11-26', '840', '900'],
    [3, '2026-11-27', '600', '720'],
  ] as const) {
    await fill(page, { [`date${n}`]: date })
    await select(page, { [`start${n}`]: start, [`end${n}`]: end })
  }
  await fill(page, { message: '卵のアレルギーについて相談したいです。' })
  await walk.look(who, '28-proposals')
  await press(who, 'この内容で面談を申し込む', `${facility.name}との初回面談`)
  await walk.look(who, '29-interview-asked')
  await walk.mail(mail, '初回面談の申込みを受け付けました')
}

async function interview(who: Person): Promise<void> {
  const { page } = who
  on('2026-11-24T13:00:00')
  const letter = await walk.mail(staff.mail, '初回面談の申込みがあります')
  await walk.logIn(who, staff.mail, '?side=facility')
  await page.getByRole('heading', { level: 1, name: /受入ボード/ }).waitFor()
  await walk.look(who, '30-board-empty')
  await press(who, '面談', /面談/)
  await walk.look(who, '31-interviews')
  await visit(who, pathIn(letter.text))
  await page.getByRole('heading', { level: 1, name: /の面談$/ }).waitFor()
  expect(await words(page)).toContain('卵のアレルギーについて相談したいです。')
  await walk.look(who, '32-interview')
  await page.getByRole('button', { name: 'この日時に決める' }).click()
  await page.getByText('面談の日時を決め').waitFor()
  expect((await walk.mail(mail, '初回面談の日時が決まりました')).text).toContain('11月25日')

  on('2026-11-25T10:35:00')
  await back(who, staff, 'facility')
  await page.reload()
  await fill(page, { present: '母、園長', contents: '卵は、すべて除く。薬を預かる。' })
  await walk.look(who, '33-record')
  await page.getByRole('button', { name: '面談を記録する' }).first().click()
  await page.getByText('面談を記録しました').waitFor()
  await walk.look(who, '34-recorded')
  await page.getByRole('button', { name: '受入可にする' }).first().click()
  await page.getByText('受入可にし').waitFor()
  await walk.look(who, '35-accepted')
}

async function book(who: Person): Promise<void> {
  const { page } = who
  on('2026-11-25T12:00:00')
  const letter = await walk.mail(mail, '利用承認のお知らせ')
  await visit(who, pathIn(letter.text, '/facilities/'))
  await page.getByText('この施設を利用できます').waitFor()
  await press(who, '予約する日を選ぶ', '予約する日を選ぶ')
  await walk.look(who, '36-days')
  await page.locator('[data-date="2026-11-26"]').click()
  await page.getByRole('heading', { level: 1, name: '時間を選ぶ' }).waitFor()
  await page.getByRole('button', { name: /^9:30/ }).click()
  await select(page, { end: '690' })
  expect(await words(page)).toMatch(/9時30分から11時30分/)
  await walk.look(who, '37-times')
  await press(who, '確認へ進む', '予約の内容を確かめる')
  const said = await words(page)
  for (const part of [
    '国の時間',
    '江東区の時間',
    '残り 10時間 → 8時間',
    '江東区の負担で無料',
    '取り消すと、時間が戻ります',
    '着替え',
  ])
    expect(said).toContain(part)
  await walk.look(who, '38-confirm')
  await press(who, 'この内容で予約する', `${facility.name}の予約`)
  expect(await words(page)).toContain('予約が決まりました')
  await walk.look(who, '39-booked')
  const booked = await walk.mail(mail, '予約が決まりました')
  expect(booked.text).toContain('11月26日')
  await visit(who, pathIn(booked.text))
  await press(who, '予約', '予約')
  await walk.look(who, '40-bookings')
  await walk.mail(staff.mail, '予約が入りました')
}

async function firstDay(family: Person, room: Person): Promise<void> {
  on('2026-11-26T09:25:00')
  await back(room, staff, 'facility')
  await visit(room, '/facility')
  await room.page.getByRole('heading', { name: /アレルギーのあるお子さま 1人/ }).waitFor()
  await room.page.getByText('卵').first().waitFor()
  await walk.look(room, '41-board')
  await visit(family, '/my')
  await walk.look(family, '42-home-today')
  await scan(family, room, '43-in', '利用開始登録')
  expect(await words(family.page)).toContain('利用中')
  await visit(room, '/facility')
  await room.page.getByText('利用中').first().waitFor()
  await walk.look(room, '45-board-in-use')
  await visit(family, '/my')
  await walk.look(family, '46-home-in-use')

  on('2026-11-26T11:28:00')
  await back(room, staff, 'facility')
  await scan(family, room, '47-out', '利用終了登録')
  expect(await words(family.page)).toContain('利用済')
}

/** The code on the facility's screen, opened by the phone's own camera, then the one button. */
async function scan(family: Person, room: Person, name: string, act: string): Promise<void> {
  await visit(room, '/facility/code')
  await walk.look(room, `${name}-code`)
  const address = new URL(await readCode(room.page))
  expect(address.pathname).toMatch(/^\/s\//)
  await visit(family, address.pathname)
  await family.page.getByText('そらさん').first().waitFor()
  await walk.look(family, `${name}-card`)
  await press(family, act, '登録しました')
  await walk.look(family, `${name}-done`)
}

async function results(family: Person, room: Person, ward: Person): Promise<void> {
  await press(family, 'マイページへ戻る', /マイページ$/)
  expect(await words(family.page)).toMatch(/使った時間\s*2時間/)
  await walk.look(family, '48-home-used')
  await visit(room, '/facility')
  await walk.look(room, '49-board-used')
  await press(room, '月次', '11月の利用実績')
  expect(await words(room.page)).toContain('9:25–11:28')
  await walk.look(room, '50-month')
  await back(ward, officer, 'office')
  await visit(ward, '/office')
  await press(ward, '利用状況', /利用状況/)
  const said = await words(ward.page)
  for (const part of [facility.name, '星野', '2時間']) expect(said).toContain(part)
  await walk.look(ward, '51-usage')
}
