/** Whom to ask before a municipality is known (HLP-1). */
import type { Contact } from '../page.ts'
import { catalogue, wordsOf } from './catalogue.ts'
import type { Locale } from './locale.ts'

const contactTexts = catalogue({
  ja: { desk: 'お住まいの市区町村の窓口' },
  easy: { desk: '{住|す}んでいる{市|し}や{区|く}の {窓口|まどぐち}' },
  en: { desk: 'The desk of your city or ward' },
  zh: { desk: '您居住的市区町村窗口' },
  pt: { desk: 'Balcão da sua prefeitura' },
  vi: { desk: 'Quầy của quận, thành phố nơi bạn sống' },
  tl: { desk: 'Counter ng inyong lungsod o ward' },
  ne: { desk: 'तपाईं बस्ने नगर वा वडाको काउन्टर' },
})

export const fallbackContact = (locale: Locale): Contact => ({
  name: wordsOf(contactTexts, locale, 'desk'),
  phone: null,
  hours: null,
  href: '/help',
})
