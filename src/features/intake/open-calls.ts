/** マイページ: 募集 that a child of the family could enter now and has not (REG-1), those that close first. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { listOpenCalls } from './call-contract.ts'
import { selectCallsOpen, selectChildren, selectEntriesOfChildren, selectPlaces } from './call-queries.ts'
import { entryRefusals } from './call-rules.ts'
import { nameOf } from './enter-call.ts'
import { entrantOf, termsOf } from './entrant.ts'

/** More is a list of its own. */
const mostTold = 3

export async function readOpenCalls({ tx, now, actor }: ReadContext): Promise<ReplyOf<typeof listOpenCalls>> {
  // Who may not see the household (SEE-3) has no children here.
  const children = actor.householdId ? await selectChildren(tx, { household: actor.householdId }) : []
  const ids = children.map((child) => child.id)
  const towns = [...new Set(children.map((child) => child.municipality))]
  const open = await selectCallsOpen(tx, { towns, children: ids }, now)
  if (open.length === 0) return { calls: [] }
  const [places, entries] = await Promise.all([
    selectPlaces(
      tx,
      open.map((call) => call.id),
    ),
    selectEntriesOfChildren(tx, ids),
  ])
  const calls: ReplyOf<typeof listOpenCalls>['calls'] = []
  for (const call of open) {
    const own = places.filter((place) => place.call_id === call.id)
    const able = []
    for (const child of children) {
      if (entries.some((one) => one.call_id === call.id && one.child_id === child.id)) continue
      const entrant = await entrantOf(tx, child, call)
      if (own.some((place) => entryRefusals(termsOf(call), place, entrant, now).length === 0))
        able.push({ id: child.id, name: nameOf(child) })
    }
    const name = call.facility_name ?? call.town_name
    if (able.length > 0) calls.push({ id: call.id, name, until: call.entries_until.toISOString(), children: able })
    if (calls.length === mostTold) break
  }
  return { calls }
}
