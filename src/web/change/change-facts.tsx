/** What a change or end asks, and how it stands, as both sides read it (CERT-4). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { Routes } from '../routes.ts'
import { diffText, diffTexts, endDayTexts, endReasonTexts } from '../text/change-words.ts'
import { changeTexts } from '../text/guardian/changes.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { useDates } from '../ui/use-dates.ts'

type Seen = ReplyOf<Routes['GET /api/v1/my/changes/:id']>
type Asked = NonNullable<Seen['asked']>

/** Old and new side by side. */
export function AskedFacts({ asked }: { asked: Asked }) {
  const { say, words } = useTexts(changeTexts)
  const { word: reason } = useTexts(endReasonTexts)
  const { word: endDay } = useTexts(endDayTexts)
  const { word: field } = useTexts(diffTexts)
  const { fullDayText } = useDates()
  const { locale } = usePage()
  const day = fullDayText(asked.day as LocalDate)
  if (asked.kind === 'end')
    return (
      <DefinitionList
        facts={[
          { term: say('child'), value: asked.child },
          { term: say('endReason'), value: asked.reason ? reason(asked.reason) : '' },
          { term: asked.reason && asked.reason !== 'age' ? endDay(asked.reason) : words('date'), value: day },
          ...(asked.reason === 'moved'
            ? [
                { term: say('movedTo'), value: asked.town },
                { term: say('handOverTerm'), value: say(asked.handOver ? 'wanted' : 'notWanted') },
              ]
            : []),
          ...(asked.note ? [{ term: say('note'), value: asked.note }] : []),
        ]}
      />
    )
  return (
    <DefinitionList
      facts={[
        ...asked.rows.map((row) => {
          const before = diffText(row.field, row.before, locale)
          return {
            term: row.whose === '' ? field(row.field) : words('whose', { name: row.whose, what: field(row.field) }),
            value: (
              <>
                {before === '' ? null : (
                  <>
                    <del>
                      <span class="spoken">{say('before')}</span>
                      {before}
                    </del>
                    <br />
                  </>
                )}
                <ins>
                  <span class="spoken">{say('after')}</span>
                  {diffText(row.field, row.after, locale)}
                </ins>
              </>
            ),
          }
        }),
        { term: say('changedOn'), value: day },
        ...(asked.note ? [{ term: say('note'), value: asked.note }] : []),
      ]}
    />
  )
}

const eventKeys = {
  submit: 'evSubmit',
  take: 'evTake',
  certify: 'evCertify',
  reject: 'evReject',
  withdraw: 'evWithdraw',
} as const satisfies Partial<Record<Seen['events'][number]['event'], string>>

type TimelineProps = {
  seen: Pick<Seen, 'events' | 'state' | 'dueOn'>
  today: LocalDate
  /** Names of acts that only the office sees. */
  names?: Readonly<Record<string, string>>
}

export function ChangeTimeline({ seen, today, names = {} }: TimelineProps) {
  const { say, words } = useTexts(changeTexts)
  const { fullDayText, momentText } = useDates()
  const open = seen.state === 'submitted' || seen.state === 'reviewing'
  return (
    <Timeline
      label={words('flow')}
      items={[
        ...seen.events.map((event) => ({
          title:
            event.event in eventKeys
              ? words(eventKeys[event.event as keyof typeof eventKeys])
              : (names[event.event] ?? event.event),
          when: momentText(event.at, today),
          state: 'done' as const,
        })),
        ...(open
          ? [
              {
                title: say('checking'),
                state: 'now' as const,
                ...(seen.dueOn ? { when: words('about', { day: fullDayText(seen.dueOn as LocalDate) }) } : {}),
              },
            ]
          : []),
      ]}
    />
  )
}
