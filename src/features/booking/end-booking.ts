/** How a booking ends, with the change that waits for it (BOOK-9). Pure. */
import type { Refusal } from '../../platform/refusal.ts'
import type { BookingFacts, HoursEntry, OutcomeCode, Writes } from './facts.ts'
import { type BookingState, type CancelCause, isActive, isFamilyCause } from './rules.ts'
import { beyond, entriesOf, joined, placesOf, samePool, startsOf, updateOf, type Work, writes } from './work.ts'

/** What the decision on one act says before it is applied. */
export type Verdict =
  | { refused: readonly Refusal[] }
  | {
      code: OutcomeCode
      ids: Readonly<Record<string, string>>
      children: readonly string[]
      writes: Writes
      overMinutes?: number
    }

export type Ending = { state: BookingState; givesBack: boolean; cause: CancelCause; entry: HoursEntry['cause'] }

/** The row, minutes and places of one booking; cells named in `keep` stay taken for its pair. */
function endOne(booking: BookingFacts, ending: Ending, keep: ReadonlySet<number>): Writes {
  return writes({
    hours: ending.givesBack ? entriesOf(booking, booking.held, -1, ending.entry) : [],
    places: isActive(booking.state) && !isActive(ending.state) ? placesOf(booking, -1, keep) : [],
    updated: [
      updateOf(booking, {
        state: ending.state,
        held: ending.givesBack ? [] : booking.held,
        replaces: null,
        answerBy: null,
        cause: ending.cause,
      }),
    ],
  })
}

/**
 * Ends a booking. Of a pair: a change that waits gives back what it holds beyond the booking that stands. When the one that stands
 * ends by the family, the change ends with it; by a missed use, it lapses; by anyone else, it goes on alone with the minutes set free.
 */
export function endBooking(work: Work, booking: BookingFacts, ending: Ending): Writes {
  if (booking.replaces !== null) {
    const old = work.bookings.get(booking.replaces)
    return endOne(booking, ending, old && samePool(old, booking) ? startsOf(old) : new Set())
  }
  const waiting = work.bookings.get(work.pairs.get(booking.id) ?? '')
  if (!waiting || isActive(ending.state)) return endOne(booking, ending, new Set())

  const shared: ReadonlySet<number> = samePool(booking, waiting) ? startsOf(booking) : new Set()
  if (isFamilyCause(ending.cause) || ending.cause === 'noShow') {
    const state = ending.cause === 'noShow' ? 'expired' : 'cancelled'
    const cause = ending.cause === 'noShow' ? 'expired' : ending.cause
    const with_: Ending = { state, givesBack: true, cause, entry: ending.entry }
    return joined([endOne(waiting, with_, shared), endOne(booking, ending, new Set())])
  }
  const alone = writes({
    hours: entriesOf(waiting, beyond(waiting.split, waiting.held), 1, ending.entry),
    updated: [updateOf(waiting, { held: waiting.split, replaces: null })],
  })
  return joined([endOne(booking, ending, samePool(booking, waiting) ? startsOf(waiting) : new Set()), alone])
}
