/**
 * Dates, times, lengths and money as the screens write them (ui.md: ground rules). Pure, both sides.
 * The server's and the browser's `Intl` may differ in blanks, so everything is written out by hand.
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

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const
export const weekdayText = (date: LocalDate): string => weekdays[weekdayOf(date)]

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

/** 「11月24日（火）」; with the year when it is not the year of `today`. */
export const dayText = (date: LocalDate, today: LocalDate): string =>
  `${yearOf(date) === yearOf(today) ? '' : `${yearOf(date)}年`}${monthNumberOf(date)}月${dayOf(date)}日（${weekdayText(date)}）`

/** 「2024年（令和6年）4月10日」, for birth dates and papers. */
export const fullDayText = (date: LocalDate): string =>
  `${yearOf(date)}年（${eraYear(date)}）${monthNumberOf(date)}月${dayOf(date)}日`

/** 「11月」, with the year when it is not this year's. */
export const monthText = (month: LocalMonth, today: LocalDate): string =>
  `${yearOf(month) === yearOf(today) ? '' : `${yearOf(month)}年`}${monthNumberOf(month)}月`

/** In sentences: 570 → 「9時30分」, 660 → 「11時」. */
export const timeText = (time: number): string => `${Math.floor(time / 60)}時${time % 60 === 0 ? '' : `${time % 60}分`}`
/** In sentences: 「9時30分から11時」. */
export const timeRangeText = (start: number, end: number): string => `${timeText(start)}から${timeText(end)}`
/** On grids: 「9:30–11:00」. */
export const gridRangeText = (start: number, end: number): string => `${clockText(start)}–${clockText(end)}`

/** 450 → 「7時間30分」, 30 → 「30分」, 0 → 「0分」. Negative lengths keep their sign. */
export function lengthText(length: number): string {
  const n = Math.abs(length)
  const hours = Math.floor(n / 60)
  const rest = n % 60
  const text = hours === 0 ? `${rest}分` : `${hours}時間${rest === 0 ? '' : `${rest}分`}`
  return length < 0 ? `−${text}` : text
}

/** 2550 → 「2,550円」. */
export const yenText = (yen: number): string => `${String(yen).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}円`

/** 「11月24日（火） 9:28」 of an instant, in Japan. */
export function momentText(iso: string, today: LocalDate): string {
  const local = new Date(Date.parse(iso) + 9 * 3_600_000).toISOString()
  const date = local.slice(0, 10) as LocalDate
  const time = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
  return `${dayText(date, today)} ${clockText(time)}`
}

/** Age as spoken, 「1歳11か月」, under one year 「7か月」, on a day; birthdays count from the day itself. */
export function ageText(born: LocalDate, on: LocalDate): string {
  if (daysBetween(born, on) < 0) return ''
  let months = (yearOf(on) - yearOf(born)) * 12 + monthNumberOf(on) - monthNumberOf(born)
  if (dayOf(on) < dayOf(born)) months -= 1
  const years = Math.floor(months / 12)
  return years === 0 ? `${months}か月` : `${years}歳${months % 12 === 0 ? '' : `${months % 12}か月`}`
}

/** A deadline whose own instant is too late, as the last minute before it: 「11月23日（月）23時59分まで」. */
export function untilText(iso: string, today: LocalDate): string {
  const local = new Date(Date.parse(iso) - 60_000 + 9 * 3_600_000).toISOString()
  const date = local.slice(0, 10) as LocalDate
  return `${dayText(date, today)}${timeText(Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)))}まで`
}
