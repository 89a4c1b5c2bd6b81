import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import type { withdrawCase as endpoint } from './review-contract.ts'
import { lockSeenCase, moveCase, nextState } from './review-move.ts'

/** 取下げ told by telephone or on paper: every child that is not decided yet (CERT-1). */
export async function withdrawCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row } = locked
  const next = nextState(row, 'withdraw')
  if (isRefused(next)) return next
  await moveCase(c, locked, 'withdraw', next.state, { correction_due_on: null })
  return done(
    'withdrawn',
    { application: row.id },
    { mails: row.mail ? [{ kind: 'application.withdrawn', refs: { application: row.id }, to: row.mail }] : [] },
  )
}
