/** Every component in its states: axe, 320 px, keyboard, both ways of a form. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, launchBrowser, sideways } from '../../../test/helpers/browser.ts'
import { startWebSite, type WebSite } from '../../../test/helpers/web-site.ts'

const parts = ['forms', 'show', 'booking', 'booking&view=list', 'tables']

describe.skipIf(!process.env.CHROMIUM_PATH)('components in a browser', () => {
  let site: WebSite
  let browser: Browser

  beforeAll(async () => {
    site = await startWebSite({ now: new Date('2026-11-20T01:00:00Z') })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const open = async (path: string, width: number, script = true): Promise<{ page: Page; errors: string[] }> => {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      javaScriptEnabled: script,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(site.url + path)
    if (script) await page.waitForSelector('html[data-ready]', { state: 'attached' })
    return { page, errors }
  }

  for (const part of parts) {
    it(`${part}: axe finds nothing, nothing scrolls sideways, targets are large`, async () => {
      const { page, errors } = await open(`/ui?part=${part}`, 390)
      for (const width of [390, 1280, 320]) {
        await page.setViewportSize({ width, height: 844 })
        if (width > 320) expect(await axe(page), `axe at ${width}`).toEqual([])
        expect(await sideways(page), `sideways at ${width}`).toBeLessThanOrEqual(0)
        expect(await smallTargets(page), `targets at ${width}`).toEqual([])
      }
      expect(errors).toEqual([])
      await page.context().close()
    }, 90_000)
  }

  it('axe does find what is wrong', async () => {
    const { page } = await open('/ui?part=show', 390)
    await page.evaluate(() => document.querySelector('main')?.append(new Image(), document.createElement('button')))
    expect((await axe(page)).map((line) => line.split(':')[0]).sort()).toEqual(['button-name', 'image-alt'])
    await page.context().close()
  })

  it('a wrong form comes back with summary, inline errors and what was typed, with and without script', async () => {
    for (const script of [true, false]) {
      const { page, errors } = await open('/ui', 390, script)
      await page.fill('[name="phone"]', '03-1234-5678')
      await page.fill('[name="birth.year"]', '令和1')
      await page.fill('[name="birth.month"]', '4')
      await page.fill('[name="birth.day"]', '30')
      await page.getByRole('button', { name: '次へ進む' }).click()
      await page.waitForSelector('[data-error-summary]')
      expect(await page.title()).toBe('エラー：部品の見本 | つうえん')
      expect(await page.locator('[data-error-summary] a').allTextContents()).toEqual([
        'お名前を入力してください。',
        '令和にその日はありません。西暦で入力するか、年を確かめてください。',
        '送り迎えをする方を選んでください。',
        '内容を読み、同意する場合はチェックしてください。',
      ])
      expect(await page.inputValue('[name="phone"]')).toBe('03-1234-5678')
      expect(await page.inputValue('[name="birth.year"]')).toBe('令和1')
      expect(await page.locator('.error-text').count()).toBe(4)
      if (script) {
        expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))).toBe(true)
        await page.locator('[data-error-summary] a').nth(2).click()
        expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('brings')
        expect(await axe(page)).toEqual([])
      }
      expect(errors.filter((e) => !e.includes('422'))).toEqual([])
      await page.context().close()
    }
  }, 60_000)

  it('a right form is done, empties its fields and says so', async () => {
    const { page } = await open('/ui', 390)
    await page.fill('[name="name"]', '𠮷田 花')
    await page.fill('[name="birth.year"]', '２０２４')
    await page.fill('[name="birth.month"]', '4')
    await page.fill('[name="birth.day"]', '10')
    expect(await page.textContent('.echo')).toBe('2024年（令和6年）4月10日生まれ・2歳7か月')
    await page.check('[value="mother"]')
    await page.check('[name="consent"]')
    await page.getByRole('button', { name: '次へ進む' }).dblclick()
    await page.waitForSelector('.notice-success')
    expect(await page.inputValue('[name="name"]')).toBe('')
    await page.context().close()
  })

  it('links of the audience change the page without loading the document, and back returns', async () => {
    const { page } = await open('/ui', 1280)
    await page.evaluate(() => {
      document.documentElement.dataset.same = 'yes'
    })
    await page.getByRole('link', { name: '一覧' }).first().click()
    await page.waitForSelector('.table')
    expect(await page.evaluate(() => [document.documentElement.dataset.same, document.activeElement?.tagName])).toEqual([
      'yes',
      'H1',
    ])
    await page.selectOption('[name="status"]', '審査中')
    await page.getByRole('button', { name: 'しぼりこむ' }).click()
    await page.waitForURL(/status=/)
    expect(new URL(page.url()).searchParams.get('part')).toBe('tables')
    await page.goBack()
    await page.goBack()
    await page.waitForSelector('[name="birth.year"]')
    expect(await page.evaluate(() => document.documentElement.dataset.same)).toBe('yes')
    await page.context().close()
  })

  it('the month is walked by arrows, Home and End; closed days say why', async () => {
    const { page } = await open('/ui?part=booking', 1280)
    const date = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.date)
    await page.locator('[data-date="2026-11-20"]').focus()
    for (const [key, to] of [
      ['ArrowRight', '2026-11-21'],
      ['ArrowDown', '2026-11-28'],
      ['Home', '2026-11-22'],
      ['End', '2026-11-28'],
      ['ArrowDown', '2026-11-30'],
      ['ArrowUp', '2026-11-23'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await date(), key).toBe(to)
    }
    await page.keyboard.press('ArrowLeft')
    expect(await page.textContent('.calendar .live')).toContain('土曜・日曜はお休みです。')
    expect(await page.locator('.month [tabindex="0"]').count()).toBe(1)
    await page.context().close()
  })

  it('a range is chosen by pressing rows or by the lists, both the same', async () => {
    const { page } = await open('/ui?part=booking', 390)
    await page.getByRole('button', { name: /^9:30/ }).click()
    expect(await page.textContent('.slot-chosen')).toBe('9時30分から10時30分（1時間）')
    await page.getByRole('button', { name: /^10:30/ }).click()
    expect(await page.textContent('.slot-chosen')).toBe('9時30分から11時（1時間30分）')
    expect(await page.inputValue('[name="end"]')).toBe('660')
    await page.selectOption('[name="start"]', '720')
    expect(await page.textContent('.slot-chosen')).toBe('12時から13時（1時間）')
    await page.context().close()
  })

  it('forced colours and reduced motion draw without loss', async () => {
    const { page } = await open('/ui?part=show', 390)
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    expect(await page.locator('.tag').first().isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.context().close()
  })
})

/** Controls that a finger would miss: under 44 px, links inside sentences left out (WCAG 2.5.8's own exception). */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, input:not([type=hidden]), textarea',
    )) {
      if (element.closest('p, dd, td, th, .skip-link, .card-title') && !element.classList.contains('button')) continue
      const label = element.closest('label')
      const box = (label && element.matches('[type=checkbox], [type=radio]') ? label : element).getBoundingClientRect()
      const padded = element.classList.contains('button-small') ? box.height + 10 : box.height
      if (box.width > 0 && (padded < 43.5 || box.width < 43.5))
        found.push(`${element.tagName} ${element.textContent?.slice(0, 20)} ${box.width}×${box.height}`)
    }
    return found
  })
