/** 支払: approved claims of one day, as a list, as a transfer file and as notices; families are told the benefit (CLM-4). */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { csvFile } from '../../platform/csv.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Aside, HealthContext, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { bankOf } from './bank-account.ts'
import { noticePaper } from './claim-pdf.ts'
import type { getOwnPaymentNotice } from './contract.ts'
import { insertPart, lockPaying, selectDebts, selectParts } from './correction-queries.ts'
import { selectBank } from './fee-queries.ts'
import { changesBetween } from './lines.ts'
import { claimMails, moveClaim, nextClaimState } from './move-claim.ts'
import type { getPaymentFile, getPaymentNotice, listPayments, payClaims } from './office-contract.ts'
import { selectPaid, selectPayment, selectPayments } from './office-queries.ts'
import { type ClaimRow, lockClaim, selectClaim, selectLines } from './queries.ts'
import { dueOf, settle } from './settlement.ts'
import { detailOf, healthChildren } from './view-claim.ts'
import { zenginFile } from './zengin.ts'

export async function payApprovedClaims(c: WriteContext, { body }: Call<typeof payClaims>): Promise<Done | Refused> {
  if (body.payOn < c.today) return refuse({ rule: 'CLM-4', code: 'claim.pay-past', pointer: '/payOn' })
  const municipality = c.actor.municipality ?? ''
  await lockPaying(c.tx, municipality)
  const rows: ClaimRow[] = []
  for (const id of [...new Set(body.claims)].sort()) {
    const row = await lockClaim(c.tx, id)
    if (!row) return refuse({ rule: 'CLM-4', code: 'not-found' })
    const state = nextClaimState(row, 'pay')
    if (isRefused(state)) return state
    if (!(await selectBank(c.tx, { facility: row.facility_id })))
      return refuse({ rule: 'CLM-4', code: 'claim.facility-bank', slots: { name: row.facility } })
    rows.push(row)
  }
  const id = c.id()
  const debts = new Map((await selectDebts(c.tx, municipality)).map((one) => [one.facility, one.yen]))
  const parts = [...new Set(rows.map((row) => row.facility_id))].map((facility) => {
    const due = rows.filter((row) => row.facility_id === facility).reduce((sum, row) => sum + dueOf(row), 0)
    return { facility, ...settle(due, debts.get(facility) ?? 0) }
  })
  const total = parts.reduce((sum, part) => sum + part.paid, 0)
  await c.tx
    .insertInto('payment_run')
    .values({
      id,
      municipality,
      pay_on: body.payOn as LocalDate,
      total_yen: total,
      claims: rows.length,
      made_by: c.actor.loginId,
      made_at: c.now,
    })
    .execute()
  for (const part of parts) await insertPart(c.tx, { ...part, id: c.id(), payment: id, municipality })
  const mails: OwedMail[] = []
  for (const row of rows) {
    const stopped = await moveClaim(c, row, 'pay', { state: 'paid', payment: id })
    if (stopped) return stopped
    const told = await claimMails(c.tx, row.id, { facility: 'claim.paid', family: 'claim.benefit' })
    const moved = await childrenMoved(c.tx, row)
    mails.push(...told.filter(({ refs }) => moved === null || refs.child === undefined || moved.has(refs.child)))
  }
  return done('claim.paid', { payment: id }, { municipality, mails })
}

/** 過誤調整: whose benefit is another than was paid; null: an ordinary claim, everybody is told. */
async function childrenMoved(tx: ReadTx, row: ClaimRow): Promise<Set<string> | null> {
  if (row.corrects === null) return null
  const paid = (await selectLines(tx, [row.corrects])).filter((line) => line.heldAt === null)
  return new Set(
    changesBetween(paid, await selectLines(tx, [row.id])).flatMap(({ before, after }) => {
      const line = after ?? before
      return line ? [line.child] : []
    }),
  )
}

export async function listTownPayments(c: ReadContext): Promise<ReplyOf<typeof listPayments>> {
  const municipality = c.actor.municipality ?? ''
  const bank = await selectBank(c.tx, { municipality })
  return {
    payments: (await selectPayments(c.tx, municipality)).map((row) => ({
      id: row.id,
      payOn: row.pay_on,
      total: row.total_yen,
      claims: row.claims,
    })),
    debts: await selectDebts(c.tx, municipality),
    bank: bank ? bankOf(bank) : null,
  }
}

