/** 認定 of some or all children of a case: its form is the one that was sent, the decisions are the officer's (CERT-3, CERT-7, ACC-3). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { certify } from '../certification/certify.ts'
import type { Decision } from '../certification/decision-schema.ts'
import { formContext, type TownContext } from './form-context.ts'
import type { certifyCase as endpoint } from './review-contract.ts'
import { type LockedCase, lockSeenCase, nextState, noteAct } from './review-move.ts'
import { changeCase, decideChild } from './review-queries.ts'
import { isDecided, stateOfCase } from './rules.ts'
import { openForm } from './sealed-form.ts'

export async function certifyCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const context = await formContext(c.tx, locked.row.municipality, c.today)
  if (context.settings.doubleCheck) return refuse({ rule: 'CERT-1', code: 'review.second-needed' })
  return certifyLocked(c, locked, context, body)
}

export type CertifyDecision = { household: string | null; children: readonly (Decision & { id: string })[] }

/** The children that a decision names, as they stand in the form; refused when one is not open, or named twice. */
export function namedChildren(c: WriteContext, { row, children }: LockedCase, decision: CertifyDecision) {
  const form = openForm(c.keys, row)
  if (!form) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const given = decision.children.flatMap((one, at) => {
    const child = children.find(({ id }) => id === one.id)
    const typed = child && form.children[child.ordinal - 1]
    return child && typed && !isDecided(child.state) ? [{ applicationChild: child.id, at, child: typed, decision: one }] : []
  })
  if (given.length !== new Set(decision.children.map(({ id }) => id)).size || given.length !== decision.children.length)
    return refuse({ rule: 'CERT-1', code: 'review.child-decided', pointer: '/children' })
  return { form, given }
}

/** What one officer decides, or a second one approves. */
export async function certifyLocked(
  c: WriteContext,
  locked: LockedCase,
  { settings }: Pick<TownContext, 'settings'>,
  decision: CertifyDecision,
): Promise<Done | Refused> {
  const { row, children } = locked
  const next = nextState(row, 'certify')
  if (isRefused(next)) return next
  const named = namedChildren(c, locked, decision)
  if (isRefused(named)) return named
  const { form, given } = named
  const certified = await certify(c, {
    municipality: row.municipality,
    settings,
    application: row.id,
    receivedOn: row.received_on ?? c.today,
    decidedOn: c.today,
    form,
    // Children of one case share a household: the second decision joins what the first one opened.
    household: row.household_id ?? decision.household,
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
