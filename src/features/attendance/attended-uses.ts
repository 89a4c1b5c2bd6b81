/** The attended uses of a facility in a month with stamps and agreed terms, for whoever claims them. */
import { firstDayOf, japanTime, type LocalDate, type LocalMonth, lastDayOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Terms } from '../booking/rules.ts'
import type { Part } from '../hours/rules.ts'
import { countingOf } from './counted.ts'
import { selectMonthResult, selectNoted, selectUses, type UseRow } from './queries.ts'

export type AttendedUse = {
  id: string
  number: string
  child: string
  name: string
  kana: string
  date: LocalDate
  start: number
  end: number
  in: number | null
  out: number | null
  stamps: readonly string[]
  classAge: number
  parts: readonly Part[]
  terms: Terms
}

const attended = (use: UseRow): AttendedUse => ({
  id: use.id,
  number: use.number,
  child: use.child,
  name: use.name ?? '',
  kana: use.kana ?? '',
  date: use.date,
  start: use.start,
  end: use.end,
  in: use.in ? japanTime(use.in) : null,
  out: use.out ? japanTime(use.out) : null,
  stamps: [use.inId, use.outId].filter((id) => id !== null),
  classAge: use.classAge,
  parts: use.held,
  terms: { perHour: 0, ...use.terms, ...countingOf(use.terms) } as Terms,
})

/** By date and start. A use from before prices were agreed per booking has none. */
export async function attendedUses(tx: ReadTx, facility: string, month: LocalMonth): Promise<AttendedUse[]> {
  const uses = await selectUses(tx, { facility, from: firstDayOf(month), to: lastDayOf(month) })
  return uses.filter((use) => use.state === 'used').map(attended)
}

/** The same of children, wherever they were, with the facility. */
export async function attendedUsesOf(
  tx: ReadTx,
  children: readonly string[],
  span: { from: LocalDate; to: LocalDate },
): Promise<(AttendedUse & { facility: string; payer: string })[]> {
  const uses = children.length === 0 ? [] : await selectUses(tx, { children, ...span })
  return uses
    .filter((use) => use.state === 'used')
    .map((use) => ({ ...attended(use), facility: use.facility, payer: use.municipality }))
}

/** Which of these uses have a note of the facility. */
export const notedUses = (tx: ReadTx, bookings: readonly string[]): Promise<ReadonlySet<string>> => selectNoted(tx, bookings)

/** When the month was closed; null while it is open. */
export const monthClosedAt = async (tx: ReadTx, facility: string, month: LocalMonth): Promise<Date | null> =>
  (await selectMonthResult(tx, facility, month))?.closed_at ?? null
