/** 利用者: what the guardian sees of the own account; name, address and phone change only by 認定変更 (ACC-2, ACC-5). */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { getAccount } from './contract.ts'
import { guardiansOf, householdTown, openUndo, ownLogin, passkeysOf, rolesOfHousehold } from './queries.ts'

export async function readAccount(c: ReadContext): Promise<ReplyOf<typeof getAccount> | Refused> {
  const { actor, tx } = c
  const missing = refuse({ rule: 'ACC-1', code: 'not-found' })
  if (!actor.loginId || !actor.householdId) return missing
  const login = await ownLogin(tx, actor.loginId)
  const guardians = await guardiansOf(tx, actor.householdId)
  const self = guardians.find((g) => g.login_id === actor.loginId)
  const other = guardians.find((g) => g !== self)
  const town = await householdTown(tx, actor.householdId)
  const settings = town ? await readSettings(tx, town.municipality, c.today) : null
  if (!login?.mail || !self || !settings) return missing
  const roles = await rolesOfHousehold(tx, actor.householdId)
  const otherRole = roles.find((role) => role.login_id === other?.login_id)
  const { change } = settings.settings.channels
  return {
    mail: login.mail,
    codeRequired: login.code_required,
    passkeys: (await passkeysOf(tx, actor.loginId)).length,
    mailUndoUntil: (await openUndo(tx, actor.loginId, c.now))?.toISOString() ?? null,
    self: {
      ordinal: self.ordinal,
      name: `${self.family_name} ${self.given_name}`.trim(),
      kana: `${self.family_kana} ${self.given_kana}`.trim(),
      relationship: self.relationship,
      postalCode: self.postal_code,
      address: self.address,
      phone: self.phone === null ? null : showPhone(self.phone),
    },
    other: other
      ? {
          ordinal: other.ordinal,
          name: `${other.family_name} ${other.given_name}`.trim(),
          relationship: other.relationship,
          ...loginOf(otherRole),
          mayBlock: actor.kind === 'guardian1' && other.login_id !== null && otherRole?.blocked_by !== 'ward',
        }
      : null,
    municipality: settings.name,
    changeWay: change,
    excelForms: settings.settings.excelForms,
  }
}

type OtherRole = Awaited<ReturnType<typeof rolesOfHousehold>>[number]

/** How the other guardian's login stands, since when, and who stopped it. */
function loginOf(role: OtherRole | undefined) {
  if (!role) return { login: 'none' as const, since: null, blockedBy: null }
  if (role.blocked_at) return { login: 'blocked' as const, since: role.blocked_at.toISOString(), blockedBy: role.blocked_by }
  return role.password_set_at
    ? { login: 'active' as const, since: role.password_set_at.toISOString(), blockedBy: null }
    : { login: 'waiting' as const, since: role.valid_from.toISOString(), blockedBy: null }
}
