/** From when to when a reduction holds (FEE-4). Pure. */
import { addDays, addMonths, dateOf, firstDayOf, type LocalDate, monthOf, yearOf } from '../../platform/calendar.ts'
import { type MunicipalitySettings, type ReductionClass, type SettingsRow, settingsOn } from '../municipality/rules.ts'

/** The last day of an income class which begins on `from` (inclusive): the end of the month before the town's new tax year. */
export function incomeEnd(from: LocalDate, switchMonth: number): LocalDate {
  const next = dateOf(yearOf(from), switchMonth, 1)
  return addDays(next > from ? next : dateOf(yearOf(from) + 1, switchMonth, 1), -1)
}

/** FEE-4: from the application (settings: the decision, or the first of the month after it), never before the receipt. */
export function reductionFrom(
  { receivedOn, decidedOn }: { receivedOn: LocalDate; decidedOn: LocalDate },
  from: MunicipalitySettings['reductions']['from'],
): LocalDate {
  if (from === 'application') return receivedOn
  return from === 'decision' ? decidedOn : firstDayOf(addMonths(monthOf(decidedOn), 1))
}

/** A class that follows another goes by the new year's tax: a tax year that ends within five months of its first day is still the old one. */
export function renewedUntil(from: LocalDate, switchMonth: number): LocalDate {
  const end = incomeEnd(from, switchMonth)
  return monthOf(end) < addMonths(monthOf(from), 5) ? incomeEnd(addDays(end, 1), switchMonth) : end
}

/** `until`: what the officer wrote (the proof's date, the town's); income classes end with the town's tax year by themselves. */
export const reductionUntil = (
  kind: ReductionClass,
  from: LocalDate,
  until: LocalDate | null,
  { switchMonth, renews = false }: { switchMonth: number; renews?: boolean },
): LocalDate | null =>
  until ?? (kind === 'taxExempt' || kind === 'lowIncome' ? (renews ? renewedUntil : incomeEnd)(from, switchMonth) : null)

/**
 * Months in which a new tax year begins for classes that may still run: today's, and those of the versions that held within a year.
 * A town that moves its month leaves nobody behind whose class was given under the old one.
 */
export function switchMonths(rows: readonly SettingsRow[], today: LocalDate): number[] {
  const yearAgo = addDays(today, -366)
  const days = [today, yearAgo, ...rows.map((row) => row.validFrom).filter((day) => day > yearAgo && day <= today)]
  return [...new Set(days.map((day) => settingsOn(rows, day).reductions.taxYearSwitchMonth))]
}

/** FEE-4: the ends that can be renewed today, the nearest first: each in its own month and in the one before. */
export const openEnds = (months: readonly number[], today: LocalDate): LocalDate[] =>
  months
    .map((month) => incomeEnd(today, month))
    .filter((end) => today >= firstDayOf(addMonths(monthOf(end), -1)))
    .sort()

/**
 * FEE-4: an income class that ends with the tax year can be renewed in its last two months, with the new year's tax papers, for the
 * time after it; null where nothing is to be renewed, or it was renewed already.
 */
export function renewalOf(
  grants: readonly { class: ReductionClass; to: LocalDate | null }[],
  months: readonly number[],
  today: LocalDate,
): { until: LocalDate; last: 'taxExempt' | 'lowIncome' } | null {
  for (const until of openEnds(months, today)) {
    const last = grants
      .map((grant) => (grant.to === until ? grant.class : null))
      .find((one) => one === 'taxExempt' || one === 'lowIncome')
    const later = grants.some((grant) => grant.class !== 'support' && (grant.to === null || grant.to > until))
    if (last && !later) return { until, last }
  }
  return null
}

/** The first day of a decided class: what renews begins when the old one has ended, if it was asked for before that. */
export const spanFrom = (
  days: { receivedOn: LocalDate; decidedOn: LocalDate; renews: LocalDate | null },
  from: MunicipalitySettings['reductions']['from'],
): LocalDate => (days.renews === null ? reductionFrom(days, from) : addDays(days.renews, 1))
