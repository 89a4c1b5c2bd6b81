/** Enters 定員 and 在籍 from a day on (SLOT-1). Places stay as they are: whoever has too many out is told, and decides. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { enterEnrolment as enterEndpoint } from './contract.ts'
import { insertEnrolment, selectPlace } from './queries.ts'
import { enrolmentRefusals } from './rules.ts'

export async function enterEnrolment(
  { tx, now, today, actor, id }: WriteContext,
  { params, body }: Call<typeof enterEndpoint>,
): Promise<Done | Refused> {
  const place = await selectPlace(tx, params.facilityId)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const wrong = enrolmentRefusals(body, place.delivery_type === 'spareCapacity', today)
  if (wrong.length > 0) return refuse(...wrong)
  const [capacity0 = 0, capacity1 = 0, capacity2 = 0] = body.capacities
  const [enrolled0 = 0, enrolled1 = 0, enrolled2 = 0] = body.enrolled
  const entry = id()
  await insertEnrolment(tx, {
    id: entry,
    facility_id: place.id,
    from_date: body.from,
    capacity0,
    capacity1,
    capacity2,
    enrolled0,
    enrolled1,
    enrolled2,
    entered_by: actor.loginId ?? '',
    entered_at: now,
  })
  return done('enrolment.entered', { facility: place.id, entry }, { facility: place.id })
}
