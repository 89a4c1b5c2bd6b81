/**
 * 登降園 (ATT-1, ATT-2, ATT-3, ATT-5): when a stamp can be made, which booking a scan means, corrections, alerts, the board. Pure.
 * Instants are `Date`, compared to the millisecond.
 */
import { addDays, japanDate, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { BookingState } from '../booking/rules.ts'

/** A booking of today as far as stamps ask. */
export type UseFacts = {
  id: string
  child: string
  date: LocalDate
  start: number
  end: number
  state: BookingState
  in: Date | null
  out: Date | null
}
export type Direction = 'in' | 'out'

const minuteMs = 60_000
/** ATT-1: minutes before the booked start from which a child may be stamped in. */
export const earlyMinutes = 30
/** ATT-3, ATT-5: minutes after the start without arrival, after the end without leaving, that alert the facility. */
export const alertMinutes = 30

/** ATT-1: from 30 minutes before the booked start (inclusive) to the booked end (exclusive). */
export const stampInWindow = (use: { date: LocalDate; start: number; end: number }): { from: Date; to: Date } => ({
  from: new Date(japanInstant(use.date, use.start).getTime() - earlyMinutes * minuteMs),
  to: japanInstant(use.date, use.end),
})

/** Codes and slots for the text catalogue. `…At` are ISO instants. */
export type AttendanceRefusals = {
  /** ATT-1: nothing booked here today for this family. */
  'attendance.no-booking': Record<string, never>
  'attendance.too-early': { opensAt: string; start: number }
  'attendance.too-late': { end: number }
  /** The facility has not answered the request yet. */
  'attendance.not-confirmed': Record<string, never>
  /** One stamp per booking and direction. */
  'attendance.stamped': { direction: string; stampedAt: string }
  'attendance.not-in': Record<string, never>
  'attendance.state': { state: string }
  'attendance.reason-missing': Record<string, never>
  'attendance.out-before-in': { inAt: string }
  'attendance.future': Record<string, never>
  /** A stamp belongs to the day of the booking. */
  'attendance.other-day': { date: string }
  'attendance.month-closed': { month: string }
}

function refusal<C extends keyof AttendanceRefusals>(
  rule: string,
  code: C,
  slots: AttendanceRefusals[C],
  pointer?: string,
): Refusal {
  return { rule, code, slots, ...(pointer === undefined ? {} : { pointer }) }
}

/** Why this booking cannot be stamped by a scan at this instant; [] = it can. */
export function stampRefusals(use: UseFacts, direction: Direction, at: Date): Refusal[] {
  const stamped = direction === 'in' ? use.in : use.out
  if (stamped) return [refusal('ATT-1', 'attendance.stamped', { direction, stampedAt: stamped.toISOString() })]
  if (direction === 'out') {
    if (!use.in || use.state !== 'inUse') return [refusal('ATT-1', 'attendance.not-in', {})]
    if (japanDate(at) !== use.date) return [refusal('ATT-1', 'attendance.other-day', { date: use.date })]
    return at.getTime() < use.in.getTime() ? [refusal('ATT-1', 'attendance.out-before-in', { inAt: use.in.toISOString() })] : []
  }
  if (use.state === 'requested') return [refusal('ATT-1', 'attendance.not-confirmed', {})]
  if (use.state !== 'confirmed') return [refusal('ATT-1', 'attendance.state', { state: use.state })]
  const { from, to } = stampInWindow(use)
  if (at.getTime() < from.getTime())
    return [refusal('ATT-1', 'attendance.too-early', { opensAt: from.toISOString(), start: use.start })]
  return at.getTime() >= to.getTime() ? [refusal('ATT-1', 'attendance.too-late', { end: use.end })] : []
}

/** What a scan proposes: one stamp for each child of the family, and why not for the others. */
export type ScanChoice = {
  stamps: readonly { booking: string; child: string; direction: Direction }[]
  refused: readonly Refusal[]
}

/**
 * ATT-1: what a family's scan at a facility means at an instant. A child that is in goes out; otherwise it comes in by the booking whose
 * start is nearest (the earlier one when two are equally near). Siblings in one scan.
 * @param uses the family's bookings at this facility on the day of the scan
 */
export function chooseStamps(uses: readonly UseFacts[], at: Date): ScanChoice {
  const today = uses.filter((use) => use.date === japanDate(at))
  const stamps: { booking: string; child: string; direction: Direction }[] = []
  const refused: Refusal[] = []
  for (const child of [...new Set(today.map((use) => use.child))]) {
    const own = today.filter((use) => use.child === child)
    const inside = own.find((use) => use.state === 'inUse')
    if (inside) {
      const no = stampRefusals(inside, 'out', at)
      if (no.length === 0) stamps.push({ booking: inside.id, child, direction: 'out' })
      refused.push(...no)
      continue
    }
    const near = [...own].sort((a, b) => distance(a, at) - distance(b, at) || a.start - b.start)
    const possible = near.find((use) => stampRefusals(use, 'in', at).length === 0)
    if (possible) stamps.push({ booking: possible.id, child, direction: 'in' })
    else if (near[0]) refused.push(...stampRefusals(near[0], 'in', at))
  }
  if (stamps.length === 0 && refused.length === 0) refused.push(refusal('ATT-1', 'attendance.no-booking', {}))
  return { stamps, refused }
}

const distance = (use: UseFacts, at: Date): number => Math.abs(japanInstant(use.date, use.start).getTime() - at.getTime())

/** ATT-2: a stamp with everything that it ever was; the last value counts. */
export type StampValue = { at: Date; recordedAt: Date; reason: string | null }
export type StampHistory = readonly [StampValue, ...StampValue[]]

/** ATT-2: a corrected stamp keeps every earlier value. */
export const corrected = (history: StampHistory, value: StampValue & { reason: string }): StampHistory => [...history, value]
export const currentStamp = (history: StampHistory): Date => (history.at(-1) ?? history[0]).at

/** ATT-2: why staff cannot set this time (代理打刻 and corrections); [] = they can. Staff are not bound by the windows of ATT-1. */
export function setTimeRefusals(
  use: UseFacts,
  next: { direction: Direction; at: Date; reason: string | null },
  now: Date,
  monthClosed: boolean,
): Refusal[] {
  const reasons: Refusal[] = []
  const isCorrection = (next.direction === 'in' ? use.in : use.out) !== null
  if (monthClosed) reasons.push(refusal('ATT-2', 'attendance.month-closed', { month: use.date.slice(0, 7) }))
  if (!['confirmed', 'inUse', 'used'].includes(use.state))
    reasons.push(refusal('ATT-2', 'attendance.state', { state: use.state }))
  if (isCorrection && !next.reason) reasons.push(refusal('ATT-2', 'attendance.reason-missing', {}, '/reason'))
  if (next.at.getTime() > now.getTime()) reasons.push(refusal('ATT-2', 'attendance.future', {}, '/at'))
  if (japanDate(next.at) !== use.date) reasons.push(refusal('ATT-2', 'attendance.other-day', { date: use.date }, '/at'))
  const [inAt, outAt] = next.direction === 'in' ? [next.at, use.out] : [use.in, next.at]
  if (next.direction === 'out' && !inAt) reasons.push(refusal('ATT-2', 'attendance.not-in', {}))
  if (inAt && outAt && outAt.getTime() < inAt.getTime()) {
    reasons.push(refusal('ATT-2', 'attendance.out-before-in', { inAt: inAt.toISOString() }, '/at'))
  }
  return reasons
}

/** ATT-3, ATT-5: 未着 from 30 minutes after the start, an open stamp from 30 minutes after the end; null = nothing is wrong. */
export function alertOf(use: UseFacts, now: Date): 'notArrived' | 'stampOpen' | null {
  const since = (time: number) => now.getTime() - japanInstant(use.date, time).getTime()
  if (use.state === 'confirmed' && !use.in) return since(use.start) >= alertMinutes * minuteMs ? 'notArrived' : null
  return use.state === 'inUse' && !use.out && since(use.end) >= alertMinutes * minuteMs ? 'stampOpen' : null
}

/** Whole minutes since the booked start without arrival, or since the booked end without leaving; null before it, and when all is well. */
export function overdueMinutes(use: UseFacts, now: Date): number | null {
  const since = use.state === 'confirmed' && !use.in ? use.start : use.state === 'inUse' && !use.out ? use.end : null
  if (since === null) return null
  const minutes = Math.floor((now.getTime() - japanInstant(use.date, since).getTime()) / minuteMs)
  return minutes > 0 ? minutes : null
}

/** Children per member of staff by class age: the state's measure. A town may ask for more. */
const childrenPerStaff = [3, 6, 6] as const
const leastStaff = 2

/**
 * A calculator, not a law: 乳児 3 to one, 1 and 2 years 6 to one, added up before rounding up, at least two while a child is there.
 * @param children how many by class age 0, 1, 2
 * @returns members of staff; 0 without children
 */
export function staffNeeded(children: readonly [number, number, number]): number {
  // In sixths, so that 1/3 + 2/6 + 2/6 is exactly one.
  const sixths = children.reduce((sum, n, age) => sum + (n * 6) / (childrenPerStaff[age] ?? 6), 0)
  return sixths === 0 ? 0 : Math.max(leastStaff, Math.ceil(sixths / 6))
}

/**
 * A calculator for those who offer places: how many members of staff they ask for once all are booked, with the mix of ages that asks for
 * least and with the one that asks for most.
 * @param cap places in all; @param caps of them at most so many of class age 0, 1, 2; null = only the whole counts
 */
export function staffForPlaces(
  cap: number,
  caps: readonly [number | null, number | null, number | null],
): { least: number; most: number } {
  const filled = (order: readonly (0 | 1 | 2)[]): number => {
    const count: [number, number, number] = [0, 0, 0]
    let left = cap
    for (const age of order) {
      count[age] = Math.min(left, caps[age] ?? left)
      left -= count[age]
    }
    return staffNeeded(count)
  }
  return { least: filled([2, 1, 0]), most: filled([0, 1, 2]) }
}

/** The time at which most staff is needed by the booked times; the first of equals. null without children. */
export function busiestTime(
  uses: readonly { start: number; end: number; classAge: number }[],
): { from: number; children: number; staff: number } | null {
  let most: { from: number; children: number; staff: number } | null = null
  for (const from of [...new Set(uses.map((use) => use.start))].sort((a, b) => a - b)) {
    const there = uses.filter((use) => use.start <= from && from < use.end)
    const staff = staffNeeded(byClass(there))
    if (!most || staff > most.staff || (staff === most.staff && there.length > most.children))
      most = { from, children: there.length, staff }
  }
  return most
}

/** Children by class age; who is older than 2 counts with the 2-year-olds. */
export function byClass(uses: readonly { classAge: number }[]): [number, number, number] {
  const count: [number, number, number] = [0, 0, 0]
  for (const { classAge } of uses) count[classAge <= 0 ? 0 : classAge === 1 ? 1 : 2] += 1
  return count
}

/** 受入ボード: 予定, 利用中, 利用済, 未着, お迎え遅れ; null = not on the board (cancelled, waiting). */
export function boardState(use: UseFacts, now: Date): 'expected' | 'inUse' | 'used' | 'notArrived' | 'latePickup' | null {
  const alert = alertOf(use, now)
  if (alert) return alert === 'notArrived' ? 'notArrived' : 'latePickup'
  if (use.state === 'confirmed') return 'expected'
  return use.state === 'inUse' || use.state === 'used' ? use.state : null
}

/** ATT-5: the day by which a person decides what a use without stamps was: the next working day of the facility. */
export function decideBy(date: LocalDate, worksOn: (date: LocalDate) => boolean): LocalDate {
  // A facility that is closed for months still gets a day: the month cannot close before it decides.
  for (let next = addDays(date, 1), tries = 0; tries < 60; next = addDays(next, 1), tries++) if (worksOn(next)) return next
  return addDays(date, 1)
}

/** ATT-5: bookings that keep the month open: not stamped, not decided, or still in use. */
export const blocksMonth = (use: Pick<UseFacts, 'state'>): boolean =>
  use.state === 'requested' || use.state === 'confirmed' || use.state === 'inUse'
