/** Everything against a new password, one reason each, at its field. */
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { PasswordProblem } from './password.ts'

export const passwordRefusal = (problems: readonly PasswordProblem[]): Refused =>
  refuse(...problems.map(({ code, slots }) => ({ rule: 'ACC-4', code, slots, pointer: '/password' })))
