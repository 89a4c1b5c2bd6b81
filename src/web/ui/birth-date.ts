/** Reads a birth date as people write it: 全角, 令和6 / R6 / 平成31 / 2024. Pure, both sides. */
import { dateOf, daysInMonth, type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { Form } from '../page.ts'
import { birthDateTexts } from '../text/birth-date.ts'
import { wordsIn } from '../text/catalogue.ts'
import { eraTable } from '../text/dates.ts'
import type { Locale } from '../text/locale.ts'

export type BirthParts = { year: string; month: string; day: string }
export type BirthPart = keyof BirthParts
export type BirthRead = { ok: true; date: LocalDate } | { ok: false; part: BirthPart; message: string }

const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s　年月日.]/g, '')
    .toUpperCase()

/** Western year of 「令和6」「R6」「令和元」「2024」; null when it is none. */
export function readYear(text: string): { year: number; era: (typeof eraTable)[number] | null } | null {
  const t = clean(text)
  if (/^\d{4}$/.test(t)) return { year: Number(t), era: null }
  const m = /^(令和|平成|昭和|大正|明治|R|H|S|T|M|令|平|昭|大|明)(元|\d{1,2})$/.exec(t)
  if (!m?.[1] || !m[2]) return null
  const name = m[1]
  const era = eraTable.find((e) => e.short === name || e.name === name || e.name[0] === name)
  const n = m[2] === '元' ? 1 : Number(m[2])
  return era && n >= 1 ? { year: Number(era.from.slice(0, 4)) + n - 1, era } : null
}

/**
 * Three fields to one date. Dates outside the named era (令和1年4月30日, 平成31年5月1日) and days that do not exist are named.
 * @param today the day in Japan: no birth date lies after it
 * @param locale of the messages; guardian and public pages give theirs
 */
export function readBirthDate(parts: BirthParts, today: LocalDate, locale: Locale = 'ja'): BirthRead {
  const say = wordsIn(birthDateTexts, locale)
  const wrong = (part: BirthPart, message: string): BirthRead => ({ ok: false, part, message })
  if (!parts.year.trim()) return wrong('year', say('noYear'))
  if (!parts.month.trim()) return wrong('month', say('noMonth'))
  if (!parts.day.trim()) return wrong('day', say('noDay'))
  const read = readYear(parts.year)
  if (!read) return wrong('year', say('yearForm'))
  const month = Number(clean(parts.month))
  if (!Number.isInteger(month) || month < 1 || month > 12) return wrong('month', say('monthForm'))
  const day = Number(clean(parts.day))
  if (!Number.isInteger(day) || day < 1 || day > 31) return wrong('day', say('dayForm'))
  if (read.year < 1868 || read.year > 2199) return wrong('year', say('yearWrong'))
  if (day > daysInMonth(read.year, month)) return wrong('day', say('noSuchDay', { year: read.year, month, day }))
  const date = dateOf(read.year, month, day)
  if (read.era) {
    const next = eraTable[eraTable.indexOf(read.era) - 1]
    if (date < read.era.from || (next && date >= next.from)) {
      return wrong('year', say('notInEra', { era: read.era.name }))
    }
  }
  if (date > today) return wrong('year', say('future'))
  return { ok: true, date }
}

/** The three fields of a form: `name.year`, `name.month`, `name.day`. */
export const birthPartsOf = (form: Pick<Form, 'text'>, name: string): BirthParts => ({
  year: form.text(`${name}.year`),
  month: form.text(`${name}.month`),
  day: form.text(`${name}.day`),
})

/** A stored date as field values for a first drawing. */
export function partsOfDate(date: string): BirthParts {
  const parsed = parseDate(date)
  return parsed
    ? { year: parsed.slice(0, 4), month: String(Number(parsed.slice(5, 7))), day: String(Number(parsed.slice(8, 10))) }
    : { year: '', month: '', day: '' }
}
