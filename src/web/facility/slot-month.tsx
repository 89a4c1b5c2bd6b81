/** 枠カレンダー, the month: each day in a word and its numbers; a day leads to its half hours. */
import type { getSlots } from '../../features/slot/contract.ts'
import { daySum } from '../../features/slot/month.ts'
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  monthOf,
  parseDate,
  weekdayOf,
} from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { holidayOn } from '../../platform/holidays.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, gridRangeText, momentText, monthText, weekdayText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { DayEvents, type HouseEvents } from './house-events.tsx'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '枠カレンダー（月）'

type Slots = ReplyOf<typeof getSlots>
type Data = { slots: Slots; kind: 'regular' | 'flexible'; from: LocalDate; first: LocalDate; days: number; mayPaint: boolean }

const words = { none: '枠なし', open: '空きあり', few: '残りわずか', full: '満', stopped: 'お休み' } as const
const looks = { none: 'place-none', open: 'place-open', few: 'place-few', full: 'place-full', stopped: 'place-stopped' } as const

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const kind = kindOf(page.query.kind)
  const from = parseDate(page.query.from ?? '') ?? page.today
  const [start, end] = [firstDayOf(monthOf(from)), lastDayOf(monthOf(from))]
  const first = addDays(start, -((weekdayOf(start) + 6) % 7))
  const last = addDays(end, (7 - weekdayOf(end)) % 7)
  const slots = await api('GET /api/v1/facilities/:facilityId/slots', {
    params: { facilityId: facility.id },
    query: { from: first, to: last, kind },
  })
  if (!slots.ok) return stop(slots.problem)
  const mayPaint = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  return { slots: slots.value, kind, from, first, days: slots.value.openings.length, mayPaint }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { slots, kind, mayPaint } = data
  const [from, first] = [data.from as LocalDate, data.first as LocalDate]
  const facility = slots.facility.id
  const month = monthOf(from)
  const weeks = Array.from({ length: data.days / 7 }, (_, w) => Array.from({ length: 7 }, (_, d) => addDays(first, w * 7 + d)))
  const turn = (by: number) => slotHref('month', facility, kind, firstDayOf(addMonths(month, by)))
  const opensAt = new Map(slots.openings.map((o) => [o.date, o.residentsFrom]))
  const inMonth = slots.cells.filter((cell) => monthOf(cell.date as LocalDate) === month)
  const sum = (of: (cell: Slots['cells'][number]) => number) => inMonth.reduce((n, cell) => n + of(cell), 0)
  return (
    <>
      {page.query.done === 'pattern' ? <Notice kind="success" title="いつもの枠を公開しました" live /> : null}
      {page.query.done === 'file' ? <Notice kind="success" title="ファイルの枠を公開しました" live /> : null}
      <DeskHead title="枠カレンダー" facts={`${slots.facility.name}　利用定員 ${slots.capacity}名`} action={<PrintButton />} />
      <SlotTabs view="month" facility={facility} kinds={slots.kinds} kind={kind} from={from} mayPaint={mayPaint} />
      <p class="day-turn">
        <a href={turn(-1)}>前の月</a>
        <strong>{monthText(month, page.today)}</strong>
        <a href={turn(1)}>次の月</a>
      </p>
      <p>
        この月の枠は{sum((cell) => cell.cap)}こま（30分×1名）、うち予約は{sum((cell) => cell.taken)}こまです。
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section class="place-grid place-month" aria-label={`${monthText(month, page.today)}の枠`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(weeks[0] ?? []).map((day) => (
                <th key={day} scope="col">
                  {weekdayText(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) =>
                  monthOf(day) === month ? (
                    <MonthDay
                      key={day}
                      day={day}
                      cells={slots.cells.filter((cell) => cell.date === day)}
                      opens={opensAt.get(day) ?? null}
                      events={slots.events}
                      href={slotHref('day', facility, kind, day)}
                      today={page.today}
                      now={page.now}
                    />
                  ) : (
                    <td key={day} class="place-none" />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>「予約／枠」は、30分×1名を1こまと数えた数です。日付を開くと、その日を時間ごとに見られます。</p>
      {mayPaint ? <LinkButton href={slotHref('pattern', facility, kind, from)}>いつもの枠から出す</LinkButton> : null}
    </>
  )
}

function MonthDay(props: {
  day: LocalDate
  cells: Slots['cells']
  opens: string | null
  events: HouseEvents
  href: string
  today: LocalDate
  now: string
}) {
  const { day, cells, opens, events, href, today, now } = props
  const sum = daySum(cells)
  const holiday = holidayOn(day)
  const waits = sum.span && day >= today && opens !== null && opens > now
  return (
    <td class={looks[sum.word]}>
      <a href={href} aria-label={`${dayText(day, today)} ${words[sum.word]}`}>
        {dayOf(day)}
        {day === today ? '（今日）' : ''}
      </a>
      {holiday ? <span class="place-classes">{holiday}</span> : null}
      <DayEvents events={events} day={day} />
      <span class="place-word">{words[sum.word]}</span>
      {sum.span ? (
        <>
          <span class="place-line">{gridRangeText(sum.span.start, sum.span.end)}</span>
          <span class="place-line">最大{sum.most}名</span>
          <span class="place-line">
            {sum.taken}／{sum.places}
          </span>
        </>
      ) : null}
      {sum.partlyStopped ? <span class="place-classes">一部お休み</span> : null}
      {waits ? <span class="place-classes">受付 {momentText(opens, today)}から</span> : null}
    </td>
  )
}
