/** One booking: what was agreed, what has happened, how to cancel. */

import type { getBooking } from '../../features/booking/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { bookingStateTexts, bookingStateWords, causeTexts, kindTexts, reasonTexts } from '../text/booking-words.ts'
import { isWord, wordsOf } from '../text/catalogue.ts'
import type { Dates } from '../text/dates.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { lateTexts } from '../text/guardian/late.ts'
import { layerName, layerTexts } from '../text/layer-words.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Timeline, type TimelineItem } from '../ui/timeline.tsx'
import { useDates } from '../ui/use-dates.ts'
import { PriceFacts } from './booking-price.tsx'
import { LateSaid } from './late-said.tsx'

type Booking = ReplyOf<typeof getBooking>

export const title = (data: Booking, page: PageInput): string =>
  wordsOf(bookingTexts, page.locale, 'bookingAt', { place: data.facility.name })

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Booking>> {
  const booking = await api('GET /api/v1/my/bookings/:bookingId', { params: { bookingId: page.params.id } })
  return booking.ok ? booking.value : stop(booking.problem)
}

const active = new Set(['requested', 'confirmed', 'inUse'])
/** HRS-5: ends that leave nothing counted. */
const gaveBack = new Set(['cancelled', 'cancelledByFacility', 'declined', 'expired'])

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(bookingTexts)
  const lateWords = useTexts(lateTexts).words
  const kindOf = useTexts(kindTexts).words
  const stateOf = useTexts(bookingStateTexts).words
  const causeOf = useTexts(causeTexts).words
  const reasonOf = useTexts(reasonTexts).words
  const cause = data.cause && isWord(causeTexts, data.cause) ? data.cause : null
  const reason = data.reason && isWord(reasonTexts, data.reason) ? data.reason : null
  const dates = useDates()
  const { dayText, lengthText, momentText, timeRangeText, untilText } = dates
  const { today } = page
  const live = active.has(data.state)
  return (
    <>
      {page.query.done === 'booked' && live ? (
        <Notice kind="success" title={say(data.state === 'requested' ? 'asked' : 'booked')} live>
          <p>{say(data.state === 'requested' ? 'askedWhy' : 'bookedWhy', { number: data.number })}</p>
        </Notice>
      ) : null}
      {page.query.done === 'changed' && live ? (
        <Notice kind="success" title={say(data.state === 'requested' ? 'changeAsked' : 'changed')} live>
          <p>
            {say(data.replaces ? 'changeAskedWhy' : data.state === 'requested' ? 'askedWhy' : 'changedWhy', {
              number: data.number,
            })}
          </p>
        </Notice>
      ) : null}
      {page.query.done === 'cancelled' && !live ? <Notice kind="success" title={say('cancelledDone')} live /> : null}
      {page.query.done === 'in-time' && !data.late.said ? <Notice kind="success" title={lateWords('takenBack')} live /> : null}
      {data.late.said ? <LateSaid said={data.late.said} today={today} live={page.query.done === 'late'} /> : null}
      <BackLink href="/my/bookings" />
      <h1>{say('bookingAt', { place: data.facility.name })}</h1>
      <p>
        <StatusTag status={bookingStateWords[data.state]} />
      </p>
      {!live && cause ? (
        <p>
          {causeOf(cause)} {reason ? words('reason', { reason: reasonOf(reason) }) : ''}
        </p>
      ) : null}
      {gaveBack.has(data.state) && !data.replaces && !data.change.next ? <p>{say('hoursBack')}</p> : null}
      <ChangeNote data={data} today={today} />
      <DefinitionList
        facts={[
          { term: say('number'), value: data.number },
          { term: say('child'), value: data.child.name },
          {
            term: say('when'),
            value: say('whenOf', {
              day: dayText(data.date as LocalDate, today),
              range: timeRangeText(data.start, data.end),
              length: lengthText(data.end - data.start),
            }),
          },
          { term: say('kinds'), value: kindOf(data.kind) },
          {
            term: say('hours'),
            value: data.layers
              .map((layer) => words('layerPart', { layer: layerName(layer, page.locale), minutes: lengthText(layer.minutes) }))
              .join(wordsOf(layerTexts, page.locale, 'join')),
          },
          { term: say('fee'), value: <PriceFacts price={data.price} /> },
          { term: say('place'), value: data.address },
          ...(data.phone ? [{ term: say('phone'), value: <a href={`tel:${data.phone}`}>{data.phone}</a> }] : []),
          ...(live && data.thingsToBring ? [{ term: say('bring'), value: data.thingsToBring }] : []),
          ...(live && data.cancel.now
            ? [{ term: say('cancelling'), value: say('cancelInTime', { limit: untilText(data.cancel.limitAt, today) }) }]
            : []),
          ...(data.answerBy ? [{ term: say('reply'), value: say('answer', { by: momentText(data.answerBy, today) }) }] : []),
        ]}
      />
      {live ? (
        <ButtonRow>
          {data.late.can ? (
            <LinkButton href={`/my/bookings/${data.id}/late`}>{lateWords(data.late.said ? 'changeTime' : 'late')}</LinkButton>
          ) : null}
          {data.change.why === null ? (
            <LinkButton href={`/my/bookings/${data.id}/change`} look="secondary">
              {say('changeThis')}
            </LinkButton>
          ) : null}
          <LinkButton href={`/api/v1/my/bookings/${data.id}/calendar`} look="secondary" download leave>
            {say('toCalendar')}
          </LinkButton>
          {data.cancel.now ? (
            <LinkButton href={`/my/bookings/${data.id}/cancel`} look="quiet">
              {data.late.can ? lateWords('absent') : words(data.replaces ? 'cancelChange' : 'cancelThis')}
            </LinkButton>
          ) : null}
        </ButtonRow>
      ) : null}
      <h2>{say('history')}</h2>
      <Timeline label={words('history')} items={historyOf(data, today, words, stateOf, dates)} />
    </>
  )
}

