import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { issueAccountLink } from '../account/issue-account-link.ts'
import type { resendLink as endpoint } from './office-contract.ts'
import { guardiansOf } from './queries.ts'

/** ACC-3: a new link for who has not set a password yet; who has one resets it alone. */
export async function resendLink(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const guardian = (await guardiansOf(c.tx, params.householdId)).find(({ ordinal }) => ordinal === body.ordinal)
  if (!guardian) return refuse({ rule: 'ACC-3', code: 'not-found' })
  if (!guardian.login_id || !guardian.mail || guardian.password_set_at || guardian.blocked_at)
    return refuse({ rule: 'ACC-3', code: 'certificate.link-not-needed' })
  const mail = await issueAccountLink(c, 'activate', { loginId: guardian.login_id, mail: guardian.mail })
  return done('resent', { household: params.householdId }, { mails: [mail] })
}
