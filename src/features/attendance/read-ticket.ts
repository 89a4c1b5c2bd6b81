/** What a family's scan would stamp: one line per child, or why not (ATT-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readScanTicket } from '../../platform/scan-code.ts'
import { calledName } from '../child/names.ts'
import { selectOwnChildren, selectPlace, selectUses } from './queries.ts'
import { chooseStamps } from './rules.ts'
import type { readTicket as endpoint } from './scan-contract.ts'

export const ticketOver = refuse({ rule: 'ATT-1', code: 'attendance.ticket-over' })

export async function readTicket(c: ReadContext, { query }: Call<typeof endpoint>): Promise<ReplyOf<typeof endpoint> | Refused> {
  const { tx, now, today } = c
  const ticket = readScanTicket(c.keys, query.ticket, now)
  const facility = ticket && (await selectPlace(tx, ticket.facilityId))
  if (!facility) return ticketOver
  const children = c.actor.householdId ? await selectOwnChildren(tx, c.actor.householdId) : []
  const names = new Map(children.map((child) => [child.id, calledName({ ...child, family_kana: '', given_kana: '' })]))
  const uses = await selectUses(tx, { facility: facility.id, children: [...names.keys()], from: today, to: today })
  const childOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  const reply: ReplyOf<typeof endpoint> = {
    facility: { id: facility.id, name: facility.name },
    at: now.toISOString(),
    cards: [],
    barred: [],
    today: uses
      .filter((use) => use.in)
      .map((use) => ({
        child: childOf(use.child),
        start: use.start,
        end: use.end,
        state: use.state,
        inAt: use.in?.toISOString() ?? null,
        outAt: use.out?.toISOString() ?? null,
      })),
  }
  const here = new Set(uses.map((use) => use.child))
  for (const child of here.size === 0 ? [null] : here) {
    const { stamps, refused } = chooseStamps(
      uses.filter((use) => use.child === child),
      now,
    )
    for (const stamp of stamps) {
      const use = uses.find((u) => u.id === stamp.booking)
      if (!use) continue
      reply.cards.push({
        booking: use.id,
        child: childOf(use.child),
        direction: stamp.direction,
        start: use.start,
        end: use.end,
        inAt: use.in?.toISOString() ?? null,
      })
    }
    for (const no of refused)
      reply.barred.push({ child: child === null ? null : (names.get(child) ?? null), code: no.code, slots: no.slots ?? {} })
  }
  return reply
}
