/** The languages of the screens. `easy` is やさしい日本語. Pure, both sides. */
export const locales = ['ja', 'easy', 'en', 'zh', 'pt', 'vi', 'tl', 'ne'] as const
export type Locale = (typeof locales)[number]

/** The value of the `lang` attribute. */
export const langOf: Record<Locale, string> = {
  ja: 'ja',
  easy: 'ja',
  en: 'en',
  zh: 'zh-Hans',
  pt: 'pt',
  vi: 'vi',
  tl: 'tl',
  ne: 'ne',
}
