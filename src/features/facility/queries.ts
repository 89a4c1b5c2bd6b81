/** SQL of facilities: public rows only (published, not ended). */
import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { firstDayOf, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { defaultSettings } from '../municipality/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import { defaultFacilitySettings, type FacilitySettings, type FacilitySettingsRow } from './rules.ts'

export type FacilityFilter = {
  ids?: readonly string[] | undefined
  prefecture?: string | undefined
  municipality?: string | undefined
  classAge?: number | undefined
  kind?: SlotKind | undefined
  /** Part of the name, its kana, the address or the way there. */
  words?: string | undefined
  /** Bits of `facility.offers`, all of which must be there. */
  offers: number
  /** Yen per hour at most (FEE-3). */
  maxYen?: number | undefined
  /** Takes families of other towns. */
  guests: boolean
  /** Takes interviews for a way that it offers (INT-2). */
  open: boolean
}

export const offerBits = { meals: 1, parking: 2, together: 4, support: 8 } as const

/** What families may see: published and not ended. */
export const publishedFacilities = (tx: ReadTx, today: LocalDate) =>
  tx
    .selectFrom('facility')
    // Not a parameter: only so does the index of the published ones serve.
    .where(sql<boolean>`facility.published`)
    .where((eb) => eb.or([eb('facility.ended_on', 'is', null), eb('facility.ended_on', '>=', today)]))

/** A facility's own settings as they stand, in SQL: only what a filter asks, and only for rows that passed the others. */
const ownNow = (today: LocalDate) => sql<Record<string, unknown>>`(select s.value from facility_setting s
  where s.facility_id = facility.id and s.valid_from <= ${today} order by s.valid_from desc, s.decided_at desc limit 1)`
const townNow = (today: LocalDate) => sql<Record<string, unknown>>`(select m.value from municipality_setting m
  where m.municipality = facility.municipality and m.valid_from <= ${today} order by m.valid_from desc, m.decided_at desc limit 1)`

const matching = (tx: ReadTx, filter: FacilityFilter, today: LocalDate) =>
  publishedFacilities(tx, today)
    .$if(filter.ids !== undefined, (q) => q.where(sql<boolean>`facility.id = any(${[...(filter.ids ?? [])]}::uuid[])`))
    .$if(filter.municipality !== undefined, (q) => q.where('facility.municipality', '=', filter.municipality ?? ''))
    .$if(filter.municipality === undefined && filter.prefecture !== undefined, (q) =>
      q.where(
        sql<boolean>`facility.municipality = any(array(select code from municipality where prefecture = ${filter.prefecture ?? ''}))`,
      ),
    )
    .$if(filter.classAge !== undefined, (q) => q.where(sql<boolean>`${filter.classAge ?? 0}::smallint = any(facility.classes)`))
    .$if(filter.kind !== undefined, (q) => q.where(sql<boolean>`${filter.kind ?? ''}::text = any(facility.kinds)`))
    .$if(filter.words !== undefined, (q) =>
      q.where(
        sql<boolean>`(strpos(facility.name, ${filter.words}) > 0 or strpos(facility.kana, ${filter.words}) > 0
          or strpos(facility.address, ${filter.words}) > 0 or strpos(facility.place_words, ${filter.words}) > 0)`,
      ),
    )
    .$if(filter.offers !== 0, (q) => q.where(sql<boolean>`facility.offers & ${filter.offers}::int = ${filter.offers}::int`))
    .$if(filter.maxYen !== undefined, (q) =>
      q.where(
        sql<boolean>`coalesce((${ownNow(today)} ->> 'perHour')::int, ${defaultFacilitySettings.perHour}) <= ${filter.maxYen ?? 0}`,
      ),
    )
    .$if(filter.open, (q) =>
      q.where(
        sql<boolean>`exists (select from (select ${ownNow(today)} -> 'interviewWays' as ways) own, unnest(facility.kinds) k
          where coalesce(own.ways ->> k, ${defaultFacilitySettings.interviewWays.flexible}) <> 'closed')`,
      ),
    )
    .$if(filter.guests, (q) =>
      q.where(
        sql<boolean>`coalesce((${ownNow(today)} ->> 'acceptsOthers')::boolean,
          facility.outsiders and coalesce((${townNow(today)} ->> 'acceptsOthers')::boolean, ${defaultSettings.acceptsOthers}))`,
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

export type Place = { lat: number; lng: number }
export type FoundRow = {
  id: string
  name: string
  lat: number | null
  lng: number | null
  fits: boolean
  km: number | null
  total: number
}

/** Straight distance in km from an origin: on the ground of a town the earth is flat. */
const kmFrom = (origin: Place) => {
  const perDegree = 111.2
  const squeeze = Math.cos((origin.lat * Math.PI) / 180)
  return sql<
    number | null
  >`${perDegree} * sqrt(power(facility.lat - ${origin.lat}, 2) + power((facility.lng - ${origin.lng}) * ${squeeze}, 2))`
}

/**
 * One page: with an origin the `nearest` ones by distance; with `fits` those that have a place in such a cell first, or only those; else
 * by municipality and kana. `fits` looks into the cells of every facility that matches, so the caller asks it only of a town's number of
 * them. Beyond the last page: none.
 */
export async function selectPage(
  tx: ReadTx,
  filter: FacilityFilter,
  today: LocalDate,
  page: { origin: Place | null; nearest: number; fits: CellAsk | null; onlyFitting: boolean; limit: number; offset: number },
): Promise<FoundRow[]> {
  const { origin, fits } = page
  const all = matching(tx, filter, today)
    .select(['facility.id', 'facility.name', 'facility.municipality', 'facility.kana', 'facility.lat', 'facility.lng'])
    .select((origin ? kmFrom(origin) : sql<number | null>`null::float8`).as('km'))
    .$if(origin !== null, (q) => q.orderBy(sql`km`, sql`asc nulls last`).limit(page.nearest))
    .as('facility')
  const fitting = fits
    ? sql<boolean>`exists (select from slot_cell c where c.facility_id = facility.id and ${cellsAsked(fits)} and ${freeFor(fits.classAge)} > 0)`
    : sql<boolean>`false`
  const rows = await tx
    .selectFrom(all)
    .select(['facility.id', 'facility.name', 'facility.lat', 'facility.lng', 'facility.km', fitting.as('fits')])
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if(page.onlyFitting && fits !== null, (q) => q.where(fitting))
    .$if(origin !== null, (q) => q.orderBy('facility.km', sql`asc nulls last`))
    .$if(origin === null && fits !== null, (q) => q.orderBy('fits', 'desc'))
    .orderBy('facility.municipality')
    .orderBy('facility.kana')
    .orderBy('facility.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows
}

/** The middle of the facilities whose postcode begins like this; null where there is none. */
export async function selectPostcodePlace(tx: ReadTx, start: string): Promise<Place | null> {
  const row = await tx
    .selectFrom('facility')
    .select([sql<number | null>`avg(lat)`.as('lat'), sql<number | null>`avg(lng)`.as('lng')])
    .where(sql<boolean>`facility.published`)
    // A range of the index; `like` with a parameter would not use it.
    .where(sql<boolean>`facility.postal_code ~>=~ ${start} and facility.postal_code ~<~ ${`${start}:`}`)
    .executeTakeFirst()
  return row?.lat == null || row.lng == null ? null : { lat: row.lat, lng: row.lng }
}

/** Names of the towns whose facilities lie in this rectangle, each where they lie on average. */
export const selectTownsAround = (tx: ReadTx, low: Place, high: Place) =>
  tx
    .selectFrom('facility')
    .innerJoin('municipality', 'municipality.code', 'facility.municipality')
    .select(['municipality.name', sql<number>`avg(facility.lat)`.as('lat'), sql<number>`avg(facility.lng)`.as('lng')])
    .where(sql<boolean>`facility.published`)
    .where('facility.lat', '>=', low.lat)
    .where('facility.lat', '<=', high.lat)
    .where('facility.lng', '>=', low.lng)
    .where('facility.lng', '<=', high.lng)
    .groupBy('municipality.code')
    .orderBy(sql`count(*)`, 'desc')
    .limit(30)
    .execute()

const described = (tx: ReadTx, today: LocalDate) =>
  publishedFacilities(tx, today)
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

export const selectChildHead = (tx: ReadTx, id: string) =>
  tx.selectFrom('child').select(['given_name', 'family_name', 'nickname', 'birth_date']).where('id', '=', id).executeTakeFirst()

/** Row-level security shows the login's own marks only. */
export const selectFavourites = async (tx: ReadTx): Promise<string[]> =>
  (await tx.selectFrom('favourite').select('facility_id').orderBy('created_at', 'desc').orderBy('facility_id').execute()).map(
    (row) => row.facility_id,
  )

export const insertFavourite = (tx: WriteTx, login: string, facility: string, now: Date) =>
  tx
    .insertInto('favourite')
    .values({ login_id: login, facility_id: facility, created_at: now })
    .onConflict((c) => c.doNothing())
    .execute()

export const deleteFavourite = (tx: WriteTx, login: string, facility: string) =>
  tx.deleteFrom('favourite').where('login_id', '=', login).where('facility_id', '=', facility).execute()
