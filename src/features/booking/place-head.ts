/** What every step of the family's booking says first: child, facility, way of booking, minutes left, unit. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import { shortestLength, stepOf } from '../hours/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { SlotKind } from '../slot/rules.ts'
import { facilityOf } from './judge.ts'
import { bookableOn, type Pair } from './own-facts.ts'
import { selectChild, selectFacility } from './queries.ts'
import type { OpenWay } from './rules.ts'
import type { Work } from './work.ts'

export type PlaceRow = NonNullable<Awaited<ReturnType<typeof selectFacility>>>

export const childName = (row: { nickname?: string | null; given_name: string | null; family_name: string | null }): string =>
  row.nickname || row.given_name || row.family_name || ''

/** Null: no such facility for this family. */
export async function placeHead(tx: ReadTx, work: Work, pair: Pair, kind: SlotKind, on: { date: LocalDate; today: LocalDate }) {
  const child = await selectChild(tx, pair.child)
  const place = await selectFacility(tx, pair.facility)
  if (!child || !place) return null
  const facility = facilityOf(work, pair.facility)
  const way: OpenWay = facility.ways[kind]
  const system = way === 'town' ? (await readSettings(tx, place.municipality, on.today))?.settings.reservationByPortal : null
  const head = {
    child: { id: child.id, name: childName(child) },
    facility: { id: place.id, name: place.name, phone: place.phone && showPhone(place.phone), bookingText: place.booking_text },
    kind,
    way,
    townBooking: system?.way === 'external' ? { name: place.municipality_name, url: system.url } : null,
    kinds: place.kinds as SlotKind[],
    bookable: bookableOn(work, pair, on.date),
    rule: { min: shortestLength(facility.terms.unit), step: stepOf(facility.terms.unit) },
  }
  return { head, place }
}
