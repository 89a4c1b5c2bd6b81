/**
 * Money (FEE-1..6, INT-4): unit prices and additions by fiscal year, what a guardian pays, waivers and reductions, the benefit of a use. Pure.
 * Integer yen; lengths in minutes. What the guardian pays and what the municipality pays are separate sums.
 */
import { addMonths, dateOf, firstDayOf, fiscalYearOf, type LocalDate, monthOf, type Yen, yen } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { nationalLayer, type Part, totalOf } from '../hours/rules.ts'
import { type FeeWaiver, type MunicipalitySettings, type ReductionClass, reductionClasses } from '../municipality/rules.ts'
import type { ClassAge } from '../slot/rules.ts'
import { priceOf } from './price.ts'

/** FEE-2: 障害児, 医療的ケア児, 要支援家庭. The table is open: other codes may be entered. */
export type Addition = {
  code: string
  /** Yen per child-hour. */
  perHour: number
  /** Codes that this one puts out of force. */
  excludes: readonly string[]
}
/** Who bears the benefit: parts of their sum, which is above zero. `confirmed`: an official source says so. */
export type CostShares = { state: number; prefecture: number; municipality: number; confirmed: boolean }
/** The state's dated master (SET-1). It holds from its first day on, within its fiscal year. */
export type YearMaster = {
  fiscalYear: number
  from: LocalDate
  /** FEE-1: yen per child-hour by class age. */
  unit: Readonly<Record<ClassAge, number>>
  additions: readonly Addition[]
  /** FEE-2: 初回対応加算 per occasion by class age; null = there is none in that year. */
  initial: Readonly<Record<ClassAge, number>> | null
  /** null: not known. */
  shares: CostShares | null
}

const additions = (disability: number, medicalCare: number, support: number): Addition[] => [
  { code: 'disability', perHour: disability, excludes: [] },
  { code: 'medicalCare', perHour: medicalCare, excludes: ['disability'] },
  { code: 'support', perHour: support, excludes: [] },
]

/** FEE-1, FEE-2 as known, beneath what the state enters (`masters.ts` `overlay`). The shares were found in no official text. */
export const nationalMasters: readonly YearMaster[] = [
  {
    fiscalYear: 2025,
    from: dateOf(2025, 4, 1),
    unit: { 0: 1_300, 1: 1_100, 2: 900 },
    additions: additions(400, 2_400, 400),
    initial: null,
    shares: null,
  },
  {
    fiscalYear: 2026,
    from: dateOf(2026, 4, 1),
    unit: { 0: 1_700, 1: 1_400, 2: 1_400 },
    additions: additions(600, 2_500, 600),
    initial: { 0: 1_700, 1: 1_400, 2: 1_400 },
    shares: { state: 6, prefecture: 1, municipality: 1, confirmed: false },
  },
]

/** SET-2: the master of the date of use, the one that began last; null when the state has decided none for that year. */
export const masterOn = (masters: readonly YearMaster[], date: LocalDate): YearMaster | null =>
  masters
    .filter((master) => master.fiscalYear === fiscalYearOf(date) && master.from <= date)
    .reduce<YearMaster | null>((last, master) => (last && last.from >= master.from ? last : master), null)

/** FEE-2: yen per hour of each addition that a child has; 0 for one that another excludes or the master does not know. */
export function pricedAdditions(master: YearMaster, codes: readonly string[]): { code: string; perHour: Yen }[] {
  const own = master.additions.filter((addition) => codes.includes(addition.code))
  const excluded = new Set(own.flatMap((addition) => addition.excludes))
  return codes.map((code) => ({
    code,
    perHour: yen(excluded.has(code) ? 0 : (own.find((addition) => addition.code === code)?.perHour ?? 0)),
  }))
}

/** FEE-2: yen per hour of the additions that a child has, without those that another one excludes. */
export const additionsPerHour = (master: YearMaster, codes: readonly string[]): Yen =>
  yen(pricedAdditions(master, [...new Set(codes)]).reduce((sum, addition) => sum + addition.perHour, 0))

const nationalMinutes = (parts: readonly Part[]): number => totalOf(parts.filter((part) => part.layer === nationalLayer))

