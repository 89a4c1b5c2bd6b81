/** How a refusal's slots are read: rules give minutes, dates, instants and codes, sentences want words. Pure. */
import { japanDate, type LocalDate, type LocalMonth, monthNumberOf } from '../../platform/calendar.ts'
import { consentNames } from './application-fields.ts'
import { bookingStateWords, kindWords } from './booking-words.ts'
import { dayText, lengthText, momentText, timeText, untilText, yenText } from './dates.ts'

const times = new Set(['start', 'end'])
/** Beginnings and ends of rights may lie years away and carry their year. */
const withYear = new Set(['from', 'lastDay', 'nationalEnd', 'municipalEnd', 'confirmedOn'])
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindWords,
  state: bookingStateWords,
  purpose: consentNames,
  what: { household: '緊急連絡先（利用者情報）', child: 'アレルギーなど（児童情報）' },
}
const never = '1868-01-01' as LocalDate

/** 'YYYY-MM-DD', 'YYYY-MM' and ISO instants by their form; the rest by the slot's name (`start`, `end`: of the day; `…Minutes`: a length; `limitAt`: the last minute before it). */
export function slotText(name: string, value: string | number): string | number {
  if (typeof value === 'number') {
    if (times.has(name)) return timeText(value)
    if (name === 'classAge') return `${value}歳児`
    if (name.endsWith('Yen')) return yenText(value)
    return name.endsWith('Minutes') ? lengthText(value) : value
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value as LocalDate, withYear.has(name) ? never : (value as LocalDate))
  if (/^\d{4}-\d{2}$/.test(value)) return `${monthNumberOf(value as LocalMonth)}月`
  if (/^\d{4}-\d{2}-\d{2}T.+Z$/.test(value)) {
    const today = japanDate(new Date(value))
    return name === 'limitAt' ? untilText(value, today) : momentText(value, today)
  }
  return codes[name]?.[value] ?? value
}
