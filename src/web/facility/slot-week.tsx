/** A week of places, a row per half hour: 予約／枠 in numbers, class ages below. */

import type { getSlots } from '../../features/slot/contract.ts'
import { addDays, clockText, dayOf, type LocalDate, monthNumberOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { dayText, momentText, weekdayText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Details } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { DayEvents, EventLines } from './house-events.tsx'
import { type CellProps, type GridPaint, useSlotGrid } from './slot-picking.ts'
import { slotHref } from './slot-tabs.tsx'

type Slots = ReplyOf<typeof getSlots>
type Cell = Slots['cells'][number]

/** Rows that are drawn even without places, so that there is something to paint on. */
const [firstRow, lastRow] = [8 * 60, 18 * 60]

/** @param props.paint null = only looked at */
export function WeekGrid(props: {
  slots: Slots
  kind: 'regular' | 'flexible'
  from: LocalDate
  today: LocalDate
  paint: GridPaint | null
}) {
  const { slots, kind, from, today, paint } = props
  const { words } = useTexts(facilityBookingTexts)
  const days = Array.from({ length: 7 }, (_, i) => addDays(from, i))
  const cells = new Map(slots.cells.map((cell) => [`${cell.date} ${cell.start}`, cell]))
  const there = slots.cells.map((cell) => cell.start)
  const [top, end] = paint ? [Math.min(firstRow, ...there), Math.max(lastRow, ...there.map((start) => start + 30))] : [0, 0]
  const starts = paint
    ? Array.from({ length: (end - top) / 30 }, (_, i) => top + i * 30)
    : [...new Set(there)].sort((a, b) => a - b)
  const grid = useSlotGrid(starts, paint)
  if (starts.length === 0)
    return (
      <>
        <EmptyState title={words('noSlots')}>
          <p>{words('noSlotsWhy')}</p>
        </EmptyState>
        <EventLines events={slots.events} today={today} />
      </>
    )
  return (
    <>
      {there.length === 0 ? <p>{words('noSlots')}。</p> : null}
      <p>{words('slotsHow')}</p>
      {paint ? <p class="place-how">{words('gridHow')}</p> : null}
      {/* Scrolled by keyboard too: a region that scrolls must take the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section class="place-grid" aria-label={words('slotsTitle')} tabIndex={0}>
        <table {...grid.table}>
          <thead>
            <tr>
              <th scope="col" class="place-time">
                時刻
              </th>
              {days.map((day) => (
                <th key={day} scope="col">
                  <a href={slotHref('day', slots.facility.id, kind, day)}>
                    {monthNumberOf(day)}/{dayOf(day)}（{weekdayText(day)}）
                  </a>
                  <DayEvents events={slots.events} day={day} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {starts.map((start, row) => (
              <tr key={start}>
                <th scope="row">{clockText(start)}</th>
                {days.map((day, column) => (
                  <PlaceCell key={day} cell={cells.get(`${day} ${start}`)} own={grid.cell(row, column)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Details summary="予約の始まりと締め切り">
        <ul class="plain">
          {slots.openings.map((opening) => (
            <li key={opening.date}>
              {dayText(opening.date as LocalDate, today)}：
              {opening.residentsFrom ? `${momentText(opening.residentsFrom, today)}から` : '始まりは決まっていません'}
              {opening.othersFrom && opening.othersFrom !== opening.residentsFrom
                ? `（ほかの市区町村の方は${momentText(opening.othersFrom, today)}から）`
                : ''}
              {opening.until ? `、${momentText(opening.until, today)}まで` : ''}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function PlaceCell({ cell, own: { picked, ...own } }: { cell: Cell | undefined; own: CellProps }) {
  const look = (name: string) => (picked ? `${name} place-picked` : name)
  if (!cell || (cell.cap === 0 && cell.taken === 0))
    return (
      <td class={look('place-none')} {...own}>
        −<span class="spoken">枠なし</span>
      </td>
    )
  const full = cell.taken >= cell.cap
  const classes = cell.caps.flatMap((cap, age) => (cap === null ? [] : [`${age}歳${cell.takenByClass[age] ?? 0}／${cap}`]))
  return (
    <td class={look(cell.stopped ? 'place-stopped' : full ? 'place-full' : 'place-open')} {...own}>
      {cell.stopped ? 'お休み ' : ''}
      {cell.taken}／{cell.cap}
      {full && !cell.stopped ? ' 満' : ''}
      {cell.published ? '' : '（未公開）'}
      {classes.length > 0 ? <span class="place-classes">{classes.join(' ')}</span> : null}
    </td>
  )
}
