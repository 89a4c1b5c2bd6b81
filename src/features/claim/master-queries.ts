/** SQL of the state's masters. Public data: every actor reads all rows, the state alone adds. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { EnteredMaster, MasterValue } from './masters.ts'

const name = 'claim.master'

export type MasterRow = EnteredMaster & { at: Date; reason: string; byId: string | null; by: string | null }

/** In the order in which they were entered. The name of who did is shown to whom the wall shows that login. */
export async function selectMasters(tx: ReadTx): Promise<MasterRow[]> {
  const rows = await tx
    .selectFrom('national_setting')
    .leftJoin('login', 'login.id', 'national_setting.decided_by')
    .select(['valid_from', 'value', 'decided_at', 'decided_by', 'reason', 'login.display_name as by'])
    .where('national_setting.name', '=', name)
    .orderBy('decided_at')
    .orderBy('national_setting.id')
    .execute()
  return rows.map((row) => ({
    from: row.valid_from,
    value: row.value as MasterValue,
    at: row.decided_at,
    reason: row.reason,
    byId: row.decided_by,
    by: row.by,
  }))
}

/** What counts, without who entered it; for the engines. */
export async function selectEntered(tx: ReadTx): Promise<EnteredMaster[]> {
  const rows = await tx
    .selectFrom('national_setting')
    .select(['valid_from', 'value'])
    .where('name', '=', name)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ from: row.valid_from, value: row.value as MasterValue }))
}

export const insertMaster = (
  tx: WriteTx,
  row: { id: string; from: LocalDate; value: MasterValue; by: string | null; at: Date; reason: string },
) =>
  tx
    .insertInto('national_setting')
    .values({
      id: row.id,
      name,
      valid_from: row.from,
      value: JSON.stringify(row.value),
      decided_by: row.by,
      decided_at: row.at,
      reason: row.reason,
    })
    .execute()
