/** One writer of a facility's places at a time. */
import { sql } from 'kysely'
import type { WriteTx } from '../../platform/db.ts'

/**
 * Until the end of the transaction. Cells that are not there yet cannot be locked: two kinds painted at once would each see the other's
 * places as free (SLOT-1), and cells painted beside a closure would stay open (CLS-1).
 */
export const onePainter = async (tx: WriteTx, facility: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`slots ${facility}`}, 0))`.execute(tx)
}
