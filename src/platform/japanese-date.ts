/** 和暦 and 西暦: reading of dates as people type them, and dates, times and lengths as sentences show them. Pure. */
import { dateOf, dayOf, daysInMonth, type LocalDate, localDate, monthNumberOf, weekdayOf, yearOf } from './calendar.ts'
import { halfWidth } from './japanese.ts'

export type Era = { name: string; letter: string; first: LocalDate; last: LocalDate; base: number }

/** Eras since 1868, newest first; `base` + era year = Western year. First and last day inclusive (元号を改める政令). */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', first: localDate('2019-05-01'), last: localDate('2199-12-31'), base: 2018 },
  { name: '平成', letter: 'H', first: localDate('1989-01-08'), last: localDate('2019-04-30'), base: 1988 },
  { name: '昭和', letter: 'S', first: localDate('1926-12-25'), last: localDate('1989-01-07'), base: 1925 },
  { name: '大正', letter: 'T', first: localDate('1912-07-30'), last: localDate('1926-12-24'), base: 1911 },
  { name: '明治', letter: 'M', first: localDate('1868-01-01'), last: localDate('1912-07-29'), base: 1867 },
]

/** The era of a day and its year in it: 2019-05-01 → 令和 1. */
export function eraOf(date: LocalDate): { era: Era; year: number } {
  const era = eras.find((e) => date >= e.first)
  if (!era) throw new RangeError(`before 1868: ${date}`)
  return { era, year: yearOf(date) - era.base }
}

/** Codes and slots of what can be wrong with a typed date. */
export type DateErrorSlots = {
  'date.missing': Record<string, never>
  'date.form': Record<string, never>
  'date.year': Record<string, never>
  'date.year-short': { year: string }
  'date.month': { month: string }
  'date.day': { day: string }
  'date.no-such-day': { year: number; month: number; last: number }
  'date.era-before': { era: string; first: string; instead: string }
  'date.era-after': { era: string; last: string; instead: string }
}
export type DateErrorCode = keyof DateErrorSlots
export type DatePart = 'year' | 'month' | 'day'
export type DateError = { part: DatePart; code: DateErrorCode; slots: Record<string, string | number> }
export type DateRead = { ok: true; value: LocalDate } | { ok: false; errors: readonly DateError[] }

const wrong = <C extends DateErrorCode>(part: DatePart, code: C, slots: DateErrorSlots[C]): DateError => ({ part, code, slots })
const plain = (text: string): string => halfWidth(text.normalize('NFKC')).replace(/\s/gu, '')

/** 「令和6」, R6, 令6, ㋿6, 元年, 2024, ２０２４年. */
function readYear(text: string): { year: number; era: Era | null } | DateError {
  const typed = plain(text).replace(/年$/u, '')
  if (/^\d{4}$/.test(typed)) return { year: Number(typed), era: null }
  const m = /^(明治|大正|昭和|平成|令和|[明大昭平令]|[MTSHR])\.?(元|\d{1,3})$/iu.exec(typed)
  const sign = m?.[1]?.toUpperCase()
  const era = sign === undefined ? undefined : eras.find((e) => e.name === sign || e.name[0] === sign || e.letter === sign)
  if (era && m) {
    const n = m[2] === '元' ? 1 : Number(m[2])
    if (n >= 1) return { year: era.base + n, era }
  }
  return /^\d{1,3}$|^元$/u.test(typed) ? wrong('year', 'date.year-short', { year: typed }) : wrong('year', 'date.year', {})
}

function readPart(part: 'month' | 'day', text: string, most: number): number | DateError {
  const typed = plain(text).replace(part === 'month' ? /月$/u : /日$/u, '')
  const n = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN
  if (n >= 1 && n <= most) return n
  return part === 'month' ? wrong('month', 'date.month', { month: typed }) : wrong('day', 'date.day', { day: typed })
}

const eraYearText = (year: number): string => (year === 1 ? '元' : String(year))

