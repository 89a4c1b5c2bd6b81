/** 枠カレンダー, one day: both kinds by the half hour, taken and free, by class age, with the staff that the booked children ask for. */
import { staffNeeded } from '../../features/attendance/rules.ts'
import type { getSlots } from '../../features/slot/contract.ts'
import { cellsOfDay, childrenByTime, freeOf, spansOf } from '../../features/slot/day.ts'
import { addDays, clockText, type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { holidayOn } from '../../platform/holidays.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText } from '../text/dates.ts'
import { BarChart } from '../ui/bar-chart.tsx'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { DayEvents } from './house-events.tsx'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '枠カレンダー（日）'

type Slots = ReplyOf<typeof getSlots>
type Kind = Slots['kinds'][number]
type Data = { days: { kind: Kind; slots: Slots }[]; kind: Kind; date: LocalDate; mayPaint: boolean }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const date = parseDate(page.query.from ?? '') ?? page.today
  const params = { facilityId: facility.id }
  const read = (kind: Kind) => api('GET /api/v1/facilities/:facilityId/slots', { params, query: { from: date, to: date, kind } })
  const [first, second] = [kindOf(page.query.kind), kindOf(page.query.kind) === 'regular' ? 'flexible' : 'regular'] as const
  const own = await read(first)
  if (!own.ok) return stop(own.problem)
  const days = [{ kind: first as Kind, slots: own.value }]
  if (own.value.kinds.includes(second)) {
    const other = await read(second)
    if (!other.ok) return stop(other.problem)
    days.push({ kind: second, slots: other.value })
  }
  const mayPaint = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  return { days: days.filter(({ kind, slots }) => slots.kinds.includes(kind)), kind: first, date, mayPaint }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { days, kind, mayPaint } = data
  const date = data.date as LocalDate
  const slots = days[0]?.slots
  if (!slots) return null
  const facility = slots.facility.id
  const holiday = holidayOn(date)
  const turn = (by: number) => slotHref('day', facility, kind, addDays(date, by))
  const most = Math.max(1, ...days.flatMap((one) => one.slots.cells.map((cell) => Math.max(cell.cap, cell.taken))))
  const span = spansOf(cellsOfDay(slots.cells))[0]
  return (
    <>
      <DeskHead title="枠カレンダー" facts={`${slots.facility.name}　利用定員 ${slots.capacity}名`} action={<PrintButton />} />
      <SlotTabs view="day" facility={facility} kinds={slots.kinds} kind={kind} from={date} mayPaint={mayPaint} />
      <p class="day-turn">
        <a href={turn(-1)}>前の日</a>
        <strong>
          {dayText(date, page.today)}
          {holiday ? `　${holiday}` : ''}
        </strong>
        <a href={turn(1)}>次の日</a>
      </p>
      <DayEvents events={slots.events} day={date} />
      <DefinitionList dense facts={busy(days.flatMap((one) => one.slots.cells))} />
      {days.map((one) => (
        <KindOfDay key={one.kind} kind={one.kind} slots={one.slots} most={most} today={page.today} />
      ))}
      <ButtonRow>
        {mayPaint && date >= page.today ? (
          <LinkButton
            href={slotHref('week', facility, kind, date, `&day=${date}${span ? `&at=${span.start}-${span.end}` : ''}#paint`)}
          >
            この日の枠を変える
          </LinkButton>
        ) : null}
        <LinkButton href={`/facility?facility=${facility}&date=${date}`} look="secondary">
          この日の受入ボード
        </LinkButton>
        <LinkButton href={`/facility/bookings?facility=${facility}&from=${date}`} look="secondary">
          この日からの予約
        </LinkButton>
      </ButtonRow>
    </>
  )
}

/** When most staff is asked for, of both kinds together. */
function busy(cells: Slots['cells']) {
  const times = childrenByTime(cells).map((one) => ({ ...one, staff: staffNeeded(one.children) }))
  const top = times.reduce((a, b) => (b.staff > a.staff ? b : a), { start: 0, children: [0, 0, 0] as const, staff: 0 })
  const [zero, one, two] = top.children
  return [
    {
      term: '予約に要る職員のめやす',
      value:
        top.staff === 0
          ? 'この日の予約はまだありません。'
          : `${clockText(top.start)}から${top.staff}人（0歳児${zero}名、1歳児${one}名、2歳児${two}名）。0歳児3人に1人、1歳児と2歳児6人に1人、2人以上で数えためやすです。`,
    },
  ]
}

function KindOfDay({ kind, slots, most, today }: { kind: Kind; slots: Slots; most: number; today: LocalDate }) {
  const cells = cellsOfDay(slots.cells)
  const opening = slots.openings[0]
  const byClass = cells.some((cell) => cell.caps.some((cap) => cap !== null))
  const classText = (cell: Slots['cells'][number], age: number): string =>
    cell.caps[age] == null ? `${cell.takenByClass[age] ?? 0}名` : `${cell.takenByClass[age] ?? 0}／${cell.caps[age]}名`
  return (
    <>
      <h2>{kindWords[kind]}</h2>
      {cells.length === 0 ? (
        <p>この日の枠はありません。</p>
      ) : (
        <>
          <p>
            予約の受付：
            {opening?.residentsFrom ? `${momentText(opening.residentsFrom, today)}から` : '始まりは決まっていません'}
            {opening?.until ? `、${momentText(opening.until, today)}まで` : ''}
          </p>
          <BarChart
            id={`day-${kind}`}
            title={`${kindWords[kind]}の枠`}
            titled
            description={`30分ごとの枠です。色のついた部分が予約、白い部分が空きです。${byClass ? '「1／2名」は、枠2名のうち予約1名です。' : ''}`}
            labelHead="時間"
            parts={['予約', '空き']}
            columns={['枠', '0歳児', '1歳児', '2歳児']}
            rest
            most={most}
            rows={cells.map((cell) => ({
              key: String(cell.start),
              label: gridRangeText(cell.start, cell.start + 30),
              values: [cell.taken, freeOf(cell)],
              texts: [
                `${cell.taken}名`,
                cell.stopped ? 'お休み' : freeOf(cell) === 0 ? '満' : `${freeOf(cell)}名${cell.published ? '' : '（未公開）'}`,
                `${cell.cap}名`,
                classText(cell, 0),
                classText(cell, 1),
                classText(cell, 2),
              ],
            }))}
          />
        </>
      )}
    </>
  )
}
