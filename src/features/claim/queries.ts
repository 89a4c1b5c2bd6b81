/** SQL of 請求. Row-level security decides whose: a facility its own, a town what was handed in to it. */
import { sql } from 'kysely'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { countMost } from '../../platform/count-most.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { ClaimLine, ClaimState, ClaimTotals, LineDetails } from './lines.ts'

const claimColumns = [
  'claim.id',
  'claim.facility_id',
  'claim.month',
  'claim.municipality',
  'claim.kind',
  'claim.version',
  'claim.state',
  'claim.use_yen',
  'claim.initial_yen',
  'claim.reduction_yen',
  'claim.waiver_yen',
  'claim.municipal_yen',
  'claim.total_yen',
  'claim.approved_yen',
  'claim.made_at',
  'claim.submitted_at',
  'claim.checked_by',
  'claim.checked_at',
  'claim.approved_by',
  'claim.approved_at',
  'claim.payment_id',
  'claim.corrects',
  'base.approved_yen as before_yen',
  'base.version as corrects_version',
  'claim.row_version',
  'facility.name as facility',
  'facility.number as facility_number',
  'municipality.name as town',
] as const

const claims = (tx: ReadTx) =>
  tx
    .selectFrom('claim')
    .innerJoin('facility', 'facility.id', 'claim.facility_id')
    .innerJoin('municipality', 'municipality.code', 'claim.municipality')
    .leftJoin('claim as base', 'base.id', 'claim.corrects')
    .select(claimColumns)
export type ClaimRow = Awaited<ReturnType<ReturnType<typeof claims>['execute']>>[number]

export const selectClaim = (tx: ReadTx, id: string): Promise<ClaimRow | undefined> =>
  claims(tx).where('claim.id', '=', id).executeTakeFirst()

/** Newest month first, then town, newest version first. */
export const selectClaimsOfFacility = (tx: ReadTx, facility: string, month?: LocalMonth): Promise<ClaimRow[]> =>
  claims(tx)
    .where('claim.facility_id', '=', facility)
    .$if(month !== undefined, (q) => q.where('claim.month', '=', month as LocalMonth))
    .orderBy('claim.month', 'desc')
    .orderBy('claim.municipality')
    .orderBy('claim.version', 'desc')
    .limit(500)
    .execute()

/** In progress: newest month first, then by facility. */
export const selectClaimsWaiting = (
  tx: ReadTx,
  municipality: string,
  states: readonly ClaimState[],
  { limit, offset }: { limit: number; offset: number },
): Promise<ClaimRow[]> =>
  claims(tx)
    .where('claim.municipality', '=', municipality)
    .where('claim.state', 'in', [...states])
    .orderBy('claim.month', 'desc')
    .orderBy('facility.name')
    .orderBy('claim.version', 'desc')
    .orderBy('claim.id')
    .limit(limit)
    .offset(offset)
    .execute()

