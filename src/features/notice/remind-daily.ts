/** Once a day, for the morning: hours left in the last week, confirmations that run out, income classes that end with the town's tax year. */
import { sql } from 'kysely'
import { type OwedMail, oweMails } from '../../platform/act.ts'
import { addDays, dayOf, japanDate, japanInstant, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import { inRole, type WriteTx } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import { confirmedUntil, remindFrom } from '../account/rules.ts'
import { openEnds, switchMonths } from '../certification/reduction-span.ts'
import { confirmationMonths } from '../child/confirmation-months.ts'
import { townVersions } from '../municipality/read-settings.ts'
import { leftThisMonth } from './hours-left.ts'
import { addressesOf, takeReminders } from './queries.ts'

/** Children in one transaction. */
const round = 500
/** Shorter than the shortest use. */
const worthMinutes = 60
/** The job runs at night; people are told in the morning. */
const morning = 9 * 60

type Child = { id: string; household_id: string; municipality: string }
type Owed = { child: Child; about: string; refs: Record<string, string> }

/** Reminders of one kind: each once, with the mail in the same transaction, so that a job that dies has owed all or nothing. */
async function owe(tx: WriteTx, c: JobContext, kind: string, due: readonly Owed[]): Promise<void> {
  const fresh = await takeReminders(
    tx,
    kind,
    due.map((one) => one.about),
    c.now,
  )
  const told = due.filter((one) => fresh.has(one.about))
  const addresses = await addressesOf(
    tx,
    told.map((one) => one.child.household_id),
  )
  const notBefore = japanInstant(c.today, morning)
  const mails = told.flatMap(({ child, refs }) =>
    (addresses.get(child.household_id) ?? []).map((to): OwedMail => ({ kind: `reminder.${kind}`, refs, to, notBefore })),
  )
  await oweMails(tx, mails, () => ({ id: c.id, at: c.now }))
}

/** The last seven days of the month. */
const isLastWeek = (day: LocalDate): boolean => dayOf(day) > dayOf(lastDayOf(monthOf(day))) - 7

/** Only where a facility has accepted the child can the hours still be used. */
async function hoursLeft(tx: WriteTx, c: JobContext, children: readonly Child[]): Promise<Owed[]> {
  const month = monthOf(c.today)
  const left = await leftThisMonth(
    tx,
    children.map((child) => child.id),
    c.today,
  )
  const accepted = await tx
    .selectFrom('facility_acceptance')
    .select('child_id')
    .distinct()
    .where('child_id', 'in', [...left.keys(), '00000000-0000-0000-0000-000000000000'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const usable = new Set(accepted.map((row) => row.child_id))
  return children
    .filter((child) => usable.has(child.id) && (left.get(child.id) ?? 0) >= worthMinutes)
    .map((child) => ({ child, about: `${child.id} ${month}`, refs: { child: child.id, month } }))
}

/** ACC-6: the part that runs out first; a confirmation that is over already blocks and says so on every page. */
async function confirmations(tx: WriteTx, c: JobContext, children: readonly Child[]): Promise<Owed[]> {
  const { rows } = await sql<{ child_id: string; at: Date }>`
    select child_id, min(at) as at from (
      select child_id, part, max(confirmed_at) as at from child_sheet_confirmation
      where child_id = any(${children.map((child) => child.id)}::uuid[]) group by child_id, part) p
    group by child_id`.execute(tx)
  const oldest = new Map(rows.map((row) => [row.child_id, japanDate(row.at)]))
  const months = await confirmationMonths(tx, children, c.today)
  return children.flatMap((child) => {
    const since = oldest.get(child.id)
    if (!since) return []
    const until = confirmedUntil(since, months.get(child.id) ?? 6)
    if (c.today < remindFrom(since, months.get(child.id) ?? 6) || c.today > until) return []
    return [{ child, about: `${child.id} ${until}`, refs: { child: child.id, until, since } }]
  })
}

/** FEE-4: in each of the last two months of the town's tax year; the eldest child stands for the household. */
async function reductions(tx: WriteTx, c: JobContext, children: readonly Child[]): Promise<Owed[]> {
  const versions = await townVersions(
    tx,
    children.map((child) => child.municipality),
  )
  const ends = new Map(
    [...new Set(children.map((child) => child.municipality))].map((town) => [
      town,
      openEnds(switchMonths(versions.get(town) ?? [], c.today), c.today),
    ]),
  )
  const all = [...new Set([...ends.values()].flat())]
  if (all.length === 0) return []
  const { rows } = await sql<{ child_id: string; valid_to: LocalDate }>`
    select child_id, min(valid_to) as valid_to from reduction
    where child_id = any(${children.map((child) => child.id)}::uuid[]) and valid_to = any(${all}::date[]) and ended_at is null
    group by child_id`.execute(tx)
  const ending = new Map(rows.map((row) => [row.child_id, row.valid_to]))
  const households = new Set<string>()
  return children.flatMap((child) => {
    const end = ending.get(child.id)
    if (!end || !ends.get(child.municipality)?.includes(end) || households.has(child.household_id)) return []
    households.add(child.household_id)
    return [{ child, about: `${child.household_id} ${monthOf(c.today)}`, refs: { child: child.id, until: end } }]
  })
}

async function tellRound(c: JobContext, after: string): Promise<string | null> {
  return inRole(c.pool, async (tx) => {
    const { rows: children } = await sql<Child>`
      select k.id, k.household_id, k.municipality from child k
      where k.id > ${after}::uuid and exists (select from certificate e where e.child_id = k.id and e.state = 'valid'
        and e.valid_from <= ${c.today}::date and coalesce(e.municipal_end, e.national_end) >= ${c.today}::date)
      order by k.id limit ${round}`.execute(tx)
    if (children.length === 0) return null
    if (isLastWeek(c.today)) await owe(tx, c, 'hours', await hoursLeft(tx, c, children))
    await owe(tx, c, 'confirmation', await confirmations(tx, c, children))
    await owe(tx, c, 'reduction', await reductions(tx, c, children))
    return children.length < round ? null : (children.at(-1)?.id ?? null)
  })
}

/** What was told stays listed for 90 days; a reminder's row as long, for by then its day is over. */
async function clearOld(c: JobContext): Promise<void> {
  const before = japanInstant(addDays(c.today, -90), 0)
  await inRole(c.pool, async (tx) => {
    await tx.deleteFrom('notice').where('at', '<', before).execute()
    await tx.deleteFrom('reminder').where('at', '<', before).execute()
  })
}

export const remindDaily: Tick = {
  name: 'remindDaily',
  run: async (c) => {
    let after: string | null = '00000000-0000-0000-0000-000000000000'
    while (after !== null) after = await tellRound(c, after)
    await clearOld(c)
  },
}
