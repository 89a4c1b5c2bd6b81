/**
 * The one helper for every act that changes something: key, audit row and outbox rows in the act's own transaction.
 * It takes lists, so that the settlement records a whole batch at once. Only success is remembered, never a body;
 * the answer is rendered again. A refusal leaves nothing (BOOK-5).
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, ReadTx, WriteTx } from './db.ts'

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

/** Whose act it is and under which key. `scope` is the login, the session of an applicant, or the key of another system; a key is unique within it. */
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
export async function readKeys(tx: ReadTx, heads: readonly ActHead[]): Promise<KeyState[]> {
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
  const keys = acts.map(({ head, done }) => ({
    scope: head.scope,
    key: head.key,
    request_hash: `\\x${head.requestHash.toString('hex')}`,
    outcome_code: done.code,
    outcome_ids: done.ids,
    created_at: head.at,
  }))
  const remembered = sql`
    insert into idempotency_key (scope, key, request_hash, outcome_code, outcome_ids, created_at)
    select * from json_to_recordset(${JSON.stringify(keys)}::json) as d(scope uuid, key text, request_hash bytea, outcome_code text, outcome_ids jsonb,
      created_at timestamptz)
    on conflict (scope, key) do update set outcome_code = excluded.outcome_code, outcome_ids = excluded.outcome_ids`.execute(tx)
  const mails = acts.flatMap(({ head, done }) => (done.mails ?? []).map((mail) => ({ head, mail })))
  await Promise.all([
    remembered,
    writeAudit(
      tx,
      acts.map(({ head, done }) => auditOf(head, done)),
    ),
    oweMails(
      tx,
      mails.map(({ mail }) => mail),
      (i) => mails[i]?.head ?? acts[0]?.head,
    ),
  ])
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

/** Where nobody is logged in, the row says which key it was; of a person at a tablet, which tablet (ATT-8). */
function idsOf({ actor, ids }: AuditRow): Record<string, string> {
  if (actor.key) return { ...ids, apiKey: actor.key.id }
  return actor.deviceId && actor.loginId ? { ...ids, device: actor.deviceId } : ids
}

/** Audit rows hold ids and codes only; `tx_id` lets the sealer link them after every older transaction has ended. */
export async function writeAudit(tx: WriteTx, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length === 0) return
  const events = rows.map((row) => ({
    id: row.id,
    at: row.at,
    event: row.event,
    code: row.code,
    actor_kind: row.actor.kind,
    login_id: row.actor.loginId,
    household_id: row.actor.householdId,
    facility_id: row.facility,
    municipality: row.municipality,
    child_ids: row.children,
    ids: idsOf(row),
    request_id: row.requestId,
  }))
  await sql`
    insert into audit_event (id, at, event, code, actor_kind, login_id, household_id, facility_id, municipality, child_ids, ids, request_id)
    select * from json_to_recordset(${JSON.stringify(events)}::json) as d(id uuid, at timestamptz, event text, code text, actor_kind text, login_id uuid,
      household_id uuid, facility_id uuid, municipality text, child_ids uuid[], ids jsonb, request_id text)`.execute(tx)
}

/** Outbox rows of the same transaction; one wake-up. The Message-ID is fixed here, so that a second sending is recognisable. */
export async function oweMails(
  tx: WriteTx,
  mails: readonly OwedMail[],
  headOf: (i: number) => Pick<ActHead, 'id' | 'at'> | undefined,
): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map((mail, i) => {
    const head = headOf(i)
    if (!head) throw new Error('a mail without its act')
    const id = head.id()
    return {
      id,
      kind: mail.kind,
      refs: mail.refs,
      recipient: mail.to,
      message_id: `<${id}@tsuen>`,
      urgent: mail.urgent ?? false,
      not_before: mail.notBefore ?? head.at,
      created_at: head.at,
    }
  })
  await Promise.all([
    sql`
      insert into outbox (id, kind, refs, recipient, message_id, urgent, not_before, created_at)
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, kind text, refs jsonb, recipient text, message_id text,
        urgent boolean, not_before timestamptz, created_at timestamptz)`.execute(tx),
    sql`select jobs_wake()`.execute(tx),
  ])
}
