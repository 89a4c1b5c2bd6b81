/** Words of 登降園 that several screens share. Pure. */
import { clockText } from '../../platform/calendar.ts'
import { type Locale, nearest } from './locale.ts'
import { annotatedText } from './message.ts'
import { slotText } from './refusal-slots.ts'
import type { RefusalMap, RefusalTexts, RefusalWords } from './refusal-texts.ts'
import { attendanceRefusals } from './refusals/attendance.ts'

/** 「9:30–11:30」. */
export const clockRange = (start: number, end: number): string => `${clockText(start)}–${clockText(end)}`

/** Why a child cannot be stamped now, in three parts, to be drawn by `Annotated`. Only this feature's words: the door does not wait for those of all the others. */
export function whyText(no: { code: string; slots: Record<string, string | number> }, locale: Locale = 'ja'): RefusalWords {
  const all: RefusalTexts = attendanceRefusals
  const texts: RefusalMap = all[nearest(locale, (l) => all[l] !== undefined)] ?? {}
  const words = texts[no.code]
  if (!words) throw new Error(`no words for ${no.code}`)
  const slots = Object.fromEntries(Object.entries(no.slots).map(([name, value]) => [name, slotText(name, value, locale)]))
  const fill = (source: string): string => annotatedText(source, slots, locale)
  return { what: fill(words.what), why: fill(words.why), next: fill(words.next) }
}
