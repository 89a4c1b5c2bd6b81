/** Enters, changes and removes a 行事 (EVT-1). No booking ends by it: that is 臨時休止 (CLS-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { forgetAvailability } from '../facility/read-availability.ts'
import type { removeHouseEvent as removeEndpoint, saveHouseEvent as saveEndpoint } from './contract.ts'
import { countOthers, deleteEvent, eventThere, insertEvent, updateEvent } from './queries.ts'
import { eventRefusals } from './rules.ts'

const absent: Refused = refuse({ rule: 'EVT-1', code: 'not-found' })
const raced: Refused = refuse({ rule: 'EVT-1', code: 'changed-elsewhere' })

export async function saveHouseEvent(
  { tx, now, today, actor }: WriteContext,
  { params, body }: Call<typeof saveEndpoint>,
): Promise<Done | Refused> {
  const { facilityId: facility, eventId: event } = params
  const wrong = eventRefusals(body, await countOthers(tx, facility, today, event), today)
  if (wrong.length > 0) return refuse(...wrong)
  const set = {
    from_date: body.from,
    to_date: body.to,
    start_min: body.start,
    end_min: body.end,
    title: body.title,
    shown: body.shown,
    no_places: body.noPlaces,
    changed_by: actor.loginId ?? '',
    changed_at: now,
  }
  if (body.version === null) {
    if (!(await insertEvent(tx, event, facility, set))) return raced
  } else {
    if (!(await eventThere(tx, facility, event))) return absent
    if (!(await updateEvent(tx, event, facility, body.version, set))) return raced
  }
  forgetAvailability(facility)
  return done('houseEvent.saved', { facility, event, version: String((body.version ?? 0) + 1) }, { facility })
}

export async function removeHouseEvent(
  { tx }: WriteContext,
  { params, body }: Call<typeof removeEndpoint>,
): Promise<Done | Refused> {
  const { facilityId: facility, eventId: event } = params
  if (!(await eventThere(tx, facility, event))) return absent
  if (!(await deleteEvent(tx, event, facility, body.version))) return raced
  forgetAvailability(facility)
  return done('houseEvent.removed', { facility, event }, { facility })
}
