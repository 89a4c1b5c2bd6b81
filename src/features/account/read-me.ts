/** Who is logged in on this side, for the frame of every page. */

import type { ReplyOf } from '../../platform/contract.ts'
import { sideOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { contactOf } from '../municipality/contact-of.ts'
import type { getMe } from './contract.ts'
import { localeOf } from './language-queries.ts'
import { corporationNamed, deviceNamed, facilitiesNamed, householdTown, ownChildren, rolesOf, townNamed } from './queries.ts'

export async function readMe(c: ReadContext): Promise<ReplyOf<typeof getMe>> {
  const { actor, tx } = c
  const children = actor.householdId ? await ownChildren(tx, actor.householdId) : []
  const facilities = await facilitiesNamed(tx, actor.facilityIds)
  const [first] = facilities
  const town = actor.householdId
    ? ((await householdTown(tx, actor.householdId))?.municipality ?? null)
    : (actor.municipality ?? first?.municipality ?? null)
  const side = actor.kind in sideOf ? sideOf[actor.kind as keyof typeof sideOf] : null
  const roles = actor.loginId ? (await rolesOf(tx, actor.loginId, c.now)).filter((role) => sideOf[role.kind] === side).length : 1
  return {
    kind: actor.kind,
    name: actor.name || (actor.deviceId ? ((await deviceNamed(tx, actor.deviceId))?.name ?? '') : ''),
    locale: actor.householdId && actor.loginId ? await localeOf(tx, actor.loginId) : null,
    place: await placeOf(c, first?.name ?? null),
    municipality: town,
    children: children.map((child) => ({
      id: child.id,
      name: child.nickname || child.given_name || child.family_name,
      color: child.color,
    })),
    facilities: facilities.map(({ id, name }) => ({ id, name })),
    roles,
    contact: town ? await contactOf(tx, town, c.today) : null,
  }
}

async function placeOf({ actor, tx }: ReadContext, facility: string | null): Promise<string | null> {
  if (actor.householdId) return null
  if (actor.corporationId && actor.kind === 'corporationAdmin')
    return (await corporationNamed(tx, actor.corporationId))?.name ?? facility
  if (facility) return facility
  return actor.municipality ? ((await townNamed(tx, actor.municipality))?.name ?? null) : null
}
