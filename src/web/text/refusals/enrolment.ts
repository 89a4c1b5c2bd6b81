/** Refusals of 定員と在籍, to the staff of a facility of 余裕活用型 (SLOT-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const enrolmentRefusals = defineRefusals({
  ja: {
    'enrolment.other-type': {
      what: 'この施設の実施方式は、余裕活用型ではありません。',
      why: '余裕活用型の施設だけが、在籍しているお子さまの残りを枠にします。',
      next: '実施方式がちがうときは、「事業所情報」を確かめて、市区町村に連絡してください。',
    },
    'enrolment.day': {
      what: 'いつからの人数かを確かめてください。',
      why: '今日の前後{days}日までの日を登録できます。',
      next: '正しい日付を入力してください。',
    },
  },
})
