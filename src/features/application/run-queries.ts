/** SQL of decisions by two persons and of many cases at once (CERT-1). Row security keeps an officer in the own town. */
import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import type { DecisionRunCaseTable } from '../../platform/schema/decision.ts'
import type { CaseRow } from './review-queries.ts'
import type { ApplicationState } from './rules.ts'

/** A prepared decision is void once anybody acted on the case after it. */
export const preparedOf = (tx: ReadTx, row: Pick<CaseRow, 'id' | 'version'>) =>
  tx
    .selectFrom('prepared_decision as p')
    .leftJoin('login as l', 'l.id', 'p.prepared_by')
    .select(['p.application_id', 'p.kind', 'p.sealed', 'p.prepared_by', 'p.prepared_at', 'l.display_name'])
    .where('p.application_id', '=', row.id)
    .where('p.version', '=', row.version)
    .executeTakeFirst()

type Prepared = { application_id: string; kind: 'certify' | 'reject'; version: number; sealed: Buffer }

/** One for each case; an older one, void by now, is written over. */
export async function writePrepared(tx: WriteTx, rows: readonly Prepared[], by: { login: string; now: Date }): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('prepared_decision')
    .values(rows.map((row) => ({ ...row, prepared_by: by.login, prepared_at: by.now })))
    .onConflict((on) =>
      on.column('application_id').doUpdateSet((e) => ({
        kind: e.ref('excluded.kind'),
        version: e.ref('excluded.version'),
        sealed: e.ref('excluded.sealed'),
        prepared_by: e.ref('excluded.prepared_by'),
        prepared_at: e.ref('excluded.prepared_at'),
      })),
    )
    .execute()
}

const caseColumns = [
  'a.id',
  'a.number',
  'a.state',
  'a.locale',
  'a.version',
  'a.municipality',
  'a.officer_id',
  'a.family_name',
  'a.given_name',
  'a.received_on',
  'a.due_on',
  'a.kek',
  'a.wrapped_key',
  'a.sealed',
] as const

/** Cases that could be decided, by their expected day. */
export const openCases = (tx: ReadTx, most: number) =>
  tx
    .selectFrom('application as a')
    .select(caseColumns)
    .where('a.kind', '=', 'new')
    .where('a.state', 'in', ['submitted', 'reviewing'])
    .orderBy('a.due_on')
    .orderBy('a.received_on')
    .orderBy('a.id')
    .limit(most)
    .execute()
export type OpenCase = Awaited<ReturnType<typeof openCases>>[number]

/** The named ones, locked in the order of their ids, so that two officers with the same cases wait for each other and never cross. */
export const lockCases = (tx: WriteTx, ids: readonly string[]): Promise<OpenCase[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('application as a')
        .select(caseColumns)
        .where('a.id', 'in', [...ids])
        .where('a.kind', '=', 'new')
        .where('a.state', '!=', 'draft')
        .orderBy('a.id')
        .forUpdate()
        .execute()

export const childrenOfCases = (tx: ReadTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('application_child')
        .select(['id', 'application_id', 'ordinal', 'state', 'family_name', 'given_name', 'birth_date'])
        .where('application_id', 'in', [...ids])
        .orderBy('application_id')
        .orderBy('ordinal')
        .execute()

export async function filesOfCases(tx: ReadTx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('stored_file')
    .select((e) => ['application_id', e.fn.countAll<number>().as('n')])
    .where('application_id', 'in', [...ids])
    .where('state', '=', 'ready')
    .groupBy('application_id')
    .execute()
  return new Map(rows.map((row) => [row.application_id ?? '', Number(row.n)]))
}

export const preparedAmong = (tx: ReadTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('prepared_decision as p')
        .innerJoin('application as a', (on) => on.onRef('a.id', '=', 'p.application_id').onRef('a.version', '=', 'p.version'))
        .select(['p.application_id', 'p.kind', 'p.sealed', 'p.prepared_by'])
        .where('p.application_id', 'in', [...ids])
        .execute()

/** Cases move on by one version; those nobody had are the caller's. */
export async function moveCases(
  tx: WriteTx,
  ids: readonly string[],
  to: { state: ApplicationState; officer: string | null; now: Date },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('application')
    .set((e) => ({ state: to.state, officer_id: to.officer, version: e('version', '+', 1), updated_at: to.now }))
    .where('id', 'in', [...ids])
    .execute()
  await tx
    .updateTable('application_child')
    .set((e) => ({ state: to.state, version: e('version', '+', 1) }))
    .where('application_id', 'in', [...ids])
    .where('state', 'in', ['submitted', 'reviewing', 'returned'])
    .where('state', '!=', to.state)
    .execute()
}

export async function insertRun(
  tx: WriteTx,
  run: { id: string; municipality: string; step: 'prepare' | 'certify'; run_by: string; run_at: Date },
  cases: readonly { application: string; outcome: DecisionRunCaseTable['outcome']; reasons: readonly string[] }[],
): Promise<void> {
  await tx.insertInto('decision_run').values(run).execute()
  await insertRows(
    tx,
    'decision_run_case',
    cases.map((one) => ({
      run_id: run.id,
      application_id: one.application,
      outcome: one.outcome,
      reasons: [...one.reasons],
      created_at: run.run_at,
    })),
  )
}

export const runById = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('decision_run as r')
    .leftJoin('login as l', 'l.id', 'r.run_by')
    .select(['r.id', 'r.step', 'r.run_at', 'l.display_name'])
    .where('r.id', '=', id)
    .executeTakeFirst()

export const casesOfRun = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('decision_run_case as k')
    .innerJoin('application as a', 'a.id', 'k.application_id')
    .select(['a.id', 'a.number', 'a.family_name', 'a.given_name', 'k.outcome', 'k.reasons'])
    .where('k.run_id', '=', id)
    .orderBy('k.outcome')
    .orderBy('a.due_on')
    .orderBy('a.id')
    .execute()

export const recentRuns = (tx: ReadTx, most: number) =>
  tx
    .selectFrom('decision_run as r')
    .leftJoin('login as l', 'l.id', 'r.run_by')
    .select((e) => [
      'r.id',
      'r.step',
      'r.run_at',
      'l.display_name',
      e
        .selectFrom('decision_run_case as k')
        .select((k) => k.fn.countAll<number>().as('n'))
        .whereRef('k.run_id', '=', 'r.id')
        .where('k.outcome', '!=', 'left')
        .as('decided'),
    ])
    .orderBy('r.run_at', 'desc')
    .orderBy('r.id')
    .limit(most)
    .execute()

/** Officers of the own town, by name. */
export const officersOfTown = async (tx: ReadTx): Promise<{ id: string; name: string }[]> =>
  (
    await sql<{
      id: string
      name: string
    }>`select login_id as id, display_name as name from ward_officers() order by 2, 1`.execute(tx)
  ).rows
