/** Full-text search over chapters and answers: without a server of its own, the same on both sides. Pure. */
import type { Locale } from '../text/locale.ts'
import { chaptersOf, manualHref, parts, questionGroups } from './chapters.ts'

export type Piece = { text: string; hit: boolean }
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

/** The text in pieces, those that match marked. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const plain = folded(text)
  const hits = new Uint8Array(plain.length)
  for (const word of words)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) hits.fill(1, at, at + word.length)
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (end < text.length && hits[end] === hits[at]) end += 1
    pieces.push({ text: text.slice(at, end), hit: hits[at] === 1 })
    at = end
  }
  return pieces
}

const around = 60
/** Some 120 signs around the first hit. */
function excerptOf(text: string, words: readonly string[]): Piece[] {
  const plain = folded(text)
  const first = Math.min(...words.map((word) => plain.indexOf(word)).filter((at) => at >= 0), text.length)
  const from = first === text.length ? 0 : Math.max(0, first - around / 2)
  const cut = text.slice(from, from + around * 2)
  return marked(`${from > 0 ? '…' : ''}${cut}${from + around * 2 < text.length ? '…' : ''}`, words)
}

/** Every word must be found; a hit in the title counts more than one in the text. */
export function searchHelp(q: string, locale: Locale): Hit[] {
  const words = wordsOfQuery(q)
  if (words.length === 0) return []
  const entries = [
    ...parts.flatMap((part) =>
      chaptersOf(part, locale).map((chapter) => ({
        href: manualHref(chapter),
        kind: 'chapter' as const,
        title: chapter.title,
        text: [chapter.lead, ...chapter.steps, ...chapter.notes].join(' '),
      })),
    ),
    ...questionGroups(locale).flatMap((group) =>
      group.items.map((item) => ({
        href: `/help?open=${item.id}#${item.id}`,
        kind: 'question' as const,
        title: item.q,
        text: item.a,
      })),
    ),
  ]
  return entries
    .map((entry, order) => {
      const title = folded(entry.title)
      const text = folded(entry.text)
      const found = words.every((word) => title.includes(word) || text.includes(word))
      return { entry, order, score: found ? words.filter((word) => title.includes(word)).length + 1 : 0 }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => ({
      href: entry.href,
      kind: entry.kind,
      title: marked(entry.title, words),
      excerpt: excerptOf(entry.text, words),
    }))
}
