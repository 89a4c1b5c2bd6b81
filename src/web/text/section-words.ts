/** Words of a section of 児童情報 or 利用者情報 in the reader's language, for families; staff read child-sheet.ts itself. */
import type { contactSections, SectionName } from '../../features/child/rules.ts'
import { contactWords, type LooseSection, sheetWords } from './child-sheet.ts'
import { contactWordsEn, sheetWordsEn } from './child-sheet-en.ts'
import { type Locale, nearest } from './locale.ts'

const ja = { ...sheetWords, ...contactWords }
const en = { ...sheetWordsEn, ...contactWordsEn }
const words: Readonly<Partial<Record<Locale, Readonly<Record<string, LooseSection>>>>> = { ja: ja, en: en }

export function sectionWords(name: SectionName | keyof typeof contactSections, locale: Locale): LooseSection {
  const found = words[nearest(locale, (l) => words[l] !== undefined)]?.[name]
  if (!found) throw new Error(`no words for ${name}`)
  return found
}
