/** The groups of a facility's page: how to use it, money, everything else. What a facility has not told is left out. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { FacilityPage } from '../place/facility-data.ts'
import { fullDayText, yenText } from '../text/dates.ts'
import {
  bookingSentence,
  cancelText,
  classesText,
  classText,
  deliveryTypeWords,
  facilityTypeWords,
  interviewSentence,
  kindSupport,
  kindWords,
  unitText,
  windowText,
} from '../text/facility-words.ts'
import { Card } from '../ui/card.tsx'
import { DefinitionList, type Fact } from '../ui/definition-list.tsx'

type Props = { facility: FacilityPage }
const told = (facts: readonly (Fact | null)[]): Fact[] =>
  facts.filter((fact): fact is Fact => fact !== null && fact.value !== null && fact.value !== '')

/** INT-2, BOOK-7: interview and booking per kind, each with its reason and next step. */
export function FacilityWays({ facility }: Props) {
  return (
    <section aria-labelledby="ways" class="facility-group">
      <h2 id="ways">利用のしかた</h2>
      <div class="facility-ways">
        {facility.kinds.map((way) => (
          <Card key={way.kind} title={kindWords[way.kind]} level={3}>
            <p class="muted">{kindSupport[way.kind]}</p>
            <p>
              <strong>1. 初回面談</strong>
              <br />
              {interviewSentence[way.interview]}
            </p>
            <p>
              <strong>2. 予約</strong>
              <br />
              {bookingSentence[way.booking]}
              {way.booking === 'automatic' || way.booking === 'confirmed' ? (
                <>
                  <br />
                  受付は{windowText(way.window)}です。
                </>
              ) : null}
            </p>
            {way.kind === 'regular' && facility.townTexts.regular ? <p>{facility.townTexts.regular}</p> : null}
          </Card>
        ))}
      </div>
      <DefinitionList
        facts={told([
          { term: '面談の案内', value: facility.interviewText },
          { term: '予約の案内', value: facility.bookingText },
          { term: '利用の単位', value: unitText(facility.unit) },
          { term: '持ち物', value: facility.thingsToBring },
        ])}
      />
    </section>
  )
}

/** FEE-3, FEE-4, CAN-1. */
export function FacilityMoney({ facility }: Props) {
  const list = (items: readonly { name: string; yen: number; note: string }[]) => (
    <ul class="plain-list">
      {items.map((item) => (
        <li key={item.name}>
          {item.name} {yenText(item.yen)}
          {item.note ? `（${item.note}）` : ''}
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="money" class="facility-group">
      <h2 id="money">料金と取消し</h2>
      <DefinitionList
        facts={told([
          {
            term: '利用料',
            value: (
              <>
                1時間 {yenText(facility.perHour)}（30分 {yenText(Math.floor(facility.perHour / 2))}）
                {facility.townTexts.fee ? (
                  <>
                    <br />
                    {facility.townTexts.fee}
                  </>
                ) : null}
              </>
            ),
          },
          { term: '利用料の説明', value: facility.feeText },
          {
            term: '負担軽減',
            value: facility.reductionHonoured
              ? '生活保護や住民税非課税などの世帯は、認定証にある額だけ利用料が安くなります。'
              : 'この施設では、負担軽減を受けられません。',
          },
          {
            term: '給食・おやつ',
            value:
              facility.mealList.length > 0
                ? list(facility.mealList.map((meal) => ({ ...meal, note: meal.when })))
                : '出ません。必要なものを持ってきてください。',
          },
          facility.extraList.length > 0
            ? { term: 'そのほかの費用', value: list(facility.extraList.map((extra) => ({ ...extra, note: extra.per }))) }
            : null,
          { term: '支払方法', value: facility.paymentText },
          {
            term: '取消しと時間',
            value: (
              <>
                {cancelText(facility.cancel)}それより後は、予約した時間を使ったことになります。
                {facility.illnessWaived ? 'お子さまの病気で当日に取り消したときは、時間が戻ります。' : ''}
              </>
            ),
          },
          { term: '取消しの案内', value: facility.cancelText },
          { term: 'キャンセル料', value: facility.cancelFeeText },
        ])}
      />
    </section>
  )
}

export function FacilityFacts({ facility, today }: Props & { today: LocalDate }) {
  const yes = (value: boolean): string => (value ? 'あり' : 'なし')
  const perClass = facility.capacities.flatMap((n, i) => (n === null ? [] : [`${classText(i)} ${n}名`]))
  return (
    <section aria-labelledby="facts" class="facility-group">
      <h2 id="facts">施設のこと</h2>
      <DefinitionList
        facts={told([
          { term: '運営', value: facility.corporation },
          { term: '併設の施設', value: facility.hostName },
          {
            term: '種類',
            value: `${facilityTypeWords[facility.facilityType] ?? facility.facilityType}　${deliveryTypeWords[facility.deliveryType]}`,
          },
          {
            term: '対象',
            value: [
              classesText(facility.classes),
              facility.fromMonths === null ? '' : `生後${facility.fromMonths}か月から`,
              facility.agesText ?? '',
            ]
              .filter(Boolean)
              .join('、'),
          },
          {
            term: '定員',
            value: `同時に${facility.capacity}名${perClass.length > 0 ? `（${perClass.join('、')}まで）` : ''}`,
          },
          { term: '受入れの日と時間', value: facility.hoursText },
          { term: '休み', value: facility.closedText },
          {
            term: '市区町村の外の方',
            value: facility.outsiders ? '利用できます' : `${facility.municipalityName}の方だけ利用できます`,
          },
          { term: '親子通園', value: yes(facility.parentChild) },
          { term: '医療的ケアの受入れ', value: yes(facility.medicalCare) },
          { term: '障害のあるお子さまの受入れ', value: facility.disability ? 'あり' : '施設にご相談ください' },
          {
            term: '一時預かり',
            value: facility.temporaryCare ? 'あり（月の時間を超えるときに、別の料金で使えます）' : 'なし',
          },
          { term: '職員', value: facility.staffText },
          { term: '連携施設', value: facility.partnerText },
          { term: '交通', value: facility.access },
          { term: '駐車場', value: yes(facility.parking) },
          facility.website
            ? {
                term: 'ホームページ',
                value: (
                  <a href={facility.website} rel="noopener">
                    {facility.website}
                  </a>
                ),
              }
            : null,
          facility.openedOn
            ? {
                term: '事業の開始',
                value: `${fullDayText(facility.openedOn as LocalDate)}${facility.openedOn > today ? '（予定）' : ''}`,
              }
            : null,
        ])}
      />
    </section>
  )
}
