/** 最終確認日 and until when it holds (ACC-6). */
import type { LocalDate } from '../../platform/calendar.ts'
import { dayText } from '../text/dates.ts'
import { StatusTag } from '../ui/status-tag.tsx'

export type StandingView = {
  state: 'never' | 'stale' | 'soon' | 'good'
  confirmedOn: string | null
  until: string | null
  onPaper: boolean
}

export function StandingNote({ standing, today }: { standing: StandingView; today: LocalDate }) {
  const on = standing.confirmedOn as LocalDate | null
  const until = standing.until as LocalDate | null
  return (
    <p>
      <StatusTag status={standing.state === 'good' || standing.state === 'soon' ? '確認済' : '要確認'} />{' '}
      {on ? `最終確認日：${dayText(on, today)}${standing.onPaper ? '（紙で確認）' : ''}。` : 'まだ確認されていません。'}
      {standing.state === 'stale'
        ? '期限が過ぎているので、もう一度確認してください。'
        : until
          ? `${dayText(until, today)}まで有効です。`
          : ''}
    </p>
  )
}
