/** The answer: from when to when, how much, and the town's own way of applying with what is still needed. */
import type { Standing } from '../../features/certification/rules.ts'
import type { Enrolment } from '../../features/municipality/rules.ts'
import { fiscalYearOf, type LocalDate } from '../../platform/calendar.ts'
import { ageText, dayText, fullDayText, lengthText } from '../text/dates.ts'
import { enrolmentName } from '../text/enrolments.ts'
import { LinkButton } from '../ui/button.tsx'
import { DefinitionList, type Fact } from '../ui/definition-list.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { ApplyWay } from './apply-way.tsx'
import { TownContact, type TownInfo } from './town-info.tsx'

export type Answer = {
  birth: LocalDate
  enrolment: Enrolment
  town: TownInfo
  days: { firstDay: string; lastDay: string; municipalLastDay: string | null; classAge: number }
  standing: Standing
}

/** The verdict in one heading and one sentence. */
function verdictOf(
  { standing, days, town, enrolment }: Answer,
  today: LocalDate,
): { title: string; text: string; good: boolean } {
  const day = (date: string): string => dayText(date as LocalDate, today)
  switch (standing.standing) {
    case 'usable':
      return { good: true, title: '対象です。いま申請できます', text: `${day(standing.until)}まで使えます。` }
    case 'mayApply':
      return {
        good: true,
        title: '申請できます。使えるのはもうすぐです',
        text: `使えるのは${day(days.firstDay)}からです。申請は、いまから受け付けています。`,
      }
    case 'tooEarly':
      return {
        good: true,
        title: `${day(standing.applyFrom)}から申請できます`,
        text: `使えるのは、生後6か月になる${day(days.firstDay)}からです。それまでに、施設をさがしておけます。`,
      }
    case 'municipalOnly':
      return {
        good: true,
        title: `${town.name}の時間を使えます`,
        text: `国の時間は${day(days.lastDay)}に終わりました。${town.name}の施設では、${day(standing.until)}まで使えます。`,
      }
    case 'past':
      return {
        good: false,
        title: '使える期間が終わっています',
        text: `使えたのは、${day(standing.until)}まででした。一時預かりなど、ほかの制度を市区町村の窓口でご相談ください。`,
      }
    case 'excluded':
      return {
        good: false,
        title: 'いまは対象になりません',
        text: `${enrolmentName[enrolment]}に通っている間は、この制度を使えません。やめる予定があるときは、やめた次の日から使えます。`,
      }
  }
}

export function EligibilityAnswer({ answer, today }: { answer: Answer; today: LocalDate }) {
  const { birth, town, days, standing, enrolment } = answer
  const verdict = verdictOf(answer, today)
  const open = ['usable', 'mayApply', 'municipalOnly'].includes(standing.standing)
  const full = (date: string): string => fullDayText(date as LocalDate)
  const facts: Fact[] = [
    { term: '最初に使える日', value: full(days.firstDay) },
    { term: '国の時間を使える最後の日', value: `${full(days.lastDay)}（3歳の誕生日の前々日）` },
    ...(days.municipalLastDay
      ? [{ term: `${town.name}の時間を使える最後の日`, value: `${full(days.municipalLastDay)}（${town.name}の施設だけ）` }]
      : []),
    {
      term: 'クラスの年齢',
      value:
        days.classAge <= 2
          ? `${days.classAge}歳児クラス（${fiscalYearOf(today)}年度）`
          : `${days.classAge}歳児の学年です（${fiscalYearOf(today)}年度）`,
    },
    {
      term: '1か月に使える時間',
      value: [
        `国の時間 ${lengthText(town.capMinutes)}`,
        ...town.layers.map((layer) => `${layer.name} ${lengthText(layer.minutes)}（${town.name}の施設だけ）`),
      ].join('、'),
    },
    ...(town.texts.fee ? [{ term: '利用料', value: town.texts.fee }] : []),
  ]
  return (
    <>
      <BackLink href={`/eligibility?${new URLSearchParams({ birth, enrolment })}`} />
      <h1>{verdict.title}</h1>
      <p class="lead">{verdict.text}</p>
      <DefinitionList
        facts={[
          {
            term: '調べた内容',
            value: `${full(birth)}生まれ（${ageText(birth, today)}）・${enrolmentName[enrolment]}・${town.name}`,
            changeHref: '/eligibility',
          },
          ...(standing.standing === 'past' ? [] : facts),
        ]}
      />
      {town.texts.notice && verdict.good ? (
        <Notice kind="info" title={`${town.name}から`}>
          <p>{town.texts.notice}</p>
        </Notice>
      ) : null}
      {open || standing.standing === 'tooEarly' ? (
        <section aria-labelledby="apply">
          <h2 id="apply">{town.name}の申請のしかた</h2>
          <ApplyWay town={town} open={open} />
        </section>
      ) : (
        <section aria-labelledby="ask">
          <h2 id="ask">相談するところ</h2>
          <TownContact town={town} />
        </section>
      )}
      <p>
        <LinkButton href="/search" look="secondary">
          施設をさがす
        </LinkButton>
      </p>
    </>
  )
}
