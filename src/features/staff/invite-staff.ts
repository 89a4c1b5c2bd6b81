/** An administrator invites a colleague, sends the invitation again, or gives another role. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readAddress } from '../account/rules.ts'
import type { changeStaffRole, inviteStaff, resendInvitation } from './contract.ts'
import { invitation, makeRole } from './make-role.ts'
import { holdPlace, insertRole, type StaffRow, selectPlace, selectRole, selectStaff, setEnd } from './queries.ts'
import { mayGive, mayLoseAdmin, type StaffKind, staffRefusal, staffState } from './rules.ts'

const notFound = refuse({ rule: 'ACC-4', code: 'not-found' })

/** The other administrators who can log in hear of every change; an unknown colleague would be noticed. */
export const tellAdmins = (
  staff: readonly StaffRow[],
  act: string,
  role: string,
  except: readonly string[],
  now: Date,
): OwedMail[] =>
  [
    ...new Set(
      staff
        .filter((one) => one.kind !== 'facilityStaff' && one.passwordSet && !one.blocked && staffState(one, now) !== 'ended')
        .flatMap((one) => (one.mail && !except.includes(one.loginId) ? [one.mail] : [])),
    ),
  ].map((to) => ({ kind: 'staff.told', refs: { act, role }, to }))

export async function invite(c: WriteContext, { params, body }: Call<typeof inviteStaff>): Promise<Done | Refused> {
  const place = await selectPlace(c.tx, params.facilityId)
  if (!place) return notFound
  const address = readAddress(body.mail)
  if (!address.ok) return refuse(...address.errors.map((error) => ({ rule: 'ACC-1', ...error })))
  if (!mayGive(c.actor.kind, body.kind)) return refuse(staffRefusal('staff.no-right', {}, '/kind'))
  await holdPlace(c.tx, place)
  const staff = await selectStaff(c.tx, place)
  const here = (one: StaffRow): boolean => one.mail === address.value && staffState(one, c.now) !== 'ended'
  if (staff.some((one) => here(one) && (one.kind === 'corporationAdmin') === (body.kind === 'corporationAdmin')))
    return refuse(staffRefusal('staff.already', {}, '/mail'))
  const made = await makeRole(c, place, { name: body.name, mail: address.value, kind: body.kind })
  const told = tellAdmins(staff, 'invited', made.roleId, [c.actor.loginId ?? ''], c.now)
  return done('staff.invited', { role: made.roleId }, { facility: place.id, mails: [made.mail, ...told] })
}

export async function resend(c: WriteContext, { params }: Call<typeof resendInvitation>): Promise<Done | Refused> {
  const place = await selectPlace(c.tx, params.facilityId)
  const role = place && (await selectRole(c.tx, place, params.roleId))
  if (!place || !role?.mail) return notFound
  if (staffState(role, c.now) === 'ended') return refuse(staffRefusal('staff.ended', {}))
  if (role.passwordSet) return refuse(staffRefusal('staff.has-password', {}))
  const mail = await invitation(c, { loginId: role.loginId, mail: role.mail, roleId: role.id })
  return done('staff.resent', { role: role.id }, { facility: place.id, mails: [mail] })
}

export async function changeRole(c: WriteContext, { params, body }: Call<typeof changeStaffRole>): Promise<Done | Refused> {
  const place = await selectPlace(c.tx, params.facilityId)
  if (!place) return notFound
  await holdPlace(c.tx, place)
  const role = await selectRole(c.tx, place, params.roleId)
  if (!role) return notFound
  if (staffState(role, c.now) === 'ended') return refuse(staffRefusal('staff.ended', {}))
  // A corporation's role is not one of this facility: it ends, and another is given.
  if (role.kind === body.kind || role.kind === 'corporationAdmin') return refuse(staffRefusal('staff.already', {}, '/kind'))
  const staff = await selectStaff(c.tx, place)
  const others = staff.filter((one) => one.id !== role.id)
  if (!mayLoseAdmin(role, others, c.actor.kind)) return refuse(staffRefusal('staff.last-admin', {}))
  const next = c.id()
  if (!(await setEnd(c.tx, role.id, c.now))) return notFound
  const kind: StaffKind = body.kind
  await insertRole(c.tx, { id: next, loginId: role.loginId, kind, place, now: c.now, validTo: role.validTo })
  const own: OwedMail[] = role.mail ? [{ kind: 'staff.role', refs: { role: next }, to: role.mail }] : []
  const told = tellAdmins(others, 'role', next, [c.actor.loginId ?? '', role.loginId], c.now)
  return done('staff.role', { role: next }, { facility: place.id, mails: [...own, ...told] })
}
