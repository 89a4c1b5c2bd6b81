/** How a refusal's slots are read: rules give minutes, dates, instants and codes, sentences want words. Pure. */
import { japanDate, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import { consentTexts } from './application-fields.ts'
import { bookingStateTexts, kindTexts } from './booking-words.ts'
import { type Catalogue, catalogue, wordFor, wordsOf } from './catalogue.ts'
import { datesIn } from './dates.ts'
import type { Locale } from './locale.ts'
import { unitTexts } from './unit-words.ts'

const times = new Set(['start', 'end'])
/** Beginnings and ends of rights may lie years away and carry their year. */
const withYear = new Set(['from', 'lastDay', 'nationalEnd', 'municipalEnd', 'confirmedOn'])
const whatTexts = catalogue({
  ja: { household: '緊急連絡先（利用者情報）', child: 'アレルギーなど（児童情報）' },
  easy: { household: '{緊急|きんきゅう}の {連絡先|れんらくさき}', child: '{子|こ}どもの アレルギーなど' },
  en: { household: 'emergency contacts', child: 'allergies and other facts of your child' },
  zh: { household: '紧急联系人', child: '孩子的过敏等信息' },
  pt: { household: 'contatos de emergência', child: 'alergias e outros dados da criança' },
  vi: { household: 'liên hệ khẩn cấp', child: 'dị ứng và thông tin khác của trẻ' },
  tl: { household: 'mga kontak sa emergency', child: 'allergy at iba pang impormasyon ng bata' },
  ne: { household: 'आपतकालीन सम्पर्क', child: 'बच्चाको एलर्जी आदि' },
})
const codes: Readonly<Record<string, Catalogue<Readonly<Record<string, string>>>>> = {
  kind: kindTexts,
  state: bookingStateTexts,
  purpose: consentTexts,
  what: whatTexts,
  unit: unitTexts,
}
const classAgeTexts = catalogue({
  ja: { age: '{n}歳児' },
  easy: { age: '{n}{歳児|さいじ}クラス' },
  en: { age: 'age {n} class' },
  zh: { age: '{n}岁班' },
  pt: { age: 'turma de {n, one: # ano, many: # anos, other: # anos}' },
  vi: { age: 'lớp {n} tuổi' },
  tl: { age: 'klase ng {n} taong gulang' },
  ne: { age: '{n} वर्षे कक्षा' },
})
const never = '1868-01-01' as LocalDate

/** 'YYYY-MM-DD', 'YYYY-MM' and ISO instants by their form; the rest by the slot's name (`start`, `end`: of the day; `…Minutes`: a length; `limitAt`: the last minute before it). */
export function slotText(name: string, value: string | number, locale: Locale): string | number {
  const { dayText, lengthText, momentText, timeText, untilText, yenText, monthText } = datesIn(locale)
  if (typeof value === 'number') {
    if (times.has(name)) return timeText(value)
    if (name === 'classAge') return wordsOf(classAgeTexts, locale, 'age', { n: value })
    if (name.endsWith('Yen')) return yenText(value)
    return name.endsWith('Minutes') ? lengthText(value) : value
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value as LocalDate, withYear.has(name) ? never : (value as LocalDate))
  if (/^\d{4}-\d{2}$/.test(value)) return monthText(value as LocalMonth, `${value}-01` as LocalDate)
  if (/^\d{4}-\d{2}-\d{2}T.+Z$/.test(value)) {
    const today = japanDate(new Date(value))
    return name === 'limitAt' ? untilText(value, today) : momentText(value, today)
  }
  const texts = codes[name]
  return texts ? wordFor(texts, locale, value) : value
}
