import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { blockLogin as endpoint } from './office-contract.ts'
import { blockRole } from './office-queries.ts'
import { guardiansOf, householdChildren } from './queries.ts'

/** ACC-2: the ward stops one guardian's way into this household at once; sessions of a blocked role no longer open. */
export async function blockLogin(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const guardian = (await guardiansOf(c.tx, params.householdId)).find(({ ordinal }) => ordinal === body.ordinal)
  if (!guardian?.role_id) return refuse({ rule: 'ACC-2', code: 'not-found' })
  await blockRole(c.tx, guardian.role_id, body.blocked ? c.now : null)
  return done(
    body.blocked ? 'blocked' : 'unblocked',
    { household: params.householdId },
    {
      // Both guardians read of it in their activity, which is found by their children.
      children: (await householdChildren(c.tx, [params.householdId])).map(({ id }) => id),
      mails: guardian.mail
        ? [{ kind: 'account.blockedByOffice', refs: { on: body.blocked ? 'yes' : 'no' }, to: guardian.mail }]
        : [],
    },
  )
}
