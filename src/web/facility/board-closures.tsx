/** Closures of these days on 受入ボード: above all those that the town decided, which nobody here has entered (CLS-1). */
import type { listClosures } from '../../features/closure/contract.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { dayText, gridRangeText } from '../text/dates.ts'
import { Notice } from '../ui/notice.tsx'

export type Closures = ReplyOf<typeof listClosures>['closures']

/** Days ahead that are told. */
const ahead = 7
const shown = 3

export const closuresNear = (closures: Closures, today: LocalDate): Closures =>
  closures
    .filter((one) => (one.state === 'now' || one.state === 'coming') && one.from <= addDays(today, ahead))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, shown)

export function BoardClosures({ closures, facility, today }: { closures: Closures; facility: string; today: LocalDate }) {
  if (closures.length === 0) return null
  return (
    <Notice
      kind="warning"
      title={closures.some((one) => one.byTown) ? '市区町村が決めたお休みがあります' : 'お休みの日があります'}
    >
      <ul>
        {closures.map((one) => (
          <li key={one.id}>
            {dayText(one.from as LocalDate, today)}
            {one.to === one.from ? '' : `から${dayText(one.to as LocalDate, today)}まで`}
            {one.start === 0 && one.end === 1440 ? '　終日' : `　${gridRangeText(one.start, one.end)}`}
            {one.byTown ? '（市区町村の決定）' : ''}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/facility/closures?facility=${facility}`}>臨時休止を見る</a>
      </p>
    </Notice>
  )
}
