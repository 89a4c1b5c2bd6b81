/** A family gets its account, enters what the facility must know and manages its login, on a phone; staff read the sheet at the desk. */

import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { passwordsOf } from '../../src/features/account/passwords.ts'
import { linkToken } from '../../src/platform/one-time-code.ts'
import { isRefused } from '../../src/platform/refusal.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { desk, expectGoodScreen, launchBrowser, type Person, person, phone, picture, visit } from '../helpers/browser.ts'
import {
  type BuiltHousehold,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../helpers/build.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const password = '夕やけ と 雲 と 電車 2026'
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

async function newPerson(viewport = phone, more: { script?: boolean } = {}): Promise<Person> {
  const who = await person(browser, t.url, viewport, more)
  who.page.setDefaultTimeout(10_000)
  return who
}
async function press({ page }: Person, name: string, heading: string | RegExp): Promise<void> {
  const target = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
  await target.click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
async function look(who: Person, name: string): Promise<void> {
  await expectGoodScreen(who, name)
  await picture(who, `account-${name}`)
}
/** The digits of the mailed code; other mails may have left at the same instant. */
const codeFor = async (mail: string): Promise<string> => {
  const found = (await t.mailsTo(mail)).find((one) => one.subject.includes('確認コード'))
  return /(?<!\d)\d{6}(?!\d)/.exec(found?.text ?? '')?.[0] ?? ''
}
const pathIn = (text: string | undefined): string => /https?:\/\/[^/]+(\/\S+)/.exec(text ?? '')?.[1] ?? ''

async function setPassword(loginId: string): Promise<void> {
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  await t.admin.query('update login set password_hash = $2 where id = $1', [loginId, hash])
}

/** Address, password, mailed code; works with and without script. */
async function logIn(who: Person, mail: string, next = '/my/user-info'): Promise<void> {
  const { page } = who
  await page.goto(`/login?next=${encodeURIComponent(next)}`)
  await page.locator('[name=mail]').fill(mail)
  await page.locator('[name=password]').fill(password)
  await press(who, 'ログインする', '確認コードの入力')
  await page.locator('[name=code]').fill(await codeFor(mail))
  await page.getByRole('button', { name: '確認してログインする' }).click()
  await page.waitForURL((url) => url.pathname === next)
}

async function family(more: Parameters<typeof buildHousehold>[1] = {}): Promise<BuiltHousehold> {
  const built = await buildHousehold(t, { births: ['2024-06-01', '2025-01-15'], ...more })
  await setPassword(built.guardian.id)
  return built
}

test('the account’s link sets a password, then address, password and code lead to the to-do', async () => {
  const { guardian } = await family({ confirmed: false })
  await t.admin.query('update login set password_hash = null, password_set_at = null where id = $1', [guardian.id])
  const who = await newPerson()
  await visit(who, '/activate/resend')
  await look(who, 'resend')
  await who.page.locator('[name=mail]').fill(guardian.mail)
  await who.page.getByRole('button', { name: 'リンクを送る' }).click()
  await who.page.getByRole('heading', { name: '受け付けました' }).waitFor()
  const [mail] = await t.mailsTo(guardian.mail)
  expect(mail?.subject).toBe('【こども誰でも通園制度総合支援システム】アカウント発行のお知らせ')

  await visit(who, pathIn(mail?.text))
  await look(who, 'activate')
  await who.page.locator('[name=password]').fill('password123')
  await who.page.getByRole('button', { name: 'このパスワードに決める' }).click()
  await who.page.getByRole('heading', { name: '問題があります' }).waitFor()
  await look(who, 'activate-refused')
  await who.page.getByRole('button', { name: /^表示/ }).click()
  expect(await who.page.locator('[name=password]').getAttribute('type')).toBe('text')
  await who.page.locator('[name=password]').fill(password)
  await who.page.getByRole('button', { name: 'このパスワードに決める' }).click()
  await who.page.getByRole('heading', { name: 'パスワードを設定しました' }).waitFor()
  await look(who, 'activate-done')
  const again = await who.context.newPage()
  await again.goto(pathIn(mail?.text))
  await again.getByRole('heading', { name: 'このリンクは、もう使えません' }).waitFor()
  await look({ ...who, page: again }, 'activate-gone')
  await again.close()

  await press(who, 'ログインへ進む', 'ログイン')
  await look(who, 'login')
  // Nothing is typed twice.
  expect(await who.page.locator('[name=mail]').inputValue()).toBe(guardian.mail)
  await who.page.locator('[name=password]').fill(password)
  await press(who, 'ログインする', '確認コードの入力')
  await look(who, 'login-code')
  await who.page.locator('[name=code]').fill('000000')
  await who.page.getByRole('button', { name: '確認してログインする' }).click()
  await who.page.getByRole('heading', { name: '問題があります' }).waitFor()
  await look(who, 'login-code-wrong')
  await who.page.locator('[name=code]').fill(await codeFor(guardian.mail))
  await press(who, '確認してログインする', '利用者情報管理')
  await look(who, 'user-info-first')
  expect(who.errors).toEqual([])
})

test('without script: logging in, the sheet and the confirmation work', async () => {
  const { guardian, children } = await family({ births: ['2025-01-15'], confirmed: false })
  const who = await newPerson(phone, { script: false })
  await logIn(who, guardian.mail)
  const child = children[0]?.id ?? ''
  await who.page.goto(`/my/children/${child}/sheet/allergies`)
  await who.page.locator('[name=has][value=yes]').check()
  await who.page.locator('[name="list.0.kind"]').selectOption('food')
  await who.page.locator('[name="list.0.substance"]').fill('卵')
  await who.page.getByRole('button', { name: 'もう1つ追加する' }).click()
  expect(await who.page.locator('[name="list.0.substance"]').inputValue()).toBe('卵')
  expect(await who.page.locator('[name="list.1.substance"]').count()).toBe(1)
  await who.page.getByRole('button', { name: '「アレルギー」を保存する' }).click()
  await who.page.getByRole('heading', { name: '問題があります' }).waitFor()
  expect(await who.page.locator('[name="list.0.substance"]').inputValue()).toBe('卵')
  await who.page.locator('[name="list.0.severity"][value=severe]').check()
  await who.page.locator('[name="list.0.symptom"]').fill('せきが出る')
  await who.page.locator('[name="list.0.action"]').fill('薬を飲ませて119番')
  await press(who, '「アレルギー」を保存する', /児童情報$/)
  await who.page.getByText('「アレルギー」を保存しました。').waitFor()
})

test('the family enters contacts and the sheet on a phone and confirms; the facility reads it at the desk', async () => {
  const { guardian, children } = await family({ births: ['2025-01-15'], confirmed: false })
  const child = children[0]?.id ?? ''
  const who = await newPerson()
  await logIn(who, guardian.mail, '/my/user-info')
  await visit(who, '/my/menu')
  await look(who, 'menu')
  await visit(who, '/my/user-info/contacts')
  await look(who, 'contacts-empty')
  const { page } = who
  // What the application told stands there already (nothing is typed twice); a button of one part keeps what was typed in the other.
  const first = page.locator('[name="contacts.0.name"]')
  expect(await first.inputValue()).toBe(await page.locator('[name="people.0.name"]').inputValue())
  expect(await page.locator('[name="people.0.brings"]').isChecked()).toBe(true)
  await first.fill('見本 花子')
  await page.locator('[name="contacts.0.relation"]').selectOption('mother')
  await page.locator('[name="contacts.0.phone"]').fill('０９０-0000-0011')
  await page.locator('[name="people.0.name"]').fill('見本 花子')
  await page.locator('[name="people.0.relation"]').selectOption('mother')
  await page.locator('[name="people.0.phone"]').fill('０９０-0000-0011')
  await page.locator('[name="people.0.brings"]').uncheck()
  await page
    .locator('#emergency')
    .getByRole('button', { name: /保存する$/ })
    .click()
  await page.getByText('緊急連絡先を保存しました。').waitFor()
  await page.getByText('送迎者を保存しました。').waitFor()
  expect(await page.locator('[name="people.0.name"]').inputValue()).toBe('見本 花子')
  expect(await page.locator('[name="people.0.brings"]').isChecked()).toBe(false)
  expect(await page.locator('[name="people.0.fetches"]').isChecked()).toBe(true)
  t.clock.advance(1000)
  await page.getByRole('button', { name: '内容に変わりはありません' }).click()
  await page.getByText('内容に変わりがないことを確認しました。').waitFor()
  await look(who, 'contacts-confirmed')

  await visit(who, `/my/children/${child}/sheet`)
  await look(who, 'sheet-empty')
  const open = (section: string) => visit(who, `/my/children/${child}/sheet/${section}`)
  await open('allergies')
  await look(who, 'sheet-allergies')
  await page.locator('[name=has][value=yes]').check()
  await page.locator('[name="list.0.kind"]').selectOption('food')
  await page.locator('[name="list.0.substance"]').fill('卵')
  await page.locator('[name="list.0.severity"][value=severe]').check()
  await page.locator('[name="list.0.symptom"]').fill('全身のじんましん、せき')
  await page.locator('[name="list.0.action"]').fill('薬を飲ませて、119番と保護者に連絡')
  await page.locator('[name="list.0.medicine"]').fill('エピペン')
  await page.locator('[name="list.0.epipen"]').check()
  await look(who, 'sheet-allergies-filled')
  await press(who, '「アレルギー」を保存する', /児童情報$/)
  await open('health')
  await look(who, 'sheet-health')
  await page.locator('[name=seizures][value=none]').check()
  await press(who, '「健康」を保存する', /児童情報$/)
  await open('meals')
  await page.locator('[name=stage][value=toddler]').check()
  await look(who, 'sheet-meals')
  await press(who, '「食事」を保存する', /児童情報$/)
  await open('doctor')
  await page.locator('[name=clinic]').fill('みほん小児科')
  await page.locator('[name=clinicPhone]').fill('03-0000-0012')
  await page.locator('[name=emergencyTreatment][value=yes]').check()
  await press(who, '「かかりつけ医」を保存する', /児童情報$/)
  await open('consents')
  for (const name of ['photoInside', 'photoPrinted', 'photoWeb']) await page.locator(`[name=${name}][value=no]`).check()
  await press(who, '「写真などの同意」を保存する', /児童情報$/)
  await look(who, 'sheet-complete')
  await page.getByRole('button', { name: '内容に変わりはありません' }).click()
  await page.getByText('内容に変わりがないことを確認しました。').waitFor()
  await visit(who, '/my/user-info')
  await look(who, 'user-info-done')

  const facility = await buildFacility(t)
  await buildAcceptance(t, { id: child }, facility)
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  const desktop = await newPerson(desk)
  await desktop.context.addCookies([{ name: 'tsuen-facility', value: staff.token, url: t.url }])
  await visit(desktop, '/facility/children')
  await look(desktop, 'facility-children')
  await desktop.page.getByRole('link', { name: /見本/ }).click()
  await desktop.page.getByRole('heading', { name: 'アレルギーがあります' }).waitFor()
  await look(desktop, 'facility-child')
  const titles = await desktop.page.locator('h2').allTextContents()
  expect(titles.slice(0, 3)).toEqual(['アレルギーがあります', '緊急連絡先', '送迎者'])
  if (process.env['PICTURES']) await desktop.page.pdf({ path: `${process.env['PICTURES']}/account-sheet.pdf`, format: 'A4' })

  await visit(who, `/my/children/${child}`)
  await look(who, 'child')
  await visit(who, `/my/children/${child}/reads`)
  await page
    .getByRole('listitem')
    .filter({ hasText: `${facility.name}（施設の職員）` })
    .filter({ hasText: '児童情報を開きました' })
    .first()
    .waitFor()
  await visit(who, `/my/children/${child}/certificate`)
  await page.getByText(/国の時間は2028年1月13日（木）まで/).waitFor()
  await look(who, 'certificate')
  expect([...who.errors, ...desktop.errors]).toEqual([])
})

test('the second step is switched off after a mailed code, and the address moves when the new one confirms', async () => {
  const { guardian, id } = await family()
  const other = await buildLogin(t, 'guardian2', { householdId: id })
  await insert(t, 'guardian', {
    id: randomUUID(),
    household_id: id,
    ordinal: 2,
    login_id: other.id,
    family_name: '見本',
    given_name: '太郎',
    family_kana: 'ミホン',
    given_kana: 'タロウ',
    relationship: 'father',
    address: '見本町1-2-3',
    phone: '0900000002',
  })
  const who = await newPerson()
  const { page } = who
  await logIn(who, guardian.mail, '/my/user-info')
  t.clock.advance(11 * 60_000)
  await visit(who, '/my/user-info/account')
  await look(who, 'account')
  await page.locator('[name=password]').fill(password)
  await page.getByRole('button', { name: '2段階認証を無効にする' }).click()
  const [proof] = await Promise.all([
    who.context.waitForEvent('page'),
    page.getByRole('link', { name: /メールの確認コードで本人確認をする/ }).click(),
  ])
  const tab: Person = { ...who, page: proof }
  await proof.getByRole('button', { name: '確認コードを送る' }).click()
  await proof.locator('[name=code]').waitFor()
  await look(tab, 'proof-code')
  await proof.locator('[name=code]').fill(await codeFor(guardian.mail))
  await proof.getByRole('button', { name: '確認して進む' }).click()
  await proof.getByRole('heading', { name: '確認できました' }).waitFor()
  await look(tab, 'proof-done')
  await proof.close()
  await page.locator('[name=password]').fill(password)
  await page.getByRole('button', { name: '2段階認証を無効にする' }).click()
  await page.getByText('ログイン時の2段階認証を無効にしました。').waitFor()
  await look(who, 'account-off')
  for (const mail of [guardian.mail, other.mail])
    expect((await t.mailsTo(mail)).map((one) => one.subject).join()).toContain('ログイン時の2段階認証が変更されました')

  const moved = `moved-${randomUUID().slice(0, 8)}@test.example`
  await page.locator('[name=mail]').fill(moved)
  await page.getByRole('button', { name: '確認のリンクを送る' }).click()
  await page.getByText('新しいメールアドレスに、確認のリンクを送りました。').waitFor()
  const [confirm] = await t.mailsTo(moved)
  await visit(who, pathIn(confirm?.text))
  await look(who, 'mail-confirm')
  await press(who, 'このメールアドレスに変える', 'メールアドレスが変わりました')
  const [told] = await t.mailsTo(guardian.mail)
  await visit(who, pathIn(told?.text))
  await look(who, 'mail-undo')
  await press(who, 'もとのメールアドレスに戻す', 'メールアドレスをもとに戻しました')
  await page.goto('/my/menu')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.title()).not.toContain('メニュー')
  expect(who.errors).toEqual([])
})

test('one login with two roles chooses, switches and logs out; sessions are seen', async () => {
  const [a, b] = [await buildFacility(t), await buildFacility(t)]
  const staff = await buildLogin(t, 'facilityAdmin', { facilityId: a.id }, { name: '園長 みほん' })
  await setPassword(staff.id)
  await insert(t, 'login_role', {
    id: randomUUID(),
    login_id: staff.id,
    kind: 'facilityStaff',
    facility_id: b.id,
    valid_from: new Date(t.clock.now().getTime() - 1000),
  })
  const who = await newPerson(desk)
  const { page } = who
  await visit(who, '/login?side=facility&next=/facility/account')
  await look(who, 'staff-login')
  await page.locator('[name=mail]').fill(staff.mail)
  await page.locator('[name=password]').fill(password)
  await press(who, 'ログインする', '確認コードの入力')
  await page.locator('[name=code]').fill(await codeFor(staff.mail))
  await press(who, '確認してログインする', 'どの立場で使うか選ぶ')
  await look(who, 'roles')
  await page.getByText(`${b.name}（事業所 一般）`).click()
  await press(who, 'この立場で使う', 'アカウント')
  await page.getByText(b.name).first().waitFor()
  await look(who, 'staff-account')
  await visit(who, '/facility/sessions')
  await look(who, 'sessions')
  await visit(who, '/facility/password')
  await look(who, 'password')
  await visit(who, '/facility/logout')
  await press(who, 'ログアウトする', 'ログアウトしました')
  await look(who, 'logged-out')
  await visit(who, '/facility/account')
  await page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor()
  expect(who.errors).toEqual([])
})

test('a link that is no link says so and leads on', async () => {
  const who = await newPerson()
  await visit(who, `/reset/${linkToken(t.keys, randomUUID())}`)
  await who.page.getByRole('heading', { level: 1, name: 'このリンクは、もう使えません' }).waitFor()
  await press(who, 'リンクをもう一度送る', 'パスワードを忘れたとき')
  await look(who, 'reset')
})
