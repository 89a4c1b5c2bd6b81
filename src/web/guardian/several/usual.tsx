/** マイページ: the usual weekly time again, and the ways to use what is left of the month. */
import type { getUsual } from '../../../features/booking/series-contract.ts'
import { wishesText } from '../../../features/booking/series-rules.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { severalTexts } from '../../text/guardian/several.ts'
import { ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

export type Usual = ReplyOf<typeof getUsual>['usual']

export function MoreBookings({ usual, child }: { usual: Usual; child: string }) {
  const { say } = useTexts(severalTexts)
  const { timeRangeText, weekdayText } = useDates()
  const plan = (
    <LinkButton href={`/my/plan?child=${child}`} look="secondary">
      {say('planTitlePlain')}
    </LinkButton>
  )
  const first = usual?.dates[0]
  if (!usual || !first) return <ButtonRow>{plan}</ButtonRow>
  const { facility, kind, start, end } = usual
  const wishes = usual.dates.map((date) => ({ child: usual.child, facility: facility.id, kind, date, start, end }))
  return (
    <Card title={say('usual')}>
      <p>
        {say('usualHow', {
          weekday: weekdayText(first as LocalDate),
          time: timeRangeText(start, end),
          place: facility.name,
        })}
      </p>
      <ButtonRow>
        <LinkButton href={`/my/bookings/several/confirm?${new URLSearchParams({ w: wishesText(wishes) })}`}>
          {say('usualBook', { count: usual.dates.length })}
        </LinkButton>
        {plan}
      </ButtonRow>
    </Card>
  )
}
