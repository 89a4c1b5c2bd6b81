import { addDays, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { settingsOfTowns } from '../municipality/read-settings.ts'
import { defaultSettings } from '../municipality/rules.ts'
import type { searchFacilities as contract } from './contract.ts'
import { cardOf } from './describe-facility.ts'
import { countFacilities, selectCards, selectPage } from './queries.ts'
import { defaultFacilitySettings } from './rules.ts'

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
  const days = (n: number): LocalDate[] => Array.from({ length: n }, (_, i) => addDays(today, i))
  const asked = {
    classAge: query.classAge,
    kind: query.kind,
    fromMin: query.part === 'afternoon' ? noon : 0,
    toMin: query.part === 'morning' ? noon : 1440,
  }
  const fitting =
    query.weekday === undefined ? days(daysShown) : days(weeksLooked * 7).filter((date) => weekdayOf(date) === query.weekday)
  const compare = query.municipality !== undefined || (await countFacilities(tx, query, today)) <= mostCompared
  const fits = compare ? { ...asked, dates: fitting } : null
  const pageAt = (n: number) => selectPage(tx, query, today, { fits, limit: perPage, offset: (n - 1) * perPage })
  let page = query.page
  let found = await pageAt(page)
  if (found.ids.length === 0 && page > 1) {
    // Beyond the last page, which is shown instead.
    page = Math.max(1, Math.ceil((await countFacilities(tx, query, today)) / perPage))
    found = await pageAt(page)
  }
  const [rows, towns] = await Promise.all([
    selectCards(tx, found.ids, today, { ...asked, dates: days(daysShown) }),
    query.municipality === undefined ? null : settingsOfTowns(tx, [query.municipality], today),
  ])
  const settings =
    towns ??
    (await settingsOfTowns(
      tx,
      rows.map((row) => row.municipality),
      today,
    ))
  const facilities = rows.map((row) => ({
    ...cardOf(row, settings.get(row.municipality) ?? defaultSettings, { ...defaultFacilitySettings, ...row.own }),
    week: days(daysShown).map((date) => ({ date, places: row.places?.[date] ?? 0 })),
  }))
  return { total: found.total, page, pages: Math.max(1, Math.ceil(found.total / perPage)), placesFirst: compare, facilities }
}
