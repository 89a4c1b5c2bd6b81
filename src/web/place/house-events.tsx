/** 行事 of a month that a facility shows to families, below the calendar on which they choose a day (EVT-1). */
import type { getAvailability } from '../../features/facility/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { eventTexts } from '../text/event-words.ts'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Events = ReplyOf<typeof getAvailability>['events']

export function HouseEvents({ events, month, today }: { events: Events; month: LocalMonth; today: LocalDate }) {
  const { say, words } = useTexts(eventTexts)
  const { dayText, gridRangeText, monthText } = useDates()
  const coming = events.filter((event) => event.to >= today)
  if (coming.length === 0) return null
  return (
    <section aria-labelledby="events">
      <h3 id="events">{say('heading', { month: monthText(month, today) })}</h3>
      <ul>
        {coming.map((event) => (
          <li key={`${event.from}${event.start}${event.title}`}>
            {event.to === event.from
              ? dayText(event.from, today)
              : words('days', { from: dayText(event.from, today), to: dayText(event.to, today) })}
            {event.start !== null && event.end !== null ? ` ${gridRangeText(event.start, event.end)}` : ''}
            {'　'}
            <span lang="ja">{event.title}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
