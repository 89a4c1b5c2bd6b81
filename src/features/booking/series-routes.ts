import type { LocalMonth } from '../../platform/calendar.ts'
import { change, type Route, read, several } from '../../platform/http/route.ts'
import { beginChange, beginEnd, beginOwn, beginPattern } from './begin-series.ts'
import { endOwnFeed, issueOwnFeed, readCalendar, readOwnFeed } from './calendar-feed.ts'
import { endFeed, getFeed, issueFeed, readFeed } from './feed-contract.ts'
import { finishSeries } from './finish-series.ts'
import { lookAt } from './judge-several.ts'
import { readPlan } from './read-plan.ts'
import { listPatterns, lookAtPattern, readOwnSeries, readPatternOf, readStaffSeries } from './read-series.ts'
import { readUsual } from './read-usual.ts'
import {
  bookSeveral,
  changeSeries,
  endSeries,
  enterSeries,
  getOwnSeries,
  getPlan,
  getSeries,
  getUsual,
  listSeries,
  lookAtSeries,
  lookAtWishes,
} from './series-contract.ts'
import { selectSeries } from './series-queries.ts'
import { readWishes } from './series-rules.ts'

type Reading = Parameters<typeof readOwnSeries>[0]

async function own(c: Reading, id: string | undefined) {
  const made = await readOwnSeries(c, id ?? '')
  if ('refused' in made) throw new Error('a settled series is not there')
  return made
}
async function staffs(c: Reading, id: string | undefined) {
  const row = await selectSeries(c.tx, id ?? '')
  const made = row?.facility_id ? await readStaffSeries(c, row.facility_id, row.id) : null
  if (!made || 'refused' in made) throw new Error('a settled series is not there')
  return made
}

export const seriesRoutes: Route[] = [
  read(getFeed, readOwnFeed),
  change(issueFeed, issueOwnFeed, readOwnFeed),
  change(endFeed, endOwnFeed, readOwnFeed),
  read(readFeed, (c, { params }) => readCalendar(c, params.token)),
  read(lookAtWishes, (c, { query }) => lookAt(c, readWishes(query.wishes), 'guardian')),
  several(
    bookSeveral,
    (c, { body }, request) => beginOwn(c, body.wishes, request),
    finishSeries,
    (c, ids) => own(c, ids.series),
  ),
  read(getOwnSeries, (c, { params }) => readOwnSeries(c, params.seriesId)),
  read(getPlan, (c, { params, query }) =>
    readPlan(c, params.childId, { month: query.month as LocalMonth | undefined, together: query.together === 'yes' }),
  ),
  read(getUsual, (c, { params }) => readUsual(c, params.childId)),
  read(lookAtSeries, (c, { params, query }) => lookAtPattern(c, params.facilityId, query)),
  several(
    enterSeries,
    (c, { params, body }, request) => beginPattern(c, { facility: params.facilityId, ...body }, request),
    finishSeries,
    (c, ids) => staffs(c, ids.series),
  ),
  read(listSeries, (c, { params }) => listPatterns(c, params.facilityId)),
  read(getSeries, (c, { params }) => readPatternOf(c, params.facilityId, params.seriesId)),
  several(
    changeSeries,
    (c, { params, body }, request) => beginChange(c, { facility: params.facilityId, series: params.seriesId }, body, request),
    finishSeries,
    (c, ids) => staffs(c, ids.series),
  ),
  several(
    endSeries,
    (c, { params, body }, request) => beginEnd(c, { facility: params.facilityId, series: params.seriesId }, body, request),
    finishSeries,
    (c, ids) => staffs(c, ids.series),
  ),
]
