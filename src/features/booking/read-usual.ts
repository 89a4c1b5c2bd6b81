/** 「いつもの曜日・時間」: the weekly time that a child used most of late, and its next dates that could be booked now. */
import { addDays, type LocalDate, weekdayOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { SlotKind } from '../slot/rules.ts'
import { decideWishes, factsOfWishes } from './judge-several.ts'
import type { getUsual } from './series-contract.ts'
import { selectNames, selectUsed } from './series-queries.ts'
import type { Wish } from './series-rules.ts'

/** Days that are looked back, and weeks that are proposed. */
const back = 90
const weeks = 6
const most = 4

export async function readUsual(c: ReadContext, child: string): Promise<ReplyOf<typeof getUsual>> {
  const used = await selectUsed(c.tx, child, addDays(c.today, -back))
  const times = new Map<string, { n: number; last: string; wish: Omit<Wish, 'date'>; weekday: number }>()
  for (const row of used) {
    const date = row.date as LocalDate
    const weekday = weekdayOf(date)
    const wish = { child, facility: row.facility_id, kind: row.kind as SlotKind, start: row.start_min, end: row.end_min }
    const key = `${wish.facility} ${wish.kind} ${weekday} ${wish.start} ${wish.end}`
    const known = times.get(key)
    times.set(key, { n: (known?.n ?? 0) + 1, last: known && known.last > date ? known.last : date, wish, weekday })
  }
  const habits = [...times.values()].sort((a, b) => b.n - a.n || (a.last < b.last ? 1 : -1)).slice(0, 3)
  for (const { wish, weekday } of habits) {
    const tomorrow = addDays(c.today, 1)
    const first = addDays(tomorrow, (weekday - weekdayOf(tomorrow) + 7) % 7)
    const wishes = Array.from({ length: weeks }, (_, i) => ({ ...wish, date: addDays(first, i * 7) }))
    const outcomes = decideWishes(await factsOfWishes(c, wishes), wishes, c.now, 'guardian')
    const open = wishes.filter((_, i) => outcomes[i]?.kind === 'done').slice(0, most)
    if (open.length === 0) continue
    const names = await selectNames(c.tx, [], [wish.facility])
    return {
      usual: {
        ...wish,
        weekday,
        facility: { id: wish.facility, name: names.facilities.get(wish.facility) ?? '' },
        dates: open.map((one) => one.date),
      },
    }
  }
  return { usual: null }
}
