/**
 * SET-2, HRS-7: months that were opened before a town changed its hours are granted what the new version says, through the one
 * settlement; never less than is used or held. Found by what was signed or taken back of late, so that a node that dies leaves nothing out.
 */
import { sql } from 'kysely'
import { requestHash } from '../../platform/act.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { Tick } from '../../platform/jobs.ts'
import type { createSettlement, PreparedAct } from '../booking/settle.ts'

/** Shorter than keys are kept (7 days): the key tells which month of which child has been granted for which act. */
const lookedBack = 6

export const grantNewHours = (settle: ReturnType<typeof createSettlement>): Tick => ({
  name: 'grantNewHours',
  run: async (c) => {
    const since = new Date(c.now.getTime() - lookedBack * 86_400_000)
    const months = await inRole(c.pool, async (tx) => {
      const { rows } = await sql<{ child: string; month: LocalMonth; key: string }>`
        select distinct b.child_id as child, b.month, 'settings-' || v.act || '-' || b.month as key
        from (select c.municipality, min(to_char(c.valid_from, 'YYYY-MM')) as month,
              to_char(max(greatest(c.approved_at, c.withdrawn_at)) at time zone 'UTC', 'YYYYMMDDHH24MISSMS') as act
            from settings_change c where c.approved_at is not null and greatest(c.approved_at, c.withdrawn_at) >= ${since}
            group by c.municipality) v
          join hours_balance b on b.municipality = v.municipality and b.month >= v.month
        where not exists (select from idempotency_key k
          where k.scope = b.child_id and k.key = 'settings-' || v.act || '-' || b.month)
        order by 1, 2 limit 200`.execute(tx)
      return rows
    })
    if (months.length === 0) return
    await settle(
      months.map(({ child, month, key }) => ({
        head: {
          actor: { ...anonymous, kind: 'job' as const },
          scope: child,
          key,
          requestHash: requestHash(`${child} ${key}`),
          event: 'hours.granted',
          at: c.now,
          requestId: c.id(),
          id: c.id,
        },
        act: { channel: 'job', act: { act: 'grant', child, month } } satisfies PreparedAct,
      })),
    )
  },
})
