/** SQL of 家庭への連絡. Whose rows are seen is the database's to decide (MSG-1). */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { fullKana, fullName } from '../child/names.ts'
import { keptDays, mostPerDay, toldStates } from './rules.ts'

export type Told = { child: string; household: string; name: string; byPhone: boolean }

const living = (tx: ReadTx, facility: string, today: LocalDate) =>
  tx
    .selectFrom('booking')
    .innerJoin('child', 'child.id', 'booking.child_id')
    .innerJoin('facility_relation as r', (join) =>
      join.onRef('r.child_id', '=', 'booking.child_id').onRef('r.facility_id', '=', 'booking.facility_id'),
    )
    .select(['child.id as child', 'child.household_id as household', 'child.family_name', 'child.given_name'])
    .select(['child.family_kana', 'child.given_kana'])
    .distinct()
    .where('booking.facility_id', '=', facility)
    .where('r.live_until', '>=', today)

/** Children of a day, or of one booking, whose relation to the facility lives (SEE-1). Those who cannot be told here are marked. */
export async function selectRecipients(
  tx: ReadTx,
  facility: string,
  to: { booking: string } | { date: LocalDate },
  today: LocalDate,
): Promise<Told[]> {
  const base = living(tx, facility, today)
  const rows = await ('booking' in to
    ? base.where('booking.id', '=', to.booking)
    : base.where('booking.date', '=', to.date).where('booking.state', 'in', [...toldStates])
  ).execute()
  const households = [...new Set(rows.map((row) => row.household))]
  const { rows: reached } = await sql<{ id: string }>`select message_reachable(${households}::uuid[]) as id`.execute(tx)
  const reachable = new Set(reached.map((row) => row.id))
  return rows
    .sort((a, b) => fullKana(a).localeCompare(fullKana(b), 'ja') || a.child.localeCompare(b.child))
    .map((row) => ({
      child: row.child,
      household: row.household,
      name: fullName(row),
      byPhone: !reachable.has(row.household),
    }))
}

/** The day of a booking of this facility that it still may speak of; undefined for any other. */
export const selectBookingDay = (tx: ReadTx, facility: string, booking: string) =>
  tx.selectFrom('booking').select('date').where('id', '=', booking).where('facility_id', '=', facility).executeTakeFirst()

/** One writer of a facility at a time, so that the limit of a day holds. @returns true while the day has room for another */
export async function takeTurn(tx: WriteTx, facility: string, since: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('message ' || ${facility}::text, 0))`.execute(tx)
  const { n } = await tx
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('facility_id', '=', facility)
    .where('written_at', '>=', since)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n) < mostPerDay
}

export async function insertMessage(
  tx: WriteTx,
  row: {
    id: string
    facility: string
    kind: 'belongings' | 'time' | 'infection' | 'other'
    day: LocalDate | null
    sealed: Buffer
    by: string
    at: Date
    due: Date
  },
  told: readonly Told[],
): Promise<void> {
  await tx
    .insertInto('message')
    .values({
      id: row.id,
      facility_id: row.facility,
      kind: row.kind,
      day: row.day,
      sealed: row.sealed,
      written_by: row.by,
      written_at: row.at,
      due_at: row.due,
    })
    .execute()
  await tx
    .insertInto('message_recipient')
    .values(
      told.map((one) => ({
        message_id: row.id,
        child_id: one.child,
        household_id: one.household,
        facility_id: row.facility,
        by_phone: one.byPhone,
      })),
    )
    .execute()
}

const heads = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('message')
    .leftJoin('login', 'login.id', 'message.written_by')
    .select(['message.id', 'kind', 'day', 'written_at', 'due_at', 'sent_at', 'taken_back_at', 'sealed'])
    .select(['login.display_name as by_name', 'message.facility_id'])
    .select([
      sql<number>`(select count(distinct r.household_id)::int from message_recipient r where r.message_id = message.id)`.as(
        'families',
      ),
      sql<number>`(select count(distinct r.household_id)::int from message_recipient r
        where r.message_id = message.id and r.by_phone)`.as('phones'),
    ])
    .where('message.facility_id', '=', facility)
export type MessageRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number]

export async function selectMessages(
  tx: ReadTx,
  facility: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: MessageRow[]; found: number }> {
  const { n } = await tx
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('facility_id', '=', facility)
    .executeTakeFirstOrThrow()
  const rows = await heads(tx, facility).orderBy('written_at', 'desc').orderBy('message.id').limit(limit).offset(offset).execute()
  return { rows, found: Number(n) }
}

export const selectMessage = (tx: ReadTx, facility: string, id: string): Promise<MessageRow | undefined> =>
  heads(tx, facility).where('message.id', '=', id).executeTakeFirst()

/** Names only of children whom the facility still sees (SEE-1). */
export const selectToldOf = (tx: ReadTx, message: string) =>
  tx
    .selectFrom('message_recipient as r')
    .leftJoin('child', 'child.id', 'r.child_id')
    .select(['r.child_id', 'r.household_id', 'r.by_phone', 'child.family_name', 'child.given_name'])
    .where('r.message_id', '=', message)
    .orderBy('child.family_kana')
    .orderBy('child.given_kana')
    .orderBy('r.child_id')
    .execute()

/** @returns false when its minute is over, or somebody was faster */
export async function takeBack(tx: WriteTx, id: string, by: string | null, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ taken_back_at: now, taken_back_by: by })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .where('due_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Sent ones to the own household, by its policy; the own children whom it named are what the family's audit shows. */
export const selectOwnMessage = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('message')
    .innerJoin('facility', 'facility.id', 'message.facility_id')
    .select(['message.id', 'message.facility_id', 'kind', 'sealed', 'sent_at', 'facility.name', 'facility.phone'])
    .where('message.id', '=', id)
    .where('sent_at', 'is not', null)
    .executeTakeFirst()

/** Of the jobs: those whose minute is over are sent from now on. The row's lock decides between this and a taking back. */
export async function markSent(tx: WriteTx, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('message')
    .set({ sent_at: now })
    .where('sent_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .where('due_at', '<=', now)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Of the jobs: addresses of a message's families, each once. */
export async function addressesOf(tx: ReadTx, message: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('message_recipient as r')
    .innerJoin('guardian as g', 'g.household_id', 'r.household_id')
    .innerJoin('login as l', 'l.id', 'g.login_id')
    .select('l.mail')
    .distinct()
    .where('r.message_id', '=', message)
    .where('l.mail', 'is not', null)
    .where('l.blocked_at', 'is', null)
    .execute()
  return rows.flatMap((row) => (row.mail ? [row.mail] : []))
}

export const deleteOld = (tx: WriteTx, now: Date) =>
  tx
    .deleteFrom('message')
    .where('written_at', '<', new Date(now.getTime() - keptDays * 86_400_000))
    .execute()
