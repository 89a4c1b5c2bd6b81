import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import type { releaseCase as endpoint } from './review-contract.ts'
import { lockSeenCase, moveCase, nextState } from './review-move.ts'

/** 担当をはずれる: the case is in the queue again and nobody's. */
export async function releaseCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const next = nextState(locked.row, 'release')
  if (isRefused(next)) return next
  await moveCase(c, locked, 'release', next.state, { officer_id: null }, false)
  return done('released', { application: locked.row.id })
}
