/** 利用の記録 of a family: uses with their prices as agreed, receipts, and what towns paid (FEE-3, FEE-4, CLM-4). */
import { firstDayOf, type LocalMonth, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { attendedUsesOf, notedUses } from '../attendance/attended-uses.ts'
import { pricing } from '../booking/price-of-use.ts'
import { calledName, fullName } from '../child/names.ts'
import { totalOf } from '../hours/rules.ts'
import { townNames } from '../municipality/town-names.ts'
import { benefitPaper } from './claim-pdf.ts'
import type { getMyBenefit, getMyReceipt, getMyRecords } from './family-contract.ts'
import { selectFamily, selectOwnBenefits, selectPlaceNames, selectReceiptPlace, selectReceiptsOf } from './fee-queries.ts'
import { readReceipt } from './fees.ts'

type Reply = ReplyOf<typeof getMyRecords>
type Use = Reply['children'][number]['uses'][number]
const notFound = refuse({ rule: 'FEE-3', code: 'not-found' })

export async function readRecords(c: ReadContext, { query }: Call<typeof getMyRecords>): Promise<Reply> {
  const month = (query.month ?? monthOf(c.today)) as LocalMonth
  const family = c.actor.householdId ? await selectFamily(c.tx, c.actor.householdId) : []
  if (family.length === 0) return { month, children: [] }
  const ids = family.map((child) => child.id)
  const uses = await attendedUsesOf(c.tx, ids, { from: firstDayOf(month), to: lastDayOf(month) })
  const receipts = await selectReceiptsOf(c.tx, ids, month)
  const benefits = await selectOwnBenefits(c.tx, month, month)
  const places = await selectPlaceNames(c.tx, [
    ...uses.map((use) => use.facility),
    ...receipts.map((one) => one.facility_id),
    ...benefits.map((one) => one.facility_id),
  ])
  const towns = await townNames(c.tx)
  const noted = await notedUses(
    c.tx,
    uses.map((use) => use.id),
  )
  const placed = uses.map((use) => ({ ...use, facilityMunicipality: places.get(use.facility)?.municipality ?? use.payer }))
  const priceOf = await pricing(c.tx, placed)
  const placeOf = (id: string) => ({ id, name: places.get(id)?.name ?? '' })
  return {
    month,
    children: family.map((child) => {
      const own = placed
        .filter((use) => use.child === child.id)
        .map((use): Use => {
          const price = priceOf(use)
          return {
            id: use.id,
            date: use.date,
            start: use.start,
            end: use.end,
            in: use.in,
            out: use.out,
            facility: placeOf(use.facility),
            minutes: totalOf(use.parts),
            price: price.price,
            off: price.waived + price.reduced,
            waived: price.waived,
            reduced: price.reduced,
            waivedBy: price.waivedBy,
            pays: price.pays,
            refundable: price.refundable,
            noted: noted.has(use.id),
          }
        })
      const paid = receipts.filter((one) => one.child_id === child.id)
      const sum = (of: (use: Use) => number): number => own.reduce((total, use) => total + of(use), 0)
      return {
        child: { id: child.id, name: calledName(child) },
        uses: own,
        totals: {
          minutes: sum((use) => use.minutes),
          price: sum((use) => use.price),
          off: sum((use) => use.off),
          pays: sum((use) => use.pays),
          paid: paid.filter((one) => one.voided_at === null).reduce((total, one) => total + one.yen, 0),
        },
        receipts: paid.map((one) => ({
          id: one.id,
          number: one.number,
          facility: placeOf(one.facility_id),
          yen: one.yen,
          paidOn: one.paid_on,
          way: one.way,
          voided: one.voided_at !== null,
        })),
        benefits: benefits
          .filter((one) => one.child_id === child.id)
          .map((one) => ({
            claim: one.claim_id,
            facility: placeOf(one.facility_id),
            town: towns.get(one.municipality) ?? '',
            minutes: one.minutes,
            yen: one.yen,
            paidOn: one.pay_on,
          })),
      }
    }),
  }
}

/** The family's own receipt; row-level security knows whose it is. */
export async function readMyReceipt(
  c: ReadContext,
  { params }: Call<typeof getMyReceipt>,
): Promise<Aside<ReplyOf<typeof getMyReceipt>> | Refused> {
  const row = await selectReceiptPlace(c.tx, params.receiptId)
  return row ? readReceipt(c, { params: { facilityId: row.facility_id, receiptId: params.receiptId } }) : notFound
}

export async function readMyBenefit(
  c: ReadContext,
  { params }: Call<typeof getMyBenefit>,
): Promise<Aside<ReplyOf<typeof getMyBenefit>> | Refused> {
  const family = c.actor.householdId ? await selectFamily(c.tx, c.actor.householdId) : []
  const child = family.find((one) => one.id === params.childId)
  const all = await selectOwnBenefits(c.tx, '2026-04' as LocalMonth, monthOf(c.today))
  const own = all.find((one) => one.claim_id === params.claimId && one.child_id === params.childId)
  if (!child || !own) return notFound
  const places = await selectPlaceNames(c.tx, [own.facility_id])
  const towns = await townNames(c.tx)
  return benefitPaper(c, {
    town: towns.get(own.municipality) ?? '',
    facility: places.get(own.facility_id)?.name ?? '',
    child: fullName(child),
    month: own.month,
    minutes: own.minutes,
    yen: own.yen,
    paidOn: own.pay_on,
  })
}
