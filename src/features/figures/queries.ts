/** SQL of a facility's figures (STAT-1, STAT-2): one statement over its places, one over its bookings. */
import { sql } from 'kysely'
import { firstDayOf, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'

export const selectName = async (tx: ReadTx, facility: string): Promise<string | null> =>
  (await tx.selectFrom('facility').select('name').where('id', '=', facility).executeTakeFirst())?.name ?? null

export type PlaceHour = { month: LocalMonth; weekday: number; hour: number; offered: number; booked: number }

/** STAT-1: published places that no closure holds shut, both kinds together, by month, weekday (1 = Monday) and hour; minutes. */
export const selectPlaceHours = async (tx: ReadTx, facility: string, from: LocalMonth, to: LocalMonth): Promise<PlaceHour[]> =>
  (
    await sql<PlaceHour>`
      select to_char(date, 'YYYY-MM') as month, extract(isodow from date)::int as weekday, start_min / 60 as hour,
        (30 * sum(cap))::int as offered, (30 * sum(taken))::int as booked
      from slot_cell
      where facility_id = ${facility} and date between ${firstDayOf(from)} and ${lastDayOf(to)} and published and not closed
      group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  ).rows

export type UseFigures = {
  month: LocalMonth
  uses: number
  children: number
  first: number
  counted: number
  present: number
  empty_paid: number
  no_shows: number
  no_show_minutes: number
  late: number
  late_minutes: number
}

/**
 * STAT-2: attended uses and what was missed, by month of the date. Stamps count in whole minutes (HRS-6); a use without both stamps
 * counts as present for its counted minutes.
 */
export const selectUseFigures = async (tx: ReadTx, facility: string, from: LocalMonth, to: LocalMonth): Promise<UseFigures[]> =>
  (
    await sql<UseFigures>`
      with use as (
        select b.child_id, b.state, to_char(b.date, 'YYYY-MM') as month, held.minutes as counted,
          coalesce(floor(extract(epoch from o.at) / 60)::int - floor(extract(epoch from i.at) / 60)::int, held.minutes) as present
        from booking b
          cross join lateral (select coalesce(sum((part->>'minutes')::int), 0)::int as minutes from jsonb_array_elements(b.held) part) held
          left join attendance i on i.booking_id = b.id and i.direction = 'in'
          left join attendance o on o.booking_id = b.id and o.direction = 'out'
        where b.facility_id = ${facility} and b.date between ${firstDayOf(from)} and ${lastDayOf(to)}
          and b.state in ('used', 'noShow', 'cancelledLate')
      ), guest as (
        select u.month, u.child_id, not exists (select from booking e
            where e.child_id = u.child_id and e.facility_id = ${facility} and e.state = 'used' and e.date < (u.month || '-01')::date) as first
        from use u where u.state = 'used' group by 1, 2
      )
      select month,
        count(*) filter (where state = 'used')::int as uses,
        (select count(*) from guest g where g.month = use.month)::int as children,
        (select count(*) from guest g where g.month = use.month and g.first)::int as first,
        coalesce(sum(counted) filter (where state = 'used'), 0)::int as counted,
        coalesce(sum(greatest(present, 0)) filter (where state = 'used'), 0)::int as present,
        coalesce(sum(greatest(counted - present, 0)) filter (where state = 'used'), 0)::int as empty_paid,
        count(*) filter (where state = 'noShow')::int as no_shows,
        coalesce(sum(counted) filter (where state = 'noShow'), 0)::int as no_show_minutes,
        count(*) filter (where state = 'cancelledLate')::int as late,
        coalesce(sum(counted) filter (where state = 'cancelledLate'), 0)::int as late_minutes
      from use group by month`.execute(tx)
  ).rows
