/** Opens a session for one role of a login and sets its cookie. The token is derived from the id, so a replay sets the same one. */
import type { WriteContext } from '../../platform/http/route.ts'
import { insertSession, type Role } from './queries.ts'
import { sessionLimits } from './rules.ts'

export type LoginSide = 'guardian' | 'facility' | 'office'

/** @returns the session's id, for `setSessionCookie` in the route's render */
export async function startSession(
  c: WriteContext,
  opening: { loginId: string; role: Role; side: LoginSide; proofAt: Date | null; codeAt: Date | null; expiresAt?: Date },
): Promise<string> {
  const id = c.id()
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

export function setSessionCookie(c: WriteContext, side: LoginSide, sessionId: string): void {
  c.session.set(side, c.session.token(sessionId), sessionLimits[side].life / 1000)
}
