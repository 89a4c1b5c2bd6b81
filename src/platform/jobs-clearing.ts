/** The nightly tidying of what only served a passing purpose. Settings of retention for people's data are the features' own. */

import { inRole } from './db.ts'
import type { JobContext } from './jobs.ts'

const day = 86_400_000

/**
 * Idempotency keys after 7 days; codes and login attempts a day after their end, sessions and links after 30 days (until then an
 * old link can say that it is old), counted tries after a day, mail that was sent, given up or
 * kept for show after 30 days.
 */
export async function clearExpired(c: Pick<JobContext, 'pool' | 'now' | 'log'>): Promise<void> {
  const ago = (days: number): Date => new Date(c.now.getTime() - days * day)
  await inRole(c.pool, async (tx) => {
    await tx.deleteFrom('idempotency_key').where('created_at', '<', ago(7)).execute()
    await tx.deleteFrom('one_time_code').where('expires_at', '<', ago(1)).execute()
    await tx
      .deleteFrom('login_attempt')
      .where('expires_at', '<', ago(1))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('one_time_code').select('one_time_code.id').whereRef('login_attempt_id', '=', 'login_attempt.id'))),
      )
      .execute()
    await tx.deleteFrom('account_link').where('expires_at', '<', ago(30)).execute()
    await tx
      .deleteFrom('throttle')
      .where('window_start', '<', ago(1))
      .where((e) => e.or([e('blocked_until', 'is', null), e('blocked_until', '<', c.now)]))
      .execute()
    await tx
      .deleteFrom('session')
      .where('expires_at', '<', ago(30))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('one_time_code').select('one_time_code.id').whereRef('session_id', '=', 'session.id'))),
      )
      .execute()
    await tx.deleteFrom('outbox').where('failed_at', '<', ago(30)).execute()
    await tx.deleteFrom('outbox').where('sent_at', '<', ago(30)).execute()
    await tx.deleteFrom('kept_mail').where('sent_at', '<', ago(30)).execute()
  })
}
