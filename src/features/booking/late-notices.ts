import type { ReadTx } from '../../platform/db.ts'

/** What families have said for these bookings: the minute of the day when they will arrive, and when they said it (ATT-5). */
export async function lateNotices(
  tx: ReadTx,
  bookings: readonly string[],
): Promise<ReadonlyMap<string, { expected: number; at: string }>> {
  if (bookings.length === 0) return new Map()
  const rows = await tx
    .selectFrom('late_notice')
    .select(['booking_id', 'expected_min', 'said_at'])
    .where('booking_id', 'in', [...bookings])
    .execute()
  return new Map(rows.map((row) => [row.booking_id, { expected: row.expected_min, at: row.said_at.toISOString() }]))
}
