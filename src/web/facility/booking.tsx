/** One booking at the facility: answer it, or end it with its reason. */

import { declineReasons, endReasons } from '../../features/booking/rules.ts'
import type { getFacilityBooking } from '../../features/booking/staff-contract.ts'
import { japanInstant, type LocalDate, parseDate, parseTime } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  errorOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { bookingStateWords, causeWords, kindWords, reasonWords } from '../text/booking-words.ts'
import { dayText, lengthText, momentText, timeRangeText, untilText, yenText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { facilityOf } from './which-facility.ts'

type Booking = ReplyOf<typeof getFacilityBooking>

export const title = '予約の内容'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Booking>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, bookingId: page.params.id }
  const booking = await api('GET /api/v1/facilities/:facilityId/bookings/:bookingId', { params })
  return booking.ok ? booking.value : stop(booking.problem)
}

const causes = [
  { value: 'phone', label: '保護者の方からの電話（ご家庭の都合）' },
  { value: 'illness', label: '保護者の方からの電話（お子さまの体調）' },
  { value: 'facility', label: '施設の都合' },
  { value: 'disaster', label: '災害・警報' },
  { value: 'infection', label: '感染症によるお休み' },
] as const
type Cause = (typeof causes)[number]['value']

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, bookingId: page.params.id }
  const back = redirectTo(`/facility/bookings?facility=${facility.id}&done=yes`)
  if (form.intent === 'confirm') {
    const done = await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/confirm', { params })
    return done.ok ? back : { problem: done.problem }
  }
  if (form.intent === 'decline') {
    const reason = declineReasons.find((r) => r === form.text('declineReason'))
    if (!reason)
      return { problem: fieldProblem([{ name: 'declineReason', code: 'missing', message: '見送る理由を選んでください。' }]) }
    const done = await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/decline', { params, body: { reason } })
    return done.ok ? back : { problem: done.problem }
  }
  const cause = causes.find((c) => c.value === form.text('cause'))?.value
  const reason = endReasons.find((r) => r === form.text('reason'))
  const missing = [
    ...(cause ? [] : [{ name: 'cause', code: 'missing', message: 'どのような取り消しかを選んでください。' }]),
    ...(reason ? [] : [{ name: 'reason', code: 'missing', message: '理由を選んでください。' }]),
  ]
  const called = cause === 'phone' || cause === 'illness' ? calledAt(form) : null
  if (called === 'wrong')
    missing.push({ name: 'calledTime', code: 'wrong', message: '電話を受けた日と時刻を、14:05 のように入力してください。' })
  if (!cause || !reason || called === 'wrong') return { problem: fieldProblem(missing) }
  const done = await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/cancel', {
    params,
    body: { cause: cause as Cause, reason, calledAt: called },
  })
  return done.ok ? back : { problem: renameFields(done.problem, { '/calledAt': 'calledTime' }) }
}

