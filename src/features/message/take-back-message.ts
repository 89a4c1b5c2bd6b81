import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { takeBackMessage as endpoint } from './contract.ts'
import { selectMessage, takeBack } from './queries.ts'
import { waitSeconds } from './rules.ts'

/** While the minute lasts (MSG-1). One statement decides between this and the look that sends. */
export async function takeBackMessage(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await selectMessage(c.tx, params.facilityId, params.messageId)
  if (!row) return refuse({ rule: 'MSG-1', code: 'not-found' })
  if (row.taken_back_at) return refuse({ rule: 'MSG-1', code: 'message.taken-back' })
  if (!(await takeBack(c.tx, row.id, c.actor.loginId, c.now)))
    return refuse({ rule: 'MSG-1', code: 'message.gone', slots: { seconds: waitSeconds } })
  return done('message.takenBack', { message: row.id }, { facility: params.facilityId })
}
