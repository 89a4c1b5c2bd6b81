/** The answer: from when to when, how much, and the town's own way of applying with what is still needed. */
import type { Standing } from '../../features/certification/rules.ts'
import type { Enrolment } from '../../features/municipality/rules.ts'
import { fiscalYearOf, type LocalDate } from '../../platform/calendar.ts'
import type { Dates } from '../text/dates.ts'
import { eligibilityTexts } from '../text/public/eligibility.ts'
import { LinkButton } from '../ui/button.tsx'
import { DefinitionList, type Fact } from '../ui/definition-list.tsx'
import { useEnrolments } from '../ui/enrolments.ts'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import { ApplyWay } from './apply-way.tsx'
import { TownContact, type TownInfo } from './town-info.tsx'

export type Answer = {
  birth: LocalDate
  enrolment: Enrolment
  town: TownInfo
  days: { firstDay: string; lastDay: string; municipalLastDay: string | null; classAge: number }
  standing: Standing
}

const goodNews: readonly Standing['standing'][] = ['usable', 'mayApply', 'tooEarly', 'municipalOnly']
type Say = (key: keyof typeof eligibilityTexts.ja & string, slots: Record<string, string>) => string

/** The verdict in one heading and one sentence. */
function verdictOf(
  answer: Answer,
  say: Say,
  { dayText }: Dates,
  enrolment: string,
  today: LocalDate,
): { title: string; text: string } {
  const { standing, days, town } = answer
  const day = (date: string): string => dayText(date as LocalDate, today)
  const slots = {
    town: town.name,
    enrolment,
    first: day(days.firstDay),
    last: day(days.lastDay),
    until: 'until' in standing ? day(standing.until) : '',
    apply: 'applyFrom' in standing ? day(standing.applyFrom) : '',
  }
  return { title: say(standing.standing, slots), text: say(`${standing.standing}Text`, slots) }
}

export function EligibilityAnswer({ answer, today }: { answer: Answer; today: LocalDate }) {
  const { birth, town, days, standing, enrolment } = answer
  const { say, words } = useTexts(eligibilityTexts)
  const dates = useDates()
  const { ageText, fullDayText, lengthText, listText } = dates
  const { name: enrolmentName } = useEnrolments()
  const verdict = verdictOf(answer, words as Say, dates, enrolmentName(enrolment), today)
  const open = ['usable', 'mayApply', 'municipalOnly'].includes(standing.standing)
  const full = (date: string): string => fullDayText(date as LocalDate)
  const facts: Fact[] = [
    { term: say('firstDay'), value: full(days.firstDay) },
    { term: say('lastDay'), value: say('lastDayHow', { day: full(days.lastDay) }) },
    ...(days.municipalLastDay
      ? [
          {
            term: say('townLastDay', { town: town.name }),
            value: say('townOnly', { day: full(days.municipalLastDay), town: town.name }),
          },
        ]
      : []),
    {
      term: say('class'),
      value: say(days.classAge <= 2 ? 'classIs' : 'gradeIs', { n: days.classAge, year: fiscalYearOf(today) }),
    },
    {
      term: say('hours'),
      value: listText([
        words('national', { length: lengthText(town.capMinutes) }),
        ...town.layers.map((layer) => words('layer', { name: layer.name, length: lengthText(layer.minutes), town: town.name })),
      ]),
    },
    ...(town.texts.fee ? [{ term: say('fee'), value: town.texts.fee }] : []),
  ]
  return (
    <>
      <BackLink href={`/eligibility?${new URLSearchParams({ birth, enrolment })}`} />
      <h1>{verdict.title}</h1>
      <p class="lead">{verdict.text}</p>
      <DefinitionList
        facts={[
          {
            term: say('asked'),
            value: say('askedFacts', {
              date: full(birth),
              age: ageText(birth, today),
              enrolment: enrolmentName(enrolment),
              town: town.name,
            }),
            changeHref: '/eligibility',
          },
          ...(standing.standing === 'past' ? [] : facts),
        ]}
      />
      {town.texts.notice && goodNews.includes(standing.standing) ? (
        <Notice kind="info" title={say('fromTown', { town: town.name })}>
          <p>{town.texts.notice}</p>
        </Notice>
      ) : null}
      {open || standing.standing === 'tooEarly' ? (
        <section aria-labelledby="apply">
          <h2 id="apply">{say('howToApply', { town: town.name })}</h2>
          <ApplyWay town={town} open={open} />
        </section>
      ) : (
        <section aria-labelledby="ask">
          <h2 id="ask">{say('whomToAsk')}</h2>
          <TownContact town={town} />
        </section>
      )}
      <p>
        <LinkButton href="/search" look="secondary">
          {say('find')}
        </LinkButton>
      </p>
    </>
  )
}
