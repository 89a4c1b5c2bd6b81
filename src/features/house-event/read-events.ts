/** 行事 as the facility's calendar and board, its painters and families need them (EVT-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { listHouseEvents } from './contract.ts'
import { type EventRow, selectEvents, selectListed, selectPlace } from './queries.ts'
import { daysWithoutPlaces, type HouseEvent } from './rules.ts'

const eventOf = (row: EventRow): HouseEvent & { id: string } => ({
  id: row.id,
  from: row.from_date,
  to: row.to_date,
  start: row.start_min,
  end: row.end_min,
  title: row.title,
  shown: row.shown,
  noPlaces: row.no_places,
})

/** All that the reader may see: of the own facility also what is not shown. */
export const eventsBetween = async (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate) =>
  (await selectEvents(tx, facility, from, to)).map(eventOf)

/** What families read, whoever looks. */
export const shownBetween = async (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate) =>
  (await eventsBetween(tx, facility, from, to))
    .filter((event) => event.shown)
    .map(({ from, to, start, end, title }) => ({ from, to, start, end, title }))

/** Days on which painting and the weekly pattern give no places. */
export const houseDaysBetween = async (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate) =>
  daysWithoutPlaces(await eventsBetween(tx, facility, from, to), from, to)

export async function readEvents(
  { tx, today }: ReadContext,
  { params, query }: Call<typeof listHouseEvents>,
): Promise<ReplyOf<typeof listHouseEvents> | Refused> {
  const place = await selectPlace(tx, params.facilityId)
  if (!place) return refuse({ rule: 'EVT-1', code: 'not-found' })
  const rows = await selectListed(tx, place.id, query.from, today)
  const events = rows.map((row) => ({ ...eventOf(row), version: row.version, places: row.places, taken: row.taken }))
  return { facility: { id: place.id, name: place.name }, kinds: place.kinds as SlotKind[], events }
}
