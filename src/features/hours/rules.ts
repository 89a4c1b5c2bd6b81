/**
 * Hours (HRS-1..7): layers of a child-month, the split of a use over them, units, counted minutes. Pure.
 * All lengths are whole minutes, times of day minutes since midnight in Japan, ranges half-open.
 */
import { firstDayOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { priceOf } from '../claim/price.ts'
import type { Counting, MunicipalLayer, Unit } from '../municipality/rules.ts'

/** Code of the national layer in the ledger; towns may not use it. */
export const nationalLayer = 'national'

/** A certificate as far as hours and bookings ask. All days inclusive. */
export type CertificateFacts = {
  id: string
  /** Code of the certifying municipality (residence). */
  municipality: string
  from: LocalDate
  /** ELIG-2: the earliest of AGE-3 and the other ends. */
  nationalEnd: LocalDate
  /** ELIG-2: null where no layer goes on after 3. */
  municipalEnd: LocalDate | null
  /** AGE-1: the day of attaining 3. */
  attainsThree: LocalDate
  /** CERT-7 停止: not usable, whatever the date. */
  suspended: boolean
}

/** What a town grants in a month (HRS-1, HRS-2): the two settings of `MunicipalitySettings`, in the version of that month. */
export type TownHours = { capMinutes: number; layers: readonly MunicipalLayer[] }

/** A layer and what limits it; the national one has no limits beside its minutes. */
export type LayerRule = {
  code: string
  minutes: number
  condition: 'none' | 'allNationalHere'
  maxPerDay: number | null
  maxVisits: number | null
  maxYen: number | null
}

/** The last day on which anything of a certificate can be used. */
export const lastDayOfCertificate = (c: CertificateFacts): LocalDate =>
  c.municipalEnd !== null && c.municipalEnd > c.nationalEnd ? c.municipalEnd : c.nationalEnd

const endOf = (layer: MunicipalLayer, c: CertificateFacts): LocalDate =>
  layer.endsAtFiscalYear ? lastDayOfCertificate(c) : c.nationalEnd

const nationalRule = (minutes: number): LayerRule => ({
  code: nationalLayer,
  minutes,
  condition: 'none',
  maxPerDay: null,
  maxVisits: null,
  maxYen: null,
})

const ruleOf = (layer: MunicipalLayer): LayerRule => ({
  code: layer.code,
  minutes: layer.minutes,
  condition: layer.condition,
  maxPerDay: layer.maxPerDay,
  maxVisits: layer.maxVisits,
  maxYen: layer.maxYen,
})

/**
 * HRS-2, HRS-3: the layers usable on a date at a facility, in the order in which they are used up. National until the national end;
 * municipal ones only at facilities confirmed by the certifying municipality, each until its own end. Empty = nothing is usable.
 */
export function usableLayers(c: CertificateFacts, date: LocalDate, facilityMunicipality: string, town: TownHours): LayerRule[] {
  if (c.suspended || date < c.from) return []
  const national = date <= c.nationalEnd ? [nationalRule(town.capMinutes)] : []
  if (facilityMunicipality !== c.municipality) return national
  return [...national, ...town.layers.filter((layer) => date <= endOf(layer, c)).map(ruleOf)]
}

/** HRS-1: the layers of a child-month with their full minutes, when any day of the month lies inside the certificate. */
export function grantsOfMonth(c: CertificateFacts, month: LocalMonth, town: TownHours): { layer: string; minutes: number }[] {
  const touches = (end: LocalDate) => c.from <= lastDayOf(month) && end >= firstDayOf(month)
  const national = touches(c.nationalEnd) ? [{ layer: nationalLayer, minutes: town.capMinutes }] : []
  return [
    ...national,
    ...town.layers
      .filter((layer) => touches(endOf(layer, c)))
      .map((layer) => ({ layer: layer.code, minutes: layer.minutes as number })),
  ]
}

/** HRS-7: after a move or a change of cap inside a month; 360 with 480 used → 480, 600 with 300 used → 600. */
export const grantAfter = (cap: number, used: number): number => Math.max(cap, used)

/** Minutes of one layer. */
export type Part = { layer: string; minutes: number }

/** One usable layer of a child-month with its balance and what the child's other uses of the month hold of it. */
export type LayerFacts = LayerRule & {
  granted: number
  /** Held or used, by all bookings of the month. */
  used: number
  /** Of `used`: by other bookings of the same day. */
  heldOnDay: number
  /** Other bookings of the month that hold minutes of this layer. */
  visits: number
  /** Yen that those come to at their hourly prices. */
  heldYen: number
  /** Of `used`: by other bookings at the same facility. */
  heldHere: number
}

/** Why a layer gave less than was asked. */
export type LayerLimit = { layer: string; limit: 'used-up' | 'condition' | 'per-day' | 'visits' | 'yen' }
export type Split = {
  /** What each layer gives, in order, without zeros. */
  parts: readonly Part[]
  /** Minutes that no layer gives; 0 = the whole need is covered. */
  short: number
  limits: readonly LayerLimit[]
}

const withinYen = (want: number, left: number, perHour: number): number => {
  let give = want
  while (give > 0 && priceOf(perHour, give) > left) give = Math.max(0, (Math.ceil(give / 30) - 1) * 30)
  return give
}

/**
 * HRS-3: national first, then the town's layers in its order.
 * @param layers usable layers in order, as `usableLayers` gives them
 * @param at `beforeThree`: the date lies before the day of attaining 3 (only then `allNationalHere` is asked); `perHour`: the facility's hourly price, for `maxYen`
 */
export function splitMinutes(need: number, layers: readonly LayerFacts[], at: { beforeThree: boolean; perHour: number }): Split {
  const parts: Part[] = []
  const limits: LayerLimit[] = []
  let rest = need
  const national = layers.find((layer) => layer.code === nationalLayer)
  for (const layer of layers) {
    if (rest === 0) break
    const takenNational = parts[0]?.layer === nationalLayer ? parts[0].minutes : 0
    if (layer.condition === 'allNationalHere' && at.beforeThree && !allNationalHere(national, takenNational)) {
      limits.push({ layer: layer.code, limit: 'condition' })
      continue
    }
    if (layer.maxVisits !== null && layer.visits >= layer.maxVisits) {
      limits.push({ layer: layer.code, limit: 'visits' })
      continue
    }
    const free = Math.max(0, layer.granted - layer.used)
    const today = layer.maxPerDay === null ? free : Math.max(0, layer.maxPerDay - layer.heldOnDay)
    const wanted = Math.min(rest, free, today)
    const give = layer.maxYen === null ? wanted : withinYen(wanted, layer.maxYen - layer.heldYen, at.perHour)
    if (give < rest) limits.push({ layer: layer.code, limit: give < wanted ? 'yen' : free <= today ? 'used-up' : 'per-day' })
    if (give > 0) parts.push({ layer: layer.code, minutes: give })
    rest -= give
  }
  return { parts, short: rest, limits: rest === 0 ? [] : limits }
}

/** HRS-2 (大田): nothing national is left after this use, and all of it is held or used at this facility. */
const allNationalHere = (national: LayerFacts | undefined, taken: number): boolean =>
  national === undefined || (national.used + taken >= national.granted && national.heldHere + taken >= national.granted)

export const totalOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.minutes, 0)

