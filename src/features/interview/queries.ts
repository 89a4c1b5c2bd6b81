/** SQL of interviews, proposals, records, acceptances and the relation they keep alive. */
import { sql } from 'kysely'
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import { attainedOn } from '../certification/age.ts'
import type { RelationFacts } from '../child/visibility.ts'
import type { CertificateFacts } from '../hours/rules.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { AcceptanceFacts, InterviewState } from './rules.ts'

const columns = [
  'interview.id',
  'interview.child_id',
  'interview.facility_id',
  'interview.kind',
  'interview.way',
  'interview.state',
  'interview.fixed_date',
  'interview.fixed_start_min',
  'interview.fixed_minutes',
  'interview.reason_code',
  'interview.message',
  'interview.requested_at',
  'interview.decided_at',
] as const

export const interviewById = (tx: ReadTx, id: string) =>
  tx.selectFrom('interview').select(columns).where('id', '=', id).executeTakeFirst()
export type InterviewRow = NonNullable<Awaited<ReturnType<typeof interviewById>>>

/** For an act: nobody else moves it meanwhile. */
export const lockInterview = (tx: WriteTx, id: string): Promise<InterviewRow | undefined> =>
  tx.selectFrom('interview').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const interviewsOf = (tx: ReadTx, childId: string, facilityId: string) =>
  tx
    .selectFrom('interview')
    .select(columns)
    .where('child_id', '=', childId)
    .where('facility_id', '=', facilityId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const ownInterviews = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('interview')
    .innerJoin('child', 'child.id', 'interview.child_id')
    .innerJoin('facility', 'facility.id', 'interview.facility_id')
    .select([
      ...columns,
      'facility.name as facility_name',
      'child.family_name',
      'child.given_name',
      'child.family_kana',
      'child.given_kana',
      'child.nickname',
    ])
    .where('child.household_id', '=', householdId)
    .orderBy('interview.requested_at', 'desc')
    .orderBy('interview.id', 'desc')
    .limit(200)
    .execute()

/** Children whose relation has ended have no name here (SEE-1): row-level security leaves them out of the join. */
export const interviewsOfFacility = (tx: ReadTx, facilityId: string, states: readonly InterviewState[]) =>
  tx
    .selectFrom('interview')
    .leftJoin('child', 'child.id', 'interview.child_id')
    .select([...columns, 'child.id as named', 'child.family_name', 'child.given_name', 'child.birth_date'])
    .select((eb) =>
      eb
        .selectFrom('interview_proposal')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('interview_proposal.interview_id', '=', 'interview.id')
        .where('interview_proposal.ordinal', '<=', 3)
        .as('proposals'),
    )
    .where('interview.facility_id', '=', facilityId)
    .where('interview.state', 'in', [...states])
    .orderBy('interview.requested_at')
    .orderBy('interview.id')
    .limit(500)
    .execute()

export async function countStates(tx: ReadTx, facilityId: string): Promise<Map<InterviewState, number>> {
  const rows = await tx
    .selectFrom('interview')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .where('facility_id', '=', facilityId)
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state, row.n]))
}

export const proposalsOf = (tx: ReadTx, interviewId: string) =>
  tx
    .selectFrom('interview_proposal')
    .select(['ordinal', 'date', 'start_min', 'end_min'])
    .where('interview_id', '=', interviewId)
    .orderBy('ordinal')
    .execute()

export type Span = { date: string; start: number; end: number }

/** The family's proposals are 1 to 3, the facility's 4 to 6. */
export const firstOrdinal = { family: 1, facility: 4 } as const

export async function replaceProposals(
  tx: WriteTx,
  interviewId: string,
  by: 'family' | 'facility',
  spans: readonly Span[],
): Promise<void> {
  const first = firstOrdinal[by]
  await tx
    .deleteFrom('interview_proposal')
    .where('interview_id', '=', interviewId)
    .where('ordinal', '>=', first)
    .where('ordinal', '<', first + 3)
    .execute()
  if (spans.length > 0)
    await tx
      .insertInto('interview_proposal')
      .values(
        spans.map((s, i) => ({
          interview_id: interviewId,
          ordinal: first + i,
          date: s.date as LocalDate,
          start_min: s.start,
          end_min: s.end,
        })),
      )
      .execute()
}

