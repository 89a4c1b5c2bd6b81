/** SQL of a town's own sentences for 補正依頼. Row security shows an officer the own town's only. */
import type { Insertable } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { CorrectionTemplateTable } from '../../platform/schema/decision.ts'

export const correctionTemplates = (tx: ReadTx) =>
  tx.selectFrom('correction_template').select(['id', 'title', 'message']).orderBy('title').orderBy('id').execute()

/** False where the id is taken by a row that the caller does not see. */
export async function writeTemplate(tx: WriteTx, row: Insertable<CorrectionTemplateTable>): Promise<boolean> {
  const { id, municipality: _town, ...values } = row
  const { numUpdatedRows } = await tx.updateTable('correction_template').set(values).where('id', '=', id).executeTakeFirst()
  if (numUpdatedRows > 0n) return true
  const made = await tx
    .insertInto('correction_template')
    .values(row)
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const deleteTemplate = async (tx: WriteTx, id: string): Promise<boolean> =>
  (await tx.deleteFrom('correction_template').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n
