/** Which uses of a family its towns pay back on claim, from the rows that priced them (FEE-3, CLM-1). */
import { addMonths, firstDayOf, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type AttendedUse, attendedUsesOf } from '../attendance/attended-uses.ts'
import { pricing } from '../booking/price-of-use.ts'
import { calledName } from '../child/names.ts'
import { totalOf } from '../hours/rules.ts'
import { readTowns } from '../municipality/read-settings.ts'
import { selectFamily, selectPlaceNames, selectReceiptsOf } from './fee-queries.ts'
import { selectAsked } from './refund-queries.ts'
import { mostRefundMonths, provenBy, refundUntil } from './refund-rules.ts'

export type RefundableUse = AttendedUse & {
  childName: string
  place: { id: string; name: string }
  town: { code: string; name: string }
  minutes: number
  /** Yen: price, taken off at once, paid, and what the rule pays back of it. */
  price: number
  off: number
  paid: number
  yen: number
  until: LocalDate
  /** Receipts in this system that prove the payment; [] where a picture is needed. */
  receipts: readonly string[]
}

/** What `household` could ask for today, oldest first: attended, paid back on claim by the town of the day, in time, not asked for. */
export async function refundableUses(tx: ReadTx, household: string, today: LocalDate): Promise<RefundableUse[]> {
  const family = await selectFamily(tx, household)
  const ids = family.map((child) => child.id)
  const span = { from: firstDayOf(addMonths(monthOf(today), -mostRefundMonths)), to: today }
  const uses = await attendedUsesOf(tx, ids, span)
  if (uses.length === 0) return []
  const places = await selectPlaceNames(
    tx,
    uses.map((use) => use.facility),
  )
  const placed = uses.map((use) => ({ ...use, facilityMunicipality: places.get(use.facility)?.municipality ?? use.payer }))
  const townOn = await readTowns(
    tx,
    placed.map((use) => use.payer),
  )
  const priceOf = await pricing(tx, placed)
  const priced = placed.map((use) => ({ use, price: priceOf(use) }))
  const open = priced.filter(({ use, price }) => {
    const months = townOn(use.payer, today)?.settings.claims.refundMonths ?? 0
    return price.refundable > 0 && today <= refundUntil(use.date, months)
  })
  const asked = await selectAsked(
    tx,
    open.map(({ use }) => use.id),
  )
  const proofs = new Map<string, readonly string[]>()
  for (const month of new Set(open.map(({ use }) => monthOf(use.date))))
    for (const [key, receipts] of await proofsOf(tx, ids, month, priced)) proofs.set(key, receipts)
  return open
    .filter(({ use }) => !asked.has(use.id))
    .map(({ use, price }) => {
      const town = townOn(use.payer, today)
      const child = family.find((one) => one.id === use.child)
      return {
        ...use,
        childName: child ? calledName(child) : '',
        place: { id: use.facility, name: places.get(use.facility)?.name ?? '' },
        town: { code: use.payer, name: town?.name ?? '' },
        minutes: totalOf(use.parts),
        price: price.price,
        off: price.waived + price.reduced,
        paid: price.pays,
        yen: price.refundable,
        until: refundUntil(use.date, town?.settings.claims.refundMonths ?? 0),
        receipts: proofs.get(proofKey(use.child, use.facility, monthOf(use.date))) ?? [],
      }
    })
}

const proofKey = (child: string, facility: string, month: LocalMonth): string => `${child} ${facility} ${month}`

/** Receipts per child and facility of a month, where they cover all that was due there in that month. */
async function proofsOf(
  tx: ReadTx,
  children: readonly string[],
  month: LocalMonth,
  priced: readonly { use: { child: string; facility: string; date: LocalDate }; price: { pays: number } }[],
): Promise<Map<string, readonly string[]>> {
  const receipts = (await selectReceiptsOf(tx, children, month)).filter((one) => one.voided_at === null)
  const proofs = new Map<string, readonly string[]>()
  for (const { child_id: child, facility_id: facility } of receipts) {
    const own = receipts.filter((one) => one.child_id === child && one.facility_id === facility)
    const due = priced
      .filter(({ use }) => use.child === child && use.facility === facility && monthOf(use.date) === month)
      .reduce((sum, { price }) => sum + price.pays, 0)
    const covers = provenBy(
      own.map((one) => one.yen),
      due,
    )
    if (covers)
      proofs.set(
        proofKey(child, facility, month),
        own.map((one) => one.id),
      )
  }
  return proofs
}
