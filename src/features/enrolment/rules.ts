/** 余裕活用型 (SLOT-1): a facility offers what its regular enrolment leaves free; that number changes through the year. Pure. */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'

/** By class age 0, 1, 2. */
export type ByClass = readonly [number, number, number]
/** 定員 and 在籍 from a day on, until the next. */
export type Enrolment = { from: LocalDate; capacities: ByClass; enrolled: ByClass }
export type Vacancy = { classes: ByClass; total: number }

/** How far back and ahead an entry may begin, days. [D] */
export const mostDaysAway = 366
/** The most children of one class. */
export const mostChildren = 999

/**
 * What is free beside the enrolled children on a day; null before the first entry. More enrolled than 定員 leave nothing.
 * @param entries in the order of their days, of one day the last one entered last
 */
export function vacancyOn(entries: readonly Enrolment[], date: LocalDate): Vacancy | null {
  const entry = entries.findLast((one) => one.from <= date)
  if (!entry) return null
  const free = (age: 0 | 1 | 2): number => Math.max(0, entry.capacities[age] - entry.enrolled[age])
  const classes: ByClass = [free(0), free(1), free(2)]
  return { classes, total: classes[0] + classes[1] + classes[2] }
}

type Cell = { date: LocalDate; start: number; cap: number; caps: readonly (number | null)[] }

/**
 * Days on which more places stand than the enrolment leaves free, and by how many at most at one time, in all or of one class age. Places of
 * every kind count together; where only the whole is given, only the whole is held against it.
 */
export function daysBeyond(cells: readonly Cell[], entries: readonly Enrolment[]): { date: LocalDate; over: number }[] {
  const times = new Map<string, { date: LocalDate; cap: number; caps: [number, number, number] }>()
  for (const cell of cells) {
    const key = `${cell.date} ${cell.start}`
    const at = times.get(key) ?? { date: cell.date, cap: 0, caps: [0, 0, 0] }
    at.cap += cell.cap
    for (const age of [0, 1, 2] as const) at.caps[age] += cell.caps[age] ?? 0
    times.set(key, at)
  }
  const days = new Map<LocalDate, number>()
  for (const { date, cap, caps } of times.values()) {
    const vacancy = vacancyOn(entries, date)
    if (!vacancy) continue
    const over = Math.max(cap - vacancy.total, ...caps.map((n, age) => n - (vacancy.classes[age] ?? 0)))
    if (over > 0) days.set(date, Math.max(days.get(date) ?? 0, over))
  }
  return [...days].map(([date, over]) => ({ date, over })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

export type EnrolmentRefusals = {
  'enrolment.other-type': Record<never, never>
  'enrolment.day': { days: number }
}

/** SLOT-1: what is wrong with an entry; [] = nothing. */
export function enrolmentRefusals(entry: Pick<Enrolment, 'from'>, spare: boolean, today: LocalDate): Refusal[] {
  const reasons: Refusal[] = []
  const add = <C extends keyof EnrolmentRefusals>(code: C, slots: EnrolmentRefusals[C], pointer: string): void =>
    void reasons.push({ rule: 'SLOT-1', code, slots, pointer })
  if (!spare) add('enrolment.other-type', {}, '/from')
  if (entry.from < addDays(today, -mostDaysAway) || entry.from > addDays(today, mostDaysAway))
    add('enrolment.day', { days: mostDaysAway }, '/from')
  return reasons
}
