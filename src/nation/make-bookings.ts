/**
 * A month of uses of one child: bookings with their hours split by the rules, balances, ledger, history and stamps, so that every
 * counter comes to what it counts.
 */
import { answerBy, type BookingState, minutesShownAs } from '../features/booking/rules.ts'
import { classAge } from '../features/certification/age.ts'
import {
  grantsOfMonth,
  type LayerFacts,
  lastDayOfCertificate,
  type Part,
  splitMinutes,
  usableLayers,
} from '../features/hours/rules.ts'
import { type MunicipalitySettings, type SettingsRow, settingsOn } from '../features/municipality/rules.ts'
import { type ClassAge, type SlotKind, windowFor } from '../features/slot/rules.ts'
import { firstDayOf, japanInstant, type LocalDate, type LocalMonth, monthOf } from '../platform/calendar.ts'
import { seal } from '../platform/crypto.ts'
import { referenceNumber } from '../platform/ids.ts'
import type { MadeChild, MadeFamily } from './make-families.ts'
import { type Place, takePlace } from './make-places.ts'
import { type Nation, remembered, stamp } from './nation.ts'

type Balance = { granted: number; used: number; visits: number; here: Map<string, number> }
type Month = { hours: Pick<MunicipalitySettings, 'capMinutes' | 'layers'>; balances: Map<string, Balance> }

/** The uses of one child: what it may hold of each month, and the days it is out already. */
export type Uses = {
  child: MadeChild
  family: MadeFamily
  months: Map<LocalMonth, Month>
  days: Set<LocalDate>
  lastBooked: LocalDate | null
  lastUsed: LocalDate | null
}

export const usesOf = (family: MadeFamily, child: MadeChild): Uses => ({
  child,
  family,
  months: new Map(),
  days: new Set(),
  lastBooked: null,
  lastUsed: null,
})

/** What a town grants in a month; few towns have rows of their own, all others the defaults. */
export const hoursOf = (rows: readonly SettingsRow[]): ((month: LocalMonth) => Month['hours']) =>
  remembered((month: LocalMonth) => {
    const { capMinutes, layers } = settingsOn(rows, firstDayOf(month))
    return { capMinutes, layers }
  })

function monthOfUses(uses: Uses, month: LocalMonth, hours: (month: LocalMonth) => Month['hours']): Month {
  const known = uses.months.get(month)
  if (known) return known
  const own = hours(month)
  const grants = grantsOfMonth(uses.child.certificate.facts, month, own)
  const made: Month = {
    hours: own,
    balances: new Map(grants.map((g) => [g.layer, { granted: g.minutes, used: 0, visits: 0, here: new Map() }])),
  }
  uses.months.set(month, made)
  return made
}

export type Wish = {
  place: Place
  kind: SlotKind
  day: number
  date: LocalDate
  start: number
  end: number
  series: string | null
}

/** Makes the booking if the rules and the places allow it; what it became. */
export function makeBooking(
  nation: Nation,
  uses: Uses,
  wish: Wish,
  hours: (month: LocalMonth) => Month['hours'],
): BookingState | null {
  const { child } = uses
  const { facts } = child.certificate
  const { place, kind, date, start, end } = wish
  const grid = place.grids[kind]
  if (!grid || uses.days.has(date) || date < facts.from || date > lastDayOfCertificate(facts)) return null
  const age = Math.min(2, classAge(child.birth, date)) as ClassAge
  if (!place.classes.includes(age)) return null
  const month = monthOfUses(uses, monthOf(date), hours)
  const layers = usableLayers(facts, date, place.municipality, month.hours)
  const held = layers.flatMap((rule): LayerFacts[] => {
    const balance = month.balances.get(rule.code)
    if (!balance) return []
    const { granted, used, visits } = balance
    return [{ ...rule, granted, used, visits, heldOnDay: 0, heldYen: 0, heldHere: balance.here.get(place.id) ?? 0 }]
  })
  const split = splitMinutes(end - start, held, { beforeThree: date < facts.attainsThree, perHour: place.terms.perHour })
  if (split.short > 0) return null
  const asked = askedAt(nation, wish)
  const state = stateOf(nation, wish, asked)
  const active = state === 'requested' || state === 'confirmed' || state === 'inUse' || state === 'used'
  if (active && !takePlace(grid, wish.day, start, end, age)) return null
  uses.days.add(date)
  const holds = minutesShownAs(state) !== null
  if (holds)
    for (const part of split.parts) {
      const balance = month.balances.get(part.layer)
      if (!balance) continue
      balance.used += part.minutes
      balance.visits += 1
      balance.here.set(place.id, (balance.here.get(place.id) ?? 0) + part.minutes)
    }
  if (state !== 'cancelled' && state !== 'cancelledByFacility' && (uses.lastBooked === null || date > uses.lastBooked))
    uses.lastBooked = date
  if ((state === 'used' || state === 'inUse') && (uses.lastUsed === null || date > uses.lastUsed)) uses.lastUsed = date
  writeBooking(nation, uses, wish, { state, asked, age, parts: split.parts, holds })
  return state
}

