/** 利用料 out to a file, and back with what was paid (FEE-3). */
import { type Done, done } from '../../platform/act.ts'
import { firstDayOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { getUnpaidFile, putPaidFile } from './fee-contract.ts'
import { feeColumns, paidColumns, sameReceipt } from './fee-file.ts'
import { lockFees } from './fee-queries.ts'
import { insertReceipt, readFees } from './fees.ts'

export async function feesFile(
  c: ReadContext,
  { params, query }: Call<typeof getUnpaidFile>,
): Promise<ReplyOf<typeof getUnpaidFile> | Refused> {
  const fees = await readFees(c, { params })
  if (isRefused(fees)) return fees
  const [month, number, ...empty] = paidColumns
  const bytes = csvInCode(
    [month, number, ...feeColumns, ...empty],
    fees.families.map((one) => [
      fees.month,
      one.child.id,
      one.child.name,
      one.uses,
      one.minutes,
      one.price,
      one.off,
      one.due,
      one.paid,
      Math.max(0, one.due - one.paid),
      ...empty.map(() => null),
    ]),
    query.code,
  )
  return { name: `利用料_${fees.facility.name}_${fees.month}.csv`, type: 'text/csv', bytes }
}

export async function takePaidFile(c: WriteContext, { params, body }: Call<typeof putPaidFile>): Promise<Done | Refused> {
  const month = params.month as LocalMonth
  await lockFees(c.tx, params.facilityId, month)
  const fees = await readFees(c, { params })
  if (isRefused(fees)) return fees
  const families = new Map(fees.families.map((one) => [one.child.id, one]))
  const standing = new Set(
    fees.families.flatMap(({ child, receipts }) =>
      receipts.filter(({ voided }) => !voided).map((one) => sameReceipt({ child: child.id, ...one })),
    ),
  )
  const fresh = body.rows.filter((row) => !standing.has(sameReceipt(row)))
  const left = new Map(fees.families.map((one) => [one.child.id, one.due - one.paid]))
  const wrong: Refusal[] = []
  const refusal = (code: string, slots: NonNullable<Refusal['slots']>) => wrong.push({ rule: 'FEE-3', code, slots })
  for (const { line, child, yen, paidOn } of fresh) {
    const before = left.get(child)
    if (before === undefined) refusal('fee-file.unknown', { line })
    else if (yen > before) refusal('fee-file.too-much', { line, leftYen: Math.max(0, before) })
    else left.set(child, before - yen)
    if (paidOn > c.today || paidOn < firstDayOf(month)) refusal('fee-file.day', { line })
  }
  if (wrong.length > 0) return refuse(...wrong.slice(0, 50))
  const ids = {
    fresh: String(fresh.length),
    known: String(body.rows.length - fresh.length),
    yen: String(fresh.reduce((sum, row) => sum + row.yen, 0)),
  }
  if (body.dry) return done('fee.file-looked', ids, { facility: params.facilityId })
  for (const { child, yen, paidOn, way } of fresh) {
    const family = families.get(child)
    if (family) await insertReceipt(c, params.facilityId, month, family, { id: c.id(), yen, paidOn: paidOn as LocalDate, way })
  }
  const children = [...new Set(fresh.map(({ child }) => child))]
  return done('fee.file-taken', ids, { children, facility: params.facilityId })
}

export const paidReply = async (ids: Record<string, string>): Promise<ReplyOf<typeof putPaidFile>> => ({
  fresh: Number(ids.fresh),
  known: Number(ids.known),
  yen: Number(ids.yen),
})
