/** BOOK-1: may this child use this range here? All failing reasons together, and what the use would hold. Pure. */
import { fiscalYearOf, japanDate, japanInstant, type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { needsConfirmation } from '../account/rules.ts'
import { priceOf } from '../claim/price.ts'
import {
  type CertificateFacts,
  type LayerFacts,
  type LayerRule,
  lastDayOfCertificate,
  type Part,
  rangeRefusals,
  shortRefusals,
  splitMinutes,
  totalOf,
  usableLayers,
} from '../hours/rules.ts'
import { acceptanceFor } from '../interview/rules.ts'
import { type Cell, type ClassAge, cellRefusals, cellStarts, type SlotKind, windowFor, windowRefusals } from '../slot/rules.ts'
import {
  type BookingFacts,
  balanceKey,
  type Channel,
  type ChildFacts,
  cellKey,
  type FacilityFacts,
  type OfferFacts,
  type PlaceChange,
  type Range,
  townKey,
} from './facts.ts'
import { bookingRefusal, isActive, type OpenWay, overlaps } from './rules.ts'
import { othersOf, placesOf, samePool, startsOf, type Work } from './work.ts'

export type Ask = Range & {
  child: string
  facility: string
  kind: SlotKind
  at: Date
  channel: Channel
  reason: string | null
  override: boolean
  /** BOOK-6: `make` asks for a family that waits; an offer's places count as the family's own. */
  offer: OfferFacts | 'make' | null
  /** BOOK-9: its minutes, places and interval count as free. */
  without: BookingFacts | null
}

export type Judged = {
  reasons: readonly Refusal[]
  classAge: ClassAge
  /** Valid when `reasons` is empty. */
  split: readonly Part[]
  payer: string
  /** Cells to take that the family does not have yet. */
  places: readonly PlaceChange[]
}

const given = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the facts lack ${what}`)
  return value
}

export const facilityOf = (work: Work, id: string): FacilityFacts => given(work.facilities.get(id), 'a facility')
const childOf = (work: Work, id: string): ChildFacts => given(work.children.get(id), 'a child')

/** The certificate of a date: valid on it and not suspended; after a move the newer one. */
export const certificateOn = (certificates: readonly CertificateFacts[], date: LocalDate): CertificateFacts | null =>
  certificates
    .filter((c) => !c.suspended && c.from <= date && date <= lastDayOfCertificate(c))
    .reduce<CertificateFacts | null>((best, c) => (best === null || c.from > best.from ? c : best), null)

/** ELIG-1, CERT-7, ELIG-2: why no certificate covers the date. */
function certificateRefusal(certificates: readonly CertificateFacts[], date: LocalDate): Refusal {
  if (certificates.some((c) => c.suspended && c.from <= date && date <= lastDayOfCertificate(c))) {
    return bookingRefusal('CERT-7', 'booking.certificate-suspended', { date })
  }
  const next = certificates
    .map((c) => c.from)
    .filter((from) => from > date)
    .sort()[0]
  if (next) return bookingRefusal('CERT-7', 'booking.certificate-not-started', { date, from: next })
  const lastDay = certificates
    .map(lastDayOfCertificate)
    .filter((end) => end < date)
    .sort()
    .at(-1)
  if (lastDay) return bookingRefusal('ELIG-2', 'booking.certificate-ended', { date, lastDay })
  return bookingRefusal('ELIG-1', 'booking.certificate-none', { date })
}

/** Balances of the usable layers, with what the child's other bookings of the month hold. `own`: counted with them, but not as a visit. */
export function layerFactsOf(
  work: Work,
  use: { child: string; facility: string; date: LocalDate },
  rules: readonly LayerRule[],
  without: BookingFacts | null,
  own: BookingFacts | null,
): LayerFacts[] {
  const month = monthOf(use.date)
  const others = othersOf(work, use.child, month, without?.id ?? own?.id ?? null)
  const inLayer = (booking: BookingFacts, code: string) => totalOf(booking.held.filter((part) => part.layer === code))
  return rules.map((rule) => {
    const balance = work.balances.get(balanceKey(use.child, month, rule.code)) ?? { granted: rule.minutes, used: 0 }
    const freed = without && monthOf(without.date) === month ? inLayer(without, rule.code) : 0
    const all = (own ? [...others, own] : others).map((booking) => ({ booking, minutes: inLayer(booking, rule.code) }))
    const sum = (list: typeof all) => list.reduce((total, { minutes }) => total + minutes, 0)
    return {
      ...rule,
      granted: balance.granted,
      used: balance.used - freed,
      heldOnDay: sum(all.filter(({ booking }) => booking.date === use.date)),
      // A change that waits and the booking that it replaces are one visit.
      visits: all.filter(({ booking, minutes }) => minutes > 0 && booking !== own && !pairHolds(work, booking, rule.code)).length,
      heldYen: all.reduce((yen, { booking, minutes }) => yen + priceOf(booking.terms.perHour, minutes), 0),
      heldHere: sum(all.filter(({ booking }) => booking.facility === use.facility)),
    }
  })
}

const pairHolds = (work: Work, booking: BookingFacts, layer: string): boolean =>
  booking.replaces !== null && (work.bookings.get(booking.replaces)?.held.some((part) => part.layer === layer) ?? false)

/** The usable layers of a date at a facility; [] without a certificate. */
export function layersOn(
  work: Work,
  certificate: CertificateFacts | null,
  date: LocalDate,
  facility: FacilityFacts,
): LayerRule[] {
  if (!certificate) return []
  const town = given(work.towns.get(townKey(certificate.municipality, monthOf(date))), 'a town')
  return usableLayers(certificate, date, facility.municipality, town)
}

/** BOOK-1 with BOOK-4's exceptions for staff. */
export function judge(work: Work, ask: Ask): Judged {
  const facility = facilityOf(work, ask.facility)
  const child = childOf(work, ask.child)
  const classAge = given(child.classAges.get(fiscalYearOf(ask.date)), 'a class age')
  const range = rangeRefusals(facility.terms.unit, ask.start, ask.end)
  const certificate = certificateOn(child.certificates, ask.date)
  const layers = layersOn(work, certificate, ask.date, facility)
  const need = ask.end - ask.start
  const facts = layerFactsOf(work, ask, layers, ask.without, null)
  const beforeThree = certificate !== null && ask.date < certificate.attainsThree
  const split = splitMinutes(need, facts, { beforeThree, perHour: facility.terms.perHour })
  const places = range.length === 0 ? placesFor(work, ask, facility, classAge) : { reasons: [], changes: [] }
  const resident = certificate?.municipality === facility.municipality

  const reasons = [
    ...range,
    ...certificateReasons(child, certificate, layers, ask.date),
    ...acceptanceReasons(ask, facility, child, classAge, certificate !== null && !resident),
    ...sheetReasons(child, facility, japanDate(ask.at)),
    ...channelReasons(ask, facility, resident),
    ...places.reasons,
    ...overlapReasons(work, ask),
    ...(layers.length > 0 && range.length === 0 ? shortRefusals(split, need, facts, ask.date) : []),
  ]
  return { reasons, classAge, split: split.parts, payer: certificate?.municipality ?? '', places: places.changes }
}

/** Why nothing is usable on a date by the certificate alone; null when some layer is. */
export function certificateReason(
  certificates: readonly CertificateFacts[],
  certificate: CertificateFacts | null,
  date: LocalDate,
  layers: number,
): Refusal | null {
  if (!certificate) return certificateRefusal(certificates, date)
  if (layers > 0) return null
  const { nationalEnd } = certificate
  const slots = { date, nationalEnd, municipalEnd: lastDayOfCertificate(certificate) }
  return bookingRefusal('ELIG-2', 'booking.national-ended', slots)
}

function certificateReasons(
  child: ChildFacts,
  certificate: CertificateFacts | null,
  layers: readonly LayerRule[],
  date: LocalDate,
): Refusal[] {
  const reason = certificateReason(child.certificates, certificate, date, layers.length)
  return reason ? [reason] : []
}

function acceptanceReasons(
  ask: Ask,
  facility: FacilityFacts,
  child: ChildFacts,
  classAge: ClassAge,
  outsider: boolean,
): Refusal[] {
  const reasons: Refusal[] = []
  if (!facility.classAges.includes(classAge)) reasons.push(bookingRefusal('AGE-4', 'booking.class-not-accepted', { classAge }))
  if (outsider && !facility.acceptsOthers) reasons.push(bookingRefusal('SET-1', 'booking.others-not-accepted', {}))
  const accepted = acceptanceFor(child.acceptances, ask, facility.interviewMonths)
  if (accepted.ok) return reasons
  if (accepted.why === 'none') reasons.push(bookingRefusal('INT-1', 'booking.interview-none', {}))
  if (accepted.why === 'kind') reasons.push(bookingRefusal('INT-1', 'booking.interview-kind', { kind: ask.kind }))
  if (accepted.why === 'lapsed') reasons.push(bookingRefusal('INT-1', 'booking.interview-lapsed', { lastDay: accepted.lastDay }))
  return reasons
}

/** ACC-6: both confirmed, and neither confirmation older than the facility asks. */
function sheetReasons(child: ChildFacts, facility: FacilityFacts, today: LocalDate): Refusal[] {
  const months = facility.confirmationMonths
  return (['household', 'child'] as const).flatMap((what) => {
    const confirmedOn = child.sheet[what]
    if (confirmedOn === null) return [bookingRefusal('ACC-6', 'booking.sheet-unconfirmed', { what })]
    return needsConfirmation(confirmedOn, months, today)
      ? [bookingRefusal('ACC-6', 'booking.sheet-old', { what, confirmedOn, months })]
      : []
  })
}

const closedWays = {
  automatic: null,
  confirmed: null,
  facility: 'booking.way-facility',
  outside: 'booking.way-outside',
  town: 'booking.way-town',
} as const satisfies Record<OpenWay, string | null>

/** BOOK-7 and SLOT-2 for the family; BOOK-4's 事後登録 for everyone else. */
function channelReasons(ask: Ask, facility: FacilityFacts, resident: boolean): Refusal[] {
  const window = windowFor(facility.windows[ask.kind], resident, ask.date)
  if (ask.offer === 'make') return windowRefusals(window, ask.date, ask.start, ask.at)
  if (ask.channel === 'guardian') {
    const way = facility.ways[ask.kind]
    const closed = closedWays[way]
    const byWay = closed ? [bookingRefusal('BOOK-7', closed, { kind: ask.kind })] : []
    // An offer is only made inside the window and ends with it (BOOK-6).
    return ask.offer ? byWay : [...byWay, ...windowRefusals(window, ask.date, ask.start, ask.at)]
  }
  const month = monthOf(ask.date)
  if (facility.closedMonths.has(month)) return [bookingRefusal('BOOK-4', 'booking.month-closed', { month })]
  const begun = ask.at.getTime() >= japanInstant(ask.date, ask.start).getTime()
  return (begun || ask.override) && !ask.reason ? [bookingRefusal('BOOK-4', 'booking.reason-missing', {}, '/reason')] : []
}

function overlapReasons(work: Work, ask: Ask): Refusal[] {
  const other = othersOf(work, ask.child, monthOf(ask.date), ask.without?.id ?? null)
    .filter((booking) => isActive(booking.state) && overlaps(booking, ask))
    .sort((a, b) => a.start - b.start)[0]
  if (!other) return []
  if (ask.channel !== 'guardian') return [bookingRefusal('BOOK-1', 'booking.overlap-staff', {})]
  return [
    bookingRefusal('BOOK-1', 'booking.overlap', { date: other.date, start: other.start, end: other.end, booking: other.id }),
  ]
}

/** SLOT-1: free places in every cell; for an override (BOOK-4) the extra places instead of the reasons. */
function placesFor(
  work: Work,
  ask: Ask,
  facility: FacilityFacts,
  classAge: ClassAge,
): { reasons: Refusal[]; changes: PlaceChange[] } {
  const own = new Set<number>()
  for (const held of [ask.without, ask.offer === 'make' ? null : ask.offer]) {
    if (held && samePool(held, ask)) for (const start of startsOf(held)) own.add(start)
  }
  const cells = new Map<number, Cell>()
  for (const start of cellStarts(ask.start, ask.end)) {
    const cell = work.cells.get(cellKey(ask.facility, ask.date, start, ask.kind))
    if (cell) cells.set(start, cell)
  }
  const changes = placesOf({ ...ask, classAge }, 1, own)
  const reasons = cellRefusals(cells, ask, classAge, own)
  const full = (reason: Refusal) => reason.code === 'slot.full' || reason.code === 'slot.class-full'
  if (!ask.override || ask.channel === 'guardian' || !reasons.some(full)) return { reasons, changes }

  const max = facility.maxExtra
  const over = (places: { cap: number | null; taken: number }) =>
    places.cap === null ? 0 : Math.max(0, places.taken + 1 - places.cap)
  const beyondMax = changes.find(({ start }) => {
    const cell = cells.get(start)
    return cell && Math.max(over(cell.total), over(cell.classes[classAge])) > max
  })
  const left = reasons.filter((reason) => !full(reason))
  if (beyondMax) left.push(bookingRefusal('BOOK-4', 'booking.override-max', { date: ask.date, start: beyondMax.start, max }))
  const raised = changes.map((change) => {
    const cell = cells.get(change.start)
    if (!cell) return change
    const raise = (places: { cap: number | null; extra: number; taken: number }) => Math.max(0, over(places) - places.extra)
    return { ...change, extraTotal: raise(cell.total), extraClass: raise(cell.classes[classAge]) }
  })
  return { reasons: left, changes: raised }
}
