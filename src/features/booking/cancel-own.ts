/** The family cancels (CAN-1), but never at a higher price than it was shown (CAN-2). */
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { selectBooking } from './queries.ts'
import { costFacts } from './read-own-booking.ts'
import { cancelCost } from './rules.ts'
import type { PreparedAct } from './settle.ts'

export async function cancelOwn(
  { tx, now }: ReadContext,
  ask: { booking: string; lostMinutes: number; illness: boolean },
): Promise<{ act: PreparedAct } | Refused> {
  const row = await selectBooking(tx, ask.booking)
  if (!row) return refuse({ rule: 'BOOK-2', code: 'not-found' })
  const cause = ask.illness ? 'illness' : 'guardian'
  // Without a cost the settlement answers: a replay of the same request, or a state that cannot be cancelled.
  const cost = cancelCost(costFacts(row), cause, now)
  if (cost && cost.lostMinutes > ask.lostMinutes) {
    return refuse({
      rule: 'CAN-2',
      code: 'booking.cost-changed',
      slots: { limitAt: cost.limitAt.toISOString(), lostMinutes: cost.lostMinutes },
    })
  }
  return {
    act: {
      channel: 'guardian',
      facility: row.facility_id,
      act: { act: 'cancel', booking: ask.booking, cause, reason: null, calledAt: null },
      tell: (code, { booking = '' }) => {
        const refs = { booking, ...(row.replaces ? { replaced: row.replaces } : {}) }
        return [
          { kind: code, refs, to: { child: row.child_id } },
          { kind: 'booking.family-cancelled', refs, to: { facility: row.facility_id } },
        ]
      },
    },
  }
}
