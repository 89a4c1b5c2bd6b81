/** Refusals of places and booking windows (SLOT-*, CLS-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const slotRefusals = defineRefusals({
  ja: {
    'slot.not-open': {
      what: '{date}の予約は、まだ始まっていません。',
      why: '予約は{opensAt}から受け付けます。',
      next: 'その時刻になってから、予約してください。',
    },
    'slot.no-term': {
      what: '{date}の予約は、受け付けていません。',
      why: '予約を始める日が、まだ決まっていません。',
      next: '施設からのお知らせをお待ちください。',
    },
    'slot.lottery': {
      what: '{date}は、抽選で受け付けています。',
      why: '抽選は{drawAt}に行います。あいた枠の予約は、そのあとに始まります。',
      next: '受付の間に、抽選に申し込んでください。',
    },
    'slot.window-closed': {
      what: '{date}の予約は、締め切りました。',
      why: '受け付けは{closedAt}まででした。',
      next: 'ほかの日を選ぶか、施設に電話で相談してください。',
    },
    'slot.past': {
      what: '{date}{start}からの時間は、もう始まっています。',
      why: '始まった時間は予約できません。',
      next: 'これからの時間を選んでください。',
    },
    'slot.none': {
      what: '{date}{start}からの受け入れ枠がありません。',
      why: '施設が枠を出していない時間です。',
      next: '枠のある時間を選んでください。',
    },
    'slot.stopped': {
      what: '{date}{start}からは、お休みになりました。',
      why: '施設の都合などで、受け入れを止めています。',
      next: 'ほかの日や時間を選んでください。',
    },
    'slot.full': {
      what: '{date}{start}からの枠は、満員になりました。',
      why: 'ほかの方の予約が先に決まりました。',
      next: 'ほかの時間を選んでください。',
    },
    'slot.class-full': {
      what: '{date}{start}からの{classAge}の枠は、満員になりました。',
      why: '年齢ごとに、受け入れる人数が決まっています。',
      next: 'ほかの時間を選んでください。',
    },
    'slot.below-taken': {
      what: '枠を{cap}名にはできません。',
      why: 'もう{taken}名の予約が入っている時間があります。',
      next: '{taken}名より少なくするときは、先に「お休み」の登録をしてください。',
    },
    'slot.over-licensed': {
      what: '枠を{cap}名にはできません。',
      why: 'ほかの枠（{otherKinds}名）と合わせて、利用定員の{licensed}名を超えます。',
      next: '合わせて{licensed}名までの数にしてください。',
    },
    'slot.range': {
      what: '日や時間の範囲を確かめてください。',
      why: '終わりが始まりより前か、一度に決められる長さ（93日）を超えています。',
      next: '範囲を直してください。',
    },
    'slot.past-day': {
      what: '過ぎた日の枠は変えられません。',
      why: '枠は、今日からの日に出します。',
      next: '今日からの日を選んでください。',
    },
    'slot.nothing': {
      what: 'あてはまる日がありません。',
      why: '選んだ期間に、選んだ曜日がないか、写す元の週に枠がありません。',
      next: '期間と曜日を選びなおしてください。',
    },
    'slot.kind': {
      what: 'この施設では、{kind}の枠は出せません。',
      why: '施設の登録で、この利用のしかたになっていません。',
      next: '必要なときは、市区町村に登録の変更を相談してください。',
    },
  },
})
