/**
 * The one settlement's decision (design: one settlement): facts read under locks, acts in arrival order, one outcome each.
 * Every channel goes through it; each act is judged after the acts before it, at its own instant. Pure: same input, same output.
 */
import { japanInstant, monthOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { Part } from '../hours/rules.ts'
import { cellStarts, windowFor } from '../slot/rules.ts'
import { closeRange, countUse, endOffer, grantMonth, liftClosure, makeOffer } from './decide-others.ts'
import { endBooking, type Verdict } from './end-booking.ts'
import {
  type Act,
  type BookAct,
  type BookingFacts,
  type CancelAct,
  type ChangeAct,
  type ConfirmAct,
  cellKey,
  type Facts,
  type HoursEntry,
  type Outcome,
  type OutcomeCode,
  type Writes,
} from './facts.ts'
import { type Ask, facilityOf, type Judged, judge } from './judge.ts'
import { afterBookingEvent, answerBy, bookingRefusal, cancelOutcome, changeRefusals, isFamilyCause, noShowFrom } from './rules.ts'
import { apply, beyond, entriesOf, placesOf, samePool, startsOf, startWork, updateOf, type Work, writes } from './work.ts'

/** One outcome per act, in order. Acts of one call are in arrival order; `at` never decides the order. */
export function decide(facts: Facts, acts: readonly Act[]): Outcome[] {
  const work = startWork(facts)
  return acts.map((act) => {
    const known = answered(work, act)
    if (known) return known
    const verdict = verdictOf(work, act)
    if ('refused' in verdict) return { kind: 'refused', refused: verdict.refused }
    apply(work, verdict.writes)
    if (act.key) work.keys.set(act.key.id, { requestHash: act.key.requestHash, code: verdict.code, ids: verdict.ids })
    return { kind: 'done', ...verdict, overMinutes: verdict.overMinutes ?? 0 }
  })
}

/** BOOK-5: the same request again has the same answer, another request under the key has none. */
function answered(work: Work, act: Act): Outcome | null {
  const known = act.key && work.keys.get(act.key.id)
  if (!act.key || !known) return null
  return known.requestHash === act.key.requestHash ? { kind: 'replay', code: known.code, ids: known.ids } : { kind: 'clash' }
}

/**
 * BOOK-5: what can be answered from an unlocked look, before any row is locked: replays, and bookings that this very state refuses.
 * Null where only the locks can tell. Not refused here is a booking that an act beside it may help (a cancellation, a closure, new
 * hours), or to whose reasons a booking before it may add one: outcomes are those of the acts one after the other.
 */
export function atSight(facts: Facts, acts: readonly Act[]): (Outcome | null)[] {
  const work = startWork(facts)
  const moved = new Set(acts.flatMap((act) => (act.act === 'book' ? [] : touchedBy(work, act))))
  const claimed = new Set<string>()
  return acts.map((act) => {
    const known = answered(work, act)
    if (known) return known
    if (act.act !== 'book' || moved.has(act.child) || moved.has(act.facility)) return null
    const verdict = book(work, act)
    const wanted = [act.child, ...cellStarts(act.start, act.end).map((start) => cellKey(act.facility, act.date, start, act.kind))]
    if ('refused' in verdict) return wanted.some((key) => claimed.has(key)) ? null : { kind: 'refused', refused: verdict.refused }
    for (const key of wanted) claimed.add(key)
    return null
  })
}

/** Children and facilities whose counters an act may move. */
function touchedBy(work: Work, act: Exclude<Act, BookAct>): string[] {
  const ids: string[] = []
  if ('facility' in act) ids.push(act.facility)
  if ('child' in act) ids.push(act.child)
  if ('booking' in act || act.act === 'close') {
    for (const booking of work.bookings.values())
      if (
        act.act === 'close' ? booking.facility === act.facility : booking.id === act.booking || booking.replaces === act.booking
      )
        ids.push(booking.child, booking.facility)
  }
  if (act.act === 'endOffer') {
    const offer = work.offers.get(act.offer)
    if (offer) ids.push(offer.child, offer.facility)
  }
  return ids
}

function verdictOf(work: Work, act: Act): Verdict {
  switch (act.act) {
    case 'book':
      return book(work, act)
    case 'change':
      return change(work, act)
    case 'confirm':
      return confirm(work, act)
    case 'cancel':
      return cancel(work, act)
    case 'close':
      return closeRange(work, act)
    case 'lift':
      return liftClosure(work, act)
    case 'offer':
      return makeOffer(work, act)
    case 'endOffer':
      return endOffer(work, act)
    case 'count':
      return countUse(work, act)
    case 'grant':
      return grantMonth(work, act)
  }
}

/** The row of a new booking; `held` and `replaces` are the caller's. */
function rowOf(work: Work, ask: Ask, judged: Judged, id: string, waits: boolean): BookingFacts {
  const facility = facilityOf(work, ask.facility)
  const window = windowFor(facility.windows[ask.kind], judged.payer === facility.municipality, ask.date)
  return {
    id,
    child: ask.child,
    facility: ask.facility,
    kind: ask.kind,
    date: ask.date,
    start: ask.start,
    end: ask.end,
    classAge: judged.classAge,
    state: waits ? 'requested' : 'confirmed',
    split: judged.split,
    held: judged.split,
    replaces: null,
    payer: judged.payer,
    terms: facility.terms,
    askedAt: ask.at,
    answerBy: waits ? answerBy(facility.answer, ask.at, window, ask) : null,
    cutShort: false,
  }
}

/** BOOK-7: only the family's own request waits for the facility. */
const waitsFor = (work: Work, ask: Ask): boolean =>
  ask.channel === 'guardian' && facilityOf(work, ask.facility).ways[ask.kind] === 'confirmed'

function book(work: Work, act: BookAct): Verdict {
  if (!work.facilities.has(act.facility))
    return { refused: [{ rule: 'BOOK-1', code: 'booking.place-unknown', pointer: '/facility' }] }
  const offer = act.offer === null ? null : (work.offers.get(act.offer) ?? null)
  const fits =
    offer !== null &&
    offer.child === act.child &&
    samePool(offer, act) &&
    offer.start === act.start &&
    offer.end === act.end &&
    act.at.getTime() < offer.until.getTime()
  const lapsed: Refusal[] = act.offer !== null && !fits ? [bookingRefusal('BOOK-6', 'booking.offer-ended', {})] : []
  const ask: Ask = { ...act, offer: fits ? offer : null, without: null }
  const judged = judge(work, ask)
  const refused = [...lapsed, ...judged.reasons]
  if (refused.length > 0) return { refused }

  const row = rowOf(work, ask, judged, act.booking, waitsFor(work, ask))
  return {
    code: row.state === 'requested' ? 'booking.requested' : 'booking.confirmed',
    ids: { booking: row.id },
    children: [row.child],
    writes: writes({
      hours: entriesOf(row, row.held, 1, 'book'),
      places: judged.places,
      inserted: [row],
      endedOffers: fits && offer ? [{ id: offer.id, how: 'taken' }] : [],
    }),
  }
}

/** BOOK-9. What waits already, or was already begun, is not changed; a request that still waits is replaced at once. */
function change(work: Work, act: ChangeAct): Verdict {
  const old = work.bookings.get(act.booking)
  if (!old) return { refused: [bookingRefusal('BOOK-2', 'booking.unknown', {})] }
  const { date, start, end, at, channel, reason } = act
  const barred = changeRefusals(old, old.replaces !== null || work.pairs.has(old.id), at)
  // Too late is told together with what speaks against the new time; of a booking that cannot change at all the new time says nothing.
  if (barred.some(({ code }) => code !== 'booking.change-too-late')) return { refused: barred }

  const { child, facility, kind } = old
  const ask: Ask = { child, facility, kind, date, start, end, at, channel, reason, override: false, offer: null, without: old }
  const judged = judge(work, ask)
  const refused = [...barred, ...judged.reasons]
  if (refused.length > 0) return { refused }

  const waits = waitsFor(work, ask)
  const row = rowOf(work, ask, judged, act.next, waits)
  const ids = { booking: row.id, replaced: old.id }
  if (!waits || old.state === 'requested') {
    const kept = samePool(old, row) ? startsOf(row) : new Set<number>()
    return {
      code: waits ? 'booking.change-requested' : 'booking.changed',
      ids,
      children: [child],
      writes: writes({
        hours: [...entriesOf(old, old.held, -1, 'change'), ...entriesOf(row, row.held, 1, 'change')],
        places: [...placesOf(old, -1, kept), ...judged.places],
        inserted: [row],
        updated: [updateOf(old, { state: 'cancelled', held: [], answerBy: null, cause: 'changed' })],
      }),
    }
  }
  // The pair holds the larger minutes and both places; the answer must come before the old use begins.
  const held = monthOf(old.date) === monthOf(row.date) ? beyond(row.split, old.held) : row.split
  const asked = row.answerBy?.getTime() ?? Number.POSITIVE_INFINITY
  const answer = new Date(Math.min(asked, japanInstant(old.date, old.start).getTime()))
  const pending: BookingFacts = { ...row, held, replaces: old.id, answerBy: answer }
  return {
    code: 'booking.change-requested',
    ids,
    children: [child],
    writes: writes({ hours: entriesOf(pending, held, 1, 'change'), places: judged.places, inserted: [pending] }),
  }
}

/** BOOK-7, BOOK-9: the facility says yes; a change now takes the place of the booking that stood. */
function confirm(work: Work, act: ConfirmAct): Verdict {
  const booking = work.bookings.get(act.booking)
  if (!booking) return { refused: [bookingRefusal('BOOK-2', 'booking.unknown', {})] }
  const state = afterBookingEvent(booking.state, 'confirm')
  if (!state) return { refused: [bookingRefusal('BOOK-2', 'booking.state', { state: booking.state })] }
  if (booking.answerBy && act.at.getTime() >= booking.answerBy.getTime()) {
    return { refused: [bookingRefusal('BOOK-8', 'booking.answer-late', { answerBy: booking.answerBy.toISOString() })] }
  }
  const settledRow = { state, held: booking.split, replaces: null, answerBy: null }
  const base = { ids: { booking: booking.id }, children: [booking.child] }
  const old = booking.replaces === null ? null : work.bookings.get(booking.replaces)
  if (!old) return { ...base, code: 'booking.confirmed', writes: writes({ updated: [updateOf(booking, settledRow)] }) }
  if (old.state !== 'confirmed') return { refused: [bookingRefusal('BOOK-9', 'booking.state', { state: old.state })] }

  const rest: readonly Part[] = beyond(booking.split, booking.held)
  const hours: HoursEntry[] = [...entriesOf(old, old.held, -1, 'confirm'), ...entriesOf(booking, rest, 1, 'confirm')]
  const kept = samePool(old, booking) ? startsOf(booking) : new Set<number>()
  const done: Writes = writes({
    hours,
    places: placesOf(old, -1, kept),
    updated: [updateOf(old, { state: 'cancelled', held: [], cause: 'changed' }), updateOf(booking, settledRow)],
  })
  return { ...base, code: 'booking.changed', ids: { booking: booking.id, replaced: old.id }, writes: done }
}

const codeOf: Readonly<Record<string, OutcomeCode>> = {
  cancelled: 'booking.cancelled',
  cancelledLate: 'booking.cancelled-late',
  noShow: 'booking.no-show',
  cancelledByFacility: 'booking.cancelled-by-facility',
  declined: 'booking.declined',
  expired: 'booking.expired',
  certificateEnded: 'booking.certificate-ended',
}

/** CAN-1, BOOK-8, ELIG-2, ATT-5: a booking ends by a named cause. */
function cancel(work: Work, act: CancelAct): Verdict {
  const booking = work.bookings.get(act.booking)
  if (!booking) return { refused: [bookingRefusal('BOOK-2', 'booking.unknown', {})] }
  const outcome = cancelOutcome(booking, act.cause, act.calledAt ?? act.at)
  if (!outcome) return { refused: [bookingRefusal('BOOK-2', 'booking.state', { state: booking.state })] }
  const refused = cancelRefusals(work, act, booking)
  if (refused.length > 0) return { refused }

  const code = codeOf[outcome.state] ?? 'booking.cancelled'
  const done = endBooking(work, booking, { ...outcome, cause: act.cause, entry: 'cancel' })
  return { code, ids: { booking: booking.id }, children: [booking.child], writes: done }
}

function cancelRefusals(work: Work, act: CancelAct, booking: BookingFacts): Refusal[] {
  const refused: Refusal[] = []
  const { date, end } = booking
  if (act.channel === 'guardian' && act.at.getTime() >= japanInstant(date, end).getTime()) {
    refused.push(bookingRefusal('CAN-1', 'booking.over', { date, end }))
  }
  const byCall = act.cause === 'phone' || (act.channel !== 'guardian' && isFamilyCause(act.cause))
  const called = act.calledAt?.getTime()
  // The family's own cancellation counts when the server has it; only a call entered by staff has an earlier time of its own.
  const wrongCall = byCall
    ? called === undefined || called > act.at.getTime() || called < booking.askedAt.getTime()
    : called !== undefined
  if (wrongCall) refused.push(bookingRefusal('CAN-1', 'booking.call-time', {}, '/calledAt'))
  const needsReason = byCall || act.cause === 'facility' || act.cause === 'declined' || act.cause === 'acceptanceWithdrawn'
  if (needsReason && !act.reason) refused.push(bookingRefusal('CAN-1', 'booking.reason-missing', {}, '/reason'))
  if (act.cause === 'noShow' && act.at.getTime() < noShowFrom(booking).getTime()) {
    refused.push(bookingRefusal('ATT-5', 'booking.no-show-early', { fromAt: noShowFrom(booking).toISOString() }))
  }
  if (act.cause === 'expired' && (booking.answerBy === null || act.at.getTime() < booking.answerBy.getTime())) {
    refused.push(bookingRefusal('BOOK-8', 'booking.state', { state: booking.state }))
  }
  const month = monthOf(date)
  if (act.channel === 'proxy' && facilityOf(work, booking.facility).closedMonths.has(month)) {
    refused.push(bookingRefusal('BOOK-4', 'booking.month-closed', { month }))
  }
  return refused
}
