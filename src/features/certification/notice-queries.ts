/** SQL of 通知書: decisions of a town by the day on which they were made, and the papers of them. */
import { type RawBuilder, sql } from 'kysely'
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReductionClass } from '../municipality/rules.ts'
import type { NoticeKind } from './notice-words.ts'
import type { EndReason } from './rules.ts'

export type NoticeQuery = {
  kind: NoticeKind
  from: LocalDate
  to: LocalDate
  whom: 'all' | 'paper'
  child?: string | undefined
  subject?: string | undefined
}
export type Page = { limit: number; offset: number }

/** A decision; what its kind does not have is null. */
export type NoticeRow = {
  /** The certificate, the child of an application, or the request of a change. */
  id: string
  child_id: string | null
  /** The certificate's number, or the application's. */
  number: string
  own_number: string | null
  valid_from: LocalDate | null
  national_end: LocalDate | null
  municipal_end: LocalDate | null
  end_reason: EndReason | null
  reason_code: string | null
  application_id: string | null
  household_id: string | null
  received_on: LocalDate | null
  family_name: string | null
  given_name: string | null
  birth_date: LocalDate | null
  guardian_family: string | null
  guardian_given: string | null
  postal_code: string | null
  address: string | null
  decided: Date
  /** Somebody of the family can log in, or the applicant gave an address: was told by mail. */
  online: boolean
  mark: string | null
  issued_on: LocalDate | null
}

const online = (household: RawBuilder<unknown>) =>
  sql`exists (select from guardian o where o.household_id = ${household} and o.login_id is not null)`

const certificates = (at: 'decided_at' | 'ended_at', { kind, from, to }: NoticeQuery, town: string) => sql`
  select c.id, c.child_id, c.number, c.own_number, c.valid_from, c.national_end, c.municipal_end, c.end_reason,
      null::text as reason_code, null::uuid as application_id, k.household_id, null::date as received_on,
      k.family_name, k.given_name, k.birth_date, g.family_name as guardian_family, g.given_name as guardian_given,
      g.postal_code, g.address, ${sql.ref(`c.${at}`)} as decided, ${online(sql`k.household_id`)} as online, p.id as paper_id, p.run_id
    from certificate c
    join child k on k.id = c.child_id
    left join guardian g on g.household_id = k.household_id and g.ordinal = 1
    left join paper p on p.certificate_id = c.id and p.kind = ${kind}
    where c.municipality = ${town} and ${sql.ref(`c.${at}`)} >= ${japanInstant(from, 0)} and ${sql.ref(`c.${at}`)} < ${japanInstant(addDays(to, 1), 0)}`

const refusals = ({ from, to }: NoticeQuery, town: string) => sql`
  select ac.id, ac.child_id, a.number, null as own_number, null::date as valid_from, null::date as national_end,
      null::date as municipal_end, null as end_reason, ac.reason_code, a.id as application_id, a.household_id, a.received_on,
      ac.family_name, ac.given_name, ac.birth_date, a.family_name as guardian_family, a.given_name as guardian_given,
      null as postal_code, null as address, e.at as decided, a.mail is not null as online, p.id as paper_id, p.run_id
    from application_child ac
    join application a on a.id = ac.application_id and a.kind = 'new'
    cross join lateral (select max(e.at) as at from application_event e
      where e.application_id = a.id and e.application_child_id = ac.id and e.event = 'reject') e
    left join paper p on p.application_child_id = ac.id
    where ac.municipality = ${town} and ac.state = 'rejected'
      and e.at >= ${japanInstant(from, 0)} and e.at < ${japanInstant(addDays(to, 1), 0)}`

const changes = (state: 'certified' | 'rejected', { from, to }: NoticeQuery, town: string) => sql`
  select a.id, k.id as child_id, a.number, null as own_number, null::date as valid_from, null::date as national_end,
      null::date as municipal_end, null as end_reason, a.reason_code, a.id as application_id, a.household_id, a.received_on,
      k.family_name, k.given_name, k.birth_date, g.family_name as guardian_family, g.given_name as guardian_given,
      g.postal_code, g.address, a.decided_at as decided, ${online(sql`a.household_id`)} as online, p.id as paper_id, p.run_id
    from application a
    left join lateral (select k.* from child k where k.household_id = a.household_id order by k.birth_date, k.id limit 1) k on true
    left join guardian g on g.household_id = a.household_id and g.ordinal = 1
    left join paper p on p.application_id = a.id
    where a.municipality = ${town} and a.state = ${state}
      and a.kind = any (${state === 'certified' ? ['change'] : ['change', 'end']}::text[])
      and a.decided_at >= ${japanInstant(from, 0)} and a.decided_at < ${japanInstant(addDays(to, 1), 0)}`

