import { addDays, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { settingsOfTowns } from '../municipality/read-settings.ts'
import { defaultSettings } from '../municipality/rules.ts'
import type { searchFacilities as contract } from './contract.ts'
import { cardOf } from './describe-facility.ts'
import { selectDayPlaces, selectFacilities, selectFacilitySettings } from './queries.ts'
import { facilitySettingsOn } from './rules.ts'

const perPage = 20
const daysShown = 7
/** The search looks this far for a day of the week. */
const weeksLooked = 4
const noon = 720

/**
 * 施設をさがす: facilities that fit, those with a place in what was asked first, with the places of the next seven days.
 * A weekday or part of the day without any place keeps the facility in the list, after the others: a family may still ask there.
 */
export async function searchFacilities(
  tx: ReadTx,
  query: Call<typeof contract>['query'],
  today: LocalDate,
): Promise<ReplyOf<typeof contract>> {
  const rows = await selectFacilities(tx, query, today)
  const ids = rows.map((row) => row.id)
  const towns = await settingsOfTowns(
    tx,
    rows.map((row) => row.municipality),
    today,
  )
  const own = await selectFacilitySettings(tx, ids, today)
  const last = addDays(today, query.weekday === undefined ? daysShown - 1 : weeksLooked * 7 - 1)
  const places = await selectDayPlaces(tx, ids, {
    from: today,
    to: last,
    classAge: query.classAge,
    kind: query.kind,
    fromMin: query.part === 'afternoon' ? noon : 0,
    toMin: query.part === 'morning' ? noon : 1440,
  })
  const byDay = new Map(places.map((p) => [`${p.facility}|${p.date}`, p.places]))
  const found = rows.map((row) => {
    const fits = places.some(
      (p) => p.facility === row.id && p.places > 0 && (query.weekday === undefined || weekdayOf(p.date) === query.weekday),
    )
    const town = towns.get(row.municipality) ?? defaultSettings
    const week = Array.from({ length: daysShown }, (_, i) => {
      const date = addDays(today, i)
      return { date, places: byDay.get(`${row.id}|${date}`) ?? 0 }
    })
    return { fits, card: { ...cardOf(row, town, facilitySettingsOn(own.get(row.id) ?? [], today)), week } }
  })
  const sorted = [...found.filter((f) => f.fits), ...found.filter((f) => !f.fits)]
  const pages = Math.max(1, Math.ceil(sorted.length / perPage))
  const page = Math.min(query.page, pages)
  return { total: sorted.length, page, pages, facilities: sorted.slice((page - 1) * perPage, page * perPage).map((f) => f.card) }
}
