/** What a telephone gets: bytes of script for the first view, and when マイページ and 施設をさがす are seen and answer. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { projectRoot } from '../src/platform/project-root.ts'
import { type Manifest, readAssets } from '../src/web/assets.ts'
import { sites } from '../src/web/sites.ts'
import { type Case, type Measured, median, round } from './frame.ts'
import { createCaller, demoCookie } from './request-cases.ts'

type Link = { latency: number; downloadThroughput: number; uploadThroughput: number }
/** Bytes per second, and milliseconds from a request to its answer's head. */
const slow4g: Link = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
/** The preset of Chrome's developer tools of that name: the same line with factors against its own optimism. */
const devtools: Link = {
  latency: 150 * 3.75,
  downloadThroughput: slow4g.downloadThroughput * 0.9,
  uploadThroughput: slow4g.uploadThroughput * 0.9,
}

/** Compressed bytes of every script that the server names for the first view of a page. */
function scriptBytes(audience: keyof typeof sites, path: string): Measured {
  const web = join(projectRoot, 'dist/web')
  const assets = readAssets(JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Manifest)
  const route = sites[audience].pages.find((page) => page.path === path)
  if (!route) throw new Error(`no page ${path}`)
  const { script, preloads } = assets.forPage(audience, route)
  const sizes = [script, ...preloads].map((file) => {
    try {
      return statSync(join(web, `${file}.br`)).size
    } catch {
      // Too small to be worth compressing.
      return statSync(join(web, file)).size
    }
  })
  return { value: round(sizes.reduce((sum, size) => sum + size, 0) / 1000), samples: sizes.map((size) => size / 1000) }
}

/** Runs in the page before anything else. */
const watch = `window.seen = { lcp: 0, ready: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.seen.lcp = entry.startTime })
  .observe({ type: 'largest-contentful-paint', buffered: true });
new MutationObserver(() => { if (!window.seen.ready && document.documentElement.hasAttribute('data-ready')) window.seen.ready = performance.now() })
  .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });`

type View = { lcp: number; ready: number }
/** Both are the family's own: the search stands on its town and class. */
type Path = '/my' | '/search'

/** One cold visit of a page by the demo's guardian: new profile, empty cache. Milliseconds since navigation began. */
async function visit(browser: Browser, url: string, cookie: string, link: Link, path: Path): Promise<View> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'ja-JP',
  })
  await context.addCookies(
    cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url })),
  )
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...link })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(watch)
  await page.goto(`${url}${path}`, { waitUntil: 'load' })
  if (new URL(page.url()).pathname !== path) throw new Error(`${path} led to ${page.url()}`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  // A larger paint could still follow.
  await page.waitForTimeout(500)
  const seen = (await page.evaluate('window.seen')) as View
  await context.close()
  return seen
}

export function pageCases(url: () => string, chromiumPath: string | null, quick: boolean): Case[] {
  const known = new Map<string, Promise<View[] | null>>()
  const visits = (link: Link, path: Path): Promise<View[] | null> => {
    const found = known.get(`${link.latency} ${path}`)
    if (found) return found
    const made = (async () => {
      if (!chromiumPath) {
        console.error('first view: not measured, there is no Chromium (CHROMIUM_PATH)')
        return null
      }
      const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
      try {
        const caller = createCaller(url(), 1)
        const cookie = await demoCookie(caller, 'guardian@demo.example', 'guardian')
        caller.close()
        const views: View[] = []
        // The first visit warms the server, not the browser's cache.
        for (let i = -1; i < (quick ? 3 : 9); i += 1) {
          const view = await visit(browser, url(), cookie, link, path)
          if (i >= 0) views.push(view)
        }
        return views
      } finally {
        await browser.close()
      }
    })()
    known.set(`${link.latency} ${path}`, made)
    return made
  }
  const part =
    (link: Link, name: keyof View, path: Path = '/my') =>
    async (): Promise<Measured | null> => {
      const views = await visits(link, path)
      return views && median(views.map((view) => view[name] / 1000))
    }
  const line = '1.6 Mbit/s, 150 ms, CPU ÷4, cold cache; median'
  const preset = 'DevTools’ preset “Slow 4G” (562 ms, 1.44 Mbit/s), CPU ÷4, cold cache; median'
  const lower = { better: 'lower', quick: true } as const
  return [
    {
      id: 'landing-js',
      title: 'Script of the first view of / (brotli)',
      unit: 'kB',
      reach: 25,
      ...lower,
      measure: async () => scriptBytes('public', '/'),
    },
    {
      id: 'guardian-js',
      title: 'Script of the first view of /my (brotli)',
      unit: 'kB',
      reach: 45,
      ...lower,
      measure: async () => scriptBytes('guardian', '/my'),
    },
    {
      id: 'my-lcp',
      title: `マイページ, largest contentful paint: ${line}`,
      unit: 's',
      reach: 0.9,
      ...lower,
      measure: part(slow4g, 'lcp'),
    },
    {
      id: 'my-ready',
      title: `マイページ, answers to script: ${line}`,
      unit: 's',
      reach: 1.6,
      ...lower,
      measure: part(slow4g, 'ready'),
    },
    {
      id: 'search-lcp',
      title: `施設をさがす, largest contentful paint: ${line}`,
      unit: 's',
      reach: 1,
      ...lower,
      measure: part(slow4g, 'lcp', '/search'),
    },
    {
      id: 'search-ready',
      title: `施設をさがす, answers to script: ${line}`,
      unit: 's',
      reach: 1.6,
      ...lower,
      measure: part(slow4g, 'ready', '/search'),
    },
    {
      id: 'my-lcp-devtools',
      title: `マイページ, largest contentful paint: ${preset}`,
      unit: 's',
      reach: 2.5,
      ...lower,
      quick: false,
      measure: part(devtools, 'lcp'),
    },
    {
      id: 'my-ready-devtools',
      title: `マイページ, answers to script: ${preset}`,
      unit: 's',
      reach: 3.5,
      ...lower,
      quick: false,
      measure: part(devtools, 'ready'),
    },
  ]
}
