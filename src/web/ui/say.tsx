/** Draws catalogue messages: text, ruby, slots. */
import type { ComponentChildren } from 'preact'
import type { Catalogue, SlotArgs } from '../text/catalogue.ts'
import { sourceOf, wordFor, wordsIn } from '../text/catalogue.ts'
import type { Locale } from '../text/locale.ts'
import { parseMessage, pluralForm } from '../text/message.ts'
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

/** The nodes of one message source; slots may be elements. */
export function drawMessage(
  source: string,
  slots: Readonly<Record<string, ComponentChildren>>,
  locale: Locale,
): ComponentChildren[] {
  return parseMessage(source).map((node) => {
    if (typeof node === 'string') return node
    if ('base' in node) return <Ruby base={node.base} reading={node.reading} />
    if ('slot' in node) return slots[node.slot] ?? ''
    return pluralForm(node, Number(slots[node.count] ?? 0), locale)
  })
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
