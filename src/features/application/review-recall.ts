import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import { answerCorrections, openCorrections } from './queries.ts'
import type { recallCase as endpoint } from './review-contract.ts'
import { lockSeenCase, moveCase, nextState } from './review-move.ts'

/** Takes a 補正依頼 back that is not answered yet: its marks are closed. */
export async function recallCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row } = locked
  const next = nextState(row, 'recall')
  if (isRefused(next)) return next
  const marks = await openCorrections(c.tx, row.id)
  if (marks.length > 0)
    await answerCorrections(
      c.tx,
      marks.map(({ id }) => id),
      c.now,
    )
  await moveCase(c, locked, 'recall', next.state, { correction_due_on: null })
  return done('recalled', { application: row.id })
}
