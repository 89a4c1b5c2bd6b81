/** 利用開始登録 and 利用終了登録 by the family: one stamp per child of one scan (ATT-1). All or none. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import { readScanTicket } from '../../platform/scan-code.ts'
import { lockUses, selectOwnChildren, selectUses, type UseRow } from './queries.ts'
import { ticketOver } from './read-ticket.ts'
import { recordStamp } from './record-stamp.ts'
import { type Direction, stampRefusals } from './rules.ts'
import type { postStamps } from './scan-contract.ts'

export async function stampByScan(c: WriteContext, { body }: Call<typeof postStamps>): Promise<Done | Refused> {
  const { tx, now, today } = c
  const ticket = readScanTicket(c.keys, body.ticket, now)
  if (!ticket) return ticketOver
  const children = c.actor.householdId ? await selectOwnChildren(tx, c.actor.householdId) : []
  const asked = body.stamps.filter((s, i) => body.stamps.findIndex((other) => other.booking === s.booking) === i)
  await lockUses(
    tx,
    asked.map((s) => s.booking),
  )
  const uses = await selectUses(tx, {
    facility: ticket.facilityId,
    children: children.map((child) => child.id),
    from: today,
    to: today,
  })
  const chosen: { use: UseRow; direction: Direction }[] = []
  const refused: Refusal[] = []
  for (const { booking, direction } of asked) {
    const use = uses.find((u) => u.id === booking)
    // Of another family, facility or day: for this scan it is not there.
    if (!use) refused.push({ rule: 'ATT-1', code: 'attendance.no-booking' })
    else {
      refused.push(...stampRefusals(use, direction, now))
      chosen.push({ use, direction })
    }
  }
  if (refused.length > 0) return refuse(...refused)
  for (const { use, direction } of chosen) {
    const recorded = await recordStamp(c, {
      use,
      direction,
      at: now,
      source: 'guardianScan',
      by: c.actor.loginId,
      details: { scannedAt: ticket.scannedAt.toISOString(), code: ticket.source },
    })
    if (!recorded) return refuse({ rule: 'ATT-1', code: 'attendance.state', slots: { state: use.state } })
  }
  return done(
    'attendance.stamped',
    Object.fromEntries(chosen.map(({ use, direction }, i) => [`stamp${i}`, `${use.id} ${direction}`])),
    { children: chosen.map(({ use }) => use.child), facility: ticket.facilityId },
  )
}

/** The stamps as they stand, from the ids that the act left. */
export async function renderStamps(c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof postStamps>> {
  const asked = Object.keys(ids)
    .sort()
    .map((name) => (ids[name] ?? '').split(' '))
  const stamped: ReplyOf<typeof postStamps>['stamped'] = []
  for (const [booking = '', direction] of asked) {
    const [use] = await selectUses(c.tx, { booking })
    const at = direction === 'in' ? use?.in : use?.out
    if (!use || !at) continue
    stamped.push({
      booking,
      child: { id: use.child, name: use.called ?? '' },
      direction: direction === 'in' ? 'in' : 'out',
      at: at.toISOString(),
      end: use.end,
    })
  }
  return { stamped }
}
