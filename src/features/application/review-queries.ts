/** SQL of applications, from the office's side. Row security shows an officer the own town's sent applications only. */
import { type RawBuilder, sql } from 'kysely'
import { begins } from '../../platform/begins.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { countMost } from '../../platform/count-most.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { mostCounted } from '../../platform/most-counted.ts'
import type { DecisionAct } from './review-move.ts'
import type { ApplicationState } from './rules.ts'

/** Whose queue it is, and who asks. */
export type Desk = { town: string; login: string }

export type QueueQuery = {
  state: ApplicationState | 'open' | 'all'
  officer: 'all' | 'mine' | 'nobody'
  sort: 'due' | 'received' | 'state' | 'officer'
  dir: 'up' | 'down'
  q: string
  page: number
}
export const pageRows = 50
const open: readonly ApplicationState[] = ['submitted', 'reviewing', 'returned']

/** What the indexes of the queue are made for stands in it word for word. */
const sentNew = sql<boolean>`(a.kind = 'new' and a.state <> 'draft')`
const unfinished = sql<boolean>`a.state in ('submitted', 'reviewing', 'returned')`

const matching = (tx: ReadTx, query: QueueQuery, { town, login: loginId }: Desk) =>
  tx
    .selectFrom('application as a')
    .where('a.municipality', '=', town)
    .where(sentNew)
    .$if(query.state === 'open', (b) => b.where(unfinished))
    .$if(query.state !== 'open' && query.state !== 'all', (b) => b.where('a.state', '=', query.state as ApplicationState))
    .$if(query.officer === 'mine', (b) => b.where('a.officer_id', '=', loginId))
    .$if(query.officer === 'nobody', (b) => b.where('a.officer_id', 'is', null))
    .$if(query.q !== '', (b) => b.where(sql<boolean>`a.id in (${named(query.q, town)})`))

/** Each way on its own, so that each has its index; at most so many as are counted. */
const named = (text: string, town: string): RawBuilder<unknown> => {
  const by = (found: RawBuilder<boolean>) =>
    sql`(select a.id from application a where a.municipality = ${town} and ${sentNew} and ${found} limit ${mostCounted + 1})`
  return sql`${by(begins(sql`a.family_name`, text))} union ${by(begins(sql`a.family_kana`, text))}
    union ${by(begins(sql`a.number`, text.toUpperCase()))} union ${by(sql`a.mail = ${text}`)}`
}

const orders = {
  due: sql`a.due_on`,
  received: sql`a.received_on`,
  state: sql`array_position(array['submitted','returned','reviewing','certified','rejected','withdrawn'], a.state)`,
  officer: sql`a.officer_id`,
}

/** The cases beside one in the queue as it stands now; of a case that is not in it only the first one is told, as the one after. */
export async function neighboursOf(
  tx: ReadTx,
  query: QueueQuery,
  desk: Desk,
  id: string,
): Promise<{ before: string | null; after: string | null; place: number | null; found: number }> {
  const way = sql.raw(query.dir === 'up' ? 'asc' : 'desc')
  const order = sql`order by ${orders[query.sort]} ${way}, a.received_on, a.id`
  const rows = await tx
    .selectFrom(
      matching(tx, query, desk)
        .select([
          'a.id',
          sql<string | null>`lag(a.id) over (${order})`.as('before'),
          sql<string | null>`lead(a.id) over (${order})`.as('after'),
          sql<number>`row_number() over (${order})::int`.as('place'),
          sql<number>`count(*) over ()::int`.as('found'),
        ])
        .as('n'),
    )
    .select(['n.id', 'n.before', 'n.after', 'n.place', 'n.found'])
    .where((e) => e.or([e('n.id', '=', id), e('n.place', '=', 1)]))
    .execute()
  const own = rows.find((row) => row.id === id)
  const first = rows.find((row) => row.place === 1)
  return own
    ? { before: own.before, after: own.after, place: own.place, found: own.found }
    : { before: null, after: first?.id ?? null, place: null, found: first?.found ?? 0 }
}

export async function queueRows(tx: ReadTx, query: QueueQuery, desk: Desk) {
  const order = orders[query.sort]
  return matching(tx, query, desk)
    .leftJoin('login as o', 'o.id', 'a.officer_id')
    .select((e) => [
      'a.id',
      'a.number',
      'a.state',
      'a.family_name',
      'a.given_name',
      'a.received_on',
      'a.due_on',
      'a.officer_id',
      'a.version',
      'o.display_name as officer',
      e
        .selectFrom('application_child as k')
        .select((k) => k.fn.countAll<number>().as('n'))
        .whereRef('k.application_id', '=', 'a.id')
        .as('children'),
    ])
    .orderBy(order, query.dir === 'up' ? 'asc' : 'desc')
    .orderBy('a.received_on')
    .orderBy('a.id')
    .limit(pageRows)
    .offset((query.page - 1) * pageRows)
    .execute()
}

/** At most `mostCounted`. */
export const queueFound = (tx: ReadTx, query: QueueQuery, desk: Desk): Promise<number> => countMost(tx, matching(tx, query, desk))

