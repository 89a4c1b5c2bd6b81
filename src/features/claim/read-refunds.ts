/** 償還払い as its family and its town read it. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { readStoredFile, storedFileName } from '../../platform/files.ts'
import type { Aside, Context, HealthContext, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { townNames } from '../municipality/town-names.ts'
import { readReceipt } from './fees.ts'
import { openAccount } from './refund-account.ts'
import type {
  getMyRefund,
  getMyRefundPaper,
  getMyRefunds,
  getRefund,
  getRefundPaper,
  getRefundReceipt,
  listRefunds,
} from './refund-contract.ts'
import {
  countRefundLines,
  countRefunds,
  type RefundRow,
  selectRefund,
  selectRefundEvents,
  selectRefundLines,
  selectRefundPapers,
  selectRefundPayment,
  selectRefundReceipts,
  selectRefundsOf,
  selectRefundsOver,
  selectRefundsWaiting,
} from './refund-queries.ts'
import { type RefundEvent, type RefundState, type ReturnCode, returnCodes } from './refund-rules.ts'
import { refundableUses } from './refund-uses.ts'
import { pageOf } from './town-lists.ts'

const notFound = refuse({ rule: 'FEE-3', code: 'not-found' })

const headOf = (row: RefundRow, town: string, lines: number) => ({
  id: row.id,
  number: row.number,
  state: row.state,
  town,
  asked: row.asked_yen,
  decided: row.decided_yen,
  askedAt: row.asked_at.toISOString(),
  lines,
  version: row.row_version,
})

/** What both sides see of one request. */
async function wholeOf(c: Pick<Context, 'keys'> & { tx: ReadTx }, row: RefundRow) {
  const lines = await selectRefundLines(c.tx, row.id)
  const receipts = await selectRefundReceipts(c.tx, row.id)
  const papers = await selectRefundPapers(c.tx, row.id)
  const events = await selectRefundEvents(c.tx, row.id)
  const payment = row.payment_id ? await selectRefundPayment(c.tx, row.payment_id) : undefined
  const towns = await townNames(c.tx)
  return {
    ...headOf(row, towns.get(row.municipality) ?? '', lines.length),
    uses: lines.map(({ id, date, minutes, yen, struck_code, details }) => ({
      id,
      date,
      minutes,
      yen,
      struck: struck_code,
      child: details.child,
      facility: details.facility,
      start: details.start,
      end: details.end,
      in: details.in,
      out: details.out,
      price: details.price,
      off: details.off,
      paid: details.paid,
    })),
    receipts: receipts.map((one) => ({
      id: one.id,
      number: one.number,
      facility: one.facility,
      month: one.month,
      yen: one.yen,
      paidOn: one.paid_on,
      voided: one.voided_at !== null,
    })),
    papers: papers.map((one) => ({ id: one.id, name: storedFileName(c.keys, one.id, one.sealed_name), bytes: one.size })),
    events: events.map((one) => ({
      at: one.at.toISOString(),
      event: one.event as RefundEvent,
      to: one.to_state as RefundState,
    })),
    returned:
      row.state === 'returned'
        ? row.return_codes.filter((code): code is ReturnCode => returnCodes.some((one) => one === code))
        : [],
    payOn: payment?.pay_on ?? null,
    children: [...new Set(lines.map((line) => line.child_id))],
  }
}

export async function readMyRefunds(c: ReadContext): Promise<ReplyOf<typeof getMyRefunds>> {
  const { householdId: household, loginId: login } = c.actor
  if (!household) return { towns: [], refunds: [], account: null }
  const uses = await refundableUses(c.tx, household, c.today)
  const rows = await selectRefundsOf(c.tx, household)
  const counts = await countRefundLines(
    c.tx,
    rows.map((row) => row.id),
  )
  const towns = await townNames(c.tx)
  const last = rows.find((row) => row.asked_by === login)
  return {
    towns: [...new Map(uses.map((use) => [use.town.code, use.town])).values()].map((town) => ({
      ...town,
      uses: uses
        .filter((use) => use.town.code === town.code)
        .map((use) => ({
          id: use.id,
          child: use.childName,
          facility: use.place,
          date: use.date,
          minutes: use.minutes,
          paid: use.paid,
          yen: use.yen,
          until: use.until,
          proven: use.receipts.length > 0,
        })),
    })),
    refunds: rows.map((row) => headOf(row, towns.get(row.municipality) ?? '', counts.get(row.id) ?? 0)),
    // Typed once; the other guardian's account is not shown.
    account: last ? openAccount(c.keys, last.id, last.sealed_account) : null,
  }
}

