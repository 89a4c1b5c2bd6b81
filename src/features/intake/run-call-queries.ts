/** SQL of the ranking of a 募集, in the role of the jobs. */
import { sql } from 'kysely'
import { firstDayOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { CallRecord } from './call-queries.ts'
import type { Outcome, Why } from './call-rules.ts'

/** Calls that closed before this instant. */
export async function selectDueCalls(tx: ReadTx, closedBy: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('intake_call')
    .select('id')
    .where('ranked_at', 'is', null)
    .where('entries_until', '<=', closedBy)
    .orderBy('entries_until')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Holds the call until the transaction ends; nothing when it is ranked, or held by another node. */
export const lockCall = (tx: WriteTx, id: string) =>
  tx
    .selectFrom('intake_call as c')
    .innerJoin('intake_seed as s', 's.call_id', 'c.id')
    .select(['c.id', 'c.facility_id', 'c.municipality', 'c.month', 'c.residents_first', 'c.reserves', 'c.decided_by'])
    .select(['c.sibling_points', 'c.care_points', 'c.first_points', 's.seed'])
    .where('c.id', '=', id)
    .where('c.ranked_at', 'is', null)
    .forUpdate('c')
    .skipLocked()
    .executeTakeFirst()

export const selectRunPlaces = (tx: ReadTx, call: string) =>
  tx.selectFrom('intake_place').select(['id', 'facility_id', 'places']).where('call_id', '=', call).orderBy('id').execute()

type Fact = {
  id: string
  number: string
  place_id: string
  child_id: string
  resident: boolean
  sibling: boolean
  care: boolean
  first_time: boolean
}

/**
 * What ranks each entry, as of the first day of use: certified by the town that calls; a brother or sister accepted at the place's
 * facility; 要支援; no 定期利用 so far, decided or used.
 */
export async function selectFacts(tx: ReadTx, call: { id: string; municipality: string; month: string }): Promise<Fact[]> {
  const day = firstDayOf(call.month as LocalMonth)
  const { rows } = await sql<Fact>`
    select e.id, e.number, e.place_id, e.child_id,
      coalesce((select t.municipality from certificate t where t.child_id = e.child_id and t.state = 'valid'
        and t.valid_from <= (${day}::date + interval '1 month - 1 day')::date and coalesce(t.municipal_end, t.national_end) >= ${day}::date
        order by t.valid_from desc limit 1) = ${call.municipality}, false) as resident,
      exists (select from child b join facility_acceptance a on a.child_id = b.id
        where b.household_id = c.household_id and b.id <> c.id and a.facility_id = p.facility_id and a.withdrawn_at is null) as sibling,
      exists (select from support_need n where n.child_id = e.child_id and n.valid_from <= ${day}::date
        and coalesce(n.valid_to, ${day}::date) >= ${day}::date) as care,
      not exists (select from intake_result r where r.child_id = e.child_id and r.state = 'decided')
        and not exists (select from booking u where u.child_id = e.child_id and u.kind = 'regular' and u.state = 'used') as first_time
    from intake_entry e join child c on c.id = e.child_id join intake_place p on p.id = e.place_id
    where e.call_id = ${call.id} order by e.number`.execute(tx)
  return rows
}

export type RankedRow = Fact & { points: number; rank: number; outcome: Outcome; why: Why }

export const writeEntry = (tx: WriteTx, row: RankedRow) =>
  tx
    .updateTable('intake_entry')
    .set({
      resident: row.resident,
      sibling: row.sibling,
      first_time: row.first_time,
      points: row.points,
      rank: row.rank,
      outcome: row.outcome,
      why: row.why,
    })
    .where('id', '=', row.id)
    .execute()

type Key = { child: string; facility: string; month: string }

export const selectKnown = (tx: ReadTx, key: Key) =>
  tx
    .selectFrom('intake_result')
    .select(['id', 'state'])
    .where('child_id', '=', key.child)
    .where('facility_id', '=', key.facility)
    .where('month', '=', key.month as LocalMonth)
    .executeTakeFirst()

export const putResult = (tx: WriteTx, row: Key & { id: string; state: Outcome; decided_by: string; at: Date }) => {
  const values = {
    state: row.state,
    entered_by: row.decided_by,
    entered_by_kind: 'job',
    entered_at: row.at,
    offered_at: row.state === 'offered' ? row.at : null,
    closed_at: null,
  }
  return tx
    .insertInto('intake_result')
    .values({ id: row.id, child_id: row.child, facility_id: row.facility, month: row.month as LocalMonth, ...values })
    .onConflict((c) => c.constraint('intake_result_once').doUpdateSet(values))
    .execute()
}

/** SEE-1: 内定 opens the relation, as `intake_open` does for the desks. */
export async function openRelation(tx: WriteTx, key: Key, until: LocalDate): Promise<void> {
  await sql`insert into facility_relation as r (child_id, facility_id, live_until) values (${key.child}, ${key.facility}, ${until})
    on conflict (child_id, facility_id) do update set live_until = greatest(r.live_until, excluded.live_until)`.execute(tx)
}

export const writeRecord = (
  tx: WriteTx,
  id: string,
  { at, seed, listHash, record }: { at: Date; seed: string; listHash: string; record: CallRecord },
) =>
  tx
    .updateTable('intake_call')
    .set({ ranked_at: at, seed, list_hash: listHash, record: JSON.stringify(record) })
    .where('id', '=', id)
    .execute()

/** Whom to tell: both guardians of each result. */
export async function familiesOf(
  tx: ReadTx,
  results: readonly string[],
): Promise<{ result: string; state: string; mail: string }[]> {
  if (results.length === 0) return []
  const { rows } = await sql<{ result: string; state: string; mail: string }>`
    select distinct i.id as result, i.state, l.mail from intake_result i join child c on c.id = i.child_id
      join guardian g on g.household_id = c.household_id join login l on l.id = g.login_id
    where i.id = any(${[...results]}::uuid[]) and l.mail is not null and l.blocked_at is null order by 1, 3`.execute(tx)
  return rows
}
