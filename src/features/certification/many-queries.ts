/** SQL of certification for many children at once. Row security keeps an officer in the own town, as with one. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'

/** `except`: the case that asks, which is not its own double. */
export type Asked = { birthDate: LocalDate; familyKana: string; givenKana: string; sex: string; except: string | null }

/** CERT-6: places in `children` of those that may already be known, in any town. */
export async function doublesAmong(tx: ReadTx, children: readonly Asked[]): Promise<Set<number>> {
  if (children.length === 0) return new Set()
  const { rows } = await sql<{ i: number }>`
    select i from duplicates_among(${children.map((one) => one.birthDate)}::date[], ${children.map((one) => one.familyKana)}::text[],
      ${children.map((one) => one.givenKana)}::text[], ${children.map((one) => one.sex)}::text[], ${children.map((one) => one.except)}::uuid[])`.execute(
    tx,
  )
  return new Set(rows.map(({ i }) => i - 1))
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
