/** 起案 and 承認 where the town's setting asks for two persons (CERT-1, 作成者 ≠ 承認者). Any other act on the case makes a 起案 void. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { refusalsOf } from '../certification/certify-many.ts'
import { formContext } from './form-context.ts'
import { keepPrepared, keptPrepared } from './keep-prepared.ts'
import type { PreparedDecision } from './prepared.ts'
import { certifyLocked, namedChildren } from './review-certify.ts'
import { type LockedCase, lockSeenCase, nextState, noteAct } from './review-move.ts'
import { changeCase } from './review-queries.ts'
import { refusedChildren, rejectLocked } from './review-reject.ts'
import type {
  approveDecision as approveEndpoint,
  prepareDecision as prepareEndpoint,
  sendBackDecision as sendBackEndpoint,
} from './run-contract.ts'

/** Judged now as far as it can be, so that nobody is asked to approve what cannot be done. */
export async function prepareDecision(c: WriteContext, { params, body }: Call<typeof prepareEndpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row } = locked
  const { settings } = await formContext(c.tx, row.municipality, c.today)
  if (!settings.doubleCheck) return refuse({ rule: 'CERT-1', code: 'review.second-not-needed' })
  const next = nextState(row, 'prepare')
  if (isRefused(next)) return next
  const decision: PreparedDecision = body.decision
  const after = nextState(row, decision.kind === 'certify' ? 'certify' : 'reject')
  if (isRefused(after)) return after
  if (decision.kind === 'certify') {
    const named = namedChildren(c, locked, decision)
    if (isRefused(named)) return named
    const { form, given: children } = named
    const receivedOn = row.received_on ?? c.today
    const wrong = refusalsOf({ settings, decidedOn: c.today, cases: [{ application: row.id, receivedOn, form, children }] })
    if (wrong.length > 0) return { refused: wrong }
  } else {
    const named = refusedChildren(locked, decision)
    if (isRefused(named)) return named
  }
  if (!(await keepPrepared(c, row, decision.kind, decision))) return refuse({ rule: 'CERT-1', code: 'not-found' })
  await changeCase(c.tx, row, { state: row.state, officer_id: row.officer_id ?? c.actor.loginId }, c.now)
  await noteAct(c, row.id, 'prepare', null, false)
  return done('prepared', { application: row.id })
}

/** The 起案 that lies on a case at this version. */
const lying = async (c: WriteContext, { row }: LockedCase) =>
  (await keptPrepared<PreparedDecision>(c, row)) ?? refuse({ rule: 'CERT-1', code: 'review.nothing-prepared' })

export async function approveDecision(c: WriteContext, { params, body }: Call<typeof approveEndpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const prepared = await lying(c, locked)
  if (isRefused(prepared)) return prepared
  if (prepared.by === c.actor.loginId) return refuse({ rule: 'CERT-1', code: 'review.same-person' })
  const { decision } = prepared
  if (decision.kind === 'reject') return rejectLocked(c, locked, decision)
  return certifyLocked(c, locked, await formContext(c.tx, locked.row.municipality, c.today), decision)
}

/** Not approved, or taken back by who prepared it: the case is as before. */
export async function sendBackDecision(
  c: WriteContext,
  { params, body }: Call<typeof sendBackEndpoint>,
): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const next = nextState(locked.row, 'sendBack')
  if (isRefused(next)) return next
  const prepared = await lying(c, locked)
  if (isRefused(prepared)) return prepared
  await changeCase(c.tx, locked.row, { state: next.state }, c.now)
  await noteAct(c, locked.row.id, 'sendBack', null, false)
  return done('sentBack', { application: locked.row.id })
}
