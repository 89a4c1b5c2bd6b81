/** Opens a session for one role of a login and sets its cookie. The token is derived from the id, so a replay sets the same one. */
import { sideOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { localeOfHeader } from '../../web/text/locale.ts'
import { learnLocale } from './language-queries.ts'
import { endSessionAt, endSessionOfToken, insertSession, openSessionOf, type Role } from './queries.ts'
import { sessionLimits } from './rules.ts'

export type LoginSide = 'guardian' | 'facility' | 'office'

/** The browser's earlier session of that side ends: one browser, one login. @returns the session's id, for `setSessionCookie` in the route's render */
export async function startSession(
  c: WriteContext,
  opening: { loginId: string; role: Role; side: LoginSide; proofAt: Date | null; codeAt: Date | null; expiresAt?: Date },
): Promise<string> {
  if (opening.side === 'guardian' && c.language) await learnLocale(c.tx, opening.loginId, localeOfHeader(c.language))
  const id = c.id()
  const held = c.session.held(opening.side)
  if (held) await endSessionOfToken(c.tx, held, c.now)
  await insertSession(c.tx, {
    id,
    tokenHash: c.session.hash(c.session.token(id)),
    side: opening.side,
    loginId: opening.loginId,
    roleId: opening.role.id,
    expiresAt: opening.expiresAt ?? new Date(c.now.getTime() + sessionLimits[opening.side].life),
    now: c.now,
    proofAt: opening.proofAt,
    codeAt: opening.codeAt,
    agent: c.agent,
  })
  return id
}

/** How long the token from before a step-up still opens: what was on its way must arrive, and a button pressed twice be answered. */
export const handoverMs = 30_000

/**
 * A proof gives the session a new token; the old one, without the proof, ends in half a minute (SES-03).
 * @returns the new session's id
 */
export async function renewSession(c: WriteContext, proof: { proofAt?: Date; codeAt?: Date }): Promise<string | null> {
  const { loginId, sessionId, kind, proofAt, codeAt } = c.actor
  const old = loginId && sessionId ? await openSessionOf(c.tx, loginId, sessionId, c.now) : undefined
  if (!old || !loginId) return null
  const id = c.id()
  await insertSession(c.tx, {
    id,
    tokenHash: c.session.hash(c.session.token(id)),
    side: sideOf[kind as keyof typeof sideOf],
    loginId,
    roleId: old.login_role_id ?? '',
    expiresAt: old.expires_at,
    now: c.now,
    startedAt: old.created_at,
    proofAt: proof.proofAt ?? proofAt,
    codeAt: proof.codeAt ?? codeAt,
    agent: old.agent,
  })
  await endSessionAt(c.tx, old.id, new Date(Math.min(old.expires_at.getTime(), c.now.getTime() + handoverMs)))
  return id
}

export function setSessionCookie(c: WriteContext, side: LoginSide, sessionId: string): void {
  c.session.set(side, c.session.token(sessionId), sessionLimits[side].life / 1000)
}
