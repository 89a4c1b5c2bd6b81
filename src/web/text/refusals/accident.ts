/** Refusals of 事故報告, read by facilities and offices alone (ACD-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const accidentRefusals = defineRefusals({
  ja: {
    'accident.future': {
      what: 'これから先の日時になっています。',
      why: '起きたことだけを報告できます。',
      next: '起きた日時を確かめて、入力しなおしてください。',
    },
    'accident.long-ago': {
      what: '1年より前の日になっています。',
      why: '古い日付は、入力まちがいのことがあります。',
      next: '年月日を確かめてください。1年より前のことは、市区町村の窓口に直接お知らせください。',
    },
    'accident.empty': {
      what: '入力されていません。',
      why: 'これがないと、何があったかが市区町村に伝わりません。',
      next: 'わかっていることを入力してください。くわしいことは、続報で送れます。',
    },
    'accident.reply-empty': {
      what: '施設に伝えることが入力されていません。',
      why: 'メモと続報の依頼は、何についてかがわからないと、施設が答えられません。',
      next: '伝えることを入力してください。',
    },
    'accident.long': {
      what: '長すぎます。',
      why: '{longest}文字まで入力できます。',
      next: '短くしてください。続きは、あとから送れます。',
    },
    'accident.my-number': {
      what: 'マイナンバー（個人番号）のような数字があります。',
      why: 'マイナンバーは、法律により、報告ではお預かりできません。',
      next: '12けたの数字を消してから送ってください。',
    },
    'accident.received': {
      what: 'この報告は、もう受領されています。',
      why: '同じ報告を受領できるのは、1つの市区町村で1回です。',
      next: '伝えることがあるときは、施設へのメモを送ってください。',
    },
  },
})
