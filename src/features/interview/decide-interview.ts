/** 受入可 and 受入不可 (INT-3, INT-5). An acceptance covers the kinds that the facility names; a second one adds its kinds. */
import { type Done, done } from '../../platform/act.ts'
import { japanDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { acceptInterview as accept, refuseInterview as refuseEndpoint } from './contract.ts'
import { interviewMails } from './interview-mails.ts'
import { keepFacilityRelation } from './keep-relation.ts'
import { lockOwn } from './lock-own.ts'
import { changeInterview, facilityNamed, liveAcceptance, putAcceptance, relationRow, withdrawAcceptances } from './queries.ts'
import { acceptanceEnd, eventRefusals } from './rules.ts'
import { releaseTime } from './time-queries.ts'

const notFound = refuse({ rule: 'INT-1', code: 'not-found' })

export async function acceptInterview(c: WriteContext, { params, body }: Call<typeof accept>): Promise<Done | Refused> {
  const { tx, now, today } = c
  const row = await lockOwn(c, params)
  const facility = row && (await facilityNamed(tx, row.facility_id))
  if (!row || !facility) return notFound
  const wrong = eventRefusals(row.state, body.known && row.state !== 'held' ? 'acceptWithoutMeeting' : 'accept', null)
  if (wrong.length > 0) return { refused: wrong }
  const kinds = [...new Set(body.kinds)].filter((kind) => facility.kinds.includes(kind))
  if (kinds.length === 0) return refuse({ rule: 'INT-1', code: 'interview.kind-not-offered', pointer: '/kinds' })
  const relation = await relationRow(tx, row.child_id, row.facility_id)
  if (!relation || relation.live_until < today) return refuse({ rule: 'SEE-1', code: 'interview.relation-over' })
  const town = await readSettings(tx, facility.municipality, today)
  const known = await liveAcceptance(tx, row.child_id, row.facility_id)
  await putAcceptance(tx, known?.id ?? null, {
    id: c.id(),
    child: row.child_id,
    facility: row.facility_id,
    interview: row.id,
    kinds: [...new Set<SlotKind>([...(known?.kinds ?? []), ...kinds])],
    at: now,
    by: c.actor.loginId,
    asKnown: body.known && row.state !== 'held',
    validTo: acceptanceEnd(
      { facility: row.facility_id, acceptedOn: japanDate(now), kinds: null },
      town?.settings.interviewMonths ?? null,
    ),
  })
  // A meeting that will not take place leaves its published time to others.
  if (row.state === 'fixed') await releaseTime(tx, row.id)
  await changeInterview(tx, row.id, { state: 'accepted', decidedAt: now, reason: null })
  await keepFacilityRelation(tx, row.child_id, row.facility_id, today)
  return done(
    'accepted',
    { interview: row.id },
    {
      children: [row.child_id],
      facility: row.facility_id,
      mails: await interviewMails(tx, row, { family: 'interview.accepted' }),
    },
  )
}

/** Of an accepted child it withdraws the acceptance; the bookings that follow end in `end-withdrawn.ts`, through the settlement. */
export async function refuseInterview(c: WriteContext, { params, body }: Call<typeof refuseEndpoint>): Promise<Done | Refused> {
  const { tx, now, today } = c
  const row = await lockOwn(c, params)
  if (!row) return notFound
  const withdraws = row.state === 'accepted'
  const wrong = eventRefusals(row.state, withdraws ? 'withdrawAcceptance' : 'refuse', body.reason)
  if (wrong.length > 0) return { refused: wrong }
  const mails = await interviewMails(tx, row, { family: withdraws ? 'interview.withdrawn' : 'interview.refused' })
  if (row.state === 'fixed') await releaseTime(tx, row.id)
  await changeInterview(tx, row.id, { state: 'refused', reason: body.reason, decidedAt: now })
  if (withdraws) await withdrawAcceptances(tx, row.child_id, row.facility_id, body.reason ?? '', now)
  await keepFacilityRelation(tx, row.child_id, row.facility_id, today)
  return done(
    withdraws ? 'withdrawn' : 'refused',
    { interview: row.id },
    { children: [row.child_id], facility: row.facility_id, mails },
  )
}
