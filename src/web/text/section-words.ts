/** Words of a section of 児童情報 or 利用者情報 in a language: sources of messages, which may hold readings. Staff read the Japanese. */
import type { contactSections, SectionName } from '../../features/child/rules.ts'
import { type ContactWords, contactWords, type LooseSection, type SheetWords, sheetWords } from './child-sheet.ts'
import { contactsEasy, sheetEasy } from './child-sheet-easy.ts'
import { contactWordsEn, sheetWordsEn } from './child-sheet-en.ts'
import { contactsNe, sheetNe } from './child-sheet-ne.ts'
import { contactsPt, sheetPt } from './child-sheet-pt.ts'
import { contactsTl, sheetTl } from './child-sheet-tl.ts'
import { contactsVi, sheetVi } from './child-sheet-vi.ts'
import { contactsZh, sheetZh } from './child-sheet-zh.ts'
import { type Locale, nearest } from './locale.ts'

// The build cuts the languages that are not read: each word list is named here once, and nowhere else.
export const sheetTexts: Readonly<Record<Locale, SheetWords>> = {
  ja: sheetWords,
  easy: sheetEasy,
  en: sheetWordsEn,
  zh: sheetZh,
  pt: sheetPt,
  vi: sheetVi,
  tl: sheetTl,
  ne: sheetNe,
}
export const contactTexts: Readonly<Record<Locale, ContactWords>> = {
  ja: contactWords,
  easy: contactsEasy,
  en: contactWordsEn,
  zh: contactsZh,
  pt: contactsPt,
  vi: contactsVi,
  tl: contactsTl,
  ne: contactsNe,
}

export function sectionWords(name: SectionName | keyof typeof contactSections, locale: Locale): LooseSection {
  // A script of the browser brings one language only.
  const language = nearest(locale, (l) => sheetTexts[l] !== undefined)
  return name === 'emergency' || name === 'pickup' ? contactTexts[language][name] : sheetTexts[language][name]
}
