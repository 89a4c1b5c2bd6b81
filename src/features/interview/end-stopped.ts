/**
 * INT-3, PLC-1: an interview on a day of 休止 or after the last day of 廃止 is cancelled for the facility, and what nobody has fixed when a
 * facility is gone; the family is told, within a minute. Found by state and not by event: a node that dies leaves nothing behind.
 */
import { sql } from 'kysely'
import { oweMails, writeAudit } from '../../platform/act.ts'
import { anonymous, inRole, type WriteTx } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'

type Stopped = { id: string; child: string; facility: string }

/** 廃止 is looked at for so many days after its last one: longer than any standstill. */
const lookedBack = 40

const stoppedInterviews = async (tx: WriteTx, { today }: JobContext): Promise<Stopped[]> =>
  (
    await sql<Stopped>`
      select i.id, i.child_id as child, i.facility_id as facility from interview i
      where i.id in (select i.id from facility_register r join interview i on i.facility_id = r.facility_id
        where not exists (select from facility_register b where b.takes_back = r.id)
          and case r.event
            when 'suspended' then r.until >= ${today} and i.state = 'fixed' and i.fixed_date >= ${today} and i.fixed_date between r.valid_from and r.until
            when 'ended' then r.valid_from >= ${today}::date - ${lookedBack}::int
              and (i.state = 'fixed' and i.fixed_date > r.valid_from and i.fixed_date >= ${today}
                or i.state in ('requested', 'arranging') and r.valid_from < ${today})
            else false end)
      order by i.id limit 200 for update of i skip locked`.execute(tx)
  ).rows

export const endStoppedInterviews: Tick = {
  name: 'endStoppedInterviews',
  run: async (c) => {
    await inRole(c.pool, async (tx) => {
      const stopped = await stoppedInterviews(tx, c)
      if (stopped.length === 0) return
      const ids = stopped.map(({ id }) => id)
      await tx.updateTable('interview_time').set({ interview_id: null }).where('interview_id', 'in', ids).execute()
      await tx
        .updateTable('interview')
        .set((e) => ({ state: 'cancelled', reason_code: 'facility', decided_at: c.now, version: e('version', '+', 1) }))
        .where('id', 'in', ids)
        .execute()
      const { rows } = await sql<{ interview: string; mail: string }>`
        select i.id as interview, l.mail from interview i join child k on k.id = i.child_id
          join guardian g on g.household_id = k.household_id join login l on l.id = g.login_id
        where i.id = any (${ids}::uuid[]) and l.mail is not null and l.blocked_at is null order by l.mail`.execute(tx)
      const mails = rows.map(({ interview, mail }) => ({ kind: 'interview.cancelledByFacility', refs: { interview }, to: mail }))
      await oweMails(tx, mails, () => ({ id: c.id, at: c.now }))
      await writeAudit(
        tx,
        stopped.map((one) => ({
          id: c.id(),
          at: c.now,
          event: 'interview.stopped',
          code: 'cancelled',
          actor: { ...anonymous, kind: 'job' as const },
          ids: { interview: one.id },
          children: [one.child],
          facility: one.facility,
          municipality: null,
          requestId: c.id(),
        })),
      )
    })
  },
}
