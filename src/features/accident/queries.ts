/** SQL of 事故報告. Whose rows are seen is the database's to decide (ACD-1). */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { AccidentEventName } from '../../platform/schema/accident.ts'

const lastReport = sql<Date>`(select max(e.at) from accident_event e where e.accident_id = accident.id and e.event = 'reported')`

const heads = (tx: ReadTx) =>
  tx
    .selectFrom('accident')
    .innerJoin('facility', 'facility.id', 'accident.facility_id')
    .innerJoin('municipality as own', 'own.code', 'accident.municipality')
    .leftJoin('municipality as payer', 'payer.code', 'accident.paying_municipality')
    .leftJoin('child', 'child.id', 'accident.child_id')
    .select(['accident.id', 'accident.number', 'accident.facility_id', 'accident.municipality', 'accident.child_id'])
    .select(['accident.paying_municipality', 'accident.happened_on', 'facility.name as facility_name'])
    .select(['own.name as town', 'payer.name as payer', 'child.family_name', 'child.given_name'])
    .select(lastReport.as('reported_at'))
export type AccidentRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number]

/** @param facility of whom; null = all that the own town sees */
export async function selectAccidents(
  tx: ReadTx,
  facility: string | null,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: AccidentRow[]; found: number }> {
  const all = tx.selectFrom('accident').select(({ fn }) => fn.countAll<number>().as('n'))
  const count = await (facility ? all.where('facility_id', '=', facility) : all).executeTakeFirstOrThrow()
  const base = facility ? heads(tx).where('accident.facility_id', '=', facility) : heads(tx)
  const rows = await base.orderBy(lastReport, 'desc').orderBy('accident.id').limit(limit).offset(offset).execute()
  return { rows, found: Number(count.n) }
}

/** How many of them hold what nobody of this side has opened. @param facility of whom; null = all that the own town sees @param town whose look counts; null = the facility's */
export async function countUnread(tx: ReadTx, facility: string | null, town: string | null): Promise<number> {
  const news = town === null ? ['received', 'noted', 'asked'] : ['reported']
  const { rows } = await sql<{ n: number }>`
    select count(distinct e.accident_id)::int as n from accident_event e join accident a on a.id = e.accident_id
    where e.event = any (${news}::text[]) and (${facility}::uuid is null or a.facility_id = ${facility}::uuid)
      and not exists (select from accident_event r where r.accident_id = e.accident_id and r.event = 'read'
        and r.municipality is not distinct from ${town}
        and case when r.municipality is null then (r.at, r.id) > (e.at, e.id) else r.report >= e.report end)`.execute(tx)
  return rows[0]?.n ?? 0
}

export const selectAccident = (tx: ReadTx, id: string, facility: string | null): Promise<AccidentRow | undefined> => {
  const base = heads(tx).where('accident.id', '=', id)
  return (facility ? base.where('accident.facility_id', '=', facility) : base).executeTakeFirst()
}

/** In order. Without the words for a list. */
export const selectEvents = (tx: ReadTx, accidents: readonly string[]) =>
  accidents.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('accident_event')
        .leftJoin('municipality', 'municipality.code', 'accident_event.municipality')
        .leftJoin('login', 'login.id', 'accident_event.by_login')
        .select(['accident_event.id', 'accident_id', 'at', 'event', 'report', 'accident_event.municipality', 'sealed'])
        .select(['municipality.name as town', 'login.display_name as by_name'])
        .where('accident_id', 'in', [...accidents])
        .orderBy('at')
        .orderBy('accident_event.id')
        .execute()
export type AccidentEvent = Awaited<ReturnType<typeof selectEvents>>[number]

export const insertAccident = (
  tx: WriteTx,
  row: {
    id: string
    number: string
    facility: string
    municipality: string
    child: string | null
    payer: string | null
    date: LocalDate
  },
) =>
  tx
    .insertInto('accident')
    .values({
      id: row.id,
      number: row.number,
      facility_id: row.facility,
      municipality: row.municipality,
      child_id: row.child,
      paying_municipality: row.payer,
      happened_on: row.date,
    })
    .execute()

/** @returns false when the same 第n報, or the same 受領, is there already: somebody was faster */
export async function insertEvent(
  tx: WriteTx,
  row: {
    id: string
    accident: string
    at: Date
    event: AccidentEventName
    report: number
    town: string | null
    by: string | null
    sealed?: Buffer
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accident_event')
    .values({
      id: row.id,
      accident_id: row.accident,
      at: row.at,
      event: row.event,
      report: row.report,
      municipality: row.town,
      by_login: row.by,
      sealed: row.sealed ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The town that pays for a child on a day: of certificates that cover it the one that began later (CLM-1), else the latest of all. */
export async function payerOn(tx: ReadTx, child: string, day: LocalDate): Promise<string | null> {
  const row = await tx
    .selectFrom('certificate')
    .select('municipality')
    .where('child_id', '=', child)
    .orderBy(sql`valid_from <= ${day} and ${day} <= greatest(national_end, coalesce(municipal_end, national_end))`, 'desc')
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.municipality ?? null
}

export const selectTownOf = (tx: ReadTx, facility: string) =>
  tx.selectFrom('facility').select('municipality').where('id', '=', facility).executeTakeFirst()

/** A child whose relation to the facility lives (SEE-1). */
export const selectLiveChild = (tx: ReadTx, facility: string, child: string, today: LocalDate) =>
  tx
    .selectFrom('child')
    .innerJoin('facility_relation as r', 'r.child_id', 'child.id')
    .select(['child.id', 'family_name', 'given_name', 'family_kana', 'given_kana', 'birth_date'])
    .where('child.id', '=', child)
    .where('r.facility_id', '=', facility)
    .where('r.live_until', '>=', today)
    .executeTakeFirst()

/** Only to be written into the outbox. */
export async function selectAddresses(tx: ReadTx, accident: string, side: 'facility' | 'ward'): Promise<string[]> {
  const { rows } = await sql<{ mail: string }>`
    select mail from accident_addresses(${accident}) where side = ${side} order by mail`.execute(tx)
  return rows.map((row) => row.mail)
}
