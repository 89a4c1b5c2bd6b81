import { type Done, done } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { countMailTo } from '../account/throttle.ts'
import { ownDraft } from './own-draft.ts'

/** The number of a draft to the address typed in it; the code of `status-code` opens it on any device. */
export async function mailNumber(c: WriteContext): Promise<Done | Refused> {
  const own = await ownDraft(c)
  if (isRefused(own)) return own
  const { row } = own
  if (!row.mail) return refuse({ rule: 'CERT-1', code: 'application.no-mail' })
  if (!(await countMailTo(c, row.mail))) return refuse({ rule: 'CERT-1', code: 'too-many' })
  return done(
    'mailed',
    { application: row.id },
    { municipality: row.municipality, mails: [{ kind: 'application.draft', refs: { application: row.id }, to: row.mail }] },
  )
}
