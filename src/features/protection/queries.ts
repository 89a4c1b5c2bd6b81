/** SQL of 支援措置; row-level security lets in the town's officers who are named. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

export const measuresOf = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('protection_measure as m')
    .leftJoin('guardian as g', (join) =>
      join.onRef('g.login_id', '=', 'm.login_id').onRef('g.household_id', '=', 'm.household_id'),
    )
    .leftJoin('login as s', 's.id', 'm.set_by')
    .leftJoin('login as e', 'e.id', 'm.ended_by')
    .select([
      'm.id',
      'm.login_id',
      'm.set_at',
      'm.review_on',
      'm.ended_at',
      'g.ordinal',
      'g.family_name',
      'g.given_name',
      's.display_name as set_by',
      'e.display_name as ended_by',
    ])
    .where('m.household_id', '=', household)
    .orderBy('m.set_at', 'desc')
    .orderBy('m.id')
    .execute()

export const guardiansOf = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('guardian')
    .select(['ordinal', 'login_id', 'family_name', 'given_name'])
    .where('household_id', '=', household)
    .orderBy('ordinal')
    .execute()

/** Officers of the own town who can be named. */
export const townOfficers = async (tx: ReadTx): Promise<{ login_id: string; display_name: string }[]> =>
  (
    await sql<{ login_id: string; display_name: string }>`select * from ward_officers() order by display_name, login_id`.execute(
      tx,
    )
  ).rows

export const namedOfficers = async (tx: ReadTx, household: string): Promise<string[]> =>
  (await tx.selectFrom('protection_officer').select('login_id').where('household_id', '=', household).execute()).map(
    (row) => row.login_id,
  )

/** The login of a normalised address, whatever its side; null where there is none. */
export const loginOfAddress = async (tx: ReadTx, mail: string): Promise<string | null> =>
  (await sql<{ login_id: string }>`select login_id from login_by_mail(${mail})`.execute(tx)).rows[0]?.login_id ?? null

export async function insertMeasure(
  tx: WriteTx,
  row: {
    id: string
    household: string
    login: string | null
    municipality: string
    by: string
    at: Date
    reviewOn: LocalDate | null
  },
): Promise<void> {
  await tx
    .insertInto('protection_measure')
    .values({
      id: row.id,
      household_id: row.household,
      login_id: row.login,
      municipality: row.municipality,
      set_by: row.by,
      set_at: row.at,
      review_on: row.reviewOn,
    })
    .execute()
}

/** How many rows it ended: none when another officer was quicker. */
export async function endMeasure(tx: WriteTx, household: string, id: string, by: string, at: Date): Promise<number> {
  const done = await tx
    .updateTable('protection_measure')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('household_id', '=', household)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Exactly these are named for the town from now on. */
export async function storeOfficers(
  tx: WriteTx,
  row: { household: string; municipality: string; by: string; logins: readonly string[]; id: () => string },
): Promise<void> {
  await tx
    .deleteFrom('protection_officer')
    .where('household_id', '=', row.household)
    .where('municipality', '=', row.municipality)
    .where('login_id', 'not in', [...row.logins])
    .execute()
  await tx
    .insertInto('protection_officer')
    .values(
      row.logins.map((login) => ({
        id: row.id(),
        household_id: row.household,
        login_id: login,
        municipality: row.municipality,
        named_by: row.by,
      })),
    )
    .onConflict((c) => c.columns(['household_id', 'login_id']).doNothing())
    .execute()
}
