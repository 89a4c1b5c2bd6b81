import type { WriteContext } from '../../platform/http/route.ts'
import { afterBookingEvent, type BookingState } from '../booking/rules.ts'
import { insertEvent, insertStamp, moveState, type NewStamp } from './queries.ts'

type Recorded = Omit<NewStamp, 'id' | 'receivedAt'> & { details?: Record<string, unknown> }

/**
 * What every stamp leaves, whoever made it (ATT-1, ATT-2, ATT-4): itself, the state that its use moves to, its line in the history; the
 * three go out together. null: the use's state bears no such stamp, and nothing is written.
 */
export async function recordStamp(
  c: WriteContext,
  { details, ...stamp }: Recorded,
): Promise<{ id: string; state: BookingState } | null> {
  const { use } = stamp
  const event = stamp.direction === 'in' ? 'stampIn' : 'stampOut'
  const state = afterBookingEvent(use.state, event)
  if (!state) return null
  const id = c.id()
  await Promise.all([
    insertStamp(c.tx, { ...stamp, id, receivedAt: c.now }),
    moveState(c.tx, use.id, use.state, state),
    insertEvent(c.tx, {
      id: c.id(),
      booking: use.id,
      at: c.now,
      event,
      from: use.state,
      to: state,
      byKind: c.actor.kind,
      by: stamp.by,
      ...(details ? { details } : {}),
    }),
  ])
  return { id, state }
}
