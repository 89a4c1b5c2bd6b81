/** A facility as everybody sees it: how to use it, what it costs, what to bring, when there are places. A guardian sees the own next step. */
import type { listPublicDraws } from '../../features/draw/contract.ts'
import type { listPublicCalls } from '../../features/intake/call-contract.ts'
import { closesAt } from '../../features/slot/rules.ts'
import { addMonths, type LocalDate, type LocalMonth, localMonth, monthOf } from '../../platform/calendar.ts'
import type { Outcome, ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { type FacilityPage, type FacilityPhoto, facilityPageOf, type LaterDays } from '../place/facility-data.ts'
import { FacilityFacts, FacilityHead, FacilityMoney, FacilityWays } from '../place/facility-facts.tsx'
import { FacilityPhotos } from '../place/facility-photos.tsx'
import { HouseEvents } from '../place/house-events.tsx'
import type { WebApi } from '../routes.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { facilityTexts } from '../text/public/facility.ts'
import { Calendar, type CalendarDay } from '../ui/calendar.tsx'
import { LinkList } from '../ui/card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { BackLink, Tabs } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import { FacilityMine } from './facility-mine.tsx'
import { FacilityStanding, loadStanding, type Standing } from './facility-standing.tsx'
import { actMark, type Family, loadFamily } from './search-family.ts'

const placesOf = (api: WebApi, facilityId: string, month: LocalMonth) =>
  api('GET /api/v1/public/facilities/:facilityId/availability', { params: { facilityId }, query: { month } })
type Month = Extract<Awaited<ReturnType<typeof placesOf>>, { ok: true }>['value']

type Draws = ReplyOf<typeof listPublicDraws>['draws']
type Calls = ReplyOf<typeof listPublicCalls>['calls']
type Data = {
  facility: FacilityPage & { later: LaterDays; photos: FacilityPhoto[] }
  month: Month
  draws: Draws
  calls: Calls
  standing: Standing | null
  family: Family | null
}

/** Places can be looked at this far ahead. */
const monthsAhead = 3
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const title = (data: Data): string => data.facility.name

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const facility = await facilityPageOf(api, uuid.test(page.params.id) ? page.params.id : '00000000-0000-0000-0000-000000000000')
  if (!facility.ok) return stop(facility.problem)
  const month: Outcome<Month> = await placesOf(api, facility.value.id, monthAsked(page))
  if (!month.ok) return stop(month.problem)
  const draws = await api('GET /api/v1/public/facilities/:facilityId/draws', { params: { facilityId: facility.value.id } })
  if (!draws.ok) return stop(draws.problem)
  const calls = await api('GET /api/v1/public/facilities/:facilityId/calls', { params: { facilityId: facility.value.id } })
  if (!calls.ok) return stop(calls.problem)
  return {
    facility: facility.value,
    month: month.value,
    draws: draws.value.draws,
    calls: calls.value.calls.filter((call) => call.state === 'open' || call.state === 'coming'),
    standing: await loadStanding(api, page, facility.value.id),
    family: await loadFamily(api, page, [facility.value.id]),
  }
}

export const act = (api: WebApi, form: FormSent, page: PageInput): Promise<Acted> => actMark(api, form, page)

function monthAsked(page: Pick<PageInput, 'query' | 'today'>): LocalMonth {
  const now = monthOf(page.today)
  const asked = page.query.month ?? ''
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked >= now && asked <= addMonths(now, monthsAhead) ? localMonth(asked) : now
}

