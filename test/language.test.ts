/** Which language a page, a refusal and a login have, and how a reader changes it without script. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardianPages } from '../src/web/guardian/pages.ts'
import { publicPages } from '../src/web/public/pages.ts'
import { startTestApp, type TestApp } from './helpers/app.ts'
import { buildHousehold, buildLogin, buildTowns } from './helpers/build.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ pages: true })
  await buildTowns(app)
})
afterAll(() => app.close())

const open = async (path: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(app.url + path, { headers, redirect: 'manual' })
  return { reply, html: await reply.text() }
}
const langOf = (html: string): string | undefined => /<html lang="([^"]+)"/.exec(html)?.[1]

test.each([
  [{}, 'ja'],
  [{ 'accept-language': 'en-US,en;q=0.9' }, 'en'],
  [{ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' }, 'zh-Hans'],
  [{ 'accept-language': 'pt-BR' }, 'pt-BR'],
  [{ 'accept-language': 'fil-PH,en;q=0.4' }, 'fil'],
  [{ 'accept-language': 'ko-KR,ko;q=0.9' }, 'en'],
  [{ 'accept-language': 'ko;q=0.9,ja;q=0.5' }, 'ja'],
  [{ 'accept-language': '*' }, 'ja'],
  [{ 'accept-language': 'ja', cookie: 'tsuen-language=ne' }, 'ne'],
  [{ cookie: 'tsuen-language=easy' }, 'ja'],
  [{ cookie: 'tsuen-language=xx' }, 'ja'],
])('the front door for %j is in %s', async (headers, lang) => {
  const { reply, html } = await open('/', headers as Record<string, string>)
  expect(langOf(html)).toBe(lang)
  expect(reply.headers.get('vary')).toContain('accept-language')
  expect(reply.headers.get('vary')).toContain('cookie')
})

test('the switch answers a plain form with a cookie and the same page, and nothing else of the form leads away', async () => {
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/language`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })
  const changed = await send({ language: 'en', next: '/search?place=13107' })
  expect([changed.status, changed.headers.get('location')]).toEqual([303, '/search?place=13107'])
  expect(changed.headers.get('set-cookie')).toMatch(/^tsuen-language=en; Path=\/; HttpOnly; SameSite=Lax/)
  expect((await send({ language: 'en', next: '//evil.example' })).headers.get('location')).toBe('/')
  for (const wrong of [
    await send({ language: 'xx', next: '/' }),
    await send({ language: 'en', next: '/' }, { origin: 'https://evil.example' }),
  ])
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([303, null])
})

test('a poster may name a language in a public address, never in a personal one', async () => {
  const poster = await open('/en/search?place=13107')
  expect([poster.reply.status, poster.reply.headers.get('location')]).toEqual([303, '/search?place=13107'])
  expect(poster.reply.headers.get('set-cookie')).toContain('tsuen-language=en')
  expect((await open('/en/my/bookings')).reply.headers.get('set-cookie')).toBeNull()
  expect((await open('/ne/')).reply.headers.get('location')).toBe('/')
})

test('refusals, titles and wrong fields come in the language of the call', async () => {
  const ask = async (language: string, body: unknown) => {
    const reply = await fetch(`${app.url}/api/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    })
    return (await reply.json()) as { title: string; fields?: { message: string }[]; reasons?: { what: string }[] }
  }
  expect((await ask('en', { side: 'guardian', mail: '', password: 'x' })).fields?.[0]?.message).toBe('Please fill this in.')
  expect((await ask('ne', {})).title).toMatch(/[ऀ-ॿ]/)
  expect((await ask('en', { side: 'guardian', mail: 'nobody@example.jp', password: 'x' })).reasons?.[0]?.what).not.toMatch(
    /[ぁ-ん]/,
  )
  expect((await ask('', { side: 'guardian', mail: 'nobody@example.jp', password: 'x' })).reasons?.[0]?.what).toMatch(/[ぁ-ん]/)
})

test('やさしい日本語 reads its refusals and wrong fields out: above the form, at the field, and as a page', async () => {
  const easy = { cookie: 'tsuen-language=easy' }
  const send = async (fields: Record<string, string>) => {
    const reply = await fetch(`${app.url}/login`, { method: 'POST', headers: easy, body: new URLSearchParams(fields) })
    const html = await reply.text()
    return {
      status: reply.status,
      summary: /data-error-summary[\s\S]*?<\/div><\/div>|data-error-summary[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '',
      html,
    }
  }
  const refused = await send({ mail: 'nobody@example.jp', password: 'x' })
  expect([refused.status, /<rt>/.test(refused.summary)]).toEqual([422, true])
  const empty = await send({ mail: '', password: '' })
  expect([empty.status, /<rt>/.test(empty.summary), /class="error-text"[^>]*>.*?<rt>/.test(empty.html)]).toEqual([
    422,
    true,
    true,
  ])
  for (const { html } of [refused, empty])
    expect(/[\uFFF9-\uFFFB]/.exec(html.replace(/<script[\s\S]*?<\/script>/g, ''))).toBeNull()
})

test('a login keeps what its reader chose, for other devices and for mails; staff pages stay Japanese', async () => {
  const household = await buildHousehold(app)
  const { guardian } = household
  const officer = await buildLogin(app, 'wardOfficer', { municipality: household.municipality })
  const cookie = (token: string, side: 'guardian' | 'office') => ({ cookie: `tsuen-${side}=${token}` })
  expect(langOf((await open('/my/refunds', { ...cookie(guardian.token, 'guardian'), 'accept-language': 'vi' })).html)).toBe('vi')
  const stored = async () => (await app.admin.query('select locale from login where id = $1', [guardian.id])).rows[0]?.locale
  expect(await stored()).toBeNull()

  const body = new URLSearchParams({ language: 'tl', next: '/my/menu' })
  const changed = await fetch(`${app.url}/language`, {
    method: 'POST',
    body,
    headers: cookie(guardian.token, 'guardian'),
    redirect: 'manual',
  })
  expect([changed.status, await stored()]).toEqual([303, 'tl'])
  // Another phone: no cookie of the switch, a Japanese browser.
  const other = { ...cookie(guardian.token, 'guardian'), 'accept-language': 'ja' }
  expect(langOf((await open('/my/refunds', other)).html)).toBe('fil')
  expect(langOf((await open('/no-such-page', { 'accept-language': 'fil' })).html)).toBe('fil')
  // Only the demo's own pages are not written in every language: they are English and say so.
  const demo = (await open('/demo', { 'accept-language': 'fil' })).html
  expect([langOf(demo), demo.includes('This page is in English.')]).toEqual(['en', true])
  expect(langOf((await open('/office', { ...cookie(officer.token, 'office'), 'accept-language': 'en' })).html)).toBe('ja')
  const wrong = await officer.client.call('POST', '/api/v1/my/language', { language: 'en' })
  expect(wrong.status).toBe(401)
})

/** What people named: towns, desks, facilities, families; terms of law stand in brackets. */
const named =
  /江東区(の時間)?|さくら\d*|サクラ\d*|こども誰でも通園 担当|生活管理指導表|江東区|見本[^\s<,.]*|ミホン[^\s<,.]*|ハナコ|花子|[^\s<>]*(子育て|保育|窓口|平日|区役所)[^<]*|\([^)]*\)|日本語|简体中文/g

test('no page of a family shows Japanese beside its names to who reads English', async () => {
  const { guardian, children } = await buildHousehold(app)
  const headers = { cookie: `tsuen-language=en; tsuen-guardian=${guardian.token}` }
  const child = children[0]?.id ?? ''
  const paths = [...guardianPages.pages, ...publicPages.pages]
    .filter((page) => !page.demoOnly && !/:(?!childId)/.test(page.path) && page.path !== '/my/logout')
    .map((page) => page.path.replace(':childId', child))
  expect(paths.length).toBeGreaterThan(30)
  const left: string[] = []
  for (const path of [...paths, `/my/children/${child}/sheet/allergies`, '/eligibility?birth=2025-05-01', '/no-such-page']) {
    const { reply, html } = await open(path, headers)
    if (reply.status === 303) continue
    const text = html
      .replace(
        /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<details class="language">[\s\S]*?<\/details>|<option[\s\S]*?<\/option>/g,
        '',
      )
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll(named, '')
    const japanese = text.split('\n').filter((line) => /[ぁ-んァ-ヶ一-龠]/.test(line))
    if (japanese.length > 0) left.push(`${path}: ${japanese.slice(0, 5).join(' | ')}`)
  }
  expect(left).toEqual([])
}, 60_000)
