import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { endProtection as endpoint } from './contract.ts'
import { endMeasure } from './queries.ts'

/** SEE-3: never ends by itself. The row stays: who set it and who ended it. */
export async function endProtection(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const ended = await endMeasure(c.tx, params.householdId, body.measureId, c.actor.loginId ?? '', c.now)
  return ended === 1 ? done('ended', { household: params.householdId }) : refuse({ rule: 'SEE-3', code: 'protection.none' })
}
