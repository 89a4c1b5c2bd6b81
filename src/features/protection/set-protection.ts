import { type Done, done } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { normalAddress } from '../account/rules.ts'
import type { setProtection as endpoint } from './contract.ts'
import { guardiansOf, insertMeasure, loginOfAddress, measuresOf, storeOfficers, townOfficers } from './queries.ts'

/** SEE-3: holds from the next request of that login on; nobody is told by mail, least of all the person. */
export async function setProtection(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { householdId } = params
  const guardians = await guardiansOf(c.tx, householdId)
  const login =
    body.person === 'nobody'
      ? null
      : body.person === 'address'
        ? await loginOfAddress(c.tx, normalAddress(body.address))
        : (guardians.find(({ ordinal }) => `guardian${ordinal}` === body.person)?.login_id ?? null)
  if (login === null && body.person !== 'nobody')
    return refuse({ rule: 'SEE-3', code: 'protection.no-login', pointer: body.person === 'address' ? '/address' : '/person' })
  const open = (await measuresOf(c.tx, householdId)).filter((row) => row.ended_at === null)
  if (open.some((row) => row.login_id === login)) return refuse({ rule: 'SEE-3', code: 'protection.already' })
  // Somebody must be left who may see the account: a household all of whose logins are shut out could not be used by anybody.
  const shut = new Set([login, ...open.map((row) => row.login_id)])
  const withLogin = guardians.flatMap((row) => (row.login_id ? [row.login_id] : []))
  if (withLogin.length > 1 && withLogin.every((one) => shut.has(one)))
    return refuse({ rule: 'SEE-3', code: 'protection.everybody' })
  const by = c.actor.loginId ?? ''
  const municipality = c.actor.municipality ?? ''
  const known = new Set((await townOfficers(c.tx)).map((row) => row.login_id))
  if (body.officers.some((one) => !known.has(one))) return refuse({ rule: 'SEE-3', code: 'protection.unknown-officer' })
  await insertMeasure(c.tx, {
    id: c.id(),
    household: householdId,
    login,
    municipality,
    by,
    at: c.now,
    reviewOn: body.reviewOn as LocalDate | null,
  })
  await storeOfficers(c.tx, {
    household: householdId,
    municipality,
    by,
    logins: [...new Set([by, ...body.officers])],
    id: c.id,
  })
  return done('set', { household: householdId })
}
