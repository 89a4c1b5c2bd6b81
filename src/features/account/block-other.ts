/** 保護者1 stops the login of 保護者2 at once, or lets it in again; never the other way round (ACC-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { blockOther as endpoint } from './contract.ts'
import { blockSecond, rolesOfHousehold } from './queries.ts'

export async function blockOther(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { householdId } = c.actor
  const before = householdId ? (await rolesOfHousehold(c.tx, householdId)).find(({ kind }) => kind === 'guardian2') : undefined
  // What the ward stopped, the ward alone lets in again; it may have its reasons.
  if (before?.blocked_by === 'ward') return refuse({ rule: 'ACC-2', code: 'blocked-by-ward' })
  const touched = householdId ? await blockSecond(c.tx, householdId, body.blocked ? c.now : null) : 0
  if (!householdId || touched === 0) return refuse({ rule: 'ACC-2', code: 'not-found' })
  const roles = await rolesOfHousehold(c.tx, householdId)
  const mails = roles.flatMap((role) =>
    role.mail ? [{ kind: 'account.blocked', refs: { on: body.blocked ? 'yes' : 'no' }, to: role.mail }] : [],
  )
  return done(body.blocked ? 'blocked' : 'unblocked', { household: householdId }, { mails })
}
