/** A family finds out and applies, on a phone: by script, and the first way through without any. */

import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { oneTimeCode } from '../../src/platform/one-time-code.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, type Person, person, phone, picture, visit } from '../helpers/browser.ts'
import { buildTowns } from '../helpers/build.ts'

// A whole journey with axe on each screen, on two busy cores.
vi.setConfig({ testTimeout: 180_000 })

let t: TestApp
let browser: Browser
beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

/** A person for whom a step that does not come is an error soon. */
async function newPerson(viewport = phone, more: { script?: boolean } = {}): Promise<Person> {
  const who = await person(browser, t.url, viewport, more)
  who.page.setDefaultTimeout(10_000)
  return who
}

/** Presses a button or link and waits for the page whose heading it leads to. */
async function press({ page }: Person, name: string, heading: string | RegExp): Promise<void> {
  const target = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
  await target.click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
const fill = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) await page.locator(`[name="${label}"]`).fill(value)
}
const choose = async (page: Page, name: string, value: string): Promise<void> => {
  await page.locator(`[name="${name}"][value="${value}"]`).check()
}

async function look(who: Person, name: string): Promise<void> {
  await expectGoodScreen(who, name)
  await picture(who, name)
}

const nextButton = '次へ進む'

/** Questions 1 to 3 and 保護者2: no. */
async function answerGuardian(who: Person, mail: string, shots: boolean): Promise<void> {
  const { page } = who
  const shot = async (name: string): Promise<void> => (shots ? look(who, name) : undefined)
  await shot('apply-1-name')
  await fill(page, {
    'guardian1.familyName': '髙橋',
    'guardian1.givenName': '𠮷子',
    'guardian1.familyKana': 'たかはし',
    'guardian1.givenKana': 'よしこ',
  })
  await press(who, nextButton, '保護者1の住所')
  await shot('apply-2-address')
  await fill(page, { 'guardian1.address.postalCode': '〒135－0016', 'guardian1.address.street': '東陽４−１１−２８' })
  await press(who, nextButton, '保護者1の連絡先')
  await shot('apply-3-contact')
  await choose(page, 'guardian1.relationship', 'mother')
  await fill(page, { 'guardian1.mail': mail, 'guardian1.phone': '０９０−０００−０００１'.replace('０００−', '００００−') })
  await press(who, nextButton, '保護者2を登録しますか')
  await shot('apply-4-second')
}

test('対象かどうか調べる: three questions, dates, the town’s own way', async () => {
  const who = await newPerson()
  const { page } = who
  await visit(who, '/')
  await look(who, 'front')
  await press(who, '対象かどうか調べる', 'お子さまの生年月日はいつですか')
  await look(who, 'eligibility-1')
  await fill(page, { 'birth.year': '令和7', 'birth.month': '4', 'birth.day': '31' })
  await page.getByRole('button', { name: nextButton }).click()
  await page.locator('[data-error-summary]').waitFor()
  expect(await page.locator('[name="birth.year"]').inputValue()).toBe('令和7')
  await look(who, 'eligibility-1-wrong')
  await fill(page, { 'birth.day': '10' })
  await press(who, nextButton, 'お子さまは、いまどこかに通っていますか')
  await look(who, 'eligibility-2')
  await choose(page, 'enrolment', 'none')
  await press(who, nextButton, 'お住まいはどこですか')
  await page.locator('[name="prefecture"]').selectOption('東京都')
  await page.getByRole('button', { name: '市区町村を表示する' }).click()
  await page.getByRole('link', { name: /墨田区/ }).waitFor()
  await look(who, 'eligibility-3')
  await press(who, '江東区', /対象です/)
  await look(who, 'eligibility-answer-koto')
  const text = await page.locator('main').innerText()
  for (const words of [
    '2025年（令和7年）10月9日',
    '2028年（令和10年）4月8日',
    '2029年（令和11年）3月31日',
    '0歳児クラス（2026年度）',
  ])
    expect(text).toContain(words)
  await page.goBack()
  await page.getByRole('link', { name: /墨田区/ }).click()
  await page.getByRole('link', { name: '墨田区の申請フォームを開く' }).waitFor()
  await look(who, 'eligibility-answer-sumida')
  expect(who.errors).toEqual([])
  await who.context.close()
})

