/** SEE-1, SEE-2: how long a facility may read a child's data, and what it sees of the hours. Functions of dates. Pure. */
import { addDays, type LocalDate, localDate } from '../../platform/calendar.ts'

/** Days after the latest of refusal or withdrawal, last booked date and last use. */
export const daysAfterLast = 30
/** Days of an acceptance that is never used. */
export const daysUnused = 180
/** An interview request or 内定 that nobody has decided yet has no end. */
export const noEnd: LocalDate = localDate('2199-12-31')

/** What ties a child to one facility. Dates in Japan; null = there is none. */
export type RelationFacts = {
  /** First interview request, 代理入力 included. */
  requestedOn: LocalDate | null
  /** 内定 of REG-1. */
  offeredOn: LocalDate | null
  /** An interview or a 内定 still waits for a decision. */
  open: boolean
  /** The acceptance that stands; null when there is none or it was withdrawn. */
  acceptedOn: LocalDate | null
  /** Latest refusal, withdrawal of the request, declined 内定 or withdrawn acceptance. */
  closedOn: LocalDate | null
  /** Latest date of a booking that was not cancelled in time, future ones included. */
  lastBookedOn: LocalDate | null
  /** Latest attended use. */
  lastUsedOn: LocalDate | null
}

const latest = (dates: readonly (LocalDate | null)[]): LocalDate | null =>
  dates.reduce<LocalDate | null>((best, date) => (date !== null && (best === null || date > best) ? date : best), null)

/** SEE-1: first and last day (inclusive) of the live relation; null when there never was one. */
export function relationOf(facts: RelationFacts): { from: LocalDate; until: LocalDate } | null {
  const starts = [facts.requestedOn, facts.offeredOn, facts.acceptedOn, facts.lastBookedOn, facts.lastUsedOn, facts.closedOn]
  const from = starts.reduce<LocalDate | null>(
    (first, date) => (date !== null && (first === null || date < first) ? date : first),
    null,
  )
  if (from === null) return null
  if (facts.open) return { from, until: noEnd }
  const last = latest([facts.closedOn, facts.lastBookedOn, facts.lastUsedOn])
  const unused = facts.acceptedOn !== null && facts.lastUsedOn === null ? addDays(facts.acceptedOn, daysUnused) : null
  const until = latest([last && addDays(last, daysAfterLast), unused])
  return until && { from, until }
}

/** SEE-1: may the facility read the child's health data on this day? Each read is recorded by the caller. */
export function isLive(facts: RelationFacts, today: LocalDate): boolean {
  const relation = relationOf(facts)
  return relation !== null && relation.from <= today && today <= relation.until
}

/** What stays readable when the relation has ended: its own 提供の記録, interview records and claim lines, no health sheet. */
export type Visible = 'everything' | 'ownRecords' | 'nothing'
export function visibleTo(facts: RelationFacts, today: LocalDate): Visible {
  if (isLive(facts, today)) return 'everything'
  return facts.lastUsedOn !== null || facts.closedOn !== null || facts.acceptedOn !== null ? 'ownRecords' : 'nothing'
}

/** Minutes of one layer in a month, by where they are held. */
export type HoursHeld = { layer: string; granted: number; here: number; elsewhere: number }

/** SEE-2: what a facility with a live relation sees: what is left, and its own part; never where the rest is held. */
export const hoursForFacility = (hours: readonly HoursHeld[]): { layer: string; granted: number; left: number; here: number }[] =>
  hours.map(({ layer, granted, here, elsewhere }) => ({ layer, granted, left: Math.max(0, granted - here - elsewhere), here }))
