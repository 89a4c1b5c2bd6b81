/** SQL of enquiries. Whose rows are seen is the database's to decide; nothing here asks for an owner. */
import { sql } from 'kysely'
import { countMost } from '../../platform/count-most.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { mostCounted } from '../../platform/most-counted.ts'
import type { EnquiryDesk, EnquiryEventName, EnquirySide, EnquiryState } from '../../platform/schema/enquiry.ts'

export const selectEnquiry = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('enquiry')
    .leftJoin('municipality', 'municipality.code', 'enquiry.municipality')
    .selectAll('enquiry')
    .select('municipality.name as town')
    .where('enquiry.id', '=', id)
    .executeTakeFirst()
export type EnquiryRow = NonNullable<Awaited<ReturnType<typeof selectEnquiry>>>

export const selectEvents = (tx: ReadTx, enquiry: string) =>
  tx
    .selectFrom('enquiry_event')
    .leftJoin('login', 'login.id', 'enquiry_event.by_login')
    .selectAll('enquiry_event')
    .select('login.display_name as by_name')
    .where('enquiry_id', '=', enquiry)
    .orderBy('at')
    .orderBy('enquiry_event.id')
    .execute()

/** Own ones: the asker's policies leave no others. */
export const selectOwn = (tx: ReadTx) =>
  tx.selectFrom('enquiry').selectAll().orderBy('changed_at', 'desc').orderBy('id').limit(200).execute()

export type NewEvent = {
  id: string
  enquiry: string
  at: Date
  event: EnquiryEventName
  side: EnquirySide
  by: string | null
  sealed?: Buffer
}
export async function insertEvent(tx: WriteTx, row: NewEvent): Promise<void> {
  await tx
    .insertInto('enquiry_event')
    .values({
      id: row.id,
      enquiry_id: row.enquiry,
      at: row.at,
      event: row.event,
      side: row.side,
      by_login: row.by,
      sealed: row.sealed ?? null,
    })
    .execute()
}

/** Changes the head if it is still the version that was looked at. @returns false when somebody was faster */
export async function updateHead(
  tx: WriteTx,
  row: Pick<EnquiryRow, 'id' | 'version'>,
  set: { state?: EnquiryState; assignee?: string | null; answered_at?: Date; changed_at?: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('enquiry')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const markSeen = (tx: WriteTx, id: string, set: { seen_at: Date; confirmed_at?: Date }) =>
  tx.updateTable('enquiry').set(set).where('id', '=', id).execute()

export type DeskFilter = {
  state: EnquiryState | 'all'
  officer: 'all' | 'mine' | 'nobody'
  facility: string | null
  /** null: of all towns. */
  town: string | null
  login: string
  limit: number
  offset: number
}

/** The desk's own policies leave only its queue; who waits longest comes first while it is open. */
export async function selectQueue(tx: ReadTx, desk: EnquiryDesk, filter: DeskFilter) {
  let base = tx.selectFrom('enquiry').where('enquiry.desk', '=', desk)
  if (filter.town !== null) base = base.where('enquiry.municipality', '=', filter.town)
  if (filter.state !== 'all') base = base.where('enquiry.state', '=', filter.state)
  if (filter.facility !== null) base = base.where('enquiry.facility_id', '=', filter.facility)
  if (filter.officer === 'mine') base = base.where('enquiry.assignee', '=', filter.login)
  if (filter.officer === 'nobody') base = base.where('enquiry.assignee', 'is', null)
  const found = await base
    .leftJoin('municipality', 'municipality.code', 'enquiry.municipality')
    .leftJoin('facility', 'facility.id', 'enquiry.facility_id')
    .selectAll('enquiry')
    .select(['municipality.name as town', 'facility.name as facility_name'])
    .orderBy('enquiry.changed_at', filter.state === 'open' ? 'asc' : 'desc')
    .orderBy('enquiry.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  // Whom a desk may name is asked of all its households: once for the page, never for what is stepped over.
  const logins = [...new Set(found.flatMap((row) => [row.login_id, row.assignee]).filter((id) => id !== null))]
  const names = new Map(
    logins.length === 0
      ? []
      : (await tx.selectFrom('login').select(['id', 'display_name']).where('id', 'in', logins).execute()).map((row) => [
          row.id,
          row.display_name,
        ]),
  )
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null))
  const rows = found.map((row) => ({ ...row, asker_name: nameOf(row.login_id), officer_name: nameOf(row.assignee) }))
  return { rows, found: await countMost(tx, base) }
}

export const selectQueued = (tx: ReadTx, id: string) =>
  withNames(tx.selectFrom('enquiry').where('enquiry.id', '=', id)).executeTakeFirst()

const withNames = (base: ReturnType<typeof baseOf>) =>
  base
    .leftJoin('municipality', 'municipality.code', 'enquiry.municipality')
    .leftJoin('facility', 'facility.id', 'enquiry.facility_id')
    .leftJoin('login as asker', 'asker.id', 'enquiry.login_id')
    .leftJoin('login as officer', 'officer.id', 'enquiry.assignee')
    .selectAll('enquiry')
    .select([
      'municipality.name as town',
      'facility.name as facility_name',
      'asker.display_name as asker_name',
      'officer.display_name as officer_name',
    ])
const baseOf = (tx: ReadTx) => tx.selectFrom('enquiry')
export type QueuedRow = Awaited<ReturnType<typeof selectQueue>>['rows'][number]

/** Each at most `mostCounted`. */
export async function countByState(tx: ReadTx, desk: EnquiryDesk, town: string | null): Promise<Record<EnquiryState, number>> {
  const { rows } = await sql<{ state: EnquiryState; n: number }>`
    select s.state, (select count(*) from (select from enquiry e where e.desk = ${desk} and e.state = s.state
      ${town === null ? sql`` : sql`and e.municipality = ${town}`} limit ${mostCounted}) n)::int as n
    from unnest(array['open', 'answered', 'closed']) as s(state)`.execute(tx)
  const of = (state: EnquiryState): number => rows.find((row) => row.state === state)?.n ?? 0
  return { open: of('open'), answered: of('answered'), closed: of('closed') }
}

/** Only to be written into the outbox. */
export async function addressOf(tx: ReadTx, id: string): Promise<string | null> {
  const { rows } = await sql<{ mail: string | null }>`select enquiry_address(${id}) as mail`.execute(tx)
  return rows[0]?.mail ?? null
}

export async function handOver(tx: WriteTx, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ handed: boolean }>`select hand_enquiry(${id}, ${now}) as handed`.execute(tx)
  return rows[0]?.handed ?? false
}

export const selectTemplates = (tx: ReadTx) =>
  tx.selectFrom('enquiry_template').select(['id', 'title', 'body']).orderBy('title').orderBy('id').execute()
