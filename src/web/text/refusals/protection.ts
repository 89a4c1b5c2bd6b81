/** Refusals of 支援措置 (SEE-3): the office alone meets them. */
import { defineRefusals } from '../refusal-texts.ts'

export const protectionRefusals = defineRefusals({
  ja: {
    'protection.no-login': {
      what: 'その方のログインが見つかりません。',
      why: '情報を見せない相手は、ログインで決まります。',
      next: 'メールアドレスを確かめるか、「ログインを持っていない」を選んでください。',
    },
    'protection.already': {
      what: 'その方には、すでに支援措置が設定されています。',
      why: '同じ相手に二重に設定することはできません。',
      next: '画面を開きなおして、いまの設定を確かめてください。',
    },
    'protection.everybody': {
      what: 'この世帯のログインが、すべて見られなくなります。',
      why: '保護者のどちらか一方は、予約や打刻のために見られる必要があります。',
      next: '先に、もう一方の支援措置を終えるか、世帯を分けて認定してください。',
    },
    'protection.unknown-officer': {
      what: '選んだ職員が見つかりません。',
      why: '名前を挙げられるのは、この市区町村の管理者と担当だけです。',
      next: '画面を開きなおして、選びなおしてください。',
    },
    'protection.nobody-named': {
      what: '開ける職員が一人もいません。',
      why: 'だれも開けないと、予約や変更の手続きができなくなります。',
      next: '一人以上を選んでください。',
    },
    'protection.none': {
      what: 'この支援措置は、もう終わっています。',
      why: 'ほかの職員が先に終えました。',
      next: '画面を開きなおして、いまの設定を確かめてください。',
    },
  },
})