/** FEE-5: (unit price + hourly additions) × counted hours of the national layer. Only attended uses have one. */
export const benefitOf = (
  master: YearMaster,
  use: { parts: readonly Part[]; classAge: ClassAge; additions: readonly string[] },
): Yen => priceOf(master.unit[use.classAge] + additionsPerHour(master, use.additions), nationalMinutes(use.parts))

/** FEE-5: one payer's month: Σ uses + 初回対応加算 + reductions refunded. */
export const monthlyBenefit = (month: {
  uses: readonly number[]
  initials: readonly number[]
  reductions: readonly number[]
}): Yen => yen([...month.uses, ...month.initials, ...month.reductions].reduce((sum, amount) => sum + amount, 0))

/** FEE-3: a town and what it waives, with where it lies. */
export type TownWaivers = { municipality: string; prefecture: string; waivers: readonly FeeWaiver[] }
/** Layers whose price is waived at once, and those whose price is paid back on claim. */
export type Waived = { atOnce: 'all' | readonly string[]; onClaim: 'all' | readonly string[] }

const union = (a: Waived['atOnce'], b: Waived['atOnce']): Waived['atOnce'] =>
  a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])]

/**
 * FEE-3: which layers of a use are waived. `towns`: the residence municipality and the facility's, once when they are the same.
 * A town's waiver reaches its residents, or everyone of its prefecture; at its own facilities, anywhere, or as a refund.
 */
export function waivedFor(
  towns: readonly TownWaivers[],
  use: { residence: { municipality: string; prefecture: string }; facilityMunicipality: string },
): Waived {
  let waived: Waived = { atOnce: [], onClaim: [] }
  for (const town of towns) {
    for (const waiver of town.waivers) {
      const reaches =
        waiver.for === 'residents'
          ? use.residence.municipality === town.municipality
          : use.residence.prefecture === town.prefecture
      if (!reaches || (waiver.where === 'own' && use.facilityMunicipality !== town.municipality)) continue
      waived =
        waiver.where === 'refund'
          ? { ...waived, onClaim: union(waived.onClaim, waiver.layers) }
          : { ...waived, atOnce: union(waived.atOnce, waiver.layers) }
    }
  }
  return waived
}

/** A class that a household has been given, days inclusive; `to` null = until it is ended. */
export type ReductionGrant = { reduction: ReductionClass; from: LocalDate; to: LocalDate | null }

/** FEE-4: the largest amount per hour of the classes in force on the date of use; null = none. */
export function reductionOn(
  grants: readonly ReductionGrant[],
  perHour: MunicipalitySettings['reductions']['perHour'],
  date: LocalDate,
): { reduction: ReductionClass; perHour: Yen } | null {
  const live = grants
    .filter((grant) => grant.from <= date && (grant.to === null || date <= grant.to))
    .map((grant) => grant.reduction)
  return reductionClasses
    .filter((reduction) => live.includes(reduction))
    .reduce<{ reduction: ReductionClass; perHour: Yen } | null>(
      (best, reduction) =>
        best === null || perHour[reduction] > best.perHour ? { reduction, perHour: perHour[reduction] } : best,
      null,
    )
}

/** FEE-4: the first day of a reduction: the application, the decision, or the first of the month after the application. Never retroactive. */
export function reductionFrom(
  rule: MunicipalitySettings['reductions']['from'],
  days: { appliedOn: LocalDate; decidedOn: LocalDate },
): LocalDate {
  if (rule === 'application') return days.appliedOn
  return rule === 'decision' ? days.decidedOn : firstDayOf(addMonths(monthOf(days.appliedOn), 1))
}

/** FEE-4: class by tax. `shares`: 所得割 before credits of both parents and any main supporter. Null: no income class. */
export function incomeClass(
  tax: { exempt: true } | { exempt: false; shares: readonly number[]; designatedCity: boolean },
  settings: Pick<MunicipalitySettings['reductions'], 'threshold' | 'thresholdDesignatedCity'>,
): ReductionClass | null {
  if (tax.exempt) return 'taxExempt'
  const sum = tax.shares.reduce((total, share) => total + share, 0)
  return sum < (tax.designatedCity ? settings.thresholdDesignatedCity : settings.threshold) ? 'lowIncome' : null
}

