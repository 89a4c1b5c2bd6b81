/** 臨時休止 (CLS-1): which ranges can be closed, what a booking inside becomes. Pure. */
import { addDays, daysBetween, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { BookingState } from '../booking/rules.ts'
import type { SlotKind } from '../slot/rules.ts'

/** 施設都合, 災害・警報, 感染症. */
export const closureCauses = ['facility', 'disaster', 'infection'] as const
export type ClosureCause = (typeof closureCauses)[number]
/** What families read as the reason beside the cause. */
export const closureReasons = ['staffing', 'event', 'weather', 'infection', 'other'] as const

/** The most days of one closure. */
export const mostDays = 31

export type ClosureRange = {
  from: LocalDate
  /** Inclusive. */
  to: LocalDate
  /** Minutes of each day, half-open. */
  start: number
  end: number
  kinds: readonly SlotKind[]
}

/** What is wrong with the range; [] = nothing. A day that is over cannot be closed any more. */
export function closureRefusals(range: ClosureRange, offered: readonly string[], now: Date, today: LocalDate): Refusal[] {
  const refused: Refusal[] = []
  const days = daysBetween(range.from, range.to)
  if (range.from < today) refused.push({ rule: 'CLS-1', code: 'closure.past', slots: {}, pointer: '/from' })
  if (days < 0) refused.push({ rule: 'CLS-1', code: 'closure.turned', slots: {}, pointer: '/to' })
  if (days >= mostDays) refused.push({ rule: 'CLS-1', code: 'closure.long', slots: { days: mostDays }, pointer: '/to' })
  if (range.end <= range.start) refused.push({ rule: 'CLS-1', code: 'closure.turned', slots: {}, pointer: '/end' })
  else if (range.to === today && japanInstant(range.to, range.end).getTime() <= now.getTime())
    refused.push({ rule: 'CLS-1', code: 'closure.past', slots: {}, pointer: '/end' })
  if (range.kinds.some((kind) => !offered.includes(kind)))
    refused.push({ rule: 'CLS-1', code: 'closure.kind', slots: {}, pointer: '/kinds' })
  return refused
}

/** Does a use lie in a closure, in part or whole? */
export const touches = (range: ClosureRange, use: { date: LocalDate; start: number; end: number; kind: SlotKind }): boolean =>
  range.from <= use.date &&
  use.date <= range.to &&
  use.start < range.end &&
  use.end > range.start &&
  range.kinds.includes(use.kind)

/** CLS-1: a use under way counts its actual time, what has not begun ends; null = nothing happens to it. */
export function becomes(state: BookingState): 'cancelled' | 'cutShort' | null {
  if (state === 'requested' || state === 'confirmed') return 'cancelled'
  return state === 'inUse' ? 'cutShort' : null
}

/** Of a closure at an instant. */
export function closureState(
  closure: { from: LocalDate; to: LocalDate; start: number; end: number; lifted: boolean },
  now: Date,
): 'coming' | 'now' | 'over' | 'lifted' {
  if (closure.lifted) return 'lifted'
  if (now.getTime() < japanInstant(closure.from, closure.start).getTime()) return 'coming'
  const end = closure.end === 1440 ? japanInstant(addDays(closure.to, 1), 0) : japanInstant(closure.to, closure.end)
  return now.getTime() < end.getTime() ? 'now' : 'over'
}
