/** SQL of 監査. The wall decides what is seen: the town's own rows for its administrator, the facility's for its own. */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'

export type AuditScope = { municipality: string } | { facility: string }
export type AuditRow = {
  id: string
  at: Date
  event: string
  code: string
  actor_kind: string
  login_id: string | null
  facility_id: string | null
  child_ids: string[]
  ids: Record<string, string>
  request_id: string
}
export type AuditAsk = {
  /** Half-open instants. */
  from: Date
  until: Date
  login?: string | undefined
  events?: readonly string[] | undefined
  /** Only what read and changed nothing. */
  seen: boolean
  child?: string | undefined
  before?: { at: Date; id: string } | undefined
  limit: number
}

/** Newest first. */
export async function selectAudit(tx: ReadTx, scope: AuditScope, ask: AuditAsk): Promise<AuditRow[]> {
  const rows = await tx
    .selectFrom('audit_event')
    .select(['id', 'at', 'event', 'code', 'actor_kind', 'login_id', 'facility_id', 'child_ids', 'ids', 'request_id'])
    .$if('municipality' in scope, (q) => q.where('municipality', '=', 'municipality' in scope ? scope.municipality : ''))
    .$if('facility' in scope, (q) => q.where('facility_id', '=', 'facility' in scope ? scope.facility : ''))
    .where('at', '>=', ask.from)
    .where('at', '<', ask.until)
    .$if(ask.login !== undefined, (q) => q.where('login_id', '=', ask.login ?? ''))
    .$if(ask.events !== undefined, (q) => q.where(sql<boolean>`event = any(${[...(ask.events ?? [])]}::text[])`))
    .$if(ask.seen, (q) => q.where('code', '=', 'read'))
    .$if(ask.child !== undefined, (q) =>
      q.where(sql<boolean>`id = any(array(select audit_of_child(${ask.child ?? ''}::uuid, ${ask.from}, ${ask.until})))`),
    )
    .$if(ask.before !== undefined, (q) =>
      q
        .where('at', '<=', ask.before?.at ?? ask.until)
        .where(sql<boolean>`(at, id) < (${ask.before?.at ?? ask.until}, ${ask.before?.id ?? ''}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(ask.limit)
    .execute()
  return rows.map((row) => ({ ...row, ids: row.ids as Record<string, string> }))
}

/** Display names of logins that this one may know. */
export async function selectNames(tx: ReadTx, logins: readonly string[]): Promise<Map<string, string>> {
  if (logins.length === 0) return new Map()
  const rows = await tx
    .selectFrom('login')
    .select(['id', 'display_name'])
    .where(sql<boolean>`id = any(${[...logins]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

export async function selectFacilityNames(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('facility')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export type AuditChild = { id: string; name: string; number: string | null }

/** Children whom this login may see, each with the number of its latest certificate. */
export async function selectChildren(tx: ReadTx, ids: readonly string[]): Promise<Map<string, AuditChild>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<AuditChild>`
    select c.id, trim(c.family_name || ' ' || c.given_name) as name,
      (select k.number from certificate k where k.child_id = c.id order by k.valid_from desc, k.id desc limit 1) as number
    from child c where c.id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export async function childOfNumber(tx: ReadTx, number: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id from certificate k join child c on c.id = k.child_id where k.number = ${number} limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Those who work there, by name: whom one can choose. */
export async function selectPeople(tx: ReadTx, scope: AuditScope): Promise<{ id: string; name: string; kind: string }[]> {
  const rows = await tx
    .selectFrom('login_role as r')
    .innerJoin('login as l', 'l.id', 'r.login_id')
    .select(['l.id', 'l.display_name', 'r.kind'])
    .$if('municipality' in scope, (q) => q.where('r.municipality', '=', 'municipality' in scope ? scope.municipality : ''))
    .$if('facility' in scope, (q) => q.where('r.facility_id', '=', 'facility' in scope ? scope.facility : ''))
    .orderBy('l.display_name')
    .orderBy('r.kind')
    .limit(500)
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.display_name, kind: row.kind }))
}