/** 実費 of the facility: listed apart, never waived or reduced here (FEE-3). */
export type Extra = { code: string; name: string; yen: number }

export type QuoteFacts = {
  /** HRS-3's split of the use. */
  parts: readonly Part[]
  /** Yen per hour as agreed. */
  perHour: number
  waived: Waived
  reduction: { reduction: ReductionClass; perHour: number } | null
  /** FEE-4 (setting of the residence municipality). */
  municipalLayersToo: boolean
  honoursReduction: boolean
  extras: readonly Extra[]
}

/** FEE-3, FEE-4: what the confirmation page shows. price = waived + reduced + toPay; extras stand apart. */
export type Quote = {
  minutes: number
  perHour: number
  price: Yen
  /** Taken off because a town waives it (FEE-7 pays the facility). */
  waived: Yen
  /** Taken off by FEE-4, and how much of it is on national hours (refunded with the benefit). */
  reduced: Yen
  reducedNational: Yen
  reduction: ReductionClass | null
  /** A reduction exists, but this facility does not take it off: said before booking. */
  reductionNotHonoured: boolean
  toPay: Yen
  /** Of `toPay`: paid back by the town on claim. */
  refundable: Yen
  extras: readonly Extra[]
  extrasYen: Yen
}

const covers = (layers: Waived['atOnce'], layer: string): boolean => layers === 'all' || layers.includes(layer)

/** What comes off a length: whole hours min(price, reduction), a half hour min of the halves (FEE-4: floor(reduction ÷ 2)). */
const reductionFor = (perHour: number, reduction: number, length: number): number =>
  Math.floor(length / 60) * Math.min(perHour, reduction) +
  (length % 60 === 0 ? 0 : Math.min(priceOf(perHour, length % 60), priceOf(reduction, length % 60)))

/** The guardian's price of one use. The half hour is rounded down once per use, not per layer. */
export function quote(facts: QuoteFacts): Quote {
  const { parts, perHour } = facts
  const minutes = totalOf(parts)
  const price = priceOf(perHour, minutes)
  const free = parts.filter((part) => covers(facts.waived.atOnce, part.layer))
  const waivedMinutes = totalOf(free)
  const waived = waivedMinutes === minutes ? price : priceOf(perHour, waivedMinutes)

  const paid = parts.filter((part) => !free.includes(part))
  const eligible = facts.municipalLayersToo ? totalOf(paid) : nationalMinutes(paid)
  const rate = facts.reduction?.perHour ?? 0
  const most = facts.honoursReduction ? rate : 0
  const reduced = Math.min(price - waived, reductionFor(perHour, most, eligible))
  const reducedNational = Math.min(reduced, reductionFor(perHour, most, nationalMinutes(paid)))

  const toPay = price - waived - reduced
  const claimable = paid.filter((part) => covers(facts.waived.onClaim, part.layer))
  const refundable = claimable.length === paid.length ? toPay : Math.min(toPay, priceOf(perHour, totalOf(claimable)))
  return {
    minutes,
    perHour,
    price,
    waived: yen(waived),
    reduced: yen(reduced),
    reducedNational: yen(reducedNational),
    reduction: facts.honoursReduction && rate > 0 ? (facts.reduction?.reduction ?? null) : null,
    reductionNotHonoured: !facts.honoursReduction && rate > 0 && eligible > 0,
    toPay: yen(toPay),
    refundable: yen(refundable),
    extras: facts.extras,
    extrasYen: yen(facts.extras.reduce((sum, extra) => sum + extra.yen, 0)),
  }
}

/** Codes and slots for the text catalogue. */
export type ClaimRefusals = {
  /** FEE-1: the state's prices of that year have not been entered. */
  'claim.no-unit-price': { fiscalYear: number }
}

/** FEE-1: a use of that date cannot be claimed yet; [] = it can. */
export function masterRefusals(masters: readonly YearMaster[], date: LocalDate): Refusal[] {
  if (masterOn(masters, date)) return []
  const slots: ClaimRefusals['claim.no-unit-price'] = { fiscalYear: fiscalYearOf(date) }
  return [{ rule: 'FEE-1', code: 'claim.no-unit-price', slots }]
}
