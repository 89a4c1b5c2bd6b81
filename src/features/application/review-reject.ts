/** 却下 of some or all children with a reason, which the mail and the status page name (CERT-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { formContext } from './form-context.ts'
import type { rejectCase as endpoint } from './review-contract.ts'
import { type LockedCase, lockSeenCase, nextState, noteAct } from './review-move.ts'
import { changeCase, decideChild } from './review-queries.ts'
import { isDecided, type RejectReason, stateOfCase } from './rules.ts'

export async function rejectCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { settings } = await formContext(c.tx, locked.row.municipality, c.today)
  if (settings.doubleCheck) return refuse({ rule: 'CERT-1', code: 'review.second-needed' })
  return rejectLocked(c, locked, body)
}

export type RejectDecision = { children: readonly string[]; reason: RejectReason }

/** The open children that a refusal names. */
export function refusedChildren({ children }: LockedCase, decision: RejectDecision): LockedCase['children'] | Refused {
  const named = children.filter(({ id, state }) => decision.children.includes(id) && !isDecided(state))
  return named.length === new Set(decision.children).size
    ? named
    : refuse({ rule: 'CERT-1', code: 'review.child-decided', pointer: '/children' })
}

/** What one officer decides, or a second one approves. */
export async function rejectLocked(c: WriteContext, locked: LockedCase, decision: RejectDecision): Promise<Done | Refused> {
  const { row, children } = locked
  const next = nextState(row, 'reject')
  if (isRefused(next)) return next
  const named = refusedChildren(locked, decision)
  if (isRefused(named)) return named
  for (const child of named) {
    await decideChild(c.tx, child.id, { state: next.state, reason_code: decision.reason })
    await noteAct(c, row.id, 'reject', child.id)
  }
  const states = children.map((child) => (named.includes(child) ? next.state : child.state))
  const over = states.every(isDecided)
  await changeCase(
    c.tx,
    row,
    {
      state: stateOfCase(states),
      reason_code: decision.reason,
      ...(over ? { decided_at: c.now, decided_by: c.actor.loginId, correction_due_on: null } : {}),
    },
    c.now,
  )
  return done(
    'rejected',
    { application: row.id },
    {
      mails: row.mail
        ? [{ kind: 'application.rejected', refs: { application: row.id, reason: decision.reason }, to: row.mail }]
        : [],
    },
  )
}
