/** Two guardians of one household on their phones: passkeys, a block that holds at once, and who did what. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { passwordsOf } from '../../src/features/account/passwords.ts'
import type { Problem } from '../../src/platform/contract.ts'
import { isRefused } from '../../src/platform/refusal.ts'
import { codesOf, startTestApp, type TestApp } from '../helpers/app.ts'
import { expectGoodScreen, launchBrowser, type Person, person, phone, picture, visit } from '../helpers/browser.ts'
import { type BuiltHousehold, type BuiltLogin, buildHousehold, buildLogin, buildTowns, insert } from '../helpers/build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const password = '夕やけ と 雲 と 電車 2026'
let t: TestApp
let browser: Browser
let site: string
let family: BuiltHousehold
let second: BuiltLogin
beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  browser = await launchBrowser()
  // A passkey is bound to a name, never to a bare address.
  site = t.url.replace('127.0.0.1', 'localhost')
  family = await buildHousehold(t)
  second = await buildLogin(t, 'guardian2', { householdId: family.id })
  await insert(t, 'guardian', {
    id: randomUUID(),
    household_id: family.id,
    ordinal: 2,
    login_id: second.id,
    family_name: '見本',
    given_name: '太郎',
    family_kana: 'ミホン',
    given_kana: 'タロウ',
    relationship: 'father',
    address: '見本町1-2-3',
    phone: '0900000002',
  })
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  await t.admin.query('update login set password_hash = $1, code_required = false', [hash])
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

async function newPerson(): Promise<Person> {
  const who = await person(browser, site, phone)
  who.page.setDefaultTimeout(10_000)
  return who
}
async function logIn(who: Person, mail: string, next: string): Promise<void> {
  await visit(who, `/login?next=${encodeURIComponent(next)}`)
  await who.page.locator('[name=mail]').fill(mail)
  await who.page.locator('[name=password]').fill(password)
  await who.page.getByRole('button', { name: 'ログインする', exact: true }).click()
  await who.page.waitForURL((url) => url.pathname === next)
}
async function look(who: Person, name: string): Promise<void> {
  await expectGoodScreen(who, name)
  await picture(who, `two-guardians-${name}`)
}

test('a passkey: registered after a proof, logs in without password or code, proves, is used once, and goes', async () => {
  const who = await newPerson()
  const { page, context } = who
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await logIn(who, family.guardian.mail, '/my/user-info/account')
  await look(who, 'account')
  await page.getByRole('link', { name: /パスキー/ }).click()
  await page.getByRole('heading', { level: 1, name: 'パスキー' }).waitFor()
  await look(who, 'passkeys-empty')
  await page.locator('[name=name]').fill('わたしの電話')
  await page.getByRole('button', { name: 'パスキーを登録する' }).click()
  await page.getByText('パスキーを登録しました').waitFor()
  await page.getByRole('heading', { name: 'わたしの電話' }).waitFor()
  await look(who, 'passkeys')
  expect((await t.mailsTo(family.guardian.mail))[0]?.subject).toContain('パスキーが追加されました')
  // The same device is not registered twice.
  await page.getByRole('button', { name: 'パスキーを登録する' }).click()
  await page.getByText('すでに登録されています').waitFor()

  await t.admin.query('update login set code_required = true where id = $1', [family.guardian.id])
  await visit(who, '/my/logout')
  await page.getByRole('button', { name: /ログアウトする/ }).click()
  await page.waitForURL((url) => url.pathname !== '/my/logout')
  await visit(who, '/login?next=/my/passkeys')
  await look(who, 'login')
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/v1/login/passkey'))
  await page.getByRole('button', { name: 'パスキーでログインする' }).click()
  const body = JSON.parse((await sent).postData() ?? '{}') as { side: string; response: unknown }
  await page.getByRole('heading', { level: 1, name: 'パスキー' }).waitFor()

  // What was signed counts once, for nobody else, and says nothing about another login.
  expect(codesOf(await t.client().call<Problem>('POST', '/api/v1/login/passkey', body))).toEqual(['passkey-wrong'])
  expect(codesOf(await second.client.call<Problem>('POST', '/api/v1/proof/passkey', { response: body.response }))).toEqual([
    'passkey-wrong',
  ])

  await t.admin.query('update session set proof_at = null, code_at = null where login_id = $1', [family.guardian.id])
  await visit(who, '/login/proof?next=/my/passkeys')
  await look(who, 'proof')
  await page.getByRole('button', { name: 'パスキーで確認する' }).click()
  await page.getByRole('heading', { level: 1, name: 'パスキー' }).waitFor()
  await page.getByRole('button', { name: /このパスキーを削除する/ }).click()
  await page.getByText('パスキーを削除しました').waitFor()
  await page.getByText('まだ登録していません').waitFor()
  expect((await t.mailsTo(family.guardian.mail))[0]?.subject).toContain('パスキーが削除されました')
  expect(who.errors).toEqual([])
})

test('保護者1 stops 保護者2: the open phone is out within a second, both read who did it', async () => {
  await t.admin.query('update login set code_required = false')
  const [one, two] = [await newPerson(), await newPerson()]
  await logIn(two, second.mail, '/my/activity')
  await logIn(one, family.guardian.mail, '/my/user-info/account')
  await one.page.getByRole('button', { name: '代理利用者のログインを止める' }).click()
  await one.page.getByText('ログインを止めました').waitFor()
  const stopped = Date.now()
  await two.page.reload()
  await two.page.waitForFunction(() => !document.body.innerText.includes('見本'))
  expect(Date.now() - stopped).toBeLessThan(5_000)
  expect(two.page.url()).not.toContain('/my/user-info/account')
  await one.page.getByText('止めています').first().waitFor()
  await look(one, 'account-stopped')
  await one.page.getByRole('button', { name: '代理利用者のログインを再開する' }).click()
  await one.page.getByText('ログインを再開しました').waitFor()
  await logIn(two, second.mail, '/my/activity')
  await two.page.getByText('見本 花子').first().waitFor()
  await two.page.getByText('代理利用者のログインを止めました').waitFor()
  await look(two, 'activity')
  const child = family.children[0]?.id ?? ''
  await insert(t, 'health_read', {
    id: randomUUID(),
    child_id: child,
    at: t.clock.now(),
    actor_kind: 'wardOfficer',
    municipality: family.municipality,
    event: 'change.read',
  })
  await visit(two, `/my/children/${child}/reads`)
  await two.page.getByText('江東区（市区町村の担当）').waitFor()
  await look(two, 'reads')
  expect([...one.errors, ...two.errors]).toEqual([])
})

test('the family takes its data along after a code, then ends the account, which says first what stays', async () => {
  const own = await buildHousehold(t)
  const hash = await passwordsOf(t.keys).hash(password)
  if (isRefused(hash)) throw new Error('busy')
  await t.admin.query('update login set password_hash = $2, code_required = false where id = $1', [own.guardian.id, hash])
  const who = await newPerson()
  const { page } = who
  await logIn(who, own.guardian.mail, '/my/user-info/account')
  await page.getByRole('link', { name: /データを受け取る/ }).click()
  // Only a code opens it (ACC-4).
  await page.waitForURL(/\/login\/code/)
  await page.getByRole('button', { name: /コードを送る/ }).click()
  await page.locator('[name=code]').waitFor()
  const mail = (await t.mailsTo(own.guardian.mail)).find((one) => one.subject.includes('確認コード'))
  await page.locator('[name=code]').fill(/(?<!\d)\d{6}(?!\d)/.exec(mail?.text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: /確認して/ }).click()
  await page.getByRole('heading', { level: 1, name: 'データを受け取る' }).waitFor()
  await look(who, 'data')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'データを保存する' }).click()])
  expect(file.suggestedFilename()).toMatch(/^tsuen-data-.*\.zip$/)

  await visit(who, '/my/account/end')
  await page.getByText('有効な認定があります').waitFor()
  await look(who, 'end-not-yet')
  await t.admin.query(
    `update certificate set state = 'ended', end_reason = 'withdrawn', ended_at = $2
     where child_id in (select id from child where household_id = $1)`,
    [own.id, t.clock.now()],
  )
  await visit(who, '/my/account/end')
  await look(who, 'end')
  await page.getByRole('button', { name: 'アカウントを終わらせる' }).click()
  await page.getByRole('heading', { level: 1, name: 'アカウントを終わらせました' }).waitFor()
  await look(who, 'ended')
  await page.goto('/my')
  await page.waitForURL(/\/login/)
  expect((await t.mailsTo(own.guardian.mail))[0]?.subject).toContain('アカウントを終了しました')
  expect(who.errors).toEqual([])
})
