/** 遅れるとの連絡 (ATT-5): when a family can say that it comes later, and for which times. Pure. Times are minutes since midnight. */
import { japanDate, japanTime, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { type BookingState, bookingRefusal } from './rules.ts'

export type LateUse = { state: BookingState; date: LocalDate; start: number; end: number }

/** Offered as one tap; minutes after the booked start. */
export const lateSteps = [15, 30, 60] as const
/** Other times lie on this grid, in minutes. */
export const lateGrid = 5

/** Only on the day itself, before its end, while the child has not come: earlier the time is changed (BOOK-9) instead. */
export const canBeLate = ({ state, date, end }: LateUse, now: Date): boolean =>
  state === 'confirmed' && date === japanDate(now) && japanTime(now) < end

/** Times after the booked start and after now, before the booked end, on the grid; the first and the last. Null: none is left. */
export function lateTimes(use: LateUse, now: Date): { from: number; to: number } | null {
  if (!canBeLate(use, now)) return null
  const after = Math.max(use.start, japanTime(now))
  const from = (Math.floor(after / lateGrid) + 1) * lateGrid
  const to = (Math.ceil(use.end / lateGrid) - 1) * lateGrid
  return from <= to ? { from, to } : null
}

/** Why an arrival cannot be told for a time; [] = it can. */
export function lateRefusals(use: LateUse, expected: number, now: Date): Refusal[] {
  if (use.state !== 'confirmed') return [bookingRefusal('ATT-5', 'booking.state', { state: use.state })]
  if (use.date !== japanDate(now)) return [bookingRefusal('ATT-5', 'booking.late-day', { date: use.date })]
  const times = lateTimes(use, now)
  if (!times) return [bookingRefusal('ATT-5', 'booking.over', { date: use.date, end: use.end })]
  return expected < times.from || expected > times.to || expected % lateGrid !== 0
    ? [bookingRefusal('ATT-5', 'booking.late-time', { start: times.from, end: times.to }, '/expected')]
    : []
}
