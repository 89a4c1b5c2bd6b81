/** 施設台帳 (PLC-1): what the town's dated entries make of a facility on a day, and which entry may follow. Pure. */
import { addDays, daysBetween, type LocalDate } from '../../platform/calendar.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import type { Refusal } from '../../platform/refusal.ts'

export const registerEvents = ['licensed', 'confirmed', 'suspended', 'resumed', 'ended', 'reviewed'] as const
export const registerStates = ['before', 'open', 'suspended', 'ended'] as const
export const registerSorts = ['name', 'corporation', 'number', 'opened', 'capacity'] as const
export type RegisterState = (typeof registerStates)[number]

export type Entry = {
  id: string
  event: (typeof registerEvents)[number]
  validFrom: LocalDate
  /** 休止: inclusive. */
  until: LocalDate | null
  number: string | null
  takesBack: string | null
}

/** The longest 休止 that is entered at once, in days; what lasts longer is entered again. [D] */
export const longestStop = 366
/** How many days after 廃止 places are stopped; what is painted later stays closed by the day itself. */
export const stoppedAfterEnd = 400
/** One closure of the settlement covers at most so many days (CLS-1). */
export const daysOfClosure = 31

/** 休止 and 廃止 that nobody took back, in the order of their days. */
export const standingStops = <E extends Entry>(entries: readonly E[]): E[] => {
  const back = new Set(entries.map((one) => one.takesBack))
  return entries
    .filter((one) => (one.event === 'suspended' || one.event === 'ended') && !back.has(one.id))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

/** The facility's state on a day. 廃止 names the last day: on it the facility is still open. */
export function stateOn(entries: readonly Entry[], opened: LocalDate | null, day: LocalDate): RegisterState {
  const stops = standingStops(entries)
  if (stops.some((one) => one.event === 'ended' && one.validFrom < day)) return 'ended'
  if (stops.some((one) => one.event === 'suspended' && one.validFrom <= day && day <= (one.until ?? day))) return 'suspended'
  return opened && day < opened ? 'before' : 'open'
}

/** The number of 認可 or 確認 in force on a day, and since when; of equal days the later entry counts. */
export function numberOn<E extends Entry>(entries: readonly E[], event: 'licensed' | 'confirmed', day: LocalDate): E | null {
  const begun = entries.filter((one) => one.event === event && one.validFrom <= day)
  return begun.reduce<E | null>((last, one) => (last === null || one.validFrom >= last.validFrom ? one : last), null)
}

const wrong = (code: string, pointer: string, slots: Record<string, string | number> = {}): Refusal => ({
  rule: 'PLC-1',
  code,
  pointer,
  slots,
})

/** 番号法: a My Number is kept nowhere, also not where nobody asks for one. */
export const wordsRefusals = (words: Readonly<Record<string, string>>): Refusal[] =>
  Object.entries(words).flatMap(([name, text]) => (holdsMyNumber(text) ? [wrong('register.my-number', `/${name}`)] : []))

export type StopAsk = { event: 'suspended' | 'ended'; from: LocalDate; until: LocalDate | null; reason: string }

/** What is wrong with a 休止 or 廃止; [] = nothing. A day that is over cannot be stopped any more (CLS-1). */
export function stopRefusals(ask: StopAsk, entries: readonly Entry[], today: LocalDate): Refusal[] {
  const refused: Refusal[] = []
  const stops = standingStops(entries)
  if (ask.reason === '') refused.push(wrong('register.reason', '/reason'))
  if (ask.from < today) refused.push(wrong('register.past', '/from'))
  if (ask.event === 'suspended') {
    const days = ask.until ? daysBetween(ask.from, ask.until) : -1
    if (days < 0) refused.push(wrong('register.turned', '/until'))
    if (days >= longestStop) refused.push(wrong('register.long', '/until', { days: longestStop }))
  }
  if (stops.some((one) => one.event === 'ended')) refused.push(wrong('register.ended', ''))
  else if (
    ask.event === 'suspended' &&
    stops.some((one) => one.validFrom <= (ask.until ?? ask.from) && ask.from <= (one.until ?? one.validFrom))
  )
    refused.push(wrong('register.overlap', '/from'))
  return refused
}

/** The days on which a stop takes no children. */
export const stoppedDays = ({ event, from, until }: Omit<StopAsk, 'reason'>): { from: LocalDate; to: LocalDate } =>
  event === 'ended' ? { from: addDays(from, 1), to: addDays(from, stoppedAfterEnd) } : { from, to: until ?? from }

/** The same days in pieces that one closure covers, in order. */
export function closurePieces({ from, to }: { from: LocalDate; to: LocalDate }): { from: LocalDate; to: LocalDate }[] {
  const pieces: { from: LocalDate; to: LocalDate }[] = []
  for (let at = from; at <= to; at = addDays(at, daysOfClosure)) {
    const last = addDays(at, daysOfClosure - 1)
    pieces.push({ from: at, to: last < to ? last : to })
  }
  return pieces
}

/** Does 再開 have something to end? A 休止 that is over by itself needs none. */
export const mayTakeBack = (stop: Entry, today: LocalDate): boolean => stop.event === 'ended' || (stop.until ?? today) >= today
