/** SQL of 行事. Who sees one that is not shown is the database's to decide. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { HouseEventTable } from '../../platform/schema/house-event.ts'

/** More than the facility may enter at once: what is over stays. */
const mostListed = 300

/** Those that touch the days from `from` on, up to `to` (null: without an end), in the order of a calendar. */
const between = (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate | null) =>
  tx
    .selectFrom('house_event')
    .where('facility_id', '=', facility)
    .where('to_date', '>=', from)
    .$if(to !== null, (q) => q.where('from_date', '<=', to as LocalDate))
    .orderBy('from_date')
    .orderBy(sql`start_min nulls first`)
    .orderBy('id')
    .limit(mostListed)

export const selectEvents = (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate) =>
  between(tx, facility, from, to)
    .select(['id', 'from_date', 'to_date', 'start_min', 'end_min', 'title', 'shown', 'no_places'])
    .execute()
export type EventRow = Awaited<ReturnType<typeof selectEvents>>[number]

/** With the places that stand on its days to come although it wants none. */
export const selectListed = (tx: ReadTx, facility: string, from: LocalDate, today: LocalDate) => {
  const standing = (what: ReturnType<typeof sql<number>>) => sql<number>`
    case when no_places then (select ${what} from slot_cell c where c.facility_id = house_event.facility_id
      and c.date between greatest(house_event.from_date, ${today}) and house_event.to_date and c.cap > 0) else 0 end`
  return between(tx, facility, from, null)
    .selectAll()
    .select(standing(sql<number>`count(*)::int`).as('places'))
    .select(standing(sql<number>`(count(*) filter (where c.taken > 0))::int`).as('taken'))
    .execute()
}

export const selectPlace = (tx: ReadTx, id: string) =>
  tx.selectFrom('facility').select(['id', 'name', 'kinds']).where('id', '=', id).executeTakeFirst()

/** Events that are not over, without one. */
export async function countOthers(tx: ReadTx, facility: string, today: LocalDate, but: string): Promise<number> {
  const { n } = await tx
    .selectFrom('house_event')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('facility_id', '=', facility)
    .where('to_date', '>=', today)
    .where('id', '<>', but)
    .executeTakeFirstOrThrow()
  return n
}

export const eventThere = async (tx: ReadTx, facility: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('house_event')
    .select('id')
    .where('id', '=', id)
    .where('facility_id', '=', facility)
    .executeTakeFirst()) !== undefined

type EventSet = Omit<HouseEventTable, 'id' | 'facility_id' | 'version' | 'created_at' | 'start_min' | 'end_min'> & {
  start_min: number | null
  end_min: number | null
}

/** @returns false when the id is taken */
export async function insertEvent(tx: WriteTx, id: string, facility: string, set: EventSet): Promise<boolean> {
  const made = await tx
    .insertInto('house_event')
    .values({ id, facility_id: facility, version: 1, ...set })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** @returns false when somebody was faster */
export async function updateEvent(tx: WriteTx, id: string, facility: string, version: number, set: EventSet): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('house_event')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('facility_id', '=', facility)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns false when somebody was faster */
export async function deleteEvent(tx: WriteTx, id: string, facility: string, version: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('house_event')
    .where('id', '=', id)
    .where('facility_id', '=', facility)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
