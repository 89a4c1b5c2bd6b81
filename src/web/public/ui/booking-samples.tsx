/** Calendar of days and grid of times. */
import { addDays, firstDayOf, type LocalDate, lastDayOf, monthOf, weekdayOf } from '../../../platform/calendar.ts'
import { lengthText } from '../../text/dates.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { Calendar, type CalendarDay } from '../../ui/calendar.tsx'
import { Form } from '../../ui/form.tsx'
import { SlotGrid } from '../../ui/slot-grid.tsx'

const dayOn = (date: LocalDate): CalendarDay => {
  const places = date.charCodeAt(9) % 4
  if (weekdayOf(date) === 0 || weekdayOf(date) === 6)
    return { date, words: '休み', mark: 'closed', reason: '土曜・日曜はお休みです。' }
  if (places === 0) return { date, words: '満', spoken: '満員です', mark: 'full', reason: '空き待ちに入れます。' }
  return {
    date,
    words: `あき${places}`,
    spoken: `あき${places}名`,
    mark: places === 1 ? 'few' : 'open',
    href: `/ui?part=booking&date=${date}`,
  }
}

export function BookingSamples({ today, view }: { today: LocalDate; view: 'grid' | 'list' }) {
  const month = monthOf(today)
  const days: CalendarDay[] = []
  for (let date = firstDayOf(month); date <= lastDayOf(month); date = addDays(date, 1)) days.push(dayOn(date))
  return (
    <>
      <Calendar
        label="ひまわり保育園の空き"
        month={month}
        days={days}
        monthHref={(to) => `/ui?part=booking&month=${to}`}
        view={view}
        viewHref={(to) => `/ui?part=booking&view=${to}`}
      />
      <h2>時間を選ぶ</h2>
      <Form>
        <SlotGrid
          label="11月24日（火）の時間"
          rule={{ min: 60, step: 30 }}
          cells={[
            { start: 540, takable: true, free: 2 },
            { start: 570, takable: true, free: 2 },
            { start: 600, takable: true, free: 1 },
            { start: 630, takable: true, free: 1 },
            { start: 660, takable: false, free: 0, waitHref: '/ui?part=booking&wait=660' },
            { start: 690, takable: false, free: null, reason: '定期利用の時間です' },
            { start: 720, takable: true, free: 3 },
            { start: 750, takable: true, free: 3 },
          ]}
          summary={(range) => <p>残り 7時間30分 → {lengthText(450 - (range.end - range.start))}</p>}
        />
        <ButtonRow>
          <Button size="large">確認へ進む</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
