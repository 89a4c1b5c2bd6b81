/** Refusals of weekly patterns and of files of places (SLOT-1), to the facility's staff. */
import { defineRefusals } from '../refusal-texts.ts'

export const slotStaffRefusals = defineRefusals({
  ja: {
    'pattern.period': {
      what: '期間を確かめてください。',
      why: '終わりの日が始まりの日より前か、{days}日を超えています。',
      next: '{days}日までの期間にしてください。',
    },
    'pattern.overlap': {
      what: '{line}行目の時間が、{other}行目と重なっています。',
      why: '同じ曜日の同じ時間には、枠の数を1つだけ決められます。',
      next: 'どちらかの曜日か時間を直してください。',
    },
    'pattern.line-range': {
      what: '{line}行目の時間を確かめてください。',
      why: '終わりが、始まりと同じか前になっています。',
      next: '終わりの時刻を、始まりよりあとにしてください。',
    },
    'pattern.weekdays': {
      what: '{line}行目の曜日が選ばれていません。',
      why: '曜日がないと、枠を出す日が決まりません。',
      next: '曜日を1つ以上選んでください。使わない行は、枠の数を空欄にしてください。',
    },
    'slot.house-days': {
      what: '選んだ日には、枠を出しません。',
      why: '「枠を出さない」行事の日だけが選ばれています。',
      next: '枠を出すときは、枠カレンダーの「行事」で、その行事の「枠を出さない」を外してください。',
    },
    'slot-file.head': {
      what: 'ファイルの1行目が、決まった見出しと違います。',
      why: '列の順は「日付、区分、開始、終了、枠の数、0歳児、1歳児、2歳児」です。',
      next: 'ひな形を保存して、その見出しのまま使ってください。',
    },
    'slot-file.rows': {
      what: '枠の行が多すぎます。',
      why: '枠のファイルは、1回に{max}行まで読み込めます。',
      next: 'ファイルを月ごとに分けて読み込んでください。',
    },
    'slot-file.cell': {
      what: '{line}行目の「{column}」が読み取れません。',
      why: '日付は「2026年12月7日」、時刻は「9:00」か「9:30」、数は0から999までのように書きます。終了は開始よりあとです。',
      next: 'この欄を直して、もう一度読み込んでください。',
    },
    'slot-file.twice': {
      what: '{line}行目の時間が、{other}行目と重なっています。',
      why: '同じ日・同じ区分の同じ時間には、枠の数を1つだけ決められます。',
      next: 'どちらかの行を直すか、消してください。',
    },
    'slot-file.past': {
      what: '{line}行目の「日付」は、過ぎた日です。',
      why: '枠は、今日からの日に出します。',
      next: 'この行を消してください。',
    },
    'slot-file.span': {
      what: '日付の間が空きすぎています。',
      why: '1回に読み込めるのは、はじめの日から{days}日間までです。',
      next: 'ファイルを分けて読み込んでください。',
    },
    'slot-file.kind': {
      what: '{line}行目の「区分」は、この施設では使えません。',
      why: '施設の登録で、この利用のしかたになっていません。',
      next: 'この行を消すか、区分を直してください。',
    },
    'slot-file.below-taken': {
      what: '{line}行目の「{column}」を{cap}名にはできません。',
      why: 'もう{taken}名の予約が入っている時間があります。',
      next: '{taken}名以上にしてください。受け入れられないときは、先に「お休み」の登録をしてください。',
    },
    'slot-file.over-licensed': {
      what: '{line}行目の「{column}」を{cap}名にはできません。',
      why: 'ほかの区分の枠（{otherKinds}名）と合わせて、利用定員の{licensed}名を超えます。',
      next: '合わせて{licensed}名までの数にしてください。',
    },
  },
})
