/** The views of 枠カレンダー: month, week, day, weekly pattern, 行事, file; the kind stays chosen. */
import type { LocalDate } from '../../platform/calendar.ts'
import { kindWords } from '../text/booking-words.ts'
import { Tabs } from '../ui/navigation.tsx'

export type SlotView = 'month' | 'week' | 'day' | 'pattern' | 'events' | 'enrolment' | 'file'
type Kind = 'regular' | 'flexible'

export const kindOf = (text: string | undefined): Kind => (text === 'regular' ? 'regular' : 'flexible')

const paths: Readonly<Record<SlotView, string>> = {
  month: '/facility/slots/month',
  week: '/facility/slots',
  day: '/facility/slots/day',
  pattern: '/facility/slots/pattern',
  events: '/facility/slots/events',
  enrolment: '/facility/slots/enrolment',
  file: '/facility/slots/file',
}
/** The others show both kinds, or none. */
const ofOneKind: ReadonlySet<SlotView> = new Set(['month', 'week', 'pattern'])
/** @param from any day of the week or month that is looked at */
export const slotHref = (view: SlotView, facility: string, kind: Kind, from: LocalDate, more = ''): string =>
  `${paths[view]}?facility=${facility}&kind=${kind}&from=${from}${more}`

export function SlotTabs(props: {
  view: SlotView
  facility: string
  kinds: readonly Kind[]
  kind: Kind
  from: LocalDate
  mayPaint: boolean
}) {
  const { view, facility, kinds, kind, from, mayPaint } = props
  const item = (of: SlotView, text: string) => ({ text, href: slotHref(of, facility, kind, from), current: of === view })
  return (
    <>
      <Tabs
        label="表示"
        items={[
          item('month', '月'),
          item('week', '週'),
          item('day', '日'),
          item('pattern', 'いつもの枠'),
          item('events', '行事'),
          ...(view === 'enrolment' ? [item('enrolment', '定員と在籍')] : []),
          ...(mayPaint ? [item('file', 'CSV')] : []),
        ]}
      />
      {kinds.length > 1 && ofOneKind.has(view) ? (
        <Tabs
          label="区分"
          items={kinds.map((of) => ({ text: kindWords[of], href: slotHref(view, facility, of, from), current: of === kind }))}
        />
      ) : null}
    </>
  )
}
