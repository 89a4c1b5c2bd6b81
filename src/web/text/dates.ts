/**
 * Dates, times, lengths and money as the screens write them (ui.md: ground rules). Pure, both sides.
 * Named exports write Japanese, for staff; guardian and public pages ask `useDates()`, everything else `datesIn(locale)`.
 */
import {
  clockText,
  dayOf,
  daysBetween,
  type LocalDate,
  type LocalMonth,
  monthNumberOf,
  weekdayOf,
  yearOf,
} from '../../platform/calendar.ts'
import { type DateWords, wordsOfDates } from './date-words.ts'
import type { Locale } from './locale.ts'

const eras = [
  { name: '令和', short: 'R', from: '2019-05-01' },
  { name: '平成', short: 'H', from: '1989-01-08' },
  { name: '昭和', short: 'S', from: '1926-12-25' },
  { name: '大正', short: 'T', from: '1912-07-30' },
  { name: '明治', short: 'M', from: '1868-01-25' },
] as const
export type Era = (typeof eras)[number]

export const eraTable: readonly Era[] = eras

/** 令和6年; the first year is 元年. Before 1868-01-25 the western year. */
export function eraYear(date: LocalDate): string {
  const era = eras.find((e) => date >= e.from)
  if (!era) return `${yearOf(date)}年`
  const year = yearOf(date) - Number(era.from.slice(0, 4)) + 1
  return `${era.name}${year === 1 ? '元' : year}年`
}

/** An instant as day and minute of the day in Japan. */
function inJapan(at: number): { date: LocalDate; time: number } {
  const local = new Date(at + 9 * 3_600_000).toISOString()
  return { date: local.slice(0, 10) as LocalDate, time: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) }
}

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, mark)

const datesBy = (w: DateWords) => {
  const yearUnless = (date: LocalDate | LocalMonth, today: LocalDate): number | null =>
    yearOf(date) === yearOf(today) ? null : yearOf(date)
  const weekdayText = (date: LocalDate): string => w.weekdays[weekdayOf(date)] ?? ''
  /** 「11月24日（火）」; with the year when it is not the year of `today`. */
  const dayText = (date: LocalDate, today: LocalDate): string =>
    w.day(yearUnless(date, today), monthNumberOf(date), dayOf(date), weekdayText(date))
  /** In sentences: 570 → 「9時30分」, 660 → 「11時」. */
  const timeText = (time: number): string => w.time(Math.floor(time / 60), time % 60)
  return {
    /** 「卵、牛乳」 or "egg, milk". */
    listText: (items: readonly string[]): string => items.join(w.comma),
    weekdayHeads: w.heads,
    weekdayText,
    dayText,
    timeText,
    /** 令和6年, where eras are read; else the western year. */
    eraYear: (date: LocalDate): string => (w.eras ? eraYear(date) : String(yearOf(date))),
    /** 「2024年（令和6年）4月10日」, for birth dates and papers. */
    fullDayText: (date: LocalDate): string =>
      w.fullDay(yearOf(date), w.eras ? eraYear(date) : null, monthNumberOf(date), dayOf(date)),
    /** 「11月」, with the year when it is not this year's. */
    monthText: (month: LocalMonth, today: LocalDate): string => w.month(yearUnless(month, today), monthNumberOf(month)),
    /** In sentences: 「9時30分から11時」. */
    timeRangeText: (start: number, end: number): string => w.range(timeText(start), timeText(end)),
    /** On grids: 「9:30–11:00」. */
    gridRangeText: (start: number, end: number): string => `${clockText(start)}–${clockText(end)}`,
    /** 450 → 「7時間30分」, 30 → 「30分」, 0 → 「0分」. Negative lengths keep their sign. */
    lengthText: (length: number): string => {
      const n = Math.abs(length)
      const text = w.length(Math.floor(n / 60), n % 60)
      return length < 0 ? `−${text}` : text
    },
    /** 2550 → 「2,550円」. */
    yenText: (yen: number): string => w.yen(grouped(yen, w.thousands)),
    /** 「11月24日（火） 9:28」 of an instant, in Japan. */
    momentText: (iso: string, today: LocalDate): string => {
      const { date, time } = inJapan(Date.parse(iso))
      return `${dayText(date, today)} ${clockText(time)}`
    },
    /** Age as spoken, 「1歳11か月」, under one year 「7か月」, on a day; birthdays count from the day itself. */
    ageText: (born: LocalDate, on: LocalDate): string => {
      if (daysBetween(born, on) < 0) return ''
      let months = (yearOf(on) - yearOf(born)) * 12 + monthNumberOf(on) - monthNumberOf(born)
      if (dayOf(on) < dayOf(born)) months -= 1
      return w.age(Math.floor(months / 12), months % 12)
    },
    /** A deadline whose own instant is too late, as the last minute before it: 「11月23日（月）23時59分まで」; other languages say "by" in their sentence. */
    untilText: (iso: string, today: LocalDate): string => {
      const { date, time } = inJapan(Date.parse(iso) - 60_000)
      return w.until(dayText(date, today), timeText(time))
    },
  }
}

export type Dates = ReturnType<typeof datesBy>
const made = new Map<Locale, Dates>()

/** The same functions in a language. */
export function datesIn(locale: Locale): Dates {
  const dates = made.get(locale) ?? datesBy(wordsOfDates(locale))
  made.set(locale, dates)
  return dates
}

const japanese = datesIn('ja')
export const { weekdayText, dayText, timeText, fullDayText, monthText, timeRangeText, gridRangeText } = japanese
export const { lengthText, yenText, momentText, ageText, untilText } = japanese
