/** 過誤調整 in a payment: what a facility is paid, and what it still owes of what it was paid too much (CLM-2). Pure. Integer yen. */

export type Settlement = {
  /** Σ of the claims of the payment; below zero when corrections take more than claims bring. */
  claims: number
  debtBefore: number
  paid: number
  debtAfter: number
}

/** Never below zero: what cannot be taken off now is carried to the next payment. `debtBefore` ≥ 0. */
export function settle(claims: number, debtBefore: number): Settlement {
  const left = claims - debtBefore
  return { claims, debtBefore, paid: Math.max(0, left), debtAfter: Math.max(0, -left) }
}

/** What a claim moves in its payment: the approved yen, of a correction what it differs from the version that was paid. */
export const dueOf = (claim: { approved_yen: number | null; before_yen: number | null }): number =>
  (claim.approved_yen ?? 0) - (claim.before_yen ?? 0)
