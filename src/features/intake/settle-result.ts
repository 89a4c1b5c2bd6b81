import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { keepFacilityRelation } from '../interview/keep-relation.ts'
import type { settleIntake as endpoint } from './contract.ts'
import { familyOf, resultsOf } from './queries.ts'
import { canSettle, intakeRefusal } from './rules.ts'

/** 決定 needs the acceptance that follows the interview (INT-5); 辞退 ends the relation of SEE-1 as a refusal does. */
export async function settleResult(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, now, today } = c
  const facility = params.facilityId
  await tx.selectFrom('intake_result').select('id').where('id', '=', params.resultId).forUpdate().execute()
  const row = (await resultsOf(tx, facility)).find((one) => one.id === params.resultId)
  if (!row) return refuse({ rule: 'REG-1', code: 'not-found' })
  if (!canSettle(row.state, body.to)) return refuse(intakeRefusal('intake.state', {}))
  if (body.to === 'decided' && !row.accepted) return refuse(intakeRefusal('intake.no-acceptance', {}))
  const mails = (await familyOf(tx, row.id)).map((to) => ({ kind: `intake.${body.to}`, refs: { result: row.id }, to }))
  await tx.updateTable('intake_result').set({ state: body.to, closed_at: now }).where('id', '=', row.id).execute()
  await keepFacilityRelation(tx, row.child_id, facility, today)
  return done(`intake.${body.to}`, { result: row.id }, { children: [row.child_id], facility, mails })
}
