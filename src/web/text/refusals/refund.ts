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
  easy: {
    'refund.changed': {
      what: '{選|えら}んだ {利用|りよう}の {中|なか}に、いま {申|もう}し{込|こ}めないものが あります。',
      why: 'ほかの スマートフォンなどから {申|もう}し{込|こ}んだか、{記録|きろく}が {変|か}わったか、{期限|きげん}が {過|す}ぎました。',
      next: 'ページを もう{一度|いちど} {開|ひら}いて、{残|のこ}っている {利用|りよう}から {選|えら}んでください。',
    },
    'refund.receipt': {
      what: '{領収書|りょうしゅうしょ}が まだ ありません。',
      why: '{市|し}や{区|く}は、{払|はら}った お{金|かね}を {領収書|りょうしゅうしょ}で {確|たし}かめます。',
      next: '{領収書|りょうしゅうしょ}の {写真|しゃしん}か PDFを {選|えら}んでください。なくしたときは、{施設|しせつ}に {聞|き}いてください。',
    },
    'refund.kana': {
      what: '{銀行|ぎんこう}で {使|つか}えない {字|じ}が あります。',
      why: '{銀行|ぎんこう}では、カタカナ、{英語|えいご}の {字|じ}、{数字|すうじ}と、{記号|きごう}を {少|すこ}しだけ {使|つか}えます。',
      next: '{通帳|つうちょう}と {同|おな}じように、カタカナで {書|か}いてください。',
    },
    'refund.state': {
      what: 'いまは できません。',
      why: '{申|もう}し{込|こ}みが {先|さき}に {進|すす}んでいます。',
      next: 'ページを もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
    },
    'refund.second-person': {
      what: '{確|たし}かめた{人|ひと}と {別|べつ}の{人|ひと}が {決|き}めます。',
      why: 'まちがいが ないように、2{人|ふたり}で {確|たし}かめます。',
      next: 'ほかの {担当|たんとう}の{人|ひと}に お{願|ねが}いしてください。',
    },
  },
  zh: {
    'refund.changed': {
      what: '选择的使用中，有现在不能申请的。',
      why: '可能已在其他设备上申请，或记录有变化，或申请期限已过。',
      next: '请重新打开页面，从剩余的使用中选择。',
    },
    'refund.receipt': {
      what: '还没有附上收据。',
      why: '市区町村用收据确认您支付的金额。',
      next: '请选择收据的照片或PDF。如果丢失，请与设施商量。',
    },
    'refund.kana': {
      what: '有银行转账不能使用的文字。',
      why: '转账数据中只能使用片假名、英文字母、数字和一部分符号。',
      next: '请按存折上的内容用片假名填写。',
    },
    'refund.state': {
      what: '现在不能对这个申请进行此操作。',
      why: '申请的状态有变化。',
      next: '请重新打开页面，确认现在的状态。',
    },
    'refund.second-person': {
      what: '决定需要由确认者以外的人进行。',
      why: '为了防止支付出错，由两个人确认。',
      next: '请其他负责人员做决定。',
    },
  },
  pt: {
    'refund.changed': {
      what: 'Alguns dos usos escolhidos não podem ser pedidos agora.',
      why: 'Foram pedidos em outro aparelho, o registro mudou ou o prazo passou.',
      next: 'Abra a página de novo e escolha entre os usos que restam.',
    },
    'refund.receipt': {
      what: 'Ainda não há recibo anexado.',
      why: 'A prefeitura confere pelo recibo o valor que você pagou.',
      next: 'Escolha uma foto ou PDF do recibo. Se perdeu o recibo, fale com a creche.',
    },
    'refund.kana': {
      what: 'Há letras que não podem ser usadas em transferências.',
      why: 'A transferência só aceita katakana, letras latinas, números e alguns sinais.',
      next: 'Escreva em katakana, como está na caderneta.',
    },
    'refund.state': {
      what: 'Agora não é possível fazer isto com este pedido.',
      why: 'A situação do pedido mudou.',
      next: 'Abra a página de novo e veja a situação atual.',
    },
    'refund.second-person': {
      what: 'A decisão precisa ser de outra pessoa.',
      why: 'Duas pessoas conferem, para evitar erros no pagamento.',
      next: 'Peça a decisão a outro funcionário encarregado.',
    },
  },
})
