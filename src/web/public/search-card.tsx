/** One facility in the list of 施設をさがす: name, distance, ways, the places of seven days in words, price and hours for this family. */
import type { ComponentChildren } from 'preact'
import { dayOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import { searchTexts } from '../text/public/search.ts'
import { Card } from '../ui/card.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { Label } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { FoundFacility } from './search.tsx'
import { type Family, placeOf } from './search-family.ts'
import { SearchMark } from './search-mark.tsx'
import { SearchPrice } from './search-price.tsx'

/** The places of seven days. @param props.of whose places the numbers are: a class or everybody */
export function SearchWeek({ week, of }: { week: FoundFacility['week']; of: string }) {
  const { say } = useTexts(searchTexts)
  const { dayText, weekdayText } = useDates()
  const { today } = usePage()
  return (
    <>
      <p class="search-week-head">{say('weekHead', { of })}</p>
      <ul class="search-week">
        {week.map((day) => (
          <li key={day.date} class={day.places > 0 ? 'search-day search-day-open' : 'search-day'}>
            <span class="spoken">{dayText(day.date as LocalDate, today)} </span>
            <span aria-hidden="true">
              {weekdayText(day.date as LocalDate)}
              <span class="search-date">{dayOf(day.date as LocalDate)}</span>
            </span>
            <strong>
              {day.places > 0 ? day.places : say('noPlace')}
              {day.places > 0 ? <span class="spoken">{say('person')}</span> : null}
            </strong>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Minutes that the child can still use at a facility, this month and the next. */
export function SearchHours({ place }: { place: Family['places'][number] }) {
  const { words } = useTexts(searchTexts)
  const { lengthText, monthText } = useDates()
  const { today } = usePage()
  return (
    <>
      {place.hours
        .map(({ month, minutes }) => {
          const name = monthText(month as LocalMonth, today)
          return minutes > 0 ? words('hoursIn', { month: name, left: lengthText(minutes) }) : words('hoursNone', { month: name })
        })
        .join('　')}
    </>
  )
}

export function SearchCard(props: {
  facility: FoundFacility
  of: string
  href: string
  family: Family | null
  /** Words of comparing, a link each. */
  compare?: ComponentChildren
  /** Of its heading: below a result's own, or below the page's. */
  level?: 2 | 3
}) {
  const { facility, of, href, family, compare, level = 3 } = props
  const { say, words } = useTexts(searchTexts)
  const { typeText, classesText, kindText, interviewShort, bookingShort } = useFacilityWords()
  const place = placeOf(family, facility.id)
  return (
    <div id={`place-${facility.id}`} class="search-place">
      <Card
        title={
          <>
            <span class="search-rank">{facility.rank}</span> {facility.name}
          </>
        }
        href={href}
        level={level}
      >
        <p class="search-tags">
          <Label>{typeText(facility.facilityType)}</Label>
          <Label>{classesText(facility.classes)}</Label>
          {facility.meals ? <Label>{words('meals')}</Label> : null}
          {facility.parking ? <Label>{words('parking')}</Label> : null}
          {facility.parentChild ? <Label>{words('together')}</Label> : null}
        </p>
        <p>
          {facility.km === null ? null : (
            <>
              <strong>{say('km', { n: facility.km.toFixed(1) })}</strong>
              {'　'}
            </>
          )}
          {facility.address}
        </p>
        <SearchWeek week={facility.week} of={of} />
        <ul class="search-ways">
          {facility.kinds.map((way) => (
            <li key={way.kind}>
              <strong>{kindText(way.kind)}</strong>
              {'　'}
              {say('interviewIs', { way: interviewShort(way.interview) })}
              {'　'}
              {say('bookingIs', { way: bookingShort(way.booking) })}
            </li>
          ))}
        </ul>
        <p>
          <SearchPrice perHour={facility.perHour} place={place} />
          {facility.outsiders || place?.ownTown ? null : (
            <span class="muted">　{say('residentsOnly', { town: facility.municipalityName })}</span>
          )}
        </p>
        {place && family && place.taken && family.home ? (
          <p>
            {say('hoursHere', { name: family.child.name })}
            {'　'}
            <strong>
              <SearchHours place={place} />
            </strong>
          </p>
        ) : null}
        {place && family?.home && !place.ownTown ? <p class="muted">{say(place.taken ? 'otherTown' : 'otherTownNot')}</p> : null}
        <div class="search-acts">
          {family ? <SearchMark facility={facility} marked={family.marked.includes(facility.id)} /> : null}
          {compare}
        </div>
      </Card>
    </div>
  )
}
