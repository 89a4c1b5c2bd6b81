/** The month of a facility as one child can use it (SLOT-2, SLOT-3). */
import { firstDayOf, type LocalMonth, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { shownBetween } from '../house-event/read-events.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getDays } from './contract.ts'
import { familyDay } from './family-day.ts'
import { cellsWithout, facilityExists, type Pair, workWithout } from './own-facts.ts'
import { placeHead } from './place-head.ts'
import { selectCells } from './queries.ts'

export const whyOf = (refusal: { code: string; slots?: Record<string, string | number> } | null) =>
  refusal && { code: refusal.code, slots: refusal.slots ?? {} }

export async function readDays(
  { tx, today, now }: ReadContext,
  pair: Pair,
  ask: { month: LocalMonth; kind: SlotKind; change?: string | undefined },
): Promise<ReplyOf<typeof getDays> | Refused> {
  if (!(await facilityExists(tx, pair.facility))) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const known = await workWithout(tx, pair, [ask.month], today, ask.change)
  if (!known) return refuse({ rule: 'BOOK-9', code: 'not-found' })
  const { work, freed } = known
  // Of this month the days to come, of a later one its first day: what is left is the same, layers may end inside it.
  const day = monthOf(today) === ask.month ? today : firstDayOf(ask.month)
  const found = await placeHead(tx, work, pair, ask.kind, { date: day, today })
  if (!found) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const [first, last] = [firstDayOf(ask.month), lastDayOf(ask.month)]
  const [cells, events] = await Promise.all([
    selectCells(tx, pair.facility, ask.kind, first, last),
    shownBetween(tx, pair.facility, first, last),
  ])
  // A day whose cells were all taken back (cap 0) is a day without places.
  const offered = [...cells].filter(([, ofDay]) => [...ofDay.values()].some((cell) => cell.total.cap > 0))
  const days = offered.map(([date, ofDay]) =>
    familyDay(work, pair, ask.kind, date, cellsWithout(ofDay, { date, kind: ask.kind }, freed), now),
  )
  return {
    ...found.head,
    month: ask.month,
    days: days.map(({ date, free, mark, why }) => ({ date, free, mark, why: whyOf(why) })),
    events,
  }
}