function calledAt(form: FormSent): string | 'wrong' {
  const date = parseDate(form.text('calledDate'))
  const time = parseTime(form.text('calledTime').normalize('NFKC'))
  return date && time !== null ? japanInstant(date, time).toISOString() : 'wrong'
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const { today } = page
  return (
    <>
      <ErrorSummary sent={sent} />
      {page.query.done === 'changed' ? <Notice kind="success" title={words('done')} live /> : null}
      <BackLink href={`/facility/bookings?facility=${data.facility.id}`} />
      <DeskHead
        title={`${dayText(data.date as LocalDate, today)} ${timeRangeText(data.start, data.end)}`}
        facts={data.child.name}
      />
      <p>
        <StatusTag status={bookingStateWords[data.state]} />
      </p>
      <DefinitionList
        dense
        facts={[
          { term: '予約番号', value: data.number },
          { term: 'お子さま', value: `${data.child.name || '−'}（${data.classAge}歳児）` },
          { term: '区分', value: `${kindWords[data.kind]}${data.override ? '・定員超過の受け入れ' : ''}` },
          { term: '時間', value: lengthText(data.end - data.start) },
          { term: '利用料', value: `1時間 ${yenText(data.perHour)}` },
          { term: '登録', value: `${momentText(data.requestedAt, today)}　${data.byStaff ? '代理入力' : '保護者'}` },
          ...(data.answerBy ? [{ term: '返事の期限', value: momentText(data.answerBy, today) }] : []),
          ...(data.cause
            ? [
                {
                  term: '終わった理由',
                  value: `${causeWords[data.cause] ?? ''}${data.reason ? (reasonWords[data.reason] ?? '') : ''}`,
                },
              ]
            : []),
        ]}
      />
      <ChangeFacts data={data} today={today} />
      {data.state === 'requested' && !data.can.answer ? <Notice kind="warning" title={words('late')} /> : null}
      {data.can.answer ? (
        <Form label={words(data.replaces ? 'changeConfirm' : 'confirm')}>
          <ButtonRow>
            <Button intent="confirm">{words(data.replaces ? 'changeConfirm' : 'confirm')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {data.can.answer ? (
        <Details
          summary={words(data.replaces ? 'changeDecline' : 'declineTitle')}
          open={sent.problem !== null && errorOf(sent, 'declineReason') !== undefined}
        >
          <p>{words(data.replaces ? 'changeDeclineHow' : 'declineHow')}</p>
          <Form label={words(data.replaces ? 'changeDecline' : 'declineTitle')}>
            <RadioGroup
              name="declineReason"
              legend={words('reason')}
              choices={declineReasons.map((value) => ({ value, label: reasonWords[value] ?? value }))}
              {...optional(sent, 'declineReason')}
            />
            <ButtonRow>
              <Button intent="decline" look="danger">
                {words(data.replaces ? 'changeDecline' : 'decline')}
              </Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
      {data.can.change ? (
        <ButtonRow>
          <LinkButton href={`/facility/bookings/${data.id}/change?facility=${data.facility.id}`} look="secondary">
            {words('changeThis')}
          </LinkButton>
        </ButtonRow>
      ) : null}
      {data.can.cancel ? (
        <Details
          summary={words('cancelTitle')}
          open={['cause', 'reason', 'calledTime'].some((name) => errorOf(sent, name) !== undefined)}
        >
          <p>{words('cancelHow', { limit: untilText(data.limitAt, today) })}</p>
          <Form label={words('cancelTitle')}>
            <RadioGroup name="cause" legend={words('cause')} choices={causes} {...optional(sent, 'cause')} />
            <Select
              {...fieldOf(sent, 'reason')}
              label={words('reason')}
              empty="選んでください"
              options={endReasons.map((value) => ({ value, label: reasonWords[value] ?? value }))}
            />
            <DateField {...fieldOf(sent, 'calledDate', today)} label={words('called')} max={today} required={false} />
            <TextField
              {...fieldOf(sent, 'calledTime')}
              label={words('calledTime')}
              support="電話のときだけ。例：14:05"
              width="short"
              required={false}
            />
            <ButtonRow>
              <Button intent="cancel" look="danger">
                {words('cancel')}
              </Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
      <p>
        <a href={`/facility/messages/new?facility=${data.facility.id}&to=booking:${data.id}`}>ご家庭に連絡する</a>
      </p>
      <h2>これまでの経過</h2>
      <Timeline
        label="これまでの経過"
        items={data.events.map((event) => ({
          title: bookingStateWords[event.to],
          when: `${momentText(event.at, today)}　${event.byStaff ? '施設' : '保護者'}`,
          state: ['requested', 'confirmed', 'inUse', 'used'].includes(event.to) ? ('done' as const) : ('stopped' as const),
        }))}
      />
    </>
  )
}

/** BOOK-9: old and new beside each other where an answer is asked, else the way to the other booking. */
function ChangeFacts({ data, today }: { data: Booking; today: LocalDate }) {
  const { words } = useTexts(facilityBookingTexts)
  const { waiting, replaces, next, previous } = data.change
  const href = (id: string) => `/facility/bookings/${id}?facility=${data.facility.id}`
  const when = (range: { date: LocalDate; start: number; end: number }) =>
    `${dayText(range.date, today)} ${timeRangeText(range.start, range.end)}`
  if (replaces && data.state === 'requested')
    return (
      <Notice kind="info" title={words('changeAsked')}>
        <DefinitionList
          dense
          facts={[
            { term: words('standing'), value: <a href={href(replaces.id)}>{when(replaces)}</a> },
            { term: words('wished'), value: <strong>{when(data)}</strong> },
          ]}
        />
        <p>{words('changeAskedHow')}</p>
      </Notice>
    )
  if (waiting)
    return (
      <Notice kind="warning" title={words('hasChange')}>
        <p>
          {words('wished')}　{when(waiting)}　<a href={href(waiting.id)}>{words('toChange')}</a>
        </p>
      </Notice>
    )
  const other = next ?? previous
  return other ? (
    <p>
      <a href={href(other)}>{words(next ? 'toNext' : 'toPrevious')}</a>
    </p>
  ) : null
}

const optional = (sent: Sent, name: string): { value?: string; error?: string } => {
  const error = errorOf(sent, name)
  const value = sent.values[name]?.at(-1)
  return { ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) }
}
