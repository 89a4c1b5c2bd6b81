/** Draws catalogue messages: text, ruby, slots. */
import type { ComponentChildren } from 'preact'
import type { Catalogue, SlotArgs } from '../text/catalogue.ts'
import { sourceOf, wordFor, wordsIn } from '../text/catalogue.ts'
import type { Locale } from '../text/locale.ts'
import { annotatedNodes, parseMessage, pluralForm } from '../text/message.ts'
import { usePage } from './page-context.ts'

type Texts = Readonly<Record<string, string>>

export const Ruby = ({ base, reading }: { base: string; reading: string }) => (
  <ruby>
    {base}
    <rp>（</rp>
    <rt>{reading}</rt>
    <rp>）</rp>
  </ruby>
)

/** Words that came as data, with their readings (`annotatedText`). */
export const Annotated = ({ text }: { text: string }) => (
  <>{annotatedNodes(text).map((node) => (typeof node === 'string' ? node : <Ruby {...node} />))}</>
)

/**
 * The nodes of one message source; slots may be elements. What stands side by side as text is one node: on paper and in HTML it is one,
 * and a page that comes alive must find what it draws.
 */
export function drawMessage(
  source: string,
  slots: Readonly<Record<string, ComponentChildren>>,
  locale: Locale,
): ComponentChildren[] {
  const nodes: ComponentChildren[] = []
  const add = (node: ComponentChildren): void => {
    if (Array.isArray(node)) for (const inner of node) add(inner)
    else if (typeof node !== 'string' && typeof node !== 'number') nodes.push(node)
    else if (typeof nodes.at(-1) === 'string') nodes.push(`${nodes.pop()}${node}`)
    else nodes.push(String(node))
  }
  for (const node of parseMessage(source)) {
    if (typeof node === 'string') add(node)
    else if ('base' in node) add(<Ruby base={node.base} reading={node.reading} />)
    else if ('slot' in node) add(slots[node.slot] ?? '')
    else add(pluralForm(node, Number(slots[node.count] ?? 0), locale))
  }
  return nodes
}

/** Draws words that come with a definition instead of a catalogue: `drawn(words.label)`. */
export function useDrawn() {
  const { locale } = usePage()
  return (source: string, slots: Readonly<Record<string, ComponentChildren>> = {}): ComponentChildren[] =>
    drawMessage(source, slots, locale)
}

/**
 * The texts of one catalogue in the reader's language: `say('key', slots)` draws nodes, `words('key', slots)` gives a string.
 */
export function useTexts<Ja extends Texts>(texts: Catalogue<Ja>) {
  const { locale } = usePage()
  return {
    say: <K extends keyof Ja & string>(key: K, ...slots: SlotArgs<Ja[K], ComponentChildren>): ComponentChildren =>
      drawMessage(sourceOf(texts, locale, key), (slots[0] ?? {}) as Record<string, ComponentChildren>, locale),
    words: wordsIn(texts, locale),
    /** For a code that comes with data. */
    word: (code: string): string => wordFor(texts as Catalogue<Texts>, locale, code),
  }
}