/** Returned and paid: newest month first, in the order of their index. */
export const selectClaimsOver = (
  tx: ReadTx,
  municipality: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<ClaimRow[]> =>
  claims(tx)
    .where('claim.municipality', '=', municipality)
    .where(sql<boolean>`claim.state in ('returned', 'paid')`)
    .orderBy('claim.month', 'desc')
    .orderBy('claim.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

/** Each at most `mostCounted`. */
export const countClaims = (tx: ReadTx, municipality: string, states: readonly ClaimState[]): Promise<number> =>
  countMost(
    tx,
    tx
      .selectFrom('claim')
      .where('municipality', '=', municipality)
      .where('state', 'in', [...states]),
  )

/** Holds the claim until the transaction ends: two people never move it at once. */
export async function lockClaim(tx: WriteTx, id: string): Promise<ClaimRow | undefined> {
  await tx.selectFrom('claim').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return selectClaim(tx, id)
}

/** Claims of a facility's month are made one after the other. */
export const lockMaking = (tx: WriteTx, facility: string, month: LocalMonth) =>
  sql`select pg_advisory_xact_lock(hashtextextended('claim ' || ${facility}::text || ' ' || ${month}::text, 0))`.execute(tx)

export type StoredLine = {
  id: string
  claim: string
  kind: ClaimLine['kind']
  child: string
  booking: string | null
  carried: string | null
  date: LocalDate
  minutes: number
  yen: number
  reduction: number
  details: LineDetails
  heldAt: Date | null
}

export async function selectLines(tx: ReadTx, claimIds: readonly string[]): Promise<StoredLine[]> {
  if (claimIds.length === 0) return []
  const rows = await tx
    .selectFrom('claim_line')
    .select(['id', 'claim_id', 'kind', 'child_id', 'booking_id', 'carried_from', 'date', 'minutes', 'yen', 'reduction_yen'])
    .select(['details', 'held_at'])
    .where('claim_id', 'in', [...claimIds])
    .orderBy('claim_id')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    claim: row.claim_id,
    kind: row.kind,
    child: row.child_id,
    booking: row.booking_id,
    carried: row.carried_from,
    date: row.date,
    minutes: row.minutes,
    yen: row.yen,
    reduction: row.reduction_yen,
    details: row.details as LineDetails,
    heldAt: row.held_at,
  }))
}

/** CLM-4: lines that towns hold back, of months before, that no later claim has taken up. */
export async function selectHeld(tx: ReadTx, facility: string, before: LocalMonth): Promise<(StoredLine & { payer: string })[]> {
  const held = await tx
    .selectFrom('claim')
    .innerJoin('claim_line', 'claim_line.claim_id', 'claim.id')
    .select(['claim.id', 'claim.municipality', 'claim_line.id as line'])
    .where('claim.facility_id', '=', facility)
    .where('claim.month', '<', before)
    .where('claim.state', 'in', ['approved', 'paid'])
    .where('claim_line.held_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('claim_line as later')
            .innerJoin('claim as other', 'other.id', 'later.claim_id')
            .select('later.id')
            .whereRef('later.carried_from', '=', 'claim_line.id')
            // What this month's own draft took up is taken up again.
            .where('other.month', '!=', before),
        ),
      ),
    )
    .execute()
  const payers = new Map(held.map((row) => [row.line, row.municipality]))
  const lines = await selectLines(tx, [...new Set(held.map((row) => row.id))])
  return lines.flatMap((line) => {
    const payer = payers.get(line.id)
    return payer ? [{ ...line, payer }] : []
  })
}

export type NewLine = Omit<ClaimLine, 'payer'> & { carried: string | null }

