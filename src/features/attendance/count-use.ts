/** HRS-6: staff confirm what the stamps come to, or keep the booked minutes; the settlement takes only free minutes, the rest is 超過. */
import type { Call } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { PreparedAct } from '../booking/settle.ts'
import { totalOf } from '../hours/rules.ts'
import type { countUse as endpoint } from './contract.ts'
import { minutesByStamps } from './counted.ts'
import { selectUses } from './queries.ts'

export async function countUse(c: ReadContext, { params, body }: Call<typeof endpoint>): Promise<{ act: PreparedAct } | Refused> {
  const [use] = await selectUses(c.tx, { facility: params.facilityId, booking: params.bookingId })
  if (!use) return refuse({ rule: 'HRS-6', code: 'not-found' })
  const counted = minutesByStamps(use)
  if (counted === null) return refuse({ rule: 'HRS-6', code: 'attendance.nothing-to-count' })
  const minutes = body.accept ? counted : totalOf(use.held)
  return { act: { act: { act: 'count', booking: use.id, minutes }, channel: 'proxy', facility: use.facility } }
}
