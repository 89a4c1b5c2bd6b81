/** HRS-6, CLS-1: what the stamps of a use come to, and whether staff still have to decide it. Pure. */
import { japanTime } from '../../platform/calendar.ts'
import type { Terms } from '../booking/rules.ts'
import { countedMinutes, cutShortMinutes, totalOf } from '../hours/rules.ts'
import type { UseRow } from './queries.ts'

/** SET-2: as agreed; rows from before an agreement was stored count by the defaults of HRS-6. */
export const countingOf = (terms: Partial<Terms>): Pick<Terms, 'counting' | 'unit' | 'graceMinutes'> => ({
  counting: terms.counting ?? 'greater',
  unit: terms.unit ?? 'halfHour',
  graceMinutes: terms.graceMinutes ?? 10,
})

/** Minutes that the stamps come to; null while the child is in, or without stamps. */
export function minutesByStamps(use: UseRow): number | null {
  if (use.state !== 'used' || !use.out) return null
  const rule = countingOf(use.terms)
  const times = { start: use.start, end: use.end, in: use.in ? japanTime(use.in) : null, out: japanTime(use.out) }
  return use.cutShort ? cutShortMinutes(rule.unit, times) : countedMinutes(rule, times)
}

/** HRS-6: the minutes to be decided by staff; null when they are what is held, or were decided since the last stamp. */
export function openProposal(use: UseRow): number | null {
  const counted = minutesByStamps(use)
  if (counted === null || counted === totalOf(use.held)) return null
  return use.countedAt && use.touchedAt && use.countedAt.getTime() >= use.touchedAt.getTime() ? null : counted
}
