/** 利用状況: what residents booked and used in a month, per facility and child (HRS-5, SEE-1). */

import { type LocalMonth, localMonth } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { csvFile } from '../../platform/csv.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { minutesShownAs } from '../booking/rules.ts'
import { totalOf } from '../hours/rules.ts'
import type { getUsage, getUsageFile } from './office-contract.ts'
import { balancesOfMonth, bookingsOfMonth } from './office-queries.ts'

type Usage = ReplyOf<typeof getUsage>

async function usageOf(c: ReadContext, month: LocalMonth): Promise<Usage> {
  const town = c.actor.municipality ?? ''
  const rows = new Map<string, Usage['rows'][number]>()
  for (const booking of await bookingsOfMonth(c.tx, town, month)) {
    const shown = minutesShownAs(booking.state)
    const minutes = totalOf(booking.held)
    if (shown === null || minutes === 0) continue
    const key = `${booking.facility_id}/${booking.child_id}`
    const row = rows.get(key) ?? {
      facilityId: booking.facility_id,
      facility: booking.facility,
      own: booking.area === town,
      childId: booking.child_id,
      child: [booking.family_name, booking.given_name].filter(Boolean).join(' '),
      birthDate: booking.birth_date,
      visits: 0,
      booked: 0,
      used: 0,
    }
    row.visits += 1
    if (shown === 'held') row.booked += minutes
    else row.used += minutes
    rows.set(key, row)
  }
  const all = [...rows.values()]
  const facilities = new Map<string, Usage['facilities'][number]>()
  for (const row of all) {
    const sum = facilities.get(row.facilityId) ?? {
      id: row.facilityId,
      name: row.facility,
      own: row.own,
      children: 0,
      booked: 0,
      used: 0,
    }
    facilities.set(row.facilityId, {
      ...sum,
      children: sum.children + 1,
      booked: sum.booked + row.booked,
      used: sum.used + row.used,
    })
  }
  const children = new Set(all.map(({ childId }) => childId))
  const sum = (of: 'visits' | 'booked' | 'used') => all.reduce((total, row) => total + row[of], 0)
  return {
    month,
    rows: all,
    left: (await balancesOfMonth(c.tx, town, month))
      .filter(({ child_id }) => children.has(child_id))
      .map(({ child_id, left }) => ({ childId: child_id, minutes: Number(left) })),
    facilities: [...facilities.values()],
    total: { children: children.size, visits: sum('visits'), booked: sum('booked'), used: sum('used') },
  }
}

export const readUsage = (c: ReadContext, { query }: Call<typeof getUsage>): Promise<Usage> => usageOf(c, localMonth(query.month))

/** The same rows for a spreadsheet; lengths in minutes. */
export async function readUsageFile(c: ReadContext, { query }: Call<typeof getUsageFile>): Promise<ReplyOf<typeof getUsageFile>> {
  const usage = await usageOf(c, localMonth(query.month))
  const left = new Map(usage.left.map((row) => [row.childId, row.minutes]))
  return {
    name: `利用状況-${query.month}.csv`,
    type: 'text/csv',
    bytes: csvFile(
      ['施設', '区域', 'お子さま', '生年月日', '回数', '予約中（分）', '使った時間（分）', '残り（分）'],
      usage.rows.map((row) => [
        row.facility,
        row.own ? '区域内' : '区域外',
        row.child,
        row.birthDate,
        row.visits,
        row.booked,
        row.used,
        left.get(row.childId) ?? null,
      ]),
    ),
  }
}
