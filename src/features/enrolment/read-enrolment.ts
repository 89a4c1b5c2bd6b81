/** 定員と在籍 as the facility's pages and whoever paints its places need them (SLOT-1). */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import type { getEnrolment } from './contract.ts'
import { type EnrolmentRow, selectCellsFrom, selectEnrolment, selectPlace } from './queries.ts'
import { daysBeyond, type Enrolment, vacancyOn } from './rules.ts'

/** Days to come whose places are looked through. */
const mostDays = 92

const entryOf = (row: EnrolmentRow): Enrolment => ({
  from: row.from_date,
  capacities: [row.capacity0, row.capacity1, row.capacity2],
  enrolled: [row.enrolled0, row.enrolled1, row.enrolled2],
})

/** [] where places stand beside the enrolment, or nothing is entered: nothing is held against it. */
export const enrolmentOf = async (tx: ReadTx, facility: { id: string; delivery_type: string }): Promise<Enrolment[]> =>
  facility.delivery_type === 'spareCapacity' ? (await selectEnrolment(tx, facility.id)).map(entryOf) : []

export async function readEnrolment(
  { tx, today }: ReadContext,
  { params }: Call<typeof getEnrolment>,
): Promise<ReplyOf<typeof getEnrolment> | Refused> {
  const place = await selectPlace(tx, params.facilityId)
  if (!place) return refuse({ rule: 'SLOT-1', code: 'not-found' })
  const rows = await selectEnrolment(tx, place.id)
  const spare = place.delivery_type === 'spareCapacity'
  const entries = spare ? rows.map(entryOf) : []
  const cells = entries.length === 0 ? [] : await selectCellsFrom(tx, place.id, today, addDays(today, mostDays - 1))
  const now = vacancyOn(entries, today)
  return {
    facility: { id: place.id, name: place.name },
    kinds: place.kinds as SlotKind[],
    spare,
    entries: rows
      .map((row) => {
        const { from, capacities, enrolled } = entryOf(row)
        return { id: row.id, from, capacities: [...capacities], enrolled: [...enrolled], at: row.entered_at.toISOString() }
      })
      .reverse(),
    today: now && { date: today, classes: [...now.classes], total: now.total },
    beyond: daysBeyond(
      cells.map((cell) => ({
        date: cell.date as LocalDate,
        start: cell.start_min,
        cap: cell.cap,
        caps: [cell.cap0, cell.cap1, cell.cap2],
      })),
      entries,
    ),
  }
}
