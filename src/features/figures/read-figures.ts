/** 見える化: the figures of a month beside those of the month before (STAT-1, STAT-2). */
import { addMonths, localMonth } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { expectedIncome } from '../claim/expected-income.ts'
import type { getFigures } from './contract.ts'
import { selectName, selectPlaceHours, selectUseFigures } from './queries.ts'
import { filledOf } from './rules.ts'

export type Figures = ReplyOf<typeof getFigures>

export async function readFigures(
  c: ReadContext,
  { params }: Pick<Call<typeof getFigures>, 'params'>,
): Promise<Figures | Refused> {
  const facility = params.facilityId
  const month = localMonth(params.month)
  const last = addMonths(month, -1)
  const name = await selectName(c.tx, facility)
  if (name === null) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const [places, uses] = await Promise.all([
    selectPlaceHours(c.tx, facility, last, month),
    selectUseFigures(c.tx, facility, last, month),
  ])
  const [now, before] = [await expectedIncome(c, facility, month), await expectedIncome(c, facility, last)]
  if (isRefused(now)) return now
  if (isRefused(before)) return before
  const figuresOf = (of: string) => {
    const own = uses.find((one) => one.month === of)
    return {
      month: of,
      ...filledOf(places.filter((one) => one.month === of)),
      present: own?.present ?? 0,
      counted: own?.counted ?? 0,
      emptyPaid: own?.empty_paid ?? 0,
      uses: own?.uses ?? 0,
      children: own?.children ?? 0,
      first: own?.first ?? 0,
      noShows: { count: own?.no_shows ?? 0, minutes: own?.no_show_minutes ?? 0 },
      late: { count: own?.late ?? 0, minutes: own?.late_minutes ?? 0 },
    }
  }
  return {
    facility: { id: facility, name },
    now: { ...figuresOf(month), income: now },
    before: { ...figuresOf(last), income: before },
    hours: places
      .filter((one) => one.month === month)
      .map(({ weekday, hour, offered, booked }) => ({ weekday, hour, offered, booked })),
  }
}
