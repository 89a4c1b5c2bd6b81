/** SQL of the facility's own places. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { onePainter } from './one-painter.ts'
import type { CellPlan, KnownCell } from './paint.ts'
import type { SlotKind } from './rules.ts'

export const selectPlace = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name', 'municipality', 'delivery_type', 'kinds', 'capacity', 'capacity0', 'capacity1', 'capacity2'])
    .where('id', '=', id)
    .executeTakeFirst()

export const selectOwnSettings = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('facility_setting')
    .select(['valid_from', 'value'])
    .where('facility_id', '=', facility)
    .orderBy('valid_from')
    .orderBy('decided_at')
    .execute()

/** SLOT-4: the months that a facility gives by lot. */
export const selectDraws = (tx: ReadTx, facility: string) =>
  tx.selectFrom('draw').select(['kind', 'month', 'draw_at', 'drawn_at']).where('facility_id', '=', facility).execute()

/** Cells of all kinds between two days, inclusive. */
export async function selectCellsBetween(
  tx: ReadTx,
  facility: string,
  from: LocalDate,
  to: LocalDate,
): Promise<(KnownCell & { published: boolean; stopped: boolean })[]> {
  const rows = await tx
    .selectFrom('slot_cell')
    .select(['date', 'start_min', 'kind', 'cap', 'cap0', 'cap1', 'cap2', 'extra', 'extra0', 'extra1', 'extra2'])
    .select(['taken', 'taken0', 'taken1', 'taken2', 'published', 'closed'])
    .where('facility_id', '=', facility)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('start_min')
    .orderBy('kind')
    .execute()
  return rows.map((r) => ({
    date: r.date as LocalDate,
    start: r.start_min,
    kind: r.kind as SlotKind,
    cap: r.cap,
    caps: [r.cap0, r.cap1, r.cap2],
    extra: r.extra,
    extras: [r.extra0, r.extra1, r.extra2],
    taken: r.taken,
    takenByClass: [r.taken0, r.taken1, r.taken2],
    published: r.published,
    stopped: r.closed,
  }))
}

/**
 * One painter of a facility at a time: cells that are not there yet cannot be locked, and two kinds painted at once would each see
 * the other's places as free (SLOT-1). Then the cells, in the settlement's own order, so that painting and booking never wait for
 * each other in a ring.
 */
export async function lockCellsBetween(tx: WriteTx, facility: string, from: LocalDate, to: LocalDate): Promise<void> {
  await onePainter(tx, facility)
  await sql`
    select 1 from slot_cell where facility_id = ${facility} and date between ${from} and ${to}
    order by facility_id, date, start_min, kind for update`.execute(tx)
}

export async function writeCells(tx: WriteTx, facility: string, cells: readonly CellPlan[]): Promise<void> {
  if (cells.length === 0) return
  await sql`
    insert into slot_cell (facility_id, date, start_min, kind, cap, cap0, cap1, cap2, published, closed)
    select ${facility}::uuid, d.date, d.start_min, d.kind, d.cap, d.cap0, d.cap1, d.cap2, true,
      -- after 廃止 nothing opens, whatever is painted (PLC-1)
      exists (select from facility f where f.id = ${facility} and f.ended_on < d.date) or exists (
      select from closure x where x.facility_id = ${facility} and x.lifted_at is null and d.date between x.from_date and x.to_date
        and d.kind = any (x.kinds) and x.start_min < d.start_min + 30 and x.end_min > d.start_min)
    from unnest(${cells.map((c) => c.date)}::date[], ${cells.map((c) => c.start)}::smallint[], ${cells.map((c) => c.kind)}::text[],
      ${cells.map((c) => c.cap)}::smallint[], ${cells.map((c) => c.caps[0])}::smallint[], ${cells.map((c) => c.caps[1])}::smallint[],
      ${cells.map((c) => c.caps[2])}::smallint[]) as d(date, start_min, kind, cap, cap0, cap1, cap2)
    on conflict (facility_id, date, start_min, kind)
    do update set cap = excluded.cap, cap0 = excluded.cap0, cap1 = excluded.cap1, cap2 = excluded.cap2, published = true, closed = excluded.closed`.execute(
    tx,
  )
}
