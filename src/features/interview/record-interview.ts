/** 面談の記録 (INT-4). The first 事前 record makes the interview 実施済; 事後 may follow an acceptance at any time. */
import { type Done, done } from '../../platform/act.ts'
import { japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import { seal } from '../../platform/crypto.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { childKey } from '../child/child-key.ts'
import type { recordInterview as endpoint } from './contract.ts'
import { keepFacilityRelation } from './keep-relation.ts'
import { lockOwn } from './lock-own.ts'
import { changeInterview, insertRecord, relationRow } from './queries.ts'
import { afterEvent, eventRefusals, type InterviewState, recordRefusals } from './rules.ts'

/** A second 事前 talk before the decision, and 事後 after it, change no state. */
const nextState = (state: InterviewState, stage: 'before' | 'after'): InterviewState | null =>
  stage === 'after' ? (state === 'accepted' ? state : null) : state === 'held' ? state : afterEvent(state, 'record')

export async function recordInterview(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await lockOwn(c, params)
  if (!row) return refuse({ rule: 'INT-1', code: 'not-found' })
  const next = nextState(row.state, body.stage)
  const wrong: Refusal[] = [
    ...(next !== null
      ? []
      : body.stage === 'after'
        ? [{ rule: 'INT-4', code: 'interview.after-needs-acceptance' }]
        : eventRefusals(row.state, 'record', null)),
    ...recordRefusals(body).map((refusal) => ({ ...refusal, rule: 'INT-4' })),
    ...(japanInstant(body.date as LocalDate, body.start).getTime() > c.now.getTime()
      ? [{ rule: 'INT-4', code: 'interview.record-future', pointer: '/date' }]
      : []),
    ...(body.mode === 'group' && body.individualMinutes > body.end - body.start
      ? [{ rule: 'INT-4', code: 'interview.individual-long', pointer: '/individualMinutes' }]
      : []),
    ...(body.present.trim() === '' ? [{ rule: 'INT-4', code: 'interview.present-missing', pointer: '/present' }] : []),
  ]
  if (wrong.length > 0 || next === null) return { refused: wrong }
  const relation = await relationRow(c.tx, row.child_id, row.facility_id)
  const key = await childKey(c.tx, c.keys, row.child_id)
  if (!key || !relation || relation.live_until < c.today) return refuse({ rule: 'SEE-1', code: 'interview.relation-over' })
  const id = c.id()
  await insertRecord(c.tx, {
    id,
    interview: row.id,
    child: row.child_id,
    facility: row.facility_id,
    stage: body.stage,
    mode: body.mode,
    date: body.date as LocalDate,
    start: body.start,
    end: body.end,
    individualMinutes: body.mode === 'group' ? body.individualMinutes : null,
    sealed: seal(
      key,
      { table: 'interview_record', column: 'sealed', row: id },
      JSON.stringify({ present: body.present.trim(), contents: body.contents.trim() }),
    ),
    by: c.actor.loginId,
    now: c.now,
  })
  if (next !== row.state) {
    const fixed = { date: body.date, start: body.start, minutes: Math.min(480, Math.max(5, body.end - body.start)) }
    await changeInterview(c.tx, row.id, { state: next, fixed })
  }
  await keepFacilityRelation(c.tx, row.child_id, row.facility_id, c.today)
  return done('recorded', { interview: row.id, record: id }, { children: [row.child_id], facility: row.facility_id })
}
