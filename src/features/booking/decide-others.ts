/** The settlement's acts beside booking and cancelling: closures (CLS-1), offers (BOOK-6), counted minutes (HRS-6). Pure. */
import { addDays, daysBetween, firstDayOf, type LocalDate, monthOf } from '../../platform/calendar.ts'
import { grantAfter, grantsOfMonth, keepFirst, lastDayOfCertificate, type Part, splitMinutes, totalOf } from '../hours/rules.ts'
import { cellStarts } from '../slot/rules.ts'
import { endBooking, type Verdict } from './end-booking.ts'
import {
  type BookingFacts,
  balanceKey,
  type CloseAct,
  type ClosureFacts,
  type CountAct,
  cellKey,
  type EndOfferAct,
  type GrantAct,
  type LiftAct,
  type OfferAct,
  type OfferFacts,
  townKey,
  type Writes,
} from './facts.ts'
import { certificateOn, facilityOf, judge, layerFactsOf, layersOn } from './judge.ts'
import { bookingRefusal, cancelOutcome, isActive, overlaps } from './rules.ts'
import { apply, beyond, entriesOf, joined, placesOf, updateOf, type Work, writes } from './work.ts'

/** CLS-1: everything that the range touches, in one act. A use under way is marked and counts its actual time later. */
export function closeRange(work: Work, act: CloseAct): Verdict {
  if (!act.reason) return { refused: [bookingRefusal('CLS-1', 'booking.reason-missing', {}, '/reason')] }
  const days = daysOf(act.date, act.to)
  const month = days.map(monthOf).find((one) => facilityOf(work, act.facility).closedMonths.has(one))
  if (month) return { refused: [bookingRefusal('BOOK-4', 'booking.month-closed', { month })] }
  const here = (use: BookingFacts | OfferFacts) =>
    use.facility === act.facility &&
    act.kinds.includes(use.kind) &&
    act.date <= use.date &&
    use.date <= act.to &&
    overlaps(use, { ...act, date: use.date })
  const touched = [...work.bookings.values()]
    .filter((booking) => isActive(booking.state) && here(booking))
    // Changes that wait first, so that none of them is handed on to the closed range.
    .sort((a, b) => Number(a.replaces === null) - Number(b.replaces === null) || (a.id < b.id ? -1 : 1))

  const done: Writes[] = []
  const children = new Set<string>()
  // A trial copy: the verdict is applied by the caller, each step here must see the one before.
  const trial: Work = { ...work, bookings: new Map(work.bookings), pairs: new Map(work.pairs) }
  for (const { id } of touched) {
    const booking = trial.bookings.get(id)
    if (!booking) continue
    const outcome = cancelOutcome(booking, act.cause, act.at)
    const step = outcome
      ? endBooking(trial, booking, { ...outcome, cause: act.cause, entry: 'close' })
      : booking.state === 'inUse'
        ? writes({ updated: [updateOf(booking, { cutShort: true })] })
        : null
    if (!step) continue
    children.add(booking.child)
    done.push(step)
    apply(trial, writes({ updated: step.updated }))
  }
  const offers = [...work.offers.values()].filter(here).sort((a, b) => (a.id < b.id ? -1 : 1))
  const stopped = cellsOfClosure({ ...act, from: act.date }).filter((key) => work.cells.has(key))
  const rest = writes({
    places: offers.flatMap((offer) => placesOf(offer, -1)),
    endedOffers: offers.map(({ id }) => ({ id, how: 'ended' as const })),
    stopped,
  })
  for (const { child } of offers) children.add(child)
  return {
    code: 'booking.closed',
    ids: { facility: act.facility, closure: act.closure },
    children: [...children].sort(),
    writes: joined([...done, rest]),
  }
}

/** Cells that a closure stops, whether or not there are places in them. */
export const cellsOfClosure = (closure: Omit<ClosureFacts, 'id'>): string[] =>
  daysOf(closure.from, closure.to).flatMap((date) =>
    closure.kinds.flatMap((kind) =>
      cellStarts(closure.start, closure.end).map((start) => cellKey(closure.facility, date, start, kind)),
    ),
  )

const daysOf = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))

/** CLS-1: the closure ends; cells of another closure that stands stay stopped. */
export function liftClosure(work: Work, act: LiftAct): Verdict {
  const closure = work.closures.get(act.closure)
  if (!closure || closure.facility !== act.facility)
    return { refused: [{ rule: 'CLS-1', code: 'closure.lifted-already', slots: {} }] }
  const others = [...work.closures.values()].filter((one) => one.id !== closure.id && one.facility === closure.facility)
  const still = new Set(others.flatMap(cellsOfClosure))
  work.closures.delete(closure.id)
  return {
    code: 'booking.reopened',
    ids: { facility: act.facility, closure: act.closure },
    children: [],
    writes: writes({ opened: cellsOfClosure(closure).filter((key) => work.cells.has(key) && !still.has(key)) }),
  }
}