/** The minutes of `parts` reduced to `keep` in all: the layer taken last gives back first (HRS-3). */
export function keepFirst(parts: readonly Part[], keep: number): Part[] {
  let left = keep
  return parts.flatMap((part) => {
    const minutes = Math.min(part.minutes, left)
    left -= minutes
    return minutes > 0 ? [{ layer: part.layer, minutes }] : []
  })
}

/** Step of a unit in minutes. */
export const stepOf = (unit: Unit): number => (unit === 'halfHour' ? 30 : unit === 'wholeHour' ? 60 : unit.block)

/** HRS-4: 60, 90, 120 … | 60, 120 … | one or several blocks of n minutes; never under 60. */
export const lengthAllowed = (unit: Unit, length: number): boolean =>
  Number.isInteger(length) && length >= 60 && length % stepOf(unit) === 0

/** HRS-4: the shortest length that can be booked. */
export const shortestLength = (unit: Unit): number => Math.ceil(60 / stepOf(unit)) * stepOf(unit)

/** HRS-4: of the minutes left, those that can still be booked (below the shortest length, none). */
export const bookableOf = (unit: Unit, left: number): number => {
  const whole = Math.floor(left / stepOf(unit)) * stepOf(unit)
  return whole >= shortestLength(unit) ? whole : 0
}

const roundUp = (length: number, unit: Unit): number => Math.ceil(length / stepOf(unit)) * stepOf(unit)

/** Booked range and stamps of one use, minutes since midnight (seconds dropped: 11:10:59 is 11:10). Null = not stamped. */
export type UseTimes = { start: number; end: number; in: number | null; out: number | null }

