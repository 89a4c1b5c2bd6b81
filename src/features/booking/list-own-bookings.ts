import { japanTime } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { listBookings } from './contract.ts'
import { countOwnBookings, selectHousehold, selectOwnBookings } from './queries.ts'
import { bookingLine } from './read-own-booking.ts'

const pageSize = 20

/** Bookings of the household; a child of another household among the filter gives an empty list. */
export async function listOwnBookings(
  { tx, actor, now, today }: ReadContext,
  ask: { when: 'coming' | 'past'; child?: string | undefined; page: number },
): Promise<ReplyOf<typeof listBookings>> {
  const own = actor.householdId ? await selectHousehold(tx, actor.householdId) : []
  const children = own.filter((child) => ask.child === undefined || child === ask.child)
  const which = { children, when: ask.when, today, time: japanTime(now) }
  const pages = Math.max(1, Math.ceil((await countOwnBookings(tx, which)) / pageSize))
  const rows = await selectOwnBookings(tx, { ...which, limit: pageSize, offset: (ask.page - 1) * pageSize })
  return { bookings: rows.map(bookingLine), page: ask.page, pages }
}
