/** A weekly pattern and its outcomes in the words of the desk. */
import type { SeriesPattern } from '../../../features/booking/series-rules.ts'
import { addDays, type LocalDate } from '../../../platform/calendar.ts'
import { dayText, timeRangeText, weekdayText } from '../../text/dates.ts'

/** Any week gives the names: 2026-11-22 is a Sunday. */
export const weekdayName = (weekday: number): string => weekdayText(addDays('2026-11-22' as LocalDate, weekday))

export function patternWords(pattern: SeriesPattern, today: LocalDate): string {
  const weeks = pattern.weeks ? `第${pattern.weeks.join('・')}` : '毎週'
  const most = pattern.maxPerMonth ? `、月${pattern.maxPerMonth}回まで` : ''
  return `${weeks}${weekdayName(pattern.weekday)}曜日 ${timeRangeText(pattern.start, pattern.end)}（${dayText(pattern.from, today)}〜${dayText(pattern.to, today)}${most}）`
}

export const outcomeWords = {
  confirmed: '登録しました',
  requested: '返事待ち',
  changed: '時間を変えました',
  cancelled: '取り消しました',
  cancelledLate: '当日キャンセルにしました',
  refused: 'できませんでした',
} as const
