/** 余裕活用型: what the enrolment leaves free, beside the form that paints and before anything is published (SLOT-1). */
import type { getSlots, previewSlots } from '../../features/slot/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { dayText } from '../text/dates.ts'
import { Notice } from '../ui/notice.tsx'

type Slots = ReplyOf<typeof getSlots>
type Vacancy = Pick<Slots['vacancies'][number], 'classes' | 'total'>

export const vacancyText = ({ classes, total }: Vacancy): string =>
  `合わせて${total}名（${classes.map((n, age) => `${age}歳児${n}名`).join('、')}）`

/** The numbers, and one press that puts them into the form; without script it is a link. */
export function VacancyHint(props: { slots: Slots; vacancy: Vacancy | undefined; today: LocalDate; href: string }) {
  const { slots, vacancy, href } = props
  if (!slots.spare) return null
  return vacancy ? (
    <p>
      定員から在籍を引いた残りは、{vacancyText(vacancy)}です。
      <a href={href} data-full>
        この数を入力欄に入れる
      </a>
    </p>
  ) : (
    <p>「定員と在籍」を入力すると、残りの数を枠にできます。</p>
  )
}

/** Days that are named; the others are counted. */
const mostNamed = 10

/** Told, never refused: the facility decides. */
export function BeyondVacancy(props: {
  days: ReplyOf<typeof previewSlots>['beyond']
  today: LocalDate
  /** The places stand already. */
  standing?: boolean
}) {
  const { days, today, standing = false } = props
  if (days.length === 0) return null
  const named = days.slice(0, mostNamed)
  return (
    <Notice kind="warning" title={`在籍の残りより多い枠が、${days.length}日あります`}>
      <p>
        定員から在籍を引いた残りと比べました。
        {standing ? '出してある枠は、そのまま予約できます。' : 'このままでも公開できます。'}
        受け入れられるかを、園で確かめてください。
      </p>
      <ul class="plain">
        {named.map(({ date, over }) => (
          <li key={date}>
            {dayText(date as LocalDate, today)}：いちばん多い時間で、{over}名多い
          </li>
        ))}
      </ul>
      {days.length > mostNamed ? <p>ほかに{days.length - mostNamed}日あります。</p> : null}
    </Notice>
  )
}
