/** Words of a section of 児童情報 or 利用者情報 in a language: sources of messages, which may hold readings. Staff read the Japanese. */
import type { contactSections, SectionName } from '../../features/child/rules.ts'
import { type ContactWords, contactWords, type LooseSection, type SheetWords, sheetWords } from './child-sheet.ts'
import { contactsEasy, sheetEasy } from './child-sheet-easy.ts'
import { contactWordsEn, sheetWordsEn } from './child-sheet-en.ts'
import { contactsPt, sheetPt } from './child-sheet-pt.ts'
import { contactsZh, sheetZh } from './child-sheet-zh.ts'
import { type Locale, nearest } from './locale.ts'

type ByLanguage<Words> = Readonly<Partial<Record<Locale, Words>>>
// The build cuts the languages that are not read: each word list is named here once, and nowhere else.
export const sheetTexts: ByLanguage<SheetWords> = {
  ja: sheetWords,
  easy: sheetEasy,
  en: sheetWordsEn,
  zh: sheetZh,
  pt: sheetPt,
}
export const contactTexts: ByLanguage<ContactWords> = {
  ja: contactWords,
  easy: contactsEasy,
  en: contactWordsEn,
  zh: contactsZh,
  pt: contactsPt,
}

export function sectionWords(name: SectionName | keyof typeof contactSections, locale: Locale): LooseSection {
  const language = nearest(locale, (l) => sheetTexts[l] !== undefined)
  const words = name === 'emergency' || name === 'pickup' ? contactTexts[language]?.[name] : sheetTexts[language]?.[name]
  if (!words) throw new Error(`no words for ${name}`)
  return words
}