/** Before the use and before now; most soon after the window opened. */
function askedAt(nation: Nation, { place, kind, date, start }: Wish): Date {
  const opens = windowFor(place.windows[kind], true, date).opens ?? japanInstant(date, 0)
  const latest = Math.min(nation.now.getTime() - 60_000, japanInstant(date, start).getTime() - 3_600_000)
  const first = Math.min(opens.getTime(), latest - 60_000)
  return new Date(Math.floor(first + (latest - first) * nation.chance.share() ** 3))
}

function stateOf(nation: Nation, wish: Wish, asked: Date): BookingState {
  const { chance, now } = nation
  const { place, date, start, end } = wish
  const drawn = chance.share()
  if (now >= japanInstant(date, end)) {
    if (drawn < 0.9) return 'used'
    if (drawn < 0.92) return 'noShow'
    if (drawn < 0.94) return 'cancelledLate'
    return drawn < 0.95 ? 'cancelledByFacility' : 'cancelled'
  }
  if (now >= japanInstant(date, start)) return drawn < 0.9 ? 'inUse' : 'confirmed'
  if (drawn < 0.05) return 'cancelled'
  return place.confirms && wish.kind === 'flexible' && answerDue(wish, asked) > now ? 'requested' : 'confirmed'
}

const answerDue = ({ place, kind, date, start }: Wish, asked: Date): Date =>
  answerBy({ answerHours: 24, answerAfterCloseHours: 1 }, asked, windowFor(place.windows[kind], true, date), { date, start })

const ends: Readonly<Partial<Record<BookingState, { event: string; cause: string; reason: string }>>> = {
  cancelled: { event: 'booking.cancelled', cause: 'guardian', reason: 'cancel' },
  cancelledLate: { event: 'booking.cancelled-late', cause: 'guardian', reason: 'cancel' },
  noShow: { event: 'booking.no-show', cause: 'noShow', reason: 'cancel' },
  cancelledByFacility: { event: 'booking.cancelled-by-facility', cause: 'facility', reason: 'close' },
}

type Made = { state: BookingState; asked: Date; age: ClassAge; parts: readonly Part[]; holds: boolean }

