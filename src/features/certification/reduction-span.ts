/** From when to when a reduction holds (FEE-4). Pure. */
import { addMonths, dateOf, firstDayOf, type LocalDate, monthOf, yearOf } from '../../platform/calendar.ts'
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
