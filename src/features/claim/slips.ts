/** 納付のお知らせ: what a family pays for a month, use by use; a request to pay, not a claim of a town (FEE-3, FEE-4). */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { totalOf } from '../hours/rules.ts'
import type { listSlips } from './fee-contract.ts'
import { selectHowToPay, selectReceipts } from './fee-queries.ts'
import { pricedUses } from './fees.ts'

type Slips = ReplyOf<typeof listSlips>

export async function readSlips(c: ReadContext, { params }: Call<typeof listSlips>): Promise<Slips | Refused> {
  const month = params.month as LocalMonth
  const found = await pricedUses(c, params.facilityId, month)
  if (!found) return refuse({ rule: 'FEE-3', code: 'not-found' })
  const { place, priced } = found
  const [receipts, { payment, closed }] = await Promise.all([
    selectReceipts(c.tx, place.id, month),
    selectHowToPay(c.tx, place.id, month),
  ])
  const families = new Map<string, Slips['families'][number]>()
  for (const { use, price } of priced) {
    const family = families.get(use.child) ?? { child: { id: use.child, name: use.name }, lines: [], due: 0, paid: 0 }
    const off = price.waived + price.reduced
    const line = {
      date: use.date,
      start: use.start,
      end: use.end,
      minutes: totalOf(use.parts),
      price: price.price,
      off,
      pays: price.pays,
    }
    families.set(use.child, { ...family, lines: [...family.lines, line], due: family.due + price.pays })
  }
  for (const { child_id, yen, voided_at } of receipts) {
    const family = families.get(child_id)
    if (family && voided_at === null) families.set(child_id, { ...family, paid: family.paid + yen })
  }
  const { id, name, corporation, address, phone } = place
  return { facility: { id, name, corporation, address, phone, payment }, month, closed, families: [...families.values()] }
}
