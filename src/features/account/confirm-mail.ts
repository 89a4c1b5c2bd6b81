/**
 * Confirms a new address by its link, or undoes a change from the old one within 72 hours (ACC-5). An undo means that somebody else
 * was at the account: every session ends and the password goes; a link to set a new one is sent to the restored address.
 */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { sqlState } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { parseToken } from '../../platform/one-time-code.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { confirmMail as endpoint } from './contract.ts'
import { issueAccountLink } from './issue-account-link.ts'
import {
  closeUndos,
  consumeLink,
  dropPassword,
  linkByToken,
  mailTaken,
  moveMail,
  ownLogin,
  revokeSessions,
  speakFor,
  voidLinks,
} from './queries.ts'
import { linkExpiry } from './rules.ts'

export async function confirmMail(c: WriteContext, { params }: Call<typeof endpoint>): Promise<Done | Refused> {
  const gone = refuse({ rule: 'ACC-5', code: 'link-gone' })
  const hash = parseToken(params.token)
  const link = hash ? await linkByToken(c.tx, hash, c.now) : null
  if (!hash || !link || (link.purpose !== 'mailChange' && link.purpose !== 'mailUndo')) return gone
  const used = await consumeLink(c.tx, hash, link.purpose, c.now)
  if (!used?.loginId || !used.address) return gone
  await speakFor(c.tx, used.loginId)
  const login = await ownLogin(c.tx, used.loginId)
  if (!login?.mail) return gone
  if (login.mail !== used.address && (await mailTaken(c.tx, used.address))) return refuse({ rule: 'ACC-1', code: 'mail-taken' })
  try {
    return link.purpose === 'mailChange'
      ? await move(c, login.id, login.mail, used.address)
      : await undo(c, login.id, login.mail, used.address)
  } catch (error) {
    // Another login took the address between the look and the write.
    if (sqlState(error) === '23505') return refuse({ rule: 'ACC-1', code: 'mail-taken' })
    throw error
  }
}

async function move(c: WriteContext, loginId: string, from: string, to: string): Promise<Done> {
  await moveMail(c.tx, { id: c.id(), loginId, from, to, now: c.now, undoUntil: linkExpiry('mailUndo', c.now) })
  await voidLinks(c.tx, loginId, ['activate', 'reset', 'mailChange'], c.now)
  const told = await issueAccountLink(c, 'mailUndo', { loginId, mail: from, address: from })
  return done('mailChanged', { login: loginId, purpose: 'mailChange' }, { mails: [told] })
}

async function undo(c: WriteContext, loginId: string, from: string, to: string): Promise<Done> {
  await closeUndos(c.tx, loginId, c.now)
  await voidLinks(c.tx, loginId, ['activate', 'reset', 'mailChange', 'mailUndo'], c.now)
  if (from !== to) await moveMail(c.tx, { id: c.id(), loginId, from, to, now: c.now, undoUntil: null })
  await revokeSessions(c.tx, loginId, 'all', c.now)
  await dropPassword(c.tx, loginId)
  const reset = await issueAccountLink(c, 'reset', { loginId, mail: to })
  return done(
    'mailUndone',
    { login: loginId, purpose: 'mailUndo' },
    { mails: [reset, { kind: 'account.mailUndone', refs: { login: loginId }, to: from }] },
  )
}
