/** The languages of the screens. `easy` is やさしい日本語. Pure, both sides. */
export const locales = ['ja', 'easy', 'en', 'zh', 'pt', 'vi', 'tl', 'ne'] as const
export type Locale = (typeof locales)[number]

/** The value of the `lang` attribute. */
export const langOf: Record<Locale, string> = {
  ja: 'ja',
  easy: 'ja',
  en: 'en',
  zh: 'zh-Hans',
  pt: 'pt-BR',
  vi: 'vi',
  tl: 'fil',
  ne: 'ne',
}

/** How a language calls itself, for the switch. */
export const ownNames: Record<Locale, string> = {
  ja: '日本語',
  easy: 'やさしい日本語',
  en: 'English',
  zh: '简体中文',
  pt: 'Português',
  vi: 'Tiếng Việt',
  tl: 'Filipino',
  ne: 'नेपाली',
}

/** In `Accept-Language` of our own calls; やさしい日本語 has no tag of its own, so it is a private one. */
export const tagOf: Record<Locale, string> = { ...langOf, easy: 'ja-x-easy' }

/** The languages of a page that does not say `everyLanguage`. */
export const wholeLocales: readonly Locale[] = ['ja', 'easy', 'en']

/** What is read where a language has no words: never a mixture inside a page, but a page (or a refusal) of the next one. */
const next: Record<Locale, Locale | null> = {
  ja: null,
  easy: 'ja',
  en: 'ja',
  zh: 'en',
  pt: 'en',
  vi: 'en',
  tl: 'en',
  ne: 'en',
}

/** The first language that `has` words, beginning with the wanted one; Japanese at the end. */
export function nearest(wanted: Locale, has: (locale: Locale) => boolean): Locale {
  for (let locale: Locale | null = wanted; locale; locale = next[locale]) if (has(locale)) return locale
  return 'ja'
}

export const isLocale = (text: string | null | undefined): text is Locale => locales.includes(text as Locale)

const byTag: Readonly<Record<string, Locale>> = {
  ja: 'ja',
  en: 'en',
  zh: 'zh',
  pt: 'pt',
  vi: 'vi',
  tl: 'tl',
  fil: 'tl',
  ne: 'ne',
}

/**
 * The language of an `Accept-Language` header: the best one that we have. English for who reads none of ours, Japanese for who says nothing.
 * @param header '' or undefined: none came
 */
export function localeOfHeader(header: string | undefined): Locale {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.trim().toLowerCase().split(';')
      const q = more.map((m) => /^\s*q=([\d.]+)/.exec(m)?.[1]).find((found) => found !== undefined)
      return { tag: tag.trim(), q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ tag, q }) => tag !== '' && tag !== '*' && q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wishes) {
    if (tag === tagOf.easy) return 'easy'
    const known = byTag[tag.split('-')[0] ?? '']
    if (known) return known
  }
  return wishes.length > 0 ? 'en' : 'ja'
}
