/** BOOK-9: another day or time for a booking, by the same calendar and grid as a new one; old and new side by side before it is sent. */

import type { getChange } from '../../features/booking/change-contract.ts'
import type { getBooking } from '../../features/booking/contract.ts'
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
import { LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { ChangeConfirm } from './booking-change-confirm.tsx'
import type { Days, Times } from './booking-data.ts'
import { changePath, changeSteps } from './booking-href.ts'
import { DayStep, LostStep, TimeStep } from './booking-steps.tsx'

type Booking = ReplyOf<typeof getBooking>
type Range = { date: LocalDate; start: number; end: number }
type Data = { booking: Booking } & (
  | { step: 'not' }
  | { step: 'day'; days: Days; view: 'grid' | 'list' }
  | { step: 'time'; times: Times }
  | { step: 'lost'; problem: Problem; ranges: readonly Range[]; date: LocalDate }
  | { step: 'confirm'; next: ReplyOf<typeof getChange> }
)
type Params = { id: string }

const titles = {
  not: 'changeTitleShort',
  day: 'changeDay',
  time: 'changeTime',
  lost: 'changeLost',
  confirm: 'changeTitle',
} as const
export const title = (data: Data, page: PageInput<Params>): string => wordsOf(bookingTexts, page.locale, titles[data.step])

const onGrid = (text: string | undefined): number | null =>
  text && /^\d{1,4}$/.test(text) && Number(text) <= 1440 ? Number(text) : null

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const { query, today } = page
  const found = await api('GET /api/v1/my/bookings/:bookingId', { params: { bookingId: page.params.id } })
  if (!found.ok) return stop(found.problem)
  const booking = found.value
  if (booking.change.why) return { step: 'not', booking }
  const params = { childId: booking.child.id, facilityId: booking.facility.id }
  const { kind } = booking
  const date = parseDate(query.date ?? '')
  if (!date) {
    const asked = /^20\d{2}-(0[1-9]|1[0-2])$/.test(query.month ?? '') ? (query.month as LocalMonth) : monthOf(booking.date)
    const month = asked < monthOf(today) ? monthOf(today) : asked
    const days = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/days', {
      params,
      query: { month, kind, change: booking.id },
    })
    return days.ok
      ? { step: 'day', booking, days: days.value, view: query.view === 'list' ? 'list' : 'grid' }
      : stop(days.problem)
  }
  const [start, end] = [onGrid(query.start), onGrid(query.end)]
  if (start === null || end === null) {
    const times = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/times', {
      params,
      query: { date, kind, change: booking.id },
    })
    return times.ok ? { step: 'time', booking, times: times.value } : stop(times.problem)
  }
  const next = await api('GET /api/v1/my/bookings/:bookingId/change', {
    params: { bookingId: booking.id },
    query: { date, start, end },
  })
  if (next.ok) return { step: 'confirm', booking, next: next.value }
  if (!next.problem.reasons) return stop(next.problem)
  const nearest = await api('GET /api/v1/my/children/:childId/facilities/:facilityId/nearest', {
    params,
    query: { date, start, end, kind, change: booking.id },
  })
  return { step: 'lost', booking, problem: next.problem, ranges: nearest.ok ? nearest.value.ranges : [], date }
}

export async function act(api: WebApi, form: Sent, page: PageInput<Params>): Promise<Acted> {
  const { id } = page.params
  const date = parseDate(page.query.date ?? '')
  if (!date) return redirectTo(changePath(id))
  const [start, end] = [onGrid(form.text('start')), onGrid(form.text('end'))]
  if (start === null || end === null || end <= start)
    return {
      problem: fieldProblem([{ name: 'start', code: 'missing', message: wordsOf(bookingTexts, page.locale, 'chooseBoth') }]),
    }
  if (form.intent !== 'change') return redirectTo(changeSteps(id)({ date, start, end }))
  const made = await api('POST /api/v1/bookings/:bookingId/change', { params: { bookingId: id }, body: { date, start, end } })
  return made.ok ? redirectTo(`/my/bookings/${made.value.id}?done=changed`) : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { booking } = data
  const to = changeSteps(booking.id)
  const standing = { date: booking.date, start: booking.start, end: booking.end }
  const frame = page as PageInput
  // After a lost race the step below says the same reasons from fresh facts; the summary is not drawn twice.
  return (
    <>
      {data.step === 'lost' ? null : <ErrorSummary sent={sent} />}
      {data.step === 'not' ? <NotHere booking={booking} /> : null}
      {data.step === 'day' ? (
        <DayStep days={data.days} view={data.view} page={frame} to={to} standing={standing} back={`/my/bookings/${booking.id}`} />
      ) : null}
      {data.step === 'time' ? <TimeStep times={data.times} sent={sent} page={frame} to={to} standing={standing} /> : null}
      {data.step === 'lost' ? (
        <LostStep
          sent={{ ...sent, problem: data.problem }}
          heading="changeLost"
          ranges={data.ranges}
          hrefs={data.ranges.map((range) => to({ ...range }))}
          again={to({ date: data.date })}
          today={page.today}
        />
      ) : null}
      {data.step === 'confirm' ? <ChangeConfirm booking={booking} next={data.next} page={frame} /> : null}
    </>
  )
}

/** Too late, already waiting, or over: what can be done instead (CAN-2). */
function NotHere({ booking }: { booking: Booking }) {
  const { say } = useTexts(bookingTexts)
  const { waiting, why } = booking.change
  return (
    <>
      <BackLink href={`/my/bookings/${booking.id}`} />
      <h1>{say(titles.not)}</h1>
      <Notice kind="info" title={say(waiting ? 'hasChange' : 'changeNot')}>
        {why?.code === 'booking.change-too-late' ? <p>{say('changeInstead')}</p> : null}
      </Notice>
      {waiting ? <LinkButton href={`/my/bookings/${waiting.id}`}>{say('toChange')}</LinkButton> : null}
      {why?.code === 'booking.change-too-late' && booking.cancel.now ? (
        <LinkButton href={`/my/bookings/${booking.id}/cancel`}>{say('cancelThis')}</LinkButton>
      ) : null}
    </>
  )
}
