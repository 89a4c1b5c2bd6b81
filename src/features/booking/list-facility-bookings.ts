import { daysBetween, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { selectFacilityBookings, selectRequested } from './queries.ts'
import { facilityLine } from './read-facility-booking.ts'
import { activeStates } from './rules.ts'
import type { listFacilityBookings } from './staff-contract.ts'

const mostDays = 62

/** @param ask.active only those that hold a place */
export async function listOfFacility(
  { tx }: ReadContext,
  facility: string,
  ask: { from: LocalDate; to: LocalDate; active: boolean },
): Promise<ReplyOf<typeof listFacilityBookings> | Refused> {
  const days = daysBetween(ask.from, ask.to)
  if (days < 0 || days > mostDays) return refuse({ rule: 'BOOK-2', code: 'slot.range', pointer: '/query/to' })
  const rows = await selectFacilityBookings(tx, { ...ask, facility, states: ask.active ? activeStates : null })
  return { bookings: rows.map(facilityLine), waiting: (await selectRequested(tx, facility)).map(facilityLine) }
}
