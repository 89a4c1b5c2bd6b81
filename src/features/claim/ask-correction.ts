/** 過誤の申立て: facility or town names what is wrong in a paid claim; the facility then makes the version that corrects it (CLM-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { askCorrection } from './contract.ts'
import { insertCorrection, selectCorrection, selectLaterVersion } from './correction-queries.ts'
import { claimMails } from './move-claim.ts'
import type { askOfficeCorrection } from './office-contract.ts'
import { lockMaking, selectClaim } from './queries.ts'

type Body = Call<typeof askCorrection>['body']

async function ask(c: WriteContext, id: string, side: 'facility' | 'ward', facility: string | null, body: Body) {
  const row = await selectClaim(c.tx, id)
  if (!row || (facility !== null && row.facility_id !== facility)) return refuse({ rule: 'CLM-2', code: 'not-found' })
  if (row.row_version !== body.version) return refuse({ rule: 'CLM-2', code: 'changed-elsewhere' })
  // A paid claim has no row lock for either side: both sides that begin at once, and the making of its next version, wait here.
  await lockMaking(c.tx, row.facility_id, row.month)
  if (row.state !== 'paid') return refuse({ rule: 'CLM-2', code: 'claim.only-paid' })
  if ((await selectCorrection(c.tx, id)) || (await selectLaterVersion(c.tx, id)))
    return refuse({ rule: 'CLM-2', code: 'claim.corrected' })
  await insertCorrection(c.tx, {
    id: c.id(),
    claim: id,
    side,
    code: body.code,
    note: body.note,
    by: c.actor.loginId,
    at: c.now,
  })
  const mails = await claimMails(c.tx, id, side === 'facility' ? { ward: 'claim.correction' } : { facility: 'claim.correction' })
  return done('claim.correction', { claim: id }, { facility: row.facility_id, municipality: row.municipality, mails })
}

export const askCorrectionAsFacility = (c: WriteContext, { params, body }: Call<typeof askCorrection>): Promise<Done | Refused> =>
  ask(c, params.claimId, 'facility', params.facilityId, body)

export const askCorrectionAsTown = (
  c: WriteContext,
  { params, body }: Call<typeof askOfficeCorrection>,
): Promise<Done | Refused> => ask(c, params.claimId, 'ward', null, body)
