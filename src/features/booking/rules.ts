/**
 * Bookings (BOOK-2, BOOK-7, BOOK-8, CAN-1, CAN-2): states, who moves them, what they hold, what cancelling costs. Pure.
 * Instants are `Date`, compared to the millisecond; a deadline's own instant is too late.
 */
import { addDays, japanInstant, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { type Part, totalOf } from '../hours/rules.ts'
import type { Counting, Unit } from '../municipality/rules.ts'

/** BOOK-2: 申請中, 確定, 利用中, 利用済, キャンセル, 当日キャンセル, 無断キャンセル, 施設都合取消, 見送り, 期限切れ, 認定終了取消. */
export const bookingStates = [
  'requested',
  'confirmed',
  'inUse',
  'used',
  'cancelled',
  'cancelledLate',
  'noShow',
  'cancelledByFacility',
  'declined',
  'expired',
  'certificateEnded',
] as const
export type BookingState = (typeof bookingStates)[number]

/** Holds its places and the child's time: overlap (BOOK-1) and `slot_cell.taken` count exactly these. */
export const activeStates: readonly BookingState[] = ['requested', 'confirmed', 'inUse', 'used']
export const isActive = (state: BookingState): boolean => activeStates.includes(state)

/** HRS-5: 予約中 (held) or 使った (used, 当日 and 無断 included); `null` = holds no minutes. */
export const minutesShownAs = (state: BookingState): 'held' | 'used' | null => {
  if (state === 'requested' || state === 'confirmed' || state === 'inUse') return 'held'
  return state === 'used' || state === 'cancelledLate' || state === 'noShow' ? 'used' : null
}

export const bookingEvents = [
  'confirm', // facility
  'decline', // facility, with a reason code
  'expire', // job, BOOK-8
  'cancelInTime', // CAN-1
  'cancelLate',
  'setNoShow', // a person at the facility, ATT-5
  'cancelByFacility', // 施設都合, 災害・警報, 感染症, a withdrawn acceptance
  'endCertificate', // job or office, ELIG-2
  'change', // BOOK-9: the new booking replaces this one
  'stampIn',
  'stampOut',
  'undoStampIn', // ATT-2
  'undoStampOut',
  'setUsed', // a person at the facility, ATT-5
] as const
export type BookingEvent = (typeof bookingEvents)[number]

const transitions: Readonly<Record<BookingEvent, Partial<Record<BookingState, BookingState>>>> = {
  confirm: { requested: 'confirmed' },
  decline: { requested: 'declined' },
  expire: { requested: 'expired' },
  cancelInTime: { requested: 'cancelled', confirmed: 'cancelled' },
  cancelLate: { confirmed: 'cancelledLate', noShow: 'cancelledLate' },
  setNoShow: { confirmed: 'noShow', cancelledLate: 'noShow' },
  cancelByFacility: {
    requested: 'cancelledByFacility',
    confirmed: 'cancelledByFacility',
    cancelledLate: 'cancelledByFacility',
    noShow: 'cancelledByFacility',
  },
  endCertificate: { requested: 'certificateEnded', confirmed: 'certificateEnded' },
  change: { requested: 'cancelled', confirmed: 'cancelled' },
  stampIn: { confirmed: 'inUse' },
  stampOut: { inUse: 'used' },
  undoStampIn: { inUse: 'confirmed' },
  undoStampOut: { used: 'inUse' },
  setUsed: { confirmed: 'used', inUse: 'used' },
}

/** BOOK-2: the state after an event; null when the event does not apply to the state. */
export const afterBookingEvent = (state: BookingState, event: BookingEvent): BookingState | null =>
  transitions[event][state] ?? null

/** BOOK-7: 自動確定 | 確認して確定 | 施設が入力 | システム外. */
export const bookingWays = ['automatic', 'confirmed', 'facility', 'outside'] as const
export type BookingWay = (typeof bookingWays)[number]
/** As a family meets it: `town` where the municipality takes the bookings in a reservation system of its own. */
export const openWays = [...bookingWays, 'town'] as const
export type OpenWay = (typeof openWays)[number]

/** CAN-1: hours come back while now < `time` of the day `daysBefore` days before the use. */
export type CancelRule = { daysBefore: number; time: number }

/** SET-2: what was agreed at the request; stored with the booking and shown. */
export type Terms = {
  cancel: CancelRule
  illnessWaived: boolean
  unit: Unit
  counting: Counting
  graceMinutes: number
  /** Yen per hour. */
  perHour: number
  /** FEE-4: the facility takes the reduction off. */
  honoursReduction: boolean
}

/** Reasons are codes, never free text: a word about a child's health must not stand in a column that is not sealed. */
export const declineReasons = ['staffing', 'places', 'interview', 'safety', 'other'] as const
export const endReasons = ['plans', 'condition', 'staffing', 'event', 'weather', 'infection', 'other'] as const
/** BOOK-4: why a booking is entered by staff after its start, or beyond the cap. */
export const enterReasons = ['phone', 'regular', 'forgotten', 'urgent', 'other'] as const

/** CAN-1: the first instant at which cancelling is too late. */
export const cancelLimit = (rule: CancelRule, date: LocalDate): Date => japanInstant(addDays(date, -rule.daysBefore), rule.time)

/** CAN-1: both sides of the limit: 23:59:59.999 is in time, 00:00:00.000 is not. */
export const inTimeToCancel = (rule: CancelRule, date: LocalDate, at: Date): boolean =>
  at.getTime() < cancelLimit(rule, date).getTime()

/** Why a booking ends. `phone`: the family's call, entered by staff. */
export const cancelCauses = [
  'guardian',
  'phone',
  'illness',
  'facility', // 施設都合
  'disaster', // 災害・警報
  'infection', // 感染症
  'acceptanceWithdrawn', // INT-5
  'declined', // 見送り
  'expired', // BOOK-8
  'certificateEnded', // ELIG-2
  'noShow', // ATT-5
] as const
export type CancelCause = (typeof cancelCauses)[number]

const neverConsumes: readonly CancelCause[] = [
  'facility',
  'disaster',
  'infection',
  'acceptanceWithdrawn',
  'declined',
  'expired',
  'certificateEnded',
]

export const isFamilyCause = (cause: CancelCause): boolean => cause === 'guardian' || cause === 'phone' || cause === 'illness'

const eventOf: Readonly<Record<Exclude<CancelCause, 'guardian' | 'phone' | 'illness'>, BookingEvent>> = {
  facility: 'cancelByFacility',
  disaster: 'cancelByFacility',
  infection: 'cancelByFacility',
  acceptanceWithdrawn: 'cancelByFacility',
  declined: 'decline',
  expired: 'expire',
  certificateEnded: 'endCertificate',
  noShow: 'setNoShow',
}

/**
 * CAN-1: state and minutes after a cancellation at an instant (for `phone` the instant of the call); null when it does not apply.
 * 申請中 always gives back; 施設都合, 災害 and 感染症 never consume; illness only where the terms waive it.
 */
export function cancelOutcome(
  booking: { state: BookingState; date: LocalDate; terms: Pick<Terms, 'cancel' | 'illnessWaived'> },
  cause: CancelCause,
  at: Date,
): { state: BookingState; givesBack: boolean } | null {
  if (!isFamilyCause(cause)) {
    const state = afterBookingEvent(booking.state, eventOf[cause as keyof typeof eventOf])
    return state && { state, givesBack: neverConsumes.includes(cause) }
  }
  const inTime = booking.state === 'requested' || inTimeToCancel(booking.terms.cancel, booking.date, at)
  const state = afterBookingEvent(booking.state, inTime ? 'cancelInTime' : 'cancelLate')
  return state && { state, givesBack: inTime || (cause === 'illness' && booking.terms.illnessWaived) }
}

/** BOOK-9: why a booking cannot be changed now, whatever the new time; [] = it can. `waits`: it is one half of a change that waits. */
export function changeRefusals(
  booking: { state: BookingState; date: LocalDate; terms: Pick<Terms, 'cancel'> },
  waits: boolean,
  at: Date,
): Refusal[] {
  const { state, date, terms } = booking
  if (afterBookingEvent(state, 'change') === null) return [bookingRefusal('BOOK-2', 'booking.state', { state })]
  if (waits) return [bookingRefusal('BOOK-9', 'booking.change-waits', {})]
  if (state !== 'confirmed' || inTimeToCancel(terms.cancel, date, at)) return []
  return [bookingRefusal('BOOK-9', 'booking.change-too-late', { limitAt: cancelLimit(terms.cancel, date).toISOString() })]
}

/** CAN-2: what is shown before a cancellation is confirmed. Money of the facility (キャンセル料, 実費) stands apart from it. */
export type CancelCost = {
  inTime: boolean
  limitAt: Date
  state: BookingState
  back: readonly Part[]
  lost: readonly Part[]
  backMinutes: number
  lostMinutes: number
}

/** CAN-2: the cost if the family cancels now; null when the booking cannot be cancelled any more. */
export function cancelCost(
  booking: { state: BookingState; date: LocalDate; terms: Pick<Terms, 'cancel' | 'illnessWaived'>; held: readonly Part[] },
  cause: 'guardian' | 'phone' | 'illness',
  at: Date,
): CancelCost | null {
  const outcome = cancelOutcome(booking, cause, at)
  if (!outcome) return null
  const back = outcome.givesBack ? booking.held : []
  const lost = outcome.givesBack ? [] : booking.held
  return {
    inTime: outcome.state === 'cancelled',
    limitAt: cancelLimit(booking.terms.cancel, booking.date),
    state: outcome.state,
    back,
    lost,
    backMinutes: totalOf(back),
    lostMinutes: totalOf(lost),
  }
}

/** BOOK-8: the instant at which an unanswered request lapses: 24 h after it, at the latest 1 h after the window closes and at the start. */
export function answerBy(
  rule: { answerHours: number; answerAfterCloseHours: number },
  asked: Date,
  window: { closes: Date },
  use: { date: LocalDate; start: number },
): Date {
  const hour = 3_600_000
  return new Date(
    Math.min(
      asked.getTime() + rule.answerHours * hour,
      window.closes.getTime() + rule.answerAfterCloseHours * hour,
      japanInstant(use.date, use.start).getTime(),
    ),
  )
}

/** BOOK-1: half-open ranges of one day: an end at 11:00 and a start at 11:00 do not overlap. */
export const overlaps = (
  a: { date: LocalDate; start: number; end: number },
  b: { date: LocalDate; start: number; end: number },
): boolean => a.date === b.date && a.start < b.end && b.start < a.end

/** HRS-5: minutes of each layer, 予約中 and 使った apart. */
export function hoursShown(
  bookings: readonly { state: BookingState; held: readonly Part[] }[],
): Map<string, { held: number; used: number }> {
  const sums = new Map<string, { held: number; used: number }>()
  for (const { state, held } of bookings) {
    const as = minutesShownAs(state)
    if (!as) continue
    for (const part of held) {
      const sum = sums.get(part.layer) ?? { held: 0, used: 0 }
      sums.set(part.layer, { ...sum, [as]: sum[as] + part.minutes })
    }
  }
  return sums
}

/** ATT-5: 無断 can be set from 30 minutes after the booked start. */
export const noShowFrom = (use: { date: LocalDate; start: number }): Date => japanInstant(use.date, use.start + 30)

/** BOOK-3: the dates of a series, ascending: a weekday, chosen weeks of the month (1st..5th such weekday; null = every), at most n per month. */
export function seriesDates(series: {
  weekday: number
  from: LocalDate
  to: LocalDate
  weeks: readonly number[] | null
  maxPerMonth: number | null
}): LocalDate[] {
  const dates: LocalDate[] = []
  const perMonth = new Map<string, number>()
  for (let date = series.from; date <= series.to; date = addDays(date, 1)) {
    if (weekdayOf(date) !== series.weekday) continue
    const week = Math.ceil(Number(date.slice(8)) / 7)
    if (series.weeks && !series.weeks.includes(week)) continue
    const month = date.slice(0, 7)
    const count = perMonth.get(month) ?? 0
    if (series.maxPerMonth !== null && count >= series.maxPerMonth) continue
    perMonth.set(month, count + 1)
    dates.push(date)
  }
  return dates
}

/** Codes and slots for the text catalogue. `…At` are ISO instants, times of day minutes since midnight. */
export type BookingRefusals = {
  /** ELIG-1: no certificate at all. */
  'booking.certificate-none': { date: string }
  'booking.certificate-suspended': { date: string }
  /** CERT-7, AGE-2. */
  'booking.certificate-not-started': { date: string; from: string }
  /** ELIG-2, AGE-3. */
  'booking.certificate-ended': { date: string; lastDay: string }
  /** ELIG-2, HRS-3: only the residence town's hours remain, and they do not count at this facility. */
  'booking.national-ended': { date: string; nationalEnd: string; municipalEnd: string }
  'booking.class-not-accepted': { classAge: number }
  'booking.others-not-accepted': Record<string, never>
  'booking.interview-none': Record<string, never>
  'booking.interview-kind': { kind: string }
  'booking.interview-lapsed': { lastDay: string }
  /** ACC-6. `what`: 'household' or 'child'. */
  'booking.sheet-unconfirmed': { what: string }
  'booking.sheet-old': { what: string; confirmedOn: string; months: number }
  /** BOOK-7. */
  'booking.way-facility': { kind: string }
  'booking.way-outside': { kind: string }
  'booking.way-town': { kind: string }
  /** BOOK-1, to the family. */
  'booking.overlap': { date: string; start: number; end: number; booking: string }
  /** BOOK-4, SEE-2: to staff, without any detail. */
  'booking.overlap-staff': Record<string, never>
  /** BOOK-4: 事後登録 and late entries need a reason. */
  'booking.reason-missing': Record<string, never>
  'booking.month-closed': { month: string }
  'booking.override-max': { date: string; start: number; max: number }
  'booking.offer-ended': Record<string, never>
  'booking.unknown': Record<string, never>
  /** BOOK-2: the act does not apply to the state. */
  'booking.state': { state: string }
  /** BOOK-9, CAN-1. */
  'booking.change-too-late': { limitAt: string }
  /** BOOK-9: a change of it already waits for the answer, or it is itself one. */
  'booking.change-waits': Record<string, never>
  /** BOOK-9: the new time is the old one. */
  'booking.change-same': Record<string, never>
  /** BOOK-8. */
  'booking.answer-late': { answerBy: string }
  /** The booked time has passed. */
  'booking.over': { date: string; end: number }
  /** CAN-1: the call's time is missing, in the future or before the booking. */
  'booking.call-time': Record<string, never>
  /** ATT-5. */
  'booking.no-show-early': { fromAt: string }
  /** ATT-5, 遅れるとの連絡. */
  'booking.late-day': { date: string }
  'booking.late-time': { start: number; end: number }
  'booking.late-none': Record<string, never>
}

/** A refusal of this module, its slots checked against its code. */
export function bookingRefusal<C extends keyof BookingRefusals>(
  rule: string,
  code: C,
  slots: BookingRefusals[C],
  pointer?: string,
): Refusal {
  return { rule, code, slots, ...(pointer === undefined ? {} : { pointer }) }
}
