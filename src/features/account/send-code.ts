/** Sends a one-time code for an attempt or a session; the newer voids the older (ACC-4). The mail is written when it is sent. */
import type { OwedMail } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { hashOneTimeCode, oneTimeCode } from '../../platform/one-time-code.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type CodeBound, codesOf, insertCode, voidCodes } from './queries.ts'
import { codeLimits, nextCodeAt } from './rules.ts'

/** What the code's hash is bound to: a code of one attempt opens no other. */
export const boundText = (bound: CodeBound): string => ('attempt' in bound ? bound.attempt : bound.session)

/** @returns the mail to owe, or a refusal while the last code is younger than a minute or five went out within the hour */
export async function sendCode(
  c: WriteContext,
  to: { loginId: string; mail: string; bound: CodeBound; purpose: 'login' | 'proof' },
): Promise<OwedMail | Refused> {
  const sent = await codesOf(c.tx, to.bound)
  const next = nextCodeAt(
    sent.map((code) => code.created_at),
    c.now,
  )
  if (next) {
    const seconds = Math.ceil((next.getTime() - c.now.getTime()) / 1000)
    return refuse({ rule: 'ACC-4', code: 'code-wait', slots: { minutes: Math.ceil(seconds / 60) } })
  }
  await voidCodes(c.tx, to.bound, c.now)
  const id = c.id()
  await insertCode(c.tx, {
    id,
    purpose: to.purpose,
    hash: hashOneTimeCode(c.keys, boundText(to.bound), oneTimeCode(c.keys, id)),
    loginId: to.loginId,
    bound: to.bound,
    now: c.now,
    expiresAt: new Date(c.now.getTime() + codeLimits.lifetime),
  })
  return {
    kind: to.purpose === 'login' ? 'account.loginCode' : 'account.proofCode',
    refs: { code: id },
    to: to.mail,
    urgent: true,
  }
}