/** BOOK-9: which of the two stands now, and the way to the other. */
function ChangeNote({ data, today }: { data: Booking; today: LocalDate }) {
  const { say, words } = useTexts(bookingTexts)
  const { dayText, momentText, timeRangeText } = useDates()
  const { waiting, replaces, next, previous } = data.change
  const when = (range: { date: LocalDate; start: number; end: number }) =>
    words('dayRange', { day: dayText(range.date, today), range: timeRangeText(range.start, range.end) })
  if (waiting)
    return (
      <Notice kind="info" title={say('hasChange')}>
        <p>
          {say('hasChangeWhy', { when: when(waiting), by: waiting.answerBy ? momentText(waiting.answerBy, today) : '' })}
          <br />
          <a href={`/my/bookings/${waiting.id}`}>{say('toChange')}</a>
        </p>
      </Notice>
    )
  if (replaces && data.state === 'requested')
    return (
      <Notice kind="info" title={say('isChange')}>
        <p>
          {say('isChangeWhy', { when: when(replaces) })}
          <br />
          <a href={`/my/bookings/${replaces.id}`}>{say('toStanding')}</a>
        </p>
      </Notice>
    )
  const other = next ?? previous
  return other ? (
    <p>
      <a href={`/my/bookings/${other}`}>{say(next ? 'toNext' : 'toPrevious')}</a>
    </p>
  ) : null
}

type Words = ReturnType<typeof useTexts<typeof bookingTexts.ja>>['words']
type StateWords = ReturnType<typeof useTexts<typeof bookingStateTexts.ja>>['words']

function historyOf(data: Booking, today: LocalDate, words: Words, stateOf: StateWords, dates: Dates): TimelineItem[] {
  const { dayText, momentText, timeRangeText } = dates
  const done = data.events.map((event): TimelineItem => {
    const stopped = !['requested', 'confirmed', 'inUse', 'used'].includes(event.to)
    return {
      title: event.from === null && event.to === 'confirmed' ? words('bookedAtOnce') : stateOf(event.to),
      when: momentText(event.at, today),
      state: stopped ? 'stopped' : 'done',
      children: event.byStaff ? <p class="muted">{words('staffAct')}</p> : null,
    }
  })
  const next: TimelineItem[] =
    data.state === 'requested'
      ? [
          {
            title: words('facilityAnswer'),
            when: data.answerBy ? words('until', { by: momentText(data.answerBy, today) }) : '',
            state: 'now',
          },
        ]
      : data.state === 'confirmed'
        ? [
            {
              title: words('use'),
              when: words('dayRange', {
                day: dayText(data.date as LocalDate, today),
                range: timeRangeText(data.start, data.end),
              }),
              state: 'next',
            },
          ]
        : []
  return [...done, ...next]
}
