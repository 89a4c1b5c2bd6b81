/** A family waits for a full range (BOOK-6), or leaves the line again. */
import { type Done, done } from '../../platform/act.ts'
import { monthOf } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { facilityOf, judge } from '../booking/judge.ts'
import { certificateFor, facilityExists, ownWork } from '../booking/own-facts.ts'
import { windowFor } from '../slot/rules.ts'
import type { joinWaitlist, leaveWaitlist } from './contract.ts'
import { countOpen, insertEntry, leaveLine, selectEntry } from './queries.ts'
import { joinRefusals, mostEntries, waitlistRefusal } from './rules.ts'

/** Judged by the settlement's own rules, read without locks: an entry holds nothing, and the offer is judged again. */
export async function join(
  { tx, today, now, id, actor }: WriteContext,
  { params, body }: Call<typeof joinWaitlist>,
): Promise<Done | Refused> {
  if (!(await facilityExists(tx, body.facility)))
    return refuse({ rule: 'BOOK-1', code: 'booking.place-unknown', pointer: '/facility' })
  const { facility, kind, date, start, end } = body
  const pair = { child: params.childId, facility }
  const work = await ownWork(tx, pair, [monthOf(date)], today, { date, start, end, kind })
  const ask = { ...pair, date, start, end, kind, at: now, reason: null, override: false, offer: null, without: null }
  const { reasons } = judge(work, { ...ask, channel: 'guardian' })
  const refused = joinRefusals(reasons)
  if (refused.length > 0) return refuse(...refused)
  if ((await countOpen(tx, params.childId)) >= mostEntries)
    return refuse(waitlistRefusal('waitlist.too-many', { max: mostEntries }))
  const place = facilityOf(work, facility)
  const resident = certificateFor(work, params.childId, date)?.municipality === place.municipality
  const { closes } = windowFor(place.windows[kind], resident, date)
  const entry = id()
  const row = { id: entry, child: params.childId, facility, kind, date, start, end, login: actor.loginId, at: now, closes }
  if (!(await insertEntry(tx, row))) return refuse(waitlistRefusal('waitlist.already', {}))
  return done('waitlist.joined', { entry, child: params.childId }, { children: [params.childId], facility })
}

export async function leave({ tx, now }: WriteContext, { params }: Call<typeof leaveWaitlist>): Promise<Done | Refused> {
  const row = await selectEntry(tx, params.childId, params.entryId)
  if (!row) return refuse({ rule: 'BOOK-6', code: 'not-found' })
  if (!(await leaveLine(tx, params.childId, params.entryId, now))) {
    const offered = (await selectEntry(tx, params.childId, params.entryId))?.state === 'offered'
    return refuse(waitlistRefusal(offered ? 'waitlist.offered-now' : 'waitlist.not-waiting', {}))
  }
  return done('waitlist.left', { entry: row.id }, { children: [row.child_id], facility: row.facility_id })
}
