/** 支払 of 償還払い: decided requests are transferred to families on one day (FEE-3, CLM-4). */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { csvFile } from '../../platform/csv.ts'
import type { HealthContext, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { bankOf } from './bank-account.ts'
import { selectBank } from './fee-queries.ts'
import { openAccount } from './refund-account.ts'
import type { getRefundPaymentFile, listRefundPayments, payRefunds as payEndpoint } from './refund-contract.ts'
import {
  insertRefundPayment,
  type RefundRow,
  selectRefundPayment,
  selectRefundPayments,
  selectRefundsPaid,
} from './refund-queries.ts'
import { askerMails, moveRefund, stepOf } from './review-refund.ts'
import { zenginFile } from './zengin.ts'

export async function payRefunds(c: WriteContext, { body }: Call<typeof payEndpoint>): Promise<Done | Refused> {
  if (body.payOn < c.today) return refuse({ rule: 'CLM-4', code: 'claim.pay-past', pointer: '/payOn' })
  const municipality = c.actor.municipality ?? ''
  const rows: RefundRow[] = []
  // Sorted, so that two officers who pay overlapping lists wait for each other instead of locking each other out.
  for (const refund of [...new Set(body.refunds)].sort()) {
    const step = await stepOf(c, refund, null, 'pay')
    if (isRefused(step)) return step
    rows.push(step.row)
  }
  const id = c.id()
  await insertRefundPayment(c.tx, {
    id,
    municipality,
    pay_on: body.payOn as LocalDate,
    total_yen: rows.reduce((sum, row) => sum + (row.decided_yen ?? 0), 0),
    refunds: rows.length,
    made_by: c.actor.loginId,
    made_at: c.now,
  })
  const mails: OwedMail[] = []
  for (const row of rows) {
    const stopped = await moveRefund(c, row, 'pay', { state: 'paid', payment_id: id })
    if (stopped) return stopped
    mails.push(...(await askerMails(c, row.id, 'refund.paid')))
  }
  return done('refund.paid', { payment: id }, { municipality, mails })
}

export async function listTownRefundPayments(c: ReadContext): Promise<ReplyOf<typeof listRefundPayments>> {
  const municipality = c.actor.municipality ?? ''
  const bank = await selectBank(c.tx, { municipality })
  return {
    payments: (await selectRefundPayments(c.tx, municipality)).map((row) => ({
      id: row.id,
      payOn: row.pay_on,
      total: row.total_yen,
      refunds: row.refunds,
    })),
    bank: Boolean(bank?.consignor),
  }
}

/** The list or the transfer file of one payment; whoever fetches the accounts of families is in the audit. */
export async function refundPaymentFile(
  c: HealthContext,
  { params, query }: Call<typeof getRefundPaymentFile>,
): Promise<{ value: ReplyOf<typeof getRefundPaymentFile>; children: readonly string[] } | Refused> {
  const run = await selectRefundPayment(c.tx, params.paymentId)
  if (!run) return refuse({ rule: 'FEE-3', code: 'not-found' })
  const paid = (await selectRefundsPaid(c.tx, run.id)).map((row) => ({
    number: row.number,
    yen: row.decided_yen ?? 0,
    to: openAccount(c.keys, row.id, row.sealed_account),
  }))
  if (query.form === 'csv') {
    const bytes = csvFile(
      ['支払日', '受付番号', '支払額（円）', '金融機関コード', '支店コード', '種別', '口座番号', '口座名義'],
      paid.map(({ number, yen, to }) => [
        run.pay_on,
        number,
        yen,
        to.bankCode,
        to.branchCode,
        to.kind === 'ordinary' ? '普通' : '当座',
        to.number,
        to.holderKana,
      ]),
    )
    return { value: { name: `償還払い一覧_${run.pay_on}.csv`, type: 'text/csv', bytes }, children: [] }
  }
  const own = await selectBank(c.tx, { municipality: run.municipality })
  if (!own?.consignor) return refuse({ rule: 'CLM-4', code: 'claim.no-town-bank' })
  // A transfer per request: its number stands in the family's bank statement.
  const transfers = paid.map(({ number, yen, to }) => ({ to, yen, reference: number }))
  const bytes = zenginFile({ ...bankOf(own), consignor: own.consignor }, run.pay_on, transfers)
  return { value: { name: `償還払い総合振込_${run.pay_on}.txt`, type: 'text/plain', bytes }, children: [] }
}