/** The most children whom one cell of the day can still take: of a class, or altogether. */
function placesByDay(month: Month, today: LocalDate, asked: number | null): [LocalDate, number][] {
  const byDate = new Map<LocalDate, number>()
  for (const day of month.days) {
    const date = day.date as LocalDate
    if (date < today) continue
    const places = day.cells.map((cell) => (cell.stopped ? 0 : asked === null ? cell.free : (cell.classes[asked] ?? 0)))
    byDate.set(date, Math.max(byDate.get(date) ?? 0, ...places))
  }
  return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** SLOT-2: a day of which no kind with places can be booked yet, with the opening that comes first. */
function laterOn(facility: Data['facility'], month: Month, resident: boolean, date: LocalDate): { opens: string | null } | null {
  const kinds = new Set(month.days.filter((day) => day.date === date).map((day) => day.kind))
  const found = [...kinds].map((kind) =>
    facility.later.find((one) => one.kind === kind && one.resident === resident && one.from <= date && date <= one.to),
  )
  if (found.length === 0 || found.includes(undefined)) return null
  return { opens: found.flatMap((one) => one?.opens ?? []).sort()[0] ?? null }
}

/** SLOT-2: a day whose booking has closed for each kind with places that families book themselves. */
function tooLate(facility: Data['facility'], month: Month, resident: boolean, date: LocalDate, now: number): boolean {
  const kinds = new Set(month.days.filter((day) => day.date === date).map((day) => day.kind))
  const own = facility.kinds.filter((way) => kinds.has(way.kind) && ['automatic', 'confirmed'].includes(way.booking))
  return own.length > 0 && own.every((way) => closesAt((resident ? way.window : way.otherWindow).closes, date).getTime() <= now)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, month, draws, calls, standing, family } = data
  const { say, words } = useTexts(facilityTexts)
  const { words: call } = useTexts(callTexts)
  const { momentText, monthText } = useDates()
  const { classText, kindText } = useFacilityWords()
  const today = page.today
  const asked = ['0', '1', '2'].includes(page.query.class ?? '') ? Number(page.query.class) : null
  const view = page.query.view === 'list' ? 'list' : 'grid'
  const hrefOf = (more: Record<string, string>): string => {
    const query = new URLSearchParams({
      ...(asked === null ? {} : { class: String(asked) }),
      ...(page.query.month ? { month: month.month } : {}),
      ...(view === 'list' ? { view } : {}),
      ...more,
    })
    for (const [name, value] of [...query]) if (value === '') query.delete(name)
    return `/facilities/${facility.id}?${query}#places`
  }
  const flexible = facility.kinds.find((way) => way.kind === 'flexible')
  const bookable = standing?.acceptance && flexible && ['automatic', 'confirmed'].includes(flexible.booking)
  const bookHref = bookable
    ? (date: LocalDate): string =>
        `/my/bookings/new?${new URLSearchParams({ facility: facility.id, child: standing.child.id, date })}`
    : null
  const resident = family?.home ? family.home.code === facility.municipality : true
  const days = placesByDay(month, today, asked).map(([date, places]): CalendarDay => {
    const later = laterOn(facility, month, resident, date)
    if (later && places > 0) {
      const reason = later.opens ? words('notYetFrom', { moment: momentText(later.opens, today) }) : words('notYetLong')
      return { date, words: words('notYet'), spoken: words('notYet'), mark: 'closed', reason }
    }
    if (places > 0 && tooLate(facility, month, resident, date, Date.parse(page.now)))
      return { date, words: words('tooLate'), spoken: words('tooLate'), mark: 'closed', reason: words('tooLateWhy') }
    return {
      date,
      words: places === 0 ? words('full') : words('free', { n: places }),
      spoken: places === 0 ? words('fullSpoken') : words('freeSpoken', { n: places }),
      mark: places === 0 ? 'full' : places === 1 ? 'few' : 'open',
      ...(bookHref && places > 0 ? { href: bookHref(date) } : {}),
    }
  })
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/search?municipality=${facility.municipality}`}>
        {say('back', { town: facility.municipalityName })}
      </BackLink>
      <h1>{facility.name}</h1>
      <FacilityHead facility={facility} />
      <FacilityPhotos photos={facility.photos} />
      <FacilityStanding facility={facility} standing={standing} today={today} loggedIn={page.viewer !== null} />
      {family ? <FacilityMine facility={facility} family={family} /> : null}
      <section aria-labelledby="places" class="facility-group">
        <h2 id="places">{say('places')}</h2>
        {calls.length > 0 ? (
          <LinkList
            label={call('title')}
            items={calls.map((one) => ({
              href: `/my/calls/${one.id}`,
              text: call('apply'),
              note:
                one.state === 'coming'
                  ? call('comingAt', { when: momentText(one.from, today) })
                  : call('openUntil', { until: momentText(new Date(Date.parse(one.until) - 60_000).toISOString(), today) }),
            }))}
          />
        ) : null}
        {draws.length > 0 ? (
          <LinkList
            label={words('drawsOf')}
            items={draws.map((draw) => ({
              href: `/draws/${draw.id}`,
              text: say('drawOf', { month: monthText(draw.month as LocalMonth, today), kind: kindText(draw.kind) }),
              note:
                draw.state === 'drawn'
                  ? words('drawn')
                  : draw.state === 'coming'
                    ? words('drawFrom', { moment: momentText(draw.from, today) })
                    : words('drawAt', { moment: momentText(draw.drawAt, today) }),
            }))}
          />
        ) : null}
        <Tabs
          label={words('cls')}
          items={[
            { text: say('all'), href: hrefOf({ class: '' }), current: asked === null },
            ...facility.classes.map((n) => ({ text: classText(n), href: hrefOf({ class: String(n) }), current: asked === n })),
          ]}
        />
        <p>
          {say('placesHow')} {bookHref ? say('placesBook') : null}
        </p>
        <Calendar
          label={words('placesOf', { name: facility.name })}
          month={month.month as LocalMonth}
          days={days}
          firstMonth={monthOf(today)}
          lastMonth={addMonths(monthOf(today), monthsAhead)}
          monthHref={(m) => hrefOf({ month: m })}
          view={view}
          viewHref={(v) => hrefOf({ view: v === 'list' ? 'list' : '' })}
        />
        {days.length === 0 ? <p>{say('noCells', { month: monthText(month.month as LocalMonth, today) })}</p> : null}
        <HouseEvents events={month.events} month={month.month as LocalMonth} today={today} />
      </section>
      <FacilityWays facility={facility} />
      <FacilityMoney facility={facility} />
      <FacilityFacts facility={facility} today={today} />
    </>
  )
}
