/** ELIG-2, every night: what is over says 終了, and families hear of a coming last day 60, 30 and 7 days before. */
import { sql } from 'kysely'
import { oweMails, writeAudit } from '../../platform/act.ts'
import { addDays, daysBetween, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import { anonymous, inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { noticeDays, noticeDue } from './rules.ts'

/** One transaction holds so many rows at most; a night makes as many rounds as it needs. */
const round = 500

async function endOver(c: JobContext): Promise<number> {
  return inRole(c.pool, async (tx) => {
    const { rows } = await sql<{ id: string; child_id: string; municipality: string; end_reason: string }>`
      update certificate c set state = 'ended', end_reason = coalesce(c.end_reason, 'age'), ended_at = coalesce(c.ended_at, ${c.now})
      where c.id in (select o.id from certificate o
        where o.state in ('valid', 'suspended') and o.national_end < ${c.today}::date
          and coalesce(o.municipal_end, o.national_end) < ${c.today}::date
        order by o.national_end limit ${round} for update skip locked)
      returning c.id, c.child_id, c.municipality, c.end_reason`.execute(tx)
    await writeAudit(
      tx,
      rows.map((row) => ({
        id: c.id(),
        at: c.now,
        event: 'certificate.over',
        code: row.end_reason,
        actor: { ...anonymous, kind: 'job' as const },
        ids: { certificate: row.id },
        children: [row.child_id],
        facility: null,
        municipality: row.municipality,
        requestId: c.id(),
      })),
    )
    return rows.length
  })
}

type Ending = { id: string; day: LocalDate; noticed: Readonly<Record<string, number>>; mails: string[] | null }

async function tellEnding(c: JobContext): Promise<void> {
  const horizon = addDays(c.today, noticeDays[0])
  await inRole(c.pool, async (tx) => {
    // The national hours and, where a town goes on after 3, its own end: each is told of when its day comes near.
    const { rows } = await sql<Ending>`
      select e.id, e.day, c.noticed, (select array_agg(distinct l.mail) from child k
        join guardian g on g.household_id = k.household_id join login l on l.id = g.login_id
        where k.id = c.child_id and l.mail is not null and l.blocked_at is null) as mails
      from (select id, national_end as day from certificate where state = 'valid' and national_end between ${c.today}::date and ${horizon}::date
        union select id, municipal_end from certificate where state = 'valid' and municipal_end is not null
          and municipal_end between ${c.today}::date and ${horizon}::date) e
      join certificate c on c.id = e.id
      order by e.day, e.id`.execute(tx)
    const due = rows.flatMap((row) => {
      const days = noticeDue(daysBetween(c.today, row.day))
      return days === null || (row.noticed[row.day] ?? noticeDays[0] + 1) <= days ? [] : [{ ...row, days }]
    })
    if (due.length === 0) return
    await sql`
      update certificate c set noticed = c.noticed || d.told
      from (select id, jsonb_object_agg(day, days) as told
        from unnest(${due.map((one) => one.id)}::uuid[], ${due.map((one) => one.day)}::text[], ${due.map((one) => one.days)}::int[]) as u(id, day, days)
        group by id) d
      where c.id = d.id`.execute(tx)
    // The job runs at night; people are told in the morning.
    const notBefore = japanInstant(c.today, 9 * 60)
    const mails = due.flatMap((one) =>
      (one.mails ?? []).map((to) => ({ kind: 'certificate.ending', refs: { certificate: one.id, day: one.day }, to, notBefore })),
    )
    await oweMails(tx, mails, () => ({ id: c.id, at: c.now }))
  })
}

export const nightlyEnds: Tick = {
  name: 'nightlyEnds',
  run: async (c) => {
    while ((await endOver(c)) === round);
    await tellEnding(c)
  },
}
