/** SQL of 償還払い. Row security shows a family and a town their own. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import { countMost } from '../../platform/count-most.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { RefundEvent, RefundState, ReturnCode, StruckCode } from './refund-rules.ts'

const columns = [
  'refund.id',
  'refund.number',
  'refund.household_id',
  'refund.municipality',
  'refund.state',
  'refund.asked_yen',
  'refund.decided_yen',
  'refund.sealed_account',
  'refund.return_codes',
  'refund.asked_by',
  'refund.asked_at',
  'refund.checked_by',
  'refund.checked_at',
  'refund.payment_id',
  'refund.row_version',
] as const

export const selectRefund = (tx: ReadTx, id: string) =>
  tx.selectFrom('refund').select(columns).where('id', '=', id).executeTakeFirst()
/** Only while the caller may still move it: what is over or with the other side is not given out to be locked. */
export const lockRefund = (tx: WriteTx, id: string) =>
  tx.selectFrom('refund').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
export type RefundRow = NonNullable<Awaited<ReturnType<typeof selectRefund>>>

export const selectRefundsOf = (tx: ReadTx, household: string) =>
  tx
    .selectFrom('refund')
    .select(columns)
    .where('household_id', '=', household)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()

/** In progress, who waits longest first. */
export const selectRefundsWaiting = (
  tx: ReadTx,
  municipality: string,
  states: readonly RefundState[],
  { limit, offset }: { limit: number; offset: number },
) =>
  tx
    .selectFrom('refund')
    .select(columns)
    .where('municipality', '=', municipality)
    .where('state', 'in', [...states])
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()

/** Over, newest first, in the order of their index. */
export const selectRefundsOver = (tx: ReadTx, municipality: string, { limit, offset }: { limit: number; offset: number }) =>
  tx
    .selectFrom('refund')
    .select(columns)
    .where('municipality', '=', municipality)
    .where(sql<boolean>`state in ('paid', 'rejected', 'withdrawn')`)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

/** Each at most `mostCounted`. */
export const countRefunds = (tx: ReadTx, municipality: string, states: readonly RefundState[]): Promise<number> =>
  countMost(
    tx,
    tx
      .selectFrom('refund')
      .where('municipality', '=', municipality)
      .where('state', 'in', [...states]),
  )

/** What a line was when it was made; the rule's own words stay with it. */
export type RefundLineDetails = {
  child: string
  facility: string
  number: string
  start: number
  end: number
  in: number | null
  out: number | null
  price: number
  off: number
  paid: number
  rule: string
}
export type RefundLine = {
  id: string
  booking_id: string
  child_id: string
  facility_id: string
  date: LocalDate
  minutes: number
  yen: number
  live: boolean
  struck_code: StruckCode | null
  details: RefundLineDetails
}

export async function selectRefundLines(tx: ReadTx, refund: string): Promise<RefundLine[]> {
  const rows = await tx
    .selectFrom('refund_line')
    .select(['id', 'booking_id', 'child_id', 'facility_id', 'date', 'minutes', 'yen', 'live', 'struck_code', 'details'])
    .where('refund_id', '=', refund)
    .orderBy('ordinal')
    .execute()
  // Written by `insertRefundLines` alone.
  return rows.map((row) => ({ ...row, details: row.details as unknown as RefundLineDetails }))
}

