/** 返納 as town and facility read it, and as a paper (CLM-2). */
import { japanDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, HealthContext, ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { repaymentPaper } from './claim-pdf.ts'
import { selectDebts } from './correction-queries.ts'
import { selectClaim } from './queries.ts'
import type {
  getOwnRepayment,
  getOwnRepaymentPaper,
  getRepayment,
  getRepaymentPaper,
  listOwnRepayments,
  listRepayments,
} from './repayment-contract.ts'
import { type RepaymentRow, selectRepayment, selectRepaymentClaims, selectRepaymentsOf } from './repayment-queries.ts'
import { repaymentState } from './repayment-rules.ts'
import { detailOf, healthChildren } from './view-claim.ts'

export type RepaymentDetail = ReplyOf<typeof getRepayment>
type C = Pick<ReadContext, 'today'>

const headOf = (c: C, row: RepaymentRow) => ({
  id: row.id,
  facility: { id: row.facility_id, name: row.facility },
  town: row.town,
  yen: row.yen,
  dueOn: row.due_on,
  madeOn: japanDate(row.made_at),
  receivedOn: row.received_on,
  state: repaymentState(row, c.today),
})

export async function readRepayments(c: ReadContext): Promise<ReplyOf<typeof listRepayments>> {
  const municipality = c.actor.municipality ?? ''
  return {
    repayments: (await selectRepaymentsOf(c.tx, { municipality })).map((row) => headOf(c, row)),
    owed: await selectDebts(c.tx, municipality),
  }
}

export const readOwnRepayments = async (
  c: ReadContext,
  { params }: Call<typeof listOwnRepayments>,
): Promise<ReplyOf<typeof listOwnRepayments>> => ({
  repayments: (await selectRepaymentsOf(c.tx, { facility: params.facilityId })).map((row) => headOf(c, row)),
})

type Read = { value: RepaymentDetail; children: readonly string[]; facility: string }

async function whole(c: HealthContext, row: RepaymentRow | undefined): Promise<Read | Refused> {
  if (!row) return refuse({ rule: 'CLM-2', code: 'not-found' })
  const claims: RepaymentDetail['claims'] = []
  const children = new Set<string>()
  for (const id of await selectRepaymentClaims(c.tx, row.id)) {
    const claim = await selectClaim(c.tx, id)
    if (!claim) continue
    const detail = await detailOf(c.tx, claim)
    for (const child of healthChildren(detail)) children.add(child)
    const { claimVersion, approved, total, corrects } = detail.claim
    claims.push({
      id,
      month: claim.month,
      version: claimVersion,
      before: corrects?.paid ?? 0,
      after: approved ?? total,
      changes: detail.changes ?? [],
    })
  }
  return {
    value: { ...headOf(c, row), reason: row.reason, mark: row.mark, issuer: row.issuer, claims },
    children: [...children],
    facility: row.facility_id,
  }
}

const ownRow = async (c: HealthContext, { repaymentId, facilityId }: { repaymentId: string; facilityId: string }) => {
  const row = await selectRepayment(c.tx, repaymentId)
  return row?.facility_id === facilityId ? row : undefined
}

export const readRepayment = async (c: HealthContext, { params }: Call<typeof getRepayment>): Promise<Read | Refused> =>
  whole(c, await selectRepayment(c.tx, params.repaymentId))

export const readOwnRepayment = async (c: HealthContext, { params }: Call<typeof getOwnRepayment>): Promise<Read | Refused> =>
  whole(c, await ownRow(c, params))

type Paper = { value: Aside<ReplyOf<typeof getRepaymentPaper>>; children: readonly string[]; facility: string }

const onPaper = (c: HealthContext, read: Read | Refused): Paper | Refused =>
  isRefused(read) ? read : { ...read, value: repaymentPaper(c, read.value) }

export const printRepayment = async (c: HealthContext, { params }: Call<typeof getRepaymentPaper>): Promise<Paper | Refused> =>
  onPaper(c, await whole(c, await selectRepayment(c.tx, params.repaymentId)))

export const printOwnRepayment = async (
  c: HealthContext,
  { params }: Call<typeof getOwnRepaymentPaper>,
): Promise<Paper | Refused> => onPaper(c, await whole(c, await ownRow(c, params)))