function writeBooking(nation: Nation, { child, family }: Uses, wish: Wish, made: Made): void {
  const { add, chance } = nation
  const { place, kind, date, start, end, series } = wish
  const { state, asked, parts } = made
  const id = nation.id()
  const byFamily = series === null && family.loginId !== null
  const by = byFamily ? family.loginId : place.admin
  const byKind = byFamily ? 'guardian1' : 'facilityAdmin'
  const at = stamp(asked)
  const ended = ends[state]
  const endedAt = ended ? endInstant(nation, wish, state, asked) : null
  // A place that confirms answered within a few hours.
  const waits = place.confirms && byFamily
  const decided =
    state === 'requested' ? null : waits ? new Date(Math.min(nation.now.getTime(), asked.getTime() + 7_200_000)) : asked
  const split = JSON.stringify(parts)
  add('booking', [
    id,
    referenceNumber(chance.random),
    child.id,
    place.id,
    child.certificate.facts.municipality,
    child.certificate.id,
    kind,
    date,
    start,
    end,
    made.age,
    state,
    end - start,
    split,
    made.holds ? split : '[]',
    place.agreed,
    series,
    by,
    byKind,
    at,
    state === 'requested' ? stamp(answerDue(wish, asked)) : null,
    decided && stamp(decided),
    endedAt && stamp(endedAt),
    ended?.cause ?? null,
  ])
  const event = (
    when: Date | string,
    name: string,
    from: string | null,
    to: string,
    login: string | null,
    kindOf: string,
  ): void =>
    add('booking_event', [nation.id(), id, typeof when === 'string' ? when : stamp(when), name, from, to, kindOf, login, null])
  event(at, waits ? 'booking.requested' : 'booking.confirmed', null, waits ? 'requested' : 'confirmed', by, byKind)
  if (waits && decided) event(decided, 'booking.confirmed', 'requested', 'confirmed', place.admin, 'facilityAdmin')
  const month = monthOf(date)
  for (const part of parts) {
    add('hours_entry', [nation.id(), child.id, month, part.layer, id, part.minutes, 'book', at])
    if (ended && endedAt && !made.holds)
      add('hours_entry', [nation.id(), child.id, month, part.layer, id, -part.minutes, ended.reason, stamp(endedAt)])
  }
  if (ended && endedAt) event(endedAt, ended.event, 'confirmed', state, by, byKind)
  if (state !== 'used' && state !== 'inUse') return
  const stamped = (direction: 'in' | 'out', minute: number): void => {
    const byPhone = family.loginId !== null && chance.hit(0.85)
    const when = stamp(new Date(Math.min(japanInstant(date, minute).getTime(), nation.now.getTime())))
    const login = byPhone ? family.loginId : place.admin
    add('attendance', [
      nation.id(),
      id,
      child.id,
      place.id,
      date,
      direction,
      when,
      when,
      byPhone ? 'guardianScan' : 'staff',
      login,
    ])
    event(
      when,
      direction === 'in' ? 'stampIn' : 'stampOut',
      direction === 'in' ? 'confirmed' : 'inUse',
      direction === 'in' ? 'inUse' : 'used',
      login,
      byPhone ? 'guardian1' : 'facilityAdmin',
    )
  }
  stamped('in', start - 3 + chance.below(6))
  if (state !== 'used') return
  stamped('out', end - chance.below(8))
  if (!chance.hit(0.1)) return
  const record = nation.id()
  const words = { mood: 'よく遊びました', meal: '完食', sleep: '12:30〜13:40', note: '' }
  const sealed = seal(child.key, { table: 'care_record', column: 'sealed', row: record }, JSON.stringify(words))
  add('care_record', [record, id, child.id, place.id, 1, sealed, stamp(japanInstant(date, end))])
}

function endInstant(nation: Nation, { date, start }: Wish, state: BookingState, asked: Date): Date {
  if (state === 'noShow') return japanInstant(date, start + 45)
  const midnight = japanInstant(date, 0).getTime()
  const before = Math.min(
    nation.now.getTime(),
    state === 'cancelledLate' ? japanInstant(date, start).getTime() : midnight - 60_000,
  )
  const first = state === 'cancelledLate' ? Math.max(midnight, asked.getTime()) : asked.getTime()
  return new Date(Math.max(asked.getTime(), Math.floor(first + (Math.max(first, before) - first) * nation.chance.share())))
}

/** The balances that the uses made, in the order in which they are locked. */
export function writeBalances(nation: Nation, { child, months }: Uses): void {
  for (const [month, { balances }] of months)
    for (const [layer, { granted, used }] of balances)
      nation.add('hours_balance', [child.id, month, layer, child.certificate.facts.municipality, granted, used])
}
