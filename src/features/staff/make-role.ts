/** Makes a role for an address: a new login with an invitation, or one more role of a login that is there (ACC-1, ACC-3). */
import type { OwedMail } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { issueAccountLink } from '../account/issue-account-link.ts'
import { type Facility, insertLogin, insertRole, loginOfAddress, mendName } from './queries.ts'
import type { StaffKind } from './rules.ts'

/** @param to.mail in its normal form. The caller owes the mail. */
export async function makeRole(
  c: WriteContext,
  place: Facility,
  to: { name: string; mail: string; kind: StaffKind },
): Promise<{ roleId: string; mail: OwedMail }> {
  const known = await loginOfAddress(c.tx, to.mail)
  const loginId = known?.id ?? c.id()
  const roleId = c.id()
  if (!known) await insertLogin(c.tx, { id: loginId, mail: to.mail, name: to.name })
  await insertRole(c.tx, { id: roleId, loginId, kind: to.kind, place, now: c.now })
  if (known?.passwordSet) return { roleId, mail: { kind: 'staff.added', refs: { role: roleId }, to: to.mail } }
  if (known) await mendName(c.tx, loginId, to.name)
  return { roleId, mail: await invitation(c, { loginId, mail: to.mail, roleId }) }
}

/** The link that sets the first password; the earlier one is void. */
export async function invitation(c: WriteContext, to: { loginId: string; mail: string; roleId: string }): Promise<OwedMail> {
  const mail = await issueAccountLink(c, 'activate', to)
  return { ...mail, kind: 'staff.invited', refs: { ...mail.refs, role: to.roleId } }
}
