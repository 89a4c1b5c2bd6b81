/** 事故報告 (ACD-1): what a report holds, and what may be stored. Pure. */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import { lengthOf } from '../../platform/fields.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import type { Refusal } from '../../platform/refusal.ts'

/** The classes of the state's notice on accident reports: the first three are always reported, the last where the town asks for it. */
export const severities = ['death', 'unconscious', 'serious', 'other'] as const
export type Severity = (typeof severities)[number]

/** What is written, in this order; the longest of each in code points. */
export const longest = { place: 200, what: 2000, firstAid: 1000, doctor: 500, guardians: 500, measures: 1000 } as const
export type Words = Record<keyof typeof longest, string>
export const wordNames = Object.keys(longest) as (keyof typeof longest)[]
/** Without these nobody understands a report; everything else may follow in the next one, for the first goes out at once. */
const needed: readonly (keyof typeof longest)[] = ['place', 'what']

/** One report as it lies sealed. `child` is who it was when the first report was made. */
export type Report = Words & {
  date: LocalDate
  /** Minutes of the day. */
  time: number
  severity: Severity
  child: { name: string; kana: string; birthDate: LocalDate } | null
}

/** Days back for which a first report is taken: a day later is kept and cleared with the uses of its own month. [D] */
export const longestBack = 366
/** Longest reply of a town, in code points. */
export const longestReply = 1000

/** Every wrong field of a report. An accident of tomorrow or of an hour to come has not happened. */
export function reportRefusals(
  given: Words & { date: LocalDate; time: number },
  at: { today: LocalDate; minute: number },
): Refusal[] {
  const wrong: Refusal[] = []
  if (given.date > at.today || (given.date === at.today && given.time > at.minute))
    wrong.push({ rule: 'ACD-1', code: 'accident.future', pointer: given.date > at.today ? '/date' : '/time' })
  if (given.date < addDays(at.today, -longestBack)) wrong.push({ rule: 'ACD-1', code: 'accident.long-ago', pointer: '/date' })
  for (const name of wordNames) {
    const refusal = wordsRefusal(given[name], `/${name}`, longest[name], needed.includes(name))
    if (refusal) wrong.push(refusal)
  }
  return wrong
}

/** What is wrong with a text under `pointer`; null when it may be stored. 番号法: a My Number never, also not sealed. */
export function wordsRefusal(text: string, pointer: string, most: number, must: boolean): Refusal | null {
  if (text === '') return must ? { rule: 'ACD-1', code: 'accident.empty', pointer } : null
  if (lengthOf(text) > most) return { rule: 'ACD-1', code: 'accident.long', slots: { longest: most }, pointer }
  return holdsMyNumber(text) ? { rule: 'ACD-1', code: 'accident.my-number', pointer } : null
}

/** What a later report says otherwise than the one before it, in the order of the form. */
export function changedIn(before: Report, after: Report): (keyof Words | 'when' | 'severity')[] {
  return [
    ...(before.date !== after.date || before.time !== after.time ? (['when'] as const) : []),
    ...(before.severity !== after.severity ? (['severity'] as const) : []),
    ...wordNames.filter((name) => before[name] !== after[name]),
  ]
}
