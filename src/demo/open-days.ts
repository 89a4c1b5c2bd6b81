/** When the demo's facilities are open: weekdays without national holidays and the days around the New Year. */
import { addDays, type LocalDate, weekdayOf } from '../platform/calendar.ts'
import { holidayOn, newYearRest } from '../platform/holidays.ts'

export const openOn = (date: LocalDate): boolean =>
  weekdayOf(date) !== 0 && weekdayOf(date) !== 6 && holidayOn(date) === null && !newYearRest(date)

/** This day, or the next one that is open. */
export function openDayFrom(date: LocalDate): LocalDate {
  let day = date
  while (!openOn(day)) day = addDays(day, 1)
  return day
}

/** The n-th open day after this one. */
export function openDayAfter(date: LocalDate, n: number): LocalDate {
  let day = date
  for (let left = n; left > 0; left -= 1) day = openDayFrom(addDays(day, 1))
  return day
}

/** The last open day before this one. */
export function openDayBefore(date: LocalDate): LocalDate {
  let day = addDays(date, -1)
  while (!openOn(day)) day = addDays(day, -1)
  return day
}
