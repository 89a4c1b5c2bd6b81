/**
 * 初回面談 (INT-1..5): states, ways, why one cannot be asked for, what an acceptance allows, when 初回対応加算 is due. Pure.
 */
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { type CertificateFacts, lastDayOfCertificate } from '../hours/rules.ts'
import type { ClassAge, SlotKind } from '../slot/rules.ts'
import { goodForMonths, passedAfterMonths } from './months.ts'

/** INT-3: 申込, 日程調整中, 日程確定, 実施済, 受入可, 受入不可, 取消. */
export const interviewStates = ['requested', 'arranging', 'fixed', 'held', 'accepted', 'refused', 'cancelled'] as const
export type InterviewState = (typeof interviewStates)[number]

export const interviewEvents = [
  'arrange', // the facility answers with other times, or calls
  'fix', // one time is agreed
  'move', // an agreed time is moved
  'record', // the meeting took place
  'accept',
  'acceptWithoutMeeting', // a known child, recorded as such
  'refuse', // INT-5, with a reason code
  'withdrawAcceptance', // INT-5, with a reason; future bookings become 施設都合取消
  'cancel', // by either side, before the decision
] as const
export type InterviewEvent = (typeof interviewEvents)[number]

const transitions: Readonly<Record<InterviewEvent, Partial<Record<InterviewState, InterviewState>>>> = {
  arrange: { requested: 'arranging', arranging: 'arranging', fixed: 'arranging' },
  fix: { requested: 'fixed', arranging: 'fixed' },
  move: { fixed: 'fixed' },
  record: { requested: 'held', arranging: 'held', fixed: 'held' },
  accept: { held: 'accepted' },
  acceptWithoutMeeting: { requested: 'accepted', arranging: 'accepted', fixed: 'accepted' },
  refuse: { requested: 'refused', arranging: 'refused', fixed: 'refused', held: 'refused' },
  withdrawAcceptance: { accepted: 'refused' },
  cancel: { requested: 'cancelled', arranging: 'cancelled', fixed: 'cancelled' },
}

/** INT-3: the state after an event; null when the event does not apply to the state. */
export const afterEvent = (state: InterviewState, event: InterviewEvent): InterviewState | null =>
  transitions[event][state] ?? null

/** Still to be decided by the facility. */
export const isOpen = (state: InterviewState): boolean =>
  state === 'requested' || state === 'arranging' || state === 'fixed' || state === 'held'

