/** The timeline of an application: what happened with its day, where it stands, what comes and when (CERT-1, UX-06). */
import { japanDate, type LocalDate } from '../../../platform/calendar.ts'
import { dayText } from '../../text/dates.ts'
import type { TimelineItem } from '../../ui/timeline.tsx'
import type { Own } from './journey.ts'

type Event = Own['events'][number]

/** What is worth telling; moves inside the office are not. */
const told: Partial<Record<Event['event'], string>> = {
  submit: '申請を受け付けました',
  take: '審査を始めました',
  return: '補正をお願いしました',
  recall: '補正のお願いを取り消しました',
  correct: '補正を受け付けました',
  certify: '認定されました',
  reject: '認定されませんでした',
  withdraw: '申請を取り下げました',
}

export function timelineOf(own: Own, today: LocalDate): TimelineItem[] {
  const day = (date: string): string => dayText(date as LocalDate, today)
  const several = own.children.length > 1
  const seen = new Map<string, number>()
  const past = own.events.flatMap((event): TimelineItem[] => {
    const words = told[event.event]
    // An officer may take and put back a case several times: the first time is the news.
    if (!words || (event.event === 'take' && own.events.find((e) => e.event === 'take') !== event)) return []
    const child = several && event.child ? own.children.find((one) => one.number === event.child) : undefined
    const title = child ? `${child.name}さん：${words}` : words
    const times = (seen.get(title) ?? 0) + 1
    seen.set(title, times)
    const state = event.event === 'reject' || event.event === 'withdraw' ? 'stopped' : 'done'
    return [{ title: times > 1 ? `${title}（${times}回目）` : title, when: day(japanDate(new Date(event.at))), state }]
  })
  const due = own.dueOn ? `${day(own.dueOn)}ごろまで` : ''
  const decision: TimelineItem = { title: '認定とアカウントのお知らせ', state: 'next', ...(due ? { when: due } : {}) }
  switch (own.state) {
    case 'submitted':
      return [...past, { title: '審査を待っています', state: 'now' }, decision]
    case 'reviewing':
      return [...past, { title: '審査しています', state: 'now' }, decision]
    case 'returned':
      return [
        ...past,
        {
          title: '補正を待っています',
          state: 'now',
          ...(own.correctionDueOn ? { when: `${day(own.correctionDueOn)}まで` } : {}),
        },
        { title: '審査の続き', state: 'next' },
        { title: '認定とアカウントのお知らせ', state: 'next' },
      ]
    case 'certified':
      return [
        ...past,
        { title: 'メールのリンクからパスワードを決める', state: 'now' },
        { title: '施設をさがして、面談を申し込む', state: 'next' },
      ]
    default:
      return past
  }
}
