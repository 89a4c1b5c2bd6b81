/** SQL of the waiting list outside the settlement. Row-level security decides whose. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { SlotKind } from '../slot/rules.ts'

const rowsOf = (tx: ReadTx) =>
  tx
    .selectFrom('waitlist_entry as w')
    .innerJoin('facility', 'facility.id', 'w.facility_id')
    .leftJoin('child', 'child.id', 'w.child_id')
    .select(['w.id', 'w.child_id', 'w.facility_id', 'w.kind', 'w.date', 'w.start_min', 'w.end_min', 'w.state'])
    .select(['w.joined_at', 'w.closes_at', 'w.class_age', 'w.offer_until', 'w.booking_id'])
    .select(['facility.name as facility_name', 'facility.phone'])
    .select(['child.family_name', 'child.given_name', 'child.nickname'])
export type EntryRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

export const selectEntry = (tx: ReadTx, child: string, id: string): Promise<EntryRow | undefined> =>
  rowsOf(tx).where('w.id', '=', id).where('w.child_id', '=', child).executeTakeFirst()

/** Open entries of the children in sight, offers first; then those that ended since an instant. */
export const selectOwnEntries = (tx: ReadTx, since: Date): Promise<EntryRow[]> =>
  rowsOf(tx)
    .where(({ or, eb }) => or([eb('w.state', 'in', ['waiting', 'offered']), eb('w.ended_at', '>=', since)]))
    .orderBy(sql`case w.state when 'offered' then 0 when 'waiting' then 1 else 2 end`)
    .orderBy('w.date')
    .orderBy('w.start_min')
    .limit(60)
    .execute()

export const selectFacilityLine = (tx: ReadTx, facility: string): Promise<EntryRow[]> =>
  rowsOf(tx)
    .where('w.facility_id', '=', facility)
    .where('w.state', 'in', ['waiting', 'offered'])
    .orderBy('w.date')
    .orderBy('w.joined_at')
    .orderBy('w.id')
    .limit(500)
    .execute()

export type LineAsk = { facility: string; kind: SlotKind; date: LocalDate; start: number; end: number }

/** How many stand in line for a part of the range; `before`: only those ahead of this entry. */
export async function countLine(tx: ReadTx, ask: LineAsk, before: { at: Date; id: string } | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select waitlist_before(${ask.facility}::uuid, ${ask.kind}, ${ask.date}::date, ${ask.start}::int, ${ask.end}::int,
      ${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid) as n`.execute(tx)
  return rows[0]?.n ?? 0
}

export const countOpen = async (tx: ReadTx, child: string): Promise<number> =>
  (
    await tx
      .selectFrom('waitlist_entry')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('child_id', '=', child)
      .where('state', 'in', ['waiting', 'offered'])
      .executeTakeFirstOrThrow()
  ).n

/** False: this child waits for a part of the range already. */
export async function insertEntry(
  tx: WriteTx,
  entry: LineAsk & { id: string; child: string; login: string | null; at: Date; closes: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('waitlist_entry')
    .values({
      id: entry.id,
      child_id: entry.child,
      facility_id: entry.facility,
      kind: entry.kind,
      date: entry.date,
      start_min: entry.start,
      end_min: entry.end,
      joined_by: entry.login,
      joined_at: entry.at,
      closes_at: entry.closes,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False: it waits no more. */
export async function leaveLine(tx: WriteTx, child: string, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('waitlist_entry')
    .set({ state: 'left', ended_at: at })
    .where('id', '=', id)
    .where('child_id', '=', child)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What the minute ends: offers whose time is over, and those of a child that has another use at the same time now. */
export async function selectOver(
  tx: ReadTx,
  now: Date,
): Promise<{ id: string; child_id: string; facility_id: string; lapsed: boolean }[]> {
  const { rows } = await sql<{ id: string; child_id: string; facility_id: string; lapsed: boolean }>`
    select w.id, w.child_id, w.facility_id, w.offer_until <= ${now} as lapsed from waitlist_entry w
    where w.state = 'offered' and (w.offer_until <= ${now} or exists (
      select from booking b where b.child_id = w.child_id and b.date = w.date and b.start_min < w.end_min and b.end_min > w.start_min
        and b.state in ('requested', 'confirmed', 'inUse')))
    order by w.offer_until, w.id limit 200`.execute(tx)
  return rows
}

export type WaitingRow = {
  id: string
  child_id: string
  facility_id: string
  kind: SlotKind
  date: LocalDate
  start_min: number
  end_min: number
}

/** Days and kinds of which the minute looks at the whole line, those looked at longest ago first. */
const mostLines = 50

/** Entries all of whose cells have a place now, line by line in joining order; marked as looked at. */
export async function takeHopeful(tx: WriteTx, now: Date): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    with hopeful as (
      select w.* from waitlist_entry w
      where w.state = 'waiting' and w.closes_at > ${now} and (
        select count(*) from slot_cell c where c.facility_id = w.facility_id and c.date = w.date and c.kind = w.kind and c.published
          and not c.closed and c.taken < c.cap and c.start_min >= w.start_min and c.start_min < w.end_min) * 30 = w.end_min - w.start_min
    ), lines as (
      select facility_id, date, kind from hopeful group by facility_id, date, kind order by min(coalesce(looked_at, '-infinity')) limit ${mostLines}
    )
    update waitlist_entry w set looked_at = ${now} from hopeful h join lines using (facility_id, date, kind)
    where w.id = h.id
    returning w.id, w.child_id, w.facility_id, w.kind, w.date, w.start_min, w.end_min, w.joined_at`.execute(tx)
  const sorted = rows as (WaitingRow & { joined_at: Date })[]
  return sorted.sort((a, b) => a.joined_at.getTime() - b.joined_at.getTime() || (a.id < b.id ? -1 : 1))
}

/** SLOT-2: the window is over, nobody waits any more. */
export async function endClosed(
  tx: WriteTx,
  now: Date,
): Promise<{ id: string; child_id: string; facility_id: string; municipality: string }[]> {
  const { rows } = await sql<{ id: string; child_id: string; facility_id: string; municipality: string }>`
    update waitlist_entry w set state = 'ended', ended_at = ${now} from facility f
    where f.id = w.facility_id and w.id in (
      select id from waitlist_entry where state = 'waiting' and closes_at <= ${now} order by closes_at limit 500 for update skip locked)
    returning w.id, w.child_id, w.facility_id, f.municipality`.execute(tx)
  return rows
}

export const selectWatches = (tx: ReadTx) =>
  tx
    .selectFrom('place_watch as w')
    .innerJoin('facility', 'facility.id', 'w.facility_id')
    .innerJoin('child', 'child.id', 'w.child_id')
    .select(['w.id', 'w.child_id', 'w.facility_id', 'w.weekdays', 'w.from_min', 'w.to_min', 'w.told_at'])
    .select(['facility.name as facility_name', 'child.family_name', 'child.given_name', 'child.nickname'])
    .orderBy(sql`w.told_at is not null`)
    .orderBy('w.asked_at', 'desc')
    .execute()

export const selectFacilityName = async (tx: ReadTx, id: string): Promise<string | null> =>
  (await tx.selectFrom('facility').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
