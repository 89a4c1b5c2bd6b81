/** How a refusal's slots are read: rules give minutes, dates and instants, sentences want words. Pure. */
import { japanDate, type LocalDate, type LocalMonth, monthNumberOf } from '../../platform/calendar.ts'
import { dayText, lengthText, momentText, timeText } from './dates.ts'

const times = new Set(['start', 'end'])

/** 'YYYY-MM-DD', 'YYYY-MM' and ISO instants by their form; minutes by the slot's name (`start`, `end`: of the day; `…Minutes`: a length). */
export function slotText(name: string, value: string | number): string | number {
  if (typeof value === 'number') {
    if (times.has(name)) return timeText(value)
    return name.endsWith('Minutes') ? lengthText(value) : value
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value as LocalDate, value as LocalDate)
  if (/^\d{4}-\d{2}$/.test(value)) return `${monthNumberOf(value as LocalMonth)}月`
  if (/^\d{4}-\d{2}-\d{2}T.+Z$/.test(value)) return momentText(value, japanDate(new Date(value)))
  return value
}
