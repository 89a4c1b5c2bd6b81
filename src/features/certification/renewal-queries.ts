/** SQL of 負担軽減の更新. Row security shows an officer the own town's children only. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'

/** Children whose income class ends on `until` and whose certificate goes on after it. */
export const endingOn = (tx: ReadTx, municipality: string, until: LocalDate, ids: readonly string[] | null) =>
  tx
    .selectFrom('child as k')
    .select(['k.id', 'k.household_id', 'k.family_name', 'k.given_name', 'k.family_kana', 'k.given_kana', 'k.birth_date'])
    .where('k.municipality', '=', municipality)
    .$if(ids !== null, (b) => b.where('k.id', 'in', [...(ids ?? [])]))
    .where((e) =>
      e.and([
        e.exists(
          e
            .selectFrom('reduction as r')
            .select(sql`1`.as('one'))
            .whereRef('r.child_id', '=', 'k.id')
            .where('r.municipality', '=', municipality)
            .where('r.class', 'in', ['taxExempt', 'lowIncome'])
            .where('r.valid_to', '=', until)
            .where('r.ended_at', 'is', null),
        ),
        e.exists(
          e
            .selectFrom('certificate as c')
            .select(sql`1`.as('one'))
            .whereRef('c.child_id', '=', 'k.id')
            .where('c.municipality', '=', municipality)
            .where('c.state', '!=', 'ended')
            .where((w) => w(w.fn.coalesce('c.municipal_end', 'c.national_end'), '>', until)),
        ),
      ]),
    )
    .orderBy('k.family_kana')
    .orderBy('k.given_kana')
    .orderBy('k.id')
    .execute()

/** Those of `ends` on which an income class of the town ends, the nearest first. */
export async function endsWithGrants(tx: ReadTx, municipality: string, ends: readonly LocalDate[]): Promise<LocalDate[]> {
  if (ends.length < 2) return [...ends]
  const rows = await tx
    .selectFrom('reduction')
    .select('valid_to')
    .distinct()
    .where('municipality', '=', municipality)
    .where('class', 'in', ['taxExempt', 'lowIncome'])
    .where('valid_to', 'in', [...ends])
    .where('ended_at', 'is', null)
    .execute()
  const found = new Set(rows.map((row) => row.valid_to))
  return ends.filter((end) => found.has(end))
}

/** Locked in the order of their ids: two officers with the same children come one after the other. */
export async function lockChildren(tx: WriteTx, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('child')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Addresses of the guardians of households. */
export async function guardianMails(tx: ReadTx, households: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('guardian as g')
    .innerJoin('login as l', 'l.id', 'g.login_id')
    .select(['g.household_id', 'l.mail'])
    .where('g.household_id', 'in', [...new Set(households)])
    .execute()
  const found = new Map<string, string[]>()
  for (const { household_id, mail } of rows) if (mail) found.set(household_id, [...(found.get(household_id) ?? []), mail])
  return found
}

/** What lies prepared for this first day and was not overtaken by another decision about the child. */
export const preparedRenewals = (tx: ReadTx, ids: readonly string[], municipality: string, from: LocalDate) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('prepared_renewal as p')
        .leftJoin('login as l', 'l.id', 'p.prepared_by')
        .select(['p.child_id', 'p.class', 'p.prepared_by', 'p.prepared_at', 'l.display_name'])
        .where('p.child_id', 'in', [...ids])
        .where('p.municipality', '=', municipality)
        .where('p.valid_from', '=', from)
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('reduction as r')
                .select(sql`1`.as('one'))
                .whereRef('r.child_id', '=', 'p.child_id')
                .where('r.municipality', '=', municipality)
                .where((w) =>
                  w.or([w('r.decided_at', '>', w.ref('p.prepared_at')), w('r.ended_at', '>', w.ref('p.prepared_at'))]),
                ),
            ),
          ),
        )
        .execute()

/** An older 起案 of the same child is written over. */
export async function layRenewals(
  tx: WriteTx,
  rows: readonly {
    child_id: string
    municipality: string
    class: 'welfare' | 'taxExempt' | 'lowIncome'
    valid_from: LocalDate
    prepared_by: string
    prepared_at: Date
  }[],
): Promise<void> {
  await tx
    .insertInto('prepared_renewal')
    .values([...rows])
    .onConflict((on) =>
      on.columns(['child_id', 'municipality']).doUpdateSet((e) => ({
        class: e.ref('excluded.class'),
        valid_from: e.ref('excluded.valid_from'),
        prepared_by: e.ref('excluded.prepared_by'),
        prepared_at: e.ref('excluded.prepared_at'),
      })),
    )
    .execute()
}

export async function removeRenewals(tx: WriteTx, ids: readonly string[], municipality: string): Promise<void> {
  await tx
    .deleteFrom('prepared_renewal')
    .where('child_id', 'in', [...ids])
    .where('municipality', '=', municipality)
    .execute()
}
