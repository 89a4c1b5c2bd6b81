import { type Done, done } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { endApplicantSession } from './session-queries.ts'

/** Ends this browser's access; the application stays and opens again with number and code. */
export async function leaveApplication(c: WriteContext): Promise<Done> {
  if (c.actor.sessionId) await endApplicantSession(c.tx, c.actor.sessionId, c.now)
  c.session.clear('applicant')
  return done('left', { application: c.actor.applicationId ?? '' })
}
