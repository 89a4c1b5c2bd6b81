/** 行事 on the pages of the facility: in a cell of 枠カレンダー, and in a line of 受入ボード (EVT-1). */
import { eventsOn } from '../../features/house-event/rules.ts'
import type { getSlots } from '../../features/slot/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { dayText, gridRangeText } from '../text/dates.ts'

export type HouseEvents = ReplyOf<typeof getSlots>['events']
type HouseEvent = HouseEvents[number]

export const eventTime = ({ start, end }: Pick<HouseEvent, 'start' | 'end'>): string =>
  start !== null && end !== null ? gridRangeText(start, end) : ''

export const eventDays = ({ from, to }: Pick<HouseEvent, 'from' | 'to'>, today: LocalDate): string =>
  to === from ? dayText(from, today) : `${dayText(from, today)}から${dayText(to, today)}まで`

const eventText = (event: HouseEvent): string => [eventTime(event), event.title].filter(Boolean).join(' ')

/** In the cell or the head of a day. */
export const DayEvents = ({ events, day }: { events: HouseEvents; day: LocalDate }) => (
  <>
    {eventsOn(events, day).map((event) => (
      <span key={event.id} class="place-event">
        {eventText(event)}
        {event.noPlaces ? '（枠を出さない日）' : ''}
      </span>
    ))}
  </>
)

/** Where no grid is drawn. */
export const EventLines = ({ events, today }: { events: HouseEvents; today: LocalDate }) =>
  events.length === 0 ? null : (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          {eventDays(event, today)}　{eventText(event)}
        </li>
      ))}
    </ul>
  )

/** 受入ボード: what else is on that day, for who stands at the door. */
export const BoardEvents = ({ events }: { events: HouseEvents }) =>
  events.length === 0 ? null : (
    <p>
      <strong>この日の行事</strong>　{events.map(eventText).join('、')}
    </p>
  )