/**
 * Reads a date from three fields, 和暦 or 西暦, any width, with or without 年月日. All wrong parts are returned together.
 * A day outside the named era (令和元年4月30日, 平成31年5月1日) is named, with the era year that it belongs to: guessing would be silent.
 */
export function readDate(fields: { year: string; month: string; day: string }): DateRead {
  const parts = (['year', 'month', 'day'] as const).filter((part) => plain(fields[part]) === '')
  if (parts.length > 0) return { ok: false, errors: parts.map((part) => wrong(part, 'date.missing', {})) }
  const year = readYear(fields.year)
  const month = readPart('month', fields.month, 12)
  const day = readPart('day', fields.day, 31)
  if ('code' in year || typeof month === 'object' || typeof day === 'object') {
    return { ok: false, errors: [year, month, day].flatMap((part) => (typeof part === 'object' && 'code' in part ? [part] : [])) }
  }
  if (year.year < 1868 || year.year > 2199) return { ok: false, errors: [wrong('year', 'date.year', {})] }
  const last = daysInMonth(year.year, month)
  if (day > last) return { ok: false, errors: [wrong('day', 'date.no-such-day', { year: year.year, month, last })] }
  const value = dateOf(year.year, month, day)
  const { era } = year
  if (era && (value < era.first || value > era.last)) {
    const right = eraOf(value)
    const instead = `${right.era.name}${eraYearText(right.year)}`
    return {
      ok: false,
      errors: [
        value < era.first
          ? wrong('year', 'date.era-before', { era: era.name, first: era.first, instead })
          : wrong('year', 'date.era-after', { era: era.name, last: era.last, instead }),
      ],
    }
  }
  return { ok: true, value }
}

/** Reads a date from one text: 令和6年4月10日, R6.4.10, R060410, 2024/4/10, 20240410, 2024年4月10日. */
export function readDateText(text: string): DateRead {
  const typed = plain(text)
  if (typed === '') return { ok: false, errors: [wrong('year', 'date.missing', {})] }
  const solid = /^([MTSHR]\d{2}|\d{4})(\d{2})(\d{2})$/iu.exec(typed)
  const m =
    solid ?? /^([^/]*?(?:\d|元))(?:年|[-/.・ー‐-―−])(\d{1,2})(?:月|[-/.・ー‐-―−])(\d{1,2})日?(?:生(?:まれ)?)?$/u.exec(typed)
  const [, year, month, day] = m ?? []
  if (year === undefined || month === undefined || day === undefined)
    return { ok: false, errors: [wrong('year', 'date.form', {})] }
  return readDate({ year, month, day })
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const

/** 「令和6年」, 「令和元年」. */
export const eraYear = (date: LocalDate): string => `${eraOf(date).era.name}${eraYearText(eraOf(date).year)}年`

/** Birth dates and papers: 「2024年（令和6年）4月10日」. */
export const showBirthDate = (date: LocalDate): string =>
  `${yearOf(date)}年（${eraYear(date)}）${monthNumberOf(date)}月${dayOf(date)}日`

/** 「11月24日（火）」; with the year when it is not that of `today`: 「2027年4月8日（木）」. */
export const showDate = (date: LocalDate, today: LocalDate): string =>
  `${yearOf(date) === yearOf(today) ? '' : `${yearOf(date)}年`}${monthNumberOf(date)}月${dayOf(date)}日（${weekdays[weekdayOf(date)]}）`

/** 「9時」, 「9時30分」 from minutes since midnight. */
export const showTime = (time: number): string => `${Math.floor(time / 60)}時${time % 60 === 0 ? '' : `${time % 60}分`}`

/** 「9時30分から11時」. */
export const showTimes = (from: number, to: number): string => `${showTime(from)}から${showTime(to)}`

/** 「7時間30分」, 「45分」, 「0分」 from minutes. */
export const showLength = (length: number): string => {
  const [hours, rest] = [Math.floor(length / 60), length % 60]
  if (hours === 0) return `${rest}分`
  return `${hours}時間${rest === 0 ? '' : `${rest}分`}`
}
