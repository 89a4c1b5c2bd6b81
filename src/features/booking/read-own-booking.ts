/** One booking as its family sees it: history, price as agreed, and what cancelling it would cost now (CAN-2). */
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { Part } from '../hours/rules.ts'
import { changeStanding } from './change-standing.ts'
import type { getBooking } from './contract.ts'
import { lateNotices } from './late-notices.ts'
import { lateTimes } from './late-rules.ts'
import { childName } from './place-head.ts'
import { priceOfUse } from './price-of-use.ts'
import { type BookingRow, selectBooking, selectEvents, selectFacility } from './queries.ts'
import { layerNames } from './read-quote.ts'
import { type BookingState, cancelCost, cancelLimit, type Terms } from './rules.ts'

const familyKinds = new Set(['guardian1', 'guardian2'])
export const byStaff = (kind: string): boolean => !familyKinds.has(kind)
/** What a draw booked is the family's own wish (SLOT-4): the system entered it, no staff did. */
export const enteredByStaff = (kind: string): boolean => kind !== 'job' && byStaff(kind)

/** The part that lists and details share. */
export const bookingLine = (row: BookingRow) => ({
  id: row.id,
  number: row.number,
  child: { id: row.child_id, name: childName(row) },
  facility: { id: row.facility_id, name: row.facility_name },
  kind: row.kind,
  date: row.date as LocalDate,
  start: row.start_min,
  end: row.end_min,
  state: row.state as BookingState,
  minutes: row.minutes,
  answerBy: row.state === 'requested' ? (row.answer_due_at?.toISOString() ?? null) : null,
  replaces: row.replaces,
})

/** Facts of a stored booking as `cancelCost` asks for them. */
export const costFacts = (row: BookingRow) => ({
  state: row.state as BookingState,
  date: row.date as LocalDate,
  terms: row.agreed as Terms,
  held: row.held as readonly Part[],
})

export async function readOwnBooking(
  { tx, now }: Pick<ReadContext, 'tx' | 'now'>,
  id: string,
): Promise<ReplyOf<typeof getBooking> | Refused> {
  const row = await selectBooking(tx, id)
  const place = row && (await selectFacility(tx, row.facility_id))
  if (!row || !place) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const line = bookingLine(row)
  const terms = row.agreed as Terms
  const names = await layerNames(tx, row.municipality, line.date)
  const named = (parts: readonly Part[]) => parts.map(({ layer, minutes }) => ({ code: layer, name: names(layer), minutes }))
  const over = now.getTime() >= japanInstant(line.date, line.end).getTime()
  const cost = over ? null : cancelCost(costFacts(row), 'guardian', now)
  const events = await selectEvents(tx, id)
  return {
    ...line,
    address: place.address,
    phone: place.phone && showPhone(place.phone),
    thingsToBring: place.things_to_bring,
    layers: named(row.split as readonly Part[]),
    price: await priceOfUse(tx, {
      child: row.child_id,
      date: line.date,
      payer: row.municipality,
      facilityMunicipality: place.municipality,
      terms,
      parts: row.split as readonly Part[],
    }),
    cancel: {
      limitAt: cancelLimit(terms.cancel, line.date).toISOString(),
      illnessWaived: terms.illnessWaived,
      feeText: place.cancel_fee_text,
      now: cost && {
        inTime: cost.inTime,
        state: cost.state,
        back: named(cost.back),
        backMinutes: cost.backMinutes,
        lostMinutes: cost.lostMinutes,
      },
    },
    change: await changeStanding(tx, row, events, now),
    late: {
      said: line.state === 'confirmed' ? ((await lateNotices(tx, [id])).get(id) ?? null) : null,
      can: lateTimes(line, now),
    },
    cause: row.cause,
    reason: row.reason_code,
    enteredByStaff: enteredByStaff(row.entered_by_kind),
    events: events.map((event) => ({
      at: event.at.toISOString(),
      from: event.from_state as BookingState | null,
      to: event.to_state as BookingState,
      byStaff: enteredByStaff(event.by_kind),
      cause: event.reason_code,
    })),
  }
}
