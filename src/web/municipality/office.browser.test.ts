/** The office's pages in a real browser: from the queue to the certificate, with and without script; axe; no sideways scroll. */
import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { axe, launchBrowser, sideways } from '../../../test/helpers/browser.ts'
import { type BuiltLogin, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { buildApplication, formChild, formOf } from '../../../test/helpers/build-application.ts'
import { pdfOf } from '../../../test/helpers/canary-forms.ts'
import { koto, sumida } from '../../features/municipality/towns.ts'
import { localDate } from '../../platform/calendar.ts'
import type { WriteTx } from '../../platform/db.ts'
import { storeFile } from '../../platform/files.ts'
import { cookieName } from '../../platform/http/server.ts'
import type { Schema } from '../../platform/schema.ts'

describe.skipIf(!process.env.CHROMIUM_PATH)('office in a browser', () => {
  let t: TestApp
  let browser: Browser
  let officer: BuiltLogin
  let ward: BuiltLogin
  const look = process.env.LOOK_DIR

  beforeAll(async () => {
    t = await startTestApp({ pages: true })
    await buildTowns(t)
    officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 担当' })
    ward = await buildLogin(t, 'wardAdmin', { municipality: sumida.code }, { name: '墨田 管理者' })
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    expect(t.defects).toEqual([])
    await t?.close()
  })

  const as = async (login: BuiltLogin, script = true): Promise<BrowserContext> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: script,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    })
    await context.addCookies([{ name: cookieName('office', false), value: login.token, url: t.url }])
    return context
  }
  const sound = async (page: Page, name: string): Promise<void> => {
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await sideways(page), `${name} sideways at ${width}`).toBeLessThanOrEqual(0)
      if (look) await page.screenshot({ path: `${look}/${name}-${width}.png`, fullPage: true })
      if (width === 320) continue
      expect(await axe(page), `${name} axe at ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  it('from the queue to the certificate: taken, sibling joined, certified, found again', async () => {
    const family = await buildHousehold(t, { births: ['2024-12-01'] })
    const built = await buildApplication(t, {
      form: {
        guardian1: { ...formOf().guardian1, mail: family.guardian.mail },
        children: [
          formChild({ givenName: '朝陽', givenKana: 'アサヒ', birthDate: localDate('2025-07-07') }),
          formChild({ givenName: '夕', givenKana: 'ユウ' }),
        ],
        reduction: { class: 'taxExempt', taxPlace1: 'elsewhere', taxPlace2: 'none' },
      },
      receivedOn: '2026-11-05',
    })
    const context = await as(officer)
    const page = await context.newPage()
    await page.goto(`${t.url}/office`)
    await sound(page, 'queue')
    await page.click(`a[href="/office/applications/${built.id}"]`)
    await page.waitForSelector('text=自動で確認したこと')
    await page.click('text=担当になる')
    await page.waitForSelector('text=担当になりました')
    await sound(page, 'case')
    // No household chosen: told at the field, what was typed stays.
    const own = page.locator('input[name^="own."]').first()
    await own.fill('江東-77')
    await page.click('button:has(span:text-is("認定する"))')
    await page.waitForSelector('[data-error-summary]')
    expect(await own.inputValue()).toBe('江東-77')
    await page.check(`input[name="household"][value="${family.id}"]`)
    await page.click('button:has(span:text-is("認定する"))')
    await page.waitForSelector('text=認定しました。保護者に')
    await page.click('a:has-text("認定の内容を見る") >> nth=0')
    await page.waitForSelector('text=江東-77')
    await sound(page, 'child')
    await page.goto(`${t.url}/office/certificates`)
    await sound(page, 'certificates')
    await page.goto(`${t.url}/office/usage`)
    await sound(page, 'usage')
    await context.close()
  }, 180_000)

  it('まとめて認定 with a preview, documents turned and enlarged beside the form, a sentence of the town for 補正依頼', async () => {
    const clean = await buildApplication(t, { form: { children: [formChild({ givenName: '空', givenKana: 'ソラ' })] } })
    const attached = await buildApplication(t, {
      form: { children: [formChild({ givenName: '海', givenKana: 'ウミ' })] },
      state: 'reviewing',
      officerId: officer.id,
    })
    const context = await as(officer)
    const page = await context.newPage()
    await page.goto(`${t.url}/office/correction-templates`)
    await page.fill('input[name="title"]', '電話番号')
    await page.fill('textarea[name="message"]', '日中につながる番号を教えてください。')
    await page.click('button:has(span:text-is("保存する"))')
    await page.waitForSelector('text=文例を保存しました')
    await sound(page, 'templates')
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 600, height: 300 } })
    const db = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: t.database.superuserUrl }) }),
    })
    const files = [
      { field: 'other', name: '書類.png', type: 'image/png' as const, bytes: picture },
      { field: 'support', name: '証明.pdf', type: 'application/pdf' as const, bytes: pdfOf('SHOWN AT THE DESK') },
      { field: 'support', name: '写真.heic', type: 'image/heic' as const, bytes: Buffer.from('no picture to this browser') },
    ]
    // A transaction of the test's own stands in for the applicant's upload.
    await db.transaction().execute(async (tx) => {
      for (const file of files)
        await storeFile(tx as unknown as WriteTx, t.keys, randomUUID(), { applicationId: attached.id }, file, t.clock.now())
    })
    await db.destroy()

    await page.goto(`${t.url}/office/certify`)
    const left = page.locator('tr', { has: page.locator(`a[href="/office/applications/${attached.id}"]`) })
    expect(await left.textContent()).toContain('添付書類がある')
    await sound(page, 'certify')
    await page.click('button:has(span:text-is("選んだ申請を認定する"))')
    await page.waitForSelector('text=件を認定しました。')
    expect(await page.getByRole('link', { name: clean.form.guardian1.familyName }).count()).toBeGreaterThan(0)
    await sound(page, 'certified')

    await page.goto(`${t.url}/office/applications/${attached.id}`)
    await page.click('button:has-text("ここで見る"):has-text("書類.png")')
    const shown = page.locator('.viewer svg')
    expect(await shown.getAttribute('viewBox')).toBe('0 0 600 300')
    await page.click('button:has(span:text-is("右に回す"))')
    expect(await shown.getAttribute('viewBox')).toBe('0 0 300 600')
    await page.click('button:has(span:text-is("大きく"))')
    expect(await shown.getAttribute('width')).toBe('150%')
    await sound(page, 'viewer')
    const { rows } = await t.admin.query("select count(*)::int as n from audit_event where event = 'application.fileRead'")
    expect(rows).toEqual([{ n: 1 }])
    // A PDF opens in the browser's own reader, in the same place.
    await page.click('button:has-text("ここで見る"):has-text("証明.pdf")')
    const frame = page.locator('iframe.viewer-pdf')
    await frame.waitFor()
    expect(await frame.getAttribute('src')).toMatch(/^blob:/)
    await expect.poll(() => page.frames().filter((one) => one.url().startsWith('chrome-extension://')).length).toBe(1)
    expect(page.url()).toBe(`${t.url}/office/applications/${attached.id}`)
    // This browser knows no HEIC: it says so, and what to do.
    await page.click('button:has-text("ここで見る"):has-text("写真.heic")')
    await page.waitForSelector('text=このブラウザでは表示できない形式です')
    await frame.locator('xpath=..').getByRole('button', { name: '閉じる' }).click()
    expect(await frame.count()).toBe(0)
    await page.click('summary:text-is("補正を依頼する")')
    await page.click('summary:text-is("保護者1の電話番号")')
    await page.selectOption('select[name="reason-guardian1.phone"]', 'differs')
    await page.selectOption('select[name="template-guardian1.phone"]', { label: '電話番号' })
    await page.click('button:has(span:text-is("補正を依頼する"))')
    await page.waitForSelector('text=補正を依頼しました')
    expect(await page.textContent('main')).toContain('日中につながる番号を教えてください。')
    await context.close()
  }, 120_000)

  it('補正依頼 and 却下 without script', async () => {
    const built = await buildApplication(t, { state: 'reviewing', officerId: officer.id })
    const context = await as(officer, false)
    const page = await context.newPage()
    await page.goto(`${t.url}/office/applications/${built.id}`)
    await page.click('summary:text-is("補正を依頼する")')
    await page.click('summary:text-is("保護者1の電話番号")')
    await page.selectOption('select[name="reason-guardian1.phone"]', 'differs')
    await page.fill('input[name="message-guardian1.phone"]', 'つながりませんでした。')
    await page.click('button:has(span:text-is("補正を依頼する"))')
    await page.waitForSelector('text=補正を依頼しました。申請した方に')
    expect(await page.textContent('main')).toContain('つながりませんでした。')
    if (look) await page.screenshot({ path: `${look}/returned.png`, fullPage: true })
    await page.click('summary:text-is("却下する")')
    await page.click('button:has(span:text-is("却下する"))')
    await page.waitForSelector('[data-error-summary]')
    await page.selectOption('select[name="reason"]', 'noAnswer')
    await page.click('button:has(span:text-is("却下する"))')
    await page.waitForSelector('text=却下しました。')
    await context.close()
  }, 120_000)

  it('墨田: an external application is entered and leads to its case', async () => {
    const context = await as(ward)
    const page = await context.newPage()
    await page.goto(`${t.url}/office/certificates/new`)
    await sound(page, 'new')
    await page.click('button:has-text("入力して")')
    await page.waitForSelector('[data-error-summary]')
    await page.check('input[name="channel"][value="external"]')
    const fields: Record<string, string> = {
      'guardian1.familyName': '墨田',
      'guardian1.givenName': '花',
      'guardian1.familyKana': 'すみだ',
      'guardian1.givenKana': 'はな',
      'guardian1.phone': '090-0000-5678',
      'guardian1.address.postalCode': '130-0001',
      'guardian1.address.prefecture': '東京都',
      'guardian1.address.city': '墨田区',
      'guardian1.address.street': '吾妻橋1-23-20',
      'children.0.familyName': '墨田',
      'children.0.givenName': '光',
      'children.0.familyKana': 'すみだ',
      'children.0.givenKana': 'ひかる',
      'children.0.birth.year': '令和7',
      'children.0.birth.month': '5',
    }
    for (const [name, value] of Object.entries(fields)) await page.fill(`input[name="${name}"]`, value)
    await page.selectOption('select[name="guardian1.relationship"]', 'mother')
    await page.check('input[name="children.0.sex"][value="male"]')
    await page.click('button:has-text("入力して")')
    await page.waitForSelector('[data-error-summary] a[href="#f-children-0-birth-day"]')
    await page.fill('input[name="children.0.birth.day"]', '5')
    await page.click('button:has-text("入力して")')
    await page.waitForSelector('text=申請を入力しました')
    await page.click('button:has(span:text-is("認定する"))')
    await page.waitForSelector('text=認定しました。保護者に')
    await context.close()
  }, 120_000)
})
