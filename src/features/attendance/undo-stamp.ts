/** ATT-2: takes back a stamp that was a slip. What it was, with all its earlier values, stays in the booking's append-only history. */
import { type Done, done } from '../../platform/act.ts'
import { monthOf } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { afterBookingEvent } from '../booking/rules.ts'
import type { undoStamp as endpoint } from './contract.ts'
import { deleteStamp, holdUse, insertEvent, moveState, selectCorrections } from './queries.ts'

export async function undoStamp(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { use, closed } = await holdUse(c.tx, { facility: params.facilityId, booking: params.bookingId })
  if (!use) return refuse({ rule: 'ATT-2', code: 'not-found' })
  if (closed) return refuse({ rule: 'ATT-2', code: 'attendance.month-closed', slots: { month: monthOf(use.date) } })
  const event = body.direction === 'in' ? 'undoStampIn' : 'undoStampOut'
  const state = afterBookingEvent(use.state, event)
  const [stamp, at, source] = body.direction === 'in' ? [use.inId, use.in, use.inSource] : [use.outId, use.out, use.outSource]
  if (!state || !stamp || !at) return refuse({ rule: 'ATT-2', code: 'attendance.nothing-to-undo' })
  const earlier = (await selectCorrections(c.tx, [stamp])).get(stamp) ?? []
  const { loginId, kind } = c.actor
  await insertEvent(c.tx, {
    id: c.id(),
    booking: use.id,
    at: c.now,
    event,
    from: use.state,
    to: state,
    byKind: kind,
    by: loginId,
    details: { at: at.toISOString(), source, earlier: earlier.map((e) => ({ at: e.at.toISOString(), reason: e.reason })) },
  })
  await deleteStamp(c.tx, stamp)
  await moveState(c.tx, use.id, use.state, state)
  return done('attendance.undone', { booking: use.id }, { children: [use.child], facility: use.facility })
}
