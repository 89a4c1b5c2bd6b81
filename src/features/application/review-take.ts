import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import type { takeCase as endpoint } from './review-contract.ts'
import { lockSeenCase, moveCase, nextState, noteAct } from './review-move.ts'
import { changeCase } from './review-queries.ts'

/** 担当になる: a sent case comes under review; a running one changes hands, which the applicant is not told. */
export async function takeCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row } = locked
  if (row.state === 'reviewing' || row.state === 'returned') {
    await changeCase(c.tx, row, { state: row.state, officer_id: c.actor.loginId }, c.now)
    await noteAct(c, row.id, 'take', null, false)
  } else {
    const next = nextState(row, 'take')
    if (isRefused(next)) return next
    await moveCase(c, locked, 'take', next.state, { officer_id: c.actor.loginId })
  }
  return done('taken', { application: row.id })
}
