/** Refusals of 行事, to the facility's staff (EVT-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const houseEventRefusals = defineRefusals({
  ja: {
    'event.no-title': {
      what: '行事の名前が入力されていません。',
      why: '名前がないと、カレンダーを見ても何の日かわかりません。',
      next: '「運動会」「避難訓練」のように、短い名前を入力してください。',
    },
    'event.long-title': {
      what: '行事の名前が長すぎます。',
      why: 'カレンダーに載せるため、{longest}文字までにしています。',
      next: '{longest}文字までに短くしてください。',
    },
    'event.somebody': {
      what: '行事の名前に、メールアドレスか、電話番号のような数字があります。',
      why: '行事は多くの方が見ます。個人がわかることは載せられません。',
      next: 'その部分を消してください。',
    },
    'event.past': {
      what: 'この行事は、もう終わった日です。',
      why: '行事は、今日からの日に登録します。',
      next: '日付を確かめてください。',
    },
    'event.days': {
      what: '行事の日を確かめてください。',
      why: '最後の日が最初の日より前か、{days}日を超えています。',
      next: '{days}日までにしてください。長い休みは、2つに分けて登録できます。',
    },
    'event.times': {
      what: '行事の時間を確かめてください。',
      why: '開始と終了のどちらかがないか、終了が開始と同じか前になっています。',
      next: '両方を選び、終了を開始よりあとにしてください。時間を決めないときは、両方とも空にしてください。',
    },
    'event.many': {
      what: 'これ以上の行事は登録できません。',
      why: 'これからの行事は、{most}件までです。',
      next: '使わない行事を削除してから、登録してください。',
    },
  },
})
