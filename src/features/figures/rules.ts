/** Rules of counting (STAT-1, STAT-2): what the figures of a month mean, and how two of them are compared. Pure. */
import type { TownCounts } from './table-parts.ts'

/** Minutes of a facility's places in a span: what it offered, and what of it was booked. */
export type Filled = { offered: number; booked: number }

/** STAT-1: whole percent of the offered places that are booked, above 100 where more were taken in (BOOK-4); null = nothing was offered. */
export const fillRate = ({ offered, booked }: Filled): number | null =>
  offered === 0 ? null : Math.round((booked / offered) * 100)

/** STAT-1: places that nobody booked, in minutes; never below zero. */
export const freeOf = ({ offered, booked }: Filled): number => Math.max(0, offered - booked)

/** STAT-1: sums of many. */
export const filledOf = (parts: readonly Filled[]): Filled => ({
  offered: parts.reduce((sum, one) => sum + one.offered, 0),
  booked: parts.reduce((sum, one) => sum + one.booked, 0),
})

/** The shade behind a cell: 0 = nothing offered or nothing booked, then 1..5 for each begun fifth up to 100 %. */
export function shadeOf(rate: number | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (rate === null || rate <= 0) return 0
  return Math.min(5, Math.ceil(rate / 20)) as 1 | 2 | 3 | 4 | 5
}

/** Whole percent of a part in a whole; null where there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 100))

/** STAT-5: what the state and a prefecture read of a town's month. Minutes and yen; `missed`: 無断 and 当日. */
export type TownTotals = {
  certified: number
  children: number
  uses: number
  minutes: number
  missed: number
  offered: number
  booked: number
  decided: number
  rejected: number
  medianDays: number | null
  waiting: number
  yen: number
}

/** STAT-5: the sums of a town's counts (STAT-3), so that town, prefecture and state never read two different numbers. */
export function totalsOfTown(counts: Omit<TownCounts, 'names'>): TownTotals {
  const uses = counts.uses.find((one) => one.facility === null && one.month === null && one.classAge === null)
  const decided = (outcome: 'certified' | 'rejected') =>
    counts.decisions.find((one) => one.outcome === outcome && one.reason === null)
  const rejected = decided('rejected')?.children ?? 0
  const cost = counts.costs.find((one) => one.facility === null && one.month === null)
  return {
    certified: counts.certified.reduce((sum, one) => sum + one.children, 0),
    children: uses?.children ?? 0,
    uses: uses?.uses ?? 0,
    minutes: uses?.minutes ?? 0,
    missed: counts.outcomes
      .filter((one) => one.state === 'noShow' || one.state === 'cancelledLate')
      .reduce((sum, one) => sum + one.bookings, 0),
    ...filledOf(counts.places),
    decided: (decided('certified')?.children ?? 0) + rejected,
    rejected,
    medianDays: decided('certified')?.medianDays ?? null,
    waiting: counts.waiting.reduce((sum, one) => sum + one.joined, 0),
    yen: cost ? cost.benefit + cost.waiver + cost.municipal + cost.refund : 0,
  }
}
