/** 通知書 as pages of one document, and their envelopes (長形3号); the address stands where the town's window envelope shows it. */
import type { Content } from 'pdfmake/interfaces.js'
import { japanInstant, type LocalDate, localDate } from '../../platform/calendar.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { type PdfDocument, points, repeated } from '../../platform/pdf.ts'
import type { PaperFacts, PaperWords } from './paper-content.ts'

export type Paper = {
  mark: string
  issuedOn: LocalDate
  words: PaperWords
  facts: PaperFacts
  /** The name of its picture among `seals`. */
  seal: string | null
}

const margin = 48
const a4 = points(210)
const lineHeight = 10.5 * 1.35
/** From the top of the address to the 文書番号, in millimetres: four lines of address and the name. */
const belowAddress = 34

/** The youngest paper's day: printed again, the same papers are the same file. */
const madeOn = (papers: readonly Paper[]): Date =>
  japanInstant(
    papers
      .map(({ issuedOn }) => issuedOn)
      .sort()
      .at(-1) ?? localDate('2026-04-01'),
    0,
  )

/** @param seals pictures as `data:` addresses by name */
export const noticePapers = (title: string, papers: readonly Paper[], seals: Readonly<Record<string, string>>): PdfDocument => ({
  title,
  numbered: false,
  created: madeOn(papers),
  images: seals,
  content: papers.flatMap((paper, i) => letter(paper, i > 0)),
})

const addressed = ({ postal, address, guardian }: PaperFacts): Content[] => [
  postal,
  address,
  { text: guardian ? `${guardian} 様` : '', fontSize: 12, margin: [0, 8, 0, 0] },
]

function letter({ mark, issuedOn, words, facts, seal }: Paper, later: boolean): Content[] {
  const [left, top] = [points(words.addressLeft), points(words.addressTop)]
  return [
    { text: '', fontSize: 1, lineHeight: 1, ...(later ? { pageBreak: 'before' as const } : {}) },
    { columns: [{ width: points(90), stack: addressed(facts) }], absolutePosition: { x: left, y: top } },
    {
      stack: [mark, showBirthDate(issuedOn)],
      alignment: 'right',
      margin: [0, points(words.addressTop + belowAddress) - margin, 0, 0],
    },
    ...signed(words, seal),
    { text: words.title, style: 'heading', alignment: 'center', margin: [0, 16, 0, 6] },
    repeated(words.opening, 10.5, { margin: [0, 10, 0, 10] }),
    {
      layout: 'form',
      table: { widths: [134, '*'], body: facts.facts.map(([term, value]) => [{ text: term, style: 'label' }, value]) },
    },
    repeated(words.appeal, 8.5, { style: 'note', margin: [0, 18, 0, 0] }),
    ...(words.desk ? [{ text: `お問い合わせ　${words.desk}`, style: 'note', margin: [0, 8, 0, 0] } as Content] : []),
  ]
}

/** The signer; the seal stands over the end of the line, as a hand would set it, and over nothing else. */
export function signed({ issuer, seal }: Pick<PaperWords, 'issuer' | 'seal'>, picture: string | null): Content[] {
  if (picture === null || typeof seal !== 'number') {
    const stack = [issuer, ...(seal === 'omitted' ? [{ text: '（公印省略）', style: 'note' }] : [])]
    return [{ stack, alignment: 'right' }]
  }
  const width = points(seal)
  const above = width / 2 - lineHeight / 2
  return [
    { image: picture, width, relativePosition: { x: a4 - 2 * margin - width, y: 0 } },
    { text: issuer, alignment: 'right', margin: [0, above, width * 0.85, above] },
  ]
}

const envelope = { width: 235, height: 120 }

/** 長形3号 without a window, laid across: the address in the middle, the sender below. */
export const envelopes = (title: string, papers: readonly Paper[]): PdfDocument => ({
  title,
  numbered: false,
  created: madeOn(papers),
  sheet: envelope,
  content: papers.flatMap(({ facts, words }, i): Content[] => [
    { text: '', fontSize: 1, lineHeight: 1, ...(i > 0 ? { pageBreak: 'before' as const } : {}) },
    {
      columns: [{ width: points(125), fontSize: 12, stack: addressed(facts) }],
      absolutePosition: { x: points(75), y: points(35) },
    },
    {
      columns: [{ width: points(120), text: [words.issuer, words.desk].filter(Boolean).join('\n'), fontSize: 9 }],
      absolutePosition: { x: points(15), y: points(98) },
    },
  ]),
})
