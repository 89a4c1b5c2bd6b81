/** All bookings of a family in one month, whatever became of them, to read or to print. */
import type { getOwnMonth } from '../../features/booking/contract.ts'
import { addMonths, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { bookingStateWords } from '../text/booking-words.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { monthTexts } from '../text/guardian/month.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { usePage } from '../ui/page-context.ts'
import { PrintButton } from '../ui/print-button.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

export type OwnMonth = ReplyOf<typeof getOwnMonth>

export function BookingsMonth(props: {
  all: OwnMonth
  child: string | null
  hrefOf: (query: Record<string, string | null>) => string
}) {
  const { all, child, hrefOf } = props
  const { say, words } = useTexts(monthTexts)
  const booking = useTexts(bookingTexts).words
  const { dayText, gridRangeText, lengthText, monthText, yenText } = useDates()
  const { today, viewer } = usePage()
  const month = all.month as LocalMonth
  const name = monthText(month, today)
  const rows = all.bookings.filter((one) => child === null || one.child.id === child)
  const turn = (by: number): string => hrefOf({ month: addMonths(month, by), child })
  const sums = (viewer?.children ?? []).flatMap(({ id, name }) => {
    const own = rows.filter((one) => one.child.id === id)
    const standing = own.filter((one) => one.pays !== null)
    if (own.length === 0) return []
    const counts = own.reduce((sum, one) => sum + one.counts, 0)
    const pays = standing.reduce((sum, one) => sum + (one.pays ?? 0), 0)
    return [{ id, text: say('sumOf', { name, n: standing.length, length: lengthText(counts), yen: yenText(pays) }) }]
  })
  return (
    <>
      <h2>{say('of', { month: name })}</h2>
      <nav class="pagination no-print" aria-label={words('tab')}>
        <a href={turn(-1)} rel="prev">
          {say('previous')}
        </a>
        <a href={turn(1)} rel="next">
          {say('next')}
        </a>
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={say('none', { month: name })}>
          <p>
            <LinkButton href={hrefOf({ when: 'coming', child })} look="secondary">
              {booking('coming')}
            </LinkButton>
          </p>
        </EmptyState>
      ) : (
        <>
          <ul class="plain-list">
            {sums.map((sum) => (
              <li key={sum.id}>{sum.text}</li>
            ))}
          </ul>
          <DataTable
            caption={words('of', { month: name })}
            rows={rows}
            keyOf={(one) => one.id}
            columns={[
              {
                key: 'day',
                head: words('day'),
                main: true,
                cell: (one) => <a href={`/my/bookings/${one.id}`}>{dayText(one.date as LocalDate, today)}</a>,
              },
              { key: 'time', head: words('time'), cell: (one) => gridRangeText(one.start, one.end) },
              { key: 'child', head: words('child'), cell: (one) => one.child.name },
              { key: 'place', head: words('place'), cell: (one) => one.facility.name },
              { key: 'state', head: words('state'), cell: (one) => <StatusTag status={bookingStateWords[one.state]} /> },
              { key: 'length', head: words('length'), align: 'end', cell: (one) => lengthText(one.counts) },
              { key: 'pays', head: words('pays'), align: 'end', cell: (one) => (one.pays === null ? '–' : yenText(one.pays)) },
            ]}
          />
          <p class="muted">{say('countsHow')}</p>
          <p class="no-print">
            <a href="/my/calendar">{booking('feed')}</a>
          </p>
          <PrintButton />
        </>
      )}
    </>
  )
}
