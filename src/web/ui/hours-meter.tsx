/** Remaining hours: the sentence first, the bar beside it; used and booked apart (HRS-5). */
import { uiTexts } from '../text/ui.ts'
import { useTexts } from './say.tsx'
import { useDates } from './use-dates.ts'

/** Minutes. `booked` is held by bookings to come; left = granted − used − booked. */
export type Hours = { granted: number; used: number; booked: number }

/** @param props.name 「11月」, or with the layer 「11月 江東区の時間」 */
export function HoursMeter({ name, hours, level = 2 }: { name: string; hours: Hours; level?: 2 | 3 }) {
  const { say } = useTexts(uiTexts)
  const { lengthText } = useDates()
  const { granted, used, booked } = hours
  const left = Math.max(0, granted - used - booked)
  const Heading = level === 2 ? 'h2' : 'h3'
  const x = (n: number): number => (granted === 0 ? 0 : Math.round((n / granted) * 1000) / 10)
  return (
    <div class="hours">
      <Heading class="hours-title">
        {say('hoursName', {
          name,
          of: (
            <span class="hours-of">
              {say('hoursOf', { left: <strong>{lengthText(left)}</strong>, granted: lengthText(granted) })}
            </span>
          ),
        })}
      </Heading>
      <svg class="hours-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="hours-left" x="0" y="0" width="100" height="10" />
        <rect class="hours-booked" x={x(used)} y="0" width={x(booked)} height="10" />
        <rect class="hours-used" x="0" y="0" width={x(used)} height="10" />
      </svg>
      <ul class="hours-legend">
        <li>
          <Swatch kind="used" />
          {say('used')} {lengthText(used)}
        </li>
        <li>
          <Swatch kind="booked" />
          {say('booked')} {lengthText(booked)}
        </li>
        <li>
          <Swatch kind="left" />
          {say('left')} {lengthText(left)}
        </li>
      </ul>
    </div>
  )
}

const Swatch = ({ kind }: { kind: 'used' | 'booked' | 'left' }) => (
  <svg class="swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
    <rect class={`hours-${kind}`} x="0.5" y="0.5" width="11" height="11" />
  </svg>
)
