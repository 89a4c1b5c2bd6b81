/** A facility's claims: the list with what is due, one claim, its paper and its file (CLM-1..4). */
import { addMonths, dateOf, daysInMonth, type LocalMonth, monthNumberOf, monthOf, yearOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, HealthContext, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { monthClosedAt } from '../attendance/attended-uses.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { bankOf } from './bank-account.ts'
import { claimCsv } from './claim-csv.ts'
import { claimPaper } from './claim-pdf.ts'
import type { getClaim, getClaimFile, getClaimPaper, listClaims, makeClaims } from './contract.ts'
import { selectCorrected } from './correction-queries.ts'
import { selectBank } from './fee-queries.ts'
import { selectPlace } from './month-queries.ts'
import { type ClaimRow, selectClaim, selectClaimsOfFacility } from './queries.ts'
import { type ClaimDetail, detailOf, headOf, healthChildren } from './view-claim.ts'

/** CLM-4: the day of the next month by which a month's claims are due, or paid; 31 = its last day. */
export function dayAfterMonth(month: LocalMonth, day: number) {
  const next = addMonths(month, 1)
  const [y, m] = [yearOf(next), monthNumberOf(next)]
  return dateOf(y, m, Math.min(day, daysInMonth(y, m)))
}

export async function listFacilityClaims(
  c: ReadContext,
  { params, query }: Call<typeof listClaims>,
): Promise<ReplyOf<typeof listClaims> | Refused> {
  const place = await selectPlace(c.tx, params.facilityId)
  if (!place) return refuse({ rule: 'CLM-1', code: 'not-found' })
  const month = (query.month as LocalMonth | undefined) ?? addMonths(monthOf(c.today), -1)
  const town = await readSettings(c.tx, place.municipality, c.today)
  const bank = await selectBank(c.tx, { facility: place.id })
  const claims = await selectClaimsOfFacility(c.tx, place.id)
  const corrected = await selectCorrected(c.tx, place.id, month)
  return {
    facility: { id: place.id, name: place.name },
    claims: claims.map(headOf),
    month: {
      month,
      closedAt: (await monthClosedAt(c.tx, place.id, month))?.toISOString() ?? null,
      dueOn: dayAfterMonth(month, town?.settings.claims.submitByDay ?? 10),
      correcting: claims.some((one) => corrected.has(one.id) && !claims.some((later) => later.corrects === one.id)),
    },
    bank: bank ? bankOf(bank) : null,
  }
}

export async function madeClaims(c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof makeClaims>> {
  const rows = await selectClaimsOfFacility(c.tx, ids.facility ?? '', ids.month as LocalMonth)
  return { claims: rows.map(headOf) }
}

async function ownClaim(c: ReadContext, ids: { facilityId: string; claimId: string }): Promise<ClaimRow | Refused> {
  const row = await selectClaim(c.tx, ids.claimId)
  return row?.facility_id === ids.facilityId ? row : refuse({ rule: 'CLM-1', code: 'not-found' })
}

type Read<T> = { value: T | Aside<T>; children: readonly string[]; facility: string }

/** One opened claim, and the children of whom it tells something of health. */
async function opened<T>(
  c: HealthContext,
  ids: { facilityId: string; claimId: string },
  show: (detail: ClaimDetail) => Promise<T | Aside<T>> | T | Aside<T>,
): Promise<Read<T> | Refused> {
  const row = await ownClaim(c, ids)
  if (isRefused(row)) return row
  const detail = await detailOf(c.tx, row)
  return { value: await show(detail), children: healthChildren(detail), facility: row.facility_id }
}

export const readClaim = (c: HealthContext, { params }: Call<typeof getClaim>): Promise<Read<ClaimDetail> | Refused> =>
  opened(c, params, (detail) => detail)

export const readClaimPaper = (
  c: HealthContext,
  { params }: Call<typeof getClaimPaper>,
): Promise<Read<ReplyOf<typeof getClaimPaper>> | Refused> => opened(c, params, (detail) => claimPaper(c, detail))

export const readClaimFile = (
  c: HealthContext,
  { params, query }: Call<typeof getClaimFile>,
): Promise<Read<ReplyOf<typeof getClaimFile>> | Refused> => opened(c, params, (detail) => claimCsv(detail, query.code))
