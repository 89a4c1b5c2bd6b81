/** A booking for the family's own calendar. No child's name: calendars are shared with others. */
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { icsCalendar } from '../../platform/ics.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type BookingRow, selectBooking, selectFacility } from './queries.ts'
import { type BookingState, isActive } from './rules.ts'

export async function calendarFile(
  { tx, now, baseUrl }: ReadContext,
  id: string,
): Promise<{ name: string; type: string; bytes: Uint8Array } | Refused> {
  const row = await selectBooking(tx, id)
  const place = row && (await selectFacility(tx, row.facility_id))
  if (!row || !place) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  return {
    name: `tsuen-${row.number}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(icsOf(row, place.address, now, baseUrl)),
  }
}

export const icsOf = (
  row: Pick<BookingRow, 'id' | 'number' | 'version' | 'date' | 'start_min' | 'end_min' | 'state' | 'facility_name'>,
  address: string,
  now: Date,
  baseUrl: string,
): string =>
  icsCalendar([
    {
      uid: `${row.id}@tsuen`,
      sequence: row.version,
      stamp: now,
      start: japanInstant(row.date as LocalDate, row.start_min),
      end: japanInstant(row.date as LocalDate, row.end_min),
      title: `こども誰でも通園　${row.facility_name}`,
      location: `${row.facility_name} ${address}`,
      description: `予約番号 ${row.number}`,
      url: `${baseUrl}/my/bookings/${row.id}`,
      cancelled: !isActive(row.state as BookingState),
    },
  ])
