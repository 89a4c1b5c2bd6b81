/**
 * Local dates, months and minutes of Japan. Pure, no library, the same on server and browser.
 * Dates are proleptic Gregorian, ranges of dates inclusive, ranges of time half-open; Japan has no daylight saving (UTC+9).
 */
declare const brand: unique symbol
type Branded<T, B extends string> = T & { readonly [brand]: B }

/** 'YYYY-MM-DD', a real day between 1868-01-01 and 2199-12-31. Compares correctly with < and >. */
export type LocalDate = Branded<string, 'LocalDate'>
/** 'YYYY-MM'. */
export type LocalMonth = Branded<string, 'LocalMonth'>
/** A length in whole minutes, ≥ 0. */
export type Minutes = Branded<number, 'Minutes'>
/** Minutes since local midnight, 0..1440. */
export type TimeOfDay = Branded<number, 'TimeOfDay'>
/** Integer yen. */
export type Yen = Branded<number, 'Yen'>

const dayMs = 86_400_000
const japanOffsetMs = 9 * 3_600_000

/** Reads 'YYYY-MM-DD'; null when it is not a real day. */
export function parseDate(text: string): LocalDate | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!m) return null
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (y < 1868 || y > 2199 || mo < 1 || mo > 12 || d < 1 || d > daysInMonth(y, mo)) return null
  return text as LocalDate
}

/** The same, for literals: throws on a wrong one. */
export function localDate(text: string): LocalDate {
  const date = parseDate(text)
  if (!date) throw new RangeError(`not a date: ${text}`)
  return date
}

export function localMonth(text: string): LocalMonth {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new RangeError(`not a month: ${text}`)
  return text as LocalMonth
}

export const minutes = (n: number): Minutes => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not minutes: ${n}`)
  return n as Minutes
}
export const timeOfDay = (n: number): TimeOfDay => {
  if (!Number.isInteger(n) || n < 0 || n > 1440) throw new RangeError(`not a time of day: ${n}`)
  return n as TimeOfDay
}
export const yen = (n: number): Yen => {
  if (!Number.isInteger(n)) throw new RangeError(`not yen: ${n}`)
  return n as Yen
}

export const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
export const daysInMonth = (y: number, m: number): number =>
  m === 2 ? (isLeap(y) ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31

export const yearOf = (d: LocalDate | LocalMonth): number => Number(d.slice(0, 4))
export const monthNumberOf = (d: LocalDate | LocalMonth): number => Number(d.slice(5, 7))
export const dayOf = (d: LocalDate): number => Number(d.slice(8, 10))
export const monthOf = (d: LocalDate): LocalMonth => d.slice(0, 7) as LocalMonth

const two = (n: number): string => String(n).padStart(2, '0')
/** From numbers; throws when there is no such day. */
export const dateOf = (y: number, m: number, d: number): LocalDate =>
  localDate(`${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`)

const toMs = (d: LocalDate): number => Date.UTC(yearOf(d), monthNumberOf(d) - 1, dayOf(d))
const fromMs = (ms: number): LocalDate => {
  const at = new Date(ms)
  return dateOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

export const addDays = (d: LocalDate, n: number): LocalDate => fromMs(toMs(d) + n * dayMs)
/** b − a in days. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => Math.round((toMs(b) - toMs(a)) / dayMs)

/** Civil-law month arithmetic (民法143条): with no matching day, `null`, so that callers decide what the last day of the month means. */
export function sameDayInMonths(d: LocalDate, n: number): { y: number; m: number; d: number | null } {
  const index = yearOf(d) * 12 + (monthNumberOf(d) - 1) + n
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return { y, m, d: dayOf(d) <= daysInMonth(y, m) ? dayOf(d) : null }
}

export const addMonths = (m: LocalMonth, n: number): LocalMonth => {
  const index = yearOf(m) * 12 + (monthNumberOf(m) - 1) + n
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}` as LocalMonth
}
export const firstDayOf = (m: LocalMonth): LocalDate => `${m}-01` as LocalDate
export const lastDayOf = (m: LocalMonth): LocalDate =>
  dateOf(yearOf(m), monthNumberOf(m), daysInMonth(yearOf(m), monthNumberOf(m)))

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (d: LocalDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 => new Date(toMs(d)).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Fiscal year (年度): April to March. 2027-03-31 → 2026. */
export const fiscalYearOf = (d: LocalDate): number => (monthNumberOf(d) >= 4 ? yearOf(d) : yearOf(d) - 1)

/** The day in Japan at an instant. */
export const japanDate = (at: Date): LocalDate => fromMs(Math.floor((at.getTime() + japanOffsetMs) / dayMs) * dayMs)
/** Whole minutes since midnight in Japan at an instant. */
export const japanTime = (at: Date): TimeOfDay => timeOfDay(Math.floor(((at.getTime() + japanOffsetMs) % dayMs) / 60_000))
/** The instant at which a local day and time begin in Japan. */
export const japanInstant = (d: LocalDate, time: number): Date => new Date(toMs(d) - japanOffsetMs + time * 60_000)

/** 'H:MM' without a leading zero, as on the grids: 570 → '9:30'. */
export const clockText = (t: number): string => `${Math.floor(t / 60)}:${two(t % 60)}`
/** Reads 'H:MM' or 'HH:MM'; null when it is no time. */
export function parseTime(text: string): TimeOfDay | null {
  const m = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (!m) return null
  const t = Number(m[1]) * 60 + Number(m[2])
  return Number(m[2]) < 60 && t <= 1440 ? (t as TimeOfDay) : null
}
