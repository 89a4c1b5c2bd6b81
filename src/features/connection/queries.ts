/** SQL of keys of other systems. Row-level security decides whose; the hash of a token is written and never read. */
import { sql } from 'kysely'
import type { KeyScope } from '../../platform/contract.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

const columns = ['k.id', 'k.name', 'k.hint', 'k.scopes', 'k.made_at', 'k.expires_at', 'k.last_used_at', 'k.revoked_at'] as const

export const selectPlace = (tx: ReadTx, id: string) =>
  tx.selectFrom('facility').select(['id', 'name']).where('id', '=', id).executeTakeFirst()

/** Newest first. The maker's name where the reader may still see the login. */
export const selectKeys = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('api_key as k')
    .leftJoin('login as l', 'l.id', 'k.made_by')
    .select([...columns, 'l.display_name'])
    .where('k.facility_id', '=', facility)
    .orderBy('k.made_at', 'desc')
    .orderBy('k.id')
    .execute()

export const selectKey = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('api_key as k')
    .innerJoin('facility as f', 'f.id', 'k.facility_id')
    .select([...columns, 'k.facility_id', 'f.name as facility'])
    .where('k.id', '=', id)
    .executeTakeFirst()

/** One maker of keys of a facility at a time, until the transaction ends: two of them would each see room for the last one. */
export const holdKeys = async (tx: WriteTx, facility: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`keys ${facility}`}, 0))`.execute(tx)
}

export const insertKey = (
  tx: WriteTx,
  row: {
    id: string
    facility: string
    name: string
    scopes: readonly KeyScope[]
    tokenHash: Buffer
    hint: string
    expiresAt: Date
    by: string | null
    at: Date
  },
) =>
  tx
    .insertInto('api_key')
    .values({
      id: row.id,
      facility_id: row.facility,
      name: row.name,
      scopes: [...row.scopes],
      token_hash: row.tokenHash,
      hint: row.hint,
      expires_at: row.expiresAt,
      made_by: row.by,
      made_at: row.at,
    })
    .execute()

export const setRevoked = (tx: WriteTx, id: string, by: string | null, at: Date) =>
  tx.updateTable('api_key').set({ revoked_at: at, revoked_by: by }).where('id', '=', id).where('revoked_at', 'is', null).execute()
