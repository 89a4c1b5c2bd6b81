import { type Done, done } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { enterChange as endpoint } from './change-contract.ts'
import { storeChange } from './store-change.ts'

/** What came by the town's own form, on paper or at the counter; under review by who entered it (CERT-2). */
export async function enterChange(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const receivedOn = localDate(body.receivedOn)
  if (receivedOn > c.today) return refuse({ rule: 'CERT-7', code: 'certificate.received-future', pointer: '/receivedOn' })
  const municipality = c.actor.municipality ?? ''
  const town = await readSettings(c.tx, municipality, c.today)
  if (body.channel === 'external' && town?.settings.channels[body.kind].way !== 'external')
    return refuse({ rule: 'CERT-4', code: 'change.not-external', pointer: '/channel' })
  const { kind, channel, form } = body
  const stored = await storeChange(c, { kind, household: params.householdId, municipality, form, channel, receivedOn })
  if (isRefused(stored)) return stored
  return done('entered', { application: stored.id }, { children: stored.children })
}
