/** Makes a one-time link of an account; the newer voids the older of its kind (ACC-3). The caller owes the mail that it returns. */
import type { OwedMail } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { hashToken, linkToken } from '../../platform/one-time-code.ts'
import { insertLink, type LinkRow, voidLinks } from './queries.ts'
import { linkExpiry } from './rules.ts'

type Purpose = 'activate' | 'reset' | 'mailChange' | 'mailUndo'
const kinds: Record<Purpose, string> = {
  activate: 'account.activate',
  reset: 'account.reset',
  mailChange: 'account.mailChange',
  mailUndo: 'account.mailChanged',
}

/**
 * `activate` (7 days): for a login whose password is not set yet, by who may make accounts (officer at certification or resend).
 * @param to.from when the mail leaves, if not now: the link lives from then on
 * @param to.mail who is written to; `to.address` what the link carries (mailChange: the new address, mailUndo: the old one)
 */
export async function issueAccountLink(
  c: Pick<WriteContext, 'tx' | 'now' | 'id' | 'keys'>,
  purpose: Purpose,
  to: { loginId: string; mail: string; address?: string; from?: Date },
): Promise<OwedMail> {
  // Each change of address keeps its own undo: a second one by a thief must not void the owner's.
  if (purpose !== 'mailUndo') await voidLinks(c.tx, to.loginId, [purpose], c.now)
  const { row, mail } = accountLinkRow(c, purpose, to)
  await insertLink(c.tx, row)
  return mail
}

/** A link that is not written yet, for whoever writes many; `to` as above. */
export function accountLinkRow(
  c: Pick<WriteContext, 'now' | 'id' | 'keys'>,
  purpose: Purpose,
  to: { loginId: string; mail: string; address?: string; from?: Date },
): { row: LinkRow; mail: OwedMail } {
  const id = c.id()
  const row: LinkRow = {
    id,
    token_hash: hashToken(linkToken(c.keys, id)),
    purpose,
    login_id: to.loginId,
    address: to.address ?? null,
    expires_at: linkExpiry(purpose, to.from ?? c.now),
    created_at: c.now,
  }
  const urgent = purpose === 'reset' || purpose === 'mailChange'
  return {
    row,
    mail: { kind: kinds[purpose], refs: { link: id }, to: to.mail, urgent, ...(to.from ? { notBefore: to.from } : {}) },
  }
}
