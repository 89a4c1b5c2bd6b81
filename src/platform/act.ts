/**
 * The one helper for every act that changes something: key, audit row and outbox rows in the act's own transaction.
 * It takes lists, so that the settlement records a whole batch at once. Only success is remembered, never a body;
 * the answer is rendered again. A refusal leaves nothing (BOOK-5).
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, WriteTx } from './db.ts'

/** A mail that the act owes; the text is made when it is sent, from the references. */
export type OwedMail = {
  kind: string
  /** Ids only; no names, no health words. */
  refs: Record<string, string>
  /** The recipient's address; kept until sent, then blanked by the outbox job. */
  to: string
  /** One-time codes go before all others. */
  urgent?: boolean
  /** Not before this instant. */
  notBefore?: Date
}

/** What an act did: an outcome code, ids to render from, whom it touched, which mails it owes. */
export type Done = {
  code: string
  ids: Record<string, string>
  /** Every child touched, for the audit and for the guardian's view. */
  children?: readonly string[]
  facility?: string | null
  municipality?: string | null
  mails?: readonly OwedMail[]
}

export const done = (code: string, ids: Record<string, string> = {}, more: Omit<Done, 'code' | 'ids'> = {}): Done => ({
  code,
  ids,
  ...more,
})

/** Whose act it is and under which key. `scope` is the login, or the session of an applicant; a key is unique within it. */
export type ActHead = {
  actor: Actor
  scope: string
  key: string
  requestHash: Buffer
  event: string
  at: Date
  requestId: string
  id: () => string
}

export type KeyState = { state: 'new' } | { state: 'replay'; code: string; ids: Record<string, string> } | { state: 'clash' }

/** Canonical hash of a request: equal bodies hash equal whatever the order of their members. */
export function requestHash(parts: unknown): Buffer {
  const canonical = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(canonical)
      : value instanceof Uint8Array
        ? createHash('sha256').update(value).digest('hex')
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .filter(([, v]) => v !== undefined)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([k, v]) => [k, canonical(v)]),
            )
          : value
  return createHash('sha256')
    .update(JSON.stringify(canonical(parts)))
    .digest()
}

/**
 * Claims the key by inserting its row: an in-flight twin waits here for the first (lock_timeout, then SQLSTATE 55P03 → 409).
 * The row is completed by `recordActs`, or vanishes with the rollback.
 */
export async function claimKey(tx: WriteTx, head: ActHead): Promise<KeyState> {
  const inserted = await tx
    .insertInto('idempotency_key')
    .values({
      scope: head.scope,
      key: head.key,
      request_hash: head.requestHash,
      outcome_code: null,
      outcome_ids: null,
      created_at: head.at,
    })
    .onConflict((c) => c.columns(['scope', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (inserted) return { state: 'new' }
  return (await readKeys(tx, [head]))[0] ?? { state: 'new' }
}

/** The state of each key, in order. */
export async function readKeys(tx: WriteTx, heads: readonly ActHead[]): Promise<KeyState[]> {
  if (heads.length === 0) return []
  const { rows } = await sql<{
    i: number
    request_hash: Buffer
    outcome_code: string | null
    outcome_ids: Record<string, string> | null
  }>`
    select a.i::int as i, k.request_hash, k.outcome_code, k.outcome_ids
    from unnest(${heads.map((h) => h.scope)}::uuid[], ${heads.map((h) => h.key)}::text[]) with ordinality as a(scope, key, i)
    join idempotency_key k on k.scope = a.scope and k.key = a.key`.execute(tx)
  const states: KeyState[] = heads.map(() => ({ state: 'new' }))
  for (const row of rows) {
    const head = heads[row.i - 1]
    if (!head) continue
    states[row.i - 1] = !row.request_hash.equals(head.requestHash)
      ? { state: 'clash' }
      : row.outcome_code === null
        ? { state: 'new' }
        : { state: 'replay', code: row.outcome_code, ids: row.outcome_ids ?? {} }
  }
  return states
}

/** Writes key outcomes, audit rows and outbox rows of all acts in one statement each, and wakes the mailer once. */
export async function recordActs(tx: WriteTx, acts: readonly { head: ActHead; done: Done }[]): Promise<void> {
  if (acts.length === 0) return
  await tx
    .insertInto('idempotency_key')
    .values(
      acts.map(({ head, done }) => ({
        scope: head.scope,
        key: head.key,
        request_hash: head.requestHash,
        outcome_code: done.code,
        outcome_ids: JSON.stringify(done.ids),
        created_at: head.at,
      })),
    )
    .onConflict((c) =>
      c.columns(['scope', 'key']).doUpdateSet((eb) => ({
        outcome_code: eb.ref('excluded.outcome_code'),
        outcome_ids: eb.ref('excluded.outcome_ids'),
      })),
    )
    .execute()
  await writeAudit(
    tx,
    acts.map(({ head, done }) => auditOf(head, done)),
  )
  const mails = acts.flatMap(({ head, done }) => (done.mails ?? []).map((mail) => ({ head, mail })))
  await oweMails(
    tx,
    mails.map(({ mail }) => mail),
    (i) => mails[i]?.head ?? acts[0]?.head,
  )
}

export type AuditRow = {
  id: string
  at: Date
  event: string
  code: string
  actor: Actor
  ids: Record<string, string>
  children: readonly string[]
  facility: string | null
  municipality: string | null
  requestId: string
}

const auditOf = (head: ActHead, done: Done): AuditRow => ({
  id: head.id(),
  at: head.at,
  event: head.event,
  code: done.code,
  actor: head.actor,
  ids: done.ids,
  children: done.children ?? [],
  facility: done.facility ?? (head.actor.facilityIds.length === 1 ? (head.actor.facilityIds[0] ?? null) : null),
  municipality: done.municipality ?? head.actor.municipality,
  requestId: head.requestId,
})

/** Audit rows hold ids and codes only; `tx_id` lets the sealer link them after every older transaction has ended. */
export async function writeAudit(tx: WriteTx, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('audit_event')
    .values(
      rows.map((row) => ({
        id: row.id,
        at: row.at,
        event: row.event,
        code: row.code,
        actor_kind: row.actor.kind,
        login_id: row.actor.loginId,
        household_id: row.actor.householdId,
        facility_id: row.facility,
        municipality: row.municipality,
        child_ids: [...row.children],
        ids: JSON.stringify(row.ids),
        request_id: row.requestId,
      })),
    )
    .execute()
}

/** Outbox rows of the same transaction; one wake-up. The Message-ID is fixed here, so that a second sending is recognisable. */
export async function oweMails(
  tx: WriteTx,
  mails: readonly OwedMail[],
  headOf: (i: number) => Pick<ActHead, 'id' | 'at'> | undefined,
): Promise<void> {
  if (mails.length === 0) return
  await tx
    .insertInto('outbox')
    .values(
      mails.map((mail, i) => {
        const head = headOf(i)
        if (!head) throw new Error('a mail without its act')
        const id = head.id()
        return {
          id,
          kind: mail.kind,
          refs: JSON.stringify(mail.refs),
          recipient: mail.to,
          message_id: `<${id}@tsuen>`,
          urgent: mail.urgent ?? false,
          not_before: mail.notBefore ?? head.at,
          created_at: head.at,
        }
      }),
    )
    .execute()
  await sql`select jobs_wake()`.execute(tx)
}