const decisions = (query: NoticeQuery, town: string) => {
  const all =
    query.kind === 'certified'
      ? certificates('decided_at', query, town)
      : query.kind === 'ended'
        ? certificates('ended_at', query, town)
        : query.kind === 'rejected'
          ? refusals(query, town)
          : changes(query.kind === 'changed' ? 'certified' : 'rejected', query, town)
  return sql`(${all}) d where true
    ${query.whom === 'paper' ? sql`and not d.online` : sql``}
    ${query.child === undefined ? sql`` : sql`and d.child_id = ${query.child}`}
    ${query.subject === undefined ? sql`` : sql`and d.id = ${query.subject}`}`
}

/** In the order in which they are numbered; `unmade`: only those of which there is no paper yet. */
export async function selectNotices(
  tx: ReadTx,
  query: NoticeQuery,
  town: string,
  { limit, offset }: Page,
  only: 'all' | 'unmade' = 'all',
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select d.*, (select p.mark from paper p where p.id = d.paper_id) as mark,
        (select r.issued_on from paper_run r where r.id = d.run_id) as issued_on
      from ${decisions(query, town)} ${only === 'unmade' ? sql`and d.paper_id is null` : sql``}
      order by d.number, d.birth_date, d.id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export async function countNotices(tx: ReadTx, query: NoticeQuery, town: string): Promise<{ found: number; made: number }> {
  const { rows } = await sql<{
    found: number
    made: number
  }>`select count(*)::int as found, count(d.paper_id)::int as made from ${decisions(query, town)}`.execute(tx)
  return rows[0] ?? { found: 0, made: 0 }
}

/** What can be printed, in the order of the numbers. */
export async function selectMade(
  tx: ReadTx,
  query: NoticeQuery,
  town: string,
  { limit, offset }: Page,
): Promise<{ id: string; child_id: string | null }[]> {
  const { rows } = await sql<{ id: string; child_id: string | null }>`
    select p.id, d.child_id from (select d.child_id, d.paper_id from ${decisions(query, town)}) d
      join paper p on p.id = d.paper_id where p.sealed is not null
      order by p.fiscal_year, p.number limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export type MadePaper = {
  id: string
  child_id: string | null
  mark: string
  sealed: Buffer | null
  run_id: string
  issued_on: LocalDate
  words: unknown
  seal_id: string | null
  kek: string
  wrapped_key: Buffer
}

/** The papers of these decisions in the order of their numbers, as they were made. */
export async function madePapers(tx: ReadTx, query: NoticeQuery, town: string, { limit, offset }: Page): Promise<MadePaper[]> {
  const { rows } = await sql<MadePaper>`
    select p.id, d.child_id, p.mark, p.sealed, p.run_id, r.issued_on, r.words, r.seal_id, r.kek, r.wrapped_key
      from (select d.child_id, d.paper_id from ${decisions(query, town)}) d
      join paper p on p.id = d.paper_id join paper_run r on r.id = p.run_id
      order by p.fiscal_year, p.number limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** What was applied for, with its key: for the address of a paper and for what a change says. */
export const sealedCases = (tx: ReadTx, ids: readonly string[]) =>
  tx
    .selectFrom('application')
    .select(['id', 'kek', 'wrapped_key', 'sealed'])
    .where('id', 'in', [...ids])
    .execute()

/** Classes that came of changes: decided for the households' children in the very act, 要支援 left out. */
export async function reductionsDecided(
  tx: ReadTx,
  households: readonly string[],
): Promise<{ household: string; at: Date; class: Exclude<ReductionClass, 'support'>; from: LocalDate; to: LocalDate | null }[]> {
  if (households.length === 0) return []
  const { rows } = await sql<{
    household: string
    at: Date
    class: Exclude<ReductionClass, 'support'>
    from: LocalDate
    to: LocalDate | null
  }>`
    select distinct k.household_id as household, r.decided_at as at, r.class, r.valid_from as "from", r.valid_to as "to"
      from reduction r join child k on k.id = r.child_id
      where k.household_id = any (${[...households]}::uuid[]) and r.class <> 'support'`.execute(tx)
  return rows
}
