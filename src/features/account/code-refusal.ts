/** Why a mailed code was not taken. */
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { CodeTry } from './queries.ts'

export const codeFormRefusal: Refused = refuse({ rule: 'ACC-4', code: 'code-form', pointer: '/code' })

export function codeRefusal(result: Exclude<CodeTry, 'ok'>): Refused {
  if (result === 'wrong') return refuse({ rule: 'ACC-4', code: 'code-wrong', pointer: '/code' })
  if (result === 'spent') return refuse({ rule: 'ACC-4', code: 'code-spent', pointer: '/code' })
  return refuse({ rule: 'ACC-4', code: 'code-expired', pointer: '/code' })
}
