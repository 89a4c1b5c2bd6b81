/** Refusals of a town's dated rules (SET-2, HRS-1, HRS-2, HRS-4, CERT-2); the page shows each beside its field. */
import { defineRefusals } from '../refusal-texts.ts'

export const settingsRefusals = defineRefusals({
  ja: {
    'settings.past': {
      what: '適用開始日が、今日より前です。',
      why: '過ぎた日の決定は、その日の設定で説明できるように残します。',
      next: '今日か、今日より後の日を選んでください。',
    },
    'settings.first-of-month': {
      what: 'この内容は、月の途中からは変えられません。',
      why: '利用できる時間は、月ごとに数えます。',
      next: '適用開始日を、月の1日にしてください。',
    },
    'settings.cap-range': {
      what: '1か月の上限が、選べる範囲にありません。',
      why: '国の基準で、範囲が決まっています。',
      next: '3時間から10時間の間で、30分きざみで入力してください。',
    },
    'settings.cap-until': {
      what: 'この上限は、{month}までの経過措置です。',
      why: 'そのあとの月は、国の基準の10時間になります。',
      next: '適用開始日を早めるか、上限を10時間にしてください。',
    },
    'settings.layer-code': {
      what: '市区町村独自の時間の記号が、使えないものか、ほかと同じです。',
      why: 'それぞれの時間を、記号で見分けています。',
      next: '英小文字で始まる、ほかと違う記号（英小文字・数字・ハイフン、30文字まで）にしてください。',
    },
    'settings.layer-minutes': {
      what: '「{layer}」の1か月の時間が、使えない長さです。',
      why: '予約は30分ごとに数えます。',
      next: '30分から1か月の間で、30分きざみで入力してください。',
    },
    'settings.layer-maximum': {
      what: '「{layer}」の上限が、使えない数です。',
      why: '上限は、1以上の整数で決めます。',
      next: '1以上の整数を入力するか、上限がないときは空欄にしてください。',
    },
    'settings.block': {
      what: '予約のひとまとまりの長さが、使えない長さです。',
      why: '最短1時間で、30分ごとに区切ります。',
      next: '1時間から24時間の間で、30分きざみで入力してください。',
    },
    'settings.url': {
      what: '外部の申請先のアドレスが使えません。',
      why: 'お子さんの情報を入力する先なので、安全な通信のページだけを案内します。',
      next: '「https://」で始まるアドレスを入力してください。',
    },
    'settings.number': {
      what: '入力された数が、選べる範囲にありません。',
      why: '選べるのは、{from}から{to}までの整数です。',
      next: '{from}から{to}までの整数を入力してください。',
    },
  },
})
