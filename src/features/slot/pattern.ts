/** The weekly pattern of a facility (SLOT-1): which cells it gives on the days of a period, and what stands on days painted before. Pure. */
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import { holidayOn } from '../../platform/holidays.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Caps, CellPlan, KnownCell, Licence } from './paint.ts'
import { cellStarts, type SlotKind } from './rules.ts'

/** The most days of one period: a year of the scheme. */
export const mostPatternDays = 366
/** The most lines of one pattern. */
export const mostLines = 12

export type PatternLine = {
  /** 0 Sunday … 6 Saturday. */
  weekdays: readonly number[]
  start: number
  end: number
  cap: number
  caps: Caps
}
export type Pattern = {
  kind: SlotKind
  from: LocalDate
  to: LocalDate
  lines: readonly PatternLine[]
  /** National holidays stay as they are. */
  skipHolidays: boolean
  /** Days that stay as they are. */
  except: readonly LocalDate[]
  /** Days that have places already: `keep` leaves them as they are, `follow` makes them like the pattern. */
  painted: 'keep' | 'follow'
}
/** One stored line: one weekday of a period; `to` null = without an end. */
export type StoredLine = {
  weekday: number
  start: number
  end: number
  cap: number
  caps: Caps
  from: LocalDate
  to: LocalDate | null
  onHolidays: boolean
  except: readonly LocalDate[]
}

export type PatternRefusals = {
  'pattern.period': { days: number }
  /** Two lines on one weekday share a time; `line` counts from 1. */
  'pattern.overlap': { line: number; other: number }
  'pattern.line-range': { line: number }
  'pattern.weekdays': { line: number }
}
const refusal = <C extends keyof PatternRefusals>(code: C, slots: PatternRefusals[C], pointer: string): Refusal => ({
  rule: 'SLOT-1',
  code,
  slots,
  pointer,
})

/** What is wrong with the pattern itself; numbers of places are judged cell by cell like any other paint. */
export function patternRefusals(pattern: Pattern, licence: Licence, today: LocalDate): Refusal[] {
  const reasons: Refusal[] = []
  const days = daysBetween(pattern.from, pattern.to)
  if (!licence.kinds.includes(pattern.kind))
    reasons.push({ rule: 'SLOT-1', code: 'slot.kind', slots: { kind: pattern.kind }, pointer: '/kind' })
  if (days < 0 || days >= mostPatternDays) reasons.push(refusal('pattern.period', { days: mostPatternDays }, '/to'))
  if (pattern.from < today) reasons.push({ rule: 'SLOT-1', code: 'slot.past-day', pointer: '/from' })
  for (const [i, line] of pattern.lines.entries()) {
    if (line.end <= line.start) reasons.push(refusal('pattern.line-range', { line: i + 1 }, `/lines/${i}/end`))
    if (line.weekdays.length === 0) reasons.push(refusal('pattern.weekdays', { line: i + 1 }, `/lines/${i}/weekdays`))
    const other = pattern.lines
      .slice(0, i)
      .findIndex((one) => one.start < line.end && line.start < one.end && one.weekdays.some((day) => line.weekdays.includes(day)))
    if (other >= 0) reasons.push(refusal('pattern.overlap', { line: i + 1, other: other + 1 }, `/lines/${i}/start`))
  }
  return reasons
}

export type PatternCells = {
  cells: CellPlan[]
  /** Days with places that stay as they are, because the pattern was to leave them so. */
  kept: number
  /** Cells that keep as many places as are taken, because the pattern has fewer or none. */
  held: number
  /** Days of the pattern that stay as they are for a 行事 without places. */
  houseDays: LocalDate[]
}

/** Taken places that count against a cap: those beyond it are BOOK-4's. */
const bound = (cell: KnownCell): { cap: number; caps: number[] } => ({
  cap: Math.max(0, cell.taken - cell.extra),
  caps: cell.takenByClass.map((n, i) => Math.max(0, n - (cell.extras[i] ?? 0))),
})

/**
 * The cells of a pattern over its period. On days that have places it takes away what it does not have, but nothing falls below what is
 * taken (SLOT-1): such a cell stays at that number.
 * @param known cells of every kind in the period
 * @param house days on which the facility has decided to have no places (EVT-1): they stay as they are
 */
export function patternCells(
  pattern: Pattern,
  known: readonly KnownCell[],
  house: ReadonlySet<LocalDate> = new Set(),
): PatternCells {
  const standing = new Map<LocalDate, Map<number, KnownCell>>()
  for (const cell of known) {
    if (cell.kind !== pattern.kind) continue
    const day = standing.get(cell.date) ?? new Map<number, KnownCell>()
    day.set(cell.start, cell)
    standing.set(cell.date, day)
  }
  const cells: CellPlan[] = []
  const houseDays: LocalDate[] = []
  let [kept, held] = [0, 0]
  for (let date = pattern.from; date <= pattern.to; date = addDays(date, 1)) {
    if (pattern.except.includes(date) || (pattern.skipHolidays && holidayOn(date) !== null)) continue
    const there = standing.get(date)
    const lines = pattern.lines.filter((line) => line.weekdays.includes(weekdayOf(date)))
    if (house.has(date)) {
      if (lines.length > 0) houseDays.push(date)
      continue
    }
    if (pattern.painted === 'keep' && there && [...there.values()].some((cell) => cell.cap > 0 || cell.taken > 0)) {
      if (lines.length > 0) kept += 1
      continue
    }
    const wanted = new Map<number, { cap: number; caps: Caps }>()
    for (const line of lines) for (const start of cellStarts(line.start, line.end)) wanted.set(start, line)
    for (const start of there?.keys() ?? []) if (!wanted.has(start)) wanted.set(start, { cap: 0, caps: [null, null, null] })
    for (const [start, want] of [...wanted].sort(([a], [b]) => a - b)) {
      const least = bounded(want, there?.get(start))
      if (least.held) held += 1
      const stands = there?.get(start)
      // What is nothing and stays nothing is no change.
      if (stands && stands.cap === 0 && least.cap === 0) continue
      cells.push({ date, start, kind: pattern.kind, cap: least.cap, caps: least.caps })
    }
  }
  return { cells, kept, held, houseDays }
}

