/** One booking as its facility sees it. */
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { changeStanding } from './change-standing.ts'
import { type BookingRow, selectBooking, selectEvents } from './queries.ts'
import { bookingLine, byStaff, enteredByStaff } from './read-own-booking.ts'
import { afterBookingEvent, type BookingState, cancelLimit, type Terms } from './rules.ts'
import type { getFacilityBooking } from './staff-contract.ts'

/** The part of the list. Staff read the full name; after SEE-1's days only the booking's own facts remain. */
export const facilityLine = (row: BookingRow) => ({
  ...bookingLine(row),
  child: { id: row.child_id, name: [row.family_name, row.given_name].filter(Boolean).join(' ') },
  classAge: row.class_age,
  override: row.override,
  byStaff: enteredByStaff(row.entered_by_kind),
})

export async function readFacilityBooking(
  { tx, now }: Pick<ReadContext, 'tx' | 'now'>,
  facility: string,
  id: string,
): Promise<ReplyOf<typeof getFacilityBooking> | Refused> {
  const row = await selectBooking(tx, id)
  if (!row || row.facility_id !== facility) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const terms = row.agreed as Terms
  const state = row.state as BookingState
  const open = row.answer_due_at === null || now.getTime() < row.answer_due_at.getTime()
  const events = await selectEvents(tx, id)
  const change = await changeStanding(tx, row, events, now)
  const started = now.getTime() >= japanInstant(row.date as LocalDate, row.end_min).getTime()
  return {
    ...facilityLine(row),
    perHour: terms.perHour,
    cause: row.cause,
    reason: row.reason_code,
    requestedAt: row.requested_at.toISOString(),
    limitAt: cancelLimit(terms.cancel, row.date as LocalDate).toISOString(),
    illnessWaived: terms.illnessWaived,
    can: {
      answer: state === 'requested' && open,
      cancel:
        (state === 'requested' || state === 'confirmed') &&
        !(started && state === 'requested') &&
        afterBookingEvent(state, 'cancelByFacility') !== null,
      change: change.why === null,
    },
    change,
    events: events.map((event) => ({
      at: event.at.toISOString(),
      to: event.to_state as BookingState,
      byStaff: byStaff(event.by_kind),
      cause: event.reason_code,
    })),
  }
}
