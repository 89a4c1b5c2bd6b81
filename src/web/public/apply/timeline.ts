/** The timeline of an application: what happened with its day, where it stands, what comes and when (CERT-1, UX-06). */
import { japanDate, type LocalDate } from '../../../platform/calendar.ts'
import type { SayOf } from '../../text/catalogue.ts'
import type { Dates } from '../../text/dates.ts'
import type { applyTexts } from '../../text/public/apply.ts'
import type { TimelineItem } from '../../ui/timeline.tsx'
import type { Own } from './journey.ts'

type Event = Own['events'][number]

/** What is worth telling; moves inside the office are not. */
const told = {
  submit: 'evSubmit',
  take: 'evTake',
  return: 'evReturn',
  recall: 'evRecall',
  correct: 'evCorrect',
  certify: 'evCertify',
  reject: 'evReject',
  withdraw: 'evWithdraw',
} as const satisfies Partial<Record<Event['event'], string>>

type Say = SayOf<typeof applyTexts>

export function timelineOf(own: Own, say: Say, { dayText }: Dates, today: LocalDate): TimelineItem[] {
  const day = (date: string): string => dayText(date as LocalDate, today)
  const several = own.children.length > 1
  const seen = new Map<string, number>()
  const past = own.events.flatMap((event): TimelineItem[] => {
    const key = event.event in told ? told[event.event as keyof typeof told] : null
    // An officer may take and put back a case several times: the first time is the news.
    if (!key || (event.event === 'take' && own.events.find((e) => e.event === 'take') !== event)) return []
    const child = several && event.child ? own.children.find((one) => one.number === event.child) : undefined
    const title = child ? say('evOf', { name: child.name, what: say(key) }) : say(key)
    const times = (seen.get(title) ?? 0) + 1
    seen.set(title, times)
    const state = event.event === 'reject' || event.event === 'withdraw' ? 'stopped' : 'done'
    return [
      { title: times > 1 ? say('evTimes', { what: title, n: times }) : title, when: day(japanDate(new Date(event.at))), state },
    ]
  })
  const due = own.dueOn ? say('about', { day: day(own.dueOn) }) : ''
  const decision: TimelineItem = { title: say('flowDecision'), state: 'next', ...(due ? { when: due } : {}) }
  switch (own.state) {
    case 'submitted':
      return [...past, { title: say('waitReview'), state: 'now' }, decision]
    case 'reviewing':
      return [...past, { title: say('inReview'), state: 'now' }, decision]
    case 'returned':
      return [
        ...past,
        {
          title: say('waitCorrect'),
          state: 'now',
          ...(own.correctionDueOn ? { when: say('untilDay', { day: day(own.correctionDueOn) }) } : {}),
        },
        { title: say('reviewOn'), state: 'next' },
        { title: say('flowDecision'), state: 'next' },
      ]
    case 'certified':
      return [...past, { title: say('setPassword'), state: 'now' }, { title: say('flowSearch'), state: 'next' }]
    default:
      return past
  }
}
