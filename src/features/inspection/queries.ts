/** SQL of 指導監査. Whose rows are seen is the database's to decide (INS-1). */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { FindingLevel, InspectionEventName, InspectionKind } from '../../platform/schema/register.ts'

export type HeadRow = {
  id: string
  facility_id: string
  facility_name: string
  municipality: string
  kind: InspectionKind
  held_on: LocalDate
  sent_at: Date | null
  made_by: string | null
  findings: number
  open: number
  overdue: number
  answered: number
  due: LocalDate | null
}
export type HeadFilter = { id?: string; facility?: string | null; limit?: number; offset?: number }

/** The same as `findingState` and `isOverdue` (rules.ts), for lists. */
export const selectHeads = async (
  tx: ReadTx,
  today: LocalDate,
  { id, facility, limit = 200, offset = 0 }: HeadFilter,
): Promise<HeadRow[]> =>
  (
    await sql<HeadRow>`
      select i.id, i.facility_id, f.name as facility_name, i.municipality, i.kind, i.held_on, i.sent_at, l.display_name as made_by,
        s.findings, s.open, s.overdue, s.answered, s.due
      from inspection i join facility f on f.id = i.facility_id left join login l on l.id = i.made_by
      cross join lateral (
        select count(*)::int as findings, (count(*) filter (where waits))::int as open,
          (count(*) filter (where waits and due_on < ${today}))::int as overdue, (count(*) filter (where event = 'answered'))::int as answered,
          min(due_on) filter (where waits) as due
        from (
          select last.event, d.level <> 'none' and coalesce(last.event, 'asked') = 'asked' as waits, coalesce(asked.due_on, d.due_on) as due_on
          from inspection_finding d
          left join lateral (select e.event from inspection_event e where e.finding_id = d.id order by e.turn desc limit 1) last on true
          left join lateral (select e.due_on from inspection_event e where e.finding_id = d.id and e.event = 'asked' order by e.turn desc limit 1)
            asked on true
          where d.inspection_id = i.id) finding) s
      where (${id ?? null}::uuid is null or i.id = ${id ?? null}::uuid)
        and (${facility ?? null}::uuid is null or i.facility_id = ${facility ?? null}::uuid)
      order by case when i.sent_at is null then 0 else s.overdue end desc, s.answered desc, i.held_on desc, i.id
      limit ${limit} offset ${offset}`.execute(tx)
  ).rows

export async function countHeads(tx: ReadTx, facility: string | null): Promise<number> {
  const all = tx.selectFrom('inspection').select((e) => e.fn.countAll<number>().as('n'))
  return Number((await (facility ? all.where('facility_id', '=', facility) : all).executeTakeFirstOrThrow()).n)
}

/** In the order in which they were written. */
export const selectFindings = (tx: ReadTx, inspection: string) =>
  tx
    .selectFrom('inspection_finding')
    .select(['id', 'inspection_id', 'level', 'due_on', 'sealed'])
    .where('inspection_id', '=', inspection)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

export const selectFinding = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('inspection_finding as d')
    .innerJoin('inspection as i', 'i.id', 'd.inspection_id')
    .select(['d.id', 'd.inspection_id', 'd.level', 'd.due_on', 'i.facility_id', 'i.municipality', 'i.sent_at'])
    .where('d.id', '=', id)
    .executeTakeFirst()

/** In order. */
export const selectTurns = async (tx: ReadTx, findings: readonly string[]) =>
  findings.length === 0
    ? []
    : (
        await tx
          .selectFrom('inspection_event as e')
          .leftJoin('login', 'login.id', 'e.by_login')
          .select([
            'e.id',
            'e.finding_id',
            'e.turn',
            'e.event',
            'e.municipality',
            'e.due_on',
            'e.sealed',
            'e.at',
            'login.display_name as by',
          ])
          .where('e.finding_id', 'in', [...findings])
          .orderBy('e.turn')
          .execute()
      ).map((row) => ({ ...row, dueOn: row.due_on }))

export const selectTownPlaces = (tx: ReadTx) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name'])
    .where('municipality', '=', sql<string>`(select ctx_ward())`)
    .orderBy('kana')
    .orderBy('id')
    .execute()

export const isOfTown = async (tx: ReadTx, facility: string): Promise<boolean> =>
  (await tx
    .selectFrom('facility')
    .select('id')
    .where('id', '=', facility)
    .where('municipality', '=', sql<string>`(select ctx_ward())`)
    .executeTakeFirst()) !== undefined

type NewInspection = { id: string; facility: string; town: string; kind: InspectionKind; heldOn: LocalDate; by: string; at: Date }
export const insertInspection = (tx: WriteTx, row: NewInspection) =>
  tx
    .insertInto('inspection')
    .values({
      id: row.id,
      facility_id: row.facility,
      municipality: row.town,
      kind: row.kind,
      held_on: row.heldOn,
      made_by: row.by,
      made_at: row.at,
    })
    .execute()

/**
 * Adding and sending wait for each other: nothing slips in after the facility was told.
 * @returns false when it was sent, also while this waited
 */
export const lockUnsent = async (tx: WriteTx, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('inspection')
    .select('id')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) !== undefined

type NewFinding = {
  id: string
  inspection: string
  level: FindingLevel
  dueOn: LocalDate | null
  sealed: Buffer
  by: string
  at: Date
}
export const insertFinding = (tx: WriteTx, row: NewFinding) =>
  tx
    .insertInto('inspection_finding')
    .values({
      id: row.id,
      inspection_id: row.inspection,
      level: row.level,
      due_on: row.dueOn,
      sealed: row.sealed,
      made_by: row.by,
      made_at: row.at,
    })
    .execute()

/** @returns false when somebody sent it before */
export async function markSent(tx: WriteTx, id: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inspection')
    .set({ sent_by: by, sent_at: at })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type NewTurn = {
  id: string
  finding: string
  turn: number
  event: InspectionEventName
  town: string | null
  dueOn: LocalDate | null
  sealed: Buffer | null
  by: string
  at: Date
}
/** @returns false when this turn is there already: somebody was faster */
export async function insertTurn(tx: WriteTx, row: NewTurn): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inspection_event')
    .values({
      id: row.id,
      finding_id: row.finding,
      turn: row.turn,
      event: row.event,
      municipality: row.town,
      due_on: row.dueOn,
      sealed: row.sealed,
      by_login: row.by,
      at: row.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
