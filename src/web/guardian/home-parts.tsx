/** The parts of マイページ, from the most urgent to the least. */
import type { getMyDay } from '../../features/attendance/scan-contract.ts'
import type { getTodo } from '../../features/child/contract.ts'
import type { getMyHours } from '../../features/hours/contract.ts'
import type { listOpenCalls } from '../../features/intake/call-contract.ts'
import type { listOwnInterviews } from '../../features/interview/contract.ts'
import { clockText, daysBetween, japanTime, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { bookingStateWords } from '../text/booking-words.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { homeTexts } from '../text/guardian/home.ts'
import { lateTexts } from '../text/guardian/late.ts'
import { layerName } from '../text/layer-words.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { Card, LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { HoursMeter } from '../ui/hours-meter.tsx'
import { Details } from '../ui/navigation.tsx'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { type Status, StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'
import { LateSaid } from './late-said.tsx'

export type Day = ReplyOf<typeof getMyDay>['children'][number]
export type Case = ReplyOf<typeof getMyDay>['cases'][number]
export type Hours = ReplyOf<typeof getMyHours>['children'][number]
export type Interview = ReplyOf<typeof listOwnInterviews>['interviews'][number]
export type Todo = ReplyOf<typeof getTodo>['items']
export type Calls = ReplyOf<typeof listOpenCalls>['calls']

/** Where, when, what to bring, the way to check in. */
export function NextUse({ child, today, bookable }: { child: Day; today: LocalDate; bookable: boolean }) {
  const { say, words } = useTexts(homeTexts)
  const late = useTexts(lateTexts)
  const { dayText, timeRangeText, timeText } = useDates()
  const [next, ...later] = child.uses
  if (!next)
    return (
      <Card title={say('next')}>
        <p>{say('noBooking', { name: child.child.name })}</p>
        {bookable ? null : <p>{say('firstInterview')}</p>}
        <ButtonRow>
          {bookable ? (
            <LinkButton href={`/my/bookings/new?child=${child.child.id}`} size="large">
              {say('book')}
            </LinkButton>
          ) : null}
          <LinkButton href="/search" look={bookable ? 'secondary' : 'primary'} size="large">
            {say('find')}
          </LinkButton>
        </ButtonRow>
      </Card>
    )
  const isToday = next.date === today
  const day = dayText(next.date as LocalDate, today)
  return (
    <Card title={say(next.state === 'inUse' ? 'now' : 'next')} warm>
      <p class="next-use">
        <span>{isToday ? words('todayIs', { day }) : day}</span> <span>{timeRangeText(next.start, next.end)}</span>
      </p>
      <p>
        {next.facility.name} <StatusTag status={bookingStateWords[next.state]} />
      </p>
      {next.state === 'inUse' && next.inAt ? (
        <p>{say('arrived', { at: clockText(japanTime(new Date(next.inAt))), until: timeText(next.end) })}</p>
      ) : null}
      <ButtonRow>
        {isToday && next.state !== 'requested' ? (
          <LinkButton href="/my/scan" size="large">
            {say(next.state === 'inUse' ? 'scanOut' : 'scanIn')}
          </LinkButton>
        ) : null}
        <LinkButton href={`/my/bookings/${next.booking}`} look="secondary" size={isToday ? 'normal' : 'large'}>
          {say('detail')}
        </LinkButton>
      </ButtonRow>
      {next.late ? <LateSaid said={next.late} today={today} /> : null}
      {next.canBeLate ? (
        <ButtonRow>
          <LinkButton href={`/my/bookings/${next.booking}/late`} look="quiet">
            {late.words(next.late ? 'changeTime' : 'late')}
          </LinkButton>
          <LinkButton href={`/my/bookings/${next.booking}/cancel`} look="quiet">
            {late.words('absent')}
          </LinkButton>
        </ButtonRow>
      ) : null}
      <DefinitionList
        dense
        facts={[
          { term: say('place'), value: next.access ? `${next.address} ${next.access}` : next.address },
          { term: say('bring'), value: next.thingsToBring ?? words('bringAsk') },
        ]}
      />
      <Details summary={say('more')}>
        <DefinitionList
          dense
          facts={[
            ...(next.phone ? [{ term: say('phone'), value: <a href={`tel:${next.phone}`}>{next.phone}</a> }] : []),
            { term: say('checkIn'), value: say('checkInHow') },
          ]}
        />
      </Details>
      {later.length > 0 ? (
        <LinkList
          label={words('later')}
          items={later.map((use) => ({
            href: `/my/bookings/${use.booking}`,
            text: `${dayText(use.date as LocalDate, today)} ${timeRangeText(use.start, use.end)}`,
            note: use.facility.name,
          }))}
        />
      ) : null}
    </Card>
  )
}

export function ToDo({ items }: { items: Todo }) {
  const { say, words } = useTexts(homeTexts)
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">{say('todo')}</h2>
      <LinkList
        items={items.map((item) => ({
          href: item.href,
          text: item.part === 'contacts' ? words('todoContacts') : words('todoSheet', { name: item.childName ?? '' }),
          note: say(item.blocks ? 'blocks' : 'soon'),
        }))}
      />
    </section>
  )
}

/** REG-1: 募集 that a child could enter, each with its last minute. */
export function OpenCalls({ list, chosen, today }: { list: Calls; chosen: string; today: LocalDate }) {
  const { say, words } = useTexts(callTexts)
  const { momentText } = useDates()
  if (list.length === 0) return null
  return (
    <LinkList
      label={words('title')}
      items={list.map(({ id, name, until, children }) => ({
        // Of the child that is looked at, if it could; else of the brother or sister that could.
        href: `/my/calls/${id}?child=${(children.find((child) => child.id === chosen) ?? children[0])?.id}`,
        text: words('apply'),
        note: (
          <>
            {say('callOf', { name })}
            {'　'}
            {say('openUntil', { until: momentText(new Date(Date.parse(until) - 60_000).toISOString(), today) })}
          </>
        ),
      }))}
    />
  )
}

/** This month and the next, per layer; whose hours they are is said. */
export function HoursLeft({ hours, name, today }: { hours: Hours; name: string; today: LocalDate }) {
  const { say, words } = useTexts(homeTexts)
  const { lengthText, monthText } = useDates()
  const [now, next] = hours.months
  const { locale } = usePage()
  const month = (value: string): string => monthText(value as LocalMonth, today)
  return (
    <Card title={say('left', { name })}>
      {now?.layers.map((layer) => (
        <HoursMeter
          key={layer.code}
          level={3}
          name={
            now.layers.length > 1
              ? words('meter', { month: month(now.month), layer: layerName(layer, locale) })
              : month(now.month)
          }
          hours={{ granted: layer.granted, used: layer.used ?? 0, booked: layer.booked ?? 0 }}
        />
      ))}
      {now && now.layers.length === 0 ? <p>{say('noneLeft', { month: month(now.month) })}</p> : null}
      {next?.layers.map((layer) => (
        <p key={layer.code}>
          {next.layers.length > 1
            ? say('nextMonthLayer', {
                month: month(next.month),
                layer: layerName(layer, locale),
                left: lengthText(layer.left),
                granted: lengthText(layer.granted),
              })
            : say('nextMonth', { month: month(next.month), left: lengthText(layer.left), granted: lengthText(layer.granted) })}
        </p>
      ))}
      <p class="muted">{say('noCarry')}</p>
    </Card>
  )
}

const caseWords = { new: 'caseNew', change: 'caseChange', end: 'caseEnd' } as const
const caseStates: Record<Case['state'], Status> = { submitted: '申請済', reviewing: '審査中', returned: '補正依頼' }

export function Cases({ list, today }: { list: Case[]; today: LocalDate }) {
  const { say } = useTexts(homeTexts)
  const { dayText } = useDates()
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{say('cases')}</h2>
      <LinkList
        items={list.map((one) => ({
          href: one.kind === 'new' ? '/apply/status' : `/my/changes/${one.id}`,
          text: say(caseWords[one.kind]),
          note: (
            <>
              <StatusTag status={caseStates[one.state]} />{' '}
              {one.state === 'returned'
                ? say('returned')
                : one.dueOn
                  ? say('due', { day: dayText(one.dueOn as LocalDate, today) })
                  : ''}
            </>
          ),
        }))}
      />
    </section>
  )
}

