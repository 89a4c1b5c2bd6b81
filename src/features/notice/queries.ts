/** SQL of notices: choices, browsers that take them, what was told, and which reminders were owed. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { MarkColour } from './kinds.ts'

export const selectChoices = (tx: ReadTx, login: string) =>
  tx.selectFrom('notice_choice').select(['kind', 'mail', 'push']).where('login_id', '=', login).execute()

export const upsertChoice = (tx: WriteTx, login: string, choice: { kind: string; mail: boolean; push: boolean }) =>
  tx
    .insertInto('notice_choice')
    .values({ login_id: login, ...choice })
    .onConflict((c) => c.columns(['login_id', 'kind']).doUpdateSet({ mail: choice.mail, push: choice.push }))
    .execute()

export const selectSubscriptions = (tx: ReadTx, login: string) =>
  tx
    .selectFrom('push_subscription')
    .select(['id', 'endpoint', 'agent', 'created_at'])
    .where('login_id', '=', login)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const selectSubscription = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('push_subscription')
    .innerJoin('login', 'login.id', 'push_subscription.login_id')
    .select(['push_subscription.id', 'endpoint', 'p256dh', 'auth', 'login.locale', 'login.blocked_at'])
    .where('push_subscription.id', '=', id)
    .executeTakeFirst()

export async function insertSubscription(
  tx: WriteTx,
  row: { id: string; login_id: string; endpoint: string; p256dh: string; auth: string; agent: string },
): Promise<string> {
  const { p256dh, auth, agent } = row
  const kept = await tx
    .insertInto('push_subscription')
    .values(row)
    .onConflict((c) => c.columns(['login_id', 'endpoint']).doUpdateSet({ p256dh, auth, agent }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}

export async function deleteSubscription(tx: WriteTx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('push_subscription').where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export const selectNotices = (tx: ReadTx, login: string, most: number) =>
  tx
    .selectFrom('notice')
    .select(['id', 'kind', 'subject', 'path', 'mailed', 'pushed', 'at'])
    .where('login_id', '=', login)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** Children of a household by birth with how mails call them. */
export async function selectMarks(tx: ReadTx, household: string) {
  const rows = await tx
    .selectFrom('child')
    .select(['id', 'mail_initial', 'mail_mark'])
    .where('household_id', '=', household)
    .orderBy('birth_date')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, initial: row.mail_initial, mark: row.mail_mark as MarkColour | null }))
}

/** For the page; the role that sends mails sees no names. */
export const selectNamed = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('child')
    .select(['id', 'family_name', 'given_name', 'family_kana', 'given_kana', 'nickname'])
    .where('household_id', '=', household)
    .execute()

export async function updateMark(tx: WriteTx, child: string, mark: MarkColour | null): Promise<boolean> {
  const result = await tx.updateTable('child').set({ mail_mark: mark }).where('id', '=', child).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The login behind an address with its household; none for staff and applicants. */
export const selectGuardianByMail = (tx: ReadTx, mail: string) =>
  tx
    .selectFrom('login')
    .innerJoin('guardian', 'guardian.login_id', 'login.id')
    .innerJoin('household', 'household.id', 'guardian.household_id')
    .select(['login.id', 'login.locale', 'guardian.household_id', 'household.municipality'])
    .where('login.mail', '=', mail)
    .executeTakeFirst()

/** The guardian that a mail is of, by the link that it carries or by name. */
export async function selectGuardianOfMail(tx: ReadTx, refs: Readonly<Record<string, string>>) {
  const link = refs.link
    ? await tx.selectFrom('account_link').select('login_id').where('id', '=', refs.link).executeTakeFirst()
    : undefined
  const login = link?.login_id ?? refs.login
  return login
    ? await tx
        .selectFrom('login')
        .innerJoin('guardian', 'guardian.login_id', 'login.id')
        .innerJoin('household', 'household.id', 'guardian.household_id')
        .select(['login.id', 'login.locale', 'household.municipality'])
        .where('login.id', '=', login)
        .executeTakeFirst()
    : undefined
}

const aboutTables = ['booking', 'interview', 'certificate', 'draw_entry'] as const

/** Which child a mail is about, by the ids that it carries. */
export async function childOfRefs(tx: ReadTx, refs: Readonly<Record<string, string>>): Promise<string | null> {
  if (refs.child) return refs.child
  for (const table of aboutTables) {
    const id = refs[table === 'draw_entry' ? 'entry' : table]
    if (!id) continue
    const row = await tx.selectFrom(table).select('child_id').where('id', '=', id).executeTakeFirst()
    if (row) return row.child_id
  }
  return null
}

/** Those of `abouts` that were not owed before; from now on they were. */
export async function takeReminders(tx: WriteTx, kind: string, abouts: readonly string[], at: Date): Promise<Set<string>> {
  if (abouts.length === 0) return new Set()
  const { rows } = await sql<{ about: string }>`
    insert into reminder (kind, about, at) select ${kind}, a, ${at} from unnest(${[...abouts]}::text[]) a
    on conflict do nothing returning about`.execute(tx)
  return new Set(rows.map((row) => row.about))
}

/** Addresses of the guardians of households, for who may log in. */
export async function addressesOf(tx: ReadTx, households: readonly string[]): Promise<Map<string, string[]>> {
  if (households.length === 0) return new Map()
  const { rows } = await sql<{ household_id: string; mails: string[] }>`
    select g.household_id, array_agg(distinct l.mail) as mails from guardian g join login l on l.id = g.login_id
    where g.household_id = any(${[...new Set(households)]}::uuid[]) and l.mail is not null and l.blocked_at is null
    group by g.household_id`.execute(tx)
  return new Map(rows.map((row) => [row.household_id, row.mails]))
}
