/** SLOT-4 above the calendar of a month that is given by lot. */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { bookingTexts } from '../text/guardian/booking.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { Draws } from './booking-data.ts'

export function DrawNotice({ draw, child, today }: { draw: Draws[number]; child: string; today: LocalDate }) {
  const { say } = useTexts(bookingTexts)
  const { momentText, monthText } = useDates()
  const month = monthText(draw.month as LocalMonth, today)
  const href = `/my/draws/${draw.id}?child=${child}`
  if (draw.state === 'drawn')
    return (
      <Notice kind="info" title={say('drawOver', { month })}>
        <p>{say('drawOverWhy')}</p>
        <p>
          <a href={draw.entered ? href : `/draws/${draw.id}`}>{say(draw.entered ? 'drawResult' : 'drawRecord')}</a>
        </p>
      </Notice>
    )
  return (
    <Notice kind="info" title={say('drawMonth', { month })}>
      {draw.state === 'coming' ? <p>{say('drawFrom', { from: momentText(draw.from, today) })}</p> : null}
      {draw.state === 'open' ? (
        <p>
          {say('drawUntil', {
            until: momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today),
            at: momentText(draw.drawAt, today),
          })}
        </p>
      ) : null}
      {draw.state === 'closed' ? <p>{say('drawClosed', { at: momentText(draw.drawAt, today) })}</p> : null}
      {draw.state === 'open' || draw.entered ? (
        <p>
          <LinkButton href={href}>{say(draw.entered ? 'drawEntry' : 'drawEnter')}</LinkButton>
        </p>
      ) : null}
    </Notice>
  )
}
