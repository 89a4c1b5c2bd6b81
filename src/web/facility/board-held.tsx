/** Stamps of a tablet that could not be counted by themselves: a person says when it was, then puts the line away (ATT-4). */
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import { dayText } from '../text/dates.ts'
import { Button } from '../ui/button.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Board } from './board.tsx'
import { clockOf } from './board-rows.tsx'

type Held = Board['held'][number]

/** Why it was not counted, for whoever puts it right. */
const reasons: Readonly<Record<string, string>> = {
  'attendance.clock-unsure': '端末の時計が途中で変わり、時刻が確かではありません。',
  'attendance.no-booking': 'この施設の予約ではありません。',
  'attendance.not-in': '登園の登録がありません。',
  'attendance.other-day': '予約の日と、端末の日付が違います。',
  'attendance.future': '端末の時刻が、いまより先です。',
  'attendance.too-early': '予約の30分前より早い時刻です。',
  'attendance.too-late': '予約の終わりより後の時刻です。',
  'attendance.out-before-in': '登園より前の時刻です。',
}
const reasonOf = (held: Held): string => reasons[held.reason] ?? 'いまの予約の状態では、登録できません。'

const word = (held: Held): string => (held.direction === 'in' ? '登園' : '降園')

export function HeldStamps({ held, facility, today }: { held: readonly Held[]; facility: string; today: LocalDate }) {
  if (held.length === 0) return null
  const hrefOf = ({ booking, date }: Held): string =>
    `/facility?${new URLSearchParams({ facility, ...(date ? { date } : {}), ...(booking ? { use: booking } : {}) })}`
  return (
    <Notice kind="warning" title={`受付端末の登録で、確かめるものが${held.length}件あります`}>
      <p>お名前を開いて正しい時刻を入れ、済んだら「確かめた」を押してください。</p>
      <ul class="plain-list">
        {held.map((one) => (
          <li key={one.id} class="board-held">
            <span>
              {one.booking ? <a href={hrefOf(one)}>{one.name || 'この予約'}</a> : '予約なし'}
              {`　${word(one)}　端末の時刻 ${dayText(japanDate(new Date(one.deviceAt)), today)} ${clockOf(one.deviceAt)}　${reasonOf(one)}`}
            </span>
            <Form label="受付端末の登録を確かめた">
              <Hidden name="facility" value={facility} />
              <Hidden name="stamp" value={one.id} />
              <Button intent="held" look="secondary" hidden={`（${one.name}　${word(one)}）`}>
                確かめた
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