/** False: the pair has an open interview already. */
export async function insertInterview(
  tx: WriteTx,
  row: {
    id: string
    child: string
    facility: string
    kind: SlotKind | null
    way: 'proposals' | 'publishedTimes' | 'phone' | 'visit'
    state: InterviewState
    fixed: { date: string; start: number; minutes: number } | null
    message: Buffer | null
    by: string | null
    byKind: string
    now: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('interview')
    .values({
      id: row.id,
      child_id: row.child,
      facility_id: row.facility,
      kind: row.kind,
      way: row.way,
      state: row.state,
      fixed_date: (row.fixed?.date ?? null) as LocalDate | null,
      fixed_start_min: row.fixed?.start ?? null,
      fixed_minutes: row.fixed?.minutes ?? null,
      message: row.message,
      entered_by: row.by,
      entered_by_kind: row.byKind,
      requested_at: row.now,
      decided_at: null,
      reason_code: null,
    })
    // One open interview per pair and kind: a second tab that came in between waits here for the first, and has lost.
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}

export type InterviewChange = {
  state: InterviewState
  fixed?: { date: string; start: number; minutes: number } | null
  reason?: string | null
  decidedAt?: Date
  message?: Buffer | null
}

export async function changeInterview(tx: WriteTx, id: string, change: InterviewChange): Promise<void> {
  await tx
    .updateTable('interview')
    .set({
      state: change.state,
      version: sql`version + 1`,
      ...(change.fixed === undefined
        ? {}
        : {
            fixed_date: (change.fixed?.date ?? null) as LocalDate | null,
            fixed_start_min: change.fixed?.start ?? null,
            fixed_minutes: change.fixed?.minutes ?? null,
          }),
      ...(change.reason === undefined ? {} : { reason_code: change.reason }),
      ...(change.decidedAt === undefined ? {} : { decided_at: change.decidedAt }),
      ...(change.message === undefined ? {} : { message: change.message }),
    })
    .where('id', '=', id)
    .execute()
}

// Records and acceptances -------------------------------------------------------------------------------------------------------

export const recordsOf = (tx: ReadTx, interviewId: string) =>
  tx
    .selectFrom('interview_record')
    .leftJoin('login', 'login.id', 'interview_record.recorded_by')
    .select([
      'interview_record.id',
      'interview_record.stage',
      'interview_record.mode',
      'interview_record.date',
      'interview_record.start_min',
      'interview_record.end_min',
      'interview_record.individual_minutes',
      'interview_record.sealed',
      'login.display_name',
    ])
    .where('interview_record.interview_id', '=', interviewId)
    .orderBy('interview_record.recorded_at')
    .execute()

export const liveAcceptance = (tx: ReadTx, childId: string, facilityId: string) =>
  tx
    .selectFrom('facility_acceptance')
    .select(['id', 'kinds', 'accepted_at', 'as_known', 'valid_to', 'interview_id'])
    .where('child_id', '=', childId)
    .where('facility_id', '=', facilityId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

export const acceptedAfter = (tx: ReadTx, facilityId: string, children: readonly string[]) =>
  tx
    .selectFrom('facility_acceptance')
    .select(['child_id', 'interview_id'])
    .where('facility_id', '=', facilityId)
    .where('child_id', 'in', [...children])
    .where('withdrawn_at', 'is', null)
    .execute()

export async function acceptancesOf(tx: ReadTx, childId: string): Promise<AcceptanceFacts[]> {
  const rows = await tx
    .selectFrom('facility_acceptance')
    .select(['facility_id', 'kinds', 'accepted_at'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    facility: row.facility_id,
    acceptedOn: japanDate(row.accepted_at),
    kinds: row.kinds as SlotKind[],
  }))
}

export async function certificatesOf(tx: ReadTx, childId: string, birth: LocalDate): Promise<CertificateFacts[]> {
  const rows = await tx
    .selectFrom('certificate')
    .select(['id', 'municipality', 'valid_from', 'national_end', 'municipal_end', 'state'])
    .where('child_id', '=', childId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    municipality: row.municipality,
    from: row.valid_from as LocalDate,
    nationalEnd: row.national_end as LocalDate,
    municipalEnd: row.municipal_end as LocalDate | null,
    attainsThree: attainedOn(birth, 36),
    suspended: row.state === 'suspended',
  }))
}

