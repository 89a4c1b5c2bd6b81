/** A facility as everybody sees it: how to use it, what it costs, what to bring, when there are places. A guardian sees the own next step. */
import type { listPublicDraws } from '../../features/draw/contract.ts'
import { addMonths, firstDayOf, type LocalDate, type LocalMonth, localMonth, monthOf } from '../../platform/calendar.ts'
import type { Outcome, ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { type FacilityPage, facilityPageOf } from '../place/facility-data.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, momentText, monthText } from '../text/dates.ts'
import { classText, facilityTypeWords } from '../text/facility-words.ts'
import { Calendar, type CalendarDay } from '../ui/calendar.tsx'
import { LinkList } from '../ui/card.tsx'
import { BackLink, Tabs } from '../ui/navigation.tsx'
import { Label } from '../ui/status-tag.tsx'
import { FacilityFacts, FacilityMoney, FacilityWays } from './facility-facts.tsx'
import { FacilityStanding, loadStanding, type Standing } from './facility-standing.tsx'

const placesOf = (api: WebApi, facilityId: string, month: LocalMonth) =>
  api('GET /api/v1/public/facilities/:facilityId/availability', { params: { facilityId }, query: { month } })
type Month = Extract<Awaited<ReturnType<typeof placesOf>>, { ok: true }>['value']

type Draws = ReplyOf<typeof listPublicDraws>['draws']
type Data = { facility: FacilityPage; month: Month; draws: Draws; standing: Standing | null }

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
  return {
    facility: facility.value,
    month: month.value,
    draws: draws.value.draws,
    standing: await loadStanding(api, page, facility.value.id),
  }
}

function monthAsked(page: Pick<PageInput, 'query' | 'today'>): LocalMonth {
  const now = monthOf(page.today)
  const asked = page.query.month ?? ''
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked >= now && asked <= addMonths(now, monthsAhead) ? localMonth(asked) : now
}

/** The most children whom one cell of the day can still take: of a class, or altogether. */
function daysOf(
  month: Month,
  today: LocalDate,
  asked: number | null,
  bookHref: ((date: LocalDate) => string) | null,
): CalendarDay[] {
  const byDate = new Map<LocalDate, number>()
  for (const day of month.days) {
    const date = day.date as LocalDate
    if (date < today) continue
    const places = day.cells.map((cell) => (cell.stopped ? 0 : asked === null ? cell.free : (cell.classes[asked] ?? 0)))
    byDate.set(date, Math.max(byDate.get(date) ?? 0, ...places))
  }
  return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, places]) => dayOf(date, places, bookHref))
}

const dayOf = (date: LocalDate, places: number, bookHref: ((date: LocalDate) => string) | null): CalendarDay => ({
  date,
  words: places === 0 ? '満' : `あき${places}`,
  spoken: places === 0 ? '満員です' : `あき${places}名`,
  mark: places === 0 ? 'full' : places === 1 ? 'few' : 'open',
  ...(bookHref && places > 0 ? { href: bookHref(date) } : {}),
})

export function Page({ data, page }: PageProps<typeof load>) {
  const { facility, month, draws, standing } = data
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
  const days = daysOf(month, today, asked, bookHref)
  return (
    <>
      <BackLink href={`/search?municipality=${facility.municipality}`}>{facility.municipalityName}の施設</BackLink>
      <h1>{facility.name}</h1>
      <p class="search-tags">
        <Label>{facilityTypeWords[facility.facilityType] ?? facility.facilityType}</Label>
        {facility.parentChild ? <Label>親子通園</Label> : null}
        {facility.medicalCare ? <Label>医療的ケア</Label> : null}
        {facility.disability ? <Label>障害のあるお子さま</Label> : null}
        {facility.reductionHonoured ? <Label>負担軽減あり</Label> : null}
      </p>
      <p>
        {facility.address}
        {facility.access ? `　${facility.access}` : ''}
        {facility.phone ? (
          <>
            {'　'}電話 <a href={`tel:${facility.phone}`}>{facility.phone}</a>
          </>
        ) : null}
      </p>
      {facility.featuresText ? <p class="lead">{facility.featuresText}</p> : null}
      <FacilityStanding facility={facility} standing={standing} today={today} loggedIn={page.viewer !== null} />
      <FacilityWays facility={facility} />
      <section aria-labelledby="places" class="facility-group">
        <h2 id="places">あき状況</h2>
        {draws.length > 0 ? (
          <LinkList
            label="抽選で受け付ける月"
            items={draws.map((draw) => ({
              href: `/draws/${draw.id}`,
              text: `${monthText(draw.month, today)}の${kindWords[draw.kind]}は、抽選で受け付けます`,
              note:
                draw.state === 'drawn'
                  ? '抽選は終わりました。あいた枠は先着順です'
                  : draw.state === 'coming'
                    ? `受付は${momentText(draw.from, today)}から`
                    : `抽選は${momentText(draw.drawAt, today)}`,
            }))}
          />
        ) : null}
        <Tabs
          label="クラス"
          items={[
            { text: '全体', href: hrefOf({ class: '' }), current: asked === null },
            ...facility.classes.map((n) => ({ text: classText(n), href: hrefOf({ class: String(n) }), current: asked === n })),
          ]}
        />
        <p>
          数は、その日のいちばんあいている時間に、あと何名利用できるかです。
          {bookHref ? '日を選ぶと、予約に進みます。' : ''}
        </p>
        <Calendar
          label={`${facility.name}のあき`}
          month={month.month as LocalMonth}
          days={days}
          firstMonth={monthOf(today)}
          lastMonth={addMonths(monthOf(today), monthsAhead)}
          monthHref={(m) => hrefOf({ month: m })}
          view={view}
          viewHref={(v) => hrefOf({ view: v === 'list' ? 'list' : '' })}
        />
        {days.length === 0 ? (
          <p>
            {dayText(firstDayOf(month.month as LocalMonth), today).replace(/日（.*$/, '日からの1か月')}
            には、公開されている利用枠がありません。
          </p>
        ) : null}
      </section>
      <FacilityMoney facility={facility} />
      <FacilityFacts facility={facility} today={today} />
    </>
  )
}