function bounded(want: { cap: number; caps: Caps }, stands: KnownCell | undefined): { cap: number; caps: Caps; held: boolean } {
  if (!stands) return { ...want, held: false }
  const least = bound(stands)
  const cap = Math.max(want.cap, least.cap)
  const caps = want.caps.map((n, i) => (n === null ? null : Math.max(n, least.caps[i] ?? 0))) as unknown as Caps
  return { cap, caps, held: cap > want.cap || caps.some((n, i) => n !== null && n > (want.caps[i] ?? 0)) }
}

/** The stored lines when a pattern takes the days of its period: earlier ones end before it, longer ones go on after it. */
export function storedWith(stored: readonly StoredLine[], pattern: Pattern): StoredLine[] {
  const rest = stored.flatMap((line): StoredLine[] => [
    ...(line.from < pattern.from ? [{ ...line, to: earlier(line.to, addDays(pattern.from, -1)) }] : []),
    ...(line.to === null || line.to > pattern.to ? [{ ...line, from: later(line.from, addDays(pattern.to, 1)) }] : []),
  ])
  const fresh = pattern.lines.flatMap((line) =>
    [...new Set(line.weekdays)].map((weekday) => ({
      weekday,
      start: line.start,
      end: line.end,
      cap: line.cap,
      caps: line.caps,
      from: pattern.from,
      to: pattern.to,
      onHolidays: !pattern.skipHolidays,
      except: pattern.except,
    })),
  )
  return [...rest, ...fresh]
}
const earlier = (a: LocalDate | null, b: LocalDate): LocalDate => (a !== null && a < b ? a : b)
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

export type PatternPeriod = {
  from: LocalDate
  to: LocalDate | null
  skipHolidays: boolean
  except: readonly LocalDate[]
  lines: PatternLine[]
}

/** Stored lines as they were given: periods in order, equal times and numbers of several weekdays in one line. */
export function periodsOf(stored: readonly StoredLine[]): PatternPeriod[] {
  const periods = new Map<string, PatternPeriod & { byLine: Map<string, PatternLine & { weekdays: number[] }> }>()
  const mondayFirst = (day: number) => (day + 6) % 7
  for (const line of [...stored].sort((a, b) => a.start - b.start || mondayFirst(a.weekday) - mondayFirst(b.weekday))) {
    const key = `${line.from} ${line.to ?? ''} ${line.onHolidays} ${line.except.join()}`
    const period = periods.get(key) ?? {
      from: line.from,
      to: line.to,
      skipHolidays: !line.onHolidays,
      except: line.except,
      lines: [],
      byLine: new Map(),
    }
    periods.set(key, period)
    const like = `${line.start} ${line.end} ${line.cap} ${line.caps.join()}`
    const same = period.byLine.get(like)
    if (same) same.weekdays.push(line.weekday)
    else {
      const { start, end, cap, caps } = line
      period.byLine.set(like, { weekdays: [line.weekday], start, end, cap, caps })
    }
  }
  return [...periods.values()]
    .map(({ byLine, ...period }) => ({ ...period, lines: [...byLine.values()] }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Lines in one word of an address: `12345_540_720_6___2~…` (weekdays, start, end, places, per class age). */
export const lineText = (lines: readonly PatternLine[]): string =>
  lines.map((l) => [l.weekdays.join(''), l.start, l.end, l.cap, ...l.caps.map((n) => n ?? '')].join('_')).join('~')

/** null = not such a word. */
export function readLines(text: string): PatternLine[] | null {
  const parts = text.split('~')
  if (parts.length > mostLines) return null
  const lines = parts.map((part): PatternLine | null => {
    const found = /^([0-6]{0,7})_(\d{1,4})_(\d{1,4})_(\d{1,3})_(\d{0,3})_(\d{0,3})_(\d{0,3})$/.exec(part)
    if (!found) return null
    const [, days = '', start, end, cap, ...caps] = found
    const [from, until] = [Number(start), Number(end)]
    if (from % 30 !== 0 || until % 30 !== 0 || from > 1410 || until > 1440) return null
    return {
      weekdays: [...new Set(days)].map(Number),
      start: from,
      end: until,
      cap: Number(cap),
      caps: caps.map((n) => (n ? Number(n) : null)) as unknown as Caps,
    }
  })
  return lines.some((line) => line === null) ? null : (lines as PatternLine[])
}
