/** How strong a session is at an instant (ACC-4). Pure: the pipeline asks it, and so do the tests of the rules. */
import type { Strength } from './contract.ts'

const hour = 3_600_000
/** An own password, passkey or code counts as fresh for an hour. In ms. */
export const freshFor = hour
/** A mailed code carries the acts that ask for one for ten minutes. In ms. */
export const codeProofFor = hour / 6

/** Proofs: own password or passkey, and the mailed code. */
export type Proofs = { proofAt: Date | null; codeAt: Date | null }

const within = (at: Date | null, length: number, now: Date): boolean =>
  at !== null && at.getTime() <= now.getTime() && now.getTime() <= at.getTime() + length

/** `fresh` = a proof at most 1 hour old (a code counts too), `code` = a code at most 10 minutes old; the limit itself counts. */
export function strengthMet(strength: Strength, { proofAt, codeAt }: Proofs, now: Date): boolean {
  if (strength === 'base') return true
  if (strength === 'code') return within(codeAt, codeProofFor, now)
  return within(proofAt, freshFor, now) || within(codeAt, freshFor, now)
}
