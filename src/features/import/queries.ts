/** SQL of imports. Row security shows an officer the own town's files, keys and headings only. */
import type { Insertable } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import type { ImportFileTable } from '../../platform/schema/import.ts'
import type { Schema } from '../../platform/schema.ts'
import type { Mapping } from './columns.ts'

const columns = [
  'id',
  'municipality',
  'kind',
  'sha256',
  'kek',
  'wrapped_key',
  'sealed',
  'staged_by',
  'staged_at',
  'done_at',
  'certified',
  'queued',
  'skipped',
] as const

const byId = (tx: ReadTx, id: string) => tx.selectFrom('import_file').select(columns).where('id', '=', id)
export const importFile = (tx: ReadTx, id: string) => byId(tx, id).executeTakeFirst()
/** Locked: of two who take a file in at once the second sees that it is done. */
export const lockImportFile = (tx: WriteTx, id: string) => byId(tx, id).forUpdate().executeTakeFirst()
export type ImportFileRow = NonNullable<Awaited<ReturnType<typeof importFile>>>

export const doneImport = (tx: ReadTx, kind: ImportFileTable['kind'], sha256: Buffer) =>
  tx
    .selectFrom('import_file')
    .select(['id', 'done_at'])
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .where('done_at', 'is not', null)
    .executeTakeFirst()

export async function insertImportFile(tx: WriteTx, row: Insertable<ImportFileTable>): Promise<void> {
  await tx.insertInto('import_file').values(row).execute()
}

export async function finishImport(
  tx: WriteTx,
  id: string,
  found: { certified: number; queued: number; skipped: number; done_by: string | null; done_at: Date },
): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ ...found, sealed: null, wrapped_key: null })
    .where('id', '=', id)
    .execute()
}

/** The newest files of the own town. */
export const recentImports = (tx: ReadTx, most: number) =>
  tx
    .selectFrom('import_file as f')
    .leftJoin('login as l', 'l.id', 'f.staged_by')
    .select(['f.id', 'f.kind', 'f.staged_at', 'f.done_at', 'f.certified', 'f.queued', 'f.skipped', 'l.display_name'])
    .orderBy('f.staged_at', 'desc')
    .orderBy('f.id')
    .limit(most)
    .execute()

/** Numbers of the own town that came by a file already. */
export const knownKeys = async (tx: ReadTx): Promise<Set<string>> =>
  new Set((await tx.selectFrom('import_key').select('key').execute()).map(({ key }) => key))

export const insertKeys = (tx: WriteTx, rows: readonly Insertable<Schema['import_key']>[]): Promise<number> =>
  insertRows(tx, 'import_key', rows)

export async function keptColumns(tx: ReadTx): Promise<Mapping> {
  const row = await tx
    .selectFrom('import_heading')
    .select('columns')
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  // Only `keepMapping` writes it.
  return (row?.columns ?? {}) as Mapping
}

export async function keepMapping(
  tx: WriteTx,
  row: { id: string; municipality: string; columns: Mapping; kept_by: string; kept_at: Date },
): Promise<void> {
  await tx
    .insertInto('import_heading')
    .values({ ...row, columns: JSON.stringify(row.columns) })
    .execute()
}
