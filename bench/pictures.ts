/**
 * `npm run pictures`: docs/pictures and the manual's, taken from the running demo on a Tuesday morning, on a phone and at a desk. Nothing in them is real:
 * people and places are the demo's. `-- manual` takes the manual's alone, `-- NAME …` some of them.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { projectRoot } from '../src/platform/project-root.ts'
import { startError } from '../src/platform/start-error.ts'
import { makeFolder, startDemo } from './demo-server.ts'

const tuesday = '2026-11-24T09:30:00+09:00'
const most = 300_000
/** All pictures of the manual together. */
const mostOfManual = 1_500_000
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

/** Grid of one day with a range chosen. */
async function chooseTimes(page: Page): Promise<void> {
  await follow(page, /すみだひまわり保育園.*柔軟/)
  await page.locator('a[data-date="2026-11-26"]').click()
  await page.getByRole('button', { name: /^9:30/ }).click()
  await page.getByRole('button', { name: /^10:30/ }).click()
  await page.evaluate(() => {
    const top = document.querySelector('.day-turn')?.getBoundingClientRect().top ?? 0
    window.scrollTo(0, window.scrollY + top - 80)
  })
  await page.mouse.move(0, 0)
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
    act: (page) => chooseTimes(page),
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

/** One per chapter of the manual, under the chapter's id. */
const chapters: readonly Picture[] = [
  { name: 'apply', on: phone, as: null, path: '/eligibility?birth=2025-04-10&enrolment=none&municipality=131083' },
  { name: 'first-login', on: phone, as: null, path: '/login' },
  { name: 'information', on: phone, as: 'guardian@demo.example', path: '/my/user-info' },
  { name: 'search', on: phone, as: null, path: '/search' },
  { name: 'interview', on: phone, as: 'guardian@demo.example', path: '/my/interviews' },
  { name: 'booking', on: phone, as: 'guardian@demo.example', path: '/my/bookings/new', act: chooseTimes },
  { name: 'check-in', on: phone, as: 'guardian@demo.example', path: '/my/scan' },
  {
    name: 'change',
    on: phone,
    as: 'guardian@demo.example',
    path: '/my',
    act: (page) => follow(page, '予約の内容'),
  },
  { name: 'agents', on: phone, as: 'guardian@demo.example', path: '/my/user-info/account' },
  { name: 'f-board', on: desk, as: 'facility@demo.example', path: '/facility' },
  { name: 'f-code', on: desk, as: 'facility@demo.example', path: '/facility/code' },
  { name: 'f-slots', on: desk, as: 'facility@demo.example', path: '/facility/slots' },
  { name: 'f-settings', on: desk, as: 'facility@demo.example', path: '/facility/settings/photos' },
  { name: 'm-review', on: desk, as: 'officer@demo.example', path: '/office', act: (page) => follow(page, /五十嵐/) },
  { name: 'm-usage', on: desk, as: 'ward@demo.example', path: '/office/usage' },
  { name: 'm-settings', on: desk, as: 'ward@demo.example', path: '/office/settings' },
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
    return await page.screenshot()
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
const manualFolder = join(projectRoot, 'src', 'web', 'static', 'manual')

async function takeDocs(browser: Browser, url: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const one of pictures.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const bytes = await sharp(await take(browser, url, one))
      .png({ palette: true, quality: 90, compressionLevel: 9, effort: 8 })
      .toBuffer()
    if (bytes.byteLength > most)
      throw startError(
        `docs/pictures/${one.name}.pngが${most / 1000} kBをこえました。`,
        `docs/pictures/${one.name}.png is over ${most / 1000} kB.`,
      )
    writeFileSync(join(folder, `${one.name}.png`), bytes)
    console.log(`docs/pictures/${one.name}.png ${Math.ceil(bytes.byteLength / 1000)} kB`)
  }
}

/** Small files named after what they hold, so that they may be kept for ever, and the list that the pages read. */
async function takeManual(browser: Browser, url: string): Promise<void> {
  const taken: { name: string; file: string; bytes: Buffer; width: number; height: number }[] = []
  for (const one of chapters) {
    const shot = sharp(await take(browser, url, one))
    const bytes = await shot
      .resize({ width: one.on === phone ? 640 : 1000, withoutEnlargement: true })
      .webp({ quality: 74, effort: 6 })
      .toBuffer()
    const { width = 0, height = 0 } = await sharp(bytes).metadata()
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
    taken.push({ name: one.name, file: `${one.name}-${mark}.webp`, bytes, width, height })
    console.log(`manual ${one.name} ${Math.ceil(bytes.byteLength / 1000)} kB`)
  }
  const total = taken.reduce((sum, one) => sum + one.bytes.byteLength, 0)
  if (total > mostOfManual)
    throw startError('説明書の写真が1.5 MBをこえました。', `The manual's pictures are over ${mostOfManual / 1000} kB.`)
  rmSync(manualFolder, { recursive: true, force: true })
  mkdirSync(manualFolder, { recursive: true })
  for (const one of taken) writeFileSync(join(manualFolder, one.file), one.bytes)
  const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`)
  writeFileSync(
    join(projectRoot, 'src', 'web', 'help', 'pictures.ts'),
    [
      '/** Pictures of the manual by chapter, made by `npm run pictures -- manual`; do not write by hand. Pure. */',
      'export const manualPictures: Readonly<Record<string, { src: string; width: number; height: number }>> = {',
      ...taken.map((one) => `  ${key(one.name)}: { src: '/manual/${one.file}', width: ${one.width}, height: ${one.height} },`),
      '}',
      '',
    ].join('\n'),
  )
  console.log(`src/web/static/manual ${readdirSync(manualFolder).length} files, ${Math.ceil(total / 1000)} kB`)
}

const data = makeFolder()
const demo = await startDemo(data.path, { now: tuesday })
try {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] })
  try {
    if (only.length === 0 || only.includes('manual')) await takeManual(browser, demo.url)
    await takeDocs(browser, demo.url)
  } finally {
    await browser.close()
  }
} finally {
  await demo.stop()
  data.remove()
}
