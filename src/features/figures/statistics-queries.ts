/** The counts of a town (STAT-3): each is one function of the database, where its rule stands. */
import { sql } from 'kysely'
import { type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { TownCounts } from './table-parts.ts'

type Span = { from: LocalDate; to: LocalDate }

/** @param on the day on which certified children are counted */
export async function selectTownCounts(tx: ReadTx, { from, to }: Span, on: LocalDate): Promise<Omit<TownCounts, 'names'>> {
  const span = sql`${from}::date, ${to}::date`
  const [certified, uses, outcomes, places, guests, decisions, refusals, waiting, costs] = await Promise.all([
    sql<TownCounts['certified'][number]>`select class_year as "classYear", children from town_certified(${on}::date)`.execute(tx),
    sql<TownCounts['uses'][number]>`
      select facility_id as facility, month, class_age as "classAge", uses, minutes, children from town_uses(${span})`.execute(
      tx,
    ),
    sql<TownCounts['outcomes'][number]>`select state, reason, bookings, minutes from town_outcomes(${span})`.execute(tx),
    sql<TownCounts['places'][number]>`select facility_id as facility, offered, booked from town_places(${span})`.execute(tx),
    sql<TownCounts['guests'][number]>`select facility_id as facility, uses, minutes, children from town_guests(${span})`.execute(
      tx,
    ),
    sql<TownCounts['decisions'][number]>`
      select outcome, reason, children, median_days as "medianDays", most_days as "mostDays" from town_decisions(${span})`.execute(
      tx,
    ),
    sql<TownCounts['refusals'][number]>`select reason, refusals from town_refusals(${span})`.execute(tx),
    sql<TownCounts['waiting'][number]>`select facility_id as facility, joined, taken, waiting from town_waiting(${span})`.execute(
      tx,
    ),
    sql<TownCounts['costs'][number]>`
      select facility_id as facility, month, benefit, waiver, municipal, refund, children from town_costs(${monthOf(from)}, ${monthOf(to)})`.execute(
      tx,
    ),
  ])
  return {
    certified: certified.rows,
    uses: uses.rows,
    outcomes: outcomes.rows,
    places: places.rows,
    guests: guests.rows,
    decisions: decisions.rows,
    refusals: refusals.rows,
    waiting: waiting.rows,
    costs: costs.rows,
  }
}

/** Names of facilities, and those of the town itself that are open to the public, by name. */
export const selectFacilityNames = (tx: ReadTx, municipality: string, ids: readonly string[]) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name', 'municipality'])
    .where((e) =>
      e.or([
        e.and([e('municipality', '=', municipality), e('published', '=', true)]),
        ...(ids.length > 0 ? [e('id', 'in', [...ids])] : []),
      ]),
    )
    .orderBy('kana')
    .orderBy('id')
    .execute()
