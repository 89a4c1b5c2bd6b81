/** One day of a facility in 30-minute cells as one child can use it (SLOT-3). */
import { type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getTimes } from './contract.ts'
import { familyDay } from './family-day.ts'
import { cellsWithout, facilityExists, type Pair, workWithout } from './own-facts.ts'
import { placeHead } from './place-head.ts'
import { selectCells, selectNeighbours } from './queries.ts'
import { whyOf } from './read-days.ts'

export async function readTimes(
  { tx, today, now }: ReadContext,
  pair: Pair,
  ask: { date: LocalDate; kind: SlotKind; change?: string | undefined },
): Promise<ReplyOf<typeof getTimes> | Refused> {
  if (!(await facilityExists(tx, pair.facility))) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const known = await workWithout(tx, pair, [monthOf(ask.date)], today, ask.change)
  if (!known) return refuse({ rule: 'BOOK-9', code: 'not-found' })
  const { work, freed } = known
  const found = await placeHead(tx, work, pair, ask.kind, { date: ask.date, today })
  if (!found) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const cells = (await selectCells(tx, pair.facility, ask.kind, ask.date, ask.date)).get(ask.date) ?? new Map()
  const day = familyDay(work, pair, ask.kind, ask.date, cellsWithout(cells, ask, freed), now)
  const neighbours = await selectNeighbours(tx, pair.facility, ask.kind, ask.date, today)
  return {
    ...found.head,
    date: ask.date,
    cells: day.cells.map((cell) => ({ ...cell, why: whyOf(cell.why) })),
    ...neighbours,
  }
}
