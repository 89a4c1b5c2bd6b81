/** What the built web weighs and holds, and what the server draws from it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebSite, type WebSite } from '../../test/helpers/web-site.ts'
import { type Assets, moduleOf, readAssets } from './assets.ts'
import { definePage, formOf, type PageModule, redirectTo, stop } from './page.ts'
import { embed, type Frame, handlePost, inside, notFoundProblem, pageInputOf, renderPage } from './render.ts'
import type { WebApi } from './routes.ts'
import { findPage, type SiteMatch, sites } from './sites.ts'
import { type Locale, locales } from './text/locale.ts'

let site: WebSite
let assets: Assets
beforeAll(async () => {
  site = await startWebSite({ now: new Date('2026-11-20T01:00:00Z') })
  assets = readAssets(site.manifest)
})
afterAll(() => site?.close())

const compressed = (path: string): number => {
  try {
    return statSync(join(site.dir, `${path}.br`)).size
  } catch {
    return statSync(join(site.dir, path)).size
  }
}
const firstView = (
  audience: keyof typeof sites,
  path: string | null,
  locale: Locale = 'ja',
): { js: number; css: number; files: string[] } => {
  const route = sites[audience].pages.find((page) => page.path === path) ?? null
  const { script, sheet, preloads } = assets.forPage(audience, route, locale)
  const files = [script, ...preloads]
  return { js: files.reduce((sum, file) => sum + compressed(file), 0), css: compressed(sheet), files }
}

describe('the built web', () => {
  it('is light: first views within their budgets', () => {
    for (const locale of locales) {
      expect(firstView('public', '/', locale).js, locale).toBeLessThanOrEqual(25_000)
      expect(firstView('guardian', '/my', locale).js, locale).toBeLessThanOrEqual(45_000)
    }
    for (const name of Object.keys(sites) as (keyof typeof sites)[])
      expect(firstView(name, null).css, name).toBeLessThanOrEqual(30_000)
  })

  it('holds no zod, no Temporal, nothing of Node, and no other audience in an entry', () => {
    const scripts = readdirSync(join(site.dir, 'assets/ja')).filter((name) => name.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(5)
    for (const name of scripts) {
      const text = readFileSync(join(site.dir, 'assets/ja', name), 'utf8')
      expect(
        text.match(/ZodType|_zod\b|Temporal\.|from"node:|require\("|process\.env|eval\(|new Function/)?.[0],
        name,
      ).toBeUndefined()
    }
    const entryText = (audience: keyof typeof sites): string =>
      firstView(audience, null)
        .files.map((file) => readFileSync(join(site.dir, file), 'utf8'))
        .join('')
    expect(entryText('public')).not.toContain('枠カレンダー')
    expect(entryText('guardian')).not.toMatch(/枠カレンダー|請求審査/)
    expect(entryText('facility')).not.toContain('登降園')
  })

  it('brings the words of one language only', () => {
    const text = (locale: Locale): string =>
      firstView('public', '/login', locale)
        .files.map((file) => readFileSync(join(site.dir, file), 'utf8'))
        .join('')
    const marks: Partial<Record<Locale, string>> = { ja: '本文へ', en: 'Skip to the content' }
    for (const locale of ['ja', 'en'] as const)
      for (const [other, mark] of Object.entries(marks))
        expect(text(locale).includes(mark), `${locale} ${other}`).toBe(locale === other)
  })

  it('knows the module of every page, so that it is preloaded', () => {
    const all = Object.values(sites).flatMap((s) => s.pages)
    expect(all.length).toBeGreaterThan(0)
    for (const route of all) expect(site.manifest, `${route.path}`).toHaveProperty([moduleOf(route) ?? ''])
    const compiled = definePage('/x', 'public', module, { access: 'public' })
    Object.assign(compiled, { import: { toString: () => "() => import('../account/x.js')" } })
    expect(moduleOf(compiled)).toBe('src/web/account/x.tsx')
  })

  it('is compressed beside itself', () => {
    const [name = ''] = readdirSync(join(site.dir, 'assets')).filter((file) => file.endsWith('.css'))
    const plain = readFileSync(join(site.dir, 'assets', name))
    expect(brotliDecompressSync(readFileSync(join(site.dir, 'assets', `${name}.br`)))).toEqual(plain)
    expect(gunzipSync(readFileSync(join(site.dir, 'assets', `${name}.gz`)))).toEqual(plain)
  })
})

const noApi = (async () => ({ ok: false, problem: notFoundProblem })) as unknown as WebApi
const module = async (): Promise<PageModule> => pageModule
let pageModule: PageModule = { title: '予約', load: async () => ({}), Page: () => null }

const frame = (more: Partial<Frame> = {}): Frame => ({
  viewer: null,
  contact: { name: '窓口', phone: null, hours: null, href: '/help' },
  language: 'ja',
  demo: false,
  key: 'k1234567',
  now: new Date('2026-11-20T15:30:00Z'),
  expired: false,
  ...more,
})
const match = (options: Parameters<typeof definePage>[3]): SiteMatch => ({
  route: definePage('/my/x', 'guardian', module, options),
  params: {},
  site: sites.guardian,
  side: 'guardian',
})
const guardian = { kind: 'guardian1', name: '山田', place: null, children: [], facilities: [] } as const
const draw = async (found: SiteMatch | null, f: Frame, query: Record<string, string> = {}) =>
  renderPage(found, noApi, pageInputOf(found, '/my/x', query, f), f, assets)
const html = (reply: Awaited<ReturnType<typeof draw>>): string => ('html' in reply ? reply.html : '')

describe('drawing on the server', () => {
  it('guards: login, expired, other kinds, demo only, unknown', async () => {
    expect(await draw(match({ access: 'login' }), frame(), { m: '1' })).toEqual({
      status: 303,
      location: '/login?next=%2Fmy%2Fx%3Fm%3D1',
    })
    const expired = await draw(match({ access: 'login' }), frame({ expired: true }))
    expect([expired.status, html(expired).includes('ログインの有効時間が切れました')]).toEqual([401, true])
    const kind = await draw(match({ access: 'login', kinds: ['guardian2'] }), frame({ viewer: guardian }))
    expect([kind.status, html(kind).includes('この画面を見る権限がありません')]).toEqual([403, true])
    expect((await draw(match({ access: 'public', demoOnly: true }), frame())).status).toBe(404)
    const unknown = await draw(findPage('/my/nothing-here'), frame())
    expect([unknown.status, /<title>エラー：ページが見つかりません \| つうえん/.test(html(unknown))]).toEqual([404, true])
  })

  it('draws the title, the day of Japan, one sheet, preloads, and no inline script or style', async () => {
    pageModule = {
      title: '予約',
      load: async (_api, page: { today: string }) => ({ day: page.today, text: '</script><b>' }),
      Page: () => null,
    }
    const text = html(await draw(match({ access: 'login' }), frame({ viewer: guardian })))
    expect(text).toContain('<title>予約 | つうえん</title>')
    expect(text).toContain('"day":"2026-11-21"')
    expect(text).toContain('\\u003c/script>\\u003cb>')
    expect(text.match(/<link rel="stylesheet"/g)?.length).toBe(1)
    expect(text).toMatch(/<link rel="modulepreload" href="\/assets\//)
    expect(text).not.toMatch(/<style|\sstyle=|<script(?! type="(module|application\/json)")/)
  })

  it('a stop becomes a page or the way to a stronger proof; redirects stay inside', async () => {
    const stopped = (code: string, status: number) => {
      pageModule = { title: '', load: async () => stop({ ...notFoundProblem, code, status }), Page: () => null }
      return draw(match({ access: 'login' }), frame({ viewer: guardian }))
    }
    expect((await stopped('not-found', 404)).status).toBe(404)
    expect(await stopped('proof-needed', 403)).toEqual({ status: 303, location: '/login/proof?next=%2Fmy%2Fx' })
    expect(await stopped('login-needed', 401)).toEqual({ status: 303, location: '/login?next=%2Fmy%2Fx' })
    pageModule = { title: '', load: async () => redirectTo('//evil.example'), Page: () => null }
    expect(await draw(match({ access: 'login' }), frame({ viewer: guardian }))).toEqual({ status: 303, location: '/' })
    expect([inside('/my?a=1'), inside('https://evil.example'), inside('/\\evil')]).toEqual(['/my?a=1', '/', '/'])
  })

  it('a form: 303 after success, 422 with typed values and the same key after a refusal, 401 when the session is gone', async () => {
    const f = frame({ viewer: guardian })
    const found = match({ access: 'login' })
    const post = (act: PageModule['act'], f2 = f) => {
      pageModule = { title: '予約', load: async () => ({}), ...(act ? { act } : {}), Page: () => null }
      const form = formOf(
        [
          ['_key', 'form-key-1'],
          ['name', '花子'],
          ['password', 'x'],
        ],
        [],
      )
      return handlePost(found, noApi, form, pageInputOf(found, '/my/x', {}, f2), f2, assets)
    }
    expect(await post(async () => redirectTo('/my/done'))).toEqual({ status: 303, location: '/my/done' })
    const refused = await post(async () => ({ problem: { ...notFoundProblem, status: 422, code: 'fields-wrong' } }))
    expect(refused.status).toBe(422)
    expect(html(refused)).toContain('<title>エラー：予約 | つうえん</title>')
    expect(html(refused)).toContain('"values":{"name":["花子"]}')
    expect(html(refused)).toContain('"key":"form-key-1"')
    expect((await post(undefined)).status).toBe(405)
    expect((await post(async () => redirectTo('/'), frame({ expired: true }))).status).toBe(401)
  })

  it('embeds nothing that could end its script element', () => {
    expect(embed({ a: '</script>\u2028\u2029' })).toBe('{"a":"\\u003c/script>\\u2028\\u2029"}')
    expect(JSON.parse(embed({ a: '</script>\u2028' }))).toEqual({ a: '</script>\u2028' })
  })
})