test('認定申請 on a phone: seven questions, two children, documents, 変更 from the check page, 受付完了, state', async () => {
  const who = await newPerson()
  const { page } = who
  await visit(who, '/apply')
  await look(who, 'apply-towns')
  await page.locator('[name="prefecture"]').selectOption('東京都')
  await page.getByRole('button', { name: '市区町村を表示する' }).click()
  await press(who, '江東区', '江東区の申請')
  await look(who, 'apply-start')
  await press(who, '申請をはじめる', '保護者1のお名前')
  await page.getByRole('button', { name: nextButton }).click()
  await page.locator('[data-error-summary]').waitFor()
  await look(who, 'apply-1-name-wrong')
  await answerGuardian(who, 'takahashi@example.jp', true)
  await choose(page, 'guardian2.wanted', 'yes')
  await press(who, nextButton, '保護者2について')
  await look(who, 'apply-4-second-details')
  await fill(page, {
    'guardian2.familyName': '髙橋',
    'guardian2.givenName': '一郎',
    'guardian2.familyKana': 'タカハシ',
    'guardian2.givenKana': 'イチロウ',
    'guardian2.mail': 'takahashi@example.jp',
    'guardian2.phone': '09000000002',
  })
  await choose(page, 'guardian2.relationship', 'father')
  await page.getByRole('button', { name: nextButton }).click()
  await page.getByText('保護者2のメールアドレスが、保護者1と同じです').first().waitFor()
  await fill(page, { 'guardian2.mail': 'ichiro@example.jp' })
  await press(who, nextButton, 'お子さまについて')
  await look(who, 'apply-5-child')
  await fill(page, {
    'children.0.familyName': '髙橋',
    'children.0.givenName': 'さくら',
    'children.0.familyKana': 'たかはし',
    'children.0.birth.year': 'R7',
    'children.0.birth.month': '4',
    'children.0.birth.day': '10',
  })
  await choose(page, 'children.0.sex', 'female')
  await press(who, nextButton, 'さくらさんのいまの様子')
  await look(who, 'apply-5-care')
  await choose(page, 'children.0.enrolment', 'temporaryCare')
  await press(who, nextButton, '利用するお子さま')
  await press(who, '2人目のこどもを追加', '2人目のお子さま')
  await fill(page, {
    'children.1.familyName': '髙橋',
    'children.1.givenName': 'はる',
    'children.1.familyKana': 'たかはし',
    'children.1.birth.year': '2026',
    'children.1.birth.month': '10',
    'children.1.birth.day': '1',
  })
  await choose(page, 'children.1.sex', 'unknown')
  await page.getByRole('button', { name: nextButton }).click()
  await page.getByText('2027年（令和9年）3月1日から申請できます').first().waitFor()
  await look(who, 'apply-5-child-early')
  await fill(page, { 'children.1.birth.year': '2024' })
  await press(who, nextButton, 'はるさんのいまの様子')
  await choose(page, 'children.1.enrolment', 'none')
  await press(who, nextButton, '利用するお子さま')
  await look(who, 'apply-5-children')
  await press(who, nextButton, '利用料の軽減')
  await choose(page, 'reduction.wish', 'yes')
  await choose(page, 'reduction.class', 'lowIncome')
  await choose(page, 'reduction.taxPlace1', 'elsewhere')
  await choose(page, 'reduction.taxPlace2', 'here')
  await look(who, 'apply-6-reduction')
  await press(who, nextButton, '軽減の書類')
  await page.locator('[name="taxCertificate1"]').setInputFiles([
    { name: '課税証明書.png', mimeType: 'image/png', buffer: png },
    { name: '裏面.png', mimeType: 'image/png', buffer: png },
  ])
  await look(who, 'apply-6-documents')
  await page.getByRole('button', { name: '選んだファイルを送って、さらに追加する' }).click()
  await page.getByRole('link', { name: '裏面.png' }).waitFor()
  await page.getByRole('button', { name: /取り消す.*裏面/ }).click()
  await page.getByRole('link', { name: '裏面.png' }).waitFor({ state: 'detached' })
  await page.locator('[name="other"]').setInputFiles([{ name: 'メモ.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }])
  await page.getByRole('button', { name: nextButton }).click()
  await page.getByText('「メモ.txt」の種類は受け取れません').first().waitFor()
  await look(who, 'apply-6-documents-wrong')
  await page.locator('[name="other"]').setInputFiles([])
  await press(who, nextButton, '伝えたいことと同意')
  for (const purpose of ['residence', 'tax', 'use']) await page.locator(`[name="consents.${purpose}"]`).check()
  await look(who, 'apply-7-consents')
  await press(who, nextButton, '入力した内容の確認')
  await look(who, 'apply-check')
  await page
    .getByRole('link', { name: /変更\s*（電話番号）/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: '保護者1の連絡先' }).waitFor()
  await fill(page, { 'guardian1.phone': '090 0000 0003' })
  await press(who, '保存して確認画面に戻る', '入力した内容の確認')
  await page.getByText('090-0000-0003').waitFor()

  // The browser is closed and opened again on the same phone: the draft is still there.
  const kept = await who.context.cookies()
  await who.context.close()
  const again = await newPerson()
  await again.context.addCookies(kept)
  await visit(again, '/apply')
  await look(again, 'apply-go-on')
  await press(again, '続きから始める', '入力した内容の確認')
  await press(again, 'この内容で申請する', '申請を受け付けました')
  await look(again, 'apply-done')
  const done = await again.page.locator('main').innerText()
  const number = /受付番号 (\S+)/.exec(done)?.[1] ?? ''
  expect(done).toContain('2026年（令和8年）12月8日')
  await again.page.reload()
  await again.page.getByText(number).first().waitFor()
  const [paper] = await Promise.all([
    again.page.waitForEvent('download'),
    again.page.getByRole('link', { name: '申請した内容の控え（PDF）' }).click(),
  ])
  expect(paper.suggestedFilename()).toContain(number)
  await press(again, '申請の状況を見る', '申請の状況')
  await look(again, 'status-submitted')
  expect([...who.errors, ...again.errors]).toEqual([])
  await again.context.close()

  await correctionOf(number)
})

/** Another day, another browser: number and mailed code, then exactly the marked fields. */
async function correctionOf(number: string): Promise<void> {
  const { rows } = await t.admin.query(
    `update application set state = 'returned', correction_due_on = '2026-12-08' where number = $1 returning id`,
    [number],
  )
  const id = rows[0].id as string
  await t.admin.query(`update application_child set state = 'returned' where application_id = $1`, [id])
  for (const [pointer, reason] of [
    ['/guardian1/phone', 'differs'],
    ['/children/0/birthDate', 'differs'],
    ['/reduction/documents', 'unreadable'],
  ])
    await t.admin.query(
      `insert into application_correction (id, application_id, pointer, reason_code, requested_at) values ($1, $2, $3, $4, $5)`,
      [randomUUID(), id, pointer, reason, t.clock.now()],
    )
  t.clock.advance(120_000)
  const who = await newPerson()
  const { page } = who
  await visit(who, '/apply/status')
  await look(who, 'status-number')
  await fill(page, { number: number.toLowerCase() })
  await press(who, '確認コードを送る', '確認コードの入力')
  await look(who, 'status-code')
  await fill(page, { code: '１２３４５' })
  await page.getByRole('button', { name: '申請の状況を見る' }).click()
  await page.locator('[data-error-summary]').waitFor()
  const { rows: codes } = await t.admin.query(
    'select id from one_time_code where application_id = $1 order by created_at desc limit 1',
    [id],
  )
  await fill(page, { code: oneTimeCode(t.keys, codes[0].id) })
  await press(who, '申請の状況を見る', '申請の状況')
  await look(who, 'status-returned')
  await press(who, '内容を直す', '内容を直す')
  await look(who, 'status-correct')
  await fill(page, { 'guardian1.phone': '03-0000-0001', 'children.0.birth.day': '11' })
  await page.getByRole('button', { name: 'この内容で送る' }).click()
  await page.getByText('まだ直していない項目があります').first().waitFor()
  await look(who, 'status-correct-wrong')
  await page.locator('[name="taxCertificate1"]').setInputFiles([{ name: '課税証明書2.png', mimeType: 'image/png', buffer: png }])
  await press(who, 'この内容で送る', '申請の状況')
  await page.getByText('補正を受け付けました').waitFor()
  await look(who, 'status-reviewing')
  await page.getByRole('link', { name: '申請を取り下げる' }).click()
  await page.getByRole('heading', { level: 1, name: '申請を取り下げますか' }).waitFor()
  await look(who, 'withdraw')
  await press(who, '申請を取り下げる', '申請の状況')
  await page.getByText('申請を取り下げました').waitFor()
  expect(who.errors).toEqual([])
  await who.context.close()
}

test('without script: from the front door to the reference number', async () => {
  const who = await newPerson(phone, { script: false })
  const { page } = who
  await page.goto('/apply?municipality=131083')
  await page.getByRole('button', { name: '申請をはじめる' }).click()
  await page.getByRole('button', { name: nextButton }).click()
  await page.locator('[data-error-summary]').waitFor()
  await answerGuardian(who, 'noscript@example.jp', false)
  await choose(page, 'guardian2.wanted', 'no')
  await press(who, nextButton, 'お子さまについて')
  await fill(page, {
    'children.0.familyName': '山田',
    'children.0.givenName': 'ゆい',
    'children.0.familyKana': 'やまだ',
    'children.0.birth.year': '平成31',
    'children.0.birth.month': '５',
    'children.0.birth.day': '1',
  })
  await choose(page, 'children.0.sex', 'female')
  await page.getByRole('button', { name: nextButton }).click()
  await page.getByText('平成は2019年（平成31年）4月30日までです').first().waitFor()
  expect(await page.locator('[name="children.0.birth.year"]').inputValue()).toBe('平成31')
  await fill(page, { 'children.0.birth.year': '2025' })
  await press(who, nextButton, 'ゆいさんのいまの様子')
  await choose(page, 'children.0.enrolment', 'none')
  await press(who, nextButton, '利用するお子さま')
  await press(who, nextButton, '利用料の軽減')
  await choose(page, 'reduction.wish', 'yes')
  await choose(page, 'reduction.class', 'welfare')
  await press(who, nextButton, '軽減の書類')
  await page
    .locator('[name="welfareCertificate"]')
    .setInputFiles([{ name: '大きい.png', mimeType: 'image/png', buffer: Buffer.alloc(6_000_000, 1) }])
  await page.getByRole('button', { name: nextButton }).click()
  await page.getByText('5MBより大きいファイルがありました').first().waitFor()
  await page.locator('[name="welfareCertificate"]').setInputFiles([{ name: '証明書.png', mimeType: 'image/png', buffer: png }])
  await press(who, nextButton, '伝えたいことと同意')
  for (const purpose of ['residence', 'tax', 'use']) await page.locator(`[name="consents.${purpose}"]`).check()
  await press(who, nextButton, '入力した内容の確認')
  await page.getByText('生活保護受給証明書：証明書.png').waitFor()
  await press(who, 'この内容で申請する', '申請を受け付けました')
  await picture(who, 'noscript-done')
  await who.context.close()
})

test('help, manual and the questions fit 320 px and a desk', async () => {
  const who = await newPerson({ width: 320, height: 640 })
  const { page } = who
  await visit(who, '/apply?municipality=131083')
  await press(who, '申請をはじめる', '保護者1のお名前')
  for (const path of [
    '/',
    '/eligibility',
    '/eligibility?birth=2025-04-10&enrolment=none&municipality=131083',
    '/eligibility?birth=2020-04-10&enrolment=none&municipality=142182',
    '/help?municipality=131075',
    '/manual',
    '/apply?municipality=232386',
    '/apply/name',
    '/apply/address',
    '/apply/second/details',
    '/apply/children/1',
    '/apply/reduction',
    '/apply/documents',
    '/apply/check',
    '/apply/pause',
  ]) {
    await page.goto(path)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
    await picture(who, `narrow${path.replaceAll(/[/?=&]/g, '-')}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const path of [
    '/',
    '/help',
    '/manual',
    '/eligibility?birth=2025-04-10&enrolment=kindergarten&municipality=232386',
    '/apply/pause',
  ]) {
    await visit(who, path)
    await look(who, `desk${path.replaceAll(/[/?=&]/g, '-')}`)
  }
  expect(who.errors).toEqual([])
  await who.context.close()
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
