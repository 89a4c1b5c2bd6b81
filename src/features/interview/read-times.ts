/** Published times as their facility and as a family sees them (INT-2). */
import { japanInstant, japanTime } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fullName } from '../child/names.ts'
import { describeFacility } from '../facility/describe-facility.ts'
import { readAskWays } from './ask-facts.ts'
import { childNamed } from './queries.ts'
import { freeTimes, timesOfFacility } from './time-queries.ts'
import type { getFreeTimes, getInterviewTimes } from './times-contract.ts'

export async function readInterviewTimes(
  c: ReadContext,
  { params, query }: Call<typeof getInterviewTimes>,
): Promise<ReplyOf<typeof getInterviewTimes>> {
  const facility = await describeFacility(c.tx, params.facilityId, c.today)
  const rows = await timesOfFacility(c.tx, params.facilityId, query.from ?? c.today)
  return {
    ways: (facility?.kinds ?? []).map(({ kind, interview }) => ({ kind, way: interview })),
    times: rows.map((row) => ({
      id: row.id,
      date: row.date,
      start: row.start_min,
      minutes: row.minutes,
      kind: row.kind,
      past: japanInstant(row.date, row.start_min).getTime() <= c.now.getTime(),
      interview:
        row.interview_id === null || row.state === null
          ? null
          : {
              id: row.interview_id,
              state: row.state,
              name:
                row.family_name === null && row.given_name === null
                  ? null
                  : fullName({ family_name: row.family_name ?? '', given_name: row.given_name ?? '' }),
            },
    })),
  }
}

/** Enough for a month of mornings; who needs more looks again when these are gone. */
const shown = 100

export async function readFreeTimes(
  c: ReadContext,
  { params }: Call<typeof getFreeTimes>,
): Promise<ReplyOf<typeof getFreeTimes> | Refused> {
  const child = await childNamed(c.tx, params.childId)
  if (!child) return refuse({ rule: 'INT-1', code: 'not-found' })
  const ways = (await readAskWays(c.tx, child, params.facilityId, c.today)) ?? []
  const kinds = ways.filter(({ way, reasons }) => way === 'published' && reasons.length === 0).map(({ kind }) => kind)
  if (kinds.length === 0) return { times: [] }
  const now = { date: c.today, time: japanTime(c.now) }
  return {
    times: (await freeTimes(c.tx, params.facilityId, now, kinds, shown)).map((row) => ({
      id: row.id,
      date: row.date,
      start: row.start_min,
      minutes: row.minutes,
      kind: row.kind,
    })),
  }
}
