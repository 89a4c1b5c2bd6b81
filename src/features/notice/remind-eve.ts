/** The day before: uses and interviews of tomorrow, told once between 17:00 and 21:00. Later it would only wake people up. */
import { sql } from 'kysely'
import { oweMails } from '../../platform/act.ts'
import { addDays, japanInstant, japanTime } from '../../platform/calendar.ts'
import { inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { addressesOf, takeReminders } from './queries.ts'

/** Minutes of the day. */
export const eveFrom = 17 * 60
export const eveUntil = 21 * 60
/** Facilities in one transaction. */
const round = 500

type Due = { id: string; household_id: string }

/** Facilities after `after` in order of id: bookings are found by facility and date, never by reading them all. */
async function tellRound(c: JobContext, after: string): Promise<string | null> {
  return inRole(c.pool, async (tx) => {
    const facilities = await tx.selectFrom('facility').select('id').where('id', '>', after).orderBy('id').limit(round).execute()
    const ids = facilities.map((row) => row.id)
    const tomorrow = addDays(c.today, 1)
    // Whoever booked after 17:00 knows.
    const before = japanInstant(c.today, eveFrom)
    const { rows: uses } = await sql<Due>`
      select b.id, k.household_id from booking b join child k on k.id = b.child_id
      where b.facility_id = any(${ids}::uuid[]) and b.date = ${tomorrow}::date and b.state = 'confirmed' and b.requested_at < ${before}
      order by b.start_min, b.id`.execute(tx)
    const { rows: interviews } = await sql<Due>`
      select i.id, k.household_id from interview i join child k on k.id = i.child_id
      where i.facility_id = any(${ids}::uuid[]) and i.fixed_date = ${tomorrow}::date and i.state = 'fixed'
        and coalesce(i.decided_at, i.requested_at) < ${before}
      order by i.fixed_start_min, i.id`.execute(tx)
    const addresses = await addressesOf(
      tx,
      [...uses, ...interviews].map((row) => row.household_id),
    )
    const owe = async (kind: 'use' | 'interview', due: readonly Due[]): Promise<void> => {
      const about = kind === 'use' ? 'booking' : 'interview'
      const fresh = await takeReminders(
        tx,
        kind,
        due.map((row) => `${row.id} ${tomorrow}`),
        c.now,
      )
      const mails = due
        .filter((row) => fresh.has(`${row.id} ${tomorrow}`))
        .flatMap((row) =>
          (addresses.get(row.household_id) ?? []).map((to) => ({ kind: `reminder.${kind}`, refs: { [about]: row.id }, to })),
        )
      await oweMails(tx, mails, () => ({ id: c.id, at: c.now }))
    }
    await owe('use', uses)
    await owe('interview', interviews)
    return ids.length < round ? null : (ids.at(-1) ?? null)
  })
}

export const remindEve: Tick = {
  name: 'remindEve',
  run: async (c) => {
    const time = japanTime(c.now)
    if (time < eveFrom || time >= eveUntil) return
    const done = await inRole(c.pool, (tx) =>
      tx.selectFrom('reminder').select('about').where('kind', '=', 'eve').where('about', '=', c.today).executeTakeFirst(),
    )
    if (done) return
    let after: string | null = '00000000-0000-0000-0000-000000000000'
    while (after !== null) after = await tellRound(c, after)
    await inRole(c.pool, (tx) => takeReminders(tx, 'eve', [c.today], c.now))
  },
}
