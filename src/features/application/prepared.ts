/** 起案: a decision that waits for another officer's approval (CERT-1, 作成者 ≠ 承認者), sealed with the application's key. */
import { type DataKey, open, seal } from '../../platform/crypto.ts'
import type { Decision } from '../certification/decision-schema.ts'
import type { RejectReason } from './rules.ts'

export type PreparedDecision =
  | { kind: 'certify'; household: string | null; children: readonly (Decision & { id: string })[] }
  | { kind: 'reject'; children: readonly string[]; reason: RejectReason }

const place = (application: string) => ({ table: 'prepared_decision', column: 'sealed', row: application })

export const sealPrepared = (key: DataKey, application: string, decision: PreparedDecision): Buffer =>
  seal(key, place(application), JSON.stringify(decision))

/** Only `sealPrepared` writes the column. */
export const openPrepared = (key: DataKey, application: string, sealed: Buffer): PreparedDecision =>
  JSON.parse(open(key, place(application), sealed).toString('utf8')) as PreparedDecision

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
