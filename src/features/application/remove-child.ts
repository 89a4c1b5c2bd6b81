import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused } from '../../platform/refusal.ts'
import type { removeChild as endpoint } from './contract.ts'
import { withoutChild } from './draft.ts'
import { keepDraft, ownDraft } from './own-draft.ts'

/** Takes a child out of a draft; a place without a child changes nothing. */
export async function removeChild(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const own = await ownDraft(c)
  if (isRefused(own)) return own
  await keepDraft(c, { row: own.row, draft: withoutChild(own.draft, body.child) })
  return done('removed', { application: own.row.id }, { municipality: own.row.municipality })
}
