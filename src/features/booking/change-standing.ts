/** BOOK-9 around one booking: may it be changed now, does a change wait, what was it before and what did it become. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type BookingRow, selectBooking, selectChangeLinks, selectWaitingChange } from './queries.ts'
import { whyOf } from './read-days.ts'
import { type BookingState, changeRefusals, type Terms } from './rules.ts'

const rangeOf = (row: { id: string; date: string; start_min: number; end_min: number }) => ({
  id: row.id,
  date: row.date as LocalDate,
  start: row.start_min,
  end: row.end_min,
})

/** @param events of the booking; only those of a change make the links worth asking for */
export async function changeStanding(tx: ReadTx, row: BookingRow, events: readonly { event: string }[], now: Date) {
  const state = row.state as BookingState
  const waiting = state === 'confirmed' ? await selectWaitingChange(tx, row.id) : undefined
  const replaces = row.replaces === null ? undefined : await selectBooking(tx, row.replaces)
  const facts = { state, date: row.date as LocalDate, terms: row.agreed as Terms }
  const [refusal] = changeRefusals(facts, waiting !== undefined || row.replaces !== null, now)
  const linked = events.some(({ event }) => event === 'booking.changed' || event === 'booking.change-requested')
  const links = linked ? await selectChangeLinks(tx, row) : { previous: null, next: null }
  return {
    why: whyOf(refusal ?? null),
    waiting: waiting ? { ...rangeOf(waiting), answerBy: waiting.answer_due_at?.toISOString() ?? null } : null,
    replaces: replaces ? rangeOf(replaces) : null,
    ...links,
  }
}
