/** 認可 and 確認 with their numbers, from a day on (PLC-1). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { enterLicence as endpoint } from './contract.ts'
import { insertEntry, selectPlace, setOpening } from './queries.ts'
import { wordsRefusals } from './rules.ts'

export async function enterLicence(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, now, today, id, actor } = c
  const place = await selectPlace(tx, params.facilityId, today)
  if (!place || !actor.loginId || !actor.municipality) return refuse({ rule: 'PLC-1', code: 'not-found' })
  const { version, event, number, from, openedOn, document, documentOn, reason } = body
  const wrong = wordsRefusals({ number, document, reason })
  if (wrong.length > 0) return refuse(...wrong)
  const entry = id()
  const stored = await insertEntry(tx, {
    id: entry,
    facility: place.id,
    town: actor.municipality,
    version: version + 1,
    event,
    from,
    number,
    document,
    documentOn,
    reason,
    by: actor.loginId,
    at: now,
  })
  if (!stored) return refuse({ rule: 'PLC-1', code: 'register.raced' })
  if (openedOn !== place.opened_on) await setOpening(tx, place.id, openedOn)
  return done(`register.${event}`, { entry, facility: place.id }, { facility: place.id, municipality: actor.municipality })
}
