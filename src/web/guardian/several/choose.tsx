/** まとめて予約: place, then weekdays or single days of a month with one time. */
import type { getDays, getPlaces } from '../../../features/booking/contract.ts'
import { mostWishes, wishesText } from '../../../features/booking/series-rules.ts'
import { addDays, addMonths, type LocalDate, type LocalMonth, monthOf, weekdayOf } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import {
  type Acted,
  choicesOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn, wordsOf } from '../../text/catalogue.ts'
import { severalTexts } from '../../text/guardian/several.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { LinkList } from '../../ui/card.tsx'
import { CheckboxGroup } from '../../ui/choice-group.tsx'
import { TimeSelect } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink, Tabs } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

export const title = titleIn(severalTexts, 'title')

type Days = ReplyOf<typeof getDays>
type Data = { step: 'place'; places: ReplyOf<typeof getPlaces> } | { step: 'days'; days: Days }

/** This month and those after it that can be chosen from. */
const monthsAhead = 2

function chosen(page: PageInput) {
  const children = page.viewer?.children ?? []
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? (page.query.month as LocalMonth) : monthOf(page.today)
  return {
    child: (children.find((c) => c.id === page.query.child) ?? children.find((c) => c.current))?.id,
    facility: page.query.facility,
    kind: page.query.kind === 'regular' ? ('regular' as const) : ('flexible' as const),
    month: month < monthOf(page.today) ? monthOf(page.today) : month,
  }
}

const hrefOf = (query: { child: string; facility?: string; kind?: string; month?: string }): string =>
  `/my/bookings/several?${new URLSearchParams(query)}`

const daysOf = (api: WebApi, child: string, facility: string, query: { month: LocalMonth; kind: 'regular' | 'flexible' }) =>
  api('GET /api/v1/my/children/:childId/facilities/:facilityId/days', {
    params: { childId: child, facilityId: facility },
    query,
  })

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const { child, facility, kind, month } = chosen(page)
  if (!child) return redirectTo('/my')
  if (facility) {
    const days = await daysOf(api, child, facility, { month, kind })
    return days.ok ? { step: 'days', days: days.value } : stop(days.problem)
  }
  const places = await api('GET /api/v1/my/children/:childId/places', { params: { childId: child } })
  return places.ok ? { step: 'place', places: places.value } : stop(places.problem)
}

/** Days on which something may be free; what fails is said with its reason at the next step. */
const open = (days: Days) => days.days.filter((day) => day.why === null)

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const { child, facility, kind, month } = chosen(page)
  if (!child || !facility) return redirectTo('/my/bookings/several')
  const days = await daysOf(api, child, facility, { month, kind })
  if (!days.ok) return { problem: days.problem }
  const say = (key: 'daysMissing' | 'timeMissing' | 'timeWrong' | 'noneFits') => wordsOf(severalTexts, page.locale, key)
  const wrong = (name: string, message: string): Acted => ({ problem: fieldProblem([{ name, code: 'missing', message }]) })
  const [start, end] = [form.text('start'), form.text('end')].map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : null))
  const weekdays = new Set(form.all('weekday').map(Number))
  const picked = new Set(form.all('day'))
  if (weekdays.size === 0 && picked.size === 0) return wrong('weekday', say('daysMissing'))
  if (start == null || end == null) return wrong('start', say('timeMissing'))
  if (end <= start) return wrong('end', say('timeWrong'))
  const dates = open(days.value)
    .map((day) => day.date as LocalDate)
    .filter((date) => picked.has(date) || weekdays.has(weekdayOf(date)))
  if (dates.length === 0) return wrong('weekday', say('noneFits'))
  if (dates.length > mostWishes) return wrong('weekday', wordsOf(severalTexts, page.locale, 'tooMany', { most: mostWishes }))
  const wishes = wishesText(dates.map((date) => ({ child, facility, kind, date, start, end })))
  return redirectTo(`/my/bookings/several/confirm?${new URLSearchParams({ w: wishes })}`)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(severalTexts)
  const { dayText, lengthText, monthText, weekdayText } = useDates()
  if (data.step === 'place') {
    const child = data.places.child
    const items = data.places.facilities.flatMap((facility) =>
      facility.kinds
        .filter(({ way }) => way === 'automatic' || way === 'confirmed')
        .map(({ kind }) => ({
          href: hrefOf({ child: child.id, facility: facility.id, kind }),
          text: say('placeKind', { place: facility.name, kind: words(kind) }),
          note: facility.municipalityName,
        })),
    )
    return (
      <>
        <BackLink href="/my/bookings" />
        <h1>{say('title')}</h1>
        <p>{say('bookingOf', { name: child.name })}</p>
        {items.length > 0 ? (
          <LinkList items={items} label={words('choosePlace')} />
        ) : (
          <EmptyState title={say('noPlace')} action={<LinkButton href="/search">{say('findPlace')}</LinkButton>}>
            <p>{say('noPlaceWhy')}</p>
          </EmptyState>
        )}
      </>
    )
  }
  const { days } = data
  const month = days.month as LocalMonth
  const keep = { child: days.child.id, facility: days.facility.id, kind: days.kind }
  const free = open(days)
  const week = [1, 2, 3, 4, 5, 6, 0].filter((day) => free.some(({ date }) => weekdayOf(date as LocalDate) === day))
  // 2026-11-22 is a Sunday: any week gives the names.
  const nameOf = (day: number) => weekdayText(addDays('2026-11-22' as LocalDate, day))
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={hrefOf({ child: days.child.id })} />
      <h1>{say('title')}</h1>
      <p>
        <strong>{say('placeKind', { place: days.facility.name, kind: words(days.kind) })}</strong>{' '}
        {say('bookingOf', { name: days.child.name })}
      </p>
      <Tabs
        label={words('month')}
        items={Array.from({ length: monthsAhead }, (_, i) => addMonths(monthOf(page.today), i)).map((one) => ({
          text: monthText(one, page.today),
          href: hrefOf({ ...keep, month: one }),
          current: one === month,
        }))}
      />
      {free.length === 0 || (days.way !== 'automatic' && days.way !== 'confirmed') ? (
        <EmptyState title={say('noDays')}>
          <p>{say('noDaysWhy')}</p>
        </EmptyState>
      ) : (
        <Form>
          <p>{say('monthLeft', { month: monthText(month, page.today), left: lengthText(days.bookable) })}</p>
          <CheckboxGroup
            {...choicesOf(sent, 'weekday')}
            legend={say('weekdays')}
            support={say('weekdaysHow')}
            inline
            choices={week.map((day) => ({ value: String(day), label: nameOf(day) }))}
          />
          <CheckboxGroup
            {...choicesOf(sent, 'day', page.query.date ? [page.query.date] : [])}
            legend={say('days')}
            inline
            choices={free.map((day) => ({
              value: day.date,
              label: say('dayFree', { day: dayText(day.date as LocalDate, page.today), n: day.free }),
            }))}
          />
          <TimeSelect {...fieldOf(sent, 'start')} label={say('start')} empty={words('pick')} from={420} to={1170} />
          <TimeSelect {...fieldOf(sent, 'end')} label={say('end')} empty={words('pick')} from={450} to={1200} />
          <ButtonRow>
            <Button size="large">{say('toConfirm')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
