/** Periods of calendar months counted from a day (民法143条): with no matching day the last day of the month ends the period. Pure. */
import { addDays, dateOf, daysInMonth, type LocalDate, sameDayInMonths } from '../../platform/calendar.ts'

/**
 * The first day on which n calendar months have passed since `d`: the same day of the month, and where the month lacks it
 * the day after its last one. 2026-05-20 + 6 → 2026-11-20; 2026-08-31 + 6 → 2027-03-01.
 */
export function passedAfterMonths(d: LocalDate, n: number): LocalDate {
  const { y, m, d: day } = sameDayInMonths(d, n)
  return day === null ? addDays(dateOf(y, m, daysInMonth(y, m)), 1) : dateOf(y, m, day)
}

/** The last day on which something of `d` is not yet older than n months: the same day, or the month's last. 2026-08-31 + 6 → 2027-02-28. */
export function goodForMonths(d: LocalDate, n: number): LocalDate {
  const { y, m, d: day } = sameDayInMonths(d, n)
  return dateOf(y, m, day ?? daysInMonth(y, m))
}
