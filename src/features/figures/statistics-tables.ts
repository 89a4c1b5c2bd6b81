/** 統計: from counts to tables with their sums, and for 公表用 without what must stay unsaid (STAT-3, STAT-4). Pure. */

import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { hiddenCells, type SumLine } from './publish.ts'
import type { StatisticsTable } from './statistics-contract.ts'
import type { TownCounts } from './table-parts.ts'
import { byClass, detailOf, usesByFacility, usesByMonth } from './tables-of-children.ts'
import { costsByFacility, costsByMonth, decisionsOf } from './tables-of-office.ts'
import { outcomesOf, placesOf, reasonsOf, waitingOf } from './tables-of-places.ts'

/**
 * @param on the day on which certified children are counted
 * @param how.publish 公表用; `detail` adds the table of facility × month × class age, for files inside the office
 */
export function statisticsTables(
  counts: TownCounts,
  { months, on }: { months: readonly LocalMonth[]; on: LocalDate },
  how: { publish: boolean; detail?: boolean },
): StatisticsTable[] {
  const bases = new Map<string, number>()
  const lines: SumLine[] = []
  const people = (id: string, n: number): string => {
    bases.set(id, n)
    return id
  }
  const book = { bases, lines, people }
  const drafts = [
    byClass(counts, on, book),
    usesByFacility(counts, book),
    ...(months.length > 1 ? [usesByMonth(counts, months, book)] : []),
    ...(how.detail && !how.publish ? [detailOf(counts, months)] : []),
    placesOf(counts, book),
    decisionsOf(counts, book),
    reasonsOf(counts, book),
    waitingOf(counts, book),
    outcomesOf(counts, book),
    costsByFacility(counts, book),
    ...(months.length > 1 ? [costsByMonth(counts, months, book)] : []),
  ]
  const hidden = how.publish ? hiddenCells(bases, lines) : new Set<string>()
  return drafts.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ value, of }) =>
        of !== undefined && hidden.has(of) ? { value: null, hidden: true } : { value, hidden: false },
      ),
    })),
  }))
}
