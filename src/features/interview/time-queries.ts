/** SQL of the times that facilities publish (INT-2). A time is taken by the interview whose id stands in it. */
import { sql } from 'kysely'
import type { LocalDate, TimeOfDay } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { PublishedTime } from './rules.ts'

/** A facility's times from a day on; with whom, as far as the reader may know (SEE-1). */
export const timesOfFacility = (tx: ReadTx, facility: string, from: LocalDate) =>
  tx
    .selectFrom('interview_time as t')
    .leftJoin('interview as i', 'i.id', 't.interview_id')
    .leftJoin('child as k', 'k.id', 'i.child_id')
    .select(['t.id', 't.kind', 't.date', 't.start_min', 't.minutes', 't.interview_id', 'i.state'])
    .select(['k.family_name', 'k.given_name'])
    .where('t.facility_id', '=', facility)
    .where('t.date', '>=', from)
    .orderBy('t.date')
    .orderBy('t.start_min')
    .limit(1000)
    .execute()

/** Free times ahead, earliest first. `kinds`: of these uses, or for both. */
export const freeTimes = (
  tx: ReadTx,
  facility: string,
  now: { date: LocalDate; time: number },
  kinds: readonly SlotKind[],
  limit: number,
) =>
  tx
    .selectFrom('interview_time')
    .select(['id', 'kind', 'date', 'start_min', 'minutes'])
    .where('facility_id', '=', facility)
    .where('interview_id', 'is', null)
    .where('date', '>=', now.date)
    .where(sql<boolean>`(date > ${now.date} or start_min > ${now.time})`)
    .where((e) => e.or([e('kind', 'is', null), e('kind', 'in', [...kinds])]))
    .orderBy('date')
    .orderBy('start_min')
    .limit(limit)
    .execute()

export const timeById = (tx: ReadTx, id: string, facility: string) =>
  tx
    .selectFrom('interview_time')
    .select(['id', 'kind', 'date', 'start_min', 'minutes', 'interview_id'])
    .where('id', '=', id)
    .where('facility_id', '=', facility)
    .executeTakeFirst()

/**
 * Takes a time for an interview; false when it is gone or another was first. Of two at once the second waits for the first's row lock
 * and then finds the time taken.
 */
export async function takeTime(tx: WriteTx, id: string, interview: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('interview_time')
    .set({ interview_id: interview })
    .where('id', '=', id)
    .where('interview_id', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The interview does not take place at its published time any more: others may have it. */
export async function releaseTime(tx: WriteTx, interview: string): Promise<void> {
  await tx.updateTable('interview_time').set({ interview_id: null }).where('interview_id', '=', interview).execute()
}

/** The desk agreed on a time that was published: nobody else can choose it. */
export async function takeTimeAt(
  tx: WriteTx,
  facility: string,
  at: { date: LocalDate; start: number },
  interview: string,
): Promise<void> {
  await tx
    .updateTable('interview_time')
    .set({ interview_id: interview })
    .where('facility_id', '=', facility)
    .where('date', '=', at.date)
    .where('start_min', '=', at.start as TimeOfDay)
    .where('interview_id', 'is', null)
    .execute()
}

/** Publications of one facility wait for each other: which times overlap is decided by one at a time. */
export async function lockTimes(tx: WriteTx, facility: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`interview times ${facility}`}, 0))`.execute(tx)
}

export const timesBetween = (tx: ReadTx, facility: string, from: LocalDate, to: LocalDate) =>
  tx
    .selectFrom('interview_time')
    .select(['date', 'start_min as start', 'minutes'])
    .where('facility_id', '=', facility)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .execute() as Promise<PublishedTime[]>

export async function insertTimes(
  tx: WriteTx,
  facility: string,
  kind: SlotKind | null,
  times: readonly (PublishedTime & { id: string })[],
): Promise<void> {
  await tx
    .insertInto('interview_time')
    .values(
      times.map((time) => ({
        id: time.id,
        facility_id: facility,
        kind,
        date: time.date,
        start_min: time.start,
        minutes: time.minutes,
        interview_id: null,
      })),
    )
    .execute()
}

/** Locks the times named, in order, and says which are free. */
export const lockTimesNamed = (tx: WriteTx, facility: string, ids: readonly string[]) =>
  tx
    .selectFrom('interview_time')
    .select(['id', 'date', 'start_min', 'interview_id'])
    .where('facility_id', '=', facility)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()

export async function deleteTimes(tx: WriteTx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('interview_time')
    .where('id', 'in', [...ids])
    .where('interview_id', 'is', null)
    .execute()
}
