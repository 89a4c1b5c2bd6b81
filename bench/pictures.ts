/**
 * `npm run pictures`: docs/pictures, taken from the running demo on a Tuesday morning, on a phone and at a desk. Nothing in them is real:
 * people and places are the demo's.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { projectRoot } from '../src/platform/project-root.ts'
import { startError } from '../src/platform/start-error.ts'
import { makeFolder, startDemo } from './demo-server.ts'

const tuesday = '2026-11-24T09:30:00+09:00'
const most = 300_000
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }
const desk = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, hasTouch: false }

type Picture = {
  name: string
  on: typeof phone
  /** The demo account that looks; null: nobody. */
  as: string | null
  path: string
  /** What to do on the page before the picture is taken. */
  act?: (page: Page) => Promise<void>
}

const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  const from = page.url()
  await page.locator('main').getByRole('link', { name }).first().click()
  await page.waitForURL((address) => address.href !== from)
  await ready(page)
}
const ready = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
}

const pictures: readonly Picture[] = [
  { name: 'guardian', on: phone, as: 'guardian@demo.example', path: '/my' },
  { name: 'public', on: phone, as: null, path: '/' },
  { name: 'public-eligibility', on: phone, as: null, path: '/eligibility?birth=2025-04-10&enrolment=none&municipality=131083' },
  { name: 'guardian-search', on: phone, as: 'guardian@demo.example', path: '/search' },
  {
    name: 'guardian-booking',
    on: phone,
    as: 'guardian@demo.example',
    path: '/my/bookings/new',
    act: async (page) => {
      await follow(page, /すみだひまわり保育園.*柔軟/)
      await page.locator('a[data-date="2026-11-26"]').click()
      await page.getByRole('button', { name: /^9:30/ }).click()
      await page.getByRole('button', { name: /^10:30/ }).click()
      await page.evaluate(() => {
        const top = document.querySelector('.day-turn')?.getBoundingClientRect().top ?? 0
        window.scrollTo(0, window.scrollY + top - 80)
      })
      await page.mouse.move(0, 0)
    },
  },
  { name: 'facility', on: desk, as: 'facility@demo.example', path: '/facility' },
  { name: 'facility-slots', on: desk, as: 'facility@demo.example', path: '/facility/slots' },
  { name: 'facility-code', on: desk, as: 'facility@demo.example', path: '/facility/code' },
  {
    name: 'facility-child',
    on: desk,
    as: 'facility@demo.example',
    path: '/facility',
    act: async (page) => {
      await page.locator('main tr', { hasText: '重い' }).getByRole('link').first().click()
      await page.locator('.side-sheet').waitFor()
      await follow(page, /児童票/)
    },
  },
  { name: 'municipality', on: desk, as: 'officer@demo.example', path: '/office' },
  { name: 'municipality-case', on: desk, as: 'officer@demo.example', path: '/office', act: (page) => follow(page, /五十嵐/) },
  { name: 'municipality-usage', on: desk, as: 'ward@demo.example', path: '/office/usage' },
]

async function take(browser: Browser, url: string, one: Picture): Promise<Buffer> {
  const context = await browser.newContext({
    ...one.on,
    baseURL: url,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    if (one.as) {
      await page.goto('/demo')
      await ready(page)
      await page.getByRole('button', { name: `（${one.as}）` }).click()
      await page.waitForURL((address) => address.pathname !== '/demo')
    }
    await page.goto(one.path)
    await ready(page)
    await one.act?.(page)
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
    return sharp(await page.screenshot())
      .png({ palette: true, quality: 90, compressionLevel: 9, effort: 8 })
      .toBuffer()
  } finally {
    await context.close()
  }
}

const { findChromium } = (await import(pathToFileURL(join(projectRoot, 'scripts', 'programs.mjs')).href)) as {
  findChromium(): string | null
}
const executablePath = findChromium()
if (!executablePath)
  throw startError(
    'Chromiumが見つかりません。CHROMIUM_PATHで場所を指定してください。',
    'No Chromium found: name it with CHROMIUM_PATH.',
  )

const only = process.argv.slice(2)
const folder = join(projectRoot, 'docs', 'pictures')
const data = makeFolder()
const demo = await startDemo(data.path, { now: tuesday })
try {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] })
  try {
    mkdirSync(folder, { recursive: true })
    for (const one of pictures.filter(({ name }) => only.length === 0 || only.includes(name))) {
      const bytes = await take(browser, demo.url, one)
      if (bytes.byteLength > most)
        throw startError(
          `docs/pictures/${one.name}.pngが${most / 1000} kBをこえました。`,
          `docs/pictures/${one.name}.png is over ${most / 1000} kB.`,
        )
      writeFileSync(join(folder, `${one.name}.png`), bytes)
      console.log(`docs/pictures/${one.name}.png ${Math.ceil(bytes.byteLength / 1000)} kB`)
    }
  } finally {
    await browser.close()
  }
} finally {
  await demo.stop()
  data.remove()
}
