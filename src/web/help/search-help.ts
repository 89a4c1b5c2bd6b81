/** Full-text search over chapters and answers: without a server of its own, the same on both sides. Pure. */
import type { Locale } from '../text/locale.ts'
import { parseMessage } from '../text/message.ts'
import { chaptersOf, manualHref, parts, questionGroups } from './chapters.ts'

/** `reading`: of a word with ruby (やさしい日本語). */
export type Piece = { text: string; reading?: string; hit: boolean }
export type Hit = { href: string; kind: 'chapter' | 'question'; title: readonly Piece[]; excerpt: readonly Piece[] }

/** One code unit stays one: positions found here are positions in the text. Full width, capitals and katakana do not matter. */
const folded = (text: string): string =>
  [...text]
    .map((sign) => {
      const plain = sign.normalize('NFKC').toLowerCase()
      const one = plain.length === sign.length ? plain : sign
      return /^[ァ-ヶ]$/.test(one) ? String.fromCharCode(one.charCodeAt(0) - 0x60) : one
    })
    .join('')

/** 「取り消し」 also finds 「取り消す」: the ending after the last Chinese character changes with the sentence. */
const stemOf = (word: string): string => word.replace(/(?<=\p{Script=Han})[ぁ-ん]{1,2}$/u, '')

export const wordsOfQuery = (q: string): string[] =>
  [
    ...new Set(
      folded(q.trim())
        .split(/[\s　、。・]+/)
        .map(stemOf),
    ),
  ]
    .filter((word) => word !== '')
    .slice(0, 8)

/** One sign, or one word with its reading. */
type Unit = { text: string; reading: string | null }

function unitsOf(source: string): Unit[] {
  return parseMessage(source).flatMap((node): Unit[] => {
    if (typeof node === 'string') return [...node].map((text) => ({ text, reading: null }))
    return 'base' in node ? [{ text: node.base, reading: node.reading }] : []
  })
}

/** What is searched: the signs as written, and as they are read (who types 「めんだん」 finds 面談). */
const spoken = [(unit: Unit): string => unit.text, (unit: Unit): string => unit.reading ?? unit.text] as const
const foldedWays = (units: readonly Unit[]): string[] => spoken.map((way) => folded(units.map(way).join('')))

/** Which units belong to a match. */
function hitsIn(units: readonly Unit[], words: readonly string[]): boolean[] {
  const hits = units.map(() => false)
  for (const way of spoken) {
    const owner = units.flatMap((unit, i) => Array.from({ length: way(unit).length }, () => i))
    const plain = folded(units.map(way).join(''))
    for (const word of words)
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
        for (const i of owner.slice(at, at + word.length)) hits[i] = true
  }
  return hits
}

function piecesOf(units: readonly Unit[], hits: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  for (const [i, unit] of units.entries()) {
    const hit = hits[i] === true
    const last = pieces.at(-1)
    if (unit.reading !== null) pieces.push({ text: unit.text, reading: unit.reading, hit })
    else if (last && last.reading === undefined && last.hit === hit) last.text += unit.text
    else pieces.push({ text: unit.text, hit })
  }
  return pieces
}

/** A message in pieces, those that match marked. */
export function marked(source: string, words: readonly string[]): Piece[] {
  const units = unitsOf(source)
  return piecesOf(units, hitsIn(units, words))
}

const around = 60
/** Some 120 signs around the first hit. */
function excerptOf(units: readonly Unit[], words: readonly string[]): Piece[] {
  const hits = hitsIn(units, words)
  const from = Math.max(0, hits.indexOf(true) - around / 2)
  const to = from + around * 2
  const dots = { text: '…', hit: false }
  return [
    ...(from > 0 ? [dots] : []),
    ...piecesOf(units.slice(from, to), hits.slice(from, to)),
    ...(to < units.length ? [dots] : []),
  ]
}

type Entry = { href: string; kind: Hit['kind']; title: readonly Unit[]; text: readonly Unit[] }

/** Every word must be found; a hit in the title counts more than one in the text. */
const found = (entries: readonly Entry[], words: readonly string[]): Hit[] =>
  entries
    .map((entry, order) => {
      const title = foldedWays(entry.title)
      const text = foldedWays(entry.text)
      const inTitle = (word: string): boolean => title.some((way) => way.includes(word))
      const all = words.every((word) => inTitle(word) || text.some((way) => way.includes(word)))
      return { entry, order, score: all ? words.filter(inTitle).length + 1 : 0 }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => ({
      href: entry.href,
      kind: entry.kind,
      title: piecesOf(entry.title, hitsIn(entry.title, words)),
      excerpt: excerptOf(entry.text, words),
    }))

export type Article = { id: string; chapter: string; question: string; answer: string }
export const articleHref = (article: Pick<Article, 'id' | 'chapter'>): string =>
  `/help?chapter=${article.chapter}&open=${article.id}#${article.id}`

/** What people typed is no message source: a brace in it stays a brace. */
const typed = (text: string): Unit[] => [...text].map((sign) => ({ text: sign, reading: null }))

export function searchArticles(q: string, articles: readonly Article[]): Hit[] {
  const words = wordsOfQuery(q)
  const entries = articles.map((one) => ({
    href: articleHref(one),
    kind: 'question' as const,
    title: typed(one.question),
    text: typed(one.answer),
  }))
  return words.length === 0 ? [] : found(entries, words)
}

export function searchHelp(q: string, locale: Locale): Hit[] {
  const words = wordsOfQuery(q)
  if (words.length === 0) return []
  const entries = [
    ...parts.flatMap((part) =>
      chaptersOf(part, locale).map((chapter) => ({
        href: manualHref(chapter),
        kind: 'chapter' as const,
        title: unitsOf(chapter.title),
        text: unitsOf([chapter.lead, ...chapter.steps, ...chapter.notes].join(' ')),
      })),
    ),
    ...questionGroups(locale).flatMap((group) =>
      group.items.map((item) => ({
        href: `/help?open=${item.id}#${item.id}`,
        kind: 'question' as const,
        title: unitsOf(item.q),
        text: unitsOf(item.a),
      })),
    ),
  ]
  return found(entries, words)
}