export async function readMyRefund(
  c: ReadContext,
  { params }: Call<typeof getMyRefund>,
): Promise<ReplyOf<typeof getMyRefund> | Refused> {
  const row = await selectRefund(c.tx, params.refundId)
  const town = row && (await readSettings(c.tx, row.municipality, c.today))
  if (!row || !town) return notFound
  const { children: _, ...whole } = await wholeOf(c, row)
  const { office, phone, hours } = town.settings.contact
  return {
    ...whole,
    contact: { office: office || town.name, phone, hours },
    account: row.asked_by === c.actor.loginId ? openAccount(c.keys, row.id, row.sealed_account) : null,
  }
}

async function paperOf(c: Pick<Context, 'keys'> & { tx: ReadTx }, refund: string, file: string) {
  const known = (await selectRefundPapers(c.tx, refund)).some((one) => one.id === file)
  return known ? readStoredFile(c.tx, c.keys, file) : null
}

export const readMyRefundPaper = async (
  c: ReadContext,
  { params }: Call<typeof getMyRefundPaper>,
): Promise<ReplyOf<typeof getMyRefundPaper> | Refused> => (await paperOf(c, params.refundId, params.fileId)) ?? notFound

const shown = {
  open: ['submitted', 'reviewing', 'returned'],
  decided: ['decided'],
  done: ['paid', 'rejected', 'withdrawn'],
} as const satisfies Record<string, readonly RefundState[]>

export async function listTownRefunds(c: ReadContext, { query }: Call<typeof listRefunds>): Promise<ReplyOf<typeof listRefunds>> {
  const town = c.actor.municipality ?? ''
  const count = (which: keyof typeof shown): Promise<number> => countRefunds(c.tx, town, shown[which])
  const [open, decided, done] = await Promise.all([count('open'), count('decided'), count('done')])
  const counts = { open, decided, done }
  const { pages, ...part } = pageOf(query.which, query.page, counts[query.which])
  const rows =
    query.which === 'done'
      ? await selectRefundsOver(c.tx, town, part)
      : await selectRefundsWaiting(c.tx, town, shown[query.which], part)
  const lines = await countRefundLines(
    c.tx,
    rows.map((row) => row.id),
  )
  const towns = await townNames(c.tx)
  return {
    refunds: rows.map((row) => ({
      ...headOf(row, towns.get(row.municipality) ?? '', lines.get(row.id) ?? 0),
      checkedByMe: row.checked_by !== null && row.checked_by === c.actor.loginId,
    })),
    counts,
    pages,
  }
}

export async function readTownRefund(
  c: HealthContext,
  { params }: Call<typeof getRefund>,
): Promise<{ value: ReplyOf<typeof getRefund>; children: readonly string[] } | Refused> {
  const row = await selectRefund(c.tx, params.refundId)
  if (!row) return notFound
  const { children, ...whole } = await wholeOf(c, row)
  return {
    value: {
      ...whole,
      account: openAccount(c.keys, row.id, row.sealed_account),
      checked: row.checked_by !== null,
      checkedByMe: row.checked_by !== null && row.checked_by === c.actor.loginId,
    },
    children,
  }
}

export async function readTownPaper(
  c: HealthContext,
  { params }: Call<typeof getRefundPaper>,
): Promise<{ value: ReplyOf<typeof getRefundPaper>; children: readonly string[] } | Refused> {
  const file = await paperOf(c, params.refundId, params.fileId)
  return file ? { value: file, children: [] } : notFound
}

export async function readTownReceipt(
  c: HealthContext,
  { params }: Call<typeof getRefundReceipt>,
): Promise<{ value: Aside<ReplyOf<typeof getRefundReceipt>>; children: readonly string[] } | Refused> {
  const known = (await selectRefundReceipts(c.tx, params.refundId)).find((one) => one.id === params.fileId)
  if (!known) return notFound
  const paper = await readReceipt({ ...c, tx: c.tx }, { params: { facilityId: known.facility_id, receiptId: known.id } })
  return 'refused' in paper ? paper : { value: paper, children: [] }
}

/** Where a request stands after an act, and the version that the next act names. */
export async function refundStanding(c: WriteContext, ids: Record<string, string>) {
  const row = await selectRefund(c.tx, ids.refund ?? '')
  return { id: ids.refund ?? '', state: row?.state ?? ('submitted' as const), version: row?.row_version ?? 1 }
}
