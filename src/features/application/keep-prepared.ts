/** 起案 on any application (CERT-1, 作成者 ≠ 承認者): laid down sealed, and read back while nobody has acted after it. */
import { type DataKey, open, seal } from '../../platform/crypto.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { preparedOf, writePrepared } from './run-queries.ts'
import { applicationKey } from './sealed-form.ts'

const place = (application: string) => ({ table: 'prepared_decision', column: 'sealed', row: application })

export const sealPrepared = (key: DataKey, application: string, decision: unknown): Buffer =>
  seal(key, place(application), JSON.stringify(decision))

/** Only `sealPrepared` writes the column: `T` is what the caller's kind of application lays down. */
export const openPrepared = <T>(key: DataKey, application: string, sealed: Buffer): T =>
  JSON.parse(open(key, place(application), sealed).toString('utf8')) as T

type Row = { id: string; version: number; kek: string; wrapped_key: Buffer | null }

/** Lays a decision down for the version that the case takes next; false after erasure. */
export async function keepPrepared(c: WriteContext, row: Row, kind: 'certify' | 'reject', decision: unknown): Promise<boolean> {
  const key = applicationKey(c.keys, row)
  if (!key) return false
  const prepared = { application_id: row.id, kind, version: row.version + 1, sealed: sealPrepared(key, row.id, decision) }
  await writePrepared(c.tx, [prepared], { login: c.actor.loginId ?? '', now: c.now })
  return true
}

type KeptPrepared<T> = { by: string; name: string | null; at: Date; decision: T }

/** The 起案 that lies on the case as it stands; null when there is none, or somebody has acted after it. */
export async function keptPrepared<T>(c: { tx: ReadTx; keys: Keys }, row: Row): Promise<KeptPrepared<T> | null> {
  const prepared = await preparedOf(c.tx, row)
  const key = prepared && applicationKey(c.keys, row)
  if (!prepared || !key) return null
  return {
    by: prepared.prepared_by,
    name: prepared.display_name,
    at: prepared.prepared_at,
    decision: openPrepared<T>(key, row.id, prepared.sealed),
  }
}
