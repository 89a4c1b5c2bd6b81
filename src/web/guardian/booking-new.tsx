/** 利用予約: place, day, time, confirmation. Each step has its own address, so back, reload and no script all work. */

import type { getNearest, getPlaces } from '../../features/booking/contract.ts'
import { type LocalDate, type LocalMonth, monthOf, parseDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { Days, Draws, Quote, Times } from './booking-data.ts'
import { newPath, stepHref, waitHref } from './booking-href.ts'
import { ConfirmStep, DayStep, isFull, LostStep, PlaceStep, TimeStep } from './booking-steps.tsx'

type Data =
  | { step: 'place'; child: string; places: ReplyOf<typeof getPlaces> }
  | { step: 'day'; days: Days; view: 'grid' | 'list'; draws: Draws }
  | { step: 'time'; times: Times }
  | {
      step: 'lost'
      problem: Problem
      ranges: ReplyOf<typeof getNearest>['ranges']
      again: string
      hrefs: string[]
      wait: string | null
    }
  | { step: 'confirm'; quote: Quote }

const titles = {
  place: 'choosePlace',
  day: 'chooseDay',
  time: 'chooseTime',
  lost: 'lostTitle',
  confirm: 'confirmTitle',
} as const
export const title = (data: Data, page: PageInput): string => wordsOf(bookingTexts, page.locale, titles[data.step])

const kindOf = (text: string | undefined): 'regular' | 'flexible' => (text === 'regular' ? 'regular' : 'flexible')
const onGrid = (text: string | undefined): number | null =>
  text && /^\d{1,4}$/.test(text) && Number(text) <= 1440 ? Number(text) : null

function chosen(page: PageInput) {
  const { viewer, query } = page
  const children = viewer?.children ?? []
  const child = (children.find((c) => c.id === query.child) ?? children.find((c) => c.current))?.id
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(query.month ?? '') ? (query.month as LocalMonth) : monthOf(page.today)
  return {
    child,
    facility: query.facility,
    kind: kindOf(query.kind),
    date: parseDate(query.date ?? ''),
    start: onGrid(query.start),
    end: onGrid(query.end),
    month: month < monthOf(page.today) ? monthOf(page.today) : month,
  }
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const { child, facility, kind, date, start, end, month } = chosen(page)
  if (!child) return redirectTo('/my')
  if (!facility) {
    const places = await api('GET /api/v1/my/children/:childId/places', { params: { childId: child } })
    return places.ok ? { step: 'place', child, places: places.value } : stop(places.problem)
  }
  const params = { childId: child, facilityId: facility }
  if (!date) {
    const days = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/days', { params, query: { month, kind } })
    if (!days.ok) return stop(days.problem)
    const draws = await api('GET /api/v1/my/children/:childId/draws', { params: { childId: child }, query: { facility } })
    if (!draws.ok) return stop(draws.problem)
    const here = draws.value.draws.filter((draw) => draw.kind === kind && draw.month === month)
    return { step: 'day', days: days.value, view: page.query.view === 'list' ? 'list' : 'grid', draws: here }
  }
  if (start === null || end === null) {
    const times = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/times', { params, query: { date, kind } })
    return times.ok ? { step: 'time', times: times.value } : stop(times.problem)
  }
  const query = { date, kind, start, end }
  const quote = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/quote', { params, query })
  if (quote.ok) return { step: 'confirm', quote: quote.value }
  if (!quote.problem.reasons) return stop(quote.problem)
  const nearest = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/nearest', { params, query })
  const ranges = nearest.ok ? nearest.value.ranges : []
  return {
    step: 'lost',
    problem: quote.problem,
    ranges,
    again: stepHref({ child, facility, kind, date }),
    hrefs: ranges.map((range) => stepHref({ child, facility, kind, ...range })),
    wait: quote.problem.reasons.every(isFull) ? waitHref({ child, facility, kind, date, start, end }) : null,
  }
}

export async function act(api: WebApi, form: Sent, page: PageInput): Promise<Acted> {
  const { child, facility, kind, date } = chosen(page)
  if (!child || !facility || !date) return redirectTo(newPath)
  const start = onGrid(form.text('start'))
  const end = onGrid(form.text('end'))
  if (start === null || end === null || end <= start)
    return {
      problem: fieldProblem([{ name: 'start', code: 'missing', message: wordsOf(bookingTexts, page.locale, 'chooseBoth') }]),
    }
  if (form.intent !== 'book') return redirectTo(stepHref({ child, facility, kind, date, start, end }))
  const made = await api('POST /api/v1/bookings', { body: { child, facility, kind, date, start, end } })
  return made.ok ? redirectTo(`/my/bookings/${made.value.id}?done=booked`) : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  // After a lost race the step below says the same reasons from fresh facts; the summary is not drawn twice.
  return (
    <>
      {data.step === 'lost' ? null : <ErrorSummary sent={sent} />}
      {data.step === 'place' ? <PlaceStep places={data.places} /> : null}
      {data.step === 'day' ? (
        <DayStep
          days={data.days}
          view={data.view}
          page={page}
          to={stepHref}
          back={stepHref({ child: data.days.child.id })}
          draws={data.draws}
        />
      ) : null}
      {data.step === 'time' ? <TimeStep times={data.times} sent={sent} page={page} to={stepHref} /> : null}
      {data.step === 'lost' ? (
        <LostStep
          sent={{ ...sent, problem: data.problem }}
          ranges={data.ranges}
          hrefs={data.hrefs}
          again={data.again}
          wait={data.wait}
          today={page.today as LocalDate}
        />
      ) : null}
      {data.step === 'confirm' ? <ConfirmStep quote={data.quote} page={page} /> : null}
    </>
  )
}
