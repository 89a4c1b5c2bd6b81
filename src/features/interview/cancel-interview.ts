/** 取消 by either side before the decision (INT-3); the family may ask again at any time. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { cancelInterview as byFacility, cancelOwnInterview as byFamily } from './contract.ts'
import { interviewMails } from './interview-mails.ts'
import { keepFacilityRelation, keepFamilyRelation } from './keep-relation.ts'
import { lockOwn } from './lock-own.ts'
import { changeInterview, type InterviewRow, lockInterview } from './queries.ts'
import { eventRefusals } from './rules.ts'
import { releaseTime } from './time-queries.ts'

async function end(c: WriteContext, row: InterviewRow, side: 'family' | 'facility'): Promise<Done | Refused> {
  const wrong = eventRefusals(row.state, 'cancel', null)
  if (wrong.length > 0) return { refused: wrong }
  // Told before the relation is shortened, while the addresses can still be asked.
  const mails = await interviewMails(
    c.tx,
    row,
    side === 'family' ? { staff: 'interview.cancelledByFamily' } : { family: 'interview.cancelledByFacility' },
  )
  await releaseTime(c.tx, row.id)
  await changeInterview(c.tx, row.id, { state: 'cancelled', reason: side, decidedAt: c.now })
  if (side === 'family') await keepFamilyRelation(c.tx, row.child_id, row.facility_id)
  else await keepFacilityRelation(c.tx, row.child_id, row.facility_id, c.today)
  return done('cancelled', { interview: row.id }, { children: [row.child_id], facility: row.facility_id, mails })
}

export async function cancelOwnInterview(c: WriteContext, { params }: Call<typeof byFamily>): Promise<Done | Refused> {
  const row = await lockInterview(c.tx, params.interviewId)
  return row ? end(c, row, 'family') : refuse({ rule: 'INT-1', code: 'not-found' })
}

export async function cancelInterview(c: WriteContext, { params }: Call<typeof byFacility>): Promise<Done | Refused> {
  const row = await lockOwn(c, params)
  return row ? end(c, row, 'facility') : refuse({ rule: 'INT-1', code: 'not-found' })
}
