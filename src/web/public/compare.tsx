/** Up to three facilities side by side, to read and to print. */

import type { ComponentChildren } from 'preact'
import type { LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { type FacilityPage, facilityPageOf } from '../place/facility-data.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { searchTexts } from '../text/public/search.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { BackLink } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { FoundFacility } from './search.tsx'
import { SearchHours } from './search-card.tsx'
import { idsOf } from './search-choice.ts'
import { type Family, loadFamily, placeOf } from './search-family.ts'
import { SearchPrice } from './search-price.tsx'

export const title = titleIn(searchTexts, 'compareTitle')

type Compared = { page: FacilityPage; card: FoundFacility }
type Data = { compared: Compared[]; family: Family | null }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const ids = idsOf(page.query.f)
  if (ids.length === 0) return { compared: [], family: null }
  const [cards, pages] = await Promise.all([
    api('GET /api/v1/public/facilities', { query: { ids: ids.join(',') } }),
    Promise.all(ids.map((id) => facilityPageOf(api, id))),
  ])
  if (!cards.ok) return stop(cards.problem)
  const compared = ids.flatMap((id, i) => {
    const card = cards.value.facilities.find((one) => one.id === id)
    const found = pages[i]
    return card && found?.ok ? [{ card, page: found.value }] : []
  })
  return {
    compared,
    family: await loadFamily(
      api,
      page,
      compared.map(({ card }) => card.id),
    ),
  }
}

type Row = { key: string; head: string; cell: (one: Compared) => ComponentChildren }

export function Page({ data }: PageProps<typeof load>) {
  const { compared, family } = data
  const { say, words } = useTexts(searchTexts)
  const { yenText, weekdayText } = useDates()
  const f = useFacilityWords()
  const yes = (value: boolean): string => words(value ? 'yes' : 'no')
  const place = (one: Compared) => placeOf(family, one.card.id)
  const rows: Row[] = [
    { key: 'place', head: words('place'), cell: ({ page: p }) => p.address },
    { key: 'way', head: words('way'), cell: ({ page: p }) => p.access ?? '' },
    { key: 'classes', head: words('classes'), cell: ({ page: p }) => f.classesText(p.classes) },
    {
      key: 'week',
      head: words('week'),
      cell: ({ card }) => (
        <ul class="plain-list">
          {card.week.map((day) => (
            <li key={day.date}>
              {say('weekDay', {
                day: weekdayText(day.date as LocalDate),
                places: day.places > 0 ? day.places : words('noPlace'),
              })}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'price',
      head: words('price'),
      cell: (one) => <SearchPrice perHour={one.page.perHour} place={place(one)} />,
    },
    ...(family?.home
      ? [
          {
            key: 'hours',
            head: words('hoursHere', { name: family.child.name }),
            cell: (one: Compared) => {
              const here = place(one)
              return here ? here.taken ? <SearchHours place={here} /> : words('otherTownNot') : ''
            },
          },
        ]
      : []),
    {
      key: 'interview',
      head: words('interview'),
      cell: ({ page: p }) =>
        p.kinds.map((way) => <p key={way.kind}>{`${f.kindText(way.kind)} ${f.interviewShort(way.interview)}`}</p>),
    },
    {
      key: 'booking',
      head: words('booking'),
      cell: ({ page: p }) =>
        p.kinds.map((way) => <p key={way.kind}>{`${f.kindText(way.kind)} ${f.bookingShort(way.booking)}`}</p>),
    },
    { key: 'open', head: words('hours'), cell: ({ page: p }) => p.hoursText },
    { key: 'unit', head: words('unit'), cell: ({ page: p }) => f.unitText(p.unit) },
    {
      key: 'meals',
      head: words('mealsRow'),
      cell: ({ page: p }) =>
        p.mealList.length > 0 ? p.mealList.map((meal) => `${meal.name} ${yenText(meal.yen)}`).join('、') : words('no'),
    },
    { key: 'cancel', head: words('cancel'), cell: ({ page: p }) => f.cancelText(p.cancel) },
    { key: 'parking', head: words('parking'), cell: ({ page: p }) => yes(p.parking) },
    { key: 'together', head: words('together'), cell: ({ page: p }) => yes(p.parentChild) },
    { key: 'support', head: words('support'), cell: ({ page: p }) => yes(p.medicalCare) },
    {
      key: 'others',
      head: words('othersRow'),
      cell: ({ page: p }) => (p.outsiders ? words('canUse') : words('residentsOnly', { town: p.municipalityName })),
    },
  ]
  return (
    <>
      <BackLink href="/search">{say('back')}</BackLink>
      <h1>{say('compareTitle')}</h1>
      {compared.length === 0 ? (
        <EmptyState title={say('compareNone')} action={<LinkButton href="/search">{say('title')}</LinkButton>}>
          <p>{say('compareNoneHow')}</p>
        </EmptyState>
      ) : (
        <>
          <table class="compare">
            <thead>
              <tr>
                <th scope="col">
                  <span class="spoken">{say('fact')}</span>
                </th>
                {compared.map(({ card }) => (
                  <th key={card.id} scope="col">
                    <a href={`/facilities/${card.id}`}>{card.name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.head}</th>
                  {compared.map((one) => (
                    <td key={one.card.id} data-name={one.card.name}>
                      {row.cell(one)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <PrintButton />
        </>
      )}
    </>
  )
}
