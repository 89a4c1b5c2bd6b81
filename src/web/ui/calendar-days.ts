/** Which days a month grid shows and where a key leads. Pure. */
import { addDays, firstDayOf, type LocalDate, type LocalMonth, lastDayOf, weekdayOf } from '../../platform/calendar.ts'

/** Weeks from Sunday; null before the 1st and after the last. */
export function weeksOf(month: LocalMonth): (LocalDate | null)[][] {
  const first = firstDayOf(month)
  const last = lastDayOf(month)
  const weeks: (LocalDate | null)[][] = []
  for (let start = addDays(first, -weekdayOf(first)); start <= last; start = addDays(start, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, i) => {
        const day = addDays(start, i)
        return day < first || day > last ? null : day
      }),
    )
  }
  return weeks
}

/** The day an arrow, Home or End leads to, kept inside the month; null for keys that mean nothing here. */
export function dayAfterKey(day: LocalDate, key: string, month: LocalMonth): LocalDate | null {
  const to = target(day, key)
  if (to === null) return null
  const first = firstDayOf(month)
  const last = lastDayOf(month)
  if (to < first) return first
  if (to > last) return last
  return to
}

function target(day: LocalDate, key: string): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -weekdayOf(day))
    case 'End':
      return addDays(day, 6 - weekdayOf(day))
    default:
      return null
  }
}
