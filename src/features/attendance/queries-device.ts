/** SQL of 受付端末: the stamps that tablets sent, and what they need to know of a day. Row-level security decides whose. */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { DeviceStamp } from './device-rules.ts'

export type KeptStamp = { id: string; outcome: 'stamped' | 'already' | 'held' }

export const selectKept = (tx: ReadTx, device: string, ids: readonly string[]): Promise<KeptStamp[]> =>
  tx
    .selectFrom('device_stamp')
    .select(['id', 'outcome'])
    .where('device_id', '=', device)
    .where('id', 'in', [...ids])
    .execute()

/** Two sendings of one tablet at once wait for each other here. */
export const lockDevice = (tx: WriteTx, device: string) =>
  tx.selectFrom('device').select('id').where('id', '=', device).forUpdate().execute()

export async function insertKept(
  tx: WriteTx,
  row: { device: string; facility: string; stamp: DeviceStamp; booking: string | null; receivedAt: Date } & (
    | { outcome: 'stamped' | 'already' }
    | { outcome: 'held'; reason: string }
  ),
): Promise<void> {
  await tx
    .insertInto('device_stamp')
    .values({
      device_id: row.device,
      id: row.stamp.id,
      sequence: row.stamp.sequence,
      facility_id: row.facility,
      booking_id: row.booking,
      direction: row.stamp.direction,
      how: row.stamp.how,
      at: row.stamp.at,
      device_at: row.stamp.deviceAt,
      received_at: row.receivedAt,
      outcome: row.outcome,
      reason_code: row.outcome === 'held' ? row.reason : null,
    })
    .execute()
}

/** What waits for a person, oldest first; names only while the relation lives (SEE-1). */
export const selectHeld = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('device_stamp as d')
    .leftJoin('booking as b', 'b.id', 'd.booking_id')
    .leftJoin('child as c', 'c.id', 'b.child_id')
    .select([
      'd.id',
      'd.booking_id',
      'd.direction',
      'd.at',
      'd.device_at',
      'd.reason_code',
      'b.date',
      'c.family_name',
      'c.given_name',
    ])
    .where('d.facility_id', '=', facility)
    .where('d.outcome', '=', 'held')
    .where('d.settled_at', 'is', null)
    .orderBy('d.received_at')
    .orderBy('d.sequence')
    .limit(50)
    .execute()

export async function settleHeldStamp(
  tx: WriteTx,
  row: { facility: string; id: string; at: Date; by: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('device_stamp')
    .set({ settled_at: row.at, settled_by: row.by })
    .where('facility_id', '=', row.facility)
    .where('id', '=', row.id)
    .where('outcome', '=', 'held')
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function selectHouseholds(tx: ReadTx, children: readonly string[]): Promise<Map<string, string>> {
  if (children.length === 0) return new Map()
  const rows = await tx
    .selectFrom('child')
    .select(['id', 'household_id'])
    .where('id', 'in', [...children])
    .execute()
  return new Map(rows.map((row) => [row.id, row.household_id]))
}

/** Free minutes of the month over all layers, by child. */
export async function selectLeft(tx: ReadTx, children: readonly string[], month: LocalMonth): Promise<Map<string, number>> {
  if (children.length === 0) return new Map()
  const rows = await tx
    .selectFrom('hours_balance')
    .select(['child_id', 'granted', 'used'])
    .where('child_id', 'in', [...children])
    .where('month', '=', month)
    .execute()
  const left = new Map<string, number>()
  for (const row of rows) left.set(row.child_id, (left.get(row.child_id) ?? 0) + row.granted - row.used)
  return left
}
