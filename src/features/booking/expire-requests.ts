/** BOOK-8: requests that the facility did not answer in time lapse; hours and place come back, both sides are told. */
import { requestHash } from '../../platform/act.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import { selectOverdue } from './queries.ts'
import type { createSettlement, PreparedAct } from './settle.ts'

export const expireRequests = (settle: ReturnType<typeof createSettlement>): Tick => ({
  name: 'expireRequests',
  run: async ({ pool, now, id }) => {
    const overdue = await inRole(pool, (tx) => selectOverdue(tx, now))
    if (overdue.length === 0) return
    await settle(
      overdue.map((row) => {
        const act: PreparedAct = {
          channel: 'job',
          facility: row.facility_id,
          act: { act: 'cancel', booking: row.id, cause: 'expired', reason: null, calledAt: null },
          tell: (_code, { booking = '' }) => {
            const refs = { booking, ...(row.replaces ? { replaced: row.replaces } : {}) }
            return [
              { kind: 'booking.expired', refs, to: { child: row.child_id } },
              { kind: 'booking.lapsed', refs, to: { facility: row.facility_id } },
            ]
          },
        }
        // Run twice, the second finds the state ended and is refused: nothing is told again.
        const head = {
          actor: { ...anonymous, kind: 'job' as const },
          scope: row.id,
          key: 'expire',
          requestHash: requestHash(row.id),
          event: 'booking.expire',
          at: now,
          requestId: 'expireRequests',
          id,
        }
        return { head, act }
      }),
    )
  },
})
