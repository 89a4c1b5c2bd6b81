/** Refusals of 償還払い (FEE-3). */
import { defineRefusals } from '../refusal-texts.ts'

export const refundRefusals = defineRefusals({
  ja: {
    'refund.changed': {
      what: '選んだ利用の中に、いま申請できないものがあります。',
      why: 'ほかの端末から申請したか、記録が変わったか、申請の期限が過ぎています。',
      next: 'ページを開きなおして、残っている利用から選んでください。',
    },
    'refund.receipt': {
      what: '領収書がまだ付いていません。',
      why: '市区町村は、お支払いになった額を領収書で確かめます。',
      next: '領収書の写真かPDFを選んでください。なくしたときは、施設に相談してください。',
    },
    'refund.kana': {
      what: '銀行の振込で使えない文字があります。',
      why: '振込のデータでは、カタカナ、英数字、記号の一部だけが使えます。',
      next: '通帳に書かれているとおりに、カタカナで入力してください。',
    },
    'refund.state': {
      what: 'この申請は、いまその操作ができません。',
      why: '申請の状態が変わっています。',
      next: 'ページを開きなおして、いまの状態を確かめてください。',
    },
    'refund.second-person': {
      what: '決定は、確かめた人とは別の人がします。',
      why: '支払いのまちがいを防ぐため、二人で確かめます。',
      next: 'ほかの担当者に、決定を頼んでください。',
    },
  },
  en: {
    'refund.changed': {
      what: 'Some of the visits you chose cannot be claimed now.',
      why: 'They were claimed on another device, the record changed, or the time to claim is over.',
      next: 'Open the page again and choose from the visits that are left.',
    },
    'refund.receipt': {
      what: 'There is no receipt yet.',
      why: 'The town checks with the receipt what you paid.',
      next: 'Choose a photo or PDF of the receipt. If you lost it, please ask the facility.',
    },
    'refund.kana': {
      what: 'Banks cannot read some of these letters.',
      why: 'A transfer can only carry katakana, Latin letters, digits and a few signs.',
      next: 'Please write it in katakana, as it stands in your bank book.',
    },
    'refund.state': {
      what: 'This cannot be done with the request now.',
      why: 'The request has moved on.',
      next: 'Open the page again to see where it stands.',
    },
    'refund.second-person': {
      what: 'Somebody else must decide.',
      why: 'Two people check, so that no payment goes wrong.',
      next: 'Please ask another officer to decide.',
    },
  },
})
