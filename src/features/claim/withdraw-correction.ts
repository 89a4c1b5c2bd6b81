/** 過誤調整の取下げ: begun by mistake, taken back by the side that began it; what was written stays (CLM-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { isFollowed, selectCorrection, storeWithdrawal } from './correction-queries.ts'
import { claimMails } from './move-claim.ts'
import { lockMaking, selectClaim } from './queries.ts'
import type { withdrawCorrection, withdrawOfficeCorrection } from './withdraw-contract.ts'

type Body = Call<typeof withdrawCorrection>['body']

async function withdraw(c: WriteContext, id: string, side: 'facility' | 'ward', facility: string | null, body: Body) {
  const row = await selectClaim(c.tx, id)
  if (!row || (facility !== null && row.facility_id !== facility)) return refuse({ rule: 'CLM-2', code: 'not-found' })
  if (row.row_version !== body.version) return refuse({ rule: 'CLM-2', code: 'changed-elsewhere' })
  // The making of the next version waits here, or has been made and is seen.
  await lockMaking(c.tx, row.facility_id, row.month)
  const asked = await selectCorrection(c.tx, id)
  if (!asked) return refuse({ rule: 'CLM-2', code: 'claim.no-correction' })
  if (asked.side !== side) return refuse({ rule: 'CLM-2', code: 'claim.correction-of-other' })
  if (await isFollowed(c.tx, id)) return refuse({ rule: 'CLM-2', code: 'claim.correction-followed' })
  await storeWithdrawal(c.tx, asked.id, { at: c.now, by: c.actor.loginId, note: body.note })
  const kind = 'claim.correction-withdrawn'
  const mails = await claimMails(c.tx, id, side === 'facility' ? { ward: kind } : { facility: kind })
  return done('claim.correction-withdrawn', { claim: id }, { facility: row.facility_id, municipality: row.municipality, mails })
}

export const withdrawAsFacility = (c: WriteContext, { params, body }: Call<typeof withdrawCorrection>): Promise<Done | Refused> =>
  withdraw(c, params.claimId, 'facility', params.facilityId, body)

export const withdrawAsTown = (
  c: WriteContext,
  { params, body }: Call<typeof withdrawOfficeCorrection>,
): Promise<Done | Refused> => withdraw(c, params.claimId, 'ward', null, body)
