/**
 * Messages are nodes, not strings (design: mechanism 10), so that words, ruby and values stay apart until they are drawn.
 * Source form:  `あと{n}名`  slot · `{漢字|かんじ}`  ruby · `{n, one: # place, other: # places}`  plural (`#` is the number).
 */
import { type Locale, langOf } from './locale.ts'

export type MessageNode =
  | string
  | { slot: string }
  | { base: string; reading: string }
  | { count: string; forms: Readonly<Record<string, string>> }

/** Names of the slots in a message source, for the compiler. */
export type SlotNames<S extends string> = S extends `${string}{${infer Inner}}${infer Rest}`
  ? SlotOf<Inner> | SlotNames<Rest>
  : never
type SlotOf<Inner extends string> = Inner extends `${string}|${string}`
  ? never
  : Inner extends `${infer Name},${string}`
    ? Name
    : Inner

/** The slots a message needs; none may be left out. */
export type SlotsFor<S extends string, Value = string | number> = string extends S
  ? Record<string, Value>
  : { [K in SlotNames<S>]: Value }

const cache = new Map<string, readonly MessageNode[]>()

/** @throws RangeError on an unclosed brace: a catalogue defect, found by the catalogue test */
export function parseMessage(source: string): readonly MessageNode[] {
  const known = cache.get(source)
  if (known) return known
  const nodes: MessageNode[] = []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('{', at)
    if (open < 0) {
      nodes.push(source.slice(at))
      break
    }
    if (open > at) nodes.push(source.slice(at, open))
    const close = source.indexOf('}', open)
    if (close < 0) throw new RangeError(`unclosed brace in message: ${source}`)
    nodes.push(nodeOf(source.slice(open + 1, close)))
    at = close + 1
  }
  cache.set(source, nodes)
  return nodes
}

function nodeOf(inner: string): MessageNode {
  const bar = inner.indexOf('|')
  if (bar >= 0) return { base: inner.slice(0, bar), reading: inner.slice(bar + 1) }
  const comma = inner.indexOf(',')
  if (comma < 0) return { slot: inner.trim() }
  const forms = Object.fromEntries(
    inner
      .slice(comma + 1)
      .split(',')
      .map((form) => {
        const colon = form.indexOf(':')
        return [form.slice(0, colon).trim(), form.slice(colon + 1).trim()]
      }),
  )
  return { count: inner.slice(0, comma).trim(), forms }
}

/** The plural form of a number in a language, with `#` replaced. */
export function pluralForm(node: { forms: Readonly<Record<string, string>> }, n: number, locale: Locale): string {
  const category = new Intl.PluralRules(langOf[locale]).select(n)
  return (node.forms[category] ?? node.forms.other ?? '').replaceAll('#', String(n))
}

type Filled = Readonly<Record<string, string | number>>
const oneString =
  (ruby: (base: string, reading: string) => string) =>
  (source: string, slots: Filled = {}, locale: Locale = 'ja'): string =>
    parseMessage(source)
      .map((node) => {
        if (typeof node === 'string') return node
        if ('base' in node) return ruby(node.base, node.reading)
        if ('slot' in node) return String(slots[node.slot] ?? '')
        return pluralForm(node, Number(slots[node.count] ?? 0), locale)
      })
      .join('')

/** As one string, for titles, attributes and mails; ruby gives its base. */
export const plainText = oneString((base) => base)

/**
 * As one string that keeps the readings, for words that travel as data (an API problem): U+FFF9 base U+FFFA reading U+FFFB,
 * the interlinear annotation of Unicode. Drawn by `Annotated`.
 */
export const annotatedText = oneString((base, reading) => `\uFFF9${base}\uFFFA${reading}\uFFFB`)

const annotation = /\uFFF9([^\uFFFA\uFFFB]*)\uFFFA([^\uFFFB]*)\uFFFB/g

/** The pieces of an annotated text, in order. */
export const annotatedNodes = (text: string): readonly (string | { base: string; reading: string })[] =>
  text.split(/[\uFFF9\uFFFB]/).flatMap((piece, i) => {
    const [base = '', reading = ''] = piece.split('\uFFFA')
    return i % 2 ? { base, reading } : piece || []
  })

/** An annotated text as a mail can carry it: a reading follows its word in brackets, the first time that the word is there. */
function bracketedText(text: string): string {
  const seen = new Set<string>()
  return text.replace(annotation, (_whole, base: string, reading: string) => {
    if (seen.has(base)) return base
    seen.add(base)
    return `${base}（${reading}）`
  })
}

/** An annotated text without its readings, for titles and attributes. */
export const withoutReadings = (text: string): string => text.replace(annotation, '$1')

/** A mail of annotated texts in plain letters. */
export const lettered = <M extends { subject: string; text: string }>(mail: M): M => ({
  ...mail,
  subject: withoutReadings(mail.subject),
  text: bracketedText(mail.text),
})

/** Slot names of a source at run time, for the catalogue test. */
export const slotNamesOf = (source: string): readonly string[] =>
  [
    ...new Set(
      parseMessage(source).flatMap((node) =>
        typeof node === 'string' || 'base' in node ? [] : ['slot' in node ? node.slot : node.count],
      ),
    ),
  ].sort()
