/** Children with a live relation to a facility: names and standings, nothing of the sheet (SEE-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { guardedChildren } from '../protection/guarded-children.ts'
import { confirmationMonths } from './confirmation-months.ts'
import type { listFacilityChildren as endpoint } from './contract.ts'
import { fullKana, fullName } from './names.ts'
import { confirmationsOf, liveChildren } from './queries.ts'
import { standingOf } from './standing.ts'

export async function listFacilityChildren(c: ReadContext, { params }: Call<typeof endpoint>): Promise<ReplyOf<typeof endpoint>> {
  const { tx, today } = c
  const children = await liveChildren(tx, params.facilityId, today)
  const ids = children.map((child) => child.id)
  const confirmed = await confirmationsOf(tx, ids)
  const guarded = await guardedChildren(tx, ids)
  const months = await confirmationMonths(tx, children, today)
  return {
    children: children.map((child) => {
      const standing = (part: string) =>
        standingOf(confirmed.get(`${child.id} ${part}`) ?? null, months.get(child.id) ?? 6, today)
      return {
        id: child.id,
        name: fullName(child),
        kana: fullKana(child),
        birthDate: child.birth_date,
        liveUntil: child.live_until,
        contacts: standing('contacts'),
        sheet: standing('sheet'),
        guarded: guarded.has(child.id),
      }
    }),
  }
}
