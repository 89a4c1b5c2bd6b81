/** Allergies of a child: severity first, then what happens and what to do; never shortened. */
import type { LocalDate } from '../../platform/calendar.ts'
import { dayText } from '../text/dates.ts'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

export type Severity = 'severe' | 'moderate' | 'mild' | 'suspected'
export const severityWords: Record<Severity, string> = { severe: '重い', moderate: '中くらい', mild: '軽い', suspected: '疑い' }
const order: readonly Severity[] = ['severe', 'moderate', 'mild', 'suspected']

export type Allergy = { allergen: string; severity: Severity; symptom: string; action: string; medicine: string | null }

/** @param props.confirmedOn null: not confirmed yet, which is said; `confirmedBy` who confirmed (guardian's name or role) */
export function AllergyBlock(props: {
  allergies: readonly Allergy[]
  confirmedOn: LocalDate | null
  confirmedBy: string | null
  level?: 2 | 3
}) {
  const { allergies, confirmedOn, confirmedBy, level = 2 } = props
  const { today } = usePage()
  const Heading = level === 2 ? 'h2' : 'h3'
  const sorted = [...allergies].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <section class={allergies.length > 0 ? 'allergy allergy-some' : 'allergy'}>
      <Heading class="allergy-title">
        {allergies.length > 0 ? <Icon name="alert" /> : null}
        {allergies.length > 0 ? 'アレルギーがあります' : 'アレルギーはありません'}
      </Heading>
      {sorted.map((a) => (
        <div class="allergy-item" key={a.allergen}>
          <p class="allergy-name">
            <span class={`severity severity-${a.severity}`}>
              <Icon
                name={a.severity === 'mild' || a.severity === 'suspected' ? 'circle' : 'triangle'}
                filled={a.severity === 'severe'}
              />
              {severityWords[a.severity]}
            </span>
            {a.allergen}
          </p>
          <dl>
            <dt>症状</dt>
            <dd>{a.symptom || '記入なし'}</dd>
            <dt>対応</dt>
            <dd>{a.action || '記入なし'}</dd>
            <dt>薬</dt>
            <dd>{a.medicine ?? 'なし'}</dd>
          </dl>
        </div>
      ))}
      <p class="allergy-confirmed">
        {confirmedOn
          ? `最終確認 ${dayText(confirmedOn, today)}${confirmedBy ? ` ${confirmedBy}` : ''}`
          : 'まだ保護者の確認がありません'}
      </p>
    </section>
  )
}

/** The same in one line, for boards and rosters: the severest first, all of them named. */
export const AllergyMark = ({ allergies }: { allergies: readonly Pick<Allergy, 'allergen' | 'severity'>[] }) =>
  allergies.length === 0 ? (
    <span class="muted">なし</span>
  ) : (
    <span class="allergy-mark">
      {[...allergies]
        .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
        .map((a) => (
          <span class={`severity severity-${a.severity}`} key={a.allergen}>
            <Icon
              name={a.severity === 'mild' || a.severity === 'suspected' ? 'circle' : 'triangle'}
              filled={a.severity === 'severe'}
            />
            {a.allergen} {severityWords[a.severity]}
          </span>
        ))}
    </span>
  )
