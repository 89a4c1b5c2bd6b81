/** 遅れます: a time of arrival to the facility of the day, in one choice; set right or taken back on the same page (ATT-5). */
import type { getBooking } from '../../features/booking/contract.ts'
import { lateGrid, lateSteps } from '../../features/booking/late-rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn, wordsIn } from '../text/catalogue.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { lateTexts } from '../text/guardian/late.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { TimeSelect } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import { LateSaid } from './late-said.tsx'

export const title = titleIn(lateTexts, 'title')

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<ReplyOf<typeof getBooking>>> {
  const booking = await api('GET /api/v1/my/bookings/:bookingId', { params: { bookingId: page.params.id } })
  return booking.ok ? booking.value : stop(booking.problem)
}

export async function act(api: WebApi, form: Sent, page: PageInput<{ id: string }>): Promise<Acted> {
  const params = { bookingId: page.params.id }
  if (form.intent === 'back') {
    const done = await api('DELETE /api/v1/my/bookings/:bookingId/late', { params })
    return done.ok ? redirectTo(`/my/bookings/${page.params.id}?done=in-time`) : { problem: done.problem }
  }
  const chosen = form.text('expected')
  const typed = chosen === 'other' ? form.text('time') : chosen
  if (!/^\d{1,4}$/.test(typed))
    return {
      problem: fieldProblem([
        {
          name: chosen === 'other' ? 'time' : 'expected',
          code: 'missing',
          message: wordsIn(lateTexts, page.locale)('choose'),
        },
      ]),
    }
  const done = await api('PUT /api/v1/my/bookings/:bookingId/late', { params, body: { expected: Number(typed) } })
  if (done.ok) return redirectTo(`/my/bookings/${page.params.id}?done=late`)
  return { problem: renameFields(done.problem, { '/expected': chosen === 'other' ? 'time' : 'expected' }) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(lateTexts)
  const booking = useTexts(bookingTexts).words
  const { dayText, lengthText, timeRangeText, timeText } = useDates()
  const { can, said } = data.late
  const back = `/my/bookings/${data.id}`
  const steps = lateSteps
    .map((minutes) => ({ minutes, at: data.start + minutes }))
    .filter(({ at }) => can !== null && at >= can.from && at <= can.to)
  const stored = said && steps.some(({ at }) => at === said.expected) ? String(said.expected) : said ? 'other' : ''
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <h1>{say('title')}</h1>
      <p>
        <strong>{booking('placeHead', { kind: data.facility.name, name: data.child.name })}</strong>
        <br />
        {booking('dayRange', { day: dayText(data.date as LocalDate, page.today), range: timeRangeText(data.start, data.end) })}
      </p>
      {can === null ? (
        <Notice kind="info" title={say('tooLate')}>
          <p>
            {say('tooLateWhy')}
            {data.phone ? (
              <>
                <br />
                <a href={`tel:${data.phone}`}>{data.phone}</a>
              </>
            ) : null}
          </p>
        </Notice>
      ) : (
        <>
          {said ? <LateSaid said={said} today={page.today} /> : <p>{say('lead')}</p>}
          <Form>
            <RadioGroup
              {...fieldOf(sent, 'expected', stored)}
              legend={say('when')}
              choices={[
                ...steps.map(({ minutes, at }) => ({
                  value: String(at),
                  label: say('step', { minutes: lengthText(minutes), time: timeText(at) }),
                })),
                { value: 'other', label: say('other') },
              ]}
            />
            <TimeSelect
              {...fieldOf(sent, 'time', said && stored === 'other' ? String(said.expected) : '')}
              label={say('otherTime')}
              required={false}
              empty="–"
              from={can.from}
              to={can.to}
              step={lateGrid}
            />
            <ButtonRow>
              <Button size="large">{say('send')}</Button>
            </ButtonRow>
          </Form>
          {said ? (
            <Form label={words('takeBack')}>
              <Button intent="back" look="secondary">
                {say('takeBack')}
              </Button>
            </Form>
          ) : null}
        </>
      )}
      {data.cancel.now ? (
        <>
          <p>{say('absentInstead')}</p>
          <LinkButton href={`${back}/cancel`} look="quiet">
            {say('absent')}
          </LinkButton>
        </>
      ) : null}
    </>
  )
}
