/** 利用料 of a month: due by the uses, paid by receipts; a receipt is never changed, only taken back (FEE-3, FEE-4, FEE-7). */
import { type Done, done } from '../../platform/act.ts'
import { firstDayOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, ReadContext, WriteContext } from '../../platform/http/route.ts'
import { referenceNumber } from '../../platform/ids.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { attendedUses } from '../attendance/attended-uses.ts'
import { pricing } from '../booking/price-of-use.ts'
import { totalOf } from '../hours/rules.ts'
import { receiptPaper } from './claim-pdf.ts'
import type { addReceipt, getReceipt, listFees, voidReceipt } from './fee-contract.ts'
import { type PayWay, payWayWords } from './fee-file.ts'
import { lockFees, selectPayers, selectReceipt, selectReceipts } from './fee-queries.ts'
import { selectPlace } from './month-queries.ts'

type Fees = ReplyOf<typeof listFees>
type Family = Fees['families'][number]

/** The uses of a month with their prices, in the order of their days; null where the facility is not the caller's. */
export async function pricedUses(c: ReadContext, facility: string, month: LocalMonth) {
  const place = await selectPlace(c.tx, facility)
  if (!place) return null
  const uses = await attendedUses(c.tx, place.id, month)
  const payers = await selectPayers(
    c.tx,
    uses.map((use) => use.id),
  )
  const payerOf = (use: { id: string }): string => payers.get(use.id) ?? place.municipality
  const priceOf = await pricing(
    c.tx,
    uses.map((use) => ({ child: use.child, payer: payerOf(use), facilityMunicipality: place.municipality })),
  )
  const priced = uses.map((use) => {
    const { child, date, terms, parts } = use
    return { use, price: priceOf({ child, date, payer: payerOf(use), facilityMunicipality: place.municipality, terms, parts }) }
  })
  return { place, priced }
}

export async function readFees(c: ReadContext, { params }: Pick<Call<typeof listFees>, 'params'>): Promise<Fees | Refused> {
  const month = params.month as LocalMonth
  const found = await pricedUses(c, params.facilityId, month)
  if (!found) return refuse({ rule: 'FEE-3', code: 'not-found' })
  const { place, priced } = found
  const receipts = await selectReceipts(c.tx, place.id, month)
  const families = new Map<string, Family>()
  for (const { use, price } of priced) {
    const family = families.get(use.child) ?? {
      child: { id: use.child, name: use.name },
      uses: 0,
      minutes: 0,
      price: 0,
      off: 0,
      due: 0,
      paid: 0,
      receipts: [],
    }
    families.set(use.child, {
      ...family,
      uses: family.uses + 1,
      minutes: family.minutes + totalOf(use.parts),
      price: family.price + price.price,
      off: family.off + price.waived + price.reduced,
      due: family.due + price.pays,
    })
  }
  const rows = [...families.values()].map((family): Family => {
    const own = receipts.filter((one) => one.child_id === family.child.id)
    return {
      ...family,
      paid: own.filter((one) => one.voided_at === null).reduce((sum, one) => sum + one.yen, 0),
      receipts: own.map((one) => ({
        id: one.id,
        number: one.number,
        yen: one.yen,
        paidOn: one.paid_on,
        way: one.way,
        voided: one.voided_at !== null,
      })),
    }
  })
  const due = rows.reduce((sum, row) => sum + row.due, 0)
  const paid = rows.reduce((sum, row) => sum + row.paid, 0)
  return {
    facility: { id: place.id, name: place.name },
    month,
    families: rows,
    totals: { due, paid, unpaid: rows.reduce((sum, row) => sum + Math.max(0, row.due - row.paid), 0) },
  }
}

export async function markPaid(c: WriteContext, { params, body }: Call<typeof addReceipt>): Promise<Done | Refused> {
  if (body.paidOn > c.today || body.paidOn < firstDayOf(params.month as LocalMonth))
    return refuse({ rule: 'FEE-3', code: 'fee.day', pointer: '/paidOn' })
  await lockFees(c.tx, params.facilityId, params.month as LocalMonth)
  const fees = await readFees(c, { params })
  if (isRefused(fees)) return fees
  const family = fees.families.find((one) => one.child.id === body.child)
  if (!family) return refuse({ rule: 'FEE-3', code: 'not-found' })
  // Two members of staff at one cashbox: the second finds nothing left to pay.
  if (family.paid + body.yen > family.due)
    return refuse({
      rule: 'FEE-3',
      code: 'fee.too-much',
      slots: { leftYen: Math.max(0, family.due - family.paid) },
      pointer: '/yen',
    })
  const id = c.id()
  await insertReceipt(c, params.facilityId, params.month as LocalMonth, family, {
    id,
    yen: body.yen,
    paidOn: body.paidOn as LocalDate,
    way: body.way,
  })
  return done('fee.paid', { receipt: id }, { children: [body.child], facility: params.facilityId })
}

/** A receipt bears what the family's month came to on the day it was made. */
export const insertReceipt = (
  c: WriteContext,
  facility: string,
  month: LocalMonth,
  family: Family,
  paid: { id: string; yen: number; paidOn: LocalDate; way: PayWay },
): Promise<unknown> =>
  c.tx
    .insertInto('fee_receipt')
    .values({
      id: paid.id,
      number: referenceNumber(c.random),
      facility_id: facility,
      child_id: family.child.id,
      month,
      yen: paid.yen,
      paid_on: paid.paidOn,
      way: paid.way,
      price_yen: family.price,
      off_yen: family.off,
      child_name: family.child.name,
      received_by: c.actor.loginId,
      received_at: c.now,
    })
    .execute()

export async function takeReceiptBack(c: WriteContext, { params }: Call<typeof voidReceipt>): Promise<Done | Refused> {
  const row = await selectReceipt(c.tx, params.facilityId, params.receiptId)
  if (!row) return refuse({ rule: 'FEE-3', code: 'not-found' })
  if (row.voided_at) return refuse({ rule: 'FEE-3', code: 'fee.voided' })
  await c.tx.updateTable('fee_receipt').set({ voided_at: c.now }).where('id', '=', row.id).execute()
  return done('fee.voided', { receipt: row.id }, { children: [row.child_id], facility: params.facilityId })
}

export async function readReceipt(
  c: ReadContext,
  { params }: Pick<Call<typeof getReceipt>, 'params'>,
): Promise<Aside<ReplyOf<typeof getReceipt>> | Refused> {
  const row = await selectReceipt(c.tx, params.facilityId, params.receiptId)
  const place = await selectPlace(c.tx, params.facilityId)
  if (!row || !place) return refuse({ rule: 'FEE-3', code: 'not-found' })
  return receiptPaper(c, {
    number: row.number,
    facility: place.name,
    corporation: place.corporation,
    child: row.child_name,
    month: row.month,
    yen: row.yen,
    price: row.price_yen,
    off: row.off_yen,
    paidOn: row.paid_on,
    way: payWayWords[row.way],
    voided: row.voided_at !== null,
  })
}
