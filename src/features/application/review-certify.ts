/** 認定 of some or all children of a case: its form is the one that was sent, the decisions are the officer's (CERT-3, CERT-7, ACC-3). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { certify } from '../certification/certify.ts'
import { formContext } from './form-context.ts'
import type { certifyCase as endpoint } from './review-contract.ts'
import { lockSeenCase, nextState, noteAct } from './review-move.ts'
import { changeCase, decideChild } from './review-queries.ts'
import { isDecided, stateOfCase } from './rules.ts'
import { openForm } from './sealed-form.ts'

export async function certifyCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row, children } = locked
  const next = nextState(row, 'certify')
  if (isRefused(next)) return next
  const form = openForm(c.keys, row)
  if (!form) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const named = body.children.map((decision, at) => ({ decision, at, child: children.find(({ id }) => id === decision.id) }))
  const given = named.flatMap(({ decision, at, child }) => {
    const typed = child && form.children[child.ordinal - 1]
    return child && typed && !isDecided(child.state) ? [{ applicationChild: child.id, at, child: typed, decision }] : []
  })
  if (given.length !== new Set(body.children.map(({ id }) => id)).size || given.length !== named.length)
    return refuse({ rule: 'CERT-1', code: 'review.child-decided', pointer: '/children' })
  const { town } = await formContext(c.tx, row.municipality, c.today)
  const certified = await certify(c, {
    municipality: row.municipality,
    settings: town.settings,
    application: row.id,
    receivedOn: row.received_on ?? c.today,
    decidedOn: c.today,
    form,
    // Children of one case share a household: the second decision joins what the first one opened.
    household: row.household_id ?? body.household,
    children: given,
  })
  if (isRefused(certified)) return certified
  for (const one of certified.children) {
    await decideChild(c.tx, one.applicationChild, { state: next.state, child_id: one.child, certificate_id: one.certificate })
    await noteAct(c, row.id, 'certify', one.applicationChild)
  }
  const states = children.map((child) => (given.some((one) => one.applicationChild === child.id) ? next.state : child.state))
  await changeCase(
    c.tx,
    row,
    {
      state: stateOfCase(states),
      household_id: certified.household,
      ...(states.every(isDecided) ? { decided_at: c.now, decided_by: c.actor.loginId } : {}),
    },
    c.now,
  )
  return done(
    'certified',
    { application: row.id, household: certified.household },
    { children: certified.children.map(({ child }) => child), mails: certified.mails },
  )
}
