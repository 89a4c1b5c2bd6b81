/** What this facility means in numbers for the child whom the guardian looks at: hours left here, price, when the next days open. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { FacilityPage } from '../place/facility-data.ts'
import { watchTexts } from '../text/guardian/waitlist.ts'
import { layerName } from '../text/layer-words.ts'
import { facilityTexts } from '../text/public/facility.ts'
import { searchTexts } from '../text/public/search.ts'
import { DefinitionList, type Fact } from '../ui/definition-list.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import { SearchHours } from './search-card.tsx'
import { type Family, placeOf } from './search-family.ts'
import { SearchMark } from './search-mark.tsx'
import { SearchPrice } from './search-price.tsx'

const dayLength = 86_400_000

export function FacilityMine({ facility, family }: { facility: FacilityPage; family: Family }) {
  const { say, words } = useTexts(facilityTexts)
  const { words: searchWords } = useTexts(searchTexts)
  const { words: watchWords } = useTexts(watchTexts)
  const { kindText } = useFacilityWords()
  const { locale } = usePage()
  const place = placeOf(family, facility.id)
  if (!place) return null
  const layers = [...new Set(place.hours.flatMap((month) => month.layers).map((layer) => layerName(layer, locale)))]
  const booked = facility.kinds.filter((way) => way.booking === 'automatic' || way.booking === 'confirmed')
  const facts: Fact[] = [
    {
      term: say('mineHours'),
      value: (
        <>
          <strong>
            <SearchHours place={place} />
          </strong>
          {layers.length > 0 ? (
            <>
              <br />
              {say('layers', { layers: layers.join(words('layerJoin')) })}
            </>
          ) : null}
          {place.ownTown ? null : (
            <>
              <br />
              {searchWords('otherTown')}
            </>
          )}
        </>
      ),
    },
    { term: say('minePrice'), value: <SearchPrice perHour={facility.perHour} place={place} /> },
    ...booked.map((way) => ({
      term: say('mineOpens', { kind: kindText(way.kind) }),
      value: <Opening opening={place.opens.find((one) => one.kind === way.kind) ?? null} />,
    })),
  ]
  return (
    <section aria-labelledby="mine" class="facility-group" id={`place-${facility.id}`}>
      <h2 id="mine">{say('mine', { name: family.child.name })}</h2>
      {family.home === null ? null : place.taken ? <DefinitionList facts={facts} /> : <p>{searchWords('otherTownNot')}</p>}
      <SearchMark facility={facility} marked={family.marked.includes(facility.id)} />
      {booked.length > 0 ? (
        <p>
          <a href={`/my/watches?${new URLSearchParams({ child: family.child.id, facility: facility.id })}`}>
            {watchWords('here')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** SLOT-2 in words: up to which day now, and the next instant with what it opens and how long that is. */
function Opening({ opening }: { opening: Family['places'][number]['opens'][number] | null }) {
  const { say, words } = useTexts(facilityTexts)
  const { dayText, momentText, lengthText } = useDates()
  const { today, now } = usePage()
  const next = opening?.next
  const left = next ? Date.parse(next.at) - Date.parse(now) : 0
  const when = next
    ? {
        moment: momentText(next.at, today),
        left:
          left >= dayLength
            ? words('inDays', { n: Math.floor(left / dayLength) })
            : words('inTime', { left: lengthText(Math.ceil(left / 60_000)) }),
      }
    : null
  return (
    <>
      {opening?.openTo ? say('openTo', { day: dayText(opening.openTo as LocalDate, today) }) : say('notOpen')}
      {next && when ? (
        <>
          <br />
          {next.from === next.to
            ? say('nextDay', { ...when, day: dayText(next.from as LocalDate, today) })
            : say('nextDays', {
                ...when,
                from: dayText(next.from as LocalDate, today),
                to: dayText(next.to as LocalDate, today),
              })}
        </>
      ) : null}
    </>
  )
}
