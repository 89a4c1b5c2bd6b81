/**
 * How it must feel, on every screen a family meets: keys alone are enough to log in, apply, book, cancel and check in; nothing scrolls
 * sideways or is cut off on a small phone, nor with letters twice as large; the certificate opens without a connection.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { passwordsOf } from '../../src/features/account/passwords.ts'
import { facilityNumber } from '../../src/platform/scan-code.ts'
import { guardianPages } from '../../src/web/guardian/pages.ts'
import { publicPages } from '../../src/web/public/pages.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import {
  expectGoodScreen,
  launchBrowser,
  type Person,
  person,
  phone,
  ready,
  sideways,
  signIn,
  visit,
} from '../helpers/browser.ts'
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

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

const day = '2026-12-01'
const near = '2026-11-27'
const password = 'ひまわり-Tsuen-2026!'
let t: TestApp
let browser: Browser
let facility: BuiltFacility
let family: BuiltHousehold
const child = () => family.children[0]?.id ?? ''

beforeAll(async () => {
  t = await startTestApp({ pages: true, now: new Date('2026-11-25T01:00:00Z') })
  await buildTowns(t)
  facility = await buildFacility(t)
  family = await buildHousehold(t)
  await buildCells(t, facility, { date: day, from: 540, to: 1080, cap: 4 }, { date: near, from: 540, to: 720, cap: 4 })
  await buildAcceptance(t, { id: child() }, facility)
  await t.admin.query('update login set password_hash = $1 where id = $2', [
    await passwordsOf(t.keys).hash(password),
    family.guardian.id,
  ])
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  expect(t.defects).toEqual([])
  await t.close()
})

const enter = async (viewport = phone): Promise<Person> => {
  const who = await person(browser, t.url, viewport)
  await signIn(who, 'guardian', family.guardian.token)
  return who
}

/** Presses Tab until what has the focus is called so; a person would do the same. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 90; n += 1) {
    await page.keyboard.press('Tab')
    if (name.source.startsWith('^day ') && (await focusedDay(page))) return
    const at = await page.evaluate(() => {
      const el = document.activeElement
      if (!(el instanceof HTMLElement)) return ''
      const label = 'labels' in el ? [...((el as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(' ') : ''
      return `${el.getAttribute('aria-label') ?? ''} ${label} ${el.textContent ?? ''} ${el.getAttribute('name') ?? ''}`
    })
    if (name.test(at)) return
  }
  throw new Error(`no key leads to ${name} on ${page.url()}`)
}
const focusedDay = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.date)
const hit = async (page: Page, name: RegExp, key = 'Enter'): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

test('keys alone: log in with address, password and code', async () => {
  const { page, errors, context } = await person(browser, t.url, phone)
  await page.goto('/login')
  await ready(page)
  await tabTo(page, /メールアドレス/)
  await page.keyboard.type(family.guardian.mail)
  await tabTo(page, /password/)
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '確認コードの入力' }).waitFor()
  const mail = (await t.mailsTo(family.guardian.mail)).find((one) => one.subject.includes('確認コード'))
  await tabTo(page, /確認コード|code/)
  await page.keyboard.type(/\b(\d{6})\b/.exec(mail?.text ?? '')?.[1] ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/my/)
  expect(errors).toEqual([])
  await context.close()
})

/** Into a group of choices, and with the arrows to one of them. */
async function pick(page: Page, name: RegExp, value: string): Promise<void> {
  await hit(page, name, 'Space')
  for (let n = 0; n < 15; n += 1) {
    if ((await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow leads to ${value}`)
}

test('keys alone: the application from its first page to 受付完了', async () => {
  const { page, errors, context } = await person(browser, t.url, phone)
  const type = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [field, text] of Object.entries(fields)) {
      await tabTo(page, new RegExp(` ${field.replaceAll('.', '\\.')}$`))
      await page.keyboard.insertText(text)
    }
  }
  const goOn = async (heading: string | RegExp, button = /^\s*次へ進む/): Promise<void> => {
    await hit(page, button)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await ready(page)
  }
  await page.goto('/apply?municipality=131083')
  await ready(page)
  await goOn('保護者1のお名前', /申請をはじめる/)
  await type({
    'guardian1.familyName': '見本',
    'guardian1.givenName': '花子',
    'guardian1.familyKana': 'ミホン',
    'guardian1.givenKana': 'ハナコ',
  })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '保護者1の住所' }).waitFor()
  await ready(page)
  await type({ 'guardian1.address.postalCode': '1350016', 'guardian1.address.street': '東陽4-11-28' })
  await goOn('保護者1の連絡先')
  await pick(page, / guardian1\.relationship$/, 'mother')
  await type({ 'guardian1.mail': 'keys@example.jp', 'guardian1.phone': '09000000001' })
  await goOn('保護者2を登録しますか')
  await pick(page, / guardian2\.wanted$/, 'no')
  await goOn('お子さまについて')
  await type({
    'children.0.familyName': '見本',
    'children.0.givenName': 'さくら',
    'children.0.familyKana': 'ミホン',
    'children.0.birth.year': '2025',
    'children.0.birth.month': '4',
    'children.0.birth.day': '10',
  })
  await pick(page, / children\.0\.sex$/, 'female')
  await goOn('さくらさんのいまの様子')
  await pick(page, / children\.0\.enrolment$/, 'none')
  await goOn('利用するお子さま')
  await goOn('利用料の軽減')
  await pick(page, / reduction\.wish$/, 'no')
  await goOn('伝えたいことと同意')
  for (const purpose of ['residence', 'use']) await hit(page, new RegExp(` consents\\.${purpose}$`), 'Space')
  await goOn('入力した内容の確認')
  await goOn('申請を受け付けました', /この内容で申請する/)
  expect(errors).toEqual([])
  await context.close()
})

test('keys alone: book from マイページ, cancel, check in; check-in is two taps on 320×568 without a scroll', async () => {
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  const who = await enter()
  const { page, errors } = who
  await visit(who, `/my/bookings/new?child=${child()}&facility=${facility.id}&kind=flexible`)
  // One day of the month takes the focus, the arrows go on from it.
  await tabTo(page, /^day /)
  for (let n = 0; n < 40 && (await focusedDay(page)) !== near; n += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`date=${near}`))
  await ready(page)
  await hit(page, /^\s*9:30/, 'Space')
  await hit(page, /^\s*10:30/, 'Space')
  await hit(page, /確認へ進む/)
  await page.waitForURL(/start=570/)
  await hit(page, /この内容で予約する/)
  await page.waitForURL(/done=booked/)
  const { rows } = await t.admin.query<{ id: string }>('select id from booking where child_id = $1', [child()])
  await page.goto(`/my/bookings/${rows[0]?.id}`)
  await ready(page)
  await hit(page, /取り消す/)
  await page.waitForURL(/\/cancel$/)
  await ready(page)
  await hit(page, /取り消す/)
  await page.waitForURL(/done=cancelled/)

  const again = await family.guardian.client.call('POST', '/api/v1/bookings', {
    child: child(),
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start: 570,
    end: 690,
  })
  expect(again.status).toBe(200)
  t.clock.set(new Date(`${day}T09:28+09:00`))
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto('/my')
  await ready(page)
  await hit(page, /登園のコードを読み取る/)
  await page.waitForURL(/\/my\/scan/)
  await ready(page)
  await hit(page, /カメラを使えないとき/)
  await tabTo(page, /6けたの番号/)
  await page.keyboard.type(facilityNumber(t.keys, facility.id, t.clock.now()))
  await page.keyboard.press('Enter')
  const go = page.getByRole('button', { name: '利用開始登録' })
  await go.waitFor()
  const box = await go.boundingBox()
  const bar = await page.locator('.bottom-bar').boundingBox()
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await hit(page, /利用開始登録/)
  await page.getByRole('heading', { name: '登録しました' }).waitFor()
  expect(errors).toEqual([])
  await who.context.close()
})

test('the certificate opens without a connection, and goes with the login; what is shown can be checked', async () => {
  const who = await enter()
  const { page, context, errors } = who
  await visit(who, `/my/pass/${child()}`)
  await page.getByText('電波がないときも開けます').waitFor()
  await expectGoodScreen(who, '認定証を見せる')
  const number = family.children[0]?.certificateNumber ?? ''
  await context.setOffline(true)
  await page.goto(`/my/pass/${child()}`)
  const copy = await page.innerText('body')
  expect(copy.replaceAll('-', '')).toContain(number)
  expect(copy).not.toContain('見本町')
  await context.setOffline(false)
  await visit(who, '/my/logout')
  await page.locator('main').getByRole('button').first().click()
  await page.waitForURL(/logout\?side=guardian/)
  await page.waitForFunction(async () => (await caches.keys()).length === 0)
  await visit(who, `/verify?number=${number}&code=AAAAA-AAAAA`)
  await page.getByText('確かめられませんでした').waitFor()
  await expectGoodScreen(who, '認定証を確かめる')
  expect(errors).toEqual([])
  await context.close()
  // Logging out ended the session that the other tests would use.
  family.guardian.token = (await buildLogin(t, 'guardian2', { householdId: family.id })).token
})

/** Every address of the two audiences that a family opens, with real ids. */
function addresses(): string[] {
  const params: Record<string, string> = { childId: child(), section: 'allergies', n: '1', id: facility.id, token: 'x' }
  const out = [...guardianPages.pages, ...publicPages.pages]
    .filter((page) => !page.path.includes('logout') && !page.path.startsWith('/demo') && !page.path.startsWith('/ui'))
    .map((page) => page.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? facility.id))
  return [...new Set([...out, `/my/bookings/new?child=${child()}&facility=${facility.id}&kind=flexible&date=${day}`])]
}

/** What sticks out or is cut: the page wider than the window, or words hidden inside their own box. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter((el) => el.getBoundingClientRect().right > clientWidth + 0.5)
      out.push(`${scrollWidth - clientWidth} px sideways: ${wide.at(-1)?.className || wide.at(-1)?.tagName}`)
    }
    for (const el of document.querySelectorAll<HTMLElement>(
      'main a, main button, main h1, main h2, main p, main label, main dd',
    )) {
      const style = getComputedStyle(el)
      if (style.overflowX === 'visible' || el.closest('.spoken')) continue
      if (el.scrollWidth > el.clientWidth + 1 && style.overflowX === 'hidden')
        out.push(`cut off: ${el.textContent?.trim().slice(0, 20)}`)
    }
    return out
  })

test('every guardian and public page at 320 px, and with letters twice as large', async () => {
  const wrong: string[] = []
  const left = addresses()
  const walk = async (): Promise<void> => {
    const { page, context } = await enter({ width: 320, height: 568 })
    for (let address = left.pop(); address; address = left.pop()) await look(page, address)
    await context.close()
  }
  const look = async (page: Page, address: string): Promise<void> => {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    for (const fault of await faults(page)) wrong.push(`${address}: ${fault}`)
    await page.setViewportSize({ width: 640, height: 900 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    for (const fault of await faults(page)) wrong.push(`${address} at 200 %: ${fault}`)
    await page.setViewportSize({ width: 320, height: 568 })
  }
  await Promise.all([walk(), walk(), walk()])
  expect(wrong).toEqual([])
})
