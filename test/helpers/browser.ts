/** Real Chromium for journeys: a phone and a desk, axe on every screen, nothing that scrolls sideways. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Side } from '../../src/platform/contract.ts'
import { cookieName } from '../../src/platform/http/server.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 800 }

/**
 * Chromium takes the last list it is given, so Playwright's own stands here again. After it: what a page needs nothing of, but every
 * window pays for (half a second of processor: a spare renderer, two pages for the list of suggestions under the address bar).
 */
const without = [
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
  ],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['SpareRendererForSitePerProcess', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
]

/** @param more further switches, as for a camera that shows a file */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-software-rasterizer',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nobody else is reached: what a page asks of another host fails, and is heard.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      `--disable-features=${without}`,
      ...more,
    ],
  })

export type Person = { page: Page; context: BrowserContext; errors: string[]; url: string }

/** A person with an own browser; the page's errors are collected, foreign hosts are refused. */
export async function person(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  more: { script?: boolean } = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    javaScriptEnabled: more.script ?? true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 600,
  })
  const errors: string[] = []
  // Heard and not caught: a browser whose requests are caught keeps no copies, and every page would load all of its script again.
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== url && /^https?:$/.test(protocol)) errors.push(`asked a foreign host: ${request.url()}`)
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  return { page, context, errors, url }
}

/** A session that was begun elsewhere, in this person's browser. */
export const signIn = ({ context, url }: Person, side: Side, token: string): Promise<void> =>
  context.addCookies([{ name: cookieName(side, false), value: token, url }])

/** Until the page answers to script as well. */
export const ready = (page: Page): Promise<unknown> => page.waitForSelector('html[data-ready]', { state: 'attached' })

/** Presses a button and waits until what it began is shown, with or without script: a form is busy until its answer is drawn. */
export async function press(page: Page, name: string | RegExp, how: { exact?: boolean } = {}): Promise<void> {
  await page
    .getByRole('button', { name, ...how })
    .first()
    .click()
  await page.waitForFunction(() => document.readyState === 'complete' && !document.querySelector('form[aria-busy=true]'))
}

export async function visit({ page }: Person, path: string): Promise<void> {
  await page.goto(path)
  await ready(page)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds. Asked in the page itself and for what is wrong alone: the lists of what is right are longer than most pages. It takes
 * half a second, and journeys meet the same screens: one of exactly the same shape that has passed in this run is not asked again.
 */
export async function axe(page: Page): Promise<string[]> {
  const seen = await shapeFile(page)
  if (existsSync(seen)) return []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const found = await page.evaluate(async (tags) => {
    const { violations } = await (window as unknown as { axe: typeof axeCore }).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`))
  }, standards)
  if (found.length > 0) return found
  mkdirSync(dirname(seen), { recursive: true })
  writeFileSync(seen, '')
  return []
}

/** By how many pixels the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What every screen must bear: axe finds nothing, nothing scrolls sideways, a title, one h1. */
export async function expectGoodScreen({ page }: Person, name: string): Promise<void> {
  // What a fixed bar covers at this moment is scrolled to by people, but counts as too small a target for axe.
  await holdBars(page, 'static')
  const found = await axe(page)
  await holdBars(page, '')
  expect(found, `axe on ${name}`).toEqual([])
  expect(await sideways(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  expect(await page.locator('h1').count(), `h1 on ${name}`).toBe(1)
}

/** Where it is kept that a screen of this shape passed: elements, classes, states, width, which texts are empty. */
async function shapeFile(page: Page): Promise<string> {
  const shape = await page.evaluate(() => {
    const plain = (text: string) => text.replace(/[0-9a-f-]{36}|\d+/g, '#')
    // Of rows of one shape two stand for all: what could be wrong between them is wrong between two.
    const several = (shapes: string[]) => shapes.filter((one, i) => one !== shapes[i - 1] || one !== shapes[i - 2])
    const of = (element: Element): string => {
      // Not `children`: a form gives its field of that name instead.
      const inner = [...element.querySelectorAll(':scope > *')]
      return [
        element.tagName,
        ...[...element.attributes]
          .filter(({ name }) => !/^(href|value|src|d|content|datetime|action)$/.test(name))
          .map(({ name, value }) =>
            /^(aria-label|title|alt)$/.test(name) ? `${name}=${value !== ''}` : `${name}=${plain(value)}`,
          ),
        inner.length === 0 ? String((element.textContent ?? '').trim() !== '') : several(inner.map(of)).join(),
      ].join('|')
    }
    return `${innerWidth} ${document.title !== ''} ${of(document.documentElement.querySelector('body') ?? document.documentElement)}`
  })
  return join(
    process.env['TEST_RUN_DIR'] ?? join(tmpdir(), `tsuen-axe-${process.pid}`),
    'axe',
    createHash('sha256').update(shape).digest('hex'),
  )
}

const holdBars = (page: Page, position: string): Promise<void> =>
  page.evaluate((value) => {
    for (const bar of document.querySelectorAll<HTMLElement>('.top-bar, .bottom-bar')) bar.style.position = value
  }, position)

/** Takes a picture of a screen when PICTURES names a folder. */
export async function picture({ page }: Person, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
