import { addDays, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { settingsOfTowns } from '../municipality/read-settings.ts'
import { defaultSettings } from '../municipality/rules.ts'
import type { searchFacilities as contract } from './contract.ts'
import { cardOf } from './describe-facility.ts'
import { countFacilities, selectDayPlaces, selectFacilities, selectFacilitySettings, selectPage } from './queries.ts'
import { facilitySettingsOn } from './rules.ts'

const perPage = 20
const daysShown = 7
/** The search looks this far for a day of the week. */
const weeksLooked = 4
/** More than the largest town has; beyond it (the whole country without a town) nobody compares places, and the list keeps its order. */
const mostCompared = 300
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
  const total = await countFacilities(tx, query, today)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(query.page, pages)
  const days = (n: number): LocalDate[] => Array.from({ length: n }, (_, i) => addDays(today, i))
  const asked = {
    classAge: query.classAge,
    kind: query.kind,
    fromMin: query.part === 'afternoon' ? noon : 0,
    toMin: query.part === 'morning' ? noon : 1440,
  }
  const fitting =
    query.weekday === undefined ? days(daysShown) : days(weeksLooked * 7).filter((date) => weekdayOf(date) === query.weekday)
  const ids = await selectPage(tx, query, today, {
    fits: total <= mostCompared ? { ...asked, dates: fitting } : null,
    limit: perPage,
    offset: (page - 1) * perPage,
  })
  const rows = await selectFacilities(tx, ids, today)
  const towns = await settingsOfTowns(
    tx,
    rows.map((row) => row.municipality),
    today,
  )
  const own = await selectFacilitySettings(tx, ids, today)
  const places = await selectDayPlaces(tx, ids, { ...asked, dates: days(daysShown) })
  const byDay = new Map(places.map((p) => [`${p.facility}|${p.date}`, p.places]))
  const facilities = rows.map((row) => ({
    ...cardOf(row, towns.get(row.municipality) ?? defaultSettings, facilitySettingsOn(own.get(row.id) ?? [], today)),
    week: days(daysShown).map((date) => ({ date, places: byDay.get(`${row.id}|${date}`) ?? 0 })),
  }))
  return { total, page, pages, facilities }
}