/**
 * HRS-6: minutes that a use counts. Early arrival never counts; a pick-up up to `graceMinutes` after the end is on time.
 * 9:00–11:00 with grace 10: out 11:10 → 120, 11:11 → 150, 12:01 → 210; whole hours 120, 180, 240.
 */
export function countedMinutes(rule: { counting: Counting; unit: Unit; graceMinutes: number }, use: UseTimes): number {
  const booked = use.end - use.start
  if (rule.counting === 'booked' || use.out === null) return booked
  const late = use.out - use.end
  if (rule.counting === 'greater') return late > rule.graceMinutes ? booked + roundUp(late, rule.unit) : booked
  const out = late > 0 && late <= rule.graceMinutes ? use.end : use.out
  const from = Math.max(use.in ?? use.start, use.start)
  return roundUp(Math.max(60, out - from), rule.unit)
}

/** HRS-6: minutes beyond the booked ones, to be proposed to staff. */
export const excessOf = (rule: { counting: Counting; unit: Unit; graceMinutes: number }, use: UseTimes): number =>
  Math.max(0, countedMinutes(rule, use) - (use.end - use.start))

/** CLS-1: a use cut short by a closure counts the actual time rounded up, at least 60, never more than booked. */
export function cutShortMinutes(unit: Unit, use: UseTimes & { out: number }): number {
  const from = Math.max(use.in ?? use.start, use.start)
  return Math.min(use.end - use.start, roundUp(Math.max(60, use.out - from), unit))
}

/** Codes and slots for the text catalogue. Minutes and times are numbers, dates 'YYYY-MM-DD', months 'YYYY-MM'. */
export type HoursRefusals = {
  /** HRS-1: not enough minutes in the month over the layers usable here. */
  'hours.short': { month: string; needMinutes: number; leftMinutes: number }
  /** HRS-2: the town's layer asks that all national hours of the month are used at this facility. */
  'hours.condition': { layer: string; month: string }
  'hours.per-day': { layer: string; date: string; maxMinutes: number }
  'hours.visits': { layer: string; month: string; max: number }
  'hours.yen': { layer: string; month: string; maxYen: number }
  /** HRS-4: `unit` is 'halfHour', 'wholeHour' or 'block'; `stepMinutes` its step. */
  'hours.length': { unit: string; stepMinutes: number; shortestMinutes: number; lengthMinutes: number }
  'hours.grid': { start: number; end: number }
}

const refusal = <C extends keyof HoursRefusals>(rule: string, code: C, slots: HoursRefusals[C], pointer?: string): Refusal => ({
  rule,
  code,
  slots,
  ...(pointer === undefined ? {} : { pointer }),
})

/** HRS-4: what is wrong with the asked range as such; [] = nothing. */
export function rangeRefusals(unit: Unit, start: number, end: number): Refusal[] {
  const onGrid = (t: number) => Number.isInteger(t) && t >= 0 && t <= 1440 && t % 30 === 0
  if (!onGrid(start) || end > 1440 || end <= start) return [refusal('HRS-4', 'hours.grid', { start, end }, '/start')]
  if (lengthAllowed(unit, end - start)) return []
  const name = typeof unit === 'string' ? unit : 'block'
  const slots = { unit: name, stepMinutes: stepOf(unit), shortestMinutes: shortestLength(unit), lengthMinutes: end - start }
  return [refusal('HRS-4', 'hours.length', slots, '/end')]
}

/** HRS-1, HRS-2: why the split does not cover the need; [] when it does. `layers` as given to `splitMinutes`. */
export function shortRefusals(split: Split, need: number, layers: readonly LayerFacts[], date: LocalDate): Refusal[] {
  if (split.short === 0) return []
  const month = date.slice(0, 7)
  const reasons = [refusal('HRS-1', 'hours.short', { month, needMinutes: need, leftMinutes: totalOf(split.parts) })]
  for (const { layer: code, limit } of split.limits) {
    const layer = layers.find((l) => l.code === code)
    if (!layer || limit === 'used-up') continue
    if (limit === 'condition') reasons.push(refusal('HRS-2', 'hours.condition', { layer: code, month }))
    if (limit === 'per-day')
      reasons.push(refusal('HRS-2', 'hours.per-day', { layer: code, date, maxMinutes: layer.maxPerDay ?? 0 }))
    if (limit === 'visits') reasons.push(refusal('HRS-2', 'hours.visits', { layer: code, month, max: layer.maxVisits ?? 0 }))
    if (limit === 'yen') reasons.push(refusal('HRS-2', 'hours.yen', { layer: code, month, maxYen: layer.maxYen ?? 0 }))
  }
  return reasons
}
