import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { requestChange as endpoint } from './change-contract.ts'
import { guardiansOf, householdOf } from './queries.ts'
import { storeChange } from './store-change.ts'

/** The family asks in the system, where its town takes that (CERT-4); either of the two guardians may. */
export async function requestChange(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const household = await householdOf(c.tx, c.actor.householdId)
  const town = household && (await readSettings(c.tx, household.municipality, c.today))
  if (!household || !town) return refuse({ rule: 'CERT-4', code: 'not-found' })
  if (town.settings.channels[body.kind].way !== 'builtIn')
    return refuse({ rule: 'CERT-4', code: 'change.channel', slots: { town: town.name } })
  const own = (await guardiansOf(c.tx, household.id)).find(({ login_id }) => login_id === c.actor.loginId)
  const stored = await storeChange(c, {
    kind: body.kind,
    household: household.id,
    municipality: household.municipality,
    // Each asks for the own name, address and number.
    form: { ...body.form, guardian: String(own?.ordinal ?? 1) },
    channel: 'builtIn',
    receivedOn: c.today,
  })
  if (isRefused(stored)) return stored
  return done(
    'requested',
    { application: stored.id },
    {
      children: stored.children,
      municipality: household.municipality,
      mails: stored.mail ? [{ kind: 'change.received', refs: { application: stored.id }, to: stored.mail }] : [],
    },
  )
}