const interviewWords = { requested: '申込', arranging: '日程調整中', fixed: '日程確定', held: '実施済' } as const

export function Interviews({ list, today }: { list: Interview[]; today: LocalDate }) {
  const { say } = useTexts(homeTexts)
  const { dayText, timeText } = useDates()
  return (
    <section aria-labelledby="interviews">
      <h2 id="interviews">{say('interviews')}</h2>
      <LinkList
        items={list.map((i) => ({
          href: `/my/interviews/${i.id}`,
          text: i.facilityName,
          note: (
            <>
              <StatusTag status={interviewWords[i.state as keyof typeof interviewWords]} />{' '}
              {i.fixed
                ? say('interviewAt', { day: dayText(i.fixed.date as LocalDate, today), time: timeText(i.fixed.start) })
                : ''}
            </>
          ),
        }))}
      />
    </section>
  )
}

/** From this many days before the last one the countdown and what comes after are told. */
const countdownDays = 180

/** CERT-5, ELIG-2: until when, how many days are left, and what comes after. */
export function LastDays({ child, today }: { child: Day; today: LocalDate }) {
  const { say } = useTexts(homeTexts)
  const { dayText } = useDates()
  if (!child.nationalEnd) return null
  const end = child.nationalEnd as LocalDate
  const day = dayText(end, today)
  const { municipality, municipalEnd } = child
  const town =
    municipality && municipalEnd && municipalEnd > end
      ? { town: municipality, day: dayText(municipalEnd as LocalDate, today), last: municipalEnd as LocalDate }
      : null
  const over = end < today
  const last = over && town ? town.last : end
  const left = daysBetween(today, last)
  return (
    <section aria-labelledby="until">
      <h2 id="until">{say('until')}</h2>
      {child.validFrom && child.validFrom > today ? (
        <p>{say('starts', { day: dayText(child.validFrom as LocalDate, today) })}</p>
      ) : null}
      <p>
        {over
          ? say('ended', { day })
          : town
            ? say('townToo', { day, town: town.town, townDay: town.day })
            : say('national', { day })}
        {left >= 0 && left <= countdownDays ? (
          <strong> {left === 0 ? say('lastDay') : say('daysLeft', { n: left })}</strong>
        ) : null}
      </p>
      {left <= countdownDays ? (
        <>
          {town && town.last >= today ? <p>{say('afterTown', { town: town.town, day: town.day })}</p> : null}
          <p>{say('afterThree')}</p>
        </>
      ) : null}
      <LinkList
        items={[
          { href: `/my/children/${child.child.id}/certificate`, text: say('certificate') },
          { href: `/my/pass/${child.child.id}`, text: say('pass'), full: true },
        ]}
      />
    </section>
  )
}
