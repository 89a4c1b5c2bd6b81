/** 統計 of the own town for a month or a fiscal year (STAT-3, STAT-4). */
import { addMonths, dateOf, firstDayOf, type LocalMonth, lastDayOf, localMonth, monthOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { townNames } from '../municipality/town-names.ts'
import type { getStatistics } from './statistics-contract.ts'
import { selectFacilityNames, selectTownCounts } from './statistics-queries.ts'
import { statisticsTables } from './statistics-tables.ts'

export type Statistics = ReplyOf<typeof getStatistics>
type Asked = Call<typeof getStatistics>['query']

/** @param detail with the table of facility × month × class age, for files inside the office */
export async function readStatistics(c: ReadContext, query: Asked, detail: boolean): Promise<Statistics | Refused> {
  const publish = query.publish === '1'
  // Tables of months beside those of the year would give away by their difference what each leaves unsaid (STAT-4).
  if (publish && query.year === undefined) return refuse({ rule: 'STAT-4', code: 'statistics.publish-year' })
  const town = c.actor.municipality ?? ''
  const first: LocalMonth =
    query.year === undefined ? localMonth(query.month ?? monthOf(c.today)) : monthOf(dateOf(Number(query.year), 4, 1))
  const months = Array.from({ length: query.year === undefined ? 1 : 12 }, (_, i) => addMonths(first, i))
  const from = firstDayOf(first)
  const to = lastDayOf(months.at(-1) ?? first)
  const on = to < c.today ? to : c.today
  const counts = await selectTownCounts(c.tx, { from, to }, on)
  const known = [...counts.uses, ...counts.costs].flatMap((one) => (one.facility === null ? [] : [one.facility]))
  const facilities = await selectFacilityNames(c.tx, town, [...new Set([...known, ...counts.places.map((one) => one.facility)])])
  const names = facilities
    .map(({ id, name, municipality }) => ({ id, name, own: municipality === town }))
    .sort((a, b) => Number(b.own) - Number(a.own))
  return {
    town: (await townNames(c.tx)).get(town) ?? town,
    span: query.year ?? first,
    from,
    to,
    on,
    publish,
    tables: statisticsTables({ ...counts, names }, { months, on }, { publish, detail }),
  }
}
