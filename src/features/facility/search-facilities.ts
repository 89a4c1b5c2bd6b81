import { addDays, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { settingsOfTowns } from '../municipality/read-settings.ts'
import { defaultSettings } from '../municipality/rules.ts'
import type { searchFacilities as contract } from './contract.ts'
import { cardOf } from './describe-facility.ts'
import {
  type CellAsk,
  countFacilities,
  type FacilityFilter,
  type FoundRow,
  offerBits,
  type Place,
  selectCards,
  selectPage,
  selectPostcodePlace,
  selectTownsAround,
} from './queries.ts'
import { defaultFacilitySettings } from './rules.ts'

type Query = Call<typeof contract>['query']
type Reply = ReplyOf<typeof contract>

const perPage = 20
const daysShown = 7
/** The search looks this far for a day of the week. */
const weeksLooked = 4
/** More than the largest town has; beyond it (the whole country without a town) nobody compares places, and the list keeps its order. */
const mostCompared = 300
/** Who asks only for places that are free waits for a whole prefecture to be looked through, but not for the country. */
const mostLooked = 1500

/**
 * 施設をさがす: facilities that fit, with the places of the next seven days; the nearest first where one says from where, else those with a
 * place in what was asked. A weekday or time without any place keeps the facility in the list, after the others: a family may still ask
 * there; only `free` leaves it out.
 */
export async function searchFacilities(tx: ReadTx, query: Query, today: LocalDate): Promise<Reply> {
  const days = (n: number): LocalDate[] => Array.from({ length: n }, (_, i) => addDays(today, i))
  const asked = { classAge: query.classAge, kind: query.kind, fromMin: query.from ?? 0, toMin: query.to ?? 1440 }
  const fitting =
    query.weekday === undefined ? days(daysShown) : days(weeksLooked * 7).filter((date) => weekdayOf(date) === query.weekday)
  const filter = filterOf(query)
  const origin = await originOf(tx, query)
  const local = query.municipality !== undefined || query.ids !== undefined || origin !== null
  const count = local ? 0 : await countFacilities(tx, filter, today)
  const looked = local || count <= (query.free ? mostLooked : mostCompared)
  const fits: CellAsk | null = looked ? { ...asked, dates: fitting } : null
  const select = (limit: number, offset: number): Promise<FoundRow[]> =>
    selectPage(tx, filter, today, { origin, nearest: mostCompared, fits, onlyFitting: query.free === '1', limit, offset })

  let page = query.page
  let found: FoundRow[]
  let all: FoundRow[] | null = null
  if (query.points) {
    // The map shows the whole list, and the page is a part of it.
    const first = await select(mostCompared, 0)
    all = (first[0]?.total ?? 0) > mostCompared ? null : first
    page = Math.min(page, Math.max(1, Math.ceil((first[0]?.total ?? 0) / perPage)))
    found =
      page * perPage <= mostCompared
        ? first.slice((page - 1) * perPage, page * perPage)
        : await select(perPage, (page - 1) * perPage)
  } else {
    found = await select(perPage, (page - 1) * perPage)
    if (found.length === 0 && page > 1) {
      // Beyond the last page, which is shown instead.
      const total = (await select(1, 0))[0]?.total ?? 0
      page = Math.max(1, Math.ceil(total / perPage))
      found = await select(perPage, (page - 1) * perPage)
    }
  }
  const total = found[0]?.total ?? 0
  const points = (all ?? []).flatMap(({ id, name, lat, lng, fits: open }, i) =>
    lat === null || lng === null ? [] : [{ id, name, rank: i + 1, lat, lng, open }],
  )
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    perPage,
    sorted: origin ? 'distance' : looked ? 'places' : 'town',
    freeLooked: looked,
    origin,
    nearest: origin ? mostCompared : null,
    facilities: await cardsOf(tx, found, today, { ...asked, dates: days(daysShown) }, (page - 1) * perPage),
    points: all && points,
    around: all ? await townsAround(tx, origin ? [...points, origin] : points) : [],
  }
}

function filterOf(query: Query): FacilityFilter {
  let offers = 0
  for (const [name, bit] of Object.entries(offerBits)) if (query[name as keyof typeof offerBits]) offers |= bit
  return {
    ids: query.ids?.split(','),
    prefecture: query.prefecture,
    municipality: query.municipality,
    classAge: query.classAge,
    kind: query.kind,
    words: query.words?.trim() || undefined,
    offers,
    maxYen: query.maxYen,
    guests: query.guests === '1',
    open: query.open === '1',
  }
}

/** A position as given; else the middle of the facilities that share most of the postcode, never fewer than its first three digits. */
async function originOf(tx: ReadTx, query: Query): Promise<Reply['origin']> {
  if (query.lat !== undefined && query.lng !== undefined) return { by: 'position', digits: null, lat: query.lat, lng: query.lng }
  const code = query.postcode
  if (code === undefined) return null
  for (const digits of [7, 5, 3].filter((n) => n <= code.length)) {
    const place = await selectPostcodePlace(tx, code.slice(0, digits))
    if (place) return { by: 'postcode', digits, ...place }
  }
  return null
}

async function cardsOf(
  tx: ReadTx,
  found: readonly FoundRow[],
  today: LocalDate,
  ask: CellAsk,
  before: number,
): Promise<Reply['facilities']> {
  const ids = found.map((row) => row.id)
  const rows = await selectCards(tx, ids, today, ask)
  const settings = await settingsOfTowns(
    tx,
    rows.map((row) => row.municipality),
    today,
  )
  return rows.map((row) => {
    const at = ids.indexOf(row.id)
    const km = found[at]?.km ?? null
    return {
      ...cardOf(row, settings.get(row.municipality) ?? defaultSettings, { ...defaultFacilitySettings, ...row.own }),
      rank: before + at + 1,
      km: km === null ? null : Math.round(km * 10) / 10,
      week: ask.dates.map((date) => ({ date, places: row.places?.[date] ?? 0 })),
    }
  })
}

/** Half as far again as the points reach, and at least some kilometres. */
async function townsAround(tx: ReadTx, points: readonly Place[]): Promise<Reply['around']> {
  if (points.length === 0) return []
  const lats = points.map((p) => p.lat)
  const lngs = points.map((p) => p.lng)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)]
  const margin = Math.max(0.05, (north - south) / 2, (east - west) / 2)
  // Of the whole country no town is a neighbour.
  if (margin > 0.75) return []
  return selectTownsAround(tx, { lat: south - margin, lng: west - margin }, { lat: north + margin, lng: east + margin })
}
