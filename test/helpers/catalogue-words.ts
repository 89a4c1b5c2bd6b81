/** Every text of every catalogue by language, to find on a page what is not in its language. */
import { readdirSync } from 'node:fs'
import { type Locale, locales } from '../../src/web/text/locale.ts'
import { parseMessage } from '../../src/web/text/message.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(stringsOf) : []

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
/** What stands between the slots of a message, as a page shows it. */
const piecesOf = (source: string): string[] =>
  parseMessage(source)
    .map((node) => (typeof node === 'string' ? node : 'base' in node ? node.base : '\n'))
    .join('')
    .split('\n')
    .map(folded)

/** Texts of a length that is not met by chance: sentences and names of things, no single letters and signs. */
const telling = (text: string): boolean => (/[ぁ-んァ-ヶ一-龠]/.test(text) ? text.length >= 4 : text.length >= 9)

/** The pieces that stand in the catalogues of one language. Of refusals and fields too; whatever is keyed by languages. */
export async function catalogueWords(): Promise<ReadonlyMap<Locale, ReadonlySet<string>>> {
  const words = new Map<Locale, Set<string>>(locales.map((locale) => [locale, new Set()]))
  const files = readdirSync('src/web/text', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  for (const file of files) {
    const module = (await import(/* @vite-ignore */ `../../src/web/text/${file}`)) as Record<string, unknown>
    for (const texts of Object.values(module))
      if (isObject(texts) && isObject(texts.ja))
        for (const locale of locales)
          for (const source of stringsOf(texts[locale])) for (const piece of piecesOf(source)) words.get(locale)?.add(piece)
  }
  return words
}

/** The texts of a page as its reader sees them, one for each element; scripts, the switch of languages and answers to choose left out. */
export const textsOfPage = (html: string): string[] =>
  html
    .replaceAll(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<details class="language">[\s\S]*?<\/details>/g, '')
    .replaceAll(/<\/?(ruby|rt|rp|strong|a|mark)( [^>]*)?>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .split('\n')
    .map(folded)
    .filter((text) => text !== '')

/** Texts of this page that are in another language's catalogue and not in its own. */
export function foreignTexts(html: string, locale: Locale, words: ReadonlyMap<Locale, ReadonlySet<string>>): string[] {
  const own = words.get(locale)
  const others = [...words].filter(([other]) => other !== locale).map(([, set]) => set)
  return textsOfPage(html).filter((text) => telling(text) && !own?.has(text) && others.some((set) => set.has(text)))
}
