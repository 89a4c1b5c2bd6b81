/** 代理打刻 (ATT-2): one tap for now, or a first stamp at a time named; also by a system that the staff use, with its key. */
import { type Done, done } from '../../platform/act.ts'
import { japanInstant } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { postStaffStamp } from './contract.ts'
import { holdUse } from './queries.ts'
import { recordStamp } from './record-stamp.ts'
import { setTimeRefusals, stampRefusals } from './rules.ts'

export async function stampByStaff(c: WriteContext, { params, body }: Call<typeof postStaffStamp>): Promise<Done | Refused> {
  const { use, closed } = await holdUse(c.tx, { facility: params.facilityId, booking: params.bookingId })
  if (!use) return refuse({ rule: 'ATT-2', code: 'not-found' })
  const at = body.time === null ? c.now : japanInstant(use.date, body.time)
  const stamped = body.direction === 'in' ? use.in : use.out
  // A second tap, or a family that was quicker: the stamp that is there stays, a change of it is a correction.
  if (stamped) return refuse(...stampRefusals(use, body.direction, at))
  const refused = setTimeRefusals(use, { direction: body.direction, at, reason: null }, c.now, closed)
  if (refused.length > 0) return refuse(...refused)
  const { direction } = body
  const { key, loginId, deviceId } = c.actor
  const recorded = await recordStamp(c, {
    use,
    direction,
    at,
    source: key ? 'system' : 'staff',
    by: loginId,
    ...(key ? { details: { apiKey: key.id } } : {}),
    // At a tablet, with the own PIN (ATT-8).
    ...(deviceId ? { device: { id: deviceId, at: c.now }, details: { device: deviceId } } : {}),
  })
  if (!recorded) return refuse({ rule: 'ATT-2', code: 'attendance.state', slots: { state: use.state } })
  return done('attendance.stamped', { booking: use.id, stamp: recorded.id }, { children: [use.child], facility: use.facility })
}
