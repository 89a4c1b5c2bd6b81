/** The own sessions: seen, ended one by one or all the others; the next request of an ended one is refused. */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { agentWords } from './agent-words.ts'
import type { endSession as endEndpoint, listSessions as listEndpoint } from './contract.ts'
import { revokeSessions, sessionsOf } from './queries.ts'
import { sessionAlive } from './rules.ts'
import { handoverMs } from './start-session.ts'

export async function listSessions(c: ReadContext): Promise<ReplyOf<typeof listEndpoint>> {
  const rows = c.actor.loginId ? await sessionsOf(c.tx, c.actor.loginId, c.now) : []
  return {
    sessions: rows
      // What a step-up left behind ends by itself in a moment.
      .filter((s) => s.id === c.actor.sessionId || s.expires_at.getTime() > c.now.getTime() + handoverMs)
      .filter((s) => sessionAlive(s.side, { createdAt: s.created_at, lastSeenAt: s.last_seen_at, revokedAt: null }, c.now))
      .map((s) => ({
        id: s.id,
        side: s.side,
        agent: agentWords(s.agent),
        startedAt: s.created_at.toISOString(),
        lastSeenAt: s.last_seen_at.toISOString(),
        current: s.id === c.actor.sessionId,
      })),
  }
}

export async function endSession(c: WriteContext, { params }: Call<typeof endEndpoint>): Promise<Done | Refused> {
  const ended = c.actor.loginId ? await revokeSessions(c.tx, c.actor.loginId, { only: params.sessionId }, c.now) : 0
  return ended === 1 ? done('sessionEnded', { session: params.sessionId }) : refuse({ rule: 'ACC-4', code: 'not-found' })
}

export async function endOtherSessions(c: WriteContext): Promise<Done> {
  if (c.actor.loginId && c.actor.sessionId) await revokeSessions(c.tx, c.actor.loginId, { except: c.actor.sessionId }, c.now)
  return done('othersEnded', {})
}
