/** Days on which a child could book at a facility now, as its calendar shows them, within the weekdays and times that were asked for. */
import { addMonths, type LocalDate, lastDayOf, monthOf, weekdayOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { shortestLength } from '../hours/rules.ts'
import { slotKinds } from '../slot/rules.ts'
import { familyDay, freeRanges } from './family-day.ts'
import { facilityOf } from './judge.ts'
import { ownWork } from './own-facts.ts'
import { selectCells } from './queries.ts'

export type FreeWish = {
  child: string
  facility: string
  weekdays: readonly number[]
  from: number | null
  to: number | null
}

/** Months after this one that are looked at; windows open far less ahead. */
const ahead = 3

/** The first such day; null: none. Runs in the caller's context, or the settlement's. */
export async function firstFreeDay(tx: ReadTx, wish: FreeWish, at: { now: Date; today: LocalDate }): Promise<LocalDate | null> {
  const months = Array.from({ length: ahead + 1 }, (_, i) => addMonths(monthOf(at.today), i))
  const last = lastDayOf(months.at(-1) ?? monthOf(at.today))
  const work = await ownWork(tx, wish, months, at.today)
  const facility = facilityOf(work, wish.facility)
  const days: LocalDate[] = []
  for (const kind of slotKinds) {
    // BOOK-7: where the family cannot book there is nothing to tell.
    if (facility.ways[kind] !== 'automatic' && facility.ways[kind] !== 'confirmed') continue
    const cells = await selectCells(tx, wish.facility, kind, at.today, last)
    for (const [date, ofDay] of cells) {
      if (wish.weekdays.length > 0 && !wish.weekdays.includes(weekdayOf(date))) continue
      const day = familyDay(work, wish, kind, date, ofDay, at.now)
      const ranges = freeRanges(day, ofDay, facility.terms.unit, shortestLength(facility.terms.unit))
      if (ranges.some((r) => (wish.from === null || r.start >= wish.from) && (wish.to === null || r.end <= wish.to)))
        days.push(date)
    }
  }
  return days.sort()[0] ?? null
}
