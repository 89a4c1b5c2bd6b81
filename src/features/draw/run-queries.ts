/** SQL of the running draw, in the role of the jobs. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { ClassAge } from '../slot/rules.ts'
import type { DrawEntry } from './draw.ts'
import type { DrawRecord, StoredStrike, StoredWish } from './queries.ts'

export async function selectDue(tx: ReadTx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('draw')
    .select('id')
    .where('drawn_at', 'is', null)
    .where('draw_at', '<=', now)
    .orderBy('draw_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Holds the draw until the transaction ends; nothing when it is drawn, not frozen, or held by another node. */
export const lockDraw = (tx: WriteTx, id: string) =>
  tx
    .selectFrom('draw')
    .innerJoin('draw_seed', 'draw_seed.draw_id', 'draw.id')
    .innerJoin('facility', 'facility.id', 'draw.facility_id')
    .select(['draw.facility_id', 'draw.kind', 'draw.residents_first', 'draw.siblings_together', 'draw.places'])
    .select(['draw_seed.seed', 'facility.municipality'])
    .where('draw.id', '=', id)
    .where('draw.drawn_at', 'is', null)
    .where('draw.frozen_at', 'is not', null)
    .forUpdate('draw')
    .skipLocked()
    .executeTakeFirst()

export type RunEntry = { id: string; child: string; facts: DrawEntry; wishes: StoredWish[]; struck: StoredStrike[] }

/** The list; siblings share a name only where they draw together: the record shows nobody's family without need. */
export async function selectRunEntries(tx: ReadTx, draw: string): Promise<RunEntry[]> {
  const rows = await tx
    .selectFrom('draw_entry')
    .innerJoin('child', 'child.id', 'draw_entry.child_id')
    .innerJoin('draw', 'draw.id', 'draw_entry.draw_id')
    .select(['draw_entry.id', 'draw_entry.child_id', 'draw_entry.number', 'draw_entry.most', 'draw_entry.wishes'])
    .select(['draw_entry.struck', 'draw_entry.resident', 'draw_entry.class_age', 'child.household_id', 'draw.siblings_together'])
    .where('draw_entry.draw_id', '=', draw)
    .orderBy('draw_entry.number')
    .execute()
  const first = new Map<string, string>()
  for (const row of rows) if (!first.has(row.household_id)) first.set(row.household_id, row.number)
  return rows.map((row) => {
    const wishes = row.wishes as StoredWish[]
    const facts: DrawEntry = {
      number: row.number,
      family: row.siblings_together ? (first.get(row.household_id) ?? row.number) : row.number,
      resident: row.resident ?? false,
      classAge: (row.class_age ?? 0) as ClassAge,
      most: row.most,
      wishes: wishes.map(({ date, start, end }) => ({ date, start, end })),
    }
    return { id: row.id, child: row.child_id, facts, wishes, struck: row.struck as StoredStrike[] }
  })
}

/** Bookings that a run before has made, with why one was given back. */
export async function selectBooked(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; reason_code: string | null }>`
    select id, reason_code from booking where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.reason_code]))
}

export async function writeStrikes(tx: WriteTx, strikes: readonly { entry: string; strike: StoredStrike }[]): Promise<void> {
  for (const { entry, strike } of strikes)
    await sql`update draw_entry set struck = struck || ${JSON.stringify([strike])}::jsonb where id = ${entry}`.execute(tx)
}

/** The result, the seed and each entry's wins, in one transaction with the mails. */
export async function writeResult(
  tx: WriteTx,
  { id, seed, record, at }: { id: string; seed: string; record: DrawRecord; at: Date },
): Promise<void> {
  const wins = record.entries.map(({ number }) => ({
    number,
    won: record.won.filter((win) => win.number === number).map((win) => win.wish),
  }))
  await sql`
    update draw_entry e set won = d.won from json_to_recordset(${JSON.stringify(wins)}::json) as d(number text, won jsonb)
    where e.draw_id = ${id} and e.number = d.number`.execute(tx)
  await tx
    .updateTable('draw')
    .set({ drawn_at: at, seed, record: JSON.stringify(record) })
    .where('id', '=', id)
    .execute()
}

/** Addresses of the families of all entries and of the facility's staff. */
export async function selectToTell(
  tx: ReadTx,
  draw: string,
  facility: string,
): Promise<{ families: { entry: string; mail: string }[]; staff: string[] }> {
  const { rows: families } = await sql<{ entry: string; mail: string }>`
    select distinct e.id as entry, l.mail from draw_entry e join child c on c.id = e.child_id
      join guardian g on g.household_id = c.household_id join login l on l.id = g.login_id
    where e.draw_id = ${draw} and l.mail is not null and l.blocked_at is null order by 1, 2`.execute(tx)
  const { rows: staff } = await sql<{ mail: string }>`
    select distinct l.mail from login_role r join login l on l.id = r.login_id
    where r.facility_id = ${facility} and r.blocked_at is null and l.blocked_at is null and l.mail is not null order by 1`.execute(
    tx,
  )
  return { families, staff: staff.map((row) => row.mail) }
}
