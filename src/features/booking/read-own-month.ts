import { firstDayOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Part, totalOf } from '../hours/rules.ts'
import type { getOwnMonth } from './contract.ts'
import { pricing } from './price-of-use.ts'
import { selectHousehold, selectOwnMonth } from './queries.ts'
import { bookingLine } from './read-own-booking.ts'
import { isActive, type Terms } from './rules.ts'

/**
 * All bookings of a family in a month, whatever became of them, by day and time. `counts` are the minutes that are held or used up now
 * (CAN-1: those of a late cancellation too); `pays` is the price of what stands, in yen.
 */
export async function readOwnMonth({ tx, actor }: ReadContext, month: LocalMonth): Promise<ReplyOf<typeof getOwnMonth>> {
  const children = actor.householdId ? await selectHousehold(tx, actor.householdId) : []
  const rows = await selectOwnMonth(tx, children, firstDayOf(month), lastDayOf(month))
  const uses = rows.map((row) => ({
    child: row.child_id,
    date: row.date as LocalDate,
    payer: row.municipality,
    facilityMunicipality: row.facility_municipality,
    terms: row.agreed as Terms,
    parts: row.split as readonly Part[],
  }))
  const priceOf = await pricing(tx, uses)
  return {
    month,
    bookings: rows.map((row, i) => {
      const line = bookingLine(row)
      const use = uses[i]
      return {
        ...line,
        counts: totalOf(row.held as readonly Part[]),
        pays: use && isActive(line.state) ? priceOf(use).pays : null,
      }
    }),
  }
}