export const childNamed = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('child')
    .select([
      'id',
      'household_id',
      'municipality',
      'family_name',
      'given_name',
      'family_kana',
      'given_kana',
      'nickname',
      'birth_date',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

export const facilityNamed = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('facility')
    .select(['id', 'name', 'address', 'phone', 'municipality', 'kinds'])
    .where('id', '=', id)
    .executeTakeFirst()

export const guardiansOf = (tx: ReadTx, householdId: string) =>
  tx
    .selectFrom('guardian')
    .select(['family_name', 'given_name', 'phone'])
    .where('household_id', '=', householdId)
    .orderBy('ordinal')
    .execute()

// Relation (SEE-1) and addresses ------------------------------------------------------------------------------------------------

export const relationRow = (tx: ReadTx, childId: string, facilityId: string) =>
  tx
    .selectFrom('facility_relation')
    .select(['live_until', 'record_until'])
    .where('child_id', '=', childId)
    .where('facility_id', '=', facilityId)
    .executeTakeFirst()

/** What ties the child to the facility, as far as the actor sees it; both sides see all of their own pair. */
export async function relationFacts(tx: ReadTx, childId: string, facilityId: string): Promise<RelationFacts> {
  const { rows } = await sql<{
    requested: Date | null
    open: boolean
    closed: Date | null
    accepted: Date | null
    withdrawn: Date | null
    offered: Date | null
    offer_open: boolean
    declined: Date | null
    booked: LocalDate | null
    used: LocalDate | null
  }>`
    select (select min(requested_at) from interview where child_id = ${childId} and facility_id = ${facilityId}) as requested,
      exists (select from interview where child_id = ${childId} and facility_id = ${facilityId}
        and state in ('requested', 'arranging', 'fixed', 'held')) as open,
      (select max(decided_at) from interview where child_id = ${childId} and facility_id = ${facilityId}
        and state in ('refused', 'cancelled')) as closed,
      (select max(accepted_at) from facility_acceptance where child_id = ${childId} and facility_id = ${facilityId}
        and withdrawn_at is null) as accepted,
      (select max(withdrawn_at) from facility_acceptance where child_id = ${childId} and facility_id = ${facilityId}) as withdrawn,
      (select min(offered_at) from intake_result where child_id = ${childId} and facility_id = ${facilityId}) as offered,
      exists (select from intake_result where child_id = ${childId} and facility_id = ${facilityId} and state = 'offered') as offer_open,
      (select max(closed_at) from intake_result where child_id = ${childId} and facility_id = ${facilityId}
        and state = 'declined') as declined,
      (select max(date) from booking where child_id = ${childId} and facility_id = ${facilityId}
        and state in ('requested', 'confirmed', 'inUse', 'used', 'cancelledLate', 'noShow')) as booked,
      (select max(date) from booking where child_id = ${childId} and facility_id = ${facilityId} and state in ('inUse', 'used')) as used`.execute(
    tx,
  )
  const row = rows[0]
  const on = (at: Date | null | undefined): LocalDate | null => (at ? japanDate(at) : null)
  const closed =
    [on(row?.closed), on(row?.withdrawn), on(row?.declined)]
      .filter((d): d is LocalDate => d !== null)
      .sort()
      .at(-1) ?? null
  return {
    requestedOn: on(row?.requested),
    offeredOn: on(row?.offered),
    open: (row?.open ?? false) || (row?.offer_open ?? false),
    acceptedOn: on(row?.accepted),
    closedOn: closed,
    lastBookedOn: row?.booked ?? null,
    lastUsedOn: row?.used ?? null,
  }
}

export async function putRelation(tx: WriteTx, childId: string, facilityId: string, liveUntil: LocalDate): Promise<void> {
  await tx
    .insertInto('facility_relation')
    .values({ child_id: childId, facility_id: facilityId, live_until: liveUntil, record_until: null })
    .onConflict((c) => c.columns(['child_id', 'facility_id']).doUpdateSet({ live_until: liveUntil }))
    .execute()
}

export async function setRelation(
  tx: WriteTx,
  childId: string,
  facilityId: string,
  set: { live_until?: LocalDate; record_until?: LocalDate },
): Promise<void> {
  await tx
    .updateTable('facility_relation')
    .set(set)
    .where('child_id', '=', childId)
    .where('facility_id', '=', facilityId)
    .execute()
}

export async function addressesOf(
  tx: ReadTx,
  childId: string,
  facilityId: string,
): Promise<{ side: 'family' | 'staff'; mail: string }[]> {
  const { rows } = await sql<{ side: 'family' | 'staff'; mail: string }>`
    select side, mail from interview_addresses(${childId}, ${facilityId}) order by side, mail`.execute(tx)
  return rows
}

/** INT-2: with certificate number and birth date in hand the facility begins a relation; null where the two do not fit. */
export async function claimCertificate(
  tx: WriteTx,
  number: string,
  birth: LocalDate,
  facilityId: string,
  liveUntil: LocalDate,
): Promise<string | null> {
  const { rows } = await sql<{ child_id: string }>`
    select child_id from claim_certificate(${number}, ${birth}, ${facilityId}, ${liveUntil})`.execute(tx)
  return rows[0]?.child_id ?? null
}

/** Wrong pairs of number and birth date per login and hour. */
const claims = { limit: 20, seconds: 3600 }

/** Counts one try; false when the hour's tries are used up. */
export async function countClaim(tx: WriteTx, login: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ hits: number }>`
    select hits from throttle_hit(${`certificate-claim ${login}`}, ${now}, ${claims.seconds}, ${claims.limit}, ${claims.seconds})`.execute(
    tx,
  )
  return (rows[0]?.hits ?? 0) <= claims.limit
}

/** The pair was right: that try does not count. */
export async function forgiveClaim(tx: WriteTx, login: string): Promise<void> {
  await sql`select throttle_return(${`certificate-claim ${login}`})`.execute(tx)
}

export async function insertRecord(
  tx: WriteTx,
  row: {
    id: string
    interview: string
    child: string
    facility: string
    stage: 'before' | 'after'
    mode: 'individual' | 'group'
    date: LocalDate
    start: number
    end: number
    individualMinutes: number | null
    sealed: Buffer
    by: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('interview_record')
    .values({
      id: row.id,
      interview_id: row.interview,
      child_id: row.child,
      facility_id: row.facility,
      stage: row.stage,
      mode: row.mode,
      date: row.date,
      start_min: row.start,
      end_min: row.end,
      individual_minutes: row.individualMinutes,
      sealed: row.sealed,
      recorded_by: row.by,
      recorded_at: row.now,
    })
    .execute()
}

/** Inserts the acceptance, or renews the one that stands: there is one live acceptance per pair. */
export async function putAcceptance(
  tx: WriteTx,
  known: string | null,
  row: {
    id: string
    child: string
    facility: string
    interview: string
    kinds: SlotKind[]
    at: Date
    by: string | null
    asKnown: boolean
    validTo: LocalDate | null
  },
): Promise<void> {
  const value = {
    interview_id: row.interview,
    kinds: row.kinds,
    accepted_at: row.at,
    accepted_by: row.by,
    as_known: row.asKnown,
    valid_to: row.validTo,
  }
  if (known) await tx.updateTable('facility_acceptance').set(value).where('id', '=', known).execute()
  else
    await tx
      .insertInto('facility_acceptance')
      .values({
        ...value,
        id: row.id,
        child_id: row.child,
        facility_id: row.facility,
        withdrawn_at: null,
        withdraw_reason_code: null,
      })
      .execute()
}

export async function withdrawAcceptances(
  tx: WriteTx,
  childId: string,
  facilityId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('facility_acceptance')
    .set({ withdrawn_at: now, withdraw_reason_code: reason })
    .where('child_id', '=', childId)
    .where('facility_id', '=', facilityId)
    .where('withdrawn_at', 'is', null)
    .execute()
}
