/** The rows of a run as the checker reads them, in one instant. */
import type pg from 'pg'
import type { Rows } from './history.ts'

export async function takeSnapshot(admin: pg.Pool, delivered: readonly string[]): Promise<Rows> {
  const client = await admin.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const all = async <T>(text: string): Promise<T[]> => (await client.query(text)).rows as T[]
    const rows: Rows = {
      bookings: await all(
        `select id, child_id as child, facility_id as facility, kind, date::text, start_min as start, end_min as end, state, split, held, replaces from booking`,
      ),
      cells: await all(
        `select facility_id as facility, date::text, start_min as start, kind, cap + extra as places, taken from slot_cell`,
      ),
      balances: await all('select child_id as child, month, layer, granted, used from hours_balance'),
      entries: await all('select child_id as child, month, layer, booking_id as booking, minutes, reason from hours_entry'),
      events: await all(
        'select booking_id as booking, event, from_state as from, to_state as to, by_kind as by from booking_event',
      ),
      keys: await all(
        'select scope, key, outcome_code as code, outcome_ids as ids from idempotency_key where scope in (select id from login)',
      ),
      audits: await all(
        `select login_id as login, code, ids from audit_event where event like 'booking.%' and actor_kind <> 'job'`,
      ),
      outbox: await all(
        `select kind, refs ->> 'booking' as booking, message_id as "messageId",
           case when sent_at is not null then 'sent' when error_code = 'pointless' then 'pointless' when failed_at is not null then 'failed' else 'waiting' end as state
         from outbox where kind like 'booking.%'`,
      ),
      delivered,
    }
    await client.query('commit')
    return rows
  } finally {
    client.release()
  }
}
