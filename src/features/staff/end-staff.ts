/** A role ends after a last day, or at once; sessions look at the role with every request, so they end with it. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import { addDays, japanInstant, timeOfDay } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { endStaff as endpoint } from './contract.ts'
import { tellAdmins } from './invite-staff.ts'
import { holdPlace, selectPlace, selectRole, selectStaff, setEnd } from './queries.ts'
import { endRefusals, staffRefusal, staffState } from './rules.ts'

export async function endStaff(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const notFound = refuse({ rule: 'ACC-4', code: 'not-found' })
  const place = await selectPlace(c.tx, params.facilityId)
  if (!place) return notFound
  await holdPlace(c.tx, place)
  const role = await selectRole(c.tx, place, params.roleId)
  if (!role) return notFound
  const lastDay = body.when === 'day' ? (body.lastDay ?? c.today) : null
  const others = (await selectStaff(c.tx, place)).filter((one) => one.id !== role.id)
  if (body.when === 'keep') {
    if (staffState(role, c.now) === 'ended') return refuse(staffRefusal('staff.ended', {}))
  } else {
    const refused = endRefusals(role, others, { by: c.actor.kind, lastDay }, c.now, c.today)
    if (refused.length > 0) return refuse(...refused)
  }
  const validTo = body.when === 'keep' ? null : lastDay === null ? c.now : japanInstant(addDays(lastDay, 1), timeOfDay(0))
  if (!(await setEnd(c.tx, role.id, validTo))) return notFound
  const act = body.when === 'keep' ? 'kept' : lastDay === null ? 'ended' : 'ending'
  const own: OwedMail[] = role.mail
    ? [{ kind: act === 'kept' ? 'staff.kept' : 'staff.ended', refs: { role: role.id }, to: role.mail }]
    : []
  const told = tellAdmins(others, act, role.id, [c.actor.loginId ?? '', role.loginId], c.now)
  return done(`staff.${act}`, { role: role.id }, { facility: place.id, mails: [...own, ...told] })
}
