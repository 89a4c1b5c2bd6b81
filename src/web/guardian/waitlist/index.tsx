/** キャンセル待ち: offers first, then what the household waits for with its place in line (BOOK-6). */
import type { listWaitlist } from '../../../features/waitlist/contract.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { waitlistTexts } from '../../text/guardian/waitlist.ts'
import { LinkButton } from '../../ui/button.tsx'
import { LinkList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

export const title = titleIn(waitlistTexts, 'title')

type Data = ReplyOf<typeof listWaitlist>
type Entry = Data['entries'][number]

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const line = await api('GET /api/v1/my/waitlist')
  return line.ok ? line.value : stop(line.problem)
}

const endedKey = { taken: 'taken', left: 'left', declined: 'declined', lapsed: 'lapsed', ended: 'over' } as const

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(waitlistTexts)
  const { dayText, timeRangeText, untilText } = useDates()
  const { today } = page
  const several = (page.viewer?.children.length ?? 0) > 1
  const noteOf = (entry: Entry): string => {
    if (entry.state === 'offered' && entry.offerUntil) return words('answerUntil', { until: untilText(entry.offerUntil, today) })
    if (entry.state === 'waiting') return entry.place === 1 ? words('placeNext') : words('place', { n: entry.place ?? 1 })
    return words(entry.state === 'offered' ? 'offers' : endedKey[entry.state])
  }
  const section = (heading: 'offers' | 'waiting' | 'ended', entries: Entry[]) =>
    entries.length === 0 ? null : (
      <section aria-labelledby={`w-${heading}`}>
        <h2 id={`w-${heading}`}>{say(heading)}</h2>
        <LinkList
          items={entries.map((entry) => ({
            href: `/my/waitlist/${entry.id}?child=${entry.child.id}`,
            text: say('use', {
              day: dayText(entry.date as LocalDate, today),
              time: timeRangeText(entry.start, entry.end),
            }),
            note: `${entry.facility.name}　${several ? `${words('ofChild', { name: entry.child.name })}　` : ''}${noteOf(entry)}`,
          }))}
        />
      </section>
    )
  const of = (...states: Entry['state'][]) => data.entries.filter((entry) => states.includes(entry.state))
  return (
    <>
      <BackLink href="/my/menu" />
      {page.query.done === 'left' ? <Notice kind="success" title={say('leftDone')} live /> : null}
      {page.query.done === 'declined' ? (
        <Notice kind="success" title={say('declinedDone')} live>
          <p>{say('declinedWhy')}</p>
        </Notice>
      ) : null}
      <h1>{say('title')}</h1>
      <p>{say('lead')}</p>
      {section('offers', of('offered'))}
      {of('offered', 'waiting').length === 0 ? (
        <EmptyState title={say('none')} action={<LinkButton href="/my/bookings/new">{say('toBooking')}</LinkButton>}>
          <p>{say('noneWhy')}</p>
        </EmptyState>
      ) : null}
      {section('waiting', of('waiting'))}
      {section('ended', of('taken', 'left', 'declined', 'lapsed', 'ended'))}
      <p>
        <a href="/my/watches">{say('toWatches')}</a>
      </p>
    </>
  )
}
