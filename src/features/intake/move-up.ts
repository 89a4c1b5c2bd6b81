import { type Done, done } from '../../platform/act.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { lockPlace, selectCall, selectEntries } from './call-queries.ts'
import { callRefusal, nextUp } from './call-rules.ts'
import { enterResult } from './enter-result.ts'

/** REG-1: a place that became free goes to the next 補欠; 内定 opens SEE-1 and is told like every other. Two presses at once give one place. */
export async function moveUp(
  c: WriteContext,
  facility: string | null,
  ask: { call: string; place: string },
): Promise<Done | Refused> {
  const { tx, actor } = c
  const row = await selectCall(tx, ask.call)
  if (!row || (facility === null && row.municipality !== actor.municipality)) return refuse({ rule: 'REG-1', code: 'not-found' })
  await lockPlace(tx, ask.place)
  const own = (await selectEntries(tx, row.id, facility)).filter((one) => one.place_id === ask.place)
  const [some] = own
  const next = some
    ? nextUp(
        some.places,
        own.map((one) => ({ rank: one.rank ?? 0, state: one.state, child: one.child_id, facility: one.facility_id })),
      )
    : null
  if (!next) return refuse(callRefusal('call.no-move', {}))
  const made = await enterResult(c, {
    child: next.child,
    facility: next.facility,
    month: row.month as LocalMonth,
    result: 'offered',
  })
  if (made.how !== 'fresh') return refuse(callRefusal('call.no-move', {}))
  return done('intake.moved-up', { result: made.id }, { children: [next.child], facility: next.facility, mails: made.mails })
}
