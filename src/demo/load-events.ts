/** 行事 of the first facility and of one in 江東区: shown and not, with and without places (EVT-1). */
import { insertEvent } from '../features/house-event/queries.ts'
import { localDate, yearOf } from '../platform/calendar.ts'
import type { Demo } from './demo.ts'
import { openDayAfter } from './open-days.ts'

const callers = [
  { at: 0, mail: 'facility@demo.example' },
  { at: 4, mail: 'koto-facility@demo.example' },
]

export async function loadEvents({ tx, today, now, id, facilityIds }: Demo): Promise<void> {
  const year = yearOf(today)
  const soon = (days: number) => ({ from_date: openDayAfter(today, days), to_date: openDayAfter(today, days) })
  const events = [
    { ...soon(2), start_min: 600, end_min: 630, title: '避難訓練', shown: true, no_places: false },
    { ...soon(5), start_min: 900, end_min: 1020, title: '職員研修', shown: false, no_places: false },
    { ...soon(8), start_min: 630, end_min: 675, title: '誕生会', shown: true, no_places: false },
    {
      from_date: localDate(`${year}-12-29`),
      to_date: localDate(`${year + 1}-01-03`),
      start_min: null,
      end_min: null,
      title: '年末年始の休み',
      shown: true,
      no_places: true,
    },
  ]
  for (const { at, mail } of callers) {
    const facility = facilityIds[at]
    const by = await tx.selectFrom('login').select('id').where('mail', '=', mail).executeTakeFirst()
    if (!facility || !by) continue
    for (const event of events) await insertEvent(tx, id(), facility, { ...event, changed_by: by.id, changed_at: now })
  }
}
