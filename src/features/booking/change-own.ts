/** The family changes its booking (BOOK-9): one act of the settlement, told to both sides. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { nearestBeside } from './book.ts'
import { type BookingRow, selectBooking } from './queries.ts'
import { bookingRefusal } from './rules.ts'
import type { PreparedAct } from './settle.ts'

type Ask = { date: LocalDate; start: number; end: number }

/** A change to the very same time would only make a second number of it. */
export const changeRefusal = (row: Pick<BookingRow, 'date' | 'start_min' | 'end_min'>, ask: Ask): Refused | null =>
  row.date === ask.date && row.start_min === ask.start && row.end_min === ask.end
    ? refuse(bookingRefusal('BOOK-9', 'booking.change-same', {}, '/start'))
    : null

export async function changeOwn({ tx, id }: ReadContext, booking: string, ask: Ask): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectBooking(tx, booking)
  if (!row) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const same = changeRefusal(row, ask)
  if (same) return same
  return {
    act: {
      channel: 'guardian',
      facility: row.facility_id,
      act: { act: 'change', booking, next: id(), ...ask, reason: null },
      tell: (code, { booking: next = '', replaced = booking }) => {
        const refs = { booking: next, replaced }
        return [
          { kind: code, refs, to: { child: row.child_id } },
          {
            kind: code === 'booking.changed' ? 'booking.family-changed' : 'booking.change-asked',
            refs,
            to: { facility: row.facility_id },
          },
        ]
      },
    },
  }
}

/** SLOT-3: a lost place comes back with the nearest free times; the booking's own time counts as free among them. */
export async function nearestToChange(c: ReadContext, booking: string, ask: Ask, refused: Refused): Promise<Refused> {
  const row = await selectBooking(c.tx, booking)
  if (!row) return refused
  const place = { child: row.child_id, facility: row.facility_id, kind: row.kind }
  return nearestBeside(c, { ...place, ...ask }, refused, booking)
}
