/** やること: what must be confirmed, and what soon will have to be (ACC-6). Reads no health values. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { confirmationMonths } from './confirmation-months.ts'
import type { getTodo } from './contract.ts'
import { calledName } from './names.ts'
import { certifiedChildren, childrenOfHousehold, confirmationsOf } from './queries.ts'
import { blocksBooking, type Standing, standingOf } from './standing.ts'

const urgency = ['never', 'stale', 'soon', 'good'] as const
const worst = (standings: readonly Standing[]): Standing | undefined =>
  [...standings].sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))[0]

export async function readTodo(c: ReadContext): Promise<ReplyOf<typeof getTodo>> {
  const { actor, tx, today } = c
  const all = actor.householdId ? await childrenOfHousehold(tx, actor.householdId) : []
  const certified = await certifiedChildren(
    tx,
    all.map((child) => child.id),
  )
  const children = all.filter((child) => certified.has(child.id))
  const confirmed = await confirmationsOf(
    tx,
    children.map((child) => child.id),
  )
  const months = await confirmationMonths(tx, children, today)
  const standing = (id: string, part: string): Standing =>
    standingOf(confirmed.get(`${id} ${part}`) ?? null, months.get(id) ?? 6, today)
  const contacts = worst(children.map((child) => standing(child.id, 'contacts')))
  const items = [
    ...(contacts
      ? [{ part: 'contacts' as const, childId: null, childName: null, standing: contacts, href: '/my/user-info/contacts' }]
      : []),
    ...children.map((child) => ({
      part: 'sheet' as const,
      childId: child.id,
      childName: calledName(child),
      standing: standing(child.id, 'sheet'),
      href: `/my/children/${child.id}/sheet`,
    })),
  ]
  return {
    first: items.length > 0 && items.every((item) => item.standing.state === 'never'),
    items: items
      .filter((item) => item.standing.state !== 'good')
      .map((item) => ({ ...item, blocks: blocksBooking(item.standing) })),
  }
}
