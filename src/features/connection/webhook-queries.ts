/** SQL of webhooks: the facility's own view, and the jobs' claims on what is owed. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { WebhookEvent } from './webhook-rules.ts'

const columns = [
  'id',
  'facility_id',
  'url',
  'events',
  'secret_version',
  'rotated_at',
  'made_at',
  'last_ok_at',
  'failing_since',
  'stopped_at',
] as const

/** Those that have not been ended, newest first. */
export const selectWebhooks = (tx: ReadTx, facility: string) =>
  tx
    .selectFrom('webhook')
    .select(columns)
    .where('facility_id', '=', facility)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()

export const selectWebhook = (tx: ReadTx, facility: string, id: string) =>
  tx
    .selectFrom('webhook')
    .select(columns)
    .where('id', '=', id)
    .where('facility_id', '=', facility)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** The newest deliveries of each of these webhooks. */
export const selectDeliveries = async (tx: ReadTx, webhooks: readonly string[], most: number) =>
  (
    await sql<{
      id: string
      webhook_id: string
      event: string
      at: Date
      tries: number
      next_at: Date
      done_at: Date | null
      given_up_at: Date | null
      outcome: string | null
    }>`
      select d.* from unnest(${[...webhooks]}::uuid[]) as w(id) cross join lateral (
        select id, webhook_id, event, at, tries, next_at, done_at, given_up_at, outcome from webhook_delivery
        where webhook_id = w.id order by at desc limit ${most}) d`.execute(tx)
  ).rows

export const insertWebhook = (
  tx: WriteTx,
  row: { id: string; facility: string; url: string; events: readonly WebhookEvent[]; by: string | null; at: Date },
) =>
  tx
    .insertInto('webhook')
    .values({
      id: row.id,
      facility_id: row.facility,
      url: row.url,
      events: [...row.events],
      made_by: row.by,
      made_at: row.at,
    })
    .execute()

/** Trials since an instant. */
export const countPings = async (tx: ReadTx, webhook: string, since: Date): Promise<number> => {
  const { n } = await tx
    .selectFrom('webhook_delivery')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('webhook_id', '=', webhook)
    .where('event', '=', 'ping')
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** A trial that was made; it is not owed again. */
export const insertPing = (
  tx: WriteTx,
  row: { id: string; webhook: string; facility: string; outcome: string; arrived: boolean; at: Date },
) =>
  tx
    .insertInto('webhook_delivery')
    .values({
      id: row.id,
      webhook_id: row.webhook,
      event: 'ping',
      ids: JSON.stringify({ facility: row.facility }),
      at: row.at,
      tries: 1,
      next_at: row.at,
      done_at: row.arrived ? row.at : null,
      given_up_at: row.arrived ? null : row.at,
      outcome: row.outcome,
    })
    .execute()

export const setSecret = (tx: WriteTx, id: string, version: number, at: Date) =>
  tx.updateTable('webhook').set({ secret_version: version, rotated_at: at }).where('id', '=', id).execute()

export const setResumed = (tx: WriteTx, id: string) =>
  tx.updateTable('webhook').set({ stopped_at: null, failing_since: null }).where('id', '=', id).execute()

export const setEnded = (tx: WriteTx, id: string, by: string | null, at: Date) =>
  tx.updateTable('webhook').set({ ended_at: at, ended_by: by }).where('id', '=', id).execute()

// As tsuen_jobs --------------------------------------------------------------------------------------------------------------------

export type Owed = {
  id: string
  webhook_id: string
  event: string
  ids: Record<string, string>
  at: Date
  tries: number
  url: string
  secret_version: number
  rotated_at: Date | null
}

/**
 * The next delivery that is due, claimed until `claimedUntil`: no lock is held while the other side thinks, and a node that dies leaves a
 * row that is due again.
 */
export async function claimDelivery(tx: WriteTx, now: Date, claimedUntil: Date): Promise<Owed | null> {
  const { rows } = await sql<Owed>`
    with d as (
      select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
      where d.done_at is null and d.given_up_at is null and d.next_at <= ${now} and w.ended_at is null and w.stopped_at is null
      order by d.next_at, d.id limit 1 for update of d skip locked)
    update webhook_delivery o set tries = o.tries + 1, next_at = ${claimedUntil}
      from d, webhook w where o.id = d.id and w.id = o.webhook_id
      returning o.id, o.webhook_id, o.event, o.ids, o.at, o.tries, w.url, w.secret_version, w.rotated_at`.execute(tx)
  return rows[0] ?? null
}

// The webhook first, then what it is owed, here and where it is stopped: of two tries that end together neither waits for the other in a ring.

/** Arrived. Only whoever still holds the claim marks it. */
export async function markDone(tx: WriteTx, owed: Owed, outcome: string, now: Date): Promise<void> {
  await sql`update webhook set last_ok_at = ${now}, failing_since = null where id = ${owed.webhook_id}`.execute(tx)
  await sql`
    update webhook_delivery set done_at = ${now}, outcome = ${outcome} where id = ${owed.id} and tries = ${owed.tries}`.execute(
    tx,
  )
}

/** Did not arrive. @returns since when the webhook has been failing */
export async function markFailed(tx: WriteTx, owed: Owed, outcome: string, next: Date | null, now: Date): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`
    update webhook set failing_since = coalesce(failing_since, ${now}) where id = ${owed.webhook_id} returning failing_since as since`.execute(
    tx,
  )
  await sql`
    update webhook_delivery set outcome = ${outcome}, next_at = coalesce(${next}, next_at),
        given_up_at = case when ${next}::timestamptz is null then ${now}::timestamptz end
      where id = ${owed.id} and tries = ${owed.tries}`.execute(tx)
  return rows[0]?.since ?? now
}

/** Stops a webhook; what it was owed is given up. */
export async function stopWebhook(tx: WriteTx, id: string, now: Date): Promise<void> {
  await sql`update webhook set stopped_at = ${now} where id = ${id} and stopped_at is null`.execute(tx)
  await sql`update webhook_delivery set given_up_at = ${now} where webhook_id = ${id} and done_at is null and given_up_at is null`.execute(
    tx,
  )
}

/** Deliveries of before are forgotten, arrived or not. */
export const deleteDeliveries = (tx: WriteTx, before: Date) => sql`delete from webhook_delivery where at < ${before}`.execute(tx)