/** BOOK-6: the family would pass BOOK-1 now; its places are held until `until`, its minutes are not. */
export function makeOffer(work: Work, act: OfferAct): Verdict {
  const judged = judge(work, { ...act, channel: 'guardian', reason: null, override: false, offer: 'make', without: null })
  if (judged.reasons.length > 0) return { refused: judged.reasons }
  // An offer that stands is not made a second time: two freed cells of one batch may ask for the same family.
  if (work.offers.has(act.offer) || act.until.getTime() <= act.at.getTime())
    return { refused: [bookingRefusal('BOOK-6', 'booking.offer-ended', {})] }
  const { offer: id, child, facility, kind, date, start, end, until } = act
  const offer: OfferFacts = { id, child, facility, kind, date, start, end, until, classAge: judged.classAge }
  return {
    code: 'booking.offered',
    ids: { offer: id },
    children: [child],
    writes: writes({ places: judged.places, offered: [offer] }),
  }
}

/** BOOK-6: an offer lapses or is given up; its places go on to the next. */
export function endOffer(work: Work, act: EndOfferAct): Verdict {
  const offer = work.offers.get(act.offer)
  if (!offer) return { refused: [bookingRefusal('BOOK-6', 'booking.offer-ended', {})] }
  return {
    code: 'booking.offer-ended',
    ids: { offer: offer.id },
    children: [offer.child],
    writes: writes({ places: placesOf(offer, -1), endedOffers: [{ id: offer.id, how: 'ended' }] }),
  }
}

/** HRS-7: the newest certificate of the month grants; what is used or held already stays granted. */
export function grantMonth(work: Work, act: GrantAct): Verdict {
  const certificates = work.children.get(act.child)?.certificates ?? []
  const certificate = [...certificates]
    .filter((c) => monthOf(c.from) <= act.month && monthOf(lastDayOfCertificate(c)) >= act.month)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  const town = certificate && work.towns.get(townKey(certificate.municipality, act.month))
  if (!certificate || !town) {
    return { refused: [bookingRefusal('ELIG-1', 'booking.certificate-none', { date: firstDayOf(act.month) })] }
  }
  // Written even where the minutes are the same: the row names the town that grants them.
  const grants = grantsOfMonth(certificate, act.month, town).map(({ layer, minutes }) => ({
    child: act.child,
    month: act.month,
    layer,
    granted: grantAfter(minutes, work.balances.get(balanceKey(act.child, act.month, layer))?.used ?? 0),
    municipality: certificate.municipality,
  }))
  return { code: 'booking.granted', ids: { child: act.child }, children: [act.child], writes: writes({ grants }) }
}

/** HRS-6: a use counts `minutes`. More take only free minutes, the rest is 超過; fewer go back, the layer taken last first. */
export function countUse(work: Work, act: CountAct): Verdict {
  const booking = work.bookings.get(act.booking)
  if (!booking) return { refused: [bookingRefusal('BOOK-2', 'booking.unknown', {})] }
  if (booking.state !== 'used' && booking.state !== 'inUse') {
    return { refused: [bookingRefusal('BOOK-2', 'booking.state', { state: booking.state })] }
  }
  const facility = facilityOf(work, booking.facility)
  const month = monthOf(booking.date)
  if (facility.closedMonths.has(month)) return { refused: [bookingRefusal('BOOK-4', 'booking.month-closed', { month })] }

  const more = act.minutes - totalOf(booking.held)
  const { added, short } = more > 0 ? freeFor(work, booking, more) : { added: [], short: 0 }
  const kept = more < 0 ? keepFirst(booking.held, act.minutes) : booking.held
  const held = merged(kept, added)
  return {
    code: 'booking.counted',
    ids: { booking: booking.id },
    children: [booking.child],
    overMinutes: short,
    writes: writes({
      hours: [...entriesOf(booking, beyond(booking.held, kept), -1, 'count'), ...entriesOf(booking, added, 1, 'count')],
      updated: [updateOf(booking, { split: held, held })],
    }),
  }
}

function freeFor(work: Work, booking: BookingFacts, more: number): { added: readonly Part[]; short: number } {
  const certificate = certificateOn(work.children.get(booking.child)?.certificates ?? [], booking.date)
  const rules = layersOn(work, certificate, booking.date, facilityOf(work, booking.facility))
  const layers = layerFactsOf(work, booking, rules, null, booking)
  const beforeThree = certificate !== null && booking.date < certificate.attainsThree
  const split = splitMinutes(more, layers, { beforeThree, perHour: booking.terms.perHour })
  return { added: split.parts, short: split.short }
}

function merged(a: readonly Part[], b: readonly Part[]): Part[] {
  const layers = [...new Set([...a, ...b].map((part) => part.layer))]
  return layers.map((layer) => ({ layer, minutes: totalOf([...a, ...b].filter((part) => part.layer === layer)) }))
}
