/** Ages by law (AGE-1..4, ELIG-2, ELIG-3). Dates inclusive. Pure. */
import { addDays, dateOf, daysInMonth, fiscalYearOf, type LocalDate, sameDayInMonths, yearOf } from '../../platform/calendar.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'

/**
 * AGE-1: the day at whose end a person attains `months` months: the day before the matching day, or, where the month has
 * no matching day, its last day (年齢計算ニ関する法律, 民法143条2項). Born 2024-02-29 attains 36 months on 2027-02-28.
 */
export function attainedOn(birth: LocalDate, months: number): LocalDate {
  const { y, m, d } = sameDayInMonths(birth, months)
  return d === null ? dateOf(y, m, daysInMonth(y, m)) : addDays(dateOf(y, m, d), -1)
}

/** AGE-2: born 2025-04-10 → 2025-10-09 (`dayBefore`) or 2025-10-10 (`sameDay`). */
export const firstUsableDay = (birth: LocalDate, policy: MunicipalitySettings['agePolicy']): LocalDate =>
  policy === 'dayBefore' ? attainedOn(birth, 6) : addDays(attainedOn(birth, 6), 1)

/** AGE-3: 3歳の誕生日の前々日. Born 2024-04-10 → 2027-04-08. */
export const lastNationalDay = (birth: LocalDate): LocalDate => addDays(attainedOn(birth, 36), -1)

/** ELIG-2: 31 March of the fiscal year in which 3 is attained. Born 2024-04-01 → 2027-03-31, 2024-04-02 → 2028-03-31. */
export const lastMunicipalDay = (birth: LocalDate): LocalDate => dateOf(fiscalYearOf(attainedOn(birth, 36)) + 1, 3, 31)

/**
 * AGE-4: 0, 1, 2 (or more) 歳児 on a date: full years attained by the 31 March before that date's fiscal year, at least 0.
 * A booking made in March for April has April's class, so pass the date of use.
 */
export function classAge(birth: LocalDate, date: LocalDate): number {
  const cut = dateOf(fiscalYearOf(date), 3, 31)
  const years = yearOf(cut) - yearOf(birth)
  return Math.max(0, attainedOn(birth, years * 12) <= cut ? years : years - 1)
}

/** ELIG-3: the first day on which an application is taken. By months of age it has the same edge as AGE-2. [D] */
export function acceptedFrom(
  birth: LocalDate,
  settings: Pick<MunicipalitySettings, 'agePolicy' | 'acceptFromDaysBefore' | 'acceptFromMonths'>,
): LocalDate {
  const { agePolicy, acceptFromDaysBefore, acceptFromMonths } = settings
  if (acceptFromMonths === null) return addDays(firstUsableDay(birth, agePolicy), -acceptFromDaysBefore)
  // A birth is registered before it can be applied for: nothing is attained before the day of birth itself.
  if (acceptFromMonths === 0) return birth
  const attained = attainedOn(birth, acceptFromMonths)
  return agePolicy === 'dayBefore' ? attained : addDays(attained, 1)
}

/** Age as people say it, turning on the birthday: 「1歳11か月」 = { years: 1, months: 11 }. null before the birth. */
export function ageOn(birth: LocalDate, date: LocalDate): { years: number; months: number } | null {
  if (date < birth) return null
  let months = (yearOf(date) - yearOf(birth)) * 12 + (Number(date.slice(5, 7)) - Number(birth.slice(5, 7)))
  while (months > 0 && attainedOn(birth, months) >= date) months -= 1
  return { years: Math.floor(months / 12), months: months % 12 }
}
