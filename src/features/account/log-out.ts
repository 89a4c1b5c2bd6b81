/** Ends the session that asked. */
import { type Done, done } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { revokeSessions } from './queries.ts'

export async function logOut(c: WriteContext): Promise<Done> {
  const { loginId, sessionId } = c.actor
  if (loginId && sessionId) await revokeSessions(c.tx, loginId, { only: sessionId }, c.now)
  return done('loggedOut', sessionId ? { session: sessionId } : {})
}
