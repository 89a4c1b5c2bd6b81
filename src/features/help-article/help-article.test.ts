/** よくある質問 over HTTP (HLP-2): who writes, who publishes, what everybody reads, and in which language. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { ayase, koto } from '../municipality/towns.ts'
import { wordsFor } from './rules.ts'

let t: TestApp
let officer: BuiltLogin
let viewer: BuiltLogin
let stranger: BuiltLogin
let helpdesk: BuiltLogin
let nation: BuiltLogin

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 一郎' })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardAdmin', { municipality: ayase.code })
  helpdesk = await buildLogin(t, 'helpdesk')
  nation = await buildLogin(t, 'nation')
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const plain = {
  version: null as number | null,
  audience: 'guardian',
  chapter: 'booking',
  question: '予約の画面に施設が出ません。',
  answer: '初回面談が終わった施設だけが表示されます。',
  easy: null as object | null,
  en: null as object | null,
  publish: false,
  nobodyInIt: true,
}
const put = (who: BuiltLogin, id: string, more: Partial<typeof plain> = {}) =>
  who.client.call('PUT', `/api/v1/office/help-articles/${id}`, { ...plain, ...more })
const withdraw = (who: BuiltLogin, id: string, version: number) =>
  who.client.call('POST', `/api/v1/office/help-articles/${id}/withdraw`, { version })
type Seen = { version: number; state: string; town: string | null; mayEdit: boolean; mayPublish: boolean }
const see = (who: BuiltLogin, id: string) => who.client.get<Seen>(`/api/v1/office/help-articles/${id}`)
type Read = { id: string; question: string; answer: string; inJapanese: boolean }
const read = async (locale = 'ja', chapter = 'booking') =>
  (await t.client().get<{ articles: Read[] }>(`/api/v1/public/help-articles?locale=${locale}&chapter=${chapter}`)).body.articles
const published = async (id: string, locale = 'ja') => (await read(locale)).find((one) => one.id === id) ?? null

test('a town proposes, the help desk publishes and takes back; everybody reads only what is published', async () => {
  const id = randomUUID()
  expect((await put(officer, id)).status).toBe(200)
  expect(await published(id)).toBeNull()
  expect((await see(officer, id)).body).toMatchObject({ version: 1, state: 'draft', mayEdit: true, mayPublish: false })
  expect((await see(stranger, id)).status).toBe(404)
  expect((await see(viewer, id)).status).toBe(403)
  expect(codesOf(await put(officer, id, { version: 1, publish: true }))).toContain('article.only-proposes')
  expect((await see(helpdesk, id)).body).toMatchObject({ town: koto.name, mayPublish: true })
  expect((await put(helpdesk, id, { version: 1, publish: true })).status).toBe(200)
  expect(await published(id)).toMatchObject({ question: plain.question, inJapanese: false })
  // Published is no longer the town's: neither its words nor its place.
  expect((await see(officer, id)).body).toMatchObject({ state: 'published', mayEdit: false })
  expect(codesOf(await put(officer, id, { version: 2 }))).toContain('article.only-proposes')
  expect(codesOf(await withdraw(officer, id, 2))).toContain('article.only-proposes')
  expect((await withdraw(nation, id, 2)).status).toBe(200)
  expect(await published(id)).toBeNull()
  expect(codesOf(await withdraw(helpdesk, id, 3))).toContain('article.withdrawn')
  expect((await put(nation, id, { version: 3, publish: true })).status).toBe(200)
  expect(await published(id)).not.toBeNull()
})

test('the database itself keeps a town from publishing, and from the proposals of others', async () => {
  const id = randomUUID()
  await put(officer, id)
  await t.admin.query('begin')
  try {
    await t.admin.query('set local role tsuen_app')
    await t.admin.query(
      "select set_config('tsuen.kind', 'wardOfficer', true), set_config('tsuen.municipality', $1, true), set_config('tsuen.login', $2, true)",
      [koto.code, officer.id],
    )
    const seen = async (municipality: string) => {
      await t.admin.query("select set_config('tsuen.municipality', $1, true)", [municipality])
      return (await t.admin.query('select from help_article where id = $1', [id])).rowCount
    }
    expect([await seen(ayase.code), await seen(koto.code)]).toEqual([0, 1])
    await expect(
      t.admin.query("update help_article set state = 'published', published_at = now() where id = $1", [id]),
    ).rejects.toThrow(/row-level security/)
  } finally {
    await t.admin.query('rollback')
  }
})

test('two who look at the same version: the second is told', async () => {
  const id = randomUUID()
  await put(helpdesk, id)
  expect((await put(nation, id, { version: 1, answer: '直しました。' })).status).toBe(200)
  expect(codesOf(await put(helpdesk, id, { version: 1 }))).toContain('changed-elsewhere')
  expect(codesOf(await withdraw(helpdesk, id, 1))).toContain('changed-elsewhere')
})

test.each([
  ['an empty question', { question: ' ' }, 'article.no-question'],
  ['an empty answer', { answer: '' }, 'article.no-answer'],
  ['a question without its answer', { en: { question: 'Why?', answer: '' } }, 'article.no-answer'],
  ['too much', { answer: 'あ'.repeat(2001) }, 'article.long'],
  ['an address', { answer: 'hanako@example.jp に送りました。' }, 'article.somebody'],
  ['an address in full width', { easy: { question: 'だれ', answer: 'ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ' } }, 'article.somebody'],
  ['a My Number', { question: '1234 5678 9018 ですか。' }, 'article.somebody'],
  ['what nobody looked through', { publish: true, nobodyInIt: false }, 'article.look-first'],
])('%s is refused', async (_what, wrong, code) => {
  const id = randomUUID()
  expect(codesOf(await put(helpdesk, id, wrong))).toContain(code)
  expect((await see(helpdesk, id)).status).toBe(404)
})

test('a proposal is looked through too, a draft of the help desk not yet', async () => {
  expect(codesOf(await put(officer, randomUUID(), { nobodyInIt: false }))).toContain('article.look-first')
  expect((await put(helpdesk, randomUUID(), { nobodyInIt: false })).status).toBe(200)
})

const words = { ja: { question: '日', answer: '本' }, easy: null, en: { question: 'E', answer: 'n' } }
test.each([
  ['ja', '日', false],
  ['en', 'E', false],
  ['easy', '日', true],
  ['zh', '日', true],
] as const)('a reader of %s gets %s', (locale, question, inJapanese) =>
  expect(wordsFor(words, locale)).toMatchObject({ question, inJapanese }),
)

test('it stands under the help of its page and is found by the search; Japanese stands apart on pages of other languages', async () => {
  const id = randomUUID()
  const own = { question: '{波括弧}の質問', answer: 'ふしぎな言葉が見つかります。', publish: true }
  await put(helpdesk, id, own)
  const page = async (path: string, language = 'ja') =>
    (await t.client().get(path, { cookie: `tsuen-language=${language}` })).text
  const help = await page('/help?from=/my/bookings')
  expect(help).toContain('{波括弧}の質問')
  expect(help).not.toContain('日本語だけの質問')
  expect(await page('/help?from=/my/children/x/sheet')).not.toContain('{波括弧}')
  const link = `/help?chapter=booking&amp;open=${id}#${id}`
  expect(await page(link.replace('&amp;', '&').split('#')[0] ?? '')).toMatch(
    /<details[^>]* open[^>]*>\s*<summary>[^<]*\{波括弧\}/,
  )
  expect(await page('/manual?q=ふしぎな')).toContain(link)
  expect(await page('/manual')).not.toContain('ふしぎな')
  for (const [language, line] of [
    ['zh', '仅有日语'],
    ['en', 'In Japanese only'],
  ] as const) {
    const other = await page('/help?from=/my/bookings', language)
    expect(other.indexOf(line)).toBeGreaterThan(0)
    expect(other.indexOf('{波括弧}')).toBeGreaterThan(other.indexOf(line))
  }
})
