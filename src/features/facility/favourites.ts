/** お気に入り: what a login marked, for itself alone; row-level security knows whose it is. */

import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { addFavourite as addContract, removeFavourite as removeContract } from './family-contract.ts'
import { deleteFavourite, insertFavourite, selectFacility } from './queries.ts'

export async function addFavourite(c: WriteContext, { params }: Call<typeof addContract>): Promise<Done | Refused> {
  if (!c.actor.loginId || !(await selectFacility(c.tx, params.facilityId, c.today)))
    return refuse({ rule: 'SET-1', code: 'not-found' })
  await insertFavourite(c.tx, c.actor.loginId, params.facilityId, c.now)
  return done('added', {}, { facility: params.facilityId })
}

export async function removeFavourite(c: WriteContext, { params }: Call<typeof removeContract>): Promise<Done> {
  if (c.actor.loginId) await deleteFavourite(c.tx, c.actor.loginId, params.facilityId)
  return done('removed')
}
