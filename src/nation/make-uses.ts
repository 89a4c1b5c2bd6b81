/** Which places a child goes to, how often and when: 面談, 受入可, relation and bookings of one family's children. */
import { relationOf } from '../features/child/visibility.ts'
import {
  addDays,
  dateOf,
  dayOf,
  daysInMonth,
  type LocalDate,
  type LocalMonth,
  monthNumberOf,
  yearOf,
} from '../platform/calendar.ts'
import { seal } from '../platform/crypto.ts'
import { type hoursOf, makeBooking, type Uses, usesOf, writeBalances } from './make-bookings.ts'
import type { MadeChild, MadeFamily } from './make-families.ts'
import { type Place, wishedPlace } from './make-places.ts'
import { makeSheet } from './make-sheets.ts'
import { daysAgo, type Nation, stamp } from './nation.ts'

export type TownPlaces = {
  places: readonly Place[]
  /** The same by wishes for them. */
  sums: Float64Array
  /** The town whose places are near, or none. */
  near: TownPlaces | null
  hours: ReturnType<typeof hoursOf>
}

const lengths = [60, 90, 120, 120, 120, 150, 180, 240]

/** Uses a month: nearly half of the accepted children come not at all, some up to nine times. */
function usesWished(share: number): number {
  if (share < 0.4) return 0
  return 1 + Math.floor(9 * ((share - 0.4) / 0.6) ** 2)
}

export function makeUses(nation: Nation, family: MadeFamily, town: TownPlaces, days: readonly LocalDate[]): void {
  for (const child of family.children) {
    if (child.certificate.state === 'ended' || family.named === 'new') continue
    const shows = family.named === 'guardian'
    if (!shows && !nation.chance.hit(0.7)) continue
    const place = shows ? town.places[0] : wishedFor(nation, town, child)
    if (!place) continue
    makeSheet(nation, family, child)
    const uses = usesOf(family, child)
    const acceptedOn = accept(nation, family, child, place)
    if (child.certificate.state === 'valid')
      book(nation, uses, place, town.hours, days, shows ? 3 : usesWished(nation.chance.share()))
    writeRelation(nation, uses, place, acceptedOn)
    writeBalances(nation, uses)
    if (!shows && nation.chance.hit(0.05)) askElsewhere(nation, family, child, place, town)
  }
}

/** In three of a hundred a place of the next town. */
const wishedFor = (nation: Nation, town: TownPlaces, child: MadeChild): Place | undefined => {
  const here = town.near && nation.chance.hit(0.03) ? town.near : town
  const place = wishedPlace(nation, here.places, here.sums)
  // Families ask where their child's class is taken.
  const old = Number(nation.today.slice(0, 4)) - Number(child.birth.slice(0, 4)) > 1
  return place && (old || place.classes.includes(0)) ? place : wishedPlace(nation, here.places, here.sums)
}

function accept(nation: Nation, family: MadeFamily, child: MadeChild, place: Place): LocalDate {
  const { add, chance, today } = nation
  const ago = 3 + chance.below(100)
  const acceptedOn = addDays(today, -ago)
  const at = stamp(daysAgo(nation, ago))
  const by = family.loginId
  let interview: string | null = null
  if (chance.hit(0.8)) {
    interview = nation.id()
    const held = addDays(acceptedOn, -1)
    const asked = stamp(daysAgo(nation, ago + 7))
    add('interview', [
      interview,
      child.id,
      place.id,
      null,
      'proposals',
      'accepted',
      held,
      600,
      30,
      by,
      by ? 'guardian1' : 'facilityAdmin',
      asked,
      at,
    ])
    const record = nation.id()
    const words = JSON.stringify({ present: '母、園長', contents: '一日の流れ、持ち物、緊急のときの連絡について話した。' })
    const sealed = seal(child.key, { table: 'interview_record', column: 'sealed', row: record }, words)
    add('interview_record', [record, interview, child.id, place.id, 'before', 'individual', held, 600, 630, sealed, at])
  }
  add('facility_acceptance', [nation.id(), child.id, place.id, interview, '{regular,flexible}', at])
  return acceptedOn
}

function book(
  nation: Nation,
  uses: Uses,
  place: Place,
  hours: (month: LocalMonth) => ReturnType<TownPlaces['hours']>,
  days: readonly LocalDate[],
  wished: number,
): void {
  const { chance } = nation
  const flexible = place.grids.flexible
  // 定期: the same weekday and time every week, entered by the facility.
  if (place.grids.regular && (!flexible || chance.hit(0.2))) {
    const grid = place.grids.regular
    const first = chance.below(5)
    const start = grid.from + 30 * chance.below(Math.max(1, (grid.to - grid.from) / 30 - 4))
    const series = nation.id()
    let last: LocalDate | null = null
    for (const [day, date] of days.entries()) {
      if (last === null ? day < first : date < addDays(last, 7)) continue
      last = date
      makeBooking(nation, uses, { place, kind: 'regular', day, date, start, end: Math.min(grid.to, start + 120), series }, hours)
    }
    return
  }
  if (!flexible) return
  let left = wished
  for (let tries = 0; left > 0 && tries < wished * 3; tries += 1) {
    const day = chance.below(days.length)
    const date = days[day]
    if (!date) continue
    const length = chance.pick(lengths)
    const steps = (flexible.to - flexible.from - length) / 30
    if (steps < 0) continue
    // Mornings first.
    const start = flexible.from + 30 * Math.floor((steps + 1) * chance.share() ** 1.7)
    if (makeBooking(nation, uses, { place, kind: 'flexible', day, date, start, end: start + length, series: null }, hours))
      left -= 1
  }
}

function writeRelation(nation: Nation, uses: Uses, place: Place, acceptedOn: LocalDate): void {
  const relation = relationOf({
    requestedOn: acceptedOn,
    offeredOn: null,
    open: false,
    acceptedOn,
    closedOn: null,
    lastBookedOn: uses.lastBooked,
    lastUsedOn: uses.lastUsed,
  })
  if (relation) nation.add('facility_relation', [uses.child.id, place.id, relation.until, yearsLater(nation.today, 5)])
}

function yearsLater(date: LocalDate, years: number): LocalDate {
  const [y, m] = [yearOf(date) + years, monthNumberOf(date)]
  return dateOf(y, m, Math.min(dayOf(date), daysInMonth(y, m)))
}

/** An interview elsewhere that is not decided yet. */
function askElsewhere(nation: Nation, family: MadeFamily, child: MadeChild, here: Place, town: TownPlaces): void {
  const { add, chance, today } = nation
  const place = wishedPlace(nation, town.places, town.sums)
  if (!place || place.id === here.id) return
  const state = chance.pick(['requested', 'requested', 'arranging', 'fixed', 'held'] as const)
  const fixed =
    state === 'fixed' ? addDays(today, 1 + chance.below(10)) : state === 'held' ? addDays(today, -1 - chance.below(3)) : null
  const id = nation.id()
  const asked = stamp(daysAgo(nation, 1 + chance.below(12)))
  const by = family.loginId
  add('interview', [
    id,
    child.id,
    place.id,
    null,
    'proposals',
    state,
    fixed,
    fixed && 600,
    fixed && 30,
    by,
    by ? 'guardian1' : 'facilityStaff',
    asked,
    null,
  ])
  for (let ordinal = 1; ordinal <= 3; ordinal += 1)
    add('interview_proposal', [id, ordinal, addDays(today, 2 + ordinal * 2), 570, 690])
  // SEE-1: what is not decided has no end.
  add('facility_relation', [child.id, place.id, '2199-12-31', null])
}
