/** Days on the pages of 枠カレンダー. */
import { addDays, type LocalDate, parseDate, weekdayOf, yearOf } from '../../platform/calendar.ts'

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((weekdayOf(date) + 6) % 7))

/** Days as they are typed: 12/29 (of the year from `from` on), 2026-12-29, 2026/12/29. */
export function datesIn(text: string, from: LocalDate): { dates: LocalDate[]; wrong: string | null } {
  const dates: LocalDate[] = []
  for (const part of text
    .normalize('NFKC')
    .split(/[、,\s]+/)
    .filter(Boolean)) {
    const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(part)
    const two = (n: string | undefined) => (n ?? '').padStart(2, '0')
    const inYear = (year: number) => parseDate(short ? `${year}-${two(short[1])}-${two(short[2])}` : part.replaceAll('/', '-'))
    const date = inYear(yearOf(from))
    const found = short && date && date < from ? inYear(yearOf(from) + 1) : date
    if (!found) return { dates, wrong: part }
    dates.push(found)
  }
  return { dates: [...new Set(dates)].sort(), wrong: null }
}
