/** 起案: a decision that waits for another officer's approval (CERT-1, 作成者 ≠ 承認者). Pure. */
import type { Decision } from '../certification/decision-schema.ts'
import type { RejectReason } from './rules.ts'

export type PreparedDecision =
  | { kind: 'certify'; household: string | null; children: readonly (Decision & { id: string })[] }
  | { kind: 'reject'; children: readonly string[]; reason: RejectReason }

/** A prepared 認定 in which nobody chose anything: a new household, dates by CERT-7, no reduction. `count`: the open children. */
export const isStanding = (decision: PreparedDecision, count: number): boolean =>
  decision.kind === 'certify' &&
  decision.household === null &&
  decision.children.length === count &&
  decision.children.every((one) => one.validFrom === null && one.childId === null && !one.ownNumber && one.reduction === null)

export const standingDecision = (ids: readonly string[]): PreparedDecision => ({
  kind: 'certify',
  household: null,
  children: ids.map((id) => ({ id, validFrom: null, childId: null, ownNumber: null, reduction: null })),
})
