/** Acts in another role from now on: a new session with the old one's proofs and end, so that switching prolongs nothing. */
import { type Done, done } from '../../platform/act.ts'
import { type Call, sideOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { switchRole as endpoint } from './contract.ts'
import { revokeSessions, rolesOf, sessionsOf } from './queries.ts'
import { type LoginSide, startSession } from './start-session.ts'

export async function switchRole(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { loginId, sessionId, kind, proofAt, codeAt } = c.actor
  if (!loginId || !sessionId) return refuse({ rule: 'ACC-1', code: 'not-found' })
  const side = sideOf[kind as keyof typeof sideOf] as LoginSide
  const role = (await rolesOf(c.tx, loginId, c.now)).find((r) => r.id === body.role && sideOf[r.kind] === side)
  const old = (await sessionsOf(c.tx, loginId, c.now)).find((s) => s.id === sessionId)
  if (!role || !old) return refuse({ rule: 'ACC-1', code: 'not-found' })
  const session = await startSession(c, { loginId, role, side, proofAt, codeAt, expiresAt: old.expires_at })
  await revokeSessions(c.tx, loginId, { only: sessionId }, c.now)
  return done('roleSwitched', { session, side, role: role.id })
}
