/** A month of days with places, as a grid and as an equal list; every day is reachable and says why it cannot be taken. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { addMonths, dayOf, type LocalDate, type LocalMonth, monthOf, weekdayOf } from '../../platform/calendar.ts'
import { uiTexts } from '../text/ui.ts'
import { dayAfterKey, weeksOf } from './calendar-days.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Tabs } from './navigation.tsx'
import { usePage } from './page-context.ts'
import { useTexts } from './say.tsx'
import { useDates } from './use-dates.ts'

export type CalendarDay = {
  date: LocalDate
  /** Short words drawn in the cell, at most four characters: 「あき2」「満」「休み」. */
  words: string
  /** Spoken and listed in full: 「あき2名」「満員です」. Default: `words`. */
  spoken?: string
  mark: 'open' | 'few' | 'full' | 'closed'
  /** The day's own page; without it the day cannot be taken and `reason` says why. */
  href?: string
  reason?: string
  holiday?: string
}

/** Walked with the arrows, so a grid and not a table; a day without page is a link that leads nowhere (APG: disabled link). */
const gridRole = { role: 'grid' } as const
const deadLink = { role: 'link', 'aria-disabled': 'true' } as const
const shape = { open: '○', few: '△', full: '×', closed: '−' } as const

/** @param props.days days of the month that something is known of; others are drawn empty */
export function Calendar(props: {
  label: string
  month: LocalMonth
  days: readonly CalendarDay[]
  selected?: LocalDate
  monthHref: (month: LocalMonth) => string
  firstMonth?: LocalMonth
  lastMonth?: LocalMonth
  view: 'grid' | 'list'
  viewHref: (view: 'grid' | 'list') => string
}) {
  const { label, month, days, monthHref, firstMonth, lastMonth, view, viewHref } = props
  const { say, words } = useTexts(uiTexts)
  const { monthText } = useDates()
  const { today } = usePage()
  const before = addMonths(month, -1)
  const after = addMonths(month, 1)
  return (
    <section class="calendar" aria-label={label}>
      <div class="calendar-head">
        {firstMonth && before < firstMonth ? (
          <span class="calendar-turn" />
        ) : (
          <a class="calendar-turn" href={monthHref(before)} data-turn="before">
            <Icon name="left" />
            {monthText(before, today)}
          </a>
        )}
        <h2 class="calendar-month" aria-live="polite">
          {monthText(month, today)}
        </h2>
        {lastMonth && after > lastMonth ? (
          <span class="calendar-turn" />
        ) : (
          <a class="calendar-turn calendar-turn-after" href={monthHref(after)} data-turn="after">
            {monthText(after, today)}
            <Icon name="right" />
          </a>
        )}
      </div>
      <Tabs
        label={words('view')}
        items={[
          { text: say('calendarView'), href: viewHref('grid'), current: view === 'grid' },
          { text: say('listView'), href: viewHref('list'), current: view === 'list' },
        ]}
      />
      {view === 'grid' ? <MonthGrid {...props} /> : <DayList days={days} />}
    </section>
  )
}

function MonthGrid({
  label,
  month,
  days,
  selected,
}: Pick<Parameters<typeof Calendar>[0], 'label' | 'month' | 'days' | 'selected'>) {
  const { today } = usePage()
  const { say, words } = useTexts(uiTexts)
  const { dayText, weekdayHeads } = useDates()
  const grid = useRef<HTMLTableElement>(null)
  // Until the script runs every day is its own tab stop; then one, and the arrows move it.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const known = new Map(days.map((day) => [day.date, day]))
  const [focused, setFocused] = useState<LocalDate>(
    selected ?? (monthOf(today) === month ? today : (days.find((day) => day.href)?.date ?? (`${month}-01` as LocalDate))),
  )
  const [reason, setReason] = useState('')

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date as LocalDate | undefined
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      const turn = grid.current
        ?.closest('.calendar')
        ?.querySelector<HTMLElement>(`[data-turn="${event.key === 'PageUp' ? 'before' : 'after'}"]`)
      if (turn) {
        event.preventDefault()
        turn.click()
      }
      return
    }
    const to = dayAfterKey(at, event.key, month)
    if (!to) return
    event.preventDefault()
    setFocused(to)
    grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus()
  }

  const cellOf = (date: LocalDate) => {
    const day = known.get(date)
    const shared = {
      'data-date': date,
      tabIndex: ready && date !== focused ? -1 : 0,
      class: classNames(
        'day',
        `day-${day?.mark ?? 'closed'}`,
        date === today && 'day-today',
        (weekdayOf(date) === 0 || day?.holiday) && 'day-red',
      ),
      onFocus: () => {
        setFocused(date)
        setReason(day?.reason ? `${dayText(date, today)}　${day.reason}` : '')
      },
    }
    const inside = (
      <>
        <span class="day-number" aria-hidden="true">
          {dayOf(date)}
        </span>
        <span class="spoken">
          {dayText(date, today)} {date === today ? `${words('today')} ` : ''}
          {day?.holiday ? `${day.holiday} ` : ''}
          {day ? (day.spoken ?? day.words) : say('nothingOn')} {day?.reason ?? ''}
        </span>
        <span class="day-words" aria-hidden="true">
          {day ? day.words : ''}
        </span>
        <span class="day-shape" aria-hidden="true">
          {day ? shape[day.mark] : ''}
        </span>
      </>
    )
    return day?.href ? (
      <a href={day.href} {...shared} {...(date === selected ? { 'aria-current': 'date' as const } : {})}>
        {inside}
      </a>
    ) : (
      // A day that cannot be taken stays reachable, so that its reason can be read.
      <span {...deadLink} {...shared}>
        {inside}
      </span>
    )
  }

  return (
    <>
      <table class="month" {...gridRole} aria-label={label} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekdayHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, i) => (
            <tr key={week.find((d) => d !== null) ?? i}>
              {week.map((date, column) => (
                <td key={date ?? `${i}-${column}`}>{date ? cellOf(date) : null}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="legend">
        <span>○ {say('legendOpen')}</span> <span>△ {say('legendFew')}</span> <span>× {say('legendFull')}</span>{' '}
        <span>− {say('legendClosed')}</span>
      </p>
      <p class="live" role="status">
        {reason}
      </p>
    </>
  )
}

function DayList({ days }: { days: readonly CalendarDay[] }) {
  const { today } = usePage()
  const { dayText } = useDates()
  return (
    <ul class="day-list">
      {days.map((day) => (
        <li key={day.date} class={`day-${day.mark}`}>
          <span class="day-list-date">
            {day.href ? <a href={day.href}>{dayText(day.date, today)}</a> : dayText(day.date, today)}
            {day.holiday ? <span class="muted"> {day.holiday}</span> : null}
          </span>
          <span>
            <span aria-hidden="true">{shape[day.mark]} </span>
            {day.spoken ?? day.words}
            {day.reason ? <span class="muted">　{day.reason}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
