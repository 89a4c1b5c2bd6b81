import type { WriteContext } from '../../platform/http/route.ts'
import { sessionLimits } from '../account/rules.ts'
import type { ApplicationState } from './rules.ts'
import { insertApplicantSession } from './session-queries.ts'

const day = 86_400_000
/**
 * A draft stays open on the device on which it was begun, so that a closed browser or a lost evening costs nothing; a sent
 * application is opened by number and code each time. [D]
 */
export const draftLife = 7 * day
const lifeOf = (state: ApplicationState): number => (state === 'draft' ? draftLife : sessionLimits.applicant.life)

/** Opens the capability session of an application. @returns its id, for `setApplicantCookie` */
export async function openApplicantSession(
  c: WriteContext,
  { application, state, codeAt }: { application: string; state: ApplicationState; codeAt: Date | null },
): Promise<string> {
  const id = c.id()
  await insertApplicantSession(c.tx, {
    id,
    tokenHash: c.session.hash(c.session.token(id)),
    application,
    expiresAt: new Date(c.now.getTime() + lifeOf(state)),
    codeAt,
    now: c.now,
  })
  return id
}

export const setApplicantCookie = (c: WriteContext, sessionId: string, state: ApplicationState): void =>
  c.session.set('applicant', c.session.token(sessionId), lifeOf(state) / 1000)