/** INT-5: why a facility refuses or withdraws; seen by the facility's municipality. */
export const refusalReasons = ['noPlace', 'health', 'safety', 'care', 'staffing', 'familyWish', 'noContact', 'other'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/**
 * INT-2: how a facility takes interviews for one kind: published times | three proposals by the guardian | by phone |
 * registered by the facility at the visit | not at all (受け付けない).
 */
export const interviewWays = ['published', 'proposals', 'phone', 'facility', 'closed'] as const
export type InterviewWay = (typeof interviewWays)[number]

/** The most proposals a guardian can make. */
export const maxProposals = 3

/** Codes and slots for the text catalogue. */
export type InterviewRefusals = {
  'interview.certificate-none': Record<string, never>
  'interview.certificate-suspended': Record<string, never>
  'interview.certificate-ended': { lastDay: string }
  'interview.way-phone': { kind: string }
  'interview.way-facility': { kind: string }
  'interview.way-closed': { kind: string }
  'interview.others-not-accepted': Record<string, never>
  'interview.class-not-accepted': { classAge: number }
  'interview.open': { state: string }
  'interview.already-accepted': { acceptedOn: string }
  'interview.proposals-count': { given: number; max: number }
  'interview.proposal-past': { number: number }
  'interview.proposal-twice': { number: number }
  'interview.time-taken': { startAt: string }
  'interview.way-published': { kind: string }
  'interview.way-proposals': { kind: string }
  'interview.times-past': { date: string; start: number }
  'interview.times-late': { date: string }
  'interview.times-far': { max: number }
  'interview.state': { state: string; event: string }
  'interview.reason-missing': Record<string, never>
  'interview.length': Record<string, never>
}

function refusal<C extends keyof InterviewRefusals>(
  rule: string,
  code: C,
  slots: InterviewRefusals[C],
  pointer?: string,
): Refusal {
  return { rule, code, slots, ...(pointer === undefined ? {} : { pointer }) }
}

/** An acceptance (受入可) of a child at a facility. `kinds` null = both kinds (INT-1). */
export type AcceptanceFacts = { facility: string; acceptedOn: LocalDate; kinds: readonly SlotKind[] | null }

/** INT-1: the last day of an acceptance; null = it does not lapse. */
export const acceptanceEnd = (acceptance: AcceptanceFacts, validMonths: number | null): LocalDate | null =>
  validMonths === null ? null : goodForMonths(acceptance.acceptedOn, validMonths)

/** INT-1, BOOK-1: does an acceptance allow a use of this kind on this date? The latest one counts. */
export function acceptanceFor(
  acceptances: readonly AcceptanceFacts[],
  use: { facility: string; kind: SlotKind; date: LocalDate },
  validMonths: number | null,
): { ok: true } | { ok: false; why: 'none' | 'kind' } | { ok: false; why: 'lapsed'; lastDay: LocalDate } {
  const here = acceptances.filter((a) => a.facility === use.facility).sort((a, b) => (a.acceptedOn < b.acceptedOn ? 1 : -1))
  if (here.length === 0) return { ok: false, why: 'none' }
  const ofKind = here.find((a) => a.kinds === null || a.kinds.includes(use.kind))
  if (!ofKind) return { ok: false, why: 'kind' }
  const lastDay = acceptanceEnd(ofKind, validMonths)
  return lastDay !== null && use.date > lastDay ? { ok: false, why: 'lapsed', lastDay } : { ok: true }
}

export type AskFacts = {
  certificates: readonly CertificateFacts[]
  /** Class age today. */
  classAge: ClassAge
  kind: SlotKind
  way: InterviewWay
  acceptsOthers: boolean
  facilityMunicipality: string
  acceptedClasses: readonly ClassAge[]
  /** The child's interviews at this facility. */
  interviews: readonly { state: InterviewState }[]
  acceptances: readonly AcceptanceFacts[]
  facility: string
  validMonths: number | null
}

/**
 * INT-2, INT-5: why a guardian cannot ask this facility for an interview; all reasons together, [] = it can be asked.
 * Neither a confirmed sheet (ACC-6) nor a certificate that has begun (CERT-7) is needed.
 */
export function askRefusals(facts: AskFacts, today: LocalDate): Refusal[] {
  const reasons: Refusal[] = []
  const live = facts.certificates.filter((c) => lastDayOfCertificate(c) >= today)
  const usable = live.find((c) => !c.suspended)
  if (!usable) {
    const last = facts.certificates.map(lastDayOfCertificate).sort().at(-1)
    if (live.length > 0) reasons.push(refusal('CERT-7', 'interview.certificate-suspended', {}))
    else if (last) reasons.push(refusal('ELIG-2', 'interview.certificate-ended', { lastDay: last }))
    else reasons.push(refusal('ELIG-1', 'interview.certificate-none', {}))
  }
  if (facts.way === 'phone') reasons.push(refusal('INT-2', 'interview.way-phone', { kind: facts.kind }))
  if (facts.way === 'facility') reasons.push(refusal('INT-2', 'interview.way-facility', { kind: facts.kind }))
  if (facts.way === 'closed') reasons.push(refusal('INT-2', 'interview.way-closed', { kind: facts.kind }))
  if (usable && usable.municipality !== facts.facilityMunicipality && !facts.acceptsOthers) {
    reasons.push(refusal('SET-1', 'interview.others-not-accepted', {}))
  }
  if (!facts.acceptedClasses.includes(facts.classAge)) {
    reasons.push(refusal('AGE-4', 'interview.class-not-accepted', { classAge: facts.classAge }))
  }
  const open = facts.interviews.find((i) => isOpen(i.state))
  if (open) reasons.push(refusal('INT-1', 'interview.open', { state: open.state }))
  const use = { facility: facts.facility, kind: facts.kind, date: today }
  if (acceptanceFor(facts.acceptances, use, facts.validMonths).ok) {
    const latest = facts.acceptances
      .filter((a) => a.facility === facts.facility)
      .map((a) => a.acceptedOn)
      .sort()
      .at(-1)
    reasons.push(refusal('INT-1', 'interview.already-accepted', { acceptedOn: latest ?? today }))
  }
  return reasons
}

/** INT-2: what is wrong with proposals (one to three starts, different, in the future); pointers into the body. */
export function proposalRefusals(proposals: readonly { date: LocalDate; start: number }[], now: Date): Refusal[] {
  if (proposals.length === 0 || proposals.length > maxProposals) {
    return [refusal('INT-2', 'interview.proposals-count', { given: proposals.length, max: maxProposals }, '/proposals')]
  }
  return proposals.flatMap((p, i) => {
    const pointer = `/proposals/${i}`
    if (japanInstant(p.date, p.start).getTime() <= now.getTime()) {
      return [refusal('INT-2', 'interview.proposal-past', { number: i + 1 }, pointer)]
    }
    const twice = proposals.findIndex((q) => q.date === p.date && q.start === p.start) < i
    return twice ? [refusal('INT-2', 'interview.proposal-twice', { number: i + 1 }, pointer)] : []
  })
}

/** INT-2: may this published time be taken: in the future and free. */
export const publishedRefusals = (time: { startsAt: Date; taken: boolean }, now: Date): Refusal[] =>
  time.taken || time.startsAt.getTime() <= now.getTime()
    ? [refusal('INT-2', 'interview.time-taken', { startAt: time.startsAt.toISOString() })]
    : []

/** INT-2: does what the family sends fit the way of the kind? Published times are chosen, the other way is asked with proposals. */
export function sentRefusals(kind: SlotKind, way: InterviewWay, sent: 'time' | 'proposals'): Refusal[] {
  if (way === 'published' && sent === 'proposals') return [refusal('INT-2', 'interview.way-published', { kind })]
  if (way === 'proposals' && sent === 'time') return [refusal('INT-2', 'interview.way-proposals', { kind }, '/timeId')]
  return []
}

/** Times of a facility: minutes since midnight and minutes. */
export type PublishedTime = { date: LocalDate; start: number; minutes: number }
/** `count` times in a row from `start`, on the same weekday of `weeks` weeks. */
export type TimesPlan = PublishedTime & { count: number; weeks: number }
/** How far ahead times can be published, days. */
const furthestTimes = 366

export const plannedTimes = ({ date, start, minutes, count, weeks }: TimesPlan): PublishedTime[] =>
  Array.from({ length: weeks }, (_, week) => addDays(date, week * 7)).flatMap((day) =>
    Array.from({ length: count }, (_, i) => ({ date: day, start: start + i * minutes, minutes })),
  )

/** INT-2: what is wrong with a plan; [] = it can be published. Times run within a day, lie ahead, and not beyond a year. */
export function timesRefusals(plan: TimesPlan, now: Date, today: LocalDate): Refusal[] {
  const { date, start, minutes, count, weeks } = plan
  if (japanInstant(date, start).getTime() <= now.getTime())
    return [refusal('INT-2', 'interview.times-past', { date, start }, '/date')]
  if (start + count * minutes > 1440) return [refusal('INT-2', 'interview.times-late', { date }, '/count')]
  if (addDays(date, (weeks - 1) * 7) > addDays(today, furthestTimes))
    return [refusal('INT-2', 'interview.times-far', { max: furthestTimes }, '/weeks')]
  return []
}

/** Those of a plan that no time which stands there overlaps: one room, one talk at a time. */
export const timesToAdd = (planned: readonly PublishedTime[], there: readonly PublishedTime[]): PublishedTime[] =>
  planned.filter(
    (time) =>
      !there.some(
        (other) =>
          other.date === time.date && other.start < time.start + time.minutes && time.start < other.start + other.minutes,
      ),
  )

/** INT-3, INT-5: why an event cannot happen; [] = it can. Refusing and withdrawing need a reason code. */
export function eventRefusals(state: InterviewState, event: InterviewEvent, reason: string | null): Refusal[] {
  if (afterEvent(state, event) === null) return [refusal('INT-3', 'interview.state', { state, event })]
  const needsReason = event === 'refuse' || event === 'withdrawAcceptance'
  return needsReason && !reason ? [refusal('INT-5', 'interview.reason-missing', {}, '/reason')] : []
}

/** INT-4: one record. Times are minutes since midnight; `individualMinutes`: part of a 集合 meeting (or after it) held individually. */
export type InterviewRecord = {
  kind: 'before' | 'after'
  mode: 'individual' | 'group'
  date: LocalDate
  start: number
  end: number
  individualMinutes: number
}

/** INT-4: long enough to count: 事前 ≥ 30 (集合: and ≥ 15 individually), 事後 ≥ 10. */
export function countsForAddition(record: InterviewRecord): boolean {
  const length = record.end - record.start
  if (record.kind === 'after') return length >= 10
  return length >= 30 && (record.mode === 'individual' || record.individualMinutes >= 15)
}

/** INT-4: months without attended use after which 初回対応加算 can be due again. */
const monthsToNewAddition = 6

/**
 * INT-4: the dates on which 初回対応加算 is due for one child at one facility, ascending; class, price and payer are those of the date.
 * Due once per series of uses; a new series begins with a use ≥ 6 calendar months after the last one, and needs both interviews anew
 * (after the last use of the series before).
 * @param uses dates of attended uses, any order, repeats allowed
 */
export function initialAdditionDates(records: readonly InterviewRecord[], uses: readonly LocalDate[]): LocalDate[] {
  const good = records.filter(countsForAddition)
  const series: { first: LocalDate; last: LocalDate }[] = []
  for (const date of [...uses].sort()) {
    const open = series.at(-1)
    if (open && date < passedAfterMonths(open.last, monthsToNewAddition)) open.last = date
    else series.push({ first: date, last: date })
  }
  return series.flatMap(({ first }, i) => {
    const after = series[i - 1]?.last
    const until = series[i + 1]?.first
    const fresh = good.filter((r) => (after === undefined || r.date > after) && (until === undefined || r.date < until))
    const before = fresh.filter((r) => r.kind === 'before' && r.date <= first)
    const talk = fresh
      .filter((r) => r.kind === 'after' && before.some((b) => b.date <= r.date))
      .map((r) => r.date)
      .sort()[0]
    return talk === undefined ? [] : [laterOf(talk, first)]
  })
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** INT-4: what is wrong with a record; [] = it can be kept. */
export const recordRefusals = (record: { start: number; end: number }): Refusal[] =>
  record.end <= record.start ? [refusal('INT-4', 'interview.length', {}, '/end')] : []
