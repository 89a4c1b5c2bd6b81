/** Several bookings in one act (BOOK-3): the days of a pattern, holidays among them, and wishes as they travel in an address. Pure. */
import { daysBetween, type LocalDate, parseDate } from '../../platform/calendar.ts'
import { holidayOn } from '../../platform/holidays.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import { seriesDates } from './rules.ts'

export type Wish = { child: string; facility: string; kind: SlotKind; date: LocalDate; start: number; end: number }

/** One act takes at most so many dates. */
export const mostWishes = 60
/** A pattern reaches at most so many days. */
const longest = 370

export type SeriesPattern = {
  /** 0 = Sunday. */
  weekday: number
  /** 1..5 of the month; null = every week. */
  weeks: readonly number[] | null
  from: LocalDate
  to: LocalDate
  start: number
  end: number
  maxPerMonth: number | null
  /** Days of the pattern that are left out: holidays, as the facility ticks them. */
  without: readonly LocalDate[]
  /** Days instead of those (substitution). */
  instead: readonly LocalDate[]
}

/** The days of a pattern, ascending, with substitutes in and what is left out gone; `maxPerMonth` counts what is left (BOOK-3). */
export function patternDates(pattern: SeriesPattern): LocalDate[] {
  const out = new Set(pattern.without)
  const regular = seriesDates({ ...pattern, maxPerMonth: null }).filter((date) => !out.has(date))
  const perMonth = new Map<string, number>()
  return [...new Set([...regular, ...pattern.instead])].sort().filter((date) => {
    const month = date.slice(0, 7)
    const count = (perMonth.get(month) ?? 0) + 1
    if (pattern.maxPerMonth !== null && count > pattern.maxPerMonth) return false
    perMonth.set(month, count)
    return true
  })
}

/** Holidays on the pattern's own weekdays, to be left out or kept by a person. */
export const patternHolidays = (pattern: SeriesPattern): { date: LocalDate; name: string }[] =>
  seriesDates({ ...pattern, maxPerMonth: null }).flatMap((date) => {
    const name = holidayOn(date)
    return name ? [{ date, name }] : []
  })

/** Why a pattern is none; [] = it gives days. */
export function patternRefusals(pattern: SeriesPattern): Refusal[] {
  if (pattern.to < pattern.from)
    return [{ rule: 'BOOK-3', code: 'series.period', slots: { from: pattern.from }, pointer: '/pattern/to' }]
  if (daysBetween(pattern.from, pattern.to) > longest)
    return [{ rule: 'BOOK-3', code: 'series.long', slots: { days: longest }, pointer: '/pattern/to' }]
  if (pattern.end <= pattern.start) return [{ rule: 'HRS-4', code: 'series.time', slots: {}, pointer: '/pattern/end' }]
  const dates = patternDates(pattern)
  if (dates.length === 0) return [{ rule: 'BOOK-3', code: 'series.no-days', slots: {}, pointer: '/pattern/from' }]
  return dates.length > mostWishes
    ? [{ rule: 'BOOK-3', code: 'series.many', slots: { count: dates.length, most: mostWishes }, pointer: '/pattern/to' }]
    : []
}

/** Dates settle in ascending order (BOOK-3). */
export const ascending = <W extends Pick<Wish, 'date' | 'start'>>(wishes: readonly W[]): W[] =>
  [...wishes].sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const one = `${uuid}~${uuid}~[rf]~20\\d{2}-\\d{2}-\\d{2}~\\d{1,4}~\\d{1,4}`
/** Wishes in an address: `child~facility~r|f~date~start~end`, separated by commas. */
export const wishesPattern = new RegExp(`^${one}(?:,${one}){0,${mostWishes - 1}}$`)

export const wishesText = (wishes: readonly Wish[]): string =>
  wishes.map((w) => [w.child, w.facility, w.kind === 'regular' ? 'r' : 'f', w.date, w.start, w.end].join('~')).join(',')

/** [] when the text is none of ours. */
export function readWishes(text: string): Wish[] {
  if (!wishesPattern.test(text)) return []
  return ascending(
    text.split(',').map((part) => {
      const [child = '', facility = '', kind, date, start, end] = part.split('~')
      return {
        child,
        facility,
        kind: kind === 'r' ? 'regular' : 'flexible',
        date: date as LocalDate,
        start: Number(start),
        end: Number(end),
      }
    }),
  )
}

const day = '20\\d{2}-\\d{2}-\\d{2}'
const days = `(?:${day}(?:,${day}){0,${mostWishes - 1}})?`
/** A pattern in an address: `weekday~weeks~from~to~start~end~most~without~instead`; empty weeks = every week, empty most = no limit. */
export const patternShape = new RegExp(`^[0-6]~[1-5]{0,5}~${day}~${day}~\\d{1,4}~\\d{1,4}~\\d{0,2}~${days}~${days}$`)

export const patternText = (p: SeriesPattern): string =>
  [
    p.weekday,
    (p.weeks ?? []).join(''),
    p.from,
    p.to,
    p.start,
    p.end,
    p.maxPerMonth ?? '',
    p.without.join(','),
    p.instead.join(','),
  ].join('~')

/** null when the text is none of ours. */
export function readPattern(text: string): SeriesPattern | null {
  if (!patternShape.test(text)) return null
  const [weekday, weeks = '', from = '', to = '', start, end, most, without = '', instead = ''] = text.split('~')
  const list = (part: string) => (part === '' ? [] : part.split(',')).flatMap((one) => parseDate(one) ?? [])
  const first = parseDate(from)
  const last = parseDate(to)
  if (!first || !last || Number(start) > 1440 || Number(end) > 1440) return null
  return {
    weekday: Number(weekday),
    weeks: weeks === '' ? null : [...weeks].map(Number),
    from: first,
    to: last,
    start: Number(start),
    end: Number(end),
    maxPerMonth: most ? Number(most) : null,
    without: list(without),
    instead: list(instead),
  }
}
