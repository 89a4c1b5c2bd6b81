/** From when to when a reduction holds (FEE-4). Pure. */
import { addDays, addMonths, dateOf, firstDayOf, type LocalDate, monthOf, yearOf } from '../../platform/calendar.ts'
import type { MunicipalitySettings, ReductionClass } from '../municipality/rules.ts'

/** The 31 August that ends an income class which begins on `from` (inclusive). */
export function incomeEnd(from: LocalDate): LocalDate {
  const end = dateOf(yearOf(from), 8, 31)
  return end >= from ? end : dateOf(yearOf(from) + 1, 8, 31)
}

/** FEE-4: from the application (settings: the decision, or the first of the month after it), never before the receipt. */
export function reductionFrom(
  { receivedOn, decidedOn }: { receivedOn: LocalDate; decidedOn: LocalDate },
  from: MunicipalitySettings['reductions']['from'],
): LocalDate {
  if (from === 'application') return receivedOn
  return from === 'decision' ? decidedOn : firstDayOf(addMonths(monthOf(decidedOn), 1))
}

/** `until`: what the officer wrote (the proof's date, the town's); income classes end on 31 August by themselves. */
export const reductionUntil = (kind: ReductionClass, from: LocalDate, until: LocalDate | null): LocalDate | null =>
  until ?? (kind === 'taxExempt' || kind === 'lowIncome' ? incomeEnd(from) : null)

/** FEE-4: July and August. */
export const renewalOpen = (today: LocalDate): boolean =>
  today >= dateOf(yearOf(today), 7, 1) && today <= dateOf(yearOf(today), 8, 31)

/**
 * FEE-4: an income class that ends on this year's 31 August can be renewed in July and August, with the new year's tax papers, for the
 * time after it; null where nothing is to be renewed, or it was renewed already.
 */
export function renewalOf(
  grants: readonly { class: ReductionClass; to: LocalDate | null }[],
  today: LocalDate,
): { until: LocalDate; last: 'taxExempt' | 'lowIncome' } | null {
  const until = incomeEnd(today)
  if (!renewalOpen(today)) return null
  const last = grants
    .map((grant) => (grant.to === until ? grant.class : null))
    .find((one) => one === 'taxExempt' || one === 'lowIncome')
  const later = grants.some((grant) => grant.class !== 'support' && (grant.to === null || grant.to > until))
  return last && !later ? { until, last } : null
}

/** The first day of a decided class: what renews begins when the old one has ended, if it was asked for before that. */
export const spanFrom = (
  days: { receivedOn: LocalDate; decidedOn: LocalDate; renews: boolean },
  from: MunicipalitySettings['reductions']['from'],
): LocalDate => {
  const end = incomeEnd(days.receivedOn)
  const inTime = days.receivedOn >= dateOf(yearOf(days.receivedOn), 7, 1) && end === dateOf(yearOf(days.receivedOn), 8, 31)
  return days.renews && inTime ? addDays(end, 1) : reductionFrom(days, from)
}
