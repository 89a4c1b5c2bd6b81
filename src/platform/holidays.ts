/** National holidays by the law (国民の祝日に関する法律): fixed days, moved Mondays, equinoxes, 振替休日, 国民の休日. Pure. */
import { addDays, dateOf, dayOf, type LocalDate, monthNumberOf, weekdayOf, yearOf } from './calendar.ts'

const fixed: Readonly<Record<string, string>> = {
  '1-1': '元日',
  '2-11': '建国記念の日',
  '2-23': '天皇誕生日',
  '4-29': '昭和の日',
  '5-3': '憲法記念日',
  '5-4': 'みどりの日',
  '5-5': 'こどもの日',
  '8-11': '山の日',
  '11-3': '文化の日',
  '11-23': '勤労感謝の日',
}

/** Month and which Monday of it. */
const mondays: Readonly<Record<string, string>> = {
  '1-2': '成人の日',
  '7-3': '海の日',
  '9-3': '敬老の日',
  '10-2': 'スポーツの日',
}

/** Day of March or September on which the equinox falls in Japan; the formula holds from 1980 to 2099. */
const equinox = (year: number, at1980: number): number =>
  Math.floor(at1980 + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4))

function named(date: LocalDate): string | null {
  const [year, month, day] = [yearOf(date), monthNumberOf(date), dayOf(date)]
  if (month === 3 && day === equinox(year, 20.8431)) return '春分の日'
  if (month === 9 && day === equinox(year, 23.2488)) return '秋分の日'
  const monday = weekdayOf(date) === 1 ? mondays[`${month}-${Math.ceil(day / 7)}`] : undefined
  return monday ?? fixed[`${month}-${day}`] ?? null
}

/** The day after a run of holidays that began on or ran through a Sunday (第3条第2項). */
function substitute(date: LocalDate): boolean {
  for (let before = addDays(date, -1); named(before) !== null; before = addDays(before, -1))
    if (weekdayOf(before) === 0) return true
  return false
}

/**
 * The name of the national holiday on this date, null on ordinary days.
 * @param date 2022-01-01 to 2099-12-31: before that other days were moved by special laws
 */
export function holidayOn(date: LocalDate): string | null {
  const name = named(date)
  if (name !== null) return name
  if (substitute(date)) return '振替休日'
  return named(addDays(date, -1)) !== null && named(addDays(date, 1)) !== null ? '国民の休日' : null
}

/** 29 December to 3 January. */
export const newYearRest = (date: LocalDate): boolean =>
  date >= dateOf(yearOf(date), 12, 29) || date <= dateOf(yearOf(date), 1, 3)
