/** SQL of what a month is made of: uses with the certificate of their day, children, interview records, additions (CLM-1, FEE-2, INT-4). */
import { sql } from 'kysely'
import { firstDayOf, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { InterviewRecord } from '../interview/rules.ts'

export type CertifiedUse = { booking: string; child: string; date: LocalDate; certificate: string; payer: string }

/** CLM-1: the certificate of the day of every attended use of the facility up to the month's end. */
export const selectCertifiedUses = async (tx: ReadTx, facility: string, month: LocalMonth): Promise<CertifiedUse[]> =>
  (
    await sql<CertifiedUse>`
      select u.booking_id as booking, u.child_id as child, b.date, u.certificate, u.payer
      from claim_uses(${facility}, date '2024-01-01', ${lastDayOf(month)}) u join booking b on b.id = u.booking_id
      order by b.date, b.start_min, b.id`.execute(tx)
  ).rows

export const selectChildren = (tx: ReadTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('child')
        .select(['id', 'family_name', 'given_name', 'family_kana', 'given_kana', 'birth_date'])
        .where('id', 'in', [...ids])
        .execute()

export async function selectRecords(tx: ReadTx, facility: string): Promise<(InterviewRecord & { child: string })[]> {
  const rows = await tx
    .selectFrom('interview_record')
    .select(['child_id', 'stage', 'mode', 'date', 'start_min', 'end_min', 'individual_minutes'])
    .where('facility_id', '=', facility)
    .orderBy('date')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    child: row.child_id,
    kind: row.stage,
    mode: row.mode,
    date: row.date,
    start: row.start_min,
    end: row.end_min,
    individualMinutes: row.individual_minutes ?? 0,
  }))
}

export const selectAdditions = (tx: ReadTx, facility: string, month?: LocalMonth) =>
  tx
    .selectFrom('child_addition')
    .leftJoin('child', 'child.id', 'child_addition.child_id')
    .select(['child_addition.id', 'child_addition.child_id', 'code', 'evidence', 'valid_from', 'valid_to'])
    .select(['child.family_name', 'child.given_name'])
    .where('child_addition.facility_id', '=', facility)
    .$if(month !== undefined, (q) =>
      q
        .where('valid_from', '<=', lastDayOf(month as LocalMonth))
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', firstDayOf(month as LocalMonth))])),
    )
    .orderBy('child_addition.recorded_at')
    .orderBy('child_addition.id')
    .execute()

export const selectPlace = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('facility')
    .innerJoin('corporation', 'corporation.id', 'facility.corporation_id')
    .select(['facility.id', 'facility.name', 'facility.number', 'facility.municipality', 'facility.address', 'facility.phone'])
    .select(['corporation.name as corporation'])
    .where('facility.id', '=', id)
    .executeTakeFirst()

/** Children whom the facility may know now (SEE-1), by kana. */
export const selectLiveChildren = (tx: ReadTx, facility: string, today: LocalDate) =>
  tx
    .selectFrom('facility_relation')
    .innerJoin('child', 'child.id', 'facility_relation.child_id')
    .select(['child.id', 'child.family_name', 'child.given_name'])
    .where('facility_relation.facility_id', '=', facility)
    .where('facility_relation.live_until', '>=', today)
    .orderBy('child.family_kana')
    .orderBy('child.given_kana')
    .execute()
