/** What hours are called (HRS-1): those of the country in the reader's language, a town's own by the name that the town gave them. */
import { catalogue, wordsOf } from './catalogue.ts'
import type { Locale } from './locale.ts'

export const layerTexts = catalogue({
  ja: { national: '国の時間', join: '、' },
  easy: { national: '{国|くに}の {時間|じかん}', join: '、' },
  en: { national: 'National hours', join: ', ' },
  zh: { national: '国家规定的时间', join: '、' },
  pt: { national: 'Horas do governo nacional', join: ', ' },
  vi: { national: 'Số giờ của nhà nước', join: ', ' },
  tl: { national: 'Oras mula sa pambansang pamahalaan', join: ', ' },
  ne: { national: 'देशको समय', join: ', ' },
})

/** @param layer.code 'national', else the town's */
export const layerName = (layer: { code: string; name: string }, locale: Locale): string =>
  layer.code === 'national' ? wordsOf(layerTexts, locale, 'national') : layer.name
