/** The data key of a child: made with the child, opened by whoever may see the row, destroyed to erase every health value. */
import { type DataKey, newDataKey, openDataKey } from './crypto.ts'
import type { ReadTx, WriteTx } from './db.ts'
import type { Keys } from './keys.ts'

/** Makes and stores the key of a new child. */
export async function createChildKey(tx: WriteTx, keys: Keys, childId: string, at: Date): Promise<DataKey> {
  const { key, stored } = newDataKey(keys, childId)
  await tx
    .insertInto('child_key')
    .values({ child_id: childId, kek: stored.kekId, wrapped: stored.wrapped, created_at: at })
    .execute()
  return key
}

/**
 * The keys of these children, for one read of many values. A child is missing from the map when its key was destroyed or its
 * row is not this transaction's to see; throws `BrokenSeal` when a stored key does not open.
 */
export async function childKeys(tx: ReadTx, keys: Keys, childIds: readonly string[]): Promise<Map<string, DataKey>> {
  if (childIds.length === 0) return new Map()
  const rows = await tx.selectFrom('child_key').select(['child_id', 'kek', 'wrapped']).where('child_id', 'in', childIds).execute()
  return new Map(
    rows.flatMap(({ child_id, kek, wrapped }) =>
      wrapped ? [[child_id, openDataKey(keys, child_id, { kekId: kek, wrapped: Buffer.from(wrapped) })] as const] : [],
    ),
  )
}

/** One child's key; null when it was destroyed or is not to be seen. */
export async function childKey(tx: ReadTx, keys: Keys, childId: string): Promise<DataKey | null> {
  return (await childKeys(tx, keys, [childId])).get(childId) ?? null
}

/** Erasure: no value sealed under the key opens again, in this database or in any backup that is younger than its wrapping. */
export async function destroyChildKey(tx: WriteTx, childId: string, at: Date): Promise<void> {
  await tx.updateTable('child_key').set({ wrapped: null, destroyed_at: at }).where('child_id', '=', childId).execute()
}
