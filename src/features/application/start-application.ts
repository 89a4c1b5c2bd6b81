/** Begins a draft: row, key and capability session in one act. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { localeOfHeader } from '../../web/text/locale.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { startApplication as endpoint } from './contract.ts'
import { openApplicantSession, setApplicantCookie } from './open-applicant-session.ts'
import { insertDraft, speakForApplication } from './queries.ts'
import { sealNew } from './sealed-form.ts'

export async function startApplication(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const town = await readSettings(c.tx, body.municipality, c.today)
  if (!town) return refuse({ rule: 'CERT-2', code: 'not-found' })
  if (!town.joined || town.settings.channels.application.way !== 'builtIn')
    return refuse({ rule: 'CERT-2', code: 'application.channel', slots: { town: town.name } })
  const id = c.id()
  await speakForApplication(c.tx, id)
  await insertDraft(c.tx, {
    id,
    number: referenceNumber(c.random),
    municipality: town.code,
    locale: localeOfHeader(c.language),
    ...sealNew(c.keys, id, { draft: {} }),
    now: c.now,
  })
  const session = await openApplicantSession(c, { application: id, state: 'draft', codeAt: null })
  // With the act only, never with its replay: the key of an anonymous caller proves nothing about who repeats it.
  setApplicantCookie(c, session, 'draft')
  return done('started', { application: id }, { municipality: town.code })
}
