/** One facility in the list of 施設をさがす: name, ways, the places of seven days in words, price. */
import type { LocalDate } from '../../platform/calendar.ts'
import { dayOf } from '../../platform/calendar.ts'
import { dayText, weekdayText, yenText } from '../text/dates.ts'
import { bookingShort, classesText, facilityTypeWords, interviewShort, kindWords } from '../text/facility-words.ts'
import { Card } from '../ui/card.tsx'
import { Label } from '../ui/status-tag.tsx'
import type { FoundFacility } from './search.tsx'

/** @param props.of whose places the numbers are: a class or everybody */
export function SearchCard({
  facility,
  of,
  today,
  href,
}: {
  facility: FoundFacility
  of: string
  today: LocalDate
  href: string
}) {
  return (
    <Card title={facility.name} href={href}>
      <p class="search-tags">
        <Label>{facilityTypeWords[facility.facilityType] ?? facility.facilityType}</Label>
        <Label>{classesText(facility.classes)}</Label>
        {facility.meals ? <Label>給食あり</Label> : null}
      </p>
      <p>{facility.address}</p>
      <p class="search-week-head">この7日間のあき（{of}）</p>
      <ul class="search-week">
        {facility.week.map((day) => (
          <li key={day.date} class={day.places > 0 ? 'search-day search-day-open' : 'search-day'}>
            <span class="spoken">{dayText(day.date as LocalDate, today)} </span>
            <span aria-hidden="true">
              {weekdayText(day.date as LocalDate)}
              <span class="search-date">{dayOf(day.date as LocalDate)}</span>
            </span>
            <strong>
              {day.places > 0 ? day.places : 'なし'}
              {day.places > 0 ? <span class="spoken">名</span> : null}
            </strong>
          </li>
        ))}
      </ul>
      <ul class="search-ways">
        {facility.kinds.map((way) => (
          <li key={way.kind}>
            <strong>{kindWords[way.kind]}</strong>　面談：{interviewShort[way.interview]}　予約：{bookingShort[way.booking]}
          </li>
        ))}
      </ul>
      <p>
        1時間 <strong>{yenText(facility.perHour)}</strong>
        {facility.outsiders ? null : <span class="muted">　{facility.municipalityName}の方だけ利用できます</span>}
      </p>
    </Card>
  )
}
