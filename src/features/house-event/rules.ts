/** 行事 (EVT-1): what a facility may enter on its calendar of places, and which days they keep without places. Pure. */
import { addDays, daysBetween, type LocalDate } from '../../platform/calendar.ts'
import { lengthOf } from '../../platform/fields.ts'
import type { Refusal } from '../../platform/refusal.ts'

/** Longest title, in code points. */
export const longestTitle = 40
/** The most days of one event. */
export const mostDays = 31
/** Events of a facility that are not over. [D] */
export const mostComing = 200

export type HouseEvent = {
  from: LocalDate
  /** Inclusive. */
  to: LocalDate
  /** Minutes of each day; both null = no time is named. */
  start: number | null
  end: number | null
  title: string
  /** Families read it, in the facility's own words. */
  shown: boolean
  /** Painting and the weekly pattern give no places on these days. */
  noPlaces: boolean
}

export type EventRefusals = {
  'event.no-title': Record<never, never>
  'event.long-title': { longest: number }
  'event.somebody': Record<never, never>
  'event.past': Record<never, never>
  'event.days': { days: number }
  'event.times': Record<never, never>
  'event.many': { most: number }
}
const refusal = <C extends keyof EventRefusals>(code: C, slots: EventRefusals[C], pointer: string): Refusal => ({
  rule: 'EVT-1',
  code,
  slots,
  pointer,
})

/** A mail address, or nine digits and more in a row: a number of somebody. A date has eight. */
const ofSomebody = (title: string): boolean => /\S@\S|(?:\d[\s()‐-―ー−-]?){9}/u.test(title.normalize('NFKC'))

/** EVT-1: what is wrong with an event; [] = nothing. `others`: events of the facility that are not over, without this one. */
export function eventRefusals(event: HouseEvent, others: number, today: LocalDate): Refusal[] {
  const { from, to, start, end, title } = event
  const reasons: Refusal[] = []
  const days = daysBetween(from, to)
  if (title === '') reasons.push(refusal('event.no-title', {}, '/title'))
  else if (lengthOf(title) > longestTitle) reasons.push(refusal('event.long-title', { longest: longestTitle }, '/title'))
  else if (ofSomebody(title)) reasons.push(refusal('event.somebody', {}, '/title'))
  if (days < 0 || days >= mostDays) reasons.push(refusal('event.days', { days: mostDays }, '/to'))
  else if (to < today) reasons.push(refusal('event.past', {}, '/from'))
  if ((start === null) !== (end === null) || (start !== null && end !== null && end <= start))
    reasons.push(refusal('event.times', {}, '/end'))
  if (others >= mostComing) reasons.push(refusal('event.many', { most: mostComing }, '/title'))
  return reasons
}

/** EVT-1: the days between two days on which the facility has decided to have no places. */
export function daysWithoutPlaces(events: readonly HouseEvent[], from: LocalDate, to: LocalDate): ReadonlySet<LocalDate> {
  const days = new Set<LocalDate>()
  for (const event of events.filter((one) => one.noPlaces)) {
    const [first, last] = [event.from > from ? event.from : from, event.to < to ? event.to : to]
    for (let date = first; date <= last; date = addDays(date, 1)) days.add(date)
  }
  return days
}

/** Of many events those of one day, in order. */
export const eventsOn = <E extends { from: string; to: string }>(events: readonly E[], date: LocalDate): E[] =>
  events.filter((event) => event.from <= date && date <= event.to)
