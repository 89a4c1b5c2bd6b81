/** ATT-2: a correction with a reason; the earlier value is kept beside it. */
import { type Done, done } from '../../platform/act.ts'
import { japanInstant } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { correctStamp as endpoint } from './contract.ts'
import { changeStamp, holdUse, insertEvent } from './queries.ts'
import { setTimeRefusals } from './rules.ts'

export async function correctStamp(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { use, closed } = await holdUse(c.tx, { facility: params.facilityId, booking: params.bookingId })
  if (!use) return refuse({ rule: 'ATT-2', code: 'not-found' })
  const [stamp, from] = body.direction === 'in' ? [use.inId, use.in] : [use.outId, use.out]
  if (!stamp || !from) return refuse({ rule: 'ATT-2', code: 'attendance.nothing-to-undo' })
  const at = japanInstant(use.date, body.time)
  const refused = setTimeRefusals(use, { direction: body.direction, at, reason: body.reason }, c.now, closed)
  if (refused.length > 0 || !body.reason) return refuse(...refused)
  const { loginId, kind, deviceId } = c.actor
  await changeStamp(c.tx, { id: c.id(), stamp, from, to: at, reason: body.reason, by: loginId, at: c.now })
  await insertEvent(c.tx, {
    id: c.id(),
    booking: use.id,
    at: c.now,
    event: 'correctStamp',
    from: use.state,
    to: use.state,
    byKind: kind,
    by: loginId,
    reason: body.reason,
    details: {
      direction: body.direction,
      from: from.toISOString(),
      to: at.toISOString(),
      // At a tablet, with the own PIN (ATT-8).
      ...(deviceId ? { device: deviceId } : {}),
    },
  })
  return done('attendance.corrected', { booking: use.id, stamp }, { children: [use.child], facility: use.facility })
}