export type StateCount = { state: ApplicationState; count: number; late: number }
/** Cases of each state, and how many of them are past their expected day; each at most `mostCounted`. */
export async function queueCounts(tx: ReadTx, today: LocalDate, town: string): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`
    select s.state,
      (select count(*) from (select from application a where a.municipality = ${town} and a.kind = 'new' and a.state = s.state limit ${mostCounted}) n)::int as count,
      (select count(*) from (select from application a where a.municipality = ${town} and a.kind = 'new' and a.state = s.state
        and s.state = any(${[...open]}::text[]) and a.due_on < ${today} limit ${mostCounted}) n)::int as late
    from unnest(array['submitted', 'returned', 'reviewing', 'certified', 'rejected', 'withdrawn']) as s(state)`.execute(tx)
  return rows.filter((row) => row.count > 0)
}

const columns = [
  'id',
  'number',
  'state',
  'channel',
  'municipality',
  'mail',
  'kek',
  'wrapped_key',
  'sealed',
  'household_id',
  'officer_id',
  'received_on',
  'due_on',
  'correction_due_on',
  'version',
] as const

/** 認定変更 and 消滅 have a desk of their own (CERT-4). */
const sent = (tx: ReadTx, id: string) =>
  tx.selectFrom('application').select(columns).where('id', '=', id).where('kind', '=', 'new').where('state', '!=', 'draft')

export const caseById = (tx: ReadTx, id: string) => sent(tx, id).executeTakeFirst()

/** The same, locked: of two officers at once the second waits and then sees the first one's version. */
export const lockCase = (tx: WriteTx, id: string) => sent(tx, id).forUpdate().executeTakeFirst()
export type CaseRow = NonNullable<Awaited<ReturnType<typeof caseById>>>

export const caseChildren = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('application_child as k')
    .leftJoin('certificate as c', 'c.id', 'k.certificate_id')
    .select([
      'k.id',
      'k.ordinal',
      'k.number',
      'k.state',
      'k.family_name',
      'k.given_name',
      'k.family_kana',
      'k.given_kana',
      'k.birth_date',
      'k.sex',
      'k.reason_code',
      'k.child_id',
      'c.number as certificate_number',
      'c.valid_from',
      'c.national_end',
    ])
    .where('k.application_id', '=', id)
    .orderBy('k.ordinal')
    .execute()

export const loginNamed = async (tx: ReadTx, id: string): Promise<string | null> =>
  (await tx.selectFrom('login').select('display_name').where('id', '=', id).executeTakeFirst())?.display_name ?? null

export const caseEvents = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('application_event as e')
    .leftJoin('login as l', 'l.id', 'e.by_login')
    .leftJoin('application_child as k', 'k.id', 'e.application_child_id')
    .select(['e.at', 'e.event', 'e.by_kind', 'l.display_name', 'k.number'])
    .where('e.application_id', '=', id)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()

/** A file of this case and no other. */
export const fileOfCase = (tx: ReadTx, application: string, file: string) =>
  tx
    .selectFrom('stored_file')
    .select('id')
    .where('id', '=', file)
    .where('application_id', '=', application)
    .where('state', '=', 'ready')
    .executeTakeFirst()

export type CaseChange = {
  state: ApplicationState
  officer_id?: string | null
  correction_due_on?: LocalDate | null
  household_id?: string
  decided_at?: Date
  decided_by?: string | null
  reason_code?: string | null
}

export async function changeCase(
  tx: WriteTx,
  row: Pick<CaseRow, 'id' | 'version'>,
  change: CaseChange,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('application')
    .set({ ...change, version: row.version + 1, updated_at: now })
    .where('id', '=', row.id)
    .execute()
}

export async function decideChild(
  tx: WriteTx,
  id: string,
  decision: { state: ApplicationState; reason_code?: string; child_id?: string; certificate_id?: string },
): Promise<void> {
  await tx
    .updateTable('application_child')
    .set((e) => ({ ...decision, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function insertOfficeEvent(
  tx: WriteTx,
  event: {
    id: string
    application: string
    child: string | null
    act: DecisionAct
    byKind: string
    byLogin: string | null
    public: boolean
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('application_event')
    .values({
      id: event.id,
      application_id: event.application,
      application_child_id: event.child,
      at: event.now,
      event: event.act,
      by_kind: event.byKind,
      by_login: event.byLogin,
      public: event.public,
      details: '{}',
      created_at: event.now,
    })
    .execute()
}

export async function insertCorrections(
  tx: WriteTx,
  rows: readonly {
    id: string
    application_id: string
    application_child_id: string | null
    pointer: string
    reason_code: string
    message: Buffer | null
    requested_by: string | null
  }[],
  now: Date,
): Promise<void> {
  await tx
    .insertInto('application_correction')
    .values(rows.map((row) => ({ ...row, requested_at: now, created_at: now })))
    .execute()
}

/** A certified child of the own form or paper channel: the case that carries it (CERT-2). */
export async function insertEnteredCase(
  tx: WriteTx,
  row: {
    id: string
    number: string
    channel: 'external' | 'paper' | 'counter'
    municipality: string
    mail: string | null
    family_name: string
    given_name: string
    family_kana: string
    given_kana: string
    kek: string
    wrapped_key: Buffer
    sealed: Buffer
    officer_id: string | null
    received_on: LocalDate
    due_on: LocalDate
    now: Date
  },
): Promise<void> {
  const { now, ...rest } = row
  await tx
    .insertInto('application')
    .values({ ...rest, kind: 'new', state: 'reviewing', submitted_at: now, updated_at: now, created_at: now })
    .execute()
}
