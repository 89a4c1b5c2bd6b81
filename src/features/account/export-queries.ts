/** Rows for the family's own copy. The wall of the guardian's context holds here as everywhere: what it hides is not in the copy (SEE-3). */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'
import type { ExportTable } from './export-tables.ts'

export type ExportRow = Record<string, string | number | boolean | Date | null>

export async function rowsForExport(tx: ReadTx, table: ExportTable, ids: readonly string[]): Promise<ExportRow[]> {
  const columns = sql.join(Object.keys(table.columns).map((name) => sql.ref(name)))
  const { rows } = await sql<ExportRow>`
    select ${columns} from ${sql.table(table.table)} where ${sql.ref(table.by)} = any(${[...ids]}::uuid[])
      order by ${sql.ref(table.order)}, 1`.execute(tx)
  return rows
}

/** 提供の記録, sealed; the newest version of each use. */
export const careRecordsForExport = (tx: ReadTx, children: readonly string[]) =>
  children.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('care_record')
        .distinctOn('booking_id')
        .select(['id', 'child_id', 'facility_id', 'recorded_at', 'sealed'])
        .where('child_id', 'in', [...children])
        .orderBy('booking_id')
        .orderBy('version', 'desc')
        .execute()
