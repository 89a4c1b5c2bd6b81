/** SQL of an applicant's capability: sessions of a browser, and the mailed codes that open one. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

export async function insertApplicantSession(
  tx: WriteTx,
  row: { id: string; tokenHash: Buffer; application: string; expiresAt: Date; codeAt: Date | null; now: Date },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      id: row.id,
      token_hash: row.tokenHash,
      side: 'applicant',
      application_id: row.application,
      expires_at: row.expiresAt,
      last_seen_at: row.now,
      code_at: row.codeAt,
      created_at: row.now,
    })
    .execute()
}

export async function endApplicantSession(tx: WriteTx, id: string, now: Date): Promise<void> {
  await tx.updateTable('session').set({ revoked_at: now }).where('id', '=', id).execute()
}

/** A sent application is opened by number and code: what a browser kept for the draft ends soon. */
export async function shortenSessions(tx: WriteTx, application: string, until: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ expires_at: until })
    .where('application_id', '=', application)
    .where('expires_at', '>', until)
    .execute()
}

export const applicationCodes = (tx: ReadTx, application: string) =>
  tx
    .selectFrom('one_time_code')
    .select(['id', 'created_at'])
    .where('application_id', '=', application)
    .where('purpose', '=', 'status')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export async function insertApplicationCode(
  tx: WriteTx,
  row: { id: string; hash: Buffer; application: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('one_time_code')
    .set({ voided_at: row.now })
    .where('application_id', '=', row.application)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute()
  await tx
    .insertInto('one_time_code')
    .values({
      id: row.id,
      purpose: 'status',
      code_hash: row.hash,
      application_id: row.application,
      expires_at: row.expiresAt,
      created_at: row.now,
    })
    .execute()
}

export type CodeTry = 'ok' | 'wrong' | 'spent' | 'expired' | 'used' | 'voided' | 'unknown'

/** One counted try; runs in a transaction that commits whatever the outcome. */
export async function tryApplicationCode(tx: WriteTx, codeId: string, hash: Buffer, now: Date): Promise<CodeTry> {
  const { rows } = await sql<{ result: CodeTry }>`select try_code(${codeId}, ${hash}, ${now}) as result`.execute(tx)
  return rows[0]?.result ?? 'unknown'
}
