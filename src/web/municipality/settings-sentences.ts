/** A town's settings as sentences: words with the values between them. The form, the reading view and the comparison all come from here. Pure. */
import type { FormValues } from '../page.ts'
import { timeText } from '../text/dates.ts'
import { enrolments, enrolmentTexts } from '../text/enrolments.ts'
import { channelSentences, contactSentences, feeSentences, interviewSentences, regularSentences } from './settings-desk.ts'
import { hourSentences, windowSentences } from './settings-hours.ts'
import { choice, type Group, number, type Sentence, type Slot, time, typedAt, yes } from './settings-slots.ts'

/** @param spare empty rows for what is added; 0 where sentences are only read */
export function groupsFor(values: FormValues, spare: number): Group[] {
  return [
    {
      id: 'age',
      title: '対象と年齢',
      sentences: [
        {
          key: 'agePolicy',
          rule: 'AGE-2',
          parts: [
            '利用できるのは、',
            choice(
              'agePolicy',
              '利用できる最初の日',
              ['dayBefore', '満6か月になる日（前日の終わりに達する日）'],
              ['sameDay', 'その翌日'],
            ),
            'からです。',
          ],
        },
        {
          key: 'acceptFromDaysBefore',
          rule: 'ELIG-3',
          parts: ['申請は、その', number('acceptFromDaysBefore', '申請を受け付ける日数', 0, 180), '日前から受け付けます。'],
        },
        {
          key: 'acceptFromMonths',
          rule: 'ELIG-3',
          parts: [
            '月齢で決めるときは、',
            number('acceptFromMonths', '申請を受け付ける月齢', 0, 6, '使わない'),
            'か月から受け付けます。',
          ],
        },
      ],
    },
    {
      id: 'enrolment',
      title: '対象外の在籍',
      sentences: [
        {
          key: 'excludedEnrolments',
          rule: 'ELIG-1',
          parts: [
            '次のどれかに当てはまるお子さまは、利用できません：',
            {
              at: 'excludedEnrolments',
              name: '対象外の在籍',
              control: {
                kind: 'ticks',
                options: enrolments.filter((one) => one !== 'none').map((one) => [one, enrolmentTexts.ja[one]]),
              },
            },
          ],
        },
      ],
    },
    { id: 'hours', title: '時間の上限と上乗せ', sentences: hourSentences(values, spare) },
    { id: 'windows', title: '予約の窓', sentences: windowSentences(values, spare) },
    {
      id: 'unit',
      title: '単位と数え方',
      sentences: [
        {
          key: 'unit',
          rule: 'HRS-4',
          parts: [
            '予約は',
            choice(
              'unit',
              '予約の単位',
              ['halfHour', '1時間から、30分きざみ'],
              ['wholeHour', '1時間きざみ'],
              ['block', '決まった長さのひとまとまり'],
            ),
            'で、ひとまとまりのときは',
            number('unit.block', 'ひとまとまりの分数', 60, 1440, '決めない'),
            '分です。',
          ],
        },
        {
          key: 'counting',
          rule: 'HRS-6',
          parts: [
            '使った時間は、',
            choice(
              'counting',
              '使った時間の数え方',
              ['greater', '予約の時間（遅れたときは足す）'],
              ['booked', '予約の時間'],
              ['actual', '実際の時間（切り上げ）'],
            ),
            'で数えます。',
          ],
        },
        {
          key: 'graceMinutes',
          rule: 'HRS-6',
          parts: ['お迎えの遅れは、', number('graceMinutes', 'お迎えの遅れの猶予', 0, 60), '分までは数えません。'],
        },
        {
          key: 'familiarisationCounts',
          rule: 'ATT-6',
          parts: [
            '親子通園と慣らしは、',
            yes('familiarisationCounts', '親子通園と慣らし', '時間に数えます', '時間に数えません'),
            '。',
          ],
        },
      ],
    },
    {
      id: 'cancel',
      title: '取消し',
      sentences: [
        {
          key: 'cancel',
          rule: 'CAN-1',
          parts: [
            '予約は、利用日の',
            number('cancel.daysBefore', '取消しの日数', 0, 14),
            '日前の',
            time('cancel.time', '取消しの時刻'),
            'より前に取り消すと、時間が戻ります。（0日前は利用日の当日です）',
          ],
        },
        {
          key: 'illnessWaived',
          rule: 'CAN-1',
          parts: [
            'お子さまの病気による当日の取消しは、',
            yes('illnessWaived', '病気による当日の取消し', '時間が戻ります', '時間が戻りません'),
            '。',
          ],
        },
      ],
    },
    { id: 'interview', title: '面談と確認', sentences: interviewSentences },
    { id: 'channels', title: '認定の受付方法と書類', sentences: channelSentences(values, spare) },
    { id: 'fees', title: '利用料・軽減', sentences: feeSentences(values, spare) },
    { id: 'regular', title: '定期利用', sentences: regularSentences(values) },
    {
      id: 'waiting',
      title: '予約への答えと、キャンセル待ちの申し出',
      sentences: [
        {
          key: 'booking',
          rule: 'BOOK-8',
          parts: [
            '施設は、予約の申し込みから',
            number('booking.answerHours', '施設が答える時間', 1, 168),
            '時間まで、遅くとも受付が終わって',
            number('booking.answerAfterCloseHours', '受付終了後に答える時間', 0, 24),
            '時間までに答えます。',
          ],
        },
        {
          key: 'booking',
          rule: 'BOOK-6',
          parts: [
            '空きの申し出は',
            number('booking.offerMinutes', '申し出の分数', 10, 2880),
            '分待ち、',
            time('booking.quietFrom', '申し出を止める始まり'),
            'から',
            time('booking.quietTo', '申し出を止める終わり'),
            'までは時計を止めます。',
          ],
        },
      ],
    },
    { id: 'contact', title: '連絡先と文', sentences: contactSentences },
  ]
}

export const isSlot = (part: string | Slot): part is Slot => typeof part !== 'string'

/** A value as it reads inside its sentence. */
export function slotWords({ control, at }: Slot, values: FormValues): string {
  const value = typedAt(values, at)
  if (control.kind === 'ticks') {
    const picked = control.options.filter(([code]) => values[at]?.includes(code)).map(([, label]) => label)
    return picked.length > 0 ? picked.join('、') : 'なし'
  }
  if (control.kind === 'choice') return control.options.find(([code]) => code === value)?.[1] ?? value
  if (value === '') return 'empty' in control && control.empty !== undefined ? control.empty : ''
  return control.kind === 'time' ? timeText(Number(value)) : value
}

export const sentenceText = (sentence: Sentence, values: FormValues): string =>
  sentence.parts.map((part) => (isSlot(part) ? slotWords(part, values) : part)).join('')
/** Same sentence in two versions: by its place, since its words hold the values. */
export const sentenceId = (sentence: Sentence): string =>
  sentence.parts.flatMap((part) => (isSlot(part) ? [part.at] : [])).join(' ')
