/** The times of one day with free places in words and numbers; pressing rows or choosing from two lists are equal ways. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { clockText } from '../../platform/calendar.ts'
import { uiTexts } from '../text/ui.ts'
import { classNames } from './class-names.ts'
import { ErrorText } from './field.tsx'
import { useTexts } from './say.tsx'
import { type Cell, cellMinutes, endsFrom, type LengthRule, press, type Range, startsOf } from './slot-range.ts'
import { useDates } from './use-dates.ts'

/** @see Cell; `free` places left, null where the number is not shown; `reason` why it cannot be taken (SLOT-3) */
export type SlotCell = Cell & { free: number | null; reason?: string; waitHref?: string }

/**
 * Sends `start` and `end` (minutes since midnight). Works without script by its two lists.
 * @param props.summary drawn under the grid for the chosen range: price, hours before and after
 */
export function SlotGrid(props: {
  label: string
  cells: readonly SlotCell[]
  rule: LengthRule
  value?: Range | null
  error?: string
  startName?: string
  endName?: string
  summary?: (range: Range) => ComponentChildren
}) {
  const { label, cells, rule, error, startName = 'start', endName = 'end', summary } = props
  const { say, words } = useTexts(uiTexts)
  const { lengthText, timeRangeText } = useDates()
  const [range, setRange] = useState<Range | null>(props.value ?? null)
  const [start, setStart] = useState<number | null>(props.value?.start ?? null)
  const [ready, setReady] = useState(false)
  const [note, setNote] = useState('')
  useEffect(() => setReady(true), [])

  const choose = (next: Range | null): void => {
    setRange(next)
    setStart(next?.start ?? null)
  }
  const onPress = (pressed: number): void => {
    const out = press(cells, rule, range, pressed)
    choose(out.range)
    setNote(out.blocked ? words('tooShortHere', { from: clockText(pressed), length: lengthText(rule.min) }) : '')
  }
  const allEnds = [...new Set(cells.map((cell) => cell.start + cellMinutes))].sort((a, b) => a - b)
  const ends = ready && start !== null ? endsFrom(cells, start, rule) : allEnds

  return (
    <div class="slots" id={`f-${startName}`} tabIndex={-1}>
      <ul class="slot-list" aria-label={label}>
        {cells.map((cell) => (
          <li key={cell.start}>
            <SlotRow cell={cell} range={range} ready={ready} onPress={onPress} />
          </li>
        ))}
      </ul>
      {note ? (
        <p class="slot-note" role="alert">
          {note}
        </p>
      ) : null}
      <fieldset class="slot-selects">
        <legend class="label">{say('chooseByList')}</legend>
        <label>
          {say('start')}
          <span class="select-box">
            <select
              class="input select"
              name={startName}
              value={start === null ? '' : String(start)}
              onChange={(event) => {
                const { value } = event.currentTarget
                if (value === '') return choose(null)
                const [first] = endsFrom(cells, Number(value), rule)
                choose(first === undefined ? null : { start: Number(value), end: first })
              }}
            >
              <option value="">{say('choose')}</option>
              {startsOf(cells, rule).map((t) => (
                <option key={t} value={String(t)}>
                  {clockText(t)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label>
          {say('end')}
          <span class="select-box">
            <select
              class="input select"
              name={endName}
              value={range ? String(range.end) : ''}
              onChange={(event) => {
                const { value } = event.currentTarget
                if (start !== null && value !== '') choose({ start, end: Number(value) })
              }}
            >
              <option value="">{say('choose')}</option>
              {ends.map((t) => (
                <option key={t} value={String(t)}>
                  {clockText(t)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </fieldset>
      <ErrorText name={startName}>{error}</ErrorText>
      <div class="slot-summary" role="status">
        <p class="slot-chosen">
          {range
            ? words('chosenRange', { range: timeRangeText(range.start, range.end), length: lengthText(range.end - range.start) })
            : say('notChosen')}
        </p>
        {range && summary ? summary(range) : null}
      </div>
    </div>
  )
}

function SlotRow({
  cell,
  range,
  ready,
  onPress,
}: {
  cell: SlotCell
  range: Range | null
  ready: boolean
  onPress: (start: number) => void
}) {
  const { say, words } = useTexts(uiTexts)
  const end = cell.start + cellMinutes
  const inside = range !== null && cell.start >= range.start && end <= range.end
  const free = cell.free === null ? words('freeSome') : words('free', { n: cell.free })
  const state = !cell.takable ? (cell.reason ?? words('full')) : free
  const role = !inside
    ? ''
    : cell.start === range.start
      ? words('fromHere')
      : end === range.end
        ? `${words('toHere')} ${clockText(end)}`
        : ''
  const name = classNames('slot', cell.takable ? 'slot-open' : 'slot-closed', inside && 'slot-inside')
  const body = (
    <>
      <span class="slot-time">
        {clockText(cell.start)}
        <span class="spoken">{say('untilSpoken', { end: clockText(end) })}</span>
      </span>
      <span class="slot-state">{state}</span>
      <span class="slot-shape" aria-hidden="true">
        {!cell.takable ? '×' : inside ? '●' : '○'}
      </span>
      <span class="slot-role">{role}</span>
    </>
  )
  if (!cell.takable)
    return (
      <div class={name}>
        {body}
        {cell.waitHref ? (
          <a class="slot-wait" href={cell.waitHref}>
            {say('wait')}
            <span class="spoken">{say('waitFor', { start: clockText(cell.start) })}</span>
          </a>
        ) : null}
      </div>
    )
  return ready ? (
    <button type="button" class={name} aria-pressed={inside} onClick={() => onPress(cell.start)}>
      {body}
    </button>
  ) : (
    <div class={name}>{body}</div>
  )
}
