/** How a feature writes its refusals: what happened, why, what to do next (ui.md: words). Pure. */
import type { Locale } from './locale.ts'

/** Each part is a message source: `{slot}` takes the refusal's slots. `why` may be '' where `what` says it all. */
export type RefusalWords = { readonly what: string; readonly why: string; readonly next: string }
export type RefusalMap = Readonly<Record<string, RefusalWords>>
export type RefusalTexts<Ja extends RefusalMap = RefusalMap> = { readonly ja: Ja } & {
  readonly [L in Exclude<Locale, 'ja'>]?: { readonly [K in keyof Ja]: RefusalWords }
}

/** Declares the refusals of one feature, by refusal code; other languages have the same codes. */
export const defineRefusals = <const Ja extends RefusalMap>(texts: RefusalTexts<Ja>): RefusalTexts<Ja> => texts
