/** A lost place gives the nearest alternatives: same length, the same day first, then the days around it. */
import { addDays, daysBetween, type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { SlotKind } from '../slot/rules.ts'
import { type FreeRange, familyDay, freeRanges } from './family-day.ts'
import { facilityOf } from './judge.ts'
import { cellsWithout, type Pair, workWithout } from './own-facts.ts'
import { selectCells } from './queries.ts'

/** Days before and after that are looked at. */
const around = 7
const most = 3

export async function findNearest(
  tx: ReadTx,
  pair: Pair,
  lost: FreeRange & { kind: SlotKind },
  at: { now: Date; today: LocalDate },
  change?: string,
): Promise<FreeRange[]> {
  const from = addDays(lost.date, -around)
  const to = addDays(lost.date, around)
  const months = [...new Set([monthOf(from), monthOf(lost.date), monthOf(to)])]
  const known = await workWithout(tx, pair, months, at.today, change)
  if (!known) return []
  const { work, freed } = known
  const { unit } = facilityOf(work, pair.facility).terms
  const days = await selectCells(tx, pair.facility, lost.kind, from < at.today ? at.today : from, to)
  // A day away weighs as much as ten hours: another time of the same day comes first.
  const distance = (range: FreeRange) => Math.abs(daysBetween(lost.date, range.date)) * 600 + Math.abs(range.start - lost.start)
  return (
    [...days]
      .flatMap(([date, taken]) => {
        const cells = cellsWithout(taken, { date, kind: lost.kind }, freed)
        return freeRanges(familyDay(work, pair, lost.kind, date, cells, at.now), cells, unit, lost.end - lost.start)
      })
      // The time that would be changed is no alternative to itself.
      .filter((range) => !freed || range.date !== freed.date || range.start !== freed.start || range.end !== freed.end)
      .filter((range) => range.date !== lost.date || range.start !== lost.start)
      .sort((a, b) => distance(a) - distance(b) || (a.date < b.date ? -1 : 1))
      .slice(0, most)
      .sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))
  )
}
