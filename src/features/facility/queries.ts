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
    .innerJoin('municipality', 'municipality.code', 'facility.municipality')
    .innerJoin('corporation', 'corporation.id', 'facility.corporation_id')
    .where('facility.published', '=', true)
    .where((eb) => eb.or([eb('facility.ended_on', 'is', null), eb('facility.ended_on', '>=', today)]))

/** All that match, by municipality and name; the caller pages after it has looked at their places. */
export function selectFacilities(tx: ReadTx, filter: FacilityFilter, today: LocalDate) {
  return published(tx, today)
    .selectAll('facility')
    .select(['municipality.name as municipality_name', 'corporation.name as corporation_name'])
    .$if(filter.municipality !== undefined, (q) => q.where('facility.municipality', '=', filter.municipality ?? ''))
    .$if(filter.classAge !== undefined, (q) => q.where(sql<boolean>`${filter.classAge ?? 0}::smallint = any(facility.classes)`))
    .$if(filter.kind !== undefined, (q) => q.where(sql<boolean>`${filter.kind ?? ''}::text = any(facility.kinds)`))
    .$if(filter.words !== undefined, (q) =>
      q.where(
        sql<boolean>`(strpos(facility.name, ${filter.words}) > 0 or strpos(facility.kana, ${filter.words}) > 0 or strpos(facility.address, ${filter.words}) > 0)`,
      ),
    )
    .orderBy('facility.municipality')
    .orderBy('facility.kana')
    .limit(500)
    .execute()
}
export type FacilityRow = Awaited<ReturnType<typeof selectFacilities>>[number]

export const selectFacility = (tx: ReadTx, id: string, today: LocalDate): Promise<FacilityRow | undefined> =>
  published(tx, today)
    .selectAll('facility')
    .select(['municipality.name as municipality_name', 'corporation.name as corporation_name'])
    .where('facility.id', '=', id)
    .executeTakeFirst()

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

export type DayPlaces = { facility: string; date: LocalDate; places: number }

/** Per facility and day: the most children whom one cell can still take (of the class, of the kinds, in the part of the day). */
export async function selectDayPlaces(
  tx: ReadTx,
  ids: readonly string[],
  at: {
    from: LocalDate
    to: LocalDate
    classAge?: number | undefined
    kind?: SlotKind | undefined
    fromMin: number
    toMin: number
  },
): Promise<DayPlaces[]> {
  if (ids.length === 0) return []
  const free = (n: number) => sql`coalesce(c.cap${sql.raw(String(n))} - c.taken${sql.raw(String(n))}, 999)`
  const ofClass = at.classAge === undefined ? sql`999` : free(at.classAge)
  const { rows } = await sql<{ facility: string; date: LocalDate; places: number }>`
    select c.facility_id as facility, c.date, max(greatest(0, least(c.cap - c.taken, ${ofClass})))::int as places
    from slot_cell c
    where c.facility_id = any(${[...ids]}::uuid[]) and c.date between ${at.from} and ${at.to} and c.published and not c.closed
      and c.start_min >= ${at.fromMin} and c.start_min < ${at.toMin}
      and (${at.kind ?? null}::text is null or c.kind = ${at.kind ?? null})
    group by c.facility_id, c.date`.execute(tx)
  return rows
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
