/** The steps of 利用予約. */

import type { ComponentChildren } from 'preact'
import type { getPlaces } from '../../features/booking/contract.ts'
import { addMonths, type LocalDate, type LocalMonth, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { errorOf, type PageInput, type Sent } from '../page.ts'
import { HouseEvents } from '../place/house-events.tsx'
import { kindTexts, wayTexts } from '../text/booking-words.ts'
import { bookingTexts, cellWhy, dayWhy } from '../text/guardian/booking.ts'
import { waitlistTexts, watchTexts } from '../text/guardian/waitlist.ts'
import { layerName } from '../text/layer-words.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Calendar, type CalendarDay } from '../ui/calendar.tsx'
import { LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink, Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { SlotGrid } from '../ui/slot-grid.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { Days, Draws, Quote, Times } from './booking-data.ts'
import { stepHref, type ToStep, waitHref } from './booking-href.ts'
import { PriceFacts } from './booking-price.tsx'
import { DrawNotice } from './draw-notice.tsx'

const monthsAhead = 4

export function PlaceStep({ places }: { places: ReplyOf<typeof getPlaces> }) {
  const { say, words } = useTexts(bookingTexts)
  const kindOf = useTexts(kindTexts).words
  const wayOf = useTexts(wayTexts).words
  const child = places.child.id
  const items = places.facilities.flatMap((facility) =>
    facility.kinds.map(({ kind, way }) => ({
      href: stepHref({ child, facility: facility.id, kind }),
      text: facility.kinds.length > 1 ? words('placeKind', { place: facility.name, kind: kindOf(kind) }) : facility.name,
      note: say('placeNote', { town: facility.municipalityName, way: wayOf(way) }),
    })),
  )
  return (
    <>
      <BackLink href="/my/bookings" />
      <h1>{say('choosePlace')}</h1>
      <p>{say('childsBooking', { name: places.child.name })}</p>
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

/** Above the calendar and the grid of a change: the booking that stands. */
export type Standing = { date: LocalDate; start: number; end: number }

function Head(props: {
  of: Days | Times | Quote
  heading: ComponentChildren
  back: string
  standing?: Standing | undefined
  today: LocalDate
}) {
  const { say, words } = useTexts(bookingTexts)
  const kindOf = useTexts(kindTexts).words
  const { dayText, timeRangeText } = useDates()
  const { of, heading, back, standing, today } = props
  return (
    <>
      <BackLink href={back} />
      <h1>{heading}</h1>
      <p>
        <strong>{of.facility.name}</strong>　{words('placeHead', { kind: kindOf(of.kind), name: of.child.name })}
      </p>
      {standing ? (
        <p>
          {say('standing', {
            when: words('dayRange', { day: dayText(standing.date, today), range: timeRangeText(standing.start, standing.end) }),
          })}
        </p>
      ) : null}
    </>
  )
}

/** BOOK-7: for the ways that are not the family's own here. */
function Outside({ of }: { of: Days | Times }) {
  const { say, words } = useTexts(bookingTexts)
  const kindOf = useTexts(kindTexts).words
  const town = of.townBooking
  return (
    <>
      <Notice kind="info" title={say('outsideWay', { kind: kindOf(of.kind) })}>
        <p>{town ? say('townWayWhy') : of.facility.bookingText || words('outsideWayWhy')}</p>
        {of.facility.phone ? (
          <p>
            {say('phone')} <a href={`tel:${of.facility.phone}`}>{of.facility.phone}</a>
          </p>
        ) : null}
      </Notice>
      {town ? (
        <LinkButton href={town.url} leave>
          {say('townSystem', { town: town.name })}
        </LinkButton>
      ) : null}
    </>
  )
}

/** What a step needs besides its data. `standing`: the booking that is changed; without it a new one is made. */
type Step = { page: PageInput; to: ToStep; standing?: Standing }

export function DayStep(props: Step & { days: Days; view: 'grid' | 'list'; back: string; draws?: Draws }) {
  const { days, view, page, to, standing, back, draws = [] } = props
  const watching = useTexts(watchTexts)
  const { say, words } = useTexts(bookingTexts)
  const kindOf = useTexts(kindTexts).words
  const { lengthText, monthText } = useDates()
  const today = page.today
  const month = days.month as LocalMonth
  const keep = { child: days.child.id, facility: days.facility.id, kind: days.kind }
  const closed = days.way !== 'automatic' && days.way !== 'confirmed'
  const list = days.days
    .filter((day) => (day.date as LocalDate) >= today)
    .map((day): CalendarDay => {
      const date = day.date as LocalDate
      if (!day.why)
        return {
          date,
          words: words('freeDay', { n: day.free }),
          spoken: words('freeDaySpoken', { n: day.free }),
          mark: day.mark,
          ...(closed ? {} : { href: to({ ...keep, date }) }),
        }
      const { words: short, reason } = dayWhy(day.why, today, page.locale)
      // A day that is full or taken by the own booking may still be looked at: its cells say why.
      const look = !closed && (day.mark === 'full' || day.why.code === 'booking.overlap')
      return { date, words: short, spoken: short, mark: day.mark, reason, ...(look ? { href: to({ ...keep, date }) } : {}) }
    })
  return (
    <>
      <Head of={days} heading={say(standing ? 'changeDay' : 'chooseDay')} back={back} standing={standing} today={today} />
      {days.kinds.length > 1 && !standing ? (
        <Tabs
          label={words('kinds')}
          items={days.kinds.map((kind) => ({
            text: kindOf(kind),
            href: to({ ...keep, kind, month, view }),
            current: kind === days.kind,
          }))}
        />
      ) : null}
      {closed ? <Outside of={days} /> : null}
      {!closed && days.bookable === 0 ? (
        <Notice kind="warning" title={say('noneLeft', { month: monthText(month, today) })}>
          <p>{say('noneLeftWhy')}</p>
        </Notice>
      ) : null}
      {!closed && days.bookable > 0 ? (
        <p>
          {say('leftHere', { month: monthText(month, today), left: lengthText(days.bookable) })}
          {standing && monthOf(standing.date) === month
            ? ` ${words('leftWithOwn', { length: lengthText(standing.end - standing.start) })}`
            : ''}
        </p>
      ) : null}
      {draws.map((draw) => (
        <DrawNotice key={draw.id} draw={draw} child={days.child.id} today={today} />
      ))}
      {days.way === 'confirmed' ? <p>{say('confirmWay')}</p> : null}
      <Calendar
        label={words('freeOf', { place: days.facility.name })}
        month={month}
        days={list}
        firstMonth={monthOf(today)}
        lastMonth={addMonths(monthOf(today), monthsAhead)}
        monthHref={(next) => to({ ...keep, month: next, view })}
        view={view}
        viewHref={(next) => to({ ...keep, month, view: next })}
      />
      <HouseEvents events={days.events} month={month} today={today} />
      {list.length === 0 ? (
        <EmptyState title={say('noDays')}>
          <p>{say('noDaysWhy')}</p>
        </EmptyState>
      ) : null}
      {!closed && !standing && days.days.every((day) => day.why !== null) ? (
        <p>
          <a href={`/my/watches?child=${keep.child}&facility=${keep.facility}`}>{watching.words('here')}</a>
        </p>
      ) : null}
    </>
  )
}

/** Only places are missing: what a family can wait for (BOOK-6). */
export const isFull = (why: { code: string }): boolean => why.code === 'slot.full' || why.code === 'slot.class-full'

export function TimeStep({ times, sent, page, to, standing }: Step & { times: Times; sent: Sent }) {
  const { say, words } = useTexts(bookingTexts)
  const { dayText, lengthText } = useDates()
  const date = times.date as LocalDate
  const keep = { child: times.child.id, facility: times.facility.id, kind: times.kind }
  const error = errorOf(sent, 'start')
  const closed = times.way !== 'automatic' && times.way !== 'confirmed'
  const cells = times.cells.map((cell) => ({
    start: cell.start,
    takable: cell.takable && !closed,
    free: cell.free,
    ...(cell.why ? { reason: cellWhy(cell.why, page.locale) } : {}),
    // BOOK-6: a change keeps its own place meanwhile and does not wait.
    ...(cell.why && isFull(cell.why) && !closed && !standing ? { waitHref: waitHref({ ...keep, date, start: cell.start }) } : {}),
  }))
  return (
    <>
      <Head
        of={times}
        heading={say(standing ? 'changeTime' : 'chooseTime')}
        back={to({ ...keep, month: monthOf(date) })}
        standing={standing}
        today={page.today}
      />
      <nav class="day-turn" aria-label={words('turnDay')}>
        {times.before ? (
          <a href={to({ ...keep, date: times.before })}>← {dayText(times.before as LocalDate, page.today)}</a>
        ) : (
          <span />
        )}
        <strong>{dayText(date, page.today)}</strong>
        {times.after ? (
          <a href={to({ ...keep, date: times.after })}>{dayText(times.after as LocalDate, page.today)} →</a>
        ) : (
          <span />
        )}
      </nav>
      {closed ? <Outside of={times} /> : null}
      {cells.length === 0 ? (
        <EmptyState
          title={say('noTimes')}
          action={<LinkButton href={to({ ...keep, month: monthOf(date) })}>{say('chooseDay')}</LinkButton>}
        />
      ) : (
        <Form>
          <p>{say('chooseTimeHow', { min: lengthText(times.rule.min), step: lengthText(times.rule.step) })}</p>
          <SlotGrid
            label={words('timesOf', { day: dayText(date, page.today) })}
            cells={cells}
            rule={{ ...times.rule, max: times.bookable }}
            {...(error ? { error } : {})}
            summary={(range) => (
              <p>
                {say(standing ? 'remainsThen' : 'remains', {
                  before: lengthText(times.bookable),
                  after: lengthText(Math.max(0, times.bookable - (range.end - range.start))),
                })}
              </p>
            )}
          />
          <ButtonRow>
            <Button size="large">{say('toConfirm')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

export function LostStep(props: {
  sent: Sent
  ranges: readonly { date: string; start: number; end: number }[]
  hrefs: readonly string[]
  again: string
  heading?: 'lostTitle' | 'changeLost'
  /** BOOK-6: where the family can wait for the range; without it nothing can be waited for. */
  wait?: string | null
  today: LocalDate
}) {
  const { say } = useTexts(bookingTexts)
  const { dayText, timeRangeText } = useDates()
  const waiting = useTexts(waitlistTexts)
  const { sent, ranges, hrefs, again, heading = 'lostTitle', wait = null, today } = props
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={again} />
      <h1>{say(heading)}</h1>
      {ranges.length > 0 ? (
        <>
          <h2>{say('nearest')}</h2>
          <LinkList
            items={ranges.map((range, i) => ({
              href: hrefs[i] ?? again,
              text: say('dayRange', {
                day: dayText(range.date as LocalDate, today),
                range: timeRangeText(range.start, range.end),
              }),
            }))}
          />
        </>
      ) : null}
      {wait ? (
        <>
          <h2>{waiting.words('title')}</h2>
          <p>{waiting.words('fullHere')}</p>
        </>
      ) : null}
      <ButtonRow>
        {wait ? <LinkButton href={wait}>{waiting.words('waitThis')}</LinkButton> : null}
        <LinkButton href={again} look="secondary">
          {say('otherTime')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}

/** CAN-1: until when hours come back, and what the facility itself asks. */
export function CancelWords({ cancel, today }: { cancel: Quote['cancel']; today: LocalDate }) {
  const { say, words } = useTexts(bookingTexts)
  const { untilText } = useDates()
  return (
    <>
      {say('cancelInTime', { limit: untilText(cancel.limitAt, today) })}
      {cancel.illnessWaived ? words('illnessWaived') : ''}
      {cancel.feeText ? (
        <>
          <br />
          {say('feeText', { fee: words('cancelFee'), text: cancel.feeText })}
        </>
      ) : null}
    </>
  )
}

export function ConfirmStep({ quote, page }: { quote: Quote; page: PageInput }) {
  const { say, words } = useTexts(bookingTexts)
  const { dayText, lengthText, momentText, timeRangeText, yenText } = useDates()
  const date = quote.date as LocalDate
  const today = page.today
  const keep = { child: quote.child.id, facility: quote.facility.id, kind: quote.kind }
  const times = stepHref({ ...keep, date })
  return (
    <>
      <Head of={quote} heading={say('confirmTitle')} back={times} today={today} />
      <DefinitionList
        facts={[
          { term: say('child'), value: quote.child.name },
          { term: say('facility'), value: quote.facility.name, changeHref: stepHref({ child: quote.child.id }) },
          { term: say('day'), value: dayText(date, today), changeHref: stepHref({ ...keep, month: monthOf(date) }) },
          {
            term: say('time'),
            value: say('timeOf', {
              range: timeRangeText(quote.start, quote.end),
              length: lengthText(quote.end - quote.start),
            }),
            changeHref: times,
          },
          {
            term: say('hours'),
            value: (
              <ul class="plain">
                {quote.layers.map((layer) => (
                  <li key={layer.code}>
                    {layer.minutes > 0
                      ? words('layerUsed', {
                          layer: layerName(layer, page.locale),
                          minutes: lengthText(layer.minutes),
                          remains: words('remains', { before: lengthText(layer.before), after: lengthText(layer.after) }),
                        })
                      : say('layerUnused', { layer: layerName(layer, page.locale), left: lengthText(layer.before) })}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: say('fee'), value: <PriceFacts price={quote.price} /> },
          ...(quote.extras.length > 0
            ? [
                {
                  term: say('extras'),
                  value: (
                    <>
                      {quote.extras.map((extra) => words('extra', { name: extra.name, yen: yenText(extra.yen) })).join('、')}
                      <br />
                      <span class="muted">{say('extrasApart')}</span>
                    </>
                  ),
                },
              ]
            : []),
          { term: say('cancelling'), value: <CancelWords cancel={quote.cancel} today={today} /> },
          ...(quote.thingsToBring ? [{ term: say('bring'), value: quote.thingsToBring }] : []),
          ...(quote.answerBy ? [{ term: say('reply'), value: say('answer', { by: momentText(quote.answerBy, today) }) }] : []),
        ]}
      />
      <Form>
        <Hidden name="start" value={String(quote.start)} />
        <Hidden name="end" value={String(quote.end)} />
        <ButtonRow>
          <Button intent="book" size="large">
            {say(quote.way === 'confirmed' ? 'ask' : 'book')}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
