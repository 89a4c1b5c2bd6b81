/** ATT-5: a person decides what a use without arrival was; nothing turns 無断 by itself. The settlement moves minutes and place. */
import { japanInstant } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { PreparedAct } from '../booking/settle.ts'
import type { settleAbsence as endpoint } from './contract.ts'
import { selectUses } from './queries.ts'

const causes = { calledOff: 'phone', noShow: 'noShow', facility: 'facility' } as const

export async function settleAbsence(
  c: ReadContext,
  { params, body }: Call<typeof endpoint>,
): Promise<{ act: PreparedAct } | Refused> {
  const [use] = await selectUses(c.tx, { facility: params.facilityId, booking: params.bookingId })
  if (!use) return refuse({ rule: 'ATT-5', code: 'not-found' })
  if (use.in) return refuse({ rule: 'ATT-5', code: 'attendance.state', slots: { state: use.state } })
  return {
    act: {
      act: {
        act: 'cancel',
        booking: use.id,
        cause: causes[body.how],
        reason: body.how === 'calledOff' ? 'called' : body.how,
        calledAt: body.how === 'calledOff' && body.calledTime !== null ? japanInstant(use.date, body.calledTime) : null,
      },
      channel: 'proxy',
      facility: use.facility,
    },
  }
}
