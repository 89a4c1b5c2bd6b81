/** The facility publishes times for interviews, and takes free ones back (INT-2). */
import { type Done, done } from '../../platform/act.ts'
import { addDays } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { facilityNamed } from './queries.ts'
import { plannedTimes, timesRefusals, timesToAdd } from './rules.ts'
import { deleteTimes, insertTimes, lockTimes, lockTimesNamed, timesBetween } from './time-queries.ts'
import type { publishTimes as publish, removeTimes as remove } from './times-contract.ts'

export async function publishTimes(c: WriteContext, { params, body }: Call<typeof publish>): Promise<Done | Refused> {
  const facility = await facilityNamed(c.tx, params.facilityId)
  if (!facility) return refuse({ rule: 'INT-1', code: 'not-found' })
  if (body.kind !== null && !facility.kinds.includes(body.kind))
    return refuse({ rule: 'INT-1', code: 'interview.kind-not-offered', pointer: '/kind' })
  const wrong = timesRefusals(body, c.now, c.today)
  if (wrong.length > 0) return { refused: wrong }
  await lockTimes(c.tx, facility.id)
  const planned = plannedTimes(body)
  const there = await timesBetween(c.tx, facility.id, body.date, addDays(body.date, (body.weeks - 1) * 7))
  const added = timesToAdd(planned, there)
  if (added.length === 0) return refuse({ rule: 'INT-2', code: 'interview.times-there', pointer: '/start' })
  await insertTimes(
    c.tx,
    facility.id,
    body.kind,
    added.map((time) => ({ ...time, id: c.id() })),
  )
  const counts = { added: String(added.length), left: String(planned.length - added.length) }
  return done('published', { facility: facility.id, ...counts }, { facility: facility.id })
}

export async function removeTimes(c: WriteContext, { params, body }: Call<typeof remove>): Promise<Done | Refused> {
  const ids = [...new Set(body.times)]
  const rows = await lockTimesNamed(c.tx, params.facilityId, ids)
  if (rows.length < ids.length) return refuse({ rule: 'INT-2', code: 'interview.times-gone', pointer: '/times' })
  const taken = rows.find((row) => row.interview_id !== null)
  if (taken)
    return refuse({
      rule: 'INT-2',
      code: 'interview.time-in-use',
      slots: { date: taken.date, start: taken.start_min },
      pointer: '/times',
    })
  await deleteTimes(c.tx, ids)
  return done('removed', { facility: params.facilityId, removed: String(ids.length) }, { facility: params.facilityId })
}
