/** What came of each date of several bookings (BOOK-3), the family's own or the facility's. */
import type { getOwnSeries } from '../../../features/booking/series-contract.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { wordsOf } from '../../text/catalogue.ts'
import { severalTexts } from '../../text/guardian/several.ts'
import { annotatedRefusal } from '../../text/refusals.ts'
import { ButtonRow, LinkButton } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Annotated, useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

type Data = ReplyOf<typeof getOwnSeries>
const titleKeys = { book: 'resultTitle', change: 'changedTitle', end: 'endedTitle' } as const
export const title = (data: Data, page: PageInput): string => wordsOf(severalTexts, page.locale, titleKeys[data.what])

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const series = await api('GET /api/v1/my/series/:seriesId', { params: { seriesId: page.params.id } })
  return series.ok ? series.value : stop(series.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(severalTexts)
  const { dayText, timeRangeText } = useDates()
  const made = data.items.filter((item) => item.outcome !== 'refused')
  const all = made.length === data.items.length
  return (
    <>
      <BackLink href="/my/bookings" />
      <h1>{say(titleKeys[data.what])}</h1>
      {data.what === 'book' && !data.byStaff ? (
        <Notice kind={all ? 'success' : 'info'} title={say(all ? 'allBooked' : 'someBooked', { n: made.length })} live>
          <p>{say('resultMailed')}</p>
        </Notice>
      ) : null}
      {data.byStaff ? <p>{say('byStaff')}</p> : null}
      <DefinitionList
        facts={data.items.map((item) => ({
          term: say('bookThis', {
            day: dayText(item.date as LocalDate, page.today),
            time: timeRangeText(item.start, item.end),
          }),
          value: (
            <>
              <strong>{say(item.outcome)}</strong>
              <br />
              {say('whose', { place: item.facility.name, name: item.child.name })}
              {item.reasons.map((reason) => (
                <span key={reason.code}>
                  <br />
                  <Annotated text={annotatedRefusal(reason, page.locale).what} />
                </span>
              ))}
              {item.booking ? (
                <>
                  <br />
                  <a href={`/my/bookings/${item.booking}`}>{say('see')}</a>
                </>
              ) : null}
            </>
          ),
        }))}
      />
      <ButtonRow>
        <LinkButton href="/my/bookings">{say('toBookings')}</LinkButton>
      </ButtonRow>
    </>
  )
}
