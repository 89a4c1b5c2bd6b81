/** Where a child can be booked: the facilities that accepted it, each with its way per kind (BOOK-7, INT-1). */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getPlaces } from './contract.ts'
import { facilityOf } from './judge.ts'
import { ownWork } from './own-facts.ts'
import { childName } from './place-head.ts'
import { selectAccepting, selectChild } from './queries.ts'

export async function listPlaces({ tx, today }: ReadContext, id: string): Promise<ReplyOf<typeof getPlaces> | Refused> {
  const child = await selectChild(tx, id)
  if (!child) return refuse({ rule: 'BOOK-1', code: 'not-found' })
  const facilities: ReplyOf<typeof getPlaces>['facilities'] = []
  for (const row of await selectAccepting(tx, id)) {
    const facility = facilityOf(await ownWork(tx, { child: id, facility: row.id }, [], today), row.id)
    facilities.push({
      id: row.id,
      name: row.name,
      municipalityName: row.municipality_name,
      phone: row.phone && showPhone(row.phone),
      kinds: (row.kinds as SlotKind[]).map((kind) => ({ kind, way: facility.ways[kind] })),
    })
  }
  return { child: { id: child.id, name: childName(child) }, facilities }
}
