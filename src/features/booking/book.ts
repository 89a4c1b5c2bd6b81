/** The family's own booking (BOOK-1, BOOK-7). Only the settlement judges; a lost place comes back with the nearest free times. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { totalOf } from '../hours/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { postBooking } from './contract.ts'
import { findNearest } from './find-nearest.ts'
import type { Made, PreparedAct } from './settle.ts'
import { isLost, nearestReason } from './settle-nearest.ts'

export type BookAsk = { child: string; facility: string; kind: SlotKind; date: LocalDate; start: number; end: number }

/** The act of the family's wish; the settlement knows whether the facility is there. */
export const book = ({ id }: Pick<ReadContext, 'id'>, ask: BookAsk): PreparedAct => ({
  channel: 'guardian',
  facility: ask.facility,
  act: { act: 'book', booking: id(), ...ask, reason: null, override: false, offer: null },
  tell: (code, { booking = '' }) => {
    const refs = { booking }
    const own = { kind: code, refs, to: { child: ask.child } }
    return code === 'booking.requested'
      ? [own, { kind: 'booking.asked', refs, to: { facility: ask.facility } }]
      : [own, { kind: 'booking.new', refs, to: { facility: ask.facility } }]
  },
})

/** The answer drawn from what was just decided, without reading it again; `readOwnBooking` gives the same members from the rows. */
export function receiptOf({ made }: { made?: Made }): ReplyOf<typeof postBooking> {
  if (!made) throw new Error('a booking was settled and none was made')
  const { facts, number } = made
  const { id, child, facility, kind, date, start, end, state, split, answerBy } = facts
  return {
    id,
    number,
    child: { id: child },
    facility: { id: facility },
    kind,
    date,
    start,
    end,
    state,
    minutes: totalOf(split),
    layers: split.map(({ layer, minutes }) => ({ code: layer, minutes })),
    answerBy: answerBy?.toISOString() ?? null,
  }
}

/** SLOT-3: adds the nearest free ranges when a place is what is missing. `change`: the booking that would be changed (BOOK-9). */
export async function nearestBeside(c: ReadContext, ask: BookAsk, refused: Refused, change?: string): Promise<Refused> {
  if (!isLost(refused.refused)) return refused
  const reason = nearestReason(await findNearest(c.tx, ask, ask, c, change))
  return reason ? refuse(...refused.refused, reason) : refused
}