export async function paymentFile(
  c: ReadContext,
  { params, query }: Call<typeof getPaymentFile>,
): Promise<ReplyOf<typeof getPaymentFile> | Refused> {
  const run = await selectPayment(c.tx, params.paymentId)
  if (!run) return refuse({ rule: 'CLM-4', code: 'not-found' })
  const paid = await selectPaid(c.tx, run.id)
  const banks = new Map<string, Awaited<ReturnType<typeof selectBank>>>()
  for (const { facility } of paid) banks.set(facility, await selectBank(c.tx, { facility }))
  const parts = await selectParts(c.tx, run.id)
  if (query.form === 'csv') {
    // The rows of a facility add up to its transfer.
    const listed = paid.flatMap((row, i) => {
      const part = paid[i + 1]?.facility === row.facility ? undefined : parts.get(row.facility)
      const carry = (kind: string, yen: number) =>
        yen === 0 ? [] : [{ row, kind, month: '', version: '', approved: '', before: '', yen }]
      return [
        {
          row,
          kind: row.before_yen === null ? '請求' : '過誤調整',
          month: row.month,
          version: row.version,
          approved: row.approved_yen ?? 0,
          before: row.before_yen ?? 0,
          yen: dueOf(row),
        },
        ...carry('前回までの過払いの差引', -(part?.debtBefore ?? 0)),
        ...carry('次回への繰越', part?.debtAfter ?? 0),
      ]
    })
    const bytes = csvFile(
      [
        '支払日',
        '事業所番号',
        '事業所',
        '区分',
        '利用月',
        '版',
        '承認額（円）',
        '前に支払った額（円）',
        '支払額（円）',
        '金融機関コード',
        '支店コード',
        '種別',
        '口座番号',
        '口座名義',
      ],
      listed.map(({ row, ...cells }) => {
        const bank = banks.get(row.facility)
        return [
          run.pay_on,
          row.number,
          row.name,
          cells.kind,
          cells.month,
          cells.version,
          cells.approved,
          cells.before,
          cells.yen,
          bank?.bank_code ?? '',
          bank?.branch_code ?? '',
          bank ? (bank.kind === 'ordinary' ? '普通' : '当座') : '',
          bank?.number ?? '',
          bank?.holder_kana ?? '',
        ]
      }),
    )
    return { name: `支払一覧_${run.pay_on}.csv`, type: 'text/csv', bytes }
  }
  const own = await selectBank(c.tx, { municipality: run.municipality })
  if (!own?.consignor) return refuse({ rule: 'CLM-4', code: 'claim.no-town-bank' })
  // One transfer per facility, whatever number of months it is paid for.
  const transfers = [...new Set(paid.map((row) => row.facility))].flatMap((facility) => {
    const bank = banks.get(facility)
    const mine = paid.filter((row) => row.facility === facility)
    const yen = parts.get(facility)?.paid ?? 0
    return bank && yen > 0 ? [{ to: bankOf(bank), yen, reference: mine[0]?.number ?? '' }] : []
  })
  const bytes = zenginFile({ ...bankOf(own), consignor: own.consignor }, run.pay_on, transfers)
  return { name: `総合振込_${run.pay_on}.txt`, type: 'text/plain', bytes }
}

type Notice = { value: Aside<ReplyOf<typeof getPaymentNotice>>; children: readonly string[]; facility: string }

export async function readPaymentNotice(c: HealthContext, { params }: Call<typeof getPaymentNotice>): Promise<Notice | Refused> {
  return noticeOf(c, await selectClaim(c.tx, params.claimId))
}

export async function readOwnNotice(c: HealthContext, { params }: Call<typeof getOwnPaymentNotice>): Promise<Notice | Refused> {
  const row = await selectClaim(c.tx, params.claimId)
  return noticeOf(c, row?.facility_id === params.facilityId ? row : undefined)
}

async function noticeOf(c: HealthContext, row: ClaimRow | undefined): Promise<Notice | Refused> {
  if (!row) return refuse({ rule: 'CLM-4', code: 'not-found' })
  if (row.state !== 'paid') return refuse({ rule: 'CLM-4', code: 'claim.not-paid' })
  const detail = await detailOf(c.tx, row)
  return { value: noticePaper(c, detail), children: healthChildren(detail), facility: row.facility_id }
}
