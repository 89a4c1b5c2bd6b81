/** Typed catalogues: Japanese is the type of the others, one catalogue per page or journey. */
import { type Locale, nearest } from './locale.ts'
import { annotatedText, plainText, type SlotsFor, slotNamesOf } from './message.ts'

export type Translation<Ja> = { readonly [K in keyof Ja]: string }
export type Catalogue<Ja extends Readonly<Record<string, string>>> = { readonly ja: Ja } & {
  readonly [L in Exclude<Locale, 'ja'>]?: Translation<Ja>
}

/** Declares a catalogue: `catalogue({ ja: { hello: '{name}さん、こんにちは' }, en: { hello: 'Hello, {name}' } })`. */
export const catalogue = <const Ja extends Readonly<Record<string, string>>>(texts: Catalogue<Ja>): Catalogue<Ja> => texts

/** The source of a message in a language, or in the nearest one that the catalogue has (locale.ts). */
export function sourceOf<Ja extends Readonly<Record<string, string>>>(
  texts: Catalogue<Ja>,
  locale: Locale,
  key: keyof Ja & string,
): string {
  const words = texts[nearest(locale, (l) => texts[l] !== undefined)] as Translation<Ja> | undefined
  return words?.[key] ?? ''
}

export type SlotArgs<S extends string, Value = string | number> =
  SlotNamesEmpty<S> extends true ? [] : [slots: SlotsFor<S, Value>]
type SlotNamesEmpty<S extends string> = [keyof SlotsFor<S>] extends [never] ? true : false

/** A message as one string. */
export const wordsOf = <Ja extends Readonly<Record<string, string>>, K extends keyof Ja & string>(
  texts: Catalogue<Ja>,
  locale: Locale,
  key: K,
  ...slots: SlotArgs<Ja[K]>
): string => plainText(sourceOf(texts, locale, key), slots[0] ?? {}, locale)

/** The messages of a catalogue as strings in a language, outside of components: `const words = wordsIn(bookingTexts, page.locale)`. */
export const wordsIn =
  <Ja extends Readonly<Record<string, string>>>(texts: Catalogue<Ja>, locale: Locale) =>
  <K extends keyof Ja & string>(key: K, ...slots: SlotArgs<Ja[K]>): string =>
    wordsOf(texts, locale, key, ...slots)

/** As `wordsOf` and `wordsIn`, with the readings of やさしい日本語: for mails, which show them in brackets. */
export const annotatedOf = <Ja extends Readonly<Record<string, string>>, K extends keyof Ja & string>(
  texts: Catalogue<Ja>,
  locale: Locale,
  key: K,
  ...slots: SlotArgs<Ja[K]>
): string => annotatedText(sourceOf(texts, locale, key), slots[0] ?? {}, locale)

export const annotatedIn =
  <Ja extends Readonly<Record<string, string>>>(texts: Catalogue<Ja>, locale: Locale) =>
  <K extends keyof Ja & string>(key: K, ...slots: SlotArgs<Ja[K]>): string =>
    annotatedOf(texts, locale, key, ...slots)

/** The word for a code that comes with data; the code itself where nothing is known of it. */
export function wordFor(texts: Catalogue<Readonly<Record<string, string>>>, locale: Locale, code: string): string {
  const words = texts[nearest(locale, (l) => texts[l] !== undefined)]
  return words?.[code] === undefined ? code : plainText(words[code], {}, locale)
}

/** What `words` of one catalogue is, to hand it on. */
export type SayOf<T> =
  T extends Catalogue<infer Ja> ? <K extends keyof Ja & string>(key: K, ...slots: SlotArgs<Ja[K]>) => string : never

/** The codes of a word list, in its order; whatever languages this script brought. */
export const codesOf = (texts: Catalogue<Readonly<Record<string, string>>>): readonly string[] =>
  Object.keys(Object.values(texts)[0] ?? {})

/** Is this a word of the list? Whatever languages this script brought: Japanese is not in the scripts of the others. */
export const isWord = <Ja extends Readonly<Record<string, string>>>(
  texts: Catalogue<Ja>,
  code: string,
): code is keyof Ja & string => codesOf(texts).includes(code)

/** A page's title that is one message without slots: `export const title = titleIn(bookingTexts, 'bookings')`. */
export const titleIn =
  <Ja extends Readonly<Record<string, string>>>(texts: Catalogue<Ja>, key: keyof Ja & string) =>
  (_data: unknown, page: { locale: Locale }): string =>
    plainText(sourceOf(texts, page.locale, key), {}, page.locale)

/** Messages whose slots differ between languages, `en.hello`; empty when all is well. */
export function slotDifferences(texts: Catalogue<Readonly<Record<string, string>>>): string[] {
  const wrong: string[] = []
  for (const [locale, messages] of Object.entries(texts)) {
    for (const key of Object.keys(messages ?? {})) if (texts.ja[key] === undefined) wrong.push(`${locale}.${key}`)
    for (const [key, source] of Object.entries(texts.ja)) {
      const other = messages?.[key]
      if (other === undefined || slotNamesOf(other).join() !== slotNamesOf(source).join()) wrong.push(`${locale}.${key}`)
    }
  }
  return wrong
}
