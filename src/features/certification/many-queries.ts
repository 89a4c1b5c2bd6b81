/** SQL of certification for many children at once. Row security keeps an officer in the own town, as with one. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'

type Asked = { birthDate: LocalDate; familyKana: string; givenKana: string; sex: string }

/** CERT-6: places in `children` of those that may already be known, in any town. */
export async function doublesAmong(tx: ReadTx, children: readonly Asked[]): Promise<Set<number>> {
  if (children.length === 0) return new Set()
  const asked = JSON.stringify(
    children.map(({ birthDate, familyKana, givenKana, sex }, i) => ({ i, birthDate, familyKana, givenKana, sex })),
  )
  const { rows } = await sql<{ i: number }>`
    select k.i from json_to_recordset(${asked}::json) as k(i int, "birthDate" date, "familyKana" text, "givenKana" text, sex text)
    where exists (select from duplicate_children(k."birthDate", k."familyKana", k."givenKana", k.sex, null))`.execute(tx)
  return new Set(rows.map(({ i }) => i))
}

/** ACC-1: of these addresses those that are a login's already, or were. */
export async function addressesTaken(tx: ReadTx, mails: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ mail: string }>`
    select m as mail from unnest(${[...mails]}::text[]) m where mail_taken(m)
    union select mail from address_match(${[...mails]}::text[])`.execute(tx)
  return new Set(rows.map(({ mail }) => mail))
}

/** Of these telephone numbers those of households of the own town. */
export async function phonesKnown(tx: ReadTx, phones: readonly string[]): Promise<Set<string>> {
  if (phones.length === 0) return new Set()
  const { rows } = await sql<{ phone: string }>`
    select distinct phone from guardian where phone = any (${[...phones]}::text[])`.execute(tx)
  return new Set(rows.map(({ phone }) => phone))
}
