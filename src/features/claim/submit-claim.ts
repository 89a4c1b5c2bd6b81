/** 確定 → 提出: the facility looks once more, then hands in; the checks of CLM-3 that it can make stand before it. */
import { type Done, done } from '../../platform/act.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { monthClosedAt } from '../attendance/attended-uses.ts'
import { openMonth } from '../attendance/close-month.ts'
import type { stepClaim as endpoint, reopenMonth as reopenEndpoint } from './contract.ts'
import { selectCorrected } from './correction-queries.ts'
import { selectBank } from './fee-queries.ts'
import { isFrozen } from './lines.ts'
import { claimMails, lockSeen, moveClaim, nextClaimState } from './move-claim.ts'
import { type ClaimRow, lockMaking, selectClaimsOfFacility, selectLines } from './queries.ts'

export async function stepClaim(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await lockSeen(c, params.claimId, body.version)
  if (isRefused(row)) return row
  if (row.facility_id !== params.facilityId) return refuse({ rule: 'CLM-2', code: 'not-found' })
  const state = nextClaimState(row, body.step)
  if (isRefused(state)) return state
  if (body.step === 'submit') {
    if (!(await monthClosedAt(c.tx, row.facility_id, row.month)))
      return refuse({ rule: 'CLM-3', code: 'claim.month-open', slots: { month: row.month } })
    const open = (await selectLines(c.tx, [row.id])).filter(
      ({ kind, details }) => kind === 'use' && (details.real?.in == null || details.real.out == null),
    )
    if (open.length > 0) return refuse({ rule: 'CLM-3', code: 'claim.stamps-open', slots: { n: open.length } })
    if (!(await selectBank(c.tx, { facility: row.facility_id }))) return refuse({ rule: 'CLM-4', code: 'claim.no-bank' })
  }
  const submitted = body.step === 'submit' ? { submitted: { at: c.now, by: c.actor.loginId } } : {}
  const stopped = await moveClaim(c, row, body.step, { state, ...submitted })
  if (stopped) return stopped
  const mails = body.step === 'submit' ? await claimMails(c.tx, row.id, { ward: 'claim.submitted' }) : []
  return done(`claim.${state}`, { claim: row.id }, { facility: row.facility_id, municipality: row.municipality, mails })
}

/** A month opens again only while no town has a claim of it before it: nothing handed in loses its ground (CLM-2). */
export async function reopenMonth(c: WriteContext, { params }: Call<typeof reopenEndpoint>): Promise<Done | Refused> {
  const month = params.month as LocalMonth
  await lockMaking(c.tx, params.facilityId, month)
  const newest = new Map<string, ClaimRow>()
  for (const claim of await selectClaimsOfFacility(c.tx, params.facilityId, month))
    if (!newest.has(claim.municipality)) newest.set(claim.municipality, claim)
  const states = [...newest.values()].map((claim) => claim.state)
  if (states.some((state) => state === 'submitted' || state === 'reviewing'))
    return refuse({ rule: 'CLM-2', code: 'claim.under-review', slots: { month } })
  // After approval only a returned claim or a 過誤調整 is a reason; what else was approved may not move (checked when claims are made).
  const corrected = await selectCorrected(c.tx, params.facilityId, month)
  const reason = [...newest.values()].some(
    (claim) => claim.state === 'returned' || corrected.has(claim.id) || (claim.corrects !== null && !isFrozen(claim.state)),
  )
  if (states.some((state) => state === 'approved' || state === 'paid') && !reason)
    return refuse({ rule: 'CLM-2', code: 'claim.settled', slots: { month } })
  if (!(await openMonth(c, params.facilityId, month)))
    return refuse({ rule: 'CLM-2', code: 'claim.month-not-closed', slots: { month } })
  return done('attendance.month-opened', { month }, { facility: params.facilityId })
}
