import type { ReadTx } from '../../platform/db.ts'

export type OpenCase = {
  id: string
  kind: 'new' | 'change' | 'end'
  state: 'submitted' | 'reviewing' | 'returned'
  dueOn: string | null
}

/** Applications, changes and ends of a household that are not decided yet, newest first (CERT-1, CERT-4). */
export async function openCases(tx: ReadTx, household: string): Promise<OpenCase[]> {
  const rows = await tx
    .selectFrom('application')
    .select(['id', 'kind', 'state', 'due_on'])
    .where('household_id', '=', household)
    .where('state', 'in', ['submitted', 'reviewing', 'returned'])
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, kind: row.kind, state: row.state as OpenCase['state'], dueOn: row.due_on }))
}
