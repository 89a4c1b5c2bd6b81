/** キャンセル待ち (BOOK-6): how long an offer stands, what a family may wait for. Pure. */
import { addDays, japanDate, japanInstant, japanTime } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'

export const entryStates = ['waiting', 'offered', 'taken', 'left', 'declined', 'lapsed', 'ended'] as const
export type EntryState = (typeof entryStates)[number]

/** Ranges that one child may wait for at once. */
export const mostEntries = 10
/** Facilities that one login may ask about at once. */
export const mostWatches = 20

/** Minutes of time to answer; between `quietFrom` and `quietTo` (minutes since midnight) the clock stands still; equal: it never does. */
export type OfferClock = { minutes: number; quietFrom: number; quietTo: number }

/** The first instant that is too late: `clock.minutes` of running time after `at`, at most `closes`. */
export function offerUntil(at: Date, { minutes, quietFrom, quietTo }: OfferClock, closes: Date): Date {
  const quiet = (time: number): boolean =>
    quietFrom <= quietTo ? quietFrom <= time && time < quietTo : time >= quietFrom || time < quietTo
  let now = at
  let left = minutes * 60_000
  while (left > 0 && now.getTime() < closes.getTime()) {
    const time = japanTime(now)
    const still = quiet(time)
    const edge = still ? quietTo : quietFrom
    // The next time the clock reads `edge`, today or tomorrow; without quiet hours it never matters.
    const today = japanDate(now)
    const next = japanInstant(edge > time ? today : addDays(today, 1), edge)
    const span = quietFrom === quietTo ? left : next.getTime() - now.getTime()
    if (still) now = next
    else {
      const run = Math.min(left, span)
      now = new Date(now.getTime() + run)
      left -= run
    }
  }
  return now.getTime() < closes.getTime() ? now : closes
}

const isFull = ({ code }: Refusal): boolean => code === 'slot.full' || code === 'slot.class-full'

/** Why a range cannot be waited for, from the reasons against booking it now (BOOK-1); [] = it is full and nothing else is in the way. */
export function joinRefusals(reasons: readonly Refusal[]): Refusal[] {
  if (reasons.length === 0) return [waitlistRefusal('waitlist.free-now', {})]
  return reasons.filter((reason) => !isFull(reason))
}

export type WaitlistRefusals = {
  'waitlist.free-now': Record<string, never>
  'waitlist.already': Record<string, never>
  'waitlist.too-many': { max: number }
  'waitlist.not-waiting': Record<string, never>
  'waitlist.offered-now': Record<string, never>
  'watch.free-now': Record<string, never>
  'watch.too-many': { max: number }
  'watch.time': Record<string, never>
}

export const waitlistRefusal = <C extends keyof WaitlistRefusals>(
  code: C,
  slots: WaitlistRefusals[C],
  pointer?: string,
): Refusal => ({
  rule: 'BOOK-6',
  code,
  slots,
  ...(pointer ? { pointer } : {}),
})
