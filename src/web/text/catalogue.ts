/** Typed catalogues: Japanese is the type of the others, one catalogue per page or journey. */
import type { Locale } from './locale.ts'
import { plainText, type SlotsFor, slotNamesOf } from './message.ts'

export type Translation<Ja> = { readonly [K in keyof Ja]: string }
export type Catalogue<Ja extends Readonly<Record<string, string>>> = { readonly ja: Ja } & {
  readonly [L in Exclude<Locale, 'ja'>]?: Translation<Ja>
}

/** Declares a catalogue: `catalogue({ ja: { hello: '{name}さん、こんにちは' }, en: { hello: 'Hello, {name}' } })`. */
export const catalogue = <const Ja extends Readonly<Record<string, string>>>(texts: Catalogue<Ja>): Catalogue<Ja> => texts

/** The source of a message in a language; やさしい日本語 and the others fall back to Japanese. */
export const sourceOf = <Ja extends Readonly<Record<string, string>>>(
  texts: Catalogue<Ja>,
  locale: Locale,
  key: keyof Ja & string,
): string => (texts[locale] as Translation<Ja> | undefined)?.[key] ?? texts.ja[key] ?? ''

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

/** Messages whose slots differ between languages, `en.hello`; empty when all is well. */
export function slotDifferences(texts: Catalogue<Readonly<Record<string, string>>>): string[] {
  const wrong: string[] = []
  for (const [locale, messages] of Object.entries(texts)) {
    for (const [key, source] of Object.entries(texts.ja)) {
      const other = messages?.[key]
      if (other === undefined || slotNamesOf(other).join() !== slotNamesOf(source).join()) wrong.push(`${locale}.${key}`)
    }
  }
  return wrong
}
