/**
 * March rush at one desk (CERT-1, CERT-2, ACC-3): 400 applications from the town's own form come in by a file with a fault that is mended,
 * the clean ones are certified in one go and mailed, and what needs a person is read one by one by keyboard.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columns, type Field } from '../../src/features/import/columns.ts'
import { koto } from '../../src/features/municipality/towns.ts'
import { encodeCp932 } from '../../src/platform/cp932.ts'
import { cookieName } from '../../src/platform/http/server.ts'
import { startTestApp, type TestApp } from '../helpers/app.ts'
import { axe, launchBrowser, sideways } from '../helpers/browser.ts'
import { type BuiltLogin, buildLogin, buildTowns } from '../helpers/build.ts'

const rows = 400
const kana = (n: number): string => [...String(n)].map((d) => 'アイウエオカキクケコ'[Number(d)]).join('')
/** Rows 10 and 11 may be one child: they are put before a person. */
const rowOf = (n: number): Partial<Record<Field, string>> => ({
  key: String(n).padStart(8, '0'),
  receivedOn: `2026/11/${String(2 + (n % 20)).padStart(2, '0')}`,
  'child.familyName': '江東',
  'child.givenName': `児${n}`,
  'child.familyKana': 'コウトウ',
  'child.givenKana': kana(n === 11 ? 10 : n),
  'child.birthDate': n === 10 || n === 11 ? 'R7.6.6' : `R7.${1 + (n % 4)}.${1 + (n % 28)}`,
  'child.sex': n % 3 === 0 ? '女' : '男',
  'guardian1.familyName': '江東',
  'guardian1.givenName': '恵',
  'guardian1.familyKana': 'コウトウ',
  'guardian1.givenKana': 'メグミ',
  'guardian1.relationship': '母',
  'guardian1.phone': `090-${String(1000 + Math.floor(n / 10000)).padStart(4, '0')}-${String(n % 10000).padStart(4, '0')}`,
  'guardian1.mail': `rush${n}@test.example`,
  'guardian1.address.postalCode': '135-0016',
  'guardian1.address.street': '東陽4-11-28',
})
const fileOf = (all: readonly Partial<Record<Field, string>>[]): Buffer =>
  Buffer.from(
    encodeCp932(
      [columns.map(({ heading }) => heading), ...all.map((one) => columns.map(({ field }) => one[field] ?? ''))]
        .map((cells) => `${cells.join(',')}\r\n`)
        .join(''),
    ).bytes,
  )

describe.skipIf(!process.env.CHROMIUM_PATH)('March rush', () => {
  let t: TestApp
  let browser: Browser
  let officer: BuiltLogin
  const look = process.env.LOOK_DIR

  beforeAll(async () => {
    t = await startTestApp({ pages: true })
    await buildTowns(t)
    officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 担当' })
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    expect(t.defects).toEqual([])
    await t?.close()
  })

  const open = async (): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    })
    await context.addCookies([{ name: cookieName('office', false), value: officer.token, url: t.url }])
    return [context, await context.newPage()]
  }
  const sound = async (page: Page, name: string): Promise<void> => {
    if (look) await page.screenshot({ path: `${look}/${name}.png`, fullPage: true })
    expect(await sideways(page), `${name} sideways`).toBeLessThanOrEqual(0)
    expect(await axe(page), `${name} axe`).toEqual([])
  }
  const choose = async (page: Page, bytes: Buffer): Promise<void> => {
    await page.goto(`${t.url}/office/imports`)
    await page.check('input[name="kind"][value="application"]')
    await page.setInputFiles('input[name="file"]', { name: '申請.csv', mimeType: 'text/csv', buffer: bytes })
    await page.click('button:has(span:text-is("内容を確認する"))')
    await page.waitForSelector('h1:text("取込")')
  }

  it('import 400, certify what is clean in one go, read the rest by keyboard', async () => {
    const [context, page] = await open()
    const all = Array.from({ length: rows }, (_, n) => rowOf(n))
    const broken = all.map((row, n) => (n === 7 ? { ...row, 'child.birthDate': '2025/2/30', 'guardian1.phone': '12' } : row))
    await page.goto(`${t.url}/office/imports`)
    await sound(page, 'imports')
    await choose(page, fileOf(broken))
    await page.waitForSelector('text=直すところが2か所あります')
    expect(await page.textContent('main')).toContain('児童生年月日')
    await sound(page, 'import-faults')
    await choose(page, fileOf(all))
    await page.waitForSelector('text=このまま取り込めます')
    await sound(page, 'import-ready')
    const imported = performance.now()
    await page.click(`button:has-text("${rows}人を申請審査に入れる")`)
    await page.waitForSelector('text=取り込みました')
    const importMs = performance.now() - imported

    await page.goto(`${t.url}/office`)
    await page.waitForSelector('button:has-text("キーの一覧")')
    const begun = performance.now()
    await page.keyboard.press('m')
    await page.waitForSelector('h1:text-is("まとめて認定")')
    await page.click('button:has(span:text-is("選んだ申請を認定する"))')
    await page.waitForSelector('text=件を認定しました。')
    const certifyMs = performance.now() - begun
    // The twins by day, given name and sex, and nobody else, wait for a person.
    expect(await page.textContent('main')).toContain(`${rows - 2}件を認定しました。`)
    const { rows: mails } = await t.admin.query(
      "select kind, count(*)::int as n from outbox where recipient like 'rush%' group by kind order by kind",
    )
    expect(mails).toEqual([{ kind: 'account.activate', n: rows - 2 }])

    // One by one, by keyboard: opened, taken, the double looked at, decided, and on to the next.
    await page.goto(`${t.url}/office`)
    await page.waitForSelector('button:has-text("キーの一覧")')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open] >> text=いちばん上の申請を開く')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await page.waitForSelector('h2:text-is("自動で確認したこと")')
    await page.waitForSelector('text=2件中1件目')
    await page.keyboard.press('t')
    await page.waitForSelector('text=担当になりました')
    await sound(page, 'case')
    await page.keyboard.press('c')
    await page.waitForSelector('button:focus:has(span:text-is("認定して次へ"))')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=認定しました。保護者に')
    await page.waitForSelector('text=1件中1件目')
    await page.keyboard.press('u')
    await page.waitForSelector('h1:text-is("申請審査")')
    if (look) console.log(`import ${Math.round(importMs)} ms, まとめて認定 ${Math.round(certifyMs)} ms by hand`)
    await context.close()
  }, 120_000)
})
