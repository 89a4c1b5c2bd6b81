/** 「内容に変わりはありません」 for the family's contacts; every child must have some (ACC-6). */
import { type Done, done } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { certifiedChildren, childrenOfHousehold, contactCounts, insertConfirmations } from './queries.ts'

export async function confirmContacts(c: WriteContext): Promise<Done | Refused> {
  const household = c.actor.householdId
  if (!household) return refuse({ rule: 'ACC-6', code: 'not-found' })
  const all = await childrenOfHousehold(c.tx, household)
  const certified = await certifiedChildren(
    c.tx,
    all.map((child) => child.id),
  )
  // A sibling without certificate has nothing to be booked yet; it confirms with its own (CERT-7).
  const children = certified.size > 0 ? all.filter((child) => certified.has(child.id)) : all
  for (const child of children) {
    const counts = await contactCounts(c.tx, child.id)
    if (counts.emergency === 0 || counts.pickup === 0) return refuse({ rule: 'ACC-6', code: 'contacts-incomplete' })
  }
  await insertConfirmations(
    c.tx,
    children.map((child) => ({
      id: c.id(),
      childId: child.id,
      part: 'contacts' as const,
      at: c.now,
      by: c.actor.loginId,
      onPaper: false,
    })),
  )
  return done('confirmed', { household }, { children: children.map((child) => child.id) })
}
