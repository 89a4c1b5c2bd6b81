/** Refusals of draws (SLOT-4). */
import { defineRefusals } from '../refusal-texts.ts'

export const drawRefusals = defineRefusals({
  ja: {
    'draw.not-allowed': {
      what: 'この市区町村では、抽選で受け付けることができません。',
      why: '市区町村の設定で、予約は先着順と決まっています。',
      next: '必要なときは、市区町村に相談してください。',
    },
    'draw.kind': {
      what: 'この施設では、{kind}の抽選はできません。',
      why: '施設の登録で、この利用のしかたになっていません。',
      next: 'ほかの利用のしかたを選んでください。',
    },
    'draw.exists': {
      what: '{month}の抽選は、もう決まっています。',
      why: '抽選は、ひと月と利用のしかたごとに1回です。',
      next: '一覧から、決まっている抽選を見てください。',
    },
    'draw.already-open': {
      what: '{month}は、抽選にできません。',
      why: '先着順の予約が、もう始まっている日があります。',
      next: 'まだ予約が始まっていない月を選んでください。',
    },
    'draw.past': {
      what: '受付の始まりが、今日より前です。',
      why: '受付は、今日からの日に始められます。',
      next: '今日か、今日より後の日を選んでください。',
    },
    'draw.entry-days': {
      what: '受付の期間が短すぎます。',
      why: 'どの家庭も申し込めるように、{days}日以上にする決まりです。',
      next: '受付の終わりを、後の日にしてください。',
    },
    'draw.before-close': {
      what: '抽選が、受付の終わりより前になっています。',
      why: '受付は最後の日の24時までです。抽選は、その1時間後より後に行います。',
      next: '抽選の日時を、後にしてください。',
    },
    'draw.too-late': {
      what: '抽選の日が遅すぎます。',
      why: '当たった家庭が準備できるように、{date}までに行う決まりです。',
      next: '抽選の日を早くしてください。',
    },
    'draw.has-entries': {
      what: 'この抽選は取り消せません。',
      why: 'もう{entries}件の申し込みがあります。',
      next: '申し込んだ家庭のために、そのまま行ってください。',
    },
    'draw.not-yet': {
      what: '抽選の受付は、まだ始まっていません。',
      why: '受付は{fromAt}からです。',
      next: 'その時刻になってから、申し込んでください。',
    },
    'draw.over': {
      what: '抽選の受付は終わりました。',
      why: '受付は{untilAt}まででした。',
      next: 'あいた枠は、抽選のあとに予約できます。',
    },
    'draw.no-place': {
      what: '{date}{start}からの受け入れ枠がありません。',
      why: '施設が、その時間に枠を出していません。',
      next: '枠のある日と時間を選んでください。',
    },
    'draw.twice': {
      what: '同じ日と時間を、2回選んでいます。',
      why: '1つの時間は、1回だけ希望できます。',
      next: 'どちらかを、ほかの時間に変えてください。',
    },
    'draw.most': {
      what: '当たってもよい回数が、希望の数より多くなっています。',
      why: '希望は{wishes}つです。',
      next: '回数を減らすか、希望を増やしてください。',
    },
    'draw.sibling-refused': {
      what: 'きょうだいそろっての利用ができませんでした。',
      why: 'きょうだいのひとりが、予約の決まりで利用できない時間でした。',
      next: 'あいた枠は、抽選のあとに予約できます。',
    },
  },
  en: {
    'draw.not-allowed': {
      what: 'Draws are not possible in this city.',
      why: 'The city has chosen first come, first served.',
      next: 'If needed, please ask the city.',
    },
    'draw.kind': {
      what: 'No draw for {kind} at this place.',
      why: 'It is not registered for it.',
      next: 'Please choose another kind of use.',
    },
    'draw.exists': {
      what: 'The draw for {month} is already set.',
      why: 'One draw for each month and kind of use.',
      next: 'Please look at it in the list.',
    },
    'draw.already-open': {
      what: '{month} cannot be given by draw.',
      why: 'Booking has opened for some days.',
      next: 'Please choose a month that has not opened.',
    },
    'draw.past': {
      what: 'Entries would open before today.',
      why: 'They can open from today on.',
      next: 'Please choose today or later.',
    },
    'draw.entry-days': {
      what: 'The time for entries is too short.',
      why: 'It must be at least {days} days, so that every family can enter.',
      next: 'Please choose a later end.',
    },
    'draw.before-close': {
      what: 'The draw would be before entries close.',
      why: 'Entries close at midnight of the last day; the draw is at least an hour later.',
      next: 'Please choose a later time.',
    },
    'draw.too-late': {
      what: 'The draw is too late.',
      why: 'It must be by {date}, so that families can prepare.',
      next: 'Please choose an earlier day.',
    },
    'draw.has-entries': {
      what: 'This draw cannot be cancelled.',
      why: 'There are {entries} entries.',
      next: 'Please hold it for the families that entered.',
    },
    'draw.not-yet': {
      what: 'Entries have not opened yet.',
      why: 'They open {fromAt}.',
      next: 'Please enter from then on.',
    },
    'draw.over': {
      what: 'Entries are closed.',
      why: 'They were open until {untilAt}.',
      next: 'Free places can be booked after the draw.',
    },
    'draw.no-place': {
      what: 'There is no place on {date} from {start}.',
      why: 'The facility has not published places for this time.',
      next: 'Please choose a day and time with places.',
    },
    'draw.twice': {
      what: 'The same day and time is chosen twice.',
      why: 'Each time can be wished for once.',
      next: 'Please change one of them.',
    },
    'draw.most': {
      what: 'You would take more than you wish for.',
      why: 'You have {wishes} wishes.',
      next: 'Please lower the number, or add wishes.',
    },
    'draw.sibling-refused': {
      what: 'Your children could not all use it together.',
      why: 'For one of them the booking rules do not allow the time.',
      next: 'Free places can be booked after the draw.',
    },
  },
})
