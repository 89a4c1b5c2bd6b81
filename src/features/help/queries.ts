/** SQL of consents to the help desk. The family's rows by the wall; the help desk only through two look-ups. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

export const selectConsents = (tx: ReadTx, limit: number) =>
  tx.selectFrom('help_consent').selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
export type ConsentRow = Awaited<ReturnType<typeof selectConsents>>[number]

export const insertConsent = (
  tx: WriteTx,
  row: { id: string; household: string; login: string; codeHash: Buffer; at: Date; until: Date },
) =>
  tx
    .insertInto('help_consent')
    .values({
      id: row.id,
      household_id: row.household,
      login_id: row.login,
      code_hash: row.codeHash,
      made_at: row.at,
      expires_at: row.until,
    })
    .execute()

/** Of the own household, whatever still waits or is open; `id`: only that one. Returns which. */
export async function endConsents(tx: WriteTx, now: Date, id?: string): Promise<string[]> {
  const rows = await tx
    .updateTable('help_consent')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? ''))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function openByCode(tx: WriteTx, codeHash: Buffer, now: Date, until: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select help_open(${codeHash}, ${now}, ${until}) as id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Times as the database writes them in JSON. */
export type Seen = {
  until: string
  childIds: string[]
  logins: { kind: string; passwordSet: boolean; codeRequired: boolean; blocked: boolean }[]
  children: {
    ordinal: number
    contactsConfirmed: string | null
    sheetConfirmed: string | null
    certificates: { state: string; from: string; to: string }[]
  }[]
  applications: { kind: string; state: string; submitted: string | null; decided: string | null }[]
  bookings: { child: number; date: string; start: number; end: number; state: string }[]
  told: { at: string; subject: string; mailed: boolean }[]
}

export async function lookAt(tx: WriteTx, id: string, now: Date, days: { from: LocalDate; to: LocalDate }): Promise<Seen | null> {
  const { rows } = await sql<{ seen: Seen | null }>`
    select help_look(${id}, ${now}, ${days.from}, ${days.to}) as seen`.execute(tx)
  return rows[0]?.seen ?? null
}
