/** One booking: what was agreed, what has happened, how to cancel. */

import type { getBooking } from '../../features/booking/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { bookingStateWords, causeWords, kindWords, reasonWords } from '../text/booking-words.ts'
import { dayText, lengthText, momentText, timeRangeText, untilText } from '../text/dates.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Timeline, type TimelineItem } from '../ui/timeline.tsx'
import { PriceFacts } from './booking-price.tsx'

type Booking = ReplyOf<typeof getBooking>

export const title = (data: Booking): string => `${data.facility.name}の予約`

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Booking>> {
  const booking = await api('GET /api/v1/my/bookings/:bookingId', { params: { bookingId: page.params.id } })
  return booking.ok ? booking.value : stop(booking.problem)
}

const active = new Set(['requested', 'confirmed', 'inUse'])

export function Page({ data, page }: PageProps<typeof load>) {
  const { words } = useTexts(bookingTexts)
  const { today } = page
  const live = active.has(data.state)
  return (
    <>
      {page.query.done === 'booked' && live ? (
        <Notice kind="success" title={words(data.state === 'requested' ? 'asked' : 'booked')} live>
          <p>{words(data.state === 'requested' ? 'askedWhy' : 'bookedWhy', { number: data.number })}</p>
        </Notice>
      ) : null}
      {page.query.done === 'changed' && live ? (
        <Notice kind="success" title={words(data.state === 'requested' ? 'changeAsked' : 'changed')} live>
          <p>
            {words(data.replaces ? 'changeAskedWhy' : data.state === 'requested' ? 'askedWhy' : 'changedWhy', {
              number: data.number,
            })}
          </p>
        </Notice>
      ) : null}
      {page.query.done === 'cancelled' && !live ? <Notice kind="success" title={words('cancelledDone')} live /> : null}
      <BackLink href="/my/bookings" />
      <h1>{data.facility.name}の予約</h1>
      <p>
        <StatusTag status={bookingStateWords[data.state]} />
      </p>
      {!live && data.cause && causeWords[data.cause] ? (
        <p>
          {causeWords[data.cause]}
          {data.reason && reasonWords[data.reason] ? `理由：${reasonWords[data.reason]}` : ''}
        </p>
      ) : null}
      <ChangeNote data={data} today={today} />
      <DefinitionList
        facts={[
          { term: '予約番号', value: data.number },
          { term: 'お子さま', value: data.child.name },
          {
            term: '日時',
            value: `${dayText(data.date as LocalDate, today)} ${timeRangeText(data.start, data.end)}（${lengthText(data.end - data.start)}）`,
          },
          { term: '利用のしかた', value: kindWords[data.kind] },
          {
            term: '使う時間',
            value: data.layers.map((layer) => `${layer.name} ${lengthText(layer.minutes)}`).join('、'),
          },
          { term: '利用料', value: <PriceFacts price={data.price} /> },
          { term: '場所', value: data.address },
          ...(data.phone ? [{ term: '電話', value: <a href={`tel:${data.phone}`}>{data.phone}</a> }] : []),
          ...(data.thingsToBring ? [{ term: '持ち物', value: data.thingsToBring }] : []),
          ...(live && data.cancel.now
            ? [{ term: '取り消すとき', value: words('cancelInTime', { limit: untilText(data.cancel.limitAt, today) }) }]
            : []),
          ...(data.answerBy ? [{ term: '返事', value: words('answer', { by: momentText(data.answerBy, today) }) }] : []),
        ]}
      />
      {live ? (
        <ButtonRow>
          {data.change.why === null ? (
            <LinkButton href={`/my/bookings/${data.id}/change`} look="secondary">
              {words('changeThis')}
            </LinkButton>
          ) : null}
          <LinkButton href={`/api/v1/my/bookings/${data.id}/calendar`} look="secondary" download leave>
            {words('toCalendar')}
          </LinkButton>
          {data.cancel.now ? (
            <LinkButton href={`/my/bookings/${data.id}/cancel`} look="quiet">
              {words(data.replaces ? 'cancelChange' : 'cancelThis')}
            </LinkButton>
          ) : null}
        </ButtonRow>
      ) : null}
      <h2>{words('history')}</h2>
      <Timeline label={words('history')} items={historyOf(data, today)} />
    </>
  )
}

/** BOOK-9: which of the two stands now, and the way to the other. */
function ChangeNote({ data, today }: { data: Booking; today: LocalDate }) {
  const { words } = useTexts(bookingTexts)
  const { waiting, replaces, next, previous } = data.change
  const when = (range: { date: LocalDate; start: number; end: number }) =>
    `${dayText(range.date, today)} ${timeRangeText(range.start, range.end)}`
  if (waiting)
    return (
      <Notice kind="info" title={words('hasChange')}>
        <p>
          {words('hasChangeWhy', { when: when(waiting), by: waiting.answerBy ? momentText(waiting.answerBy, today) : '' })}
          <br />
          <a href={`/my/bookings/${waiting.id}`}>{words('toChange')}</a>
        </p>
      </Notice>
    )
  if (replaces && data.state === 'requested')
    return (
      <Notice kind="info" title={words('isChange')}>
        <p>
          {words('isChangeWhy', { when: when(replaces) })}
          <br />
          <a href={`/my/bookings/${replaces.id}`}>{words('toStanding')}</a>
        </p>
      </Notice>
    )
  const other = next ?? previous
  return other ? (
    <p>
      <a href={`/my/bookings/${other}`}>{words(next ? 'toNext' : 'toPrevious')}</a>
    </p>
  ) : null
}

function historyOf(data: Booking, today: LocalDate): TimelineItem[] {
  const done = data.events.map((event): TimelineItem => {
    const stopped = !['requested', 'confirmed', 'inUse', 'used'].includes(event.to)
    return {
      title: event.from === null && event.to === 'confirmed' ? '予約・確定' : bookingStateWords[event.to],
      when: momentText(event.at, today),
      state: stopped ? 'stopped' : 'done',
      children: event.byStaff ? <p class="muted">施設の操作</p> : null,
    }
  })
  const next: TimelineItem[] =
    data.state === 'requested'
      ? [{ title: '施設の返事', when: data.answerBy ? `${momentText(data.answerBy, today)}まで` : '', state: 'now' }]
      : data.state === 'confirmed'
        ? [
            {
              title: '利用',
              when: `${dayText(data.date as LocalDate, today)} ${timeRangeText(data.start, data.end)}`,
              state: 'next',
            },
          ]
        : []
  return [...done, ...next]
}
