/** 募集 of 定期利用 (REG-1): who calls, who may enter a place and until when, in which order places are given, who moves up. Pure. */
import { addDays, firstDayOf, japanInstant, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { RegularIntake } from '../municipality/rules.ts'
import type { ClassAge, SlotKind } from '../slot/rules.ts'

/** Places of one call at most. */
export const mostPlaces = 60
/** What was sent in the last second must have arrived before the list is frozen. */
export const pauseMs = 600_000

export type CallPoints = { sibling: number; care: number; firstTime: number }
export type CallRules = { oneFacility: boolean; residentsFirst: boolean; points: CallPoints; reserves: number }

export type CallRefusals = {
  /** The town's settings give the call to the other side, or take applications elsewhere. */
  'call.not-yours': Record<string, never>
  /** The period is in the past, ends before it begins, or ends too late for the first month. */
  'call.dates': Record<string, never>
  'call.places': { line: number }
  'call.has-entries': { entries: number }
  'call.no-move': Record<string, never>
  'call.closed': { fromAt: string; untilAt: string }
  'call.no-certificate': { month: string }
  'call.class': Record<string, never>
  'call.elsewhere': { facility: string }
}
export const callRefusal = <C extends keyof CallRefusals>(code: C, slots: CallRefusals[C], pointer?: string): Refusal => ({
  rule: 'REG-1',
  code,
  slots,
  ...(pointer ? { pointer } : {}),
})

/** Who may call here. A town that has settled nothing leaves it open; one that takes applications elsewhere has no call in the system. */
export const mayCall = (intake: RegularIntake | null, by: RegularIntake['by']): boolean =>
  intake === null || (intake.channel.way === 'builtIn' && intake.by === by)

/** The town's rules go before what the caller wishes. 要支援 counts only where the town says so. */
export function callRules(
  intake: RegularIntake | null,
  wish: { residentsFirst: boolean; sibling: number; firstTime: number; reserves: number },
): CallRules {
  const own = { sibling: wish.sibling, care: 0, firstTime: wish.firstTime }
  return {
    oneFacility: intake?.oneFacility ?? true,
    residentsFirst: intake?.residentsFirst ?? wish.residentsFirst,
    points: intake ? (intake.points ?? { sibling: 0, care: 0, firstTime: 0 }) : own,
    reserves: wish.reserves,
  }
}

export type PlaceAsk = {
  facility: string
  weekday: number
  start: number
  end: number
  places: number
  classes: readonly ClassAge[]
}
export type CallAsk = {
  month: LocalMonth
  lastMonth: LocalMonth
  /** First and last day on which entries are taken. */
  from: LocalDate
  to: LocalDate
  places: readonly PlaceAsk[]
}

/** From the first day's midnight inclusive to the midnight after the last, Japan time. */
export const periodOf = (ask: { from: LocalDate; to: LocalDate }): { from: Date; until: Date } => ({
  from: japanInstant(ask.from, 0),
  until: japanInstant(addDays(ask.to, 1), 0),
})

/** May this call be made? `facilities`: those for which the caller may call, with the kinds that they offer. */
export function callRefusals(
  ask: CallAsk,
  known: { allowed: boolean; facilities: ReadonlyMap<string, readonly SlotKind[]> },
  today: LocalDate,
): Refusal[] {
  if (!known.allowed) return [callRefusal('call.not-yours', {})]
  const reasons: Refusal[] = []
  if (ask.from < today || ask.to < ask.from || ask.to >= firstDayOf(ask.month) || ask.lastMonth < ask.month)
    reasons.push(callRefusal('call.dates', {}, '/from'))
  const seen = new Set<string>()
  for (const [i, place] of ask.places.entries()) {
    const key = [place.facility, place.weekday, place.start, place.end, place.classes.join()].join()
    const offered = known.facilities.get(place.facility)?.includes('regular') ?? false
    const grid = place.start % 30 === 0 && place.end % 30 === 0 && place.end - place.start >= 60
    if (!offered || !grid || seen.has(key)) reasons.push(callRefusal('call.places', { line: i + 1 }, `/places/${i}`))
    seen.add(key)
  }
  return reasons
}

export type CallState = 'coming' | 'open' | 'closed' | 'ranked'
export function callState(call: { from: Date; until: Date; rankedAt: Date | null }, now: Date): CallState {
  if (call.rankedAt) return 'ranked'
  if (now.getTime() < call.from.getTime()) return 'coming'
  return now.getTime() < call.until.getTime() ? 'open' : 'closed'
}

/** May the child enter this place, now? `elsewhere`: the facility for which it is entered already, same first month. */
export function entryRefusals(
  call: { from: Date; until: Date; rankedAt: Date | null; month: LocalMonth; oneFacility: boolean },
  place: { classes: readonly number[] },
  child: { classAge: number; certified: boolean; elsewhere: string | null },
  now: Date,
): Refusal[] {
  if (callState(call, now) !== 'open')
    return [callRefusal('call.closed', { fromAt: call.from.toISOString(), untilAt: call.until.toISOString() })]
  return [
    ...(child.certified ? [] : [callRefusal('call.no-certificate', { month: call.month })]),
    ...(place.classes.includes(child.classAge) ? [] : [callRefusal('call.class', {}, '/place')]),
    ...(child.elsewhere !== null && call.oneFacility ? [callRefusal('call.elsewhere', { facility: child.elsewhere })] : []),
  ]
}

export const pointsOf = (facts: { sibling: boolean; care: boolean; firstTime: boolean }, points: CallPoints): number =>
  (facts.sibling ? points.sibling : 0) + (facts.care ? points.care : 0) + (facts.firstTime ? points.firstTime : 0)

/** 1 = the most points of all. The record shows these and not the points: 要支援 may be among them (CERT-5). */
export function tiersOf(points: readonly number[]): number[] {
  const steps = [...new Set(points)].sort((a, b) => b - a)
  return points.map((n) => steps.indexOf(n) + 1)
}

export type CallEntry = { number: string; place: string; resident: boolean; tier: number }
export type Outcome = 'offered' | 'reserve' | 'rejected'
/** `room`: there was room for all; `order`: before others; else what put others before this one. */
export type Why = 'room' | 'order' | 'residents' | 'points' | 'lot'
export type Ranked = { number: string; place: string; rank: number; outcome: Outcome; why: Why }

/**
 * REG-1: each place on its own: residents first where set, then tiers, then lots (`lotOf`: smaller is earlier). When and in which
 * order families entered is not known here.
 */
export function rankCall(
  entries: readonly CallEntry[],
  places: readonly { id: string; places: number }[],
  rules: Pick<CallRules, 'residentsFirst' | 'reserves'>,
  lotOf: (number: string) => string,
): Ranked[] {
  const lots = new Map(entries.map(({ number }) => [number, lotOf(number)]))
  const lot = (entry: CallEntry): string => lots.get(entry.number) ?? ''
  const before = (a: CallEntry, b: CallEntry): number => {
    if (rules.residentsFirst && a.resident !== b.resident) return a.resident ? -1 : 1
    if (a.tier !== b.tier) return a.tier - b.tier
    return lot(a) < lot(b) ? -1 : 1
  }
  return places.flatMap((place) => {
    const order = entries.filter((entry) => entry.place === place.id).sort(before)
    const last = order[place.places - 1]
    return order.map((entry, i): Ranked => {
      const outcome = i < place.places ? 'offered' : i < place.places + rules.reserves ? 'reserve' : 'rejected'
      return { number: entry.number, place: place.id, rank: i + 1, outcome, why: whyOf(entry, outcome, last, order.length) }
    })

    function whyOf(entry: CallEntry, outcome: Outcome, edge: CallEntry | undefined, all: number): Why {
      if (outcome === 'offered') return all <= place.places ? 'room' : 'order'
      if (rules.residentsFirst && edge?.resident && !entry.resident) return 'residents'
      return edge && edge.tier < entry.tier ? 'points' : 'lot'
    }
  })
}

/** 補欠1番 is the first after the places. */
export const reserveNumber = (rank: number, places: number): number => rank - places

/** Who gets a place that became free: the first 補欠 in the order; null while all places are taken or nobody waits. */
export function nextUp<T extends { rank: number; state: string | null }>(places: number, entries: readonly T[]): T | null {
  const taken = entries.filter(({ state }) => state === 'offered' || state === 'decided').length
  const waiting = entries.filter(({ state }) => state === 'reserve').sort((a, b) => a.rank - b.rank)
  return taken < places ? (waiting[0] ?? null) : null
}
