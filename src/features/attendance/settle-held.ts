/** ATT-4: a person has seen to a stamp of a tablet that could not be counted; the row stays. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { settleHeld as endpoint } from './kiosk-contract.ts'
import { settleHeldStamp } from './queries-device.ts'

export async function settleHeld(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const by = c.actor.loginId
  return (await settleHeldStamp(c.tx, { facility: params.facilityId, id: params.stampId, at: c.now, by }))
    ? done('attendance.held-settled', { stamp: params.stampId }, { facility: params.facilityId })
    : refuse({ rule: 'ATT-4', code: 'not-found' })
}
