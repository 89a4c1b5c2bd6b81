/** マイページ: the next use, the hours left, what is to do, how applications and interviews stand, and until when. */
import type { LocalDate } from '../../platform/calendar.ts'
import { loadNews, type News, NewsList } from '../announcement/news.tsx'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { homeTexts } from '../text/guardian/home.ts'
import { LinkButton } from '../ui/button.tsx'
import { ChildMark } from '../ui/child-mark.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import {
  type Calls,
  type Case,
  Cases,
  type Day,
  type Hours,
  HoursLeft,
  type Interview,
  Interviews,
  LastDays,
  NextUse,
  OpenCalls,
  ToDo,
  type Todo,
} from './home-parts.tsx'
import { MoreBookings, type Usual } from './several/usual.tsx'
import { loadOffers, OfferNotices, type Offers } from './waitlist/offers.tsx'

type Data = {
  child: Day | null
  hours: Hours | null
  todo: Todo
  cases: Case[]
  interviews: Interview[]
  others: Day[]
  bookable: boolean
  usual: Usual
  calls: Calls
  offers: Offers
  news: News
}

export const title = titleIn(homeTexts, 'title')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const [offers, news, day, hours, todo, interviews, calls] = await Promise.all([
    loadOffers(api),
    loadNews(api),
    api('GET /api/v1/my/day'),
    api('GET /api/v1/my/hours'),
    api('GET /api/v1/my/todo'),
    api('GET /api/v1/my/interviews'),
    api('GET /api/v1/my/calls/open'),
  ])
  if (!day.ok) return stop(day.problem)
  if (!hours.ok) return stop(hours.problem)
  if (!todo.ok) return stop(todo.problem)
  if (!interviews.ok) return stop(interviews.problem)
  const chosen = page.viewer?.children.find((child) => child.current)?.id
  const child = day.value.children.find((c) => c.child.id === chosen) ?? day.value.children[0] ?? null
  const params = { childId: child?.child.id ?? '' }
  const [places, usual] = await Promise.all([
    // What comes next without a booking: book, where a facility has accepted the child, else find one (INT-1).
    child?.uses.length === 0 ? api('GET /api/v1/my/children/:childId/places', { params }) : null,
    child ? api('GET /api/v1/my/children/:childId/usual', { params }) : null,
  ])
  if (places && !places.ok) return stop(places.problem)
  return {
    // The page is more than these offers: without an answer it stands without them.
    usual: usual?.ok ? usual.value.usual : null,
    calls: calls.ok ? calls.value.calls : [],
    offers,
    news,
    child,
    bookable: places !== null && places.value.facilities.length > 0,
    hours: hours.value.children.find((h) => h.child === child?.child.id) ?? null,
    todo: todo.value.items,
    cases: day.value.cases,
    interviews: interviews.value.interviews.filter(
      (i) => i.childId === child?.child.id && ['requested', 'arranging', 'fixed', 'held'].includes(i.state),
    ),
    others: day.value.children.filter((c) => c.child.id !== child?.child.id && c.uses.length > 0),
  }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(homeTexts)
  const { child, hours } = data
  const { today } = page
  if (!child)
    return (
      <>
        <h1>{say('title')}</h1>
        <p>{say('noChild')}</p>
        <p>{say('noChildAsk')}</p>
        <LinkButton href="/apply/status">{say('status')}</LinkButton>
        {data.cases.length > 0 ? <Cases list={data.cases} today={today} /> : null}
      </>
    )
  return (
    <>
      <h1 class="spoken">{say('titleOf', { name: child.child.name })}</h1>
      <OfferNotices offers={data.offers} today={today} />
      <NextUse child={child} today={today} bookable={data.bookable} />
      <Others list={data.others} page={page} />
      {data.bookable || child.uses.length > 0 || data.usual ? <MoreBookings usual={data.usual} child={child.child.id} /> : null}
      {data.todo.length > 0 ? <ToDo items={data.todo} /> : null}
      <OpenCalls list={data.calls} chosen={child.child.id} today={today} />
      <NewsList news={data.news} home="/my" />
      {hours ? <HoursLeft hours={hours} name={child.child.name} today={today} /> : null}
      {data.cases.length > 0 ? <Cases list={data.cases} today={today} /> : null}
      {data.interviews.length > 0 ? <Interviews list={data.interviews} today={today} /> : null}
      <LastDays child={child} today={today} />
    </>
  )
}

/** Brothers and sisters who are expected somewhere too: one line each, with their colour and name. */
function Others({ list, page }: { list: Day[]; page: PageInput }) {
  const { say, words } = useTexts(homeTexts)
  const { dayText } = useDates()
  if (list.length === 0) return null
  return (
    <ul class="plain-list" aria-label={words('others')}>
      {list.map(({ child, uses: [use] }) => (
        <li key={child.id}>
          {/* The server remembers the choice, so the page is loaded whole. */}
          <a href={`/my?child=${child.id}`} data-full="">
            <ChildMark child={page.viewer?.children.find((one) => one.id === child.id) ?? { name: child.name, color: 0 }} />
            {say('otherNext', { name: child.name, day: use ? dayText(use.date as LocalDate, page.today) : '' })}
          </a>
        </li>
      ))}
    </ul>
  )
}
