/** Counters against what they count: ledger = Σ entries = Σ bookings, taken = Σ bookings. Nightly, on demand, and after every restore. */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'

export type Drift = { what: 'hours' | 'held' | 'places'; key: string; counter: number; counted: number }

/** Every counter that differs from what it counts; empty when all is well. Runs as the owner or the settlement. */
export async function reconcile(tx: ReadTx): Promise<Drift[]> {
  const { rows: hours } = await sql<{ key: string; counter: number; counted: number }>`
    select concat_ws('|', b.child_id, b.month, b.layer) as key, b.used as counter, coalesce(sum(e.minutes) filter (where e.reason <> 'grant'), 0)::int as counted
    from hours_balance b left join hours_entry e using (child_id, month, layer)
    group by b.child_id, b.month, b.layer, b.used
    having b.used <> coalesce(sum(e.minutes) filter (where e.reason <> 'grant'), 0)`.execute(tx)
  const { rows: held } = await sql<{ key: string; counter: number; counted: number }>`
    select b.id::text as key, coalesce(e.minutes, 0)::int as counter, coalesce(h.minutes, 0)::int as counted
    from booking b
    left join (select booking_id, sum(minutes) as minutes from hours_entry where booking_id is not null group by booking_id) e on e.booking_id = b.id
    left join lateral (select sum((p ->> 'minutes')::int) as minutes from jsonb_array_elements(b.held) p) h on true
    where coalesce(e.minutes, 0) <> coalesce(h.minutes, 0)`.execute(tx)
  const { rows: places } = await sql<{ key: string; counter: number; counted: number }>`
    select concat_ws('|', c.facility_id, c.date, c.start_min, c.kind) as key, c.taken::int as counter, (count(b.id) + f.offers)::int as counted
    from slot_cell c
    -- BOOK-6: an offer holds its places
    cross join lateral (select count(*) as offers from waitlist_entry w where w.facility_id = c.facility_id and w.date = c.date and w.kind = c.kind
      and w.state = 'offered' and w.start_min <= c.start_min and w.end_min > c.start_min) f
    left join booking b on b.facility_id = c.facility_id and b.date = c.date and b.kind = c.kind
      and b.start_min <= c.start_min and b.end_min > c.start_min and b.state in ('requested', 'confirmed', 'inUse', 'used')
      -- a change that waits beside the booking it replaces counts each cell of the pair once (BOOK-9)
      and not exists (select from booking o where o.id = b.replaces and o.start_min <= c.start_min and o.end_min > c.start_min and o.date = c.date
        and o.state in ('requested', 'confirmed', 'inUse', 'used'))
    group by c.facility_id, c.date, c.start_min, c.kind, c.taken, f.offers
    having c.taken <> count(b.id) + f.offers`.execute(tx)
  return [
    ...hours.map((r) => ({ what: 'hours' as const, ...r })),
    ...held.map((r) => ({ what: 'held' as const, ...r })),
    ...places.map((r) => ({ what: 'places' as const, ...r })),
  ]
}
