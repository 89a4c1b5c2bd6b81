/** 緊急連絡先 and 送迎者 of the family: one list, kept under each child's key. A new sibling starts with the elder's. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { confirmationMonths } from './confirmation-months.ts'
import type { getContacts } from './contract.ts'
import { certifiedChildren, childrenOfHousehold, confirmationsOf, contactsSavedAt } from './queries.ts'
import { readHealth } from './read-health.ts'
import { rowsWithShownPhones } from './shown-phones.ts'
import { standingOf } from './standing.ts'

type Answer = { value: ReplyOf<typeof getContacts>; children: readonly string[] }

export async function readContacts(c: HealthContext): Promise<Answer> {
  const { tx, today } = c
  const children = c.actor.householdId ? await childrenOfHousehold(tx, c.actor.householdId) : []
  const ids = children.map((child) => child.id)
  const found = [...(await readHealth(tx, c.keys, ids, { sections: [], contacts: true })).values()]
  const savedAt = await contactsSavedAt(tx, ids)
  const confirmed = await confirmationsOf(tx, ids)
  const certified = await certifiedChildren(tx, ids)
  const months = await confirmationMonths(tx, children, today)
  const oldest = children
    .filter((child) => certified.size === 0 || certified.has(child.id))
    .sort((a, b) => order(confirmed.get(`${a.id} contacts`)?.on).localeCompare(order(confirmed.get(`${b.id} contacts`)?.on)))[0]
  const last = oldest ? (confirmed.get(`${oldest.id} contacts`) ?? null) : null
  return {
    value: {
      stamp: savedAt?.toISOString() ?? '',
      savedAt: savedAt?.toISOString() ?? null,
      emergency: rowsWithShownPhones('emergency', found.find((one) => one.emergency.length > 0)?.emergency ?? []),
      pickup: rowsWithShownPhones('pickup', found.find((one) => one.pickup.length > 0)?.pickup ?? []),
      standing: standingOf(last, oldest ? (months.get(oldest.id) ?? 6) : 6, today),
    },
    children: ids,
  }
}

/** Never confirmed comes first. */
const order = (on: string | undefined): string => on ?? ''
