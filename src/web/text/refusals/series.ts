/** Refusals of several bookings in one act (BOOK-3). */
import { defineRefusals } from '../refusal-texts.ts'

export const seriesRefusals = defineRefusals({
  ja: {
    'series.none': {
      what: '選んだ日は、どれも予約できませんでした。',
      why: '日ごとの理由は、次のとおりです。',
      next: 'ほかの日か、ほかの時間を選んでください。',
    },
    'series.interrupted': {
      what: 'この日の手続きは、最後まで終わりませんでした。',
      why: '通信が途中で切れたためです。',
      next: 'この日だけ、もう一度お試しください。',
    },
    'series.period': {
      what: '終わりの日が、はじまりの日より前です。',
      why: '期間は、はじまりの日から終わりの日までです。',
      next: 'はじまりの日より後の日を入力してください。',
    },
    'series.long': {
      what: '期間が長すぎます。',
      why: '一度に登録できるのは、{days}日までです。',
      next: '期間を分けて登録してください。',
    },
    'series.time': {
      what: '終わりの時刻が、はじまりの時刻より前です。',
      why: '利用する時間は、はじまりから終わりまでです。',
      next: 'はじまりより後の時刻を選んでください。',
    },
    'series.no-days': {
      what: 'この期間に、あてはまる日がありません。',
      why: '曜日や週の指定に合う日がないためです。',
      next: '期間、曜日、週を見なおしてください。',
    },
    'series.many': {
      what: '日が多すぎます（{count}日）。',
      why: '一度に登録できるのは、{most}日までです。',
      next: '期間を分けて登録してください。',
    },
    'series.over': {
      what: '{from}からの予約は、もうありません。',
      why: '変えたり終わりにしたりできるのは、これからの予約だけです。',
      next: '日を見なおすか、予約の一覧で確かめてください。',
    },
  },
  en: {
    'series.none': {
      what: 'None of the chosen days could be booked.',
      why: 'The reasons are below.',
      next: 'Choose other days or another time.',
    },
    'series.interrupted': {
      what: 'This day was not completed.',
      why: 'The connection broke off.',
      next: 'Try this day again.',
    },
    'series.period': {
      what: 'The last day is before the first day.',
      why: 'The period runs from the first day to the last.',
      next: 'Enter a later last day.',
    },
    'series.long': {
      what: 'The period is too long.',
      why: 'At most {days} days can be entered at once.',
      next: 'Split the period.',
    },
    'series.time': {
      what: 'The end is before the start.',
      why: 'A use runs from its start to its end.',
      next: 'Choose a later end.',
    },
    'series.no-days': {
      what: 'No day of this period fits.',
      why: 'No date matches the weekday and weeks.',
      next: 'Check the period, the weekday and the weeks.',
    },
    'series.many': {
      what: 'These are too many days ({count}).',
      why: 'At most {most} days can be entered at once.',
      next: 'Split the period.',
    },
    'series.over': {
      what: 'No bookings are left from {from}.',
      why: 'Only bookings to come can be changed or ended.',
      next: 'Check the day, or look at the list of bookings.',
    },
  },
})
