/** The staff of a facility as its administrators see them. */
import { japanDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { listStaff as endpoint } from './contract.ts'
import { selectPlace, selectStaff } from './queries.ts'
import { mayGive, staffKinds, staffState } from './rules.ts'

export async function listStaff(
  { tx, actor, now }: ReadContext,
  { params }: Call<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint> | Refused> {
  const place = await selectPlace(tx, params.facilityId)
  if (!place) return refuse({ rule: 'ACC-4', code: 'not-found' })
  const staff = await selectStaff(tx, place)
  return {
    facility: { id: place.id, name: place.name },
    kinds: staffKinds.filter((kind) => mayGive(actor.kind, kind)),
    staff: staff.map((one) => ({
      roleId: one.id,
      name: one.name,
      mail: one.mail ?? '',
      kind: one.kind,
      state: staffState(one, now),
      lastDay: one.validTo && japanDate(new Date(one.validTo.getTime() - 1)),
      since: one.since.toISOString(),
      self: one.loginId === actor.loginId,
    })),
  }
}
