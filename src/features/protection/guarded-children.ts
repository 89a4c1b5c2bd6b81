/**
 * SEE-3: of these children those whose household is under 支援措置, for staff who care for them or handle their money and must not
 * tell anybody where they are. Rows that the reader does not see are not told of.
 */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'

export async function guardedChildren(tx: ReadTx, children: readonly string[]): Promise<ReadonlySet<string>> {
  if (children.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from child where id = any(${[...new Set(children)]}::uuid[]) and household_shielded(household_id)`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
