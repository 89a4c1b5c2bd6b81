/** Roles of the login on the side of this session; it acts as one at a time (ACC-1). */
import { type ReplyOf, sideOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { getRoles } from './contract.ts'
import { rolesOf } from './queries.ts'

export async function listRoles(c: ReadContext): Promise<ReplyOf<typeof getRoles>> {
  const { actor } = c
  if (!actor.loginId || !(actor.kind in sideOf)) return { roles: [] }
  const side = sideOf[actor.kind as keyof typeof sideOf]
  const roles = (await rolesOf(c.tx, actor.loginId, c.now)).filter((role) => sideOf[role.kind] === side)
  return { roles: roles.map(({ id, kind, place }) => ({ id, kind, place, current: id === actor.roleId })) }
}