export async function insertClaim(
  tx: WriteTx,
  row: {
    id: string
    facility: string
    month: LocalMonth
    municipality: string
    version: number
    corrects: string | null
    totals: ClaimTotals
    by: string | null
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('claim')
    .values({
      id: row.id,
      facility_id: row.facility,
      month: row.month,
      municipality: row.municipality,
      version: row.version,
      corrects: row.corrects,
      state: 'draft',
      ...columnsOf(row.totals),
      made_by: row.by,
      made_at: row.at,
    })
    .execute()
}

const columnsOf = (totals: ClaimTotals) => ({
  use_yen: totals.use,
  initial_yen: totals.initial,
  reduction_yen: totals.reduction,
  waiver_yen: totals.waiver,
  municipal_yen: totals.municipal,
  total_yen: totals.total,
})

/** A draft is written anew: its lines go, its sums are those of the next ones. */
export async function emptyDraft(tx: WriteTx, id: string, totals: ClaimTotals, at: Date): Promise<void> {
  await tx.deleteFrom('claim_line').where('claim_id', '=', id).execute()
  await tx
    .updateTable('claim')
    .set((eb) => ({ state: 'draft', ...columnsOf(totals), made_at: at, row_version: eb('row_version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function insertLines(tx: WriteTx, claim: string, lines: readonly NewLine[], id: () => string): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line, i) => ({
    id: id(),
    claim_id: claim,
    ordinal: i + 1,
    kind: line.kind,
    child_id: line.child,
    booking_id: line.booking,
    carried_from: line.carried,
    date: line.date,
    minutes: line.minutes,
    yen: line.yen,
    reduction_yen: line.reduction,
    details: line.details,
  }))
  await sql`
    insert into claim_line (id, claim_id, ordinal, kind, child_id, booking_id, carried_from, date, minutes, yen, reduction_yen, details)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as d(id uuid, claim_id uuid, ordinal int, kind text, child_id uuid,
      booking_id uuid, carried_from uuid, date date, minutes int, yen int, reduction_yen int, details jsonb)`.execute(tx)
}

type ClaimChange = {
  state: ClaimState
  submitted?: { at: Date; by: string | null }
  checked?: { at: Date; by: string | null }
  approved?: { at: Date; by: string | null; yen: number }
  payment?: string
}

/** The claim moves only from the version that was looked at; false when somebody was quicker. */
export async function changeClaim(
  tx: WriteTx,
  claim: Pick<ClaimRow, 'id' | 'row_version'>,
  change: ClaimChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('claim')
    .set((eb) => ({
      state: change.state,
      row_version: eb('row_version', '+', 1),
      ...(change.submitted ? { submitted_at: change.submitted.at, submitted_by: change.submitted.by } : {}),
      ...(change.checked ? { checked_at: change.checked.at, checked_by: change.checked.by } : {}),
      ...(change.approved
        ? { approved_at: change.approved.at, approved_by: change.approved.by, approved_yen: change.approved.yen }
        : {}),
      ...(change.payment ? { payment_id: change.payment } : {}),
    }))
    .where('id', '=', claim.id)
    .where('row_version', '=', claim.row_version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertClaimEvent(
  tx: WriteTx,
  row: {
    id: string
    claim: string
    at: Date
    event: string
    from: ClaimState | null
    to: ClaimState
    kind: string
    by: string | null
  },
): Promise<void> {
  await tx
    .insertInto('claim_event')
    .values({
      id: row.id,
      claim_id: row.claim,
      at: row.at,
      event: row.event,
      from_state: row.from,
      to_state: row.to,
      by_kind: row.kind,
      by_login: row.by,
    })
    .execute()
}

export const selectClaimEvents = (tx: ReadTx, claim: string) =>
  tx
    .selectFrom('claim_event')
    .select(['at', 'event', 'to_state', 'by_kind'])
    .where('claim_id', '=', claim)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const selectFindings = (tx: ReadTx, claim: string) =>
  tx.selectFrom('claim_finding').select(['line_id', 'code', 'note']).where('claim_id', '=', claim).orderBy('id').execute()

export async function insertFindings(
  tx: WriteTx,
  rows: readonly {
    id: string
    claim_id: string
    line_id: string | null
    code: NonNullable<Awaited<ReturnType<typeof selectFindings>>[number]['code']>
    note: string
    found_by: string | null
    found_at: Date
  }[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('claim_finding')
      .values([...rows])
      .execute()
}

/** Names the held lines of a claim, and only them. */
export async function holdLines(
  tx: WriteTx,
  claim: string,
  lines: readonly string[],
  at: Date,
  by: string | null,
): Promise<void> {
  await tx.updateTable('claim_line').set({ held_at: null, held_by: null }).where('claim_id', '=', claim).execute()
  if (lines.length === 0) return
  await tx
    .updateTable('claim_line')
    .set({ held_at: at, held_by: by })
    .where('claim_id', '=', claim)
    .where('id', 'in', [...lines])
    .execute()
}

export const selectAddresses = async (tx: ReadTx, claim: string) =>
  (
    await sql<{ side: 'facility' | 'ward' | 'family'; child: string | null; mail: string }>`
      select side, child, mail from claim_addresses(${claim})`.execute(tx)
  ).rows
