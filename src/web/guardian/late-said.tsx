/** What the facility has been told about a late arrival: on the booking, on マイページ and where it is set right. */
import type { LocalDate } from '../../platform/calendar.ts'
import { lateTexts } from '../text/guardian/late.ts'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export function LateSaid({ said, today, live }: { said: { expected: number; at: string }; today: LocalDate; live?: boolean }) {
  const { say } = useTexts(lateTexts)
  const { momentText, timeText } = useDates()
  return (
    <Notice kind={live ? 'success' : 'info'} title={say('said', { time: timeText(said.expected) })} {...(live ? { live } : {})}>
      <p>{say('saidAt', { at: momentText(said.at, today) })}</p>
    </Notice>
  )
}
