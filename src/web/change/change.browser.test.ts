/** 認定変更 and 消滅 in a real browser: asked on a phone, decided at the desk, with and without script; axe; no sideways scroll. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { axe, launchBrowser, sideways } from '../../../test/helpers/browser.ts'
import {
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { fillSheet } from '../../../test/helpers/fill-sheet.ts'
import { koto, nagakute, sumida } from '../../features/municipality/towns.ts'
import { cookieName } from '../../platform/http/server.ts'
import { xlsxType } from '../../platform/xlsx.ts'

describe.skipIf(!process.env.CHROMIUM_PATH)('changes in a browser', () => {
  let t: TestApp
  let browser: Browser
  const look = process.env.LOOK_DIR

  beforeAll(async () => {
    t = await startTestApp({ pages: true })
    await buildTowns(t)
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    expect(t.defects).toEqual([])
    await t?.close()
  })

  const as = async (login: BuiltLogin, side: 'guardian' | 'office', script = true): Promise<BrowserContext> => {
    const context = await browser.newContext({
      viewport: side === 'office' ? { width: 1280, height: 900 } : { width: 390, height: 844 },
      javaScriptEnabled: script,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    })
    await context.addCookies([{ name: cookieName(side, false), value: login.token, url: t.url }])
    return context
  }
  const sound = async (page: Page, name: string): Promise<void> => {
    const before = page.viewportSize() ?? { width: 390, height: 844 }
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await sideways(page), `${name} sideways at ${width}`).toBeLessThanOrEqual(0)
      if (look) await page.screenshot({ path: `${look}/${name}-${width}.png`, fullPage: true })
      if (width !== 320) expect(await axe(page), `${name} axe at ${width}`).toEqual([])
    }
    await page.setViewportSize(before)
  }

  it('a family asks for a new name and telephone on its phone; the desk sees old and new and grants it', async () => {
    const family = await buildHousehold(t)
    const context = await as(family.guardian, 'guardian')
    const page = await context.newPage()
    await page.goto(`${t.url}/my/user-info/account`)
    await page.click('main a[href="/my/changes"]')
    await page.waitForSelector('text=何が変わりましたか')
    await sound(page, 'changes')
    await page.check('input[name="name"]')
    await page.check('input[name="phone"]')
    await page.click('button:has(span:text-is("変更する"))')
    await page.waitForSelector('text=新しい電話番号')
    await page.click('button:has(span:text-is("届け出る"))')
    await page.waitForSelector('[data-error-summary]')
    await page.fill('input[name="person.familyName"]', '髙橋')
    await page.fill('input[name="person.familyKana"]', 'たかはし')
    await page.fill('input[name="phone"]', '090-1111-2222')
    await sound(page, 'change-new')
    await page.click('button:has(span:text-is("届け出る"))')
    await page.waitForSelector('text=届け出ました')
    expect(await page.textContent('main')).toContain('髙橋 花子')
    await sound(page, 'change-mine')

    const officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 担当' })
    const desk = await (await as(officer, 'office')).newPage()
    await desk.goto(`${t.url}/office/changes`)
    await sound(desk, 'desk-changes')
    await desk.click('main table a[href^="/office/changes/"] >> nth=0')
    await desk.waitForSelector('text=届け出の内容')
    await sound(desk, 'desk-change')
    await desk.click('button:has(span:text-is("変更を認める"))')
    await desk.waitForSelector('text=決定しました')
    await page.goto(`${t.url}/my/user-info/account`)
    expect(await page.textContent('main')).toContain('髙橋 花子')
    await desk.context().close()
    await context.close()
  }, 120_000)

  it('an end from paper, without script: the desk enters it, sees the booking that ends, decides; the certificate says its last day', async () => {
    const family = await buildHousehold(t, { municipality: nagakute.code })
    const child = family.children[0]?.id ?? ''
    const facility = await buildFacility(t, { municipality: nagakute.code })
    await buildAcceptance(t, { id: child }, facility)
    await buildCells(t, facility, { date: '2026-12-10', from: 540, to: 720, cap: 1 })
    const body = { child, facility: facility.id, kind: 'flexible', date: '2026-12-10', start: 540, end: 660 }
    expect((await family.guardian.client.call('POST', '/api/v1/bookings', body)).status).toBe(200)
    const officer = await buildLogin(t, 'wardOfficer', { municipality: nagakute.code }, { name: '長久手 担当' })
    const context = await as(officer, 'office', false)
    const page = await context.newPage()
    await page.goto(`${t.url}/office/certificates/${child}`)
    await page.click('a:has-text("消滅を入力する")')
    await page.check('input[name="channel"][value="paper"]')
    await page.check('input[name="reason"][value="moved"]')
    await page.fill('input[name="day"]', '2026-12-06')
    await page.click('button:has(span:text-is("入力して、決定へ進む"))')
    await page.waitForSelector('[data-error-summary]')
    await page.fill('input[name="town"]', '綾瀬市')
    await page.click('button:has(span:text-is("入力して、決定へ進む"))')
    await page.waitForSelector('text=届け出を入力しました')
    expect(await page.textContent('main')).toContain('2026年（令和8年）12月5日')
    expect(await page.textContent('main')).toContain('1件（2時間が戻ります）')
    await page.click('button:has(span:text-is("この内容で認定を終える"))')
    await page.waitForSelector('text=決定しました')
    await page.goto(`${t.url}/office/certificates/${child}`)
    expect(await page.textContent('main')).toContain('転出により')
    await context.close()

    const own = await (await as(family.guardian, 'guardian')).newPage()
    await own.goto(`${t.url}/my/children/${child}/certificate`)
    await own.waitForSelector('text=で終わります')
    await own.context().close()
    // The same desk with script, looked at.
    const again = await as(officer, 'office')
    const seen = await again.newPage()
    await seen.goto(`${t.url}/office/certificates/${child}/change?kind=end`)
    await sound(seen, 'desk-end-new')
    await seen.goto(`${t.url}/office/certificates/${child}`)
    await sound(seen, 'desk-child')
    await again.close()
  }, 120_000)

  it('an end from the Excel form: saved on the phone, filled in, chosen at the desk, decided without typing', async () => {
    const family = await buildHousehold(t)
    const context = await as(family.guardian, 'guardian')
    const page = await context.newPage()
    await page.goto(`${t.url}/my/changes`)
    const [paper] = await Promise.all([page.waitForEvent('download'), page.click('a:has-text("認定消滅届出書")')])
    const bytes = readFileSync(await paper.path())
    await context.close()
    const file = (cells: Record<string, string>) => ({
      name: '認定消滅届出書.xlsx',
      mimeType: xlsxType,
      buffer: Buffer.from(fillSheet(bytes, cells)),
    })

    const officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 窓口' })
    const desk = await (await as(officer, 'office')).newPage()
    await desk.goto(`${t.url}/office/changes`)
    await desk.click('a:has-text("Excelの届出書を読み込む")')
    await desk.waitForSelector('text=届出書のファイル')
    await sound(desk, 'desk-sheet')
    await desk.setInputFiles('input[name="file"]', file({ 終わる理由: 'その他', '転出日・入所日・最後の日': '2026/12/10' }))
    await desk.click('button:has(span:text-is("読み込んで、決定へ進む"))')
    await desk.waitForSelector('[data-error-summary]')
    expect(await desk.textContent('main')).toContain('「終わる理由」に、選べない言葉「その他」があります。')
    await sound(desk, 'desk-sheet-refused')
    await desk.setInputFiles('input[name="file"]', file({ 終わる理由: '取下げ', '転出日・入所日・最後の日': '2026/12/10' }))
    await desk.click('button:has(span:text-is("読み込んで、決定へ進む"))')
    await desk.waitForSelector('text=届け出を入力しました')
    expect(await desk.textContent('main')).toContain('Excelの届出書')
    await sound(desk, 'desk-sheet-case')
    await desk.click('button:has(span:text-is("この内容で認定を終える"))')
    await desk.waitForSelector('text=決定しました')
    await desk.context().close()
  }, 120_000)

  it('墨田: the link to the ward’s form, and the word that Excel is not taken; 江東 asks for an end', async () => {
    const family = await buildHousehold(t, { municipality: sumida.code })
    const context = await as(family.guardian, 'guardian')
    const page = await context.newPage()
    await page.goto(`${t.url}/my/changes`)
    expect(await page.getAttribute('a:has-text("認定取下げ・取消しの申請ページを開く")', 'href')).toContain('torisage')
    expect(await page.textContent('main')).toContain('エクセルの届出書は使っていません')
    await sound(page, 'changes-sumida')
    await context.close()

    const here = await buildHousehold(t, { births: ['2025-01-15', '2024-12-01'] })
    const other = await as(here.guardian, 'guardian', false)
    const end = await other.newPage()
    await end.goto(`${t.url}/my/changes/new?kind=end`)
    await end.check(`input[name="child"][value="${here.children[0]?.id}"]`)
    await end.check('input[name="reason"][value="enrolled"]')
    await end.fill('input[name="day"]', '2026-12-10')
    await end.click('button:has(span:text-is("届け出る"))')
    await end.waitForSelector('text=届け出ました')
    await end.click('summary:has-text("届け出を取り下げる")')
    await end.click('button:has(span:text-is("取り下げる"))')
    await end.waitForSelector('text=届け出を取り下げました')
    await other.close()
  }, 120_000)
})
