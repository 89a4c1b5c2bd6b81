/** SQL of facilities: public rows only (published, not ended). */
import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { firstDayOf, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { FacilitySettings, FacilitySettingsRow } from './rules.ts'

export type FacilityFilter = {
  municipality?: string | undefined
  classAge?: number | undefined
  kind?: SlotKind | undefined
  /** Start of the name or its kana, or of the address. */
  words?: string | undefined
}

const published = (tx: ReadTx, today: LocalDate) =>
  tx
    .selectFrom('facility')
    // Not a parameter: only so does the index of the published ones serve.
    .where(sql<boolean>`facility.published`)
    .where((eb) => eb.or([eb('facility.ended_on', 'is', null), eb('facility.ended_on', '>=', today)]))

const matching = (tx: ReadTx, filter: FacilityFilter, today: LocalDate) =>
  published(tx, today)
    .$if(filter.municipality !== undefined, (q) => q.where('facility.municipality', '=', filter.municipality ?? ''))
    .$if(filter.classAge !== undefined, (q) => q.where(sql<boolean>`${filter.classAge ?? 0}::smallint = any(facility.classes)`))
    .$if(filter.kind !== undefined, (q) => q.where(sql<boolean>`${filter.kind ?? ''}::text = any(facility.kinds)`))
    .$if(filter.words !== undefined, (q) =>
      q.where(
        sql<boolean>`(strpos(facility.name, ${filter.words}) > 0 or strpos(facility.kana, ${filter.words}) > 0 or strpos(facility.address, ${filter.words}) > 0)`,
      ),
    )

export const countFacilities = async (tx: ReadTx, filter: FacilityFilter, today: LocalDate): Promise<number> =>
  (
    await matching(tx, filter, today)
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirst()
  )?.n ?? 0

/** Cells of these days, in this part of the day; their places are those that a child of the class can take. */
export type CellAsk = {
  dates: readonly LocalDate[]
  classAge?: number | undefined
  kind?: SlotKind | undefined
  fromMin: number
  toMin: number
}

const freeFor = (classAge: number | undefined) => {
  const free = (n: number) => sql`coalesce(c.cap${sql.raw(String(n))} - c.taken${sql.raw(String(n))}, 999)`
  return sql<number>`least(c.cap - c.taken, ${classAge === undefined ? sql`999` : free(classAge)})`
}

const cellsAsked = ({ dates, kind, fromMin, toMin }: CellAsk) =>
  sql`c.date = any(${[...dates]}::date[]) and c.published and not c.closed and c.start_min >= ${fromMin} and c.start_min < ${toMin}
      and (${kind ?? null}::text is null or c.kind = ${kind ?? null})`

/**
 * Ids of one page, by municipality and kana, and how many match in all; with `fits` those first that have a place in such a cell. That
 * looks into the cells of every facility that matches, so the caller asks it only of a town's number of them. Beyond the last page: none.
 */
export async function selectPage(
  tx: ReadTx,
  filter: FacilityFilter,
  today: LocalDate,
  page: { fits: CellAsk | null; limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const { fits } = page
  const rows = await matching(tx, filter, today)
    .select(['facility.id', sql<number>`count(*) over ()`.as('total')])
    .$if(fits !== null, (q) =>
      q.orderBy(
        sql`exists (select from slot_cell c where c.facility_id = facility.id and ${fits ? cellsAsked(fits) : sql`false`} and ${freeFor(fits?.classAge)} > 0)`,
        'desc',
      ),
    )
    .orderBy('facility.municipality')
    .orderBy('facility.kana')
    .orderBy('facility.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 }
}

const described = (tx: ReadTx, today: LocalDate) =>
  published(tx, today)
    .innerJoin('municipality', 'municipality.code', 'facility.municipality')
    .innerJoin('corporation', 'corporation.id', 'facility.corporation_id')
    .selectAll('facility')
    .select(['municipality.name as municipality_name', 'corporation.name as corporation_name'])

/** Facilities in the order of the ids, each with its own settings as they stand and the places of the days asked: one reading for a page. */
export async function selectCards(tx: ReadTx, ids: readonly string[], today: LocalDate, ask: CellAsk) {
  if (ids.length === 0) return []
  const rows = await described(tx, today)
    .select([
      sql<Partial<FacilitySettings> | null>`(select s.value from facility_setting s where s.facility_id = facility.id and s.valid_from <= ${today}
        order by s.valid_from desc, s.decided_at desc limit 1)`.as('own'),
      sql<Partial<Record<LocalDate, number>> | null>`(select jsonb_object_agg(d.date, d.places) from (
        select c.date, max(greatest(0, ${freeFor(ask.classAge)}))::int as places
        from slot_cell c where c.facility_id = facility.id and ${cellsAsked(ask)} group by c.date) d)`.as('places'),
    ])
    .where(sql<boolean>`facility.id = any(${[...ids]}::uuid[])`)
    .execute()
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

export const selectFacility = (tx: ReadTx, id: string, today: LocalDate) =>
  described(tx, today).where('facility.id', '=', id).executeTakeFirst()
export type FacilityRow = NonNullable<Awaited<ReturnType<typeof selectFacility>>>

/** Dated settings per facility, those that have begun by the day. */
export async function selectFacilitySettings(
  tx: ReadTx,
  ids: readonly string[],
  today: LocalDate,
): Promise<Map<string, FacilitySettingsRow[]>> {
  const settings = new Map<string, FacilitySettingsRow[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return settings
  const rows = await tx
    .selectFrom('facility_setting')
    .select(['facility_id', 'valid_from', 'value'])
    .where('facility_id', 'in', [...ids])
    .where('valid_from', '<=', today)
    .orderBy('valid_from')
    .orderBy('decided_at', 'desc')
    .execute()
  for (const row of rows) {
    const list = settings.get(row.facility_id)
    // Of equal dates the last decided counts; it comes first.
    if (list && list.at(-1)?.validFrom !== row.valid_from)
      list.push({ validFrom: row.valid_from, value: row.value as Partial<FacilitySettings> })
  }
  return settings
}

/** Published cells of a month, by date, kind and start. */
export const selectMonthCells = (tx: ReadTx, facility: string, month: LocalMonth) =>
  tx
    .selectFrom('slot_cell')
    .select(['date', 'kind', 'start_min', 'closed', 'cap', 'taken', 'cap0', 'cap1', 'cap2', 'taken0', 'taken1', 'taken2'])
    .where('facility_id', '=', facility)
    .where('date', '>=', firstDayOf(month))
    .where('date', '<=', lastDayOf(month))
    .where('published', '=', true)
    .orderBy('date')
    .orderBy('kind')
    .orderBy('start_min')
    .execute()