export async function countRefundLines(tx: ReadTx, refunds: readonly string[]): Promise<Map<string, number>> {
  if (refunds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('refund_line')
    .select(['refund_id', (e) => e.fn.countAll<number>().as('n')])
    .where('refund_id', 'in', [...refunds])
    .groupBy('refund_id')
    .execute()
  return new Map(rows.map((row) => [row.refund_id, Number(row.n)]))
}

/** Which of these uses stand in a request that is alive. */
export async function selectAsked(tx: ReadTx, bookings: readonly string[]): Promise<ReadonlySet<string>> {
  if (bookings.length === 0) return new Set()
  const rows = await tx
    .selectFrom('refund_line')
    .select('booking_id')
    .where('booking_id', 'in', [...bookings])
    .where('live', '=', true)
    .execute()
  return new Set(rows.map((row) => row.booking_id))
}

/** One after the other per household: the second of two requests for the same use finds it asked for. */
export const lockHouseholdRefunds = (tx: WriteTx, household: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('refund ' || ${household}::text, 0))`.execute(tx)

export async function insertRefund(
  tx: WriteTx,
  row: {
    id: string
    number: string
    household_id: string
    municipality: string
    asked_yen: number
    sealed_account: Buffer
    asked_by: string
    asked_at: Date
  },
  lines: readonly (Omit<RefundLine, 'live' | 'struck_code'> & { ordinal: number })[],
  receipts: readonly string[],
): Promise<void> {
  await tx
    .insertInto('refund')
    .values({ ...row, state: 'submitted' })
    .execute()
  await tx
    .insertInto('refund_line')
    .values(lines.map(({ details, ...line }) => ({ ...line, refund_id: row.id, details: JSON.stringify(details) })))
    .execute()
  if (receipts.length > 0)
    await tx
      .insertInto('refund_receipt')
      .values(receipts.map((receipt_id) => ({ refund_id: row.id, receipt_id })))
      .execute()
}

/** True when the row still was in the version that was read. */
export async function changeRefund(
  tx: WriteTx,
  row: Pick<RefundRow, 'id' | 'row_version'>,
  change: {
    state: RefundState
    sealed_account?: Buffer
    return_codes?: ReturnCode[]
    checked_by?: string | null
    checked_at?: Date | null
    decided_by?: string | null
    decided_at?: Date
    decided_yen?: number
    payment_id?: string
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('refund')
    .set({ ...change, row_version: row.row_version + 1 })
    .where('id', '=', row.id)
    .where('row_version', '=', row.row_version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const insertRefundEvent = (
  tx: WriteTx,
  event: { id: string; refund: string; at: Date; event: RefundEvent; to: RefundState; kind: string; by: string | null },
) =>
  tx
    .insertInto('refund_event')
    .values({
      id: event.id,
      refund_id: event.refund,
      at: event.at,
      event: event.event,
      to_state: event.to,
      by_kind: event.kind,
      by_login: event.by,
    })
    .execute()

export const selectRefundEvents = (tx: ReadTx, refund: string) =>
  tx
    .selectFrom('refund_event')
    .select(['at', 'event', 'to_state'])
    .where('refund_id', '=', refund)
    .orderBy('at')
    .orderBy('id')
    .execute()

export const selectRefundReceipts = (tx: ReadTx, refund: string) =>
  tx
    .selectFrom('refund_receipt')
    .innerJoin('fee_receipt', 'fee_receipt.id', 'refund_receipt.receipt_id')
    .innerJoin('facility', 'facility.id', 'fee_receipt.facility_id')
    .select([
      'fee_receipt.id',
      'fee_receipt.number',
      'fee_receipt.month',
      'fee_receipt.yen',
      'fee_receipt.paid_on',
      'fee_receipt.voided_at',
      'fee_receipt.facility_id',
      'facility.name as facility',
    ])
    .where('refund_receipt.refund_id', '=', refund)
    .orderBy('fee_receipt.paid_on')
    .orderBy('fee_receipt.id')
    .execute()

export const selectRefundPapers = (tx: ReadTx, refund: string) =>
  tx
    .selectFrom('stored_file')
    .select(['id', 'sealed_name', 'size'])
    .where('refund_id', '=', refund)
    .where('state', '=', 'ready')
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Strikes lines, or sets them as they were; a struck use may be asked for again once the request is decided. */
export async function strikeLines(
  tx: WriteTx,
  refund: string,
  struck: readonly { line: string; code: StruckCode }[],
): Promise<void> {
  await tx.updateTable('refund_line').set({ struck_code: null }).where('refund_id', '=', refund).execute()
  for (const { line, code } of struck)
    await tx
      .updateTable('refund_line')
      .set({ struck_code: code })
      .where('refund_id', '=', refund)
      .where('id', '=', line)
      .execute()
}

/** Lets uses go: the struck ones, or all of the request. */
export const releaseLines = (tx: WriteTx, refund: string, which: 'struck' | 'all') =>
  tx
    .updateTable('refund_line')
    .set({ live: false })
    .where('refund_id', '=', refund)
    .$if(which === 'struck', (q) => q.where('struck_code', 'is not', null))
    .execute()

/** Null: nobody to tell, or not the caller's to decide. */
export const refundAddress = async (tx: ReadTx, refund: string): Promise<string | null> =>
  (await sql<{ mail: string | null }>`select refund_address(${refund}) as mail`.execute(tx)).rows[0]?.mail ?? null

/** The address of the own login. */
export const ownAddress = async (tx: ReadTx, login: string): Promise<string | null> =>
  (await tx.selectFrom('login').select('mail').where('id', '=', login).executeTakeFirst())?.mail ?? null

export const insertRefundPayment = (
  tx: WriteTx,
  row: {
    id: string
    municipality: string
    pay_on: LocalDate
    total_yen: number
    refunds: number
    made_by: string | null
    made_at: Date
  },
) => tx.insertInto('refund_payment').values(row).execute()

export const selectRefundPayments = (tx: ReadTx, municipality: string) =>
  tx
    .selectFrom('refund_payment')
    .select(['id', 'pay_on', 'total_yen', 'refunds'])
    .where('municipality', '=', municipality)
    .orderBy('pay_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

export const selectRefundPayment = (tx: ReadTx, id: string) =>
  tx.selectFrom('refund_payment').select(['id', 'municipality', 'pay_on']).where('id', '=', id).executeTakeFirst()

export const selectRefundsPaid = (tx: ReadTx, payment: string) =>
  tx.selectFrom('refund').select(columns).where('payment_id', '=', payment).orderBy('number').execute()
