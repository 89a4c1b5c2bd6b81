/** ATT-8: whose 暗証番号 was locked hears of it within a minute, once per lock. A tablet knows nobody's address, so the jobs send it. */
import { sql } from 'kysely'
import { oweMails } from '../../platform/act.ts'
import { inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'

export const tellLockedPins: Tick = {
  name: 'tellLockedPins',
  run: async ({ pool, now, id }) => {
    await inRole(pool, async (tx) => {
      const { rows } = await sql<{ role: string; facility: string; mail: string | null }>`
        with locked as (
          update pin set lock_told_at = ${now}
          where locked_at is not null and (lock_told_at is null or lock_told_at < locked_at)
          returning login_role_id, facility_id)
        select l.login_role_id as role, l.facility_id as facility, case when a.blocked_at is null then a.mail end as mail
        from locked l join login_role r on r.id = l.login_role_id join login a on a.id = r.login_id`.execute(tx)
      const mails = rows.flatMap(({ role, facility, mail }) =>
        mail ? [{ kind: 'staff.pin-locked', refs: { role, facility }, to: mail }] : [],
      )
      await oweMails(tx, mails, () => ({ id, at: now }))
    })
  },
}
