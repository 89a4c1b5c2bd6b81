/** A 募集 made and taken back (REG-1): by a facility, or by its town for several; the seed is bound before anybody enters. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { seedHashOf } from '../draw/draw.ts'
import type { makeTownCall } from './call-contract.ts'
import { countEntries, selectCall } from './call-queries.ts'
import { callRefusal, callRefusals, callRules, mayCall, periodOf } from './call-rules.ts'
import { deskOf } from './read-calls.ts'

/** @param facility who calls; null = the town of the actor */
export async function makeCall(
  c: WriteContext,
  facility: string | null,
  body: Call<typeof makeTownCall>['body'],
): Promise<Done | Refused> {
  const { tx, actor, now, today, id, random } = c
  const desk = await deskOf(c, facility)
  if (!desk) return refuse({ rule: 'REG-1', code: 'not-found' })
  const allowed = mayCall(desk.intake, facility ? 'facility' : 'municipality')
  const kinds = new Map(desk.facilities.map((one) => [one.id, one.kinds]))
  const refused = callRefusals(body, { allowed, facilities: kinds }, today)
  if (refused.length > 0) return refuse(...refused)
  const rules = callRules(desk.intake, body)
  const { from, until } = periodOf(body)
  const seed = Buffer.from(random.bytes(32)).toString('hex')
  const call = id()
  await tx
    .insertInto('intake_call')
    .values({
      id: call,
      municipality: desk.municipality,
      facility_id: facility,
      month: body.month,
      last_month: body.lastMonth,
      entries_from: from,
      entries_until: until,
      one_facility: rules.oneFacility,
      residents_first: rules.residentsFirst,
      sibling_points: rules.points.sibling,
      care_points: rules.points.care,
      first_points: rules.points.firstTime,
      reserves: rules.reserves,
      seed_hash: seedHashOf(seed),
      decided_by: actor.loginId ?? '',
      decided_at: now,
    })
    .execute()
  await tx.insertInto('intake_seed').values({ call_id: call, seed }).execute()
  await tx
    .insertInto('intake_place')
    .values(
      body.places.map((place) => ({
        id: id(),
        call_id: call,
        facility_id: place.facility,
        weekday: place.weekday,
        start_min: place.start,
        end_min: place.end,
        places: place.places,
        classes: [...new Set(place.classes)].sort(),
      })),
    )
    .execute()
  return done('intake.called', { call }, facility ? { facility } : {})
}

export async function removeCall({ tx }: WriteContext, facility: string | null, call: string): Promise<Done | Refused> {
  const row = await selectCall(tx, call)
  if (!row || row.facility_id !== facility) return refuse({ rule: 'REG-1', code: 'not-found' })
  const entries = (await countEntries(tx, [row.id])).get(row.id) ?? 0
  if (entries > 0 || row.ranked_at) return refuse(callRefusal('call.has-entries', { entries }))
  // A family that enters at this instant holds the row by its foreign key: one of the two is refused by the database, and asked again.
  const gone = await tx.deleteFrom('intake_call').where('id', '=', row.id).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return refuse({ rule: 'REG-1', code: 'not-found' })
  return done('intake.call-removed', { call: row.id }, facility ? { facility } : {})
}
