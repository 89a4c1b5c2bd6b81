/** Words of both sides, sealed in one column under the child's key; opened only where the reading is recorded. */
import { openText, seal } from '../../platform/crypto.ts'
import type { HealthTx, ReadTx, WriteTx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import { childKey, ensureChildKey } from '../child/child-key.ts'
import type { InterviewRow } from './queries.ts'

export type Messages = { family: string; facility: string }
const none: Messages = { family: '', facility: '' }
const placeOf = (id: string) => ({ table: 'interview', column: 'message', row: id })

async function openMessages(tx: ReadTx, keys: Keys, row: Pick<InterviewRow, 'id' | 'child_id' | 'message'>): Promise<Messages> {
  if (!row.message) return none
  const key = await childKey(tx, keys, row.child_id)
  return key ? { ...none, ...(JSON.parse(openText(key, placeOf(row.id), row.message)) as Partial<Messages>) } : none
}

/** For a screen: what was written by either side. Empty after erasure or when the relation has ended. */
export const readMessages = (tx: HealthTx, keys: Keys, row: InterviewRow): Promise<Messages> => openMessages(tx, keys, row)

/** The column with one side's words replaced; '' leaves what stands. */
export async function sealMessage(
  tx: WriteTx,
  keys: Keys,
  row: Pick<InterviewRow, 'id' | 'child_id' | 'message'>,
  side: keyof Messages,
  text: string,
): Promise<Buffer | null> {
  const words = text.trim()
  if (words === '') return row.message
  const before = await openMessages(tx, keys, row)
  const key = await ensureChildKey(tx, keys, row.child_id)
  return seal(key, placeOf(row.id), JSON.stringify({ ...before, [side]: words }))
}
