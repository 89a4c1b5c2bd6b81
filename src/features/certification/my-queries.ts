/** SQL of the guardian's own certificate. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'

export const myCertificate = (tx: ReadTx, childId: string) =>
  tx
    .selectFrom('certificate as c')
    .innerJoin('child as k', 'k.id', 'c.child_id')
    .leftJoin('guardian as g', (join) => join.onRef('g.household_id', '=', 'k.household_id').on('g.ordinal', '=', 1))
    .select([
      'c.id',
      'c.number',
      'c.own_number',
      'c.municipality',
      'c.valid_from',
      'c.national_end',
      'c.municipal_end',
      'c.state',
      'c.end_reason',
      'c.declared',
      'k.family_name',
      'k.given_name',
      'k.family_kana',
      'k.given_kana',
      'k.birth_date',
      'g.family_name as guardian_family',
      'g.given_name as guardian_given',
    ])
    .where('c.child_id', '=', childId)
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.created_at', 'desc')
    .executeTakeFirst()

/** Of the newest certificate, what may stay on a phone. */
export const myPass = (tx: ReadTx, childId: string) =>
  tx
    .selectFrom('certificate as c')
    .innerJoin('child as k', 'k.id', 'c.child_id')
    .select(['c.number', 'c.valid_from', 'c.national_end', 'c.municipal_end', 'c.state', 'k.family_name', 'k.given_name'])
    .where('c.child_id', '=', childId)
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.created_at', 'desc')
    .executeTakeFirst()

/** Across the wall: how the certificate of this number stands (definer function). */
export const certificateStanding = async (tx: ReadTx, number: string) =>
  (
    await sql<{ state: string; valid_from: LocalDate; last_day: LocalDate; initial: string }>`
      select state, valid_from, last_day, initial from certificate_standing(${number})`.execute(tx)
  ).rows[0]

/** Reductions that hold on a day. */
export const myReductions = (tx: ReadTx, childId: string, day: LocalDate) =>
  tx
    .selectFrom('reduction')
    .select(['class', 'valid_to'])
    .where('child_id', '=', childId)
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .where('ended_at', 'is', null)
    .execute()
