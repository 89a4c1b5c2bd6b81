/** The ward issues the first administrator of a facility, and again while nobody there can log in as one. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readAddress } from '../account/rules.ts'
import type { issueFirstAccount, listFirstAccounts } from './contract.ts'
import { makeRole } from './make-role.ts'
import { holdPlace, selectFirstAccounts, selectPlace, selectStaff } from './queries.ts'
import { staffRefusal, staffState } from './rules.ts'

export async function readFirstAccounts({ tx, actor, now }: ReadContext): Promise<ReplyOf<typeof listFirstAccounts>> {
  return { facilities: actor.municipality ? await selectFirstAccounts(tx, actor.municipality, now) : [] }
}

export async function issueFirst(c: WriteContext, { params, body }: Call<typeof issueFirstAccount>): Promise<Done | Refused> {
  const place = await selectPlace(c.tx, params.facilityId)
  if (!place) return refuse({ rule: 'ACC-4', code: 'not-found' })
  const address = readAddress(body.mail)
  if (!address.ok) return refuse(...address.errors.map((error) => ({ rule: 'ACC-1', ...error })))
  await holdPlace(c.tx, place)
  const staff = (await selectStaff(c.tx, place)).filter((one) => staffState(one, c.now) !== 'ended')
  if (staff.some((one) => one.kind !== 'facilityStaff' && one.passwordSet && !one.blocked))
    return refuse(staffRefusal('staff.has-admin', {}))
  if (staff.some((one) => one.mail === address.value)) return refuse(staffRefusal('staff.already', {}, '/mail'))
  const made = await makeRole(c, place, { name: body.name, mail: address.value, kind: 'facilityAdmin' })
  return done('staff.first', { role: made.roleId }, { facility: place.id, municipality: place.municipality, mails: [made.mail] })
}
