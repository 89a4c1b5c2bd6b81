/** SQL of closures outside the settlement, which writes them. */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'
import type { ClosureRange } from './rules.ts'

export const closures = (tx: ReadTx) =>
  tx
    .selectFrom('closure')
    .select(['closure.id', 'facility_id', 'from_date', 'to_date', 'start_min', 'end_min', 'closure.kinds', 'cause'])
    .select(['decided_at', 'lifted_at', 'by_town'])
    // Its own instant ties an end to its closure: both are written by the same act.
    .select(
      sql<number>`(select count(*)::int from booking b where b.facility_id = closure.facility_id
        and b.date between closure.from_date and closure.to_date
        and exists (select from booking_event e where e.booking_id = b.id and e.event = 'booking.closed' and e.at = closure.decided_at))`.as(
        'bookings',
      ),
    )
export type ClosureRow = Awaited<ReturnType<ReturnType<typeof closures>['execute']>>[number]

export const selectClosures = (tx: ReadTx, facility: string): Promise<ClosureRow[]> =>
  closures(tx)
    .where('facility_id', '=', facility)
    .orderBy(sql`lifted_at is not null`)
    .orderBy('from_date', 'desc')
    .orderBy('start_min')
    .orderBy('id')
    .limit(100)
    .execute()

export const selectClosure = (tx: ReadTx, facility: string, id: string): Promise<ClosureRow | undefined> =>
  closures(tx).where('id', '=', id).where('facility_id', '=', facility).executeTakeFirst()

export const selectPlace = (tx: ReadTx, id: string) =>
  tx.selectFrom('facility').select(['id', 'name', 'kinds']).where('id', '=', id).executeTakeFirst()

/** Everybody sees facilities, and the settlement has no walls: the database itself must say that this actor manages it. */
export async function managesPlace(tx: ReadTx, facility: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select ${facility}::uuid = any ((select ctx_admin_facilities())::uuid[]) as mine`.execute(tx)
  return rows[0]?.mine === true
}

/** What else lies in a closure: offers and families who wait, and cells with places. */
export async function countInside(
  tx: ReadTx,
  facility: string,
  { from, to, start, end, kinds }: ClosureRange,
): Promise<{ offers: number; waiting: number; cells: number }> {
  const { rows } = await sql<{ offers: number; waiting: number; cells: number }>`
    select
      (select count(*)::int from waitlist_entry w where w.facility_id = ${facility} and w.date between ${from} and ${to}
        and w.kind = any (${kinds}::text[]) and w.start_min < ${end} and w.end_min > ${start} and w.state = 'offered') as offers,
      (select count(*)::int from waitlist_entry w where w.facility_id = ${facility} and w.date between ${from} and ${to}
        and w.kind = any (${kinds}::text[]) and w.start_min < ${end} and w.end_min > ${start} and w.state = 'waiting') as waiting,
      (select count(*)::int from slot_cell c where c.facility_id = ${facility} and c.date between ${from} and ${to}
        and c.kind = any (${kinds}::text[]) and c.start_min < ${end} and c.start_min + 30 > ${start} and c.cap > 0) as cells`.execute(
    tx,
  )
  return rows[0] ?? { offers: 0, waiting: 0, cells: 0 }
}
