/** Which chapter explains a page, what the search finds, and that nothing of an address that opens something is passed on. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chapterFor, chapterOf, chaptersOf, manualHref, parts, questionGroups } from './chapters.ts'
import { manualPictures } from './pictures.ts'
import { articleHref, marked, searchArticles, searchHelp, wordsOfQuery } from './search-help.ts'
import { askHref, helpHref } from './where.ts'

test.each([
  ['/my', 'booking'],
  ['/my/bookings', 'booking'],
  ['/my/bookings/new', 'booking'],
  ['/my/bookings/0198c0de-0000-7000-8000-000000000001/cancel', 'change'],
  ['/my/user-info/account', 'agents'],
  ['/my/children/x/certificate', 'end'],
  ['/my/children/x/sheet', 'information'],
  ['/activate/…', 'first-login'],
  ['/facility', 'f-board'],
  ['/facility/slots', 'f-slots'],
  ['/office/applications/x', 'm-review'],
  ['/kiosk', 'f-code'],
])('%s is explained by %s', (path, id) => expect(chapterFor(path, 'ja')?.id).toBe(id))

test('no chapter explains what is none of its pages', () => {
  expect(chapterFor('/', 'ja')).toBeNull()
  expect(chapterFor('/mycelium', 'ja')).toBeNull()
})

test('every chapter has words in both languages, and its picture where it names one', () => {
  for (const part of parts)
    for (const [i, chapter] of chaptersOf(part, 'en').entries()) {
      expect(chapter.steps.length, chapter.id).toBeGreaterThan(0)
      expect(chapter.steps.length).toBe(chaptersOf(part, 'ja')[i]?.steps.length)
      expect(manualHref(chapter)).toContain(`#${chapter.id}`)
    }
  for (const { src, width, height } of Object.values(manualPictures)) {
    expect(existsSync(`src/web/static${src}`), src).toBe(true)
    expect(width * height).toBeGreaterThan(0)
  }
  expect(questionGroups('ja').map((group) => group.items.length)).toEqual(questionGroups('en').map((group) => group.items.length))
})

test.each([
  ['取り消し', 'change'],
  ['ほごしゃ2', null],
  ['保護者２', 'agents'],
  ['パスワード リンク', 'first-login'],
  ['ＱＲ', null],
])('%s finds %s', (q, id) => {
  const hits = searchHelp(q, 'ja')
  if (id) expect(hits.map((hit) => hit.href.split('#')[1])).toContain(id)
  else expect(hits).toEqual([])
})

test('hits are marked where they stand, whatever the width of the signs', () => {
  expect(marked('保護者２を', wordsOfQuery('保護者2'))).toEqual([
    { text: '保護者２', hit: true },
    { text: 'を', hit: false },
  ])
  expect(searchHelp('  ', 'ja')).toEqual([])
  expect(searchHelp('password', 'en').length).toBeGreaterThan(0)
})

test('やさしい日本語 is found as it is written and as it is read, and keeps its readings', () => {
  const found = (q: string) => searchHelp(q, 'easy')
  expect(found('面談').map((hit) => hit.href)).toContain('/manual#interview')
  expect(found('めんだん').map((hit) => hit.href)).toContain('/manual#interview')
  expect(marked('{初回|しょかい}の {面談|めんだん}', wordsOfQuery('めんだん'))).toEqual([
    { text: '初回', reading: 'しょかい', hit: false },
    { text: 'の ', hit: false },
    { text: '面談', reading: 'めんだん', hit: true },
  ])
})

test('what the help desk wrote is found by its words; a brace that somebody typed stays one', () => {
  const articles = [
    { id: 'a', chapter: 'booking', question: 'コードが出ません', answer: '{n} と書いてある 画面を 閉じてください。' },
    { id: 'b', chapter: 'change', question: '閉じる', answer: 'ボタンを押します。' },
  ]
  expect(searchArticles('閉じて', articles).map((hit) => hit.href)).toEqual(
    ['b', 'a'].map((id) => articleHref({ id, chapter: id === 'a' ? 'booking' : 'change' })),
  )
  expect(searchArticles('{n}', articles)[0]?.excerpt[0]).toEqual({ text: '{n}', hit: true })
  expect(searchArticles('', articles)).toEqual([])
  expect(searchArticles('見つからない', articles)).toEqual([])
})

test('every chapter is found by its id', () => {
  for (const part of parts) for (const { id } of chaptersOf(part, 'ja')) expect(chapterOf(id, 'ja')).toMatchObject({ id, part })
  expect(chapterOf('none', 'ja')).toBeNull()
})

test('links carry the page, never a token', () => {
  const page = { path: `/reset/${'A'.repeat(43)}`, query: {}, audience: 'public', viewer: null } as const
  expect(helpHref(page)).toBe('/help?from=%2Freset%2F%E2%80%A6')
  expect(askHref(page, 'req-1')).toBe('/contact?from=%2Freset%2F%E2%80%A6&ref=req-1')
  expect(askHref({ ...page, path: '/office', audience: 'municipality' })).toBeNull()
})
