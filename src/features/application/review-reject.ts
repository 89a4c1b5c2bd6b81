import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import type { rejectCase as endpoint } from './review-contract.ts'
import { lockSeenCase, nextState, noteAct } from './review-move.ts'
import { changeCase, decideChild } from './review-queries.ts'
import { isDecided, stateOfCase } from './rules.ts'

/** 却下 of some or all children with a reason, which the mail and the status page name (CERT-1). */
export async function rejectCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row, children } = locked
  const next = nextState(row, 'reject')
  if (isRefused(next)) return next
  const named = children.filter(({ id, state }) => body.children.includes(id) && !isDecided(state))
  if (named.length !== new Set(body.children).size)
    return refuse({ rule: 'CERT-1', code: 'review.child-decided', pointer: '/children' })
  for (const child of named) {
    await decideChild(c.tx, child.id, { state: next.state, reason_code: body.reason })
    await noteAct(c, row.id, 'reject', child.id)
  }
  const states = children.map((child) => (named.includes(child) ? next.state : child.state))
  const over = states.every(isDecided)
  await changeCase(
    c.tx,
    row,
    {
      state: stateOfCase(states),
      reason_code: body.reason,
      ...(over ? { decided_at: c.now, decided_by: c.actor.loginId, correction_due_on: null } : {}),
    },
    c.now,
  )
  return done(
    'rejected',
    { application: row.id },
    {
      mails: row.mail ? [{ kind: 'application.rejected', refs: { application: row.id, reason: body.reason }, to: row.mail }] : [],
    },
  )
}
