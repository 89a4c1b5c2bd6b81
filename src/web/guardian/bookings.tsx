/** 予約: what is to come, and what has been. */

import type { listBookings } from '../../features/booking/contract.ts'
import { type LocalDate, monthOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { bookingStateWords, kindTexts } from '../text/booking-words.ts'
import { titleIn } from '../text/catalogue.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { monthTexts } from '../text/guardian/month.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination, Tabs } from '../ui/navigation.tsx'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'
import { BookingsMonth, type OwnMonth } from './bookings-month.tsx'

export const title = titleIn(bookingTexts, 'title')

type List = ReplyOf<typeof listBookings> & { when: 'coming' | 'past'; child: string | null; month?: undefined }
type Data = List | { month: OwnMonth; child: string | null }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const when = page.query.when === 'past' ? 'past' : 'coming'
  const child = page.viewer?.children.find((c) => c.id === page.query.child)?.id ?? null
  const month = page.query.month ?? ''
  if (/^20\d{2}-(0[1-9]|1[0-2])$/.test(month)) {
    const all = await api('GET /api/v1/my/months/:month/bookings', { params: { month } })
    return all.ok ? { month: all.value, child } : stop(all.problem)
  }
  const at = Number(page.query.page)
  const list = await api('GET /api/v1/my/bookings', {
    query: { when, page: Number.isInteger(at) && at >= 1 && at <= 1000 ? at : 1, ...(child ? { child } : {}) },
  })
  return list.ok ? { ...list.value, when, child } : stop(list.problem)
}

const hrefOf = (query: Record<string, string | null>): string => {
  const kept = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null)
  return `/my/bookings?${new URLSearchParams(kept)}`
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(bookingTexts)
  const monthWords = useTexts(monthTexts).words
  const { child } = data
  const when = data.month ? null : data.when
  const children = page.viewer?.children ?? []
  const month = data.month?.month ?? null
  const newHref = child ? `/my/bookings/new?child=${child}` : '/my/bookings/new'
  return (
    <>
      <h1>{say('title')}</h1>
      <div class="no-print">
        <ButtonRow>
          <LinkButton href={newHref} size="large">
            {say('newBooking')}
          </LinkButton>
          <LinkButton href={child ? `/my/bookings/several?child=${child}` : '/my/bookings/several'} look="secondary">
            {say('several')}
          </LinkButton>
        </ButtonRow>
        <Tabs
          label={words('title')}
          items={[
            { text: say('coming'), href: hrefOf({ when: 'coming', child }), current: when === 'coming' },
            { text: say('past'), href: hrefOf({ when: 'past', child }), current: when === 'past' },
            {
              text: monthWords('tab'),
              href: hrefOf({ month: month ?? monthOf(page.today), child }),
              current: month !== null,
            },
          ]}
        />
        {children.length > 1 ? (
          <Tabs
            label={words('child')}
            items={[
              { text: say('everyone'), href: hrefOf({ when, month, child: null }), current: child === null },
              ...children.map((c) => ({ text: c.name, href: hrefOf({ when, month, child: c.id }), current: c.id === child })),
            ]}
          />
        ) : null}
      </div>
      {data.month ? <BookingsMonth all={data.month} child={child} hrefOf={hrefOf} /> : <List data={data} />}
    </>
  )
}

function List({ data }: { data: List }) {
  const { say, words } = useTexts(bookingTexts)
  const kindOf = useTexts(kindTexts).words
  const { dayText, timeRangeText } = useDates()
  const { today } = usePage()
  const { when, child } = data
  return (
    <>
      {data.bookings.length === 0 ? (
        <EmptyState title={say(when === 'coming' ? 'noComing' : 'noPast')}>
          {when === 'coming' ? <p>{say('noComingWhy')}</p> : null}
        </EmptyState>
      ) : (
        data.bookings.map((booking) => (
          <Card
            key={booking.id}
            href={`/my/bookings/${booking.id}`}
            title={say('dayRange', {
              day: dayText(booking.date as LocalDate, today),
              range: timeRangeText(booking.start, booking.end),
            })}
          >
            <p>
              {booking.facility.name}　{words('placeHead', { kind: kindOf(booking.kind), name: booking.child.name })}
            </p>
            <p>
              <StatusTag status={bookingStateWords[booking.state]} />
              {booking.replaces && booking.state === 'requested' ? `　${words('changeMark')}` : ''}
            </p>
          </Card>
        ))
      )}
      {when === 'coming' && data.bookings.length > 0 ? (
        <p>
          <a href="/my/calendar">{say('feed')}</a>
        </p>
      ) : null}
      {data.pages > 1 ? (
        <Pagination at={data.page} all={data.pages} hrefOf={(n) => hrefOf({ when, child, page: String(n) })} />
      ) : null}
    </>
  )
}
