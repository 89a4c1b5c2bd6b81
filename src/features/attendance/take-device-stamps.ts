/** ATT-4: takes what a tablet kept, each stamp once, in its order. The tablet forgets only what is answered here. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { outcomeOf } from './device-rules.ts'
import type { postDeviceStamps } from './kiosk-contract.ts'
import { lockUses, selectUses, type UseRow } from './queries.ts'
import { insertKept, lockDevice, selectKept } from './queries-device.ts'
import { recordStamp } from './record-stamp.ts'

export async function takeDeviceStamps(c: WriteContext, { body }: Call<typeof postDeviceStamps>): Promise<Done | Refused> {
  const { tx, now } = c
  const device = c.actor.deviceId
  const [facility] = c.actor.facilityIds
  if (!device || !facility) return refuse({ rule: 'ATT-7', code: 'not-found' })
  await lockDevice(tx, device)
  const asked = body.stamps.toSorted((a, b) => a.sequence - b.sequence)
  const kept = new Set(
    (
      await selectKept(
        tx,
        device,
        asked.map((s) => s.id),
      )
    ).map((row) => row.id),
  )
  const bookings = [...new Set(asked.map((s) => s.booking))]
  await lockUses(tx, bookings)
  const uses = new Map((await selectUses(tx, { facility, bookings })).map((use) => [use.id, use]))
  const clockAhead = Date.parse(body.sentAt) - now.getTime()
  const touched = new Set<string>()
  for (const sent of asked) {
    if (kept.has(sent.id)) continue
    kept.add(sent.id)
    const stamp = { ...sent, at: new Date(sent.at), deviceAt: new Date(sent.deviceAt) }
    const use = uses.get(sent.booking) ?? null
    const result = outcomeOf(use, stamp, now, clockAhead)
    if (use && result.outcome === 'stamped') {
      uses.set(use.id, await counted(c, device, use, stamp, result.at))
      touched.add(use.child)
    }
    await insertKept(tx, { device, facility, stamp, booking: use?.id ?? null, receivedAt: now, ...result })
  }
  return done('attendance.device-stamps', { stamps: asked.map((s) => s.id).join(' ') }, { children: [...touched], facility })
}

/** Records it and gives the use as it stands then: the way home may come in the same sending. */
async function counted(
  c: WriteContext,
  device: string,
  use: UseRow,
  stamp: Parameters<typeof outcomeOf>[1],
  at: Date,
): Promise<UseRow> {
  const recorded = await recordStamp(c, {
    use,
    direction: stamp.direction,
    at,
    source: stamp.how === 'staff' ? 'staff' : 'deviceScan',
    by: null,
    device: { id: device, at: stamp.deviceAt },
    details: { device, how: stamp.how, deviceAt: stamp.deviceAt.toISOString() },
  })
  if (!recorded) throw new Error('a stamp was counted that its booking does not bear')
  const { id, state } = recorded
  return { ...use, state, ...(stamp.direction === 'in' ? { in: at, inId: id } : { out: at, outId: id }) }
}

export async function renderKept(c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof postDeviceStamps>> {
  const asked = (ids.stamps ?? '').split(' ')
  return { at: c.now.toISOString(), kept: await selectKept(c.tx, c.actor.deviceId ?? '', asked) }
}
