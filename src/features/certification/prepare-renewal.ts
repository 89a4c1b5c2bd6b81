/** 起案 and 承認 of 負担軽減の更新, where the town's setting asks for two persons (CERT-1, FEE-4). Any other decision about the child makes a 起案 void. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { needsTwo } from './decide-change.ts'
import { lockDue, renewLocked } from './renew-reductions.ts'
import type {
  approveRenewals as approveEndpoint,
  prepareRenewals as prepareEndpoint,
  sendBackRenewals as sendBackEndpoint,
} from './renewal-contract.ts'
import { layRenewals, preparedRenewals, removeRenewals } from './renewal-queries.ts'

export async function prepareRenewals(c: WriteContext, { body }: Call<typeof prepareEndpoint>): Promise<Done | Refused> {
  if (!(await needsTwo(c, { municipality: c.actor.municipality ?? '' })))
    return refuse({ rule: 'CERT-1', code: 'review.second-not-needed' })
  const locked = await lockDue(c, body.children)
  if (isRefused(locked)) return locked
  const { due, classes, municipality, from } = locked
  await layRenewals(
    c.tx,
    due.map((child) => ({
      child_id: child.id,
      municipality,
      class: classes.get(child.id) ?? child.last,
      valid_from: from,
      prepared_by: c.actor.loginId ?? '',
      prepared_at: c.now,
    })),
  )
  return done('prepared', { prepared: String(due.length) }, { children: due.map(({ id }) => id) })
}

const notPrepared = refuse({ rule: 'CERT-1', code: 'review.nothing-prepared', pointer: '/children' })

/** In the class that the approving officer saw: another 起案 in between is not approved unseen. */
export async function approveRenewals(c: WriteContext, { body }: Call<typeof approveEndpoint>): Promise<Done | Refused> {
  const locked = await lockDue(c, body.children)
  if (isRefused(locked)) return locked
  const { ids, classes, municipality, from } = locked
  const lying = await preparedRenewals(c.tx, ids, municipality, from)
  if (lying.length !== ids.length || lying.some((one) => one.class !== classes.get(one.child_id))) return notPrepared
  if (lying.some((one) => one.prepared_by === c.actor.loginId))
    return refuse({ rule: 'CERT-1', code: 'review.same-person', pointer: '/children' })
  return renewLocked(c, locked)
}

/** Not approved, or taken back by who prepared it: the children are due as before. */
export async function sendBackRenewals(c: WriteContext, { body }: Call<typeof sendBackEndpoint>): Promise<Done | Refused> {
  const locked = await lockDue(
    c,
    body.children.map((id) => ({ id, class: 'taxExempt' })),
  )
  if (isRefused(locked)) return locked
  const { ids, municipality, from } = locked
  const lying = await preparedRenewals(c.tx, ids, municipality, from)
  if (lying.length !== ids.length) return notPrepared
  await removeRenewals(c.tx, ids, municipality)
  return done('sentBack', { sentBack: String(ids.length) }, { children: ids })
}
