import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { nameOfficers as endpoint } from './contract.ts'
import { measuresOf, storeOfficers, townOfficers } from './queries.ts'

/** SEE-3: only named officers open the case; one at least stays. */
export async function nameOfficers(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const open = (await measuresOf(c.tx, params.householdId)).some((row) => row.ended_at === null)
  if (!open) return refuse({ rule: 'SEE-3', code: 'protection.none' })
  const known = new Set((await townOfficers(c.tx)).map((row) => row.login_id))
  const logins = [...new Set(body.officers)]
  if (logins.length === 0) return refuse({ rule: 'SEE-3', code: 'protection.nobody-named', pointer: '/officers' })
  if (logins.some((one) => !known.has(one))) return refuse({ rule: 'SEE-3', code: 'protection.unknown-officer' })
  await storeOfficers(c.tx, {
    household: params.householdId,
    municipality: c.actor.municipality ?? '',
    by: c.actor.loginId ?? '',
    logins,
    id: c.id,
  })
  return done('named', { household: params.householdId })
}
