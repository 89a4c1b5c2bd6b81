/** 最終確認日 and until when it holds (ACC-6). */
import type { LocalDate } from '../../platform/calendar.ts'
import { childTexts } from '../text/guardian/child.ts'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

export type StandingView = {
  state: 'never' | 'stale' | 'soon' | 'good'
  confirmedOn: string | null
  until: string | null
  onPaper: boolean
}

export function StandingNote({ standing, today }: { standing: StandingView; today: LocalDate }) {
  const { say } = useTexts(childTexts)
  const { dayText } = useDates()
  const on = standing.confirmedOn as LocalDate | null
  const until = standing.until as LocalDate | null
  return (
    <p>
      <StatusTag status={standing.state === 'good' || standing.state === 'soon' ? '確認済' : '要確認'} />{' '}
      {on ? say(standing.onPaper ? 'lastOnPaper' : 'lastConfirmed', { day: dayText(on, today) }) : say('neverConfirmed')}{' '}
      {standing.state === 'stale' ? say('stale') : until ? say('validUntil', { day: dayText(until, today) }) : ''}
    </p>
  )
}
