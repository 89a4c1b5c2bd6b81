/** The data key of a child: one per child, wrapped; deleting its row is erasure (design: personal data). */
import { type DataKey, newDataKey, openDataKey } from '../../platform/crypto.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'

/** The key of a child; null where none was made yet or it was destroyed. */
export async function childKey(tx: ReadTx, keys: Keys, childId: string): Promise<DataKey | null> {
  return (await childKeys(tx, keys, [childId])).get(childId) ?? null
}

/** The keys of several children in one query. */
export async function childKeys(tx: ReadTx, keys: Keys, childIds: readonly string[]): Promise<Map<string, DataKey>> {
  if (childIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('child_key')
    .select(['child_id', 'kek', 'wrapped'])
    .where('child_id', 'in', [...childIds])
    .execute()
  return new Map(
    rows.flatMap((row) =>
      row.wrapped ? [[row.child_id, openDataKey(keys, row.child_id, { kekId: row.kek, wrapped: row.wrapped })] as const] : [],
    ),
  )
}

/** The key of a child, made now where there is none. A destroyed key is never made again: throws. */
export async function ensureChildKey(tx: WriteTx, keys: Keys, childId: string): Promise<DataKey> {
  // Looked for first: staff, who may write from paper (ACC-7), may not make keys.
  const known = await childKey(tx, keys, childId)
  if (known) return known
  const { stored } = newDataKey(keys, childId)
  await tx
    .insertInto('child_key')
    .values({ child_id: childId, kek: stored.kekId, wrapped: stored.wrapped })
    .onConflict((c) => c.column('child_id').doNothing())
    .execute()
  // Read back: of two at once the first row counts.
  const key = await childKey(tx, keys, childId)
  if (!key) throw new Error('the data of this child was erased')
  return key
}
